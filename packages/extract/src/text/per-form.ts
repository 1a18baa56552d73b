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

/**
 * The same for what depends on something besides the word, as a codebook: all that is made with one maker shares a
 * place, and the results asked for last are kept. Whatever the results depend on is not held by the words.
 *
 * @example
 * const remember = sharedPerForm();
 * const isNamed = remember(({ lower }) => namesOf(codebook).has(lower));
 */
export function sharedPerForm(): <Result extends object | number | string | boolean | null>(
  work: (form: WordForm) => Result,
) => (form: WordForm) => Result {
  const place = kept;
  kept += 1;
  let makers = 0;
  return <Result>(work: (form: WordForm) => Result) => {
    makers += 1;
    const own = makers;
    return (form: WordForm) => {
      const remembered = form.values[place] as { readonly own: number; readonly made: Result } | undefined;
      if (remembered?.own === own) return remembered.made;
      const made = work(form);
      while (form.values.length < place) form.values.push(undefined);
      form.values[place] = { own, made };
      return made;
    };
  };
}
