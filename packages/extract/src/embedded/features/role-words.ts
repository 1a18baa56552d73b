/**
 * What the words at a token tell the role layer whatever the quote: the same words stand around many quotes, and are
 * looked at once a document. Templates are those of `role-features.ts`.
 */
import { mix } from "./hash.js";
import { compacted, type SlotSequence, SlotWriter } from "./slots.js";
import type { TextColumns } from "./text-columns.js";

export interface RoleWords {
  /** Features of every token where it stands on a side of the quote, which nothing else bears on. */
  readonly beside: (side: number) => SlotSequence;
  /** Templates with the word in them, one a token; place or where goes with them. */
  readonly key: Int32Array;
  readonly naming: Int32Array;
  readonly namings: Int32Array;
  readonly shape: Int32Array;
  readonly use: Int32Array;
  readonly noun: Int32Array;
  readonly mood: Int32Array;
  /** Room for signs of the tokens while a window is made; all 0 in between. */
  readonly signs: Uint8Array;
}

/** What was made of a document, for a table of so many rows. */
interface Kept {
  readonly bits: number;
  readonly words: RoleWords;
}

const kept = new WeakMap<TextColumns, Kept>();

export function roleWords(columns: TextColumns, bits: number): RoleWords {
  const known = kept.get(columns);
  if (known?.bits === bits) return known.words;
  const words = makeWords(columns, bits);
  kept.set(columns, { bits, words });
  return words;
}

function get(column: Int32Array | Uint8Array, at: number): number {
  return column[at] ?? 0;
}

function makeWords(columns: TextColumns, bits: number): RoleWords {
  const { size, key, naming, shape, use, noun, mood } = columns;
  const made = {
    key: new Int32Array(size),
    naming: new Int32Array(size),
    namings: new Int32Array(size),
    shape: new Int32Array(size),
    use: new Int32Array(size),
    noun: new Int32Array(size),
    mood: new Int32Array(size),
    signs: new Uint8Array(size),
  };
  for (let t = 0; t < size; t += 1) {
    made.key[t] = mix(8, get(key, t));
    made.naming[t] = mix(11, get(naming, t));
    made.namings[t] = mix(13, mix(get(naming, t - 1), get(naming, t)));
    made.shape[t] = mix(14, get(shape, t) * 8 + get(shape, t - 1));
    made.use[t] = mix(16, get(use, t));
    made.noun[t] = mix(17, get(noun, t));
    made.mood[t] = mix(18, get(mood, t));
  }
  const sides: SlotSequence[] = [];
  return {
    ...made,
    beside: (side) => {
      const known = sides[side];
      if (known !== undefined) return known;
      const written = writeBeside(columns, side, bits);
      sides[side] = written;
      return written;
    },
  };
}

function writeBeside({ size, word, suffix, key, naming, lemma }: TextColumns, side: number, bits: number) {
  const writer = new SlotWriter(bits, size);
  for (let t = 0; t < size; t += 1) {
    writer.pair(4, get(word, t), side);
    writer.pair(5, get(word, t - 1), side);
    writer.pair(6, get(word, t + 1), side);
    writer.add(7, get(suffix, t));
    writer.triple(9, get(key, t - 1), get(key, t), side);
    writer.triple(10, get(key, t), get(key, t + 1), side);
    writer.triple(12, get(naming, t - 1), get(naming, t), get(naming, t + 1));
    writer.pair(15, get(lemma, t), side);
    writer.pair(42, get(word, t - 2), side);
    writer.pair(43, get(word, t + 2), side);
    writer.triple(44, get(word, t - 1), get(word, t), side);
    writer.pair(45, get(key, t - 2), get(key, t - 1));
    writer.next();
  }
  return compacted(writer.finish());
}
