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
  /** Run of every position: that of the position before or the next one. */
  readonly of: Int32Array;
}

/** Room for features per position to begin with. */
const ROOM = 40;

/** Longer room is not kept for the next writer: one endless text must not hold its memory for ever. */
const KEPT = 1 << 20;

/** Room of sequences that nobody reads any more; there are never more than are at work at once. */
const spare: Int32Array[] = [];

/** Gives the room of a sequence to the next writers: it is not read any more. */
export function release({ slots, shared }: SlotSequence): void {
  const room = new Int32Array(slots.buffer);
  if (room.length <= KEPT) spare.push(room);
  if (shared !== undefined) release(shared.runs);
}

/**
 * Writes a sequence, position by position. A class, because its methods are called for every feature of every token:
 * functions made anew for each writer take half as long again.
 */
export class SlotWriter {
  private readonly mask: number;
  private readonly starts: Int32Array;
  private slots: Int32Array;
  private end = 0;
  private position = 0;

  /**
   * @param bits the table has 2^bits rows
   * @param most at most so many positions will be written
   */
  constructor(bits: number, most: number) {
    this.mask = (1 << bits) - 1;
    this.starts = new Int32Array(most + 1);
    this.slots = spare.pop() ?? new Int32Array((most + 1) * ROOM);
  }

  /** Adds a feature at the current position; a value of 0 ("nothing there") adds none. */
  add(template: number, value: number): void {
    if (value !== 0) this.write(mix(template, value));
  }

  /** Adds a feature of one value; here 0 is a value like others. */
  put(template: number, value: number): void {
    this.write(mix(template, value));
  }

  /** Adds a feature of two values; here 0 is a value like others. */
  pair(template: number, a: number, b: number): void {
    this.write(mix(mix(template, a), b));
  }

  /** Adds a feature of three values; here 0 is a value like others. */
  triple(template: number, a: number, b: number, c: number): void {
    this.write(mix(mix(mix(template, a), b), c));
  }

  /** Adds what a position of another sequence has of its own; its table has no fewer rows. */
  copy(from: SlotSequence, at: number): void {
    const until = from.starts[at + 1] ?? 0;
    for (let slot = from.starts[at] ?? 0; slot < until; slot += 1) this.write(from.slots[slot] ?? 0);
  }

  /** Ends the current position. */
  next(): void {
    this.position += 1;
    this.starts[this.position] = this.end;
  }

  /** The positions that were ended; nothing may be added afterwards. */
  finish(): SlotSequence {
    return { length: this.position, slots: this.slots.subarray(0, this.end), starts: this.starts };
  }

  private write(hash: number): void {
    if (this.end === this.slots.length) this.grow();
    this.slots[this.end] = hash & this.mask;
    this.end += 1;
  }

  private grow(): void {
    const larger = new Int32Array(this.slots.length * 2 + ROOM);
    larger.set(this.slots);
    this.slots = larger;
  }
}

/** The same sequence in room of its own size; the room it had is released. */
export function compacted(sequence: SlotSequence): SlotSequence {
  const made = { ...sequence, slots: sequence.slots.slice() };
  release(sequence);
  return made;
}

/** A sequence whose positions have the features of their runs besides. */
export function withShared(
  { length, slots, starts }: SlotSequence,
  runs: SlotSequence,
  of: Int32Array,
): SlotSequence {
  return { length, slots, starts, shared: { runs, of } };
}

/** Rows that were met, by the number of the sequence that met them last. */
let met = new Int32Array(0);
let sequences = 0;

/** A sequence of one position for a table of 2^bits rows, no more than its own has; no feature counts twice. */
export function onlyOnce({ slots }: SlotSequence, bits: number): SlotSequence {
  const rows = 1 << bits;
  if (met.length < rows) met = new Int32Array(rows);
  // Numbers start again before they are too large; what was met with the same ones is forgotten.
  if (sequences === 0x7fffffff) met.fill(0);
  sequences = sequences === 0x7fffffff ? 1 : sequences + 1;
  const once = new Int32Array(slots.length);
  let end = 0;
  for (const slot of slots) {
    const row = slot & (rows - 1);
    if (met[row] === sequences) continue;
    met[row] = sequences;
    once[end] = row;
    end += 1;
  }
  return { length: 1, slots: once.subarray(0, end), starts: Int32Array.of(0, end) };
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
