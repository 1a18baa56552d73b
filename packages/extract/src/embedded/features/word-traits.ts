/** What a word can be, whatever the language: the meeting point of word lists and trained layers. */

export interface WordTraits {
  /** Bits of the language's own word classes. */
  readonly grammar: number;
  /** A word of a closed class: the word itself tells more than its ending. */
  readonly closed: boolean;
  /** Mood or tense of a finite verb by its form, 0 when it is none; the numbers are the language's own. */
  readonly mood: number;
  /** Lemma as a verb of saying, "" when it is none. */
  readonly lemma: string;
  /** Bits: which complements the verb of saying takes; 0 when it is none. */
  readonly use: number;
  /** Bits: 1 noun of saying, 2 noun of a source, 4 noun of a predicate, 8 attitude, 16 correlate, 32 negator. */
  readonly noun: number;
}

/** No finite verb. */
export const NO_MOOD = 0;
