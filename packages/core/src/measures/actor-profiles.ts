/**
 * Profiles: what has each actor said? One row per actor, one column per concept and stance that occurs; 1 where the
 * actor has said it, however often. The input of clustering by distance.
 *
 * | | by default | under `compat` |
 * |---|---|---|
 * | boolean qualifier | a column for and one against each concept | the same |
 * | other qualifiers | a column per concept and level | a column per concept with the sum of the values |
 *
 * Distances between profiles are Jaccard's: the part that two do not share of what either has said,
 *
 *   d_ij = 1 − Σ_c min(x_ic, x_jc) / Σ_c max(x_ic, x_jc)
 *
 * 0 for the same statements, 1 for nothing in common. (Jaccard 1901; Ružička 1958.) For sums with signs, as DNA
 * takes them for integer qualifiers, it is 2 B / (1 + B) with B = Σ |x_i − x_j| / Σ (x_i + x_j), which is the same
 * where nothing is negative and has no meaning where something is.
 */
import type { Network } from "../network/network.js";

export interface ActorProfiles {
  /** Rows of the network that have said anything. */
  readonly rows: Int32Array;
  /** Actors of `rows` × columns. */
  readonly matrix: Float64Array;
  readonly columns: number;
}

/** The profiles of the rows of a network, from the statements behind it. */
export function actorProfiles(network: Network, { compat = false } = {}): ActorProfiles {
  const { prepared, rows: statements } = network.basis;
  const { field1, field2 } = prepared.bound;
  const { levels } = prepared;
  const nodeOf = new Map(network.rowLabels.map((label, node) => [label, node]));
  const nodeOfCode = field1.labels.map((label) => nodeOf.get(label) ?? -1);
  const adds = compat && levels.kind === "integer";
  /** Per column a value per node. */
  const columns = new Map<number, Map<number, number>>();
  for (const row of statements) {
    const node = nodeOfCode[field1.codes[row] as number] ?? -1;
    if (node === -1) continue;
    const concept = field2.codes[row] as number;
    const level = levels.codes[row] as number;
    const key = adds ? concept : concept * (levels.size + 1) + level;
    const column = columns.get(key) ?? new Map<number, number>();
    columns.set(key, column);
    column.set(node, adds ? (column.get(node) ?? 0) + (levels.values[level] ?? 0) : 1);
  }
  const keys = [...columns.keys()].sort((a, b) => a - b);
  const sums = new Float64Array(network.rowLabels.length);
  for (const column of columns.values()) {
    for (const [node, value] of column) sums[node] = (sums[node] as number) + Math.abs(value);
  }
  const rows = Int32Array.from(nodeOf.values()).filter((node) => (sums[node] as number) > 0);
  const placeOf = new Map(Array.from(rows, (node, place) => [node, place]));
  const matrix = new Float64Array(rows.length * keys.length);
  keys.forEach((key, col) => {
    for (const [node, value] of columns.get(key) ?? []) {
      const place = placeOf.get(node);
      if (place !== undefined) matrix[place * keys.length + col] = value;
    }
  });
  return { rows, matrix, columns: keys.length };
}

/** Jaccard distances between the rows of a matrix. */
export function jaccardDistances(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const distances = new Float64Array(rows * rows);
  for (let one = 0; one < rows; one++) {
    for (let other = 0; other < one; other++) {
      let apart = 0;
      let together = 0;
      for (let col = 0; col < columns; col++) {
        const a = matrix[one * columns + col] as number;
        const b = matrix[other * columns + col] as number;
        apart += Math.abs(a - b);
        together += a + b;
      }
      // 2 B / (1 + B) = 2 Σ|a − b| / (Σ(a + b) + Σ|a − b|), and Σ(a + b) + Σ|a − b| = 2 Σ max.
      const distance = apart === 0 ? 0 : (2 * apart) / (together + apart);
      distances[one * rows + other] = distance;
      distances[other * rows + one] = distance;
    }
  }
  return distances;
}
