/**
 * Yes-or-no questions about a word alone ("is it a negator?"), answered once a word form and then read from
 * two bits: rules ask them at every place of a text, and most of its words have been asked before.
 */
import { once } from "./once.js";
import type { WordForm } from "./word-forms.js";

const NO = 1;
const YES = 2;
/** Questions that share a number: two bits each, and small enough to stay a whole number of 31 bits. */
const PER_NUMBER = 15;

let asked = 0;

/** Anything that knows its word form: a token, an item. */
export interface HasForm {
  readonly form: WordForm;
}

/**
 * The question with a memory. `test` must be pure and looks at the word's small form and at its text; where
 * there is no word, the answer is no.
 *
 * @example
 * const isModal = wordTest((lower) => /^(?:must|should)$/.test(lower));
 * isModal(analyzed.tokens[3]);
 */
export function wordTest(
  test: (lower: string, text: string) => boolean,
): (word: HasForm | undefined) => boolean {
  const place = Math.floor(asked / PER_NUMBER);
  const shift = (asked % PER_NUMBER) * 2;
  asked += 1;
  return (word) => {
    if (word === undefined) return false;
    const { form } = word;
    const { answers } = form;
    const answer = ((answers[place] ?? 0) >> shift) & 3;
    if (answer !== 0) return answer === YES;
    const made = test(form.lower, form.text);
    while (answers.length <= place) answers.push(0);
    answers[place] = (answers[place] ?? 0) | ((made ? YES : NO) << shift);
    return made;
  };
}

/** Does the small form of a word match? The pattern has no memory of its own (no `g`, no `y`). */
export function wordLike(pattern: RegExp): (word: HasForm | undefined) => boolean {
  return wordTest((lower) => pattern.test(lower));
}

/** Is the small form of a word in a list? Words are separated by a blank. */
export function wordIn(list: string): (word: HasForm | undefined) => boolean {
  const words = once(() => new Set(list.split(" ")));
  return wordTest((lower) => words().has(lower));
}
