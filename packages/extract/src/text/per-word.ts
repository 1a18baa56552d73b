/** What can be said of a word alone is worked out once a word: texts repeat most of theirs. */

/** Bounds on memory: texts in the millions bring in millions of different words, and some of endless length. */
const REMEMBERED = 60_000;
const LONGEST = 60;

/**
 * The same function with a memory. It must be pure, and its result must not be changed by the caller.
 *
 * @example
 * const isLong = perWord((word) => word.length > 20);
 */
export function perWord<Result>(work: (word: string) => Result): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    if (word.length > LONGEST) return work(word);
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    const made = work(word);
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, made);
    return made;
  };
}
