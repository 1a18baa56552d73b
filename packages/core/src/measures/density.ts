/**
 * Density: which part of all possible ties is there?
 *
 *   one-mode D = 2 L / (n (n − 1)),   two-mode D = L / (r c)
 *
 * L counts ties with a weight other than 0, n, r and c nodes. A network without possible ties (fewer than
 * two actors) has no density: `null`. (Wasserman and Faust 1994.)
 */
import type { Network } from "../network/network.js";

/** Density of a network, from 0 to 1. */
export function density(network: Network): number | null {
  const { rowLabels, colLabels, matrix, networkType } = network;
  const oneMode = networkType === "onemode";
  const possible = rowLabels.length * colLabels.length - (oneMode ? rowLabels.length : 0);
  if (possible <= 0) return null;
  // The diagonal of a one-mode network is 0, and each of its ties stands in the matrix twice.
  let present = 0;
  for (const weight of matrix) if (weight !== 0) present++;
  return present / possible;
}
