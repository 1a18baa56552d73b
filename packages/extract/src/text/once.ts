/** What costs time to make is made when it is first asked for: a German text needs no list of English verbs. */

/**
 * The result of `make`, which is called at the first call.
 *
 * @example
 * const verbs = once(() => inflectAll(list));
 * verbs().has("sagte");
 */
export function once<Result>(make: () => Result): () => Result {
  let made: { readonly value: Result } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
