/**
 * Average activity: a tie counts relative to how much the two actors say.
 *
 *   n_il = (a_i + a_l) / 2
 *
 * a_i is the number of statements of i. Range: from 0 up; symmetric. (Leifeld 2017.)
 */
import type { OneModeNormalization } from "./normalization.js";

export const averageActivity: OneModeNormalization = {
  compare: "product",
  keepsLevels: false,
  sums: [],
  usesSquares: false,
  divisor: (i, l, { activity }) => ((activity[i] as number) + (activity[l] as number)) / 2,
};
