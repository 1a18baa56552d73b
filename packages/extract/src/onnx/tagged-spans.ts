/**
 * From the labels of a token classifier to stretches of text: pieces of words are put together, found in the text, and
 * joined as long as the label goes on ("B-QUOTE I-QUOTE I-QUOTE"). What does not stand in the text is passed over.
 */
import type { Span } from "@parley/core";

/** One piece as a classifier gives it: a word or a part of one, with its label. */
export interface TaggedPiece {
  /** "B-QUOTE", "I-CUE", "SPEAKER"; "O" for none. */
  readonly label: string;
  readonly word: string;
  /** 0 to 1. */
  readonly score: number;
}

export type TaggedRole = "quote" | "cue" | "speaker" | "addressee";

export interface TaggedSpan extends Span {
  readonly role: TaggedRole;
  /** Mean of its pieces. */
  readonly score: number;
}

/** Names that corpora give to the parts. */
const ROLES: ReadonlyMap<string, TaggedRole> = new Map([
  ["quote", "quote"],
  ["quotation", "quote"],
  ["content", "quote"],
  ["message", "quote"],
  ["cue", "cue"],
  ["speaker", "speaker"],
  ["source", "speaker"],
  ["holder", "speaker"],
  ["addressee", "addressee"],
  ["addr", "addressee"],
]);

/** The role a label names; `null` for none that is known. */
export function roleOf(label: string): TaggedRole | null {
  return ROLES.get(label.replace(/^[BIES]-/i, "").toLowerCase()) ?? null;
}

/** A piece may stand this many units after the one before it: classifiers leave out what has no label. */
const REACH = 2000;

/**
 * Spans in text order.
 * @param from where the text that was classified begins in `text`
 */
export function taggedSpans(text: string, pieces: readonly TaggedPiece[], from = 0): TaggedSpan[] {
  const lower = text.toLowerCase();
  const spans: { role: TaggedRole; start: number; end: number; scores: number[] }[] = [];
  let cursor = from;
  let open: (typeof spans)[number] | null = null;
  for (const { label, word, score } of pieces) {
    // Marks of word pieces: "##ten", "▁Trup", "ĠTrup".
    const isInside = word.startsWith("##");
    const bare = word.replace(/^(?:##|[▁Ġ])+/u, "").trim();
    const start = bare === "" ? -1 : findFrom(text, lower, bare, cursor);
    if (start === -1) continue;
    const end = start + bare.length;
    const role = roleOf(label);
    const goesOn =
      open !== null &&
      /^\s*$/.test(text.slice(open.end, start)) &&
      ((isInside && open.end === start) || (role === open.role && !/^B-/i.test(label)));
    if (goesOn && open !== null) {
      open.end = end;
      if (role === open.role) open.scores.push(score);
    } else if (role === null) open = null;
    else {
      open = { role, start, end, scores: [score] };
      spans.push(open);
    }
    cursor = end;
  }
  return spans.map(({ role, start, end, scores }) => ({
    role,
    ...wholeWords(text, { start, end }),
    score: scores.reduce((sum, score) => sum + score, 0) / scores.length,
  }));
}

/** As it stands, or in lower case where the classifier knows no capitals. */
function findFrom(text: string, lower: string, word: string, cursor: number): number {
  const exact = text.indexOf(word, cursor);
  // Lower case may be of another length in a few languages; then only what stands as it is can be found.
  const loose = lower.length === text.length ? lower.indexOf(word.toLowerCase(), cursor) : -1;
  const found = exact === -1 || (loose !== -1 && loose < exact) ? loose : exact;
  return found > cursor + REACH ? -1 : found;
}

/** A label on half a word is meant for all of it. */
function wholeWords(text: string, { start, end }: Span): Span {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  let [first, last] = [start, end];
  while (first > 0 && isWord(first) && isWord(first - 1)) first -= 1;
  while (last < text.length && isWord(last - 1) && isWord(last)) last += 1;
  return { start: first, end: last };
}
