/**
 * Jaccard: which part of what two actors say is said by both?
 *
 *   J_il = Σ min(X_ijk, X_ljk) / Σ max(X_ijk, X_ljk)      over concepts j and levels k
 *
 * 0 = nothing in common, 1 = the same counts; symmetric. With `conflict` the smaller counts of different
 * levels are taken, with `subtract` the difference of both; the divisor stays. `ignore` compares equal
 * levels too: choose no qualifier to compare concepts only. (Generalized Jaccard: Ruzicka 1958.)
 *
 * DNA (`dnaJaccard`) keeps its products as numerator and divides by a mixture of counts and products:
 *   n_il = Σ_jk X_ijk [X_ljk = 0] + X_ljk [X_ijk = 0] + X_ijk · X_ljk
 */
import { overlap, sameProduct, sameSmaller } from "../pair-sums.js";
import type { OneModeNormalization } from "./normalization.js";

export const jaccard: OneModeNormalization = {
  compare: "smaller",
  keepsLevels: true,
  sums: [sameSmaller],
  usesSquares: false,
  // Σ max = a_i + a_l − Σ min
  divisor: (i, l, { activity, extra, size }) =>
    (activity[i] as number) + (activity[l] as number) - (extra[0]?.[i * size + l] as number),
};

export const dnaJaccard: OneModeNormalization = {
  compare: "product",
  keepsLevels: false,
  sums: [overlap, sameProduct],
  usesSquares: false,
  // Counts of levels that only one of the two has = all counts without those of levels both have.
  divisor: (i, l, { activity, extra, size }) =>
    (activity[i] as number) +
    (activity[l] as number) -
    (extra[0]?.[i * size + l] as number) +
    (extra[1]?.[i * size + l] as number),
};
