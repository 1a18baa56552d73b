/**
 * Features of many positions, written template after template: the values of one template at all positions make one
 * column. Rows are the same as those of a `SlotWriter` that goes from position to position; a loop that has one
 * thing to do is what runs fast.
 */
import type { Values } from "./column-desk.js";
import { mix } from "./hash.js";
import { roomOf, type SlotSequence } from "./slots.js";

/** Stands where a position does not have the feature. */
const ABSENT = -1;

export class FeatureSheet {
  private readonly mask: number;
  private readonly length: number;
  private readonly width: number;
  private readonly rows: Int32Array;
  /** Templates written so far. */
  private column = 0;
  private hasGaps = false;

  /**
   * @param bits the table has 2^bits rows
   * @param length number of positions
   * @param width at most so many templates will be written
   */
  constructor(bits: number, length: number, width: number) {
    this.mask = (1 << bits) - 1;
    this.length = length;
    this.width = width;
    this.rows = roomOf(length * width);
  }

  /** A feature of one value; a value of 0 ("nothing there") adds none. */
  add(template: number, values: Values): void {
    const { rows, mask, length, width } = this;
    for (let t = 0, at = this.next(); t < length; t += 1, at += width) {
      const value = values[t] ?? 0;
      rows[at] = value === 0 ? ABSENT : mix(template, value) & mask;
    }
    this.hasGaps = true;
  }

  /** A feature of two values; here 0 is a value like others. */
  pair(template: number, first: Values, second: Values): void {
    const { rows, mask, length, width } = this;
    for (let t = 0, at = this.next(); t < length; t += 1, at += width)
      rows[at] = mix(mix(template, first[t] ?? 0), second[t] ?? 0) & mask;
  }

  /** A feature of two values; none where the first is 0. */
  pairIfAny(template: number, first: Values, second: Values): void {
    const { rows, mask, length, width } = this;
    for (let t = 0, at = this.next(); t < length; t += 1, at += width) {
      const value = first[t] ?? 0;
      rows[at] = value === 0 ? ABSENT : mix(mix(template, value), second[t] ?? 0) & mask;
    }
    this.hasGaps = true;
  }

  /** A feature of three values; here 0 is a value like others. */
  triple(template: number, first: Values, second: Values, third: Values): void {
    const { rows, mask, length, width } = this;
    for (let t = 0, at = this.next(); t < length; t += 1, at += width)
      rows[at] = mix(mix(mix(template, first[t] ?? 0), second[t] ?? 0), third[t] ?? 0) & mask;
  }

  /** The positions with their features in the order they were written; nothing may be added afterwards. */
  finish(): SlotSequence {
    const { rows, length, width, column } = this;
    const starts = new Int32Array(length + 1);
    const isFull = !this.hasGaps && column === width;
    let end = 0;
    for (let t = 0; t < length; t += 1) {
      if (isFull) end += width;
      else {
        // Never ahead of what is still to be read.
        const first = t * width;
        for (let at = first; at < first + column; at += 1) {
          const row = rows[at] ?? 0;
          if (row === ABSENT) continue;
          rows[end] = row;
          end += 1;
        }
      }
      starts[t + 1] = end;
    }
    return { length, slots: rows.subarray(0, end), room: rows, starts };
  }

  private next(): number {
    this.column += 1;
    return this.column - 1;
  }
}
