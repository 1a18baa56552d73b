/**
 * Cosine: how alike are the profiles of two actors, however much each says?
 *
 *   C_il = Σ X_ijk X_ljk / (√Σ X_ijk² · √Σ X_ljk²)      over concepts j and levels k
 *
 * 0 = nothing in common, 1 = proportional counts; symmetric. With `conflict` the products of different
 * levels are taken, with `subtract` the difference of both; the divisor stays. `ignore` compares equal
 * levels too: choose no qualifier to compare concepts only. (Salton and McGill 1983.)
 *
 * DNA (`dnaCosine`) divides by the product of the two totals, n_il = a_i · a_l.
 */
import type { OneModeNormalization } from "./normalization.js";

export const cosine: OneModeNormalization = {
  compare: "product",
  keepsLevels: true,
  sums: [],
  usesSquares: true,
  divisor: (i, l, { squares }) => Math.sqrt(squares[i] as number) * Math.sqrt(squares[l] as number),
};

export const dnaCosine: OneModeNormalization = {
  compare: "product",
  keepsLevels: false,
  sums: [],
  usesSquares: false,
  divisor: (i, l, { activity }) => (activity[i] as number) * (activity[l] as number),
};
