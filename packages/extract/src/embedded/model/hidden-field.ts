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
  /** Numbers per row: units of the hidden layer. */
  readonly width: number;
  /** Row f is table[f · width] to table[f · width + width − 1], in steps of the unit's `scale`. */
  readonly table: Int8Array | Float32Array;
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

/** Scores of all labels at all positions, position by position. */
export function scorePositions(field: HiddenField, sequence: SlotSequence): Float32Array {
  const { table, width, scale, shift, output, offset } = field;
  const { length, slots, starts } = sequence;
  const count = field.labels.length;
  const scores = new Float32Array(length * count);
  const sums = table instanceof Int8Array ? new Int32Array(width) : new Float64Array(width);
  for (let t = 0; t < length; t += 1) {
    sums.fill(0);
    const end = starts[t + 1] ?? 0;
    for (let at = starts[t] ?? 0; at < end; at += 1) {
      const row = (slots[at] ?? 0) * width;
      for (let d = 0; d < width; d += 1) sums[d] = (sums[d] ?? 0) + (table[row + d] ?? 0);
    }
    const base = t * count;
    for (let k = 0; k < count; k += 1) scores[base + k] = offset[k] ?? 0;
    for (let d = 0; d < width; d += 1) {
      const raw = (sums[d] ?? 0) * (scale[d] ?? 0) + (shift[d] ?? 0);
      const unit = raw > 0 ? raw : raw * LEAK;
      const row = d * count;
      for (let k = 0; k < count; k += 1)
        scores[base + k] = (scores[base + k] ?? 0) + unit * (output[row + k] ?? 0);
    }
  }
  return scores;
}
