/**
 * The sums of the rows of all features of a position, exact in integers. Sixteen bytes at a time where WebAssembly
 * with vectors is at hand, else four; both give the same sums.
 */
import type { SlotSequence } from "../features/slots.js";
import { rowKernel } from "./row-kernel.js";

/** A table of 2^bits rows of bytes. */
export interface RowTable {
  readonly width: number;
  readonly table: Int8Array;
}

export interface RowSums {
  /** Numbers per position: the width of a row or more, what is more means nothing. */
  readonly stride: number;
  /** Sums of positions `from` to `to`, `to` excluded and at most `MOST_POSITIONS` further; they hold until the next call. */
  readonly of: (sequence: SlotSequence, from: number, to: number) => Int16Array;
}

/** More features than this at one position are left out: their sum might not fit in 16 bits. */
export const MOST_FEATURES = 256;
export const MOST_POSITIONS = 128;

export function rowSums(table: RowTable): RowSums {
  return rowSumsByVectors(table) ?? rowSumsByWords(table);
}

const PAGE = 65_536;
const SLOTS_BYTES = MOST_POSITIONS * MOST_FEATURES * 4;
const RANGES_BYTES = MOST_POSITIONS * 8;
/** A row may be read up to this far behind its end. */
const BEHIND = 16;

/** @returns `null` where WebAssembly is not allowed, knows no vectors, or has no memory left */
export function rowSumsByVectors({ table, width }: RowTable): RowSums | null {
  const stride = Math.ceil(width / 16) * 16;
  const slotsAt = Math.ceil((table.length + BEHIND) / 16) * 16;
  const rangesAt = slotsAt + SLOTS_BYTES;
  const outAt = rangesAt + RANGES_BYTES;
  const bytes = outAt + MOST_POSITIONS * stride * 2;
  const made = startKernel(Math.ceil(bytes / PAGE));
  if (made === null) return null;
  const { sum, buffer } = made;
  new Int8Array(buffer).set(table);
  const slotsHere = new Int32Array(buffer, slotsAt, SLOTS_BYTES / 4);
  const ranges = new Int32Array(buffer, rangesAt, MOST_POSITIONS * 2);
  const sums = new Int16Array(buffer, outAt, MOST_POSITIONS * stride);
  return {
    stride,
    of: ({ slots, starts }, from, to) => {
      const begin = starts[from] ?? 0;
      const until = starts[to] ?? 0;
      // All at once, but where some positions have too many features for all to find room.
      const whole = until - begin <= slotsHere.length;
      if (whole) slotsHere.set(slots.subarray(begin, until));
      let end = 0;
      for (let t = from; t < to; t += 1) {
        const first = starts[t] ?? 0;
        const last = Math.min(starts[t + 1] ?? 0, first + MOST_FEATURES);
        if (whole) end = first - begin;
        else slotsHere.set(slots.subarray(first, last), end);
        const place = (t - from) * 2;
        ranges[place] = slotsAt + end * 4;
        end += last - first;
        ranges[place + 1] = slotsAt + end * 4;
      }
      if (to > from) sum(to - from, rangesAt, outAt, width);
      return sums;
    },
  };
}

type Sum = (positions: number, ranges: number, out: number, width: number) => void;

/** What is used of WebAssembly; not every place has it. */
interface Assembly {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, object>>>>,
  ) => { readonly exports: { readonly sum: Sum } };
}

function startKernel(pages: number): { readonly sum: Sum; readonly buffer: ArrayBuffer } | null {
  const { WebAssembly: assembly } = globalThis as { readonly WebAssembly?: Assembly };
  if (assembly === undefined) return null;
  try {
    const memory = new assembly.Memory({ initial: pages });
    const { exports } = new assembly.Instance(new assembly.Module(rowKernel), { table: { memory } });
    return { sum: exports.sum, buffer: memory.buffer };
  } catch {
    return null;
  }
}

/** Bytes are made unsigned by this, and two of them share a word while they are added. */
const TO_UNSIGNED = 0x80808080;
const PAIR = 0x00ff00ff;

/**
 * Four bytes of a row are read as one word and added two by two, each in its half of the word: 256 times 255 stays
 * below 2^16. Sums are kept to 32 bits, where the upper half may use the sign.
 */
export function rowSumsByWords({ table, width }: RowTable): RowSums {
  const words = new Int32Array(table.buffer, table.byteOffset, table.length >> 2);
  const perRow = width >> 2;
  const sums = new Int16Array(MOST_POSITIONS * width);
  return {
    stride: width,
    of: ({ slots, starts }, from, to) => {
      for (let t = from; t < to; t += 1) {
        const first = starts[t] ?? 0;
        const last = Math.min(starts[t + 1] ?? 0, first + MOST_FEATURES);
        const extra = (last - first) * 128;
        let unit = (t - from) * width;
        for (let w = 0; w < perRow; w += 1) {
          let even = 0;
          let odd = 0;
          for (let at = first; at < last; at += 1) {
            const word = (words[Math.imul(slots[at] ?? 0, perRow) + w] ?? 0) ^ TO_UNSIGNED;
            even = (even + (word & PAIR)) | 0;
            odd = (odd + ((word >>> 8) & PAIR)) | 0;
          }
          sums[unit] = (even & 0xffff) - extra;
          sums[unit + 1] = (odd & 0xffff) - extra;
          sums[unit + 2] = (even >>> 16) - extra;
          sums[unit + 3] = (odd >>> 16) - extra;
          unit += 4;
        }
      }
      return sums;
    },
  };
}
