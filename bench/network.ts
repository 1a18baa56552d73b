/**
 * Networks of synthetic statements: 500 organizations, 100 concepts, five years, one document per five
 * statements, activity of organizations and concepts falling off exponentially.
 */
import type { NetworkOptionsInput, StatementTable } from "@parley/core";
import { createRandom, network, networkSeries } from "@parley/core";
import type { Bench, BenchRow } from "./bench.js";
import { inWords, medianTime } from "./bench.js";

const ORGANIZATIONS = 500;
const CONCEPTS = 100;
const YEARS = 5;
const DAY = 86_400;
const RUNS = 5;

export const networkBench: Bench = { area: "Networks (500 organizations × 100 concepts)", rows: networkRows };

const congruence: NetworkOptionsInput = {
  networkType: "onemode",
  qualifierAggregation: "congruence",
  normalization: "average",
};
const windows: NetworkOptionsInput = {
  networkType: "onemode",
  qualifierAggregation: "subtract",
  timeWindow: "days",
  windowSize: 100,
};

function* networkRows(): Generator<BenchRow> {
  for (const size of [2_000, 20_000, 100_000, 1_000_000]) {
    const table = syntheticTable(size);
    const words = `${size.toLocaleString("en")} statements`;
    const figure = medianTime(RUNS, () => network(table, congruence));
    const dense = medianTime(1, () => denseCongruence(table));
    yield {
      task: "one-mode, congruence, average",
      size: words,
      figure: inWords(figure),
      baseline: `dense loops over all cells: ${inWords(dense)}`,
    };
    yield {
      task: "two-mode, subtract",
      size: words,
      figure: inWords(medianTime(RUNS, () => network(table, { qualifierAggregation: "subtract" }))),
    };
    const withRule = medianTime(RUNS, () => network(table, { ...congruence, duplicates: "document" }));
    yield {
      task: "the first row with duplicates = document, in all",
      size: words,
      figure: inWords(withRule),
      ...(size > 20_000
        ? {}
        : { baseline: `pairwise scan alone: ${inWords(medianTime(1, () => pairwiseDuplicates(table)))}` }),
    };
  }
  for (const size of [2_000, 20_000, 100_000]) {
    const table = syntheticTable(size);
    const slices = [...timeSlices(table)].length;
    const figure = medianTime(1, () => walk(networkSeries(table, windows).networks));
    const rebuilt = size > 20_000 ? null : medianTime(1, () => walk(rebuiltSeries(table)));
    yield {
      task: `100-day windows, subtract: ${slices.toLocaleString("en")} networks`,
      size: `${size.toLocaleString("en")} statements`,
      figure: inWords(figure),
      ...(rebuilt === null ? {} : { baseline: `each network anew: ${inWords(rebuilt)}` }),
    };
  }
}

/** Looks at every cell, as whoever asked for the networks would. */
function walk(networks: Iterable<{ readonly matrix: Float64Array }>): number {
  let sum = 0;
  for (const { matrix } of networks) {
    for (let cell = 0; cell < matrix.length; cell++) sum += matrix[cell] as number;
  }
  return sum;
}

/** Statements by seeded chance: equal sizes give equal tables. */
export function syntheticTable(size: number, withIds = true): StatementTable {
  const random = createRandom(size);
  const exponential = (mean: number, most: number): number =>
    Math.min(most - 1, Math.floor(-Math.log(1 - random()) * mean));
  const documents = Math.max(50, Math.floor(size / 5));
  const start = Date.UTC(2031, 0, 1) / 1_000;
  const times = Float64Array.from(
    { length: documents },
    () => start + Math.floor(random() * YEARS * 365 * DAY),
  ).sort();
  const document = Int32Array.from({ length: size }, () => Math.floor(random() * documents)).sort();
  const codes = (mean: number, most: number) =>
    Int32Array.from({ length: size }, () => exponential(mean, most));
  const organizations = codes(ORGANIZATIONS / 4, ORGANIZATIONS);
  const concepts = codes(CONCEPTS / 3, CONCEPTS);
  const names = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${prefix} ${String(index).padStart(4, "0")}`);
  const texts = (prefix: string, count: number, column: Int32Array) => {
    const values = names(prefix, count);
    return { dataType: "short text" as const, values, entityIds: values, codes: column };
  };
  const empty = Array.from({ length: documents }, () => "");
  return {
    size,
    ids: withIds ? Array.from({ length: size }, (_, row) => `s${row}`) : [],
    document,
    time: Float64Array.from(document, (row) => times[row] ?? Number.NaN),
    start: Int32Array.from({ length: size }, (_, row) => row),
    stop: Int32Array.from({ length: size }, (_, row) => row + 1),
    coder: new Int32Array(size),
    reviewed: new Uint8Array(size).fill(1),
    confidence: new Float32Array(size).fill(1),
    coders: ["Ada"],
    coderIds: ["1"],
    documents: {
      ids: names("d", documents),
      title: empty,
      author: empty,
      source: empty,
      section: empty,
      type: empty,
      time: times,
    },
    variables: new Map([
      ["organization", texts("org", ORGANIZATIONS, organizations)],
      ["concept", texts("con", CONCEPTS, concepts)],
      [
        "agreement",
        {
          dataType: "boolean" as const,
          numbers: Float64Array.from(organizations, (organization, row) =>
            random() < ((organization + (concepts[row] ?? 0)) % 2 === 1 ? 0.8 : 0.3) ? 1 : 0,
          ),
        },
      ],
    ]),
  };
}

function columns(table: StatementTable) {
  const organization = table.variables.get("organization");
  const concept = table.variables.get("concept");
  const agreement = table.variables.get("agreement");
  if (
    organization?.dataType !== "short text" ||
    concept?.dataType !== "short text" ||
    agreement?.dataType !== "boolean"
  ) {
    throw new Error("the synthetic table has other columns");
  }
  return { actors: organization.codes, concepts: concept.codes, levels: agreement.numbers };
}

/** Baseline: all pairs × all concepts × all pairs of levels, whether anything was said or not. */
function denseCongruence(table: StatementTable): Float64Array {
  const { actors, concepts, levels } = columns(table);
  const counts = new Float64Array(ORGANIZATIONS * CONCEPTS * 2);
  for (let row = 0; row < table.size; row++) {
    const at = ((actors[row] as number) * CONCEPTS + (concepts[row] as number)) * 2 + (levels[row] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  const matrix = new Float64Array(ORGANIZATIONS * ORGANIZATIONS);
  for (let i = 0; i < ORGANIZATIONS; i++) {
    for (let l = 0; l < ORGANIZATIONS; l++) {
      if (i === l) continue;
      let sum = 0;
      for (let j = 0; j < CONCEPTS; j++) {
        for (let k = 0; k < 2; k++) {
          for (let other = 0; other < 2; other++) {
            const mine = counts[(i * CONCEPTS + j) * 2 + k] as number;
            const theirs = counts[(l * CONCEPTS + j) * 2 + other] as number;
            sum += mine * theirs * (1 - Math.abs(k - other));
          }
        }
      }
      matrix[i * ORGANIZATIONS + l] = sum;
    }
  }
  return matrix;
}

/** Baseline: every statement is compared with every kept one before it. */
function pairwiseDuplicates(table: StatementTable): number {
  const { actors, concepts, levels } = columns(table);
  const kept: number[] = [];
  for (let row = 0; row < table.size; row++) {
    const isKnown = kept.some(
      (other) =>
        actors[other] === actors[row] &&
        concepts[other] === concepts[row] &&
        levels[other] === levels[row] &&
        table.document[other] === table.document[row],
    );
    if (!isKnown) kept.push(row);
  }
  return kept.length;
}

function* timeSlices(table: StatementTable) {
  for (const { start, stop } of networkSeries(table, { ...windows, networkType: "twomode" }).networks) {
    yield { start, stop };
  }
}

/** Baseline: the statements of each window are selected and counted by themselves. */
function* rebuiltSeries(table: StatementTable) {
  for (const { start, stop } of timeSlices(table)) {
    const [startDate, startTime] = (start ?? "").split("T") as [string, string];
    const lastSecond = new Date(Date.parse(`${stop}Z`) - 1_000).toISOString();
    yield network(table, {
      networkType: "onemode",
      qualifierAggregation: "subtract",
      startDate,
      startTime,
      stopDate: lastSecond.slice(0, 10),
      stopTime: lastSecond.slice(11, 19),
    });
  }
}
