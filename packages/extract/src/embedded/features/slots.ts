/**
 * Features of a sequence as rows of a table: for every position a run of row numbers in one flat array. A template
 * number and its values make a row by hashing, so that no list of features is kept. What neighbors have in common,
 * as the words of one clause have, is written once for all of them.
 */
import { mix } from "./hash.js";

export interface SlotSequence {
  /** Number of positions. */
  readonly length: number;
  readonly slots: Int32Array;
  /** The run of position t is slots[starts[t]] to slots[starts[t + 1]], the last one excluded. */
  readonly starts: Int32Array;
  /** What runs of positions have besides. */
  readonly shared?: SharedSlots;
}

export interface SharedSlots {
  /** One position for each run. */
  readonly runs: SlotSequence;
  /** Run of every position. */
  readonly of: Int32Array;
}

export interface SlotWriter {
  /** Adds a feature at the current position; a value of 0 ("nothing there") adds none. */
  readonly add: (template: number, value: number) => void;
  /** Adds a feature of one value; here 0 is a value like others. */
  readonly put: (template: number, value: number) => void;
  /** Adds a feature of two values; here 0 is a value like others. */
  readonly pair: (template: number, a: number, b: number) => void;
  /** Adds a feature of three values; here 0 is a value like others. */
  readonly triple: (template: number, a: number, b: number, c: number) => void;
  /** Adds what a position of another sequence has of its own; its table has no fewer rows. */
  readonly copy: (from: SlotSequence, at: number) => void;
  /** Ends the current position. */
  readonly next: () => void;
  /** The positions that were ended. */
  readonly finish: () => SlotSequence;
}

/** Room for features per position to begin with. */
const ROOM = 40;

/**
 * @param bits the table has 2^bits rows
 * @param most at most so many positions will be written
 */
export function createSlotWriter(bits: number, most: number): SlotWriter {
  const mask = (1 << bits) - 1;
  const starts = new Int32Array(most + 1);
  let slots = new Int32Array((most + 1) * ROOM);
  let end = 0;
  let position = 0;
  const put = (hash: number): void => {
    if (end === slots.length) {
      const larger = new Int32Array(slots.length * 2);
      larger.set(slots);
      slots = larger;
    }
    slots[end] = hash & mask;
    end += 1;
  };
  return {
    add: (template, value) => {
      if (value !== 0) put(mix(template, value));
    },
    put: (template, value) => put(mix(template, value)),
    pair: (template, a, b) => put(mix(mix(template, a), b)),
    triple: (template, a, b, c) => put(mix(mix(mix(template, a), b), c)),
    copy: (from, at) => {
      const until = from.starts[at + 1] ?? 0;
      for (let slot = from.starts[at] ?? 0; slot < until; slot += 1) put(from.slots[slot] ?? 0);
    },
    next: () => {
      position += 1;
      starts[position] = end;
    },
    finish: () => ({ length: position, slots: slots.subarray(0, end), starts }),
  };
}

/** A sequence whose positions have the features of their runs besides. */
export function withShared(
  { length, slots, starts }: SlotSequence,
  runs: SlotSequence,
  of: Int32Array,
): SlotSequence {
  return { length, slots, starts, shared: { runs, of } };
}

/** The same features with nothing shared: each position has its own, then those of its run. */
export function withoutSharing(sequence: SlotSequence): SlotSequence {
  const { length, slots, starts, shared } = sequence;
  if (shared === undefined) return sequence;
  const { runs, of } = shared;
  const ends = new Int32Array(length + 1);
  for (let t = 0; t < length; t += 1) {
    const run = of[t] ?? 0;
    const own = (starts[t + 1] ?? 0) - (starts[t] ?? 0);
    ends[t + 1] = (ends[t] ?? 0) + own + (runs.starts[run + 1] ?? 0) - (runs.starts[run] ?? 0);
  }
  const all = new Int32Array(ends[length] ?? 0);
  for (let t = 0; t < length; t += 1) {
    const run = of[t] ?? 0;
    const own = slots.subarray(starts[t], starts[t + 1]);
    all.set(own, ends[t]);
    all.set(runs.slots.subarray(runs.starts[run], runs.starts[run + 1]), (ends[t] ?? 0) + own.length);
  }
  return { length, slots: all, starts: ends };
}
