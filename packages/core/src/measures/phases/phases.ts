/**
 * Phases: through which states does a debate go, and when does it change from one to another?
 *
 * Networks of all time windows are compared (`distances.ts`), distances D divided by the largest. Windows that are
 * alike are put together by several clustering methods, each for every number of states from `kMin` to `kMax`; the
 * number with the highest weighted modularity on the similarities S = 1 − D is kept for each method, and the method
 * with the highest modularity wins. Windows in one cluster are one state, wherever they stand in time; a change of
 * state is a phase transition. (Leifeld, Gruber and Henrichsen; Masuda and Holme 2019 for states of networks.) The
 * windows are also drawn as a map by multidimensional scaling (`multidimensional-scaling.ts`).
 *
 * States are numbered from 1 in the order in which they first appear. Left out, options are those of rDNA: two-mode
 * subtract networks, duplicates per document, 200 days, uniform kernel, each network divided by its sum.
 *
 * | | DNA (`compat`) | by default |
 * |---|---|---|
 * | PAM | distances between the rows of D | D itself |
 * | spectral | the eigenvectors of the largest eigenvalues | of the smallest |
 * | equal modularity | the method that stands last | the first one |
 * | CONCOR | two states, left out when kMin is above 2 | the largest state is split again |
 */
import { z } from "zod";
import { fail } from "../../errors.js";
import type { NetworkOptionsInput, NetworkWarning } from "../../network/options.js";
import type { StatementTable } from "../../network/statement-table.js";
import { type CampInput, renumber } from "../camp-methods/camp-method.js";
import { type CampMethodName, campMethodNames, campMethods } from "../camp-methods/index.js";
import { bestDivision } from "../camps.js";
import { distances, distancesOptionsSchema } from "../distances.js";
import { graphOfMatrix } from "../graph/weighted-graph.js";
import { splitOptions } from "../measure-options.js";
import { multidimensionalScaling } from "./multidimensional-scaling.js";

/** Methods that are tried when none is named: those of rDNA that take any number of states and are quick. */
const usualMethods: readonly CampMethodName[] = [
  "single",
  "average",
  "complete",
  "ward",
  "k-means",
  "pam",
  "spectral",
  "fast-greedy",
  "walktrap",
];

export const phasesOptionsSchema = z.strictObject({
  ...distancesOptionsSchema.shape,
  methods: z
    .array(z.enum(campMethodNames))
    .min(1)
    .default([...usualMethods]),
  kMin: z.int().min(1).default(2),
  kMax: z.int().min(1).default(6),
  seed: z.int().default(1),
});

export type PhasesOptions = NetworkOptionsInput & z.input<typeof phasesOptionsSchema>;

export interface Phases {
  readonly method: CampMethodName;
  readonly modularity: number | null;
  /** One per time window. */
  readonly states: readonly PhaseState[];
  /** The best of each method, in the order asked for; methods without a division are not there. */
  readonly methods: readonly MethodPhases[];
  /** Time windows × time windows, the largest 1. */
  readonly distance: Float64Array;
  /** Of the map, 0 = perfect. */
  readonly stress: number;
  readonly numFilteredStatements: number;
  readonly warnings: readonly NetworkWarning[];
}

export interface PhaseState {
  readonly dateTime: string | null;
  /** From 1, in order of appearance. */
  readonly state: number;
  /** Place on the map. */
  readonly x: number;
  readonly y: number;
}

export interface MethodPhases {
  readonly method: CampMethodName;
  readonly modularity: number | null;
  readonly states: readonly number[];
  readonly tried: readonly { readonly k: number; readonly modularity: number | null }[];
}

/**
 * The states of a debate over time.
 *
 * @example
 * phases(table, { timeWindow: "months", windowSize: 4, kernel: "gaussian", kMax: 4 }).states;
 * @throws `PHASES_TOO_FEW`, and what `distances` throws
 */
export function phases(table: StatementTable, options: PhasesOptions = {}): Phases {
  const { own, network } = splitOptions(phasesOptionsSchema, options, "phases");
  const compat = network.compat === "dna-3.1.2";
  const found = distances(table, { ...usualNetworks, ...network, distanceMethod: own.distanceMethod });
  const size = found.dateTimes.length;
  if (size < 2 || size < own.kMin) fail("PHASES_TOO_FEW", { windows: size, least: Math.max(2, own.kMin) });
  const largest = found.distance.reduce((most, value) => Math.max(most, value), 0);
  const distance = found.distance.map((value) => (largest === 0 ? 0 : value / largest));
  const methods = own.methods.flatMap((method) => phasesBy(method, distance, size, own, compat));
  const best = (compat ? [...methods].reverse() : methods).reduce<MethodPhases | null>(
    (most, one) =>
      most === null || (one.modularity ?? -1) > (most.modularity ?? -1) + (compat ? 0 : 1e-12) ? one : most,
    null,
  );
  if (best === null) fail("PHASES_TOO_FEW", { windows: size, least: own.kMin });
  // As in rDNA, nothing on the map lies at exactly the same place.
  const apart = distance.map((value, at) => (at % (size + 1) === 0 ? 0 : value + 1e-12));
  const { points, stress } = multidimensionalScaling(apart, size);
  return {
    method: best.method,
    modularity: best.modularity,
    states: found.dateTimes.map((dateTime, at) => ({
      dateTime,
      state: best.states[at] as number,
      x: points[2 * at] as number,
      y: points[2 * at + 1] as number,
    })),
    methods,
    distance,
    stress,
    numFilteredStatements: found.numFilteredStatements,
    warnings: found.warnings,
  };
}

const usualNetworks: NetworkOptionsInput = {
  networkType: "twomode",
  qualifierAggregation: "subtract",
  duplicates: "document",
  timeWindow: "days",
  windowSize: 200,
  kernel: "uniform",
};

/** What one method makes of the time windows; nothing where it has no division in the range. */
function phasesBy(
  method: CampMethodName,
  distance: Float64Array,
  size: number,
  { kMin, kMax, seed }: z.infer<typeof phasesOptionsSchema>,
  compat: boolean,
): MethodPhases[] {
  if (compat && method === "concor" && kMin > 2) return [];
  const similarity = distance.map((value, at) => (at % (size + 1) === 0 ? 0 : 1 - value));
  const graph = graphOfMatrix(similarity, size);
  // Spectral clustering has a likeness of its own, which falls off more slowly.
  const affinity = (): Float64Array => distance.map((value) => Math.exp((-value * value) / 2));
  const input: CampInput = {
    size,
    graph: method === "spectral" ? graphOfMatrix(affinity(), size) : graph,
    ties: () => distance.map((value) => 1 - value),
    distances: () => distance,
    profiles: () => ({ matrix: distance, columns: size }),
  };
  const chosen = campMethods[method];
  const divider = chosen.divide(input, { seed, resolution: 1, compat });
  const divisions: Int32Array[] = [];
  if (chosen.cuts) {
    for (let k = kMin; k <= Math.min(kMax, size); k++) {
      const division = divider.at(k);
      if (division !== null) divisions.push(division);
    }
  } else if (divider.own !== null) divisions.push(divider.own());
  const best = bestDivision(divisions, graph);
  if (best === null) return [];
  const states = Array.from(renumber(best.membership), (state) => state + 1);
  return [{ method, modularity: best.modularity, states, tried: best.tried }];
}
