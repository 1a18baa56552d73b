/**
 * What the words at a token tell the role layer whatever the quote: the same words stand around many quotes, and are
 * looked at once a document. Templates are those of `role-features.ts`.
 */
import { perDocument } from "../../text/per-document.js";
import { mix } from "./hash.js";
import type { SlotWriter } from "./slots.js";
import type { TextColumns } from "./text-columns.js";

export interface RoleWords {
  /** Adds the features of a token on a side of the quote, which nothing else bears on. */
  readonly putBeside: (writer: SlotWriter, t: number, side: number) => void;
  /** Templates with the word in them, one a token; place or where goes with them. */
  readonly key: Int32Array;
  readonly naming: Int32Array;
  readonly namings: Int32Array;
  readonly shape: Int32Array;
  readonly use: Int32Array;
  readonly noun: Int32Array;
  readonly mood: Int32Array;
  /** 1 on verbs and nouns of saying. */
  readonly saying: Uint8Array;
  readonly sentence: Int32Array;
  /** Room for signs of the tokens while a window is made; all 0 in between. */
  readonly signs: Uint8Array;
}

const kept = perDocument((): { columns: TextColumns | null; words: RoleWords | null } => ({
  columns: null,
  words: null,
}));

export function roleWords(columns: TextColumns): RoleWords {
  const known = kept(columns.analyzed);
  if (known.words !== null && known.columns === columns) return known.words;
  known.columns = columns;
  known.words = makeWords(columns);
  return known.words;
}

function get(column: Int32Array | Uint8Array, at: number): number {
  return column[at] ?? 0;
}

function makeWords(columns: TextColumns): RoleWords {
  const { analyzed, size, key, naming, shape, use, noun, mood } = columns;
  const made = {
    key: new Int32Array(size),
    naming: new Int32Array(size),
    namings: new Int32Array(size),
    shape: new Int32Array(size),
    use: new Int32Array(size),
    noun: new Int32Array(size),
    mood: new Int32Array(size),
    saying: new Uint8Array(size),
    sentence: new Int32Array(size),
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
    made.saying[t] = (use[t] !== 0 && shape[t] === 1) || (get(noun, t) & 3) !== 0 ? 1 : 0;
    made.sentence[t] = analyzed.tokens[t]?.sentence ?? -1;
  }
  const sides: ReturnType<typeof besideRows>[] = [];
  const { key: keys, naming: names, namings, shape: shapes, use: uses, noun: nouns, mood: moods } = made;
  const { saying, sentence, signs } = made;
  // Written out: spread objects have a hidden class each, and these are read for every quote.
  return {
    key: keys,
    naming: names,
    namings,
    shape: shapes,
    use: uses,
    noun: nouns,
    mood: moods,
    saying,
    sentence,
    signs,
    putBeside: (writer, t, side) => {
      sides[side] ??= besideRows(size);
      const { rows, made: isMade } = sides[side];
      if (isMade[t] === 0) {
        fillBeside(columns, t, side, rows);
        isMade[t] = 1;
      }
      writer.copyRows(rows, t * BESIDE, (t + 1) * BESIDE);
    },
  };
}

/** Features that a token has beside any quote. */
const BESIDE = 12;

/** Rows of the tokens on one side, as they are asked for. */
function besideRows(size: number): { readonly rows: Int32Array; readonly made: Uint8Array } {
  return { rows: new Int32Array(size * BESIDE), made: new Uint8Array(size) };
}

function fillBeside(
  { word, suffix, key, naming, lemma }: TextColumns,
  t: number,
  side: number,
  rows: Int32Array,
): void {
  const at = t * BESIDE;
  rows[at] = mix(mix(4, get(word, t)), side);
  rows[at + 1] = mix(mix(5, get(word, t - 1)), side);
  rows[at + 2] = mix(mix(6, get(word, t + 1)), side);
  rows[at + 3] = mix(7, get(suffix, t));
  rows[at + 4] = mix(mix(mix(9, get(key, t - 1)), get(key, t)), side);
  rows[at + 5] = mix(mix(mix(10, get(key, t)), get(key, t + 1)), side);
  rows[at + 6] = mix(mix(mix(12, get(naming, t - 1)), get(naming, t)), get(naming, t + 1));
  rows[at + 7] = mix(mix(15, get(lemma, t)), side);
  rows[at + 8] = mix(mix(42, get(word, t - 2)), side);
  rows[at + 9] = mix(mix(43, get(word, t + 2)), side);
  rows[at + 10] = mix(mix(mix(44, get(word, t - 1)), get(word, t)), side);
  rows[at + 11] = mix(mix(45, get(key, t - 2)), get(key, t - 1));
}
