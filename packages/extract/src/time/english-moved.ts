/** To when is something put off, brought forward or extended? "Put off to October", "slips to 2033". */
import { wordLike } from "../text/word-test.js";
import { readEnglishSpan } from "./english-spans.js";
import { opensWith, type Reader } from "./first-words.js";
import { type Read, type TimeMeaning, type TimeWord, wordsAt } from "./time-meaning.js";

/** "Put off to October", "slips to 2033": where something is moved to. */
function readMovedTo(words: readonly TimeWord[], start: number): Read<TimeMeaning> | null {
  const to = wordsAt(words, start, "to");
  const span = to === null ? null : readEnglishSpan(words, to);
  if (span === null || !words.slice(Math.max(0, start - 5), start).some(MOVES)) return null;
  return { value: { kind: "span", bound: "in", span: span.value }, next: span.next };
}

const MOVES = wordLike(
  /^(?:brought|bring|brings|bringing|put|puts|putting|postpone[sd]?|postponing|delay(?:s|ed|ing)?|move[sd]?|moving|push(?:es|ed|ing)?|slip(?:s|ped|ping)?|defer(?:s|red|ring)?|shift(?:s|ed|ing)?|adjourn(?:s|ed|ing)?|extend(?:s|ed|ing)?|reschedule[ds]?)$/,
);

/** Reader of such phrases, for the English expressions. */
export const englishMovedTo: Reader<TimeMeaning> = { opens: opensWith("to"), read: readMovedTo };
