/**
 * Kernel-smoothed networks: every statement counts the more, the nearer it is to the center γ of its slice.
 * (`dna-algorithms.md` §9.)
 *
 *   weight ζ_t = K(2δ / w), δ = whole units from t to γ
 *   one-mode   m_il = Σ_j Σ_kk′ g(k, k′) · Σ_t √ζ_t · Σ_t′ √ζ_t′      (t by i, t′ by l, about j)
 *   two-mode   m_ij = Σ_k v_k Σ_t ζ_t
 *
 * K: uniform ½, epanechnikov ¾ (1 − z²), triangular 1 − |z|, each on [−1, 1]; gaussian everywhere. An odd w
 * is raised by one. Slices are centered one unit apart; `indentTime` leaves out those that reach beyond the
 * first or last statement. All slices have the same nodes.
 *
 * | | by default | under `compat` |
 * |---|---|---|
 * | triangular | 1 − abs(z) | abs(1 − z): up to 2 after the center |
 * | distance of levels | by their values, as in networks without kernel | by their place in string order |
 * | v of an integer level | its value | its place in string order; a single boolean level counts as against |
 * | average | m_il / ((a_i + a_l) / 2), a = Σ ζ | m_il · Σ_jk 2 / (n_ijk + n_ljk), n over the whole range |
 * | diagonal | 0 | kept |
 * | `normalizeToOne` | by the sum of absolute weights | by the signed sum |
 * | number of statements | those with a weight | 0 |
 * | steps | start + n units | cumulative: months drift |
 */
import { fail } from "../errors.js";
import { countRows, isolateNodes } from "./count-network.js";
import type { Counts } from "./counts.js";
import type { QualifierColumn } from "./fields.js";
import { compareText } from "./fields.js";
import { kernelSlices, sliceWeights } from "./kernel-slices.js";
import {
  dnaAverageFactors,
  dnaSmoothOneMode,
  normalizeToOne,
  smoothOneMode,
  smoothTwoMode,
} from "./kernel-sums.js";
import type { Network } from "./network.js";
import { describeNetwork } from "./network.js";
import type { PreparedNetwork } from "./prepare.js";
import { nodesIn } from "./prepare.js";
import type { Levels } from "./qualifier.js";
import { eachNumber, levelsOver } from "./qualifier.js";

/** The networks of all slices; none for windows of events or seconds, which have no kernel. */
export function* kernelNetworks(prepared: PreparedNetwork): Generator<Network> {
  const { options, table, selection, bound } = prepared;
  const compat = options.compat !== null;
  if (options.timeWindow === "events" || options.timeWindow === "seconds") return;
  if (compat && bound.qualifier.kind === "document") {
    fail("NETWORK_DNA_FAILS", { reason: "a document-level qualifier with a kernel" });
  }
  const rows = selection.filtered.filter((row) => !Number.isNaN(table.time[row]));
  if (rows.length === 0) return;
  const fixed = isolateNodes(prepared);
  const nodes1 = fixed?.nodes1 ?? nodesIn(bound.field1, rows);
  const nodes2 = fixed?.nodes2 ?? nodesIn(bound.field2, rows);
  const levels = compat
    ? textOrderLevels(bound.qualifier, table.size, options.isolates ? selection.inRange : rows)
    : prepared.levels;
  const oneMode = options.networkType === "onemode";
  const average =
    compat && oneMode && options.normalization === "average"
      ? dnaAverageFactors(countRows(prepared, rows, nodes1, nodes2, levels))
      : null;
  const times = Float64Array.from(rows, (row) => table.time[row] as number);

  let counted: { from: number; to: number; rows: Int32Array; counts: Counts } | null = null;
  for (const slice of kernelSlices(options, times, selection.bounds)) {
    const weights = sliceWeights(options, times, slice);
    // A gaussian kernel reaches everywhere, so that all its slices have the same statements.
    if (counted === null || counted.from !== slice.from || counted.to !== slice.to) {
      const within = rows.subarray(slice.from, slice.to);
      const { from, to } = slice;
      counted = { from, to, rows: within, counts: countRows(prepared, within, nodes1, nodes2, levels) };
    }
    const { rows: sliceRows, counts } = counted;
    const matrix = !oneMode
      ? smoothTwoMode(counts, weights, options, levels)
      : compat
        ? dnaSmoothOneMode(counts, weights, options, levels, average)
        : smoothOneMode(counts, weights, options, levels);
    if (options.normalizeToOne) normalizeToOne(matrix, compat);
    const rowStatements = Int32Array.from(counts.activity);
    let weighing = 0;
    for (const weight of weights) if (weight > 0) weighing += 1;
    yield describeNetwork(prepared, {
      rows: sliceRows,
      span: { start: slice.start, stop: slice.stop, dateTime: slice.center },
      matrix,
      rowCodes: nodes1.codes,
      colCodes: oneMode ? nodes1.codes : nodes2.codes,
      rowStatements,
      colStatements: oneMode
        ? rowStatements
        : columnStatements(sliceRows, bound.field2.codes, nodes2.indexOf),
      numStatements: compat ? 0 : weighing,
    });
  }
}

function columnStatements(rows: Int32Array, codes: Int32Array, indexOf: Int32Array): Int32Array {
  const statements = new Int32Array(indexOf.reduce((most, index) => Math.max(most, index + 1), 0));
  for (const row of rows) {
    const index = indexOf[codes[row] as number] as number;
    statements[index] = (statements[index] as number) + 1;
  }
  return statements;
}

/** DNA: levels are those that occur, as text in string order ("-1", "-2", "0"), also of a boolean. */
export function textOrderLevels(qualifier: QualifierColumn, tableSize: number, base: Int32Array): Levels {
  if (qualifier.kind !== "boolean" && qualifier.kind !== "integer") {
    return levelsOver(qualifier, tableSize, base, false);
  }
  const observed = new Set<number>();
  for (const row of base) observed.add(qualifier.numbers[row] as number);
  const values = [...observed].sort((a, b) => compareText(String(a), String(b)));
  const placeOf = new Map(values.map((value, place) => [value, place]));
  return {
    kind: qualifier.kind,
    size: values.length,
    codes: eachNumber(qualifier.numbers, (value) => placeOf.get(value) ?? values.length),
    values: Float64Array.from(values),
    range: values.length - 1,
  };
}
