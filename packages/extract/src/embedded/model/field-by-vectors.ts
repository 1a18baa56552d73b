/**
 * Scores of a field by WebAssembly with vectors, where that is at hand. The field lies in a memory of its own; features
 * are put beside it, and scores taken from there, so many positions at a time.
 */
import { memoryRoom, startKernel } from "@parley/core";
import type { SlotSequence } from "../features/slots.js";
import { type FieldPlaces, fieldKernel, roomOf, strideOf } from "./field-kernel.js";
import { type HiddenField, LEAK, MOST_FEATURES, type Scorer } from "./hidden-field.js";

/** Positions that are scored together, and runs of what they share. */
const MOST_POSITIONS = 128;
const MOST_SUMS = 2 * MOST_POSITIONS;
/** A row may be read up to this far behind its end. */
const BEHIND = 16;

/** @returns `null` where WebAssembly is not allowed, knows no vectors, or has no memory left */
export function scorerByVectors(field: HiddenField): Scorer | null {
  const stride = strideOf(field.width);
  const count = field.labels.length;
  const room = memoryRoom(field.table.length + BEHIND);
  const slotsAt = room(MOST_SUMS * MOST_FEATURES * 4);
  const rangesAt = room((MOST_SUMS + 1) * 8);
  const runsAt = room(MOST_POSITIONS * 4);
  const sumsAt = room(MOST_SUMS * stride * 2);
  const nothingAt = room(stride * 2);
  const scoresAt = room(MOST_POSITIONS * count * 4 + BEHIND);
  const places: FieldPlaces = {
    scale: room(field.width * 8),
    shift: room(field.width * 8),
    units: room(field.width * 8),
    output: room(field.width * roomOf(count) * 8),
    offset: room(roomOf(count) * 8),
  };
  const kernel = startKernel(fieldKernel({ width: field.width, labels: count, leak: LEAK }, places), room(0));
  if (kernel === null) return null;
  const { buffer, routines } = kernel;
  const { sum, score } = routines;
  writeField(field, places, buffer);
  const slotsHere = new Int32Array(buffer, slotsAt, MOST_SUMS * MOST_FEATURES);
  const ranges = new Int32Array(buffer, rangesAt, MOST_SUMS * 2);
  const runs = new Int32Array(buffer, runsAt, MOST_POSITIONS);
  const scoresHere = new Float32Array(buffer, scoresAt, MOST_POSITIONS * count);

  /** Puts the features of some positions beside the field. @returns where those of further ones may begin */
  const put = (
    { slots, starts }: SlotSequence,
    from: number,
    to: number,
    first: number,
    place: number,
  ): number => {
    const begin = starts[from] ?? 0;
    const until = starts[to] ?? 0;
    // All at once, but where there may be positions with too many features.
    const together =
      until - begin <= (to - from) * MOST_FEATURES && first + until - begin <= slotsHere.length;
    if (together) slotsHere.set(slots.subarray(begin, until), first);
    let end = first;
    for (let t = from; t < to; t += 1) {
      const start = starts[t] ?? 0;
      const last = Math.min(starts[t + 1] ?? 0, start + MOST_FEATURES);
      if (together) end = first + start - begin;
      else slotsHere.set(slots.subarray(start, last), end);
      ranges[(place + t - from) * 2] = slotsAt + end * 4;
      end += last - start;
      ranges[(place + t - from) * 2 + 1] = slotsAt + end * 4;
    }
    return together ? first + until - begin : end;
  };

  return (sequence) => {
    const { length, shared } = sequence;
    const scores = new Float32Array(length * count);
    for (let from = 0; from < length; from += MOST_POSITIONS) {
      const to = Math.min(length, from + MOST_POSITIONS);
      const many = to - from;
      const end = put(sequence, from, to, 0, 0);
      if (shared === undefined) {
        runs.fill(nothingAt, 0, many);
        sum(many, rangesAt, sumsAt);
      } else {
        const first = shared.of[from] ?? 0;
        const behind = (shared.of[to - 1] ?? 0) + 1;
        put(shared.runs, first, behind, end, many);
        for (let t = from; t < to; t += 1)
          runs[t - from] = sumsAt + (many + (shared.of[t] ?? 0) - first) * stride * 2;
        sum(many + behind - first, rangesAt, sumsAt);
      }
      score(many, sumsAt, runsAt, scoresAt);
      scores.set(many === MOST_POSITIONS ? scoresHere : scoresHere.subarray(0, many * count), from * count);
    }
    return scores;
  };
}

function writeField(field: HiddenField, places: FieldPlaces, buffer: ArrayBuffer): void {
  const count = field.labels.length;
  const decimals = (at: number, numbers: Float32Array) => new Float64Array(buffer, at).set(numbers);
  new Int8Array(buffer).set(field.table);
  decimals(places.scale, field.scale);
  decimals(places.shift, field.shift);
  decimals(places.offset, field.offset);
  for (let d = 0; d < field.width; d += 1)
    decimals(places.output + d * roomOf(count) * 8, field.output.subarray(d * count, (d + 1) * count));
}
