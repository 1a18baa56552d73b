/**
 * A small network over a sequence, the model behind every trained layer. Each feature of a position has a row of
 * numbers; the rows of all features of the position are added, bent once, and weighed for each label:
 *
 *   h = bend(b + Σ row(f)),   score(label) = c(label) + Σ h(d) · w(d, label)
 *
 * with bend(x) = x for x > 0 and x / 100 below (Maas, Hannun and Ng 2013). Neighboring labels have a score of
 * their own, so that a sequence is chosen as a whole (linear chain; Lafferty, McCallum and Pereira 2001; with a
 * hidden layer: Peng, Bo and Xu 2009). A sequence of one position is a plain classifier.
 */
import type { SlotSequence } from "../features/slots.js";

export interface HiddenField {
  readonly labels: readonly string[];
  /** The table has 2^bits rows. */
  readonly bits: number;
  /** Numbers per row: units of the hidden layer; a multiple of four. */
  readonly width: number;
  /** Row f is table[f · width] to table[f · width + width − 1], in steps of the unit's `scale`; begins at a word. */
  readonly table: Int8Array;
  /** One step per hidden unit. */
  readonly scale: Float32Array;
  /** b, one per hidden unit. */
  readonly shift: Float32Array;
  /** w, hidden units × labels. */
  readonly output: Float32Array;
  /** c, one per label. */
  readonly offset: Float32Array;
  /** From label i to label j at i · labels + j; minus infinity where forbidden. */
  readonly transitions: Float32Array;
  /** Score of starting with a label; minus infinity where forbidden. */
  readonly starts: Float32Array;
}

/** Slope of the bend below zero. */
export const LEAK = 0.01;

/** More features than this at one position are left out: the sum of their bytes might not fit in 16 bits. */
export const MOST_FEATURES = 256;

/** Scores of all labels at all positions, position by position. */
export type Scorer = (sequence: SlotSequence) => Float32Array;
