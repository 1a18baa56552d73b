/** In which of several lists is a word? One question for all of them: a text brings in thousands of new words. */

/**
 * The bits of all lists that a word is in, joined; words of no list are left out.
 *
 * @example
 * const kinds = bitsByWord([[1, articles], [2, pronouns]]);
 * kinds.get("der") ?? 0; // 3: the one and the other
 */
export function bitsByWord(
  lists: Iterable<readonly [bit: number, words: Iterable<string>]>,
): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [bit, words] of lists) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}
