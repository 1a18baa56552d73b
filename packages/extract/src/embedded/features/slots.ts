/**
 * Features of a sequence as rows of a table: for every position a run of row numbers in one flat array. A template
 * number and its values make a row by hashing, so that no list of features is kept.
 */
import { mix } from "./hash.js";

export interface SlotSequence {
  /** Number of positions. */
  readonly length: number;
  readonly slots: Int32Array;
  /** The run of position t is slots[starts[t]] to slots[starts[t + 1]], the last one excluded. */
  readonly starts: Int32Array;
}

export interface SlotWriter {
  /** Adds a feature at the current position; a value of 0 ("nothing there") adds none. */
  readonly add: (template: number, value: number) => void;
  /** Adds a feature of two values; here 0 is a value like others. */
  readonly pair: (template: number, a: number, b: number) => void;
  /** Adds a feature of three values; here 0 is a value like others. */
  readonly triple: (template: number, a: number, b: number, c: number) => void;
  /** Ends the current position. */
  readonly next: () => void;
  readonly finish: () => SlotSequence;
}

/** Room for features per position to begin with. */
const ROOM = 72;

/**
 * @param bits the table has 2^bits rows
 * @param length how many positions will be written
 */
export function createSlotWriter(bits: number, length: number): SlotWriter {
  const mask = (1 << bits) - 1;
  const starts = new Int32Array(length + 1);
  let slots = new Int32Array((length + 1) * ROOM);
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
    pair: (template, a, b) => put(mix(mix(template, a), b)),
    triple: (template, a, b, c) => put(mix(mix(mix(template, a), b), c)),
    next: () => {
      position += 1;
      starts[position] = end;
    },
    finish: () => ({ length, slots: slots.subarray(0, end), starts }),
  };
}
