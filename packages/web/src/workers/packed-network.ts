/**
 * A network without the zeros of its matrix, so that a long series stands in memory: what is left of a window of some
 * hundred actors is a few kilobytes.
 */
import type { Network } from "@parley/core";

export interface PackedNetwork {
  readonly rest: Omit<Network, "matrix">;
  readonly size: number;
  /** Places of the weights in the matrix, row by row. */
  readonly places: Int32Array;
  readonly weights: Float64Array;
}

/** Leaves the zeros out. */
export function packNetwork({ matrix, ...rest }: Network): PackedNetwork {
  let count = 0;
  for (let at = 0; at < matrix.length; at += 1) if (matrix[at] !== 0) count += 1;
  const places = new Int32Array(count);
  const weights = new Float64Array(count);
  let next = 0;
  for (let at = 0; at < matrix.length; at += 1) {
    if (matrix[at] === 0) continue;
    places[next] = at;
    weights[next] = matrix[at] ?? 0;
    next += 1;
  }
  return { rest, size: matrix.length, places, weights };
}

/** The network as it was. */
export function unpackNetwork({ rest, size, places, weights }: PackedNetwork): Network {
  const matrix = new Float64Array(size);
  places.forEach((place, at) => {
    matrix[place] = weights[at] ?? 0;
  });
  return { ...rest, matrix };
}
