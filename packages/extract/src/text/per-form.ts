/**
 * What can be said of a word alone, worked out once a word form and kept with it. Rules ask at every place of a
 * text, and most of its words have been asked before; a place in a list is found faster than a word in a map.
 */
import type { WordForm } from "./word-forms.js";

let kept = 0;

/**
 * The same function with a memory. It must be pure, never `undefined`, and its result must not be changed.
 *
 * @example
 * const syllables = perForm(({ lower }) => lower.match(/[aeiouy]+/g)?.length ?? 0);
 * syllables(token.form);
 */
export function perForm<Result extends object | number | string | boolean | null>(
  work: (form: WordForm) => Result,
): (form: WordForm) => Result {
  const place = kept;
  kept += 1;
  return (form) => {
    const remembered = form.values[place];
    // Only this function writes to its place.
    if (remembered !== undefined) return remembered as Result;
    const made = work(form);
    while (form.values.length < place) form.values.push(undefined);
    form.values[place] = made;
    return made;
  };
}
