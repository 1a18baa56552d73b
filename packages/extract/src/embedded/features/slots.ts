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
  /** What `slots` is the beginning of, where it can be given to another sequence. */
  readonly room?: Int32Array;
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

/** Room of at least this length, with whatever was left in it. */
export function roomOf(length: number): Int32Array {
  const room = spare.pop();
  if (room !== undefined && room.length >= length) return room;
  // Too short for this one is long enough for others.
  if (room !== undefined) spare.unshift(room);
  return new Int32Array(length);
}

/** Gives the room of a sequence to the next writers: it is not read any more. */
export function release({ room, shared }: SlotSequence): void {
  if (room !== undefined && room.length <= KEPT) spare.push(room);
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

  /** Adds the first `many` of these features of one value, as `put` does, in one loop. */
  putAll(templates: Int32Array, values: Int32Array, many: number): void {
    while (this.end + many > this.slots.length) this.grow();
    const { slots, mask, end } = this;
    for (let k = 0; k < many; k += 1) slots[end + k] = mix(templates[k] ?? 0, values[k] ?? 0) & mask;
    this.end = end + many;
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
    this.copyRows(from.slots, from.starts[at] ?? 0, from.starts[at + 1] ?? 0);
  }

  /** Adds features whose rows are worked out, `until` excluded. */
  copyRows(rows: Int32Array, from: number, until: number): void {
    while (this.end + until - from > this.slots.length) this.grow();
    const { slots, mask } = this;
    let { end } = this;
    for (let at = from; at < until; at += 1) {
      slots[end] = (rows[at] ?? 0) & mask;
      end += 1;
    }
    this.end = end;
  }

  /** Ends the current position. */
  next(): void {
    this.position += 1;
    this.starts[this.position] = this.end;
  }

  /** The positions that were ended; nothing may be added afterwards. */
  finish(): SlotSequence {
    const { slots, starts, position } = this;
    return { length: position, slots: slots.subarray(0, this.end), room: slots, starts };
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

/** A sequence whose positions have the features of their runs besides. */
export function withShared(own: SlotSequence, runs: SlotSequence, of: Int32Array): SlotSequence {
  const { length, slots, starts, room } = own;
  const shared = { runs, of };
  // Written out: spread objects have a hidden class each.
  return room === undefined ? { length, slots, starts, shared } : { length, slots, starts, room, shared };
}

/** Rows that were met, each at its place or behind it, and the number of the sequence that met them there last. */
let metRows = new Int32Array(1024);
let metBy = new Int32Array(metRows.length);
let sequences = 0;

/** A sequence of one position for a table of 2^bits rows, no more than its own has; no feature counts twice. */
export function onlyOnce({ slots }: SlotSequence, bits: number): SlotSequence {
  // At most half of the places are taken, so that a free one is near.
  if (slots.length * 2 > metRows.length) {
    metRows = new Int32Array(2 ** Math.ceil(Math.log2(slots.length * 2)));
    metBy = new Int32Array(metRows.length);
  }
  // Numbers start again before they are too large; what was met with the same ones is forgotten.
  if (sequences === 0x7fffffff) metBy.fill(0);
  sequences = sequences === 0x7fffffff ? 1 : sequences + 1;
  const number = sequences;
  const [rows, by] = [metRows, metBy];
  const last = rows.length - 1;
  const inTable = (1 << bits) - 1;
  const once = roomOf(slots.length);
  let end = 0;
  for (let k = 0; k < slots.length; k += 1) {
    const row = (slots[k] ?? 0) & inTable;
    let place = row & last;
    while (by[place] === number && rows[place] !== row) place = (place + 1) & last;
    if (by[place] === number) continue;
    by[place] = number;
    rows[place] = row;
    once[end] = row;
    end += 1;
  }
  const starts = new Int32Array(2);
  starts[1] = end;
  return { length: 1, slots: once.subarray(0, end), room: once, starts };
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
