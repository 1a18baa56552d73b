/**
 * How rich is the vocabulary of many texts, measured so that collections of unequal size can be compared?
 *
 * Words are compared in lower case; numbers and punctuation are no words. All measures run over texts end to end in
 * a given order.
 */

/** A factor of MTLD is full when its type/token ratio has fallen to this (McCarthy and Jarvis 2010). */
const FULL_FACTOR = 0.72;

/**
 * Mean segmental type/token ratio: the mean share of different words in consecutive segments of equal length; what
 * is left at the end is not counted. (Johnson 1944.)
 *
 * @returns from 0 to 1, or `null` with less than one segment
 *
 * @example
 * segmentalTypeTokenRatio(["a", "b", "a", "a"], 2); // (1 + 0.5) / 2 = 0.75
 */
export function segmentalTypeTokenRatio(words: readonly string[], length: number): number | null {
  let sum = 0;
  let segments = 0;
  for (let start = 0; start + length <= words.length; start += length) {
    sum += new Set(words.slice(start, start + length)).size / length;
    segments += 1;
  }
  return segments === 0 ? null : sum / segments;
}

/**
 * Share of words used once among the different words of the first `length` words.
 *
 * @returns from 0 to 1, or `null` with fewer words
 */
export function shareUsedOnce(words: readonly string[], length: number): number | null {
  if (words.length < length || length === 0) return null;
  const counts = new Map<string, number>();
  for (const word of words.slice(0, length)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.values()].filter((count) => count === 1).length / counts.size;
}

/**
 * Measure of textual lexical diversity: the mean length of stretches over which the type/token ratio stays above
 * 0.72, the mean of reading forward and backward. (McCarthy and Jarvis 2010.)
 *
 *   MTLD = words / factors,   the last stretch counts as (1 − TTR) / (1 − 0.72) of a factor
 *
 * @returns words a factor, or `null` where no word comes twice
 */
export function mtld(words: readonly string[]): number | null {
  const forward = factorsIn(words);
  const backward = factorsIn([...words].reverse());
  if (forward === 0 || backward === 0) return null;
  return (words.length / forward + words.length / backward) / 2;
}

function factorsIn(words: readonly string[]): number {
  let factors = 0;
  let types = new Set<string>();
  let count = 0;
  for (const word of words) {
    types.add(word);
    count += 1;
    if (types.size / count <= FULL_FACTOR) {
      factors += 1;
      types = new Set();
      count = 0;
    }
  }
  return count === 0 ? factors : factors + (1 - types.size / count) / (1 - FULL_FACTOR);
}
