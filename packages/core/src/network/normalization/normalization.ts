/** What a normalization of one-mode ties is: a divisor per pair, and the sums it needs for that. */
import type { Pairing } from "../pair-sums.js";

/** Per-actor and per-pair figures a divisor is made of. */
export interface PairFigures {
  /** Statements per actor. */
  readonly activity: Float64Array;
  /** Σ of squared counts per (concept, level), per actor; only where `usesSquares`. */
  readonly squares: Float64Array;
  /** The additional sums, in the order of `sums`. */
  readonly extra: readonly Float64Array[];
  /** Number of actors: pair (i, l) stands at i · size + l of the additional sums. */
  readonly size: number;
}

export interface OneModeNormalization {
  /** How the numerator compares the counts of two actors. */
  readonly compare: "product" | "smaller";
  /** Without levels of its own (`ignore`) the numerator compares equal levels, not totals. */
  readonly keepsLevels: boolean;
  readonly sums: readonly Pairing[];
  readonly usesSquares: boolean;
  /** The divisor of a pair; a tie with divisor 0 is 0. */
  divisor(i: number, l: number, figures: PairFigures): number;
}
