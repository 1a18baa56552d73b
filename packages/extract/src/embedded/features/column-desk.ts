/**
 * Columns of integers that are needed only while features are written: what stands at neighbors, or at the clause and
 * the sentence of a position. There are many, of a length that changes from text to text; their room is used again for
 * the next text.
 */

import { mix } from "./hash.js";

/** One value a position; what stands behind the last position means nothing. */
export type Values = Int32Array;
/** What columns are made of. */
export type Source = Int32Array | Uint8Array;

/** Longer columns are not kept: one endless text must not hold its memory for ever. */
const KEPT = 1 << 16;

/** Room for columns, handed out in the same order each time. */
export class ColumnRoom {
  private readonly kept: Int32Array[] = [];
  private taken = 0;

  /** Room for a column of this length, with whatever was left in it. */
  take(length: number): Int32Array {
    const place = this.taken;
    this.taken += 1;
    const known = this.kept[place];
    if (known !== undefined && known.length >= length) return known;
    // With some to spare, so that slowly growing texts do not ask for a new one each time.
    const made = new Int32Array(Math.ceil(length * 1.5));
    this.kept[place] = length <= KEPT ? made : new Int32Array(0);
    return made;
  }

  /** The columns that were handed out are not needed any more. */
  giveBack(): void {
    this.taken = 0;
  }
}

/** Makes columns for so many positions. A class, because its methods are the innermost loops of many features. */
export class ColumnDesk {
  private readonly room: ColumnRoom;
  private readonly length: number;

  constructor(room: ColumnRoom, length: number) {
    this.room = room;
    this.length = length;
  }

  /** The values of neighbors: at position t that of t + by, and 0 beyond the ends. */
  moved(values: Source, by: number): Values {
    const { length } = this;
    const made = this.room.take(length);
    const from = Math.min(length, Math.max(0, -by));
    const to = Math.max(from, Math.min(length, length - by));
    for (let t = 0; t < from; t += 1) made[t] = 0;
    for (let t = from; t < to; t += 1) made[t] = values[t + by] ?? 0;
    for (let t = to; t < length; t += 1) made[t] = 0;
    return made;
  }

  /** The values at some places, one a position, each `by` further on; 0 beyond the ends. */
  picked(values: Source, places: Values, by = 0): Values {
    const { length } = this;
    const made = this.room.take(length);
    const last = values.length;
    for (let t = 0; t < length; t += 1) {
      const place = (places[t] ?? 0) + by;
      made[t] = place >= 0 && place < last ? (values[place] ?? 0) : 0;
    }
    return made;
  }

  /** What a column holds before, at and after each position, as one number of so many bits each. */
  around(values: Source, bits: number): Values {
    const { length } = this;
    const made = this.room.take(length);
    let before = 0;
    let here = values[0] ?? 0;
    for (let t = 0; t < length; t += 1) {
      const after = t + 1 < length ? (values[t + 1] ?? 0) : 0;
      made[t] = (before << (2 * bits)) | (here << bits) | after;
      before = here;
      here = after;
    }
    return made;
  }

  /** Two columns as one: the first so many times, and the second. */
  joint(first: Values, times: number, second: Values): Values {
    const made = this.room.take(this.length);
    for (let t = 0; t < this.length; t += 1) made[t] = (first[t] ?? 0) * times + (second[t] ?? 0);
    return made;
  }

  /** Two columns mixed into one. */
  mixed(first: Values, second: Values): Values {
    const made = this.room.take(this.length);
    for (let t = 0; t < this.length; t += 1) made[t] = mix(first[t] ?? 0, second[t] ?? 0);
    return made;
  }

  /** One more than the column holds, so that its 0 is a value too. */
  raised(values: Values): Values {
    const made = this.room.take(this.length);
    for (let t = 0; t < this.length; t += 1) made[t] = (values[t] ?? 0) + 1;
    return made;
  }

  /** 1 where the column holds anything. */
  whether(values: Values): Values {
    const made = this.room.take(this.length);
    for (let t = 0; t < this.length; t += 1) made[t] = (values[t] ?? 0) === 0 ? 0 : 1;
    return made;
  }

  /** The same value at every position. */
  same(value: number): Values {
    const made = this.room.take(this.length);
    for (let t = 0; t < this.length; t += 1) made[t] = value;
    return made;
  }
}
