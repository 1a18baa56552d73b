/** Is a quotation a whole speech, a part of a sentence, or a title, name or scare quote? */
import type { Quotation } from "./analyzed-text.js";
import { marks } from "./quotation-marks.js";
import type { DraftToken } from "./tokenize.js";

/** Finite verbs and pronouns that make a short quotation a sentence; a closed list of the commonest. */
const clauseWords = new Set(
  `ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können muss müssen soll sollen will
wollen darf dürfen mag möchte sei seien habe hätte hätten wäre wären würde würden bin bist habt gibt geht kommt
steht weiß brauchen braucht glaube glauben denke bleibt bleiben lässt ich wir
is are was were has have had will would can could must should shall may might am do does did i we i'm we're
it's that's don't we've i've`.split(/\s+/),
);

/** From this many words on, a quotation is speech whatever is in it. */
const LONG = 9;
/** Titles and names are no longer than this. */
const TITLE = 6;

export function quotationRole(
  tokens: readonly DraftToken[],
  open: number,
  close: number,
  closed: boolean,
): Quotation["role"] {
  let words = 0;
  let small = 0;
  let clause = false;
  const last = closed ? close - 1 : close;
  for (let index = open + 1; index <= last && words < LONG; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    // Somebody quoted inside: the outer words tell of it, so they are a sentence.
    if (marks.has(token.text) && index < last) clause = true;
    if (token.kind === "punctuation") continue;
    words += 1;
    if (token.text.charAt(0) === token.lower.charAt(0) && token.kind === "word") small += 1;
    if (clauseWords.has(token.lower)) clause = true;
  }
  const ending = tokens[last]?.text ?? "";
  const stops = ending === "." || ending === "!" || ending === "?" || ending === "…" || ending === "...";
  if (words === 0) return "term";
  if (words >= LONG || (stops && words >= 2) || (clause && words >= 3)) return "speech";
  const first = tokens[open + 1];
  const startsSmall = first?.kind === "word" && first.text.charAt(0) === first.lower.charAt(0);
  if (words === 1) return stops ? "speech" : "term";
  if (startsSmall) return "partial";
  // "Gipfel der Willigen" is a name; many small words make a piece of a sentence.
  return words <= TITLE && small <= words / 2 ? "term" : words <= 3 ? "term" : "partial";
}
