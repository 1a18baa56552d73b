/**
 * What kind of character stands at a place: space, letter, digit or anything else. A table instead of
 * regular expressions, because a greedy expression over a line of 50 MB exhausts the matcher's stack.
 */

export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const OTHER = 4;

/** Zero means "not asked yet": most texts touch a few hundred of the 65,536 entries. */
const kinds = new Uint8Array(0x10000);

/** Kind of the character (a UTF-16 unit, or both units of a pair) that starts at `at`. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  if (unit >= 0xd800 && unit <= 0xdbff) return classify(String.fromCodePoint(text.codePointAt(at) ?? unit));
  const kind = classify(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

/** One unit, or two for a surrogate pair. */
export function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** Does the line end at this unit? CR LF is one end: it counts at the LF. */
export function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 0x2028 || unit === 0x2029 || (unit === 13 && text.charCodeAt(at + 1) !== 10);
}

function classify(character: string): number {
  // Marks belong to the letter before them; the soft hyphen and joiners stand inside words.
  if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/[\s\u200b\ufeff\u0085\p{Cc}]/u.test(character)) return SPACE;
  return OTHER;
}
