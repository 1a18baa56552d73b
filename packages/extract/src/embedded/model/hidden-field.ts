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
import { MOST_POSITIONS, type RowSums, rowSums } from "./row-sums.js";

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

/** Labels that are weighed together. */
const LANES = 8;

/** What a unit is multiplied by: above zero, below zero. */
const BENDS = Float64Array.of(1, LEAK);

/** Scores of all labels at all positions, position by position. */
export function scorePositions(field: HiddenField, sequence: SlotSequence): Float32Array {
  const { width } = field;
  const { length, shared } = sequence;
  const count = field.labels.length;
  const scores = new Float32Array(length * count);
  const weights = keptWeights(field);
  const { scale, shift, units, signs, labels } = weights;
  const { stride } = weights.rows;
  const common = shared === undefined ? new Int16Array(stride) : allSums(weights.rows, shared.runs);
  for (let from = 0; from < length; from += MOST_POSITIONS) {
    const to = Math.min(length, from + MOST_POSITIONS);
    const sums = weights.rows.of(sequence, from, to);
    for (let t = from; t < to; t += 1) {
      const own = (t - from) * stride;
      const run = (shared?.of[t] ?? 0) * stride;
      for (let d = 0; d < width; d += 1) {
        const sum = (sums[own + d] ?? 0) + (common[run + d] ?? 0);
        units[d] = sum * (scale[d] ?? 0) + (shift[d] ?? 0);
      }
      // By the bit of the sign: units are above and below zero as often, and a branch would be guessed wrong half the time.
      for (let d = 0; d < width; d += 1)
        units[d] = (units[d] ?? 0) * (BENDS[(signs[2 * d + SIGN_HALF] ?? 0) >>> 31] ?? 0);
      weighUnits(weights, units, labels);
      for (let k = 0; k < count; k += 1) scores[t * count + k] = labels[k] ?? 0;
    }
  }
  return scores;
}

/** Which half of a number has its sign: the order of bytes is the machine's. */
const SIGN_HALF = new Int32Array(Float64Array.of(-1).buffer)[0] === 0 ? 1 : 0;

/** Sums of all positions. */
function allSums(rows: RowSums, sequence: SlotSequence): Int16Array {
  const all = new Int16Array(sequence.length * rows.stride);
  for (let from = 0; from < sequence.length; from += MOST_POSITIONS) {
    const to = Math.min(sequence.length, from + MOST_POSITIONS);
    all.set(rows.of(sequence, from, to).subarray(0, (to - from) * rows.stride), from * rows.stride);
  }
  return all;
}

interface Weights {
  readonly rows: RowSums;
  readonly scale: Float64Array;
  readonly shift: Float64Array;
  /** w, hidden units × labels; labels filled up with zeros to a multiple of eight. */
  readonly output: Float64Array;
  readonly offset: Float64Array;
  /** Room for the hidden units of one position, the same as whole numbers, and room for its labels. */
  readonly units: Float64Array;
  readonly signs: Int32Array;
  readonly labels: Float64Array;
}

/** A field does not change once it is made, and short sequences are many. */
const kept = new WeakMap<HiddenField, Weights>();

function keptWeights(field: HiddenField): Weights {
  const known = kept.get(field);
  if (known !== undefined) return known;
  const made = weightsOf(field);
  kept.set(field, made);
  return made;
}

function weightsOf(field: HiddenField): Weights {
  const { labels, output, offset, width } = field;
  const count = labels.length;
  const room = Math.ceil(count / LANES) * LANES;
  const units = new Float64Array(width);
  const made = {
    rows: rowSums(field),
    scale: Float64Array.from(field.scale),
    shift: Float64Array.from(field.shift),
    output: new Float64Array(width * room),
    offset: new Float64Array(room),
    units,
    signs: new Int32Array(units.buffer),
    labels: new Float64Array(room),
  };
  made.offset.set(offset);
  for (let d = 0; d < width; d += 1) made.output.set(output.subarray(d * count, (d + 1) * count), d * room);
  return made;
}

/**
 * c(label) + Σ h(d) · w(d, label), eight labels at a time: a sum waits for the one before it, so eight take no longer
 * than one. Every sum is rounded to 32 bits on its way, as the trained numbers are.
 */
function weighUnits({ output, offset }: Weights, units: Float64Array, sums: Float64Array): void {
  const room = offset.length;
  for (let k = 0; k < room; k += LANES) {
    let s0 = offset[k] ?? 0;
    let s1 = offset[k + 1] ?? 0;
    let s2 = offset[k + 2] ?? 0;
    let s3 = offset[k + 3] ?? 0;
    let s4 = offset[k + 4] ?? 0;
    let s5 = offset[k + 5] ?? 0;
    let s6 = offset[k + 6] ?? 0;
    let s7 = offset[k + 7] ?? 0;
    for (let d = 0, at = k; d < units.length; d += 1, at += room) {
      const unit = units[d] ?? 0;
      s0 = Math.fround(s0 + unit * (output[at] ?? 0));
      s1 = Math.fround(s1 + unit * (output[at + 1] ?? 0));
      s2 = Math.fround(s2 + unit * (output[at + 2] ?? 0));
      s3 = Math.fround(s3 + unit * (output[at + 3] ?? 0));
      s4 = Math.fround(s4 + unit * (output[at + 4] ?? 0));
      s5 = Math.fround(s5 + unit * (output[at + 5] ?? 0));
      s6 = Math.fround(s6 + unit * (output[at + 6] ?? 0));
      s7 = Math.fround(s7 + unit * (output[at + 7] ?? 0));
    }
    sums[k] = s0;
    sums[k + 1] = s1;
    sums[k + 2] = s2;
    sums[k + 3] = s3;
    sums[k + 4] = s4;
    sums[k + 5] = s5;
    sums[k + 6] = s6;
    sums[k + 7] = s7;
  }
}
