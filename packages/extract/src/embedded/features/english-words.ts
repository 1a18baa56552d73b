/** What an English word can be, for the trained layers: closed classes and verbs of saying as a few numbers. */
import {
  ARTICLES,
  AUXILIARIES,
  BE_FORMS,
  CONJUNCTIONS,
  DETERMINERS,
  DISCOURSE_OPENERS,
  MID_ADVERBS,
  NEGATIONS,
  POSSESSIVES,
  PREPOSITIONS,
  QUESTION_WORDS,
  RELATIVES,
  SUBJECT_PRONOUNS,
  TITLES,
} from "../../languages/en/function-words.js";
import { nominalCue } from "../../languages/en/nominal-cues.js";
import { reportingVerbs, type VerbReading } from "../../languages/en/reporting-verbs.js";
import { bitsByWord } from "../../text/bits-by-word.js";
import type { WordForm } from "../../text/word-forms.js";
import { NO_MOOD, type WordTraits } from "./word-traits.js";

/** Closed classes behind the lower bits of `grammar`, lowest bit first. */
const classes = bitsByWord(
  [
    ARTICLES,
    AUXILIARIES,
    BE_FORMS,
    CONJUNCTIONS,
    DETERMINERS,
    DISCOURSE_OPENERS,
    MID_ADVERBS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    QUESTION_WORDS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    TITLES,
  ].map((list, at) => [1 << at, list]),
);
const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** Shifted or conditional forms: the nearest that English has to a mood of reported speech. */
const SHIFTED = words(
  "would could might should wouldn't couldn't shouldn't wouldn’t couldn’t shouldn’t he'd she'd they'd he’d she’d they’d",
);
const PAST = words("was were had did wasn't weren't hadn't didn't wasn’t weren’t hadn’t didn’t");
const FORMS = { base: 1, third: 2, past: 4, participle: 8, ing: 16 } as const;

/**
 * Traits of a word, whatever its capitals.
 * Moods: 1 auxiliary of the present, 2 shifted, 3 auxiliary of the past, 4 finite verb of saying, 5 ends in -ed.
 */
export function englishTraits({ lower }: WordForm): WordTraits {
  const closed = classes.get(lower) ?? 0;
  const readings = reportingVerbs(lower);
  const forms = readings.reduce((sum, { form }) => sum | FORMS[form], 0);
  const first = readings.find(({ verb }) => verb.particle === null) ?? readings[0];
  return {
    grammar: closed | (endingOf(lower) << 16) | (forms << 20),
    closed: closed !== 0,
    mood: moodOf(lower, forms),
    lemma: first?.verb.lemma ?? "",
    use: readings.reduce(useOf, 0),
    noun: (nominalCue(lower) === null ? 0 : 1) | (NEGATIONS.has(lower) ? 32 : 0),
  };
}

function moodOf(lower: string, forms: number): number {
  if (SHIFTED.has(lower)) return 2;
  if (PAST.has(lower)) return 3;
  if (AUXILIARIES.has(lower)) return 1;
  if ((forms & (FORMS.third | FORMS.past)) !== 0) return 4;
  return lower.length > 4 && lower.endsWith("ed") ? 5 : NO_MOOD;
}

function useOf(sum: number, { verb }: VerbReading): number {
  return (
    sum |
    1 |
    (verb.clause ? 2 : 0) |
    (verb.bare ? 4 : 0) |
    (verb.infinitive ? 8 : 0) |
    (verb.object ? 16 : 0) |
    (verb.preposition ? 32 : 0) |
    (verb.quotation ? 64 : 0) |
    (verb.particle !== null ? 128 : 0) |
    (verb.addressee ? 256 : 0)
  );
}

/** Endings that tell a word's class: 1 -ed, 2 -ing, 3 -ly, 4 plural or third person, 5 possessive, 6 noun. */
function endingOf(lower: string): number {
  if (/['’]s?$/.test(lower)) return 5;
  if (lower.endsWith("ed")) return 1;
  if (lower.endsWith("ing")) return 2;
  if (lower.endsWith("ly")) return 3;
  if (lower.endsWith("tion") || lower.endsWith("ment")) return 6;
  return lower.endsWith("s") && !lower.endsWith("ss") ? 4 : 0;
}
