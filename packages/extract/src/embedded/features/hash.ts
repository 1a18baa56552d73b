/**
 * Numbers for words and for pairs of numbers: how a feature finds its row without a table of names. FNV-1a
 * over UTF-16 units (Fowler, Noll and Vo 1991) and a multiplicative mixer; features that fall on one row share
 * it (Weinberger et al. 2009). 32-bit integer arithmetic throughout, so that every machine gets the same rows.
 */

/** Hash of a text, never 0: 0 stands for "nothing there". */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash === 0 ? 1 : hash | 0;
}

/** One number out of two; the order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul(b, 0x297a2d39);
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  return (hash ^ (hash >>> 16)) | 0;
}
