/**
 * Sentences that are the writer's by the way they are worded: what is hard to imagine, what will in all likelihood
 * happen, what others are really after, what they never cared about before. The tables stand with the languages
 * (`german/writer-phrases.ts`, `english/writer-phrases.ts`).
 */
import type { HasForm } from "../text/word-test.js";

export interface WriterPhrase {
  readonly rule: "judgment" | "prediction" | "motive" | "concession";
  /** All of them match the small words of the sentence, marks among them, parted by blanks. */
  readonly tests: readonly RegExp[];
  /** Does none of these match? */
  readonly unless?: RegExp;
  /** By its form nobody's but the writer's: a verb of saying or wanting in it frames nothing. */
  readonly isSure?: boolean;
}

/** The phrases of a language, and words of which every one of them has at least one. */
export interface WriterPhrases {
  readonly signal: (word: HasForm | undefined) => boolean;
  readonly phrases: readonly WriterPhrase[];
}

export interface FoundPhrase {
  readonly why: readonly string[];
  readonly isSure: boolean;
}

/** Stands behind the rule that was found, where the form alone tells. */
export const BY_FORM = "writer:by-form";

/** Longer sentences say too much for a phrase to speak for all of them. */
const LONGEST = 60;

/** The first phrase that a sentence is worded by, or `null`. */
export function writerPhraseIn(
  { signal, phrases }: WriterPhrases,
  words: readonly (HasForm & { readonly lower: string })[],
): FoundPhrase | null {
  if (words.length > LONGEST || !words.some(signal)) return null;
  const sentence = words.map(({ lower }) => lower).join(" ");
  const found = phrases.find(
    ({ tests, unless }) =>
      tests.every((test) => test.test(sentence)) && (unless === undefined || !unless.test(sentence)),
  );
  if (found === undefined) return null;
  const isSure = found.isSure === true;
  return { why: [`writer:${found.rule}`, ...(isSure ? [BY_FORM] : [])], isSure };
}
