/**
 * The networks polarization is measured on: for each time window one of congruence and one of conflict between
 * the actors who speak in it.
 *
 * | | DNA (`compat`) | by default |
 * |---|---|---|
 * | time windows | both networks are the same subtract network | congruence and conflict |
 * | kernels other than gaussian | statements exactly on the bounds drop out | they count with their weight |
 *
 * Without time windows both are one-mode networks over the whole range, with average activity.
 */
import { countRows } from "../network/count-network.js";
import type { Counts } from "../network/counts.js";
import { kernelSlices, sliceWeights } from "../network/kernel-slices.js";
import { dnaAverageFactors, dnaSmoothOneMode } from "../network/kernel-sums.js";
import { textOrderLevels } from "../network/kernels.js";
import { formatLocalTime } from "../network/local-time.js";
import type { Network } from "../network/network.js";
import type { NetworkOptionsInput, NetworkWarning } from "../network/options.js";
import type { PreparedNetwork } from "../network/prepare.js";
import { nodesIn, prepareNetwork } from "../network/prepare.js";
import type { Levels } from "../network/qualifier.js";
import { networkSeries } from "../network/series.js";
import type { StatementTable } from "../network/statement-table.js";
import type { SignedTies } from "./polarization-quality.js";

export interface SignedSlice extends SignedTies {
  readonly rowLabels: readonly string[];
  readonly start: string | null;
  readonly dateTime: string | null;
  readonly stop: string | null;
  readonly numStatements: number;
  /** Rows of the table that were counted, in load order. */
  readonly rows: Int32Array;
}

export interface SignedSeries {
  readonly numFilteredStatements: number;
  readonly warnings: readonly NetworkWarning[];
  /** Computed while they are walked through. */
  readonly slices: Iterable<SignedSlice>;
}

/** The slices of some network options; type, aggregation and isolates are set here. */
export function signedSeries(table: StatementTable, options: NetworkOptionsInput): SignedSeries {
  const common: NetworkOptionsInput = {
    normalization: "average",
    ...options,
    networkType: "onemode",
    isolates: false,
  };
  const dnaKernel = options.compat === "dna-3.1.2" && options.timeWindow !== "no" && options.kernel !== "no";
  if (dnaKernel && options.timeWindow !== undefined && options.kernel !== undefined) {
    return dnaSeries(table, { ...common, normalization: "average" });
  }
  const congruence = networkSeries(table, { ...common, qualifierAggregation: "congruence" });
  const conflict = networkSeries(table, { ...common, qualifierAggregation: "conflict" });
  const slices = function* (): Generator<SignedSlice> {
    const others = conflict.networks[Symbol.iterator]();
    for (const one of congruence.networks) {
      const other = others.next();
      if (other.done !== true) yield speaking(one, other.value);
    }
  };
  return {
    numFilteredStatements: congruence.numFilteredStatements,
    warnings: congruence.warnings,
    slices: { [Symbol.iterator]: slices },
  };
}

/** Kernel series have the same nodes everywhere; who is silent in a slice belongs to no camp there. */
function speaking(one: Network, other: Network): SignedSlice {
  const { rowLabels, rowStatements, start, dateTime, stop, numStatements } = one;
  const rows = rowLabels.map((_, row) => row).filter((row) => (rowStatements[row] as number) > 0);
  const part = (matrix: Float64Array): Float64Array => {
    if (rows.length === rowLabels.length) return matrix;
    const size = rows.length;
    const kept = new Float64Array(size * size);
    rows.forEach((row, to) => {
      for (let col = 0; col < size; col++) {
        kept[to * size + col] = matrix[row * rowLabels.length + (rows[col] as number)] as number;
      }
    });
    return kept;
  };
  return {
    size: rows.length,
    rowLabels: rows.map((row) => rowLabels[row] as string),
    congruence: part(one.matrix),
    conflict: part(other.matrix),
    start,
    dateTime,
    stop,
    numStatements,
    rows: one.basis.rows,
  };
}

/** DNA's kernel slices: one subtract network, taken for both. */
function dnaSeries(table: StatementTable, input: NetworkOptionsInput): SignedSeries {
  const prepared = prepareNetwork(table, { ...input, qualifierAggregation: "subtract" });
  const { options, selection, bound } = prepared;
  const rows = selection.filtered;
  const times = Float64Array.from(rows, (row) => table.time[row] as number);
  const levels = textOrderLevels(bound.qualifier, table.size, rows);
  const slices = function* (): Generator<SignedSlice> {
    if (rows.length === 0) return;
    let counted: DnaCounts | null = null;
    for (const slice of kernelSlices(options, times, selection.bounds)) {
      let { from, to } = slice;
      if (options.kernel !== "gaussian") {
        while (from < to && (times[from] as number) <= slice.start) from++;
        while (to > from && (times[to - 1] as number) >= slice.stop) to--;
      }
      // A gaussian kernel reaches everywhere: all slices have the same counts.
      if (counted === null || counted.from !== from || counted.to !== to) {
        counted = countDna(prepared, levels, from, to);
      }
      const { nodes, counts, average } = counted;
      const weights = sliceWeights(options, times, { ...slice, from, to });
      const matrix = dnaSmoothOneMode(counts, weights, options, levels, average);
      const size = nodes.length;
      for (let node = 0; node < size; node++) matrix[node * size + node] = 0;
      yield {
        size,
        rowLabels: Array.from(nodes, (code) => bound.field1.labels[code] as string),
        congruence: matrix,
        conflict: matrix,
        start: formatLocalTime(slice.start),
        dateTime: formatLocalTime(slice.center),
        stop: formatLocalTime(slice.stop),
        numStatements: to - from,
        rows: rows.subarray(from, to),
      };
    }
  };
  return {
    numFilteredStatements: rows.length,
    warnings: prepared.warnings,
    slices: { [Symbol.iterator]: slices },
  };
}

interface DnaCounts {
  readonly from: number;
  readonly to: number;
  readonly nodes: Int32Array;
  readonly counts: Counts;
  readonly average: Float64Array;
}

/** Counts of some filtered statements with DNA's factors of average activity. */
function countDna(prepared: PreparedNetwork, levels: Levels, from: number, to: number): DnaCounts {
  const { bound, selection } = prepared;
  const rows = selection.filtered.subarray(from, to);
  const nodes = nodesIn(bound.field1, rows);
  const counts = countRows(prepared, rows, nodes, nodesIn(bound.field2, rows), levels);
  return { from, to, nodes: nodes.codes, counts, average: dnaAverageFactors(counts) };
}
