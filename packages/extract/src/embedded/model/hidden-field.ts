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

/** Bytes are made unsigned by this, and two of them share a word while they are added. */
const TO_UNSIGNED = 0x80808080;
const PAIR = 0x00ff00ff;
/** More features than this at one position would not fit two to a word. */
export const MOST_FEATURES = 256;

/**
 * Scores of all labels at all positions, position by position.
 *
 * Four bytes of a row are read as one word and added two by two, each in its half of the word: 256 times 255 stays
 * below 2^16. That is three times as fast as byte by byte and gives the same sums.
 */
export function scorePositions(field: HiddenField, sequence: SlotSequence): Float32Array {
  const { table, width, scale, shift, output, offset } = field;
  const { length, slots, starts } = sequence;
  const count = field.labels.length;
  const scores = new Float32Array(length * count);
  const words = new Int32Array(table.buffer, table.byteOffset, table.length >> 2);
  const perRow = width >> 2;
  const sums = new Int32Array(width);
  for (let t = 0; t < length; t += 1) {
    const from = starts[t] ?? 0;
    const to = Math.min(starts[t + 1] ?? 0, from + MOST_FEATURES);
    const extra = (to - from) * 128;
    for (let w = 0; w < perRow; w += 1) {
      let even = 0;
      let odd = 0;
      for (let at = from; at < to; at += 1) {
        const word = (words[(slots[at] ?? 0) * perRow + w] ?? 0) ^ TO_UNSIGNED;
        even += word & PAIR;
        odd += (word >>> 8) & PAIR;
      }
      const unit = w << 2;
      sums[unit] = (even & 0xffff) - extra;
      sums[unit + 1] = (odd & 0xffff) - extra;
      sums[unit + 2] = (even >>> 16) - extra;
      sums[unit + 3] = (odd >>> 16) - extra;
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
