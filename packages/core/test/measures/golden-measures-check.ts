/** Compares one golden case of a measure with what we compute under `compat`. */
import { temperature } from "../../src/measures/annealed-backbone.js";
import { backbone } from "../../src/measures/backbone.js";
import { barPlot } from "../../src/measures/bar-plot.js";
import { distances } from "../../src/measures/distances.js";
import { type PolarizationSlice, polarization } from "../../src/measures/polarization.js";
import { jsonNumber } from "../../src/network/network.js";
import type { StatementTable } from "../../src/network/statement-table.js";
import { withSeconds } from "../network/golden-cases.js";
import { differences, type MeasureCase } from "./golden-measures.js";

const compat = "dna-3.1.2" as const;

/** How ours differs from DNA's, as sentences; empty when it does not. */
export function measureDifferences(golden: MeasureCase, table: StatementTable): string[] {
  const check = checks[golden.kind];
  return check === undefined ? [`no check for ${golden.kind}`] : check(golden, table);
}

const checks: Readonly<Record<string, (golden: MeasureCase, table: StatementTable) => string[]>> = {
  nested: (golden, table) => {
    const found = backbone(table, { ...golden.options, method: "nested", compat });
    if (found.method !== "nested") return ["not nested"];
    const size = found.network.rowLabels.length;
    const matrix = found.network.rowLabels.map((_, row) =>
      Array.from(found.spectrumMatrix.subarray(row * size, (row + 1) * size)),
    );
    return compareFields(golden, {
      iteration: found.steps.map((step) => step.iteration),
      entities: found.steps.map((step) => step.concept),
      backboneLoss: found.steps.map((step) => step.backboneLoss),
      redundantLoss: found.steps.map((step) => step.redundantLoss),
      numStatements: found.steps.map((step) => step.numStatements),
      numStatementsFull: found.network.numStatements,
      fullRowLabels: found.network.rowLabels,
      fullMatrixAfterNegativesZeroed: matrix,
      fullEigenvalues: Array.from(found.spectrum),
    });
  },
  evaluate: (golden, table) => {
    const found = backbone(table, { ...golden.options, method: "evaluate", compat });
    if (found.method !== "evaluate") return ["not evaluated"];
    return compareFields(golden, {
      losses: found.losses.map((loss) => [loss.backbone, loss.redundant]),
      allEntities: found.concepts,
    });
  },
  // Chance: only the temperatures are certain, and that our best set is no worse than DNA's least lucky one.
  annealing: (golden, table) => {
    const runs = golden.runs as readonly AnnealingRun[];
    const { reps: _, ...options } = golden.options;
    const T = options.T as number;
    const found = backbone(table, { ...options, seed: 1, compat });
    const worst = Math.max(...runs.map(({ bestLossSeen }) => bestLossSeen));
    const best = found.method === "penalty" || found.method === "fixed" ? found.bestLoss : Number.NaN;
    return [
      ...runs.flatMap(({ temperatureSampled = [], temperatureStep = 1 }) =>
        differences(
          temperatureSampled.map((__, at) => temperature(1 + at * temperatureStep, T)),
          temperatureSampled,
          "temperature",
        ),
      ),
      ...(best <= worst * (1 + 1e-9) ? [] : [`best loss ${best}, DNA found ${worst}`]),
    ];
  },
  // Chance: the networks and the rating of given divisions are certain.
  polarization: (golden, table) => {
    const slices = golden.slices as readonly GoldenSlice[];
    const { reps: _, qualityTests: __, ...options } = golden.options;
    const memberships = slices.map(({ qualityTests }) => qualityTests.map((rated) => rated.memberships));
    const ours = [...polarization(table, { ...options, memberships, compat }).slices];
    if (ours.length !== slices.length) return [`${ours.length} slices instead of ${slices.length}`];
    return slices.flatMap((slice, at) => {
      const mine = ours[at] as PolarizationSlice;
      const square = (matrix: Float64Array) =>
        mine.rowLabels.map((___, row) => Array.from(matrix.subarray(row * mine.size, (row + 1) * mine.size)));
      return [
        ...differences(mine.rowLabels, slice.rowLabels, `rowLabels ${at}`),
        ...differences(square(mine.congruence), slice.congruence, `congruence ${at}`),
        ...differences(square(mine.conflict), slice.conflict ?? slice.congruence, `conflict ${at}`),
        ...differences(
          [mine.start, mine.dateTime, mine.stop],
          [slice.start, slice.dateTime, slice.stop].map(withSeconds),
          `times ${at}`,
        ),
        ...differences(
          mine.tests.flatMap((rated) => [jsonNumber(rated.distance), jsonNumber(rated.normalized)]),
          slice.qualityTests.flatMap((rated) => [rated.quality, rated.qualityNormalized]),
          `quality ${at}`,
        ),
      ];
    });
  },
  // Colors and attributes of the bars come with the project file; the command line tests them.
  barplot: (golden, table) => {
    const { values, qualifierLevels, counts } = barPlot(table, { ...golden.options, compat });
    return compareFields(golden, { values, qualifierLevels, counts });
  },
  distance: (golden, table) => {
    const { dateTimes, distance } = distances(table, { ...golden.options, compat });
    const size = dateTimes.length;
    return [
      ...differences(dateTimes, (golden.dateTimes as string[]).map(withSeconds), "dateTimes"),
      ...differences(
        dateTimes.map((_, row) => Array.from(distance.subarray(row * size, (row + 1) * size))),
        golden.distance,
        "distance",
      ),
    ];
  },
};

interface GoldenSlice {
  readonly rowLabels: readonly string[];
  readonly congruence: readonly (readonly number[])[];
  /** Left out when it is the other one. */
  readonly conflict?: readonly (readonly number[])[];
  readonly start: string;
  readonly dateTime: string;
  readonly stop: string;
  readonly qualityTests: readonly {
    readonly memberships: number[];
    readonly quality: number;
    readonly qualityNormalized: number;
  }[];
}

interface AnnealingRun {
  readonly bestLossSeen: number;
  readonly temperatureSampled?: readonly number[];
  readonly temperatureStep?: number;
}

function compareFields(golden: MeasureCase, ours: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(ours).flatMap(([field, value]) => differences(value, golden[field], field));
}
