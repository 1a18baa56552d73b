/**
 * Scores of a field in plain script, where WebAssembly is not at hand. Four bytes of a row are read as one word and
 * added two by two, each in its half of the word; sums of rows are exact in integers.
 */
import type { SlotSequence } from "../features/slots.js";
import { type HiddenField, LEAK, MOST_FEATURES, type Scorer } from "./hidden-field.js";

/** Bytes are made unsigned by this; 256 times 255 stays below 2^16. */
const TO_UNSIGNED = 0x80808080;
const PAIR = 0x00ff00ff;

export function scorerByWords(field: HiddenField): Scorer {
  const { width, scale, shift } = field;
  const count = field.labels.length;
  const words = new Int32Array(field.table.buffer, field.table.byteOffset, field.table.length >> 2);
  const units = new Float64Array(width);
  const sums = new Int32Array(width);
  return (sequence) => {
    const { length, shared } = sequence;
    const scores = new Float32Array(length * count);
    for (let t = 0; t < length; t += 1) {
      sums.fill(0);
      addRows(words, sequence, t, sums);
      if (shared !== undefined) addRows(words, shared.runs, shared.of[t] ?? 0, sums);
      for (let d = 0; d < width; d += 1) {
        const unit = (sums[d] ?? 0) * (scale[d] ?? 0) + (shift[d] ?? 0);
        units[d] = unit > 0 ? unit : unit * LEAK;
      }
      weighUnits(field, units, scores, t * count);
    }
    return scores;
  };
}

/** The upper half of a word may use the sign while it is added to. */
function addRows(words: Int32Array, { slots, starts }: SlotSequence, t: number, sums: Int32Array): void {
  const perRow = sums.length >> 2;
  const first = starts[t] ?? 0;
  const last = Math.min(starts[t + 1] ?? 0, first + MOST_FEATURES);
  const extra = (last - first) * 128;
  for (let w = 0; w < perRow; w += 1) {
    let even = 0;
    let odd = 0;
    for (let at = first; at < last; at += 1) {
      const word = (words[Math.imul(slots[at] ?? 0, perRow) + w] ?? 0) ^ TO_UNSIGNED;
      even = (even + (word & PAIR)) | 0;
      odd = (odd + ((word >>> 8) & PAIR)) | 0;
    }
    const unit = w * 4;
    sums[unit] = (sums[unit] ?? 0) + (even & 0xffff) - extra;
    sums[unit + 1] = (sums[unit + 1] ?? 0) + (odd & 0xffff) - extra;
    sums[unit + 2] = (sums[unit + 2] ?? 0) + (even >>> 16) - extra;
    sums[unit + 3] = (sums[unit + 3] ?? 0) + (odd >>> 16) - extra;
  }
}

/** c(label) + Σ h(d) · w(d, label); every sum is rounded to 32 bits on its way, as the trained numbers are. */
function weighUnits(
  { offset, output }: HiddenField,
  units: Float64Array,
  scores: Float32Array,
  base: number,
): void {
  const count = offset.length;
  for (let k = 0; k < count; k += 1) scores[base + k] = offset[k] ?? 0;
  for (let d = 0; d < units.length; d += 1) {
    const unit = units[d] ?? 0;
    for (let k = 0; k < count; k += 1)
      scores[base + k] = (scores[base + k] ?? 0) + unit * (output[d * count + k] ?? 0);
  }
}
