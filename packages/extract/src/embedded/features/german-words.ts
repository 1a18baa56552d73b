/** What a German word can be, for the trained layers: the word classes of the rules as a few numbers. */
import { correlates, negators } from "../../languages/de/function-words.js";
import { attitudes, predicateNouns, sourceNouns, speechNouns } from "../../languages/de/speech-nouns.js";
import {
  CLOSED,
  INDICATIVE,
  KONJUNKTIV1,
  KONJUNKTIV2,
  RELATIVE,
  type ReportingForm,
  wordClass,
} from "../../rules/german/word-classes.js";
import { bitsByWord } from "../../text/bits-by-word.js";
import type { WordForm } from "../../text/word-forms.js";
import { NO_MOOD, type WordTraits } from "./word-traits.js";

/** Word lists behind the bits of `noun`, lowest bit first. */
const nounBits = bitsByWord(
  [speechNouns, sourceNouns, predicateNouns, attitudes, correlates, negators].map((list, at) => [
    1 << at,
    list,
  ]),
);

/** Traits of a word, whatever its capitals. Moods: 1 indicative, 2 Konjunktiv I, 3 Konjunktiv II. */
export function germanTraits(form: WordForm): WordTraits {
  const { bits, reporting } = wordClass(form);
  const first = reporting[0];
  return {
    grammar: bits,
    closed: (bits & (CLOSED | RELATIVE)) !== 0,
    mood: moodOf(bits),
    lemma: first?.verb.lemma ?? "",
    use: first === undefined ? 0 : useOf(first),
    noun: nounBits.get(form.lower) ?? 0,
  };
}

function moodOf(bits: number): number {
  if ((bits & INDICATIVE) !== 0) return 1;
  if ((bits & KONJUNKTIV1) !== 0) return 2;
  return (bits & KONJUNKTIV2) !== 0 ? 3 : NO_MOOD;
}

function useOf({ verb, split }: ReportingForm): number {
  return (
    1 |
    (verb.clause ? 2 : 0) |
    (verb.weakClause ? 4 : 0) |
    (verb.infinitive ? 8 : 0) |
    (verb.object ? 16 : 0) |
    (verb.preposition ? 32 : 0) |
    (verb.quotation ? 64 : 0) |
    (split ? 128 : 0)
  );
}
