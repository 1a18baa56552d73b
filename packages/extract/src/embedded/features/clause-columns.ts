/**
 * Clauses as columns: a document cut at commas, colons, dashes, brackets, quotation marks and sentence ends, and
 * what each piece holds. Coarser than the clauses of the rules, but the same for both languages.
 */
import { marks } from "../../text/quotation-marks.js";
import { wordTest } from "../../text/word-test.js";
import { mix } from "./hash.js";
import type { WordColumns } from "./text-columns.js";

export interface ClauseColumns {
  /** Clause of every token. */
  readonly of: Int32Array;
  readonly count: number;
  /** First token and the token after the last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Key of the first and second word. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** Mood of the finite verb, 0 without one; the last finite verb of the clause. */
  readonly mood: Uint8Array;
  /** Lemma of its verb of saying, or 0. */
  readonly lemma: Int32Array;
  readonly use: Int32Array;
  /** Bits: 1 noun of saying, 2 name or office, 4 infinitive with zu/to, 8 number, 16 ends with a finite verb. */
  readonly holds: Uint8Array;
  /** Hash of the mark before it, and of the mark that ends it. */
  readonly opener: Int32Array;
  readonly closer: Int32Array;
}

const SEPARATORS = new Set([",", ";", ":", "–", "—", "--", "(", ")", "[", "]", ".", "!", "?", "…"]);
/** Kinds of words that name somebody, by their number in `namingKinds`. */
const NAMING = new Set([2, 4, 5, 7, 9, 10, 12, 16]);

/** The clauses of a document; every token belongs to one. */
export function clauseColumns(columns: WordColumns): ClauseColumns {
  const { analyzed, size } = columns;
  const of = new Int32Array(size);
  const starts: number[] = [];
  let open = true;
  for (let at = 0; at < size; at += 1) {
    const token = analyzed.tokens[at];
    if (token === undefined) break;
    const startsSentence = at > 0 && token.sentence !== analyzed.tokens[at - 1]?.sentence;
    const separates = token.kind === "punctuation" && (SEPARATORS.has(token.text) || marks.has(token.text));
    // A run of marks belongs to the clause before it.
    if (startsSentence || (open && !separates) || at === 0) {
      starts.push(at);
      open = false;
    }
    if (separates) open = true;
    of[at] = starts.length - 1;
  }
  const count = starts.length;
  const made = {
    of,
    count,
    from: Int32Array.from(starts),
    to: Int32Array.from(starts.map((_, index) => starts[index + 1] ?? size)),
    first: new Int32Array(count),
    second: new Int32Array(count),
    mood: new Uint8Array(count),
    lemma: new Int32Array(count),
    use: new Int32Array(count),
    holds: new Uint8Array(count),
    opener: new Int32Array(count),
    closer: new Int32Array(count),
  };
  for (let clause = 0; clause < count; clause += 1) fill(columns, made, clause);
  return made;
}

function fill(columns: WordColumns, made: ClauseColumns, clause: number): void {
  const { key, shape, mood, lemma, use, noun, naming, word } = columns;
  const from = made.from[clause] ?? 0;
  const to = made.to[clause] ?? 0;
  let words = 0;
  let holds = 0;
  let lastWord = -1;
  for (let at = from; at < to; at += 1) {
    if (shape[at] === 0) continue;
    if (words === 0) made.first[clause] = key[at] ?? 0;
    if (words === 1) made.second[clause] = key[at] ?? 0;
    words += 1;
    lastWord = at;
    if ((mood[at] ?? 0) > 0) made.mood[clause] = mood[at] ?? 0;
    if ((use[at] ?? 0) > 0 && shape[at] === 1) {
      made.lemma[clause] = lemma[at] ?? 0;
      made.use[clause] = use[at] ?? 0;
    }
    if (((noun[at] ?? 0) & 7) !== 0) holds |= 1;
    if (NAMING.has(naming[at] ?? 0)) holds |= 2;
    if (shape[at] === 4) holds |= 8;
    if (isInfinitiveMark(columns, at)) holds |= 4;
  }
  if (lastWord >= 0 && (mood[lastWord] ?? 0) > 0) holds |= 16;
  made.holds[clause] = holds;
  made.opener[clause] =
    from > 0 && shape[from - 1] === 0 ? (word[from - 1] ?? 0) : mix(from === 0 ? 1 : 2, 3);
  made.closer[clause] = shape[to - 1] === 0 ? (word[to - 1] ?? 0) : 0;
}

function isInfinitiveMark({ analyzed }: WordColumns, at: number): boolean {
  return marksInfinitive[analyzed.language](analyzed.tokens[at]);
}

const marksInfinitive = {
  de: wordTest((lower) => lower === "zu" || /.zu.{2,}e[lr]?n$/.test(lower)),
  en: wordTest((lower) => lower === "to"),
};
