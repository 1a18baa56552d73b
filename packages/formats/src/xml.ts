/** Text inside XML: escaped, and without the characters that XML does not allow at all. */

/**
 * Escaped for elements and attributes. Control characters are removed, halves of surrogate pairs become
 * U+FFFD: one of them in a label would make the whole file unreadable.
 */
export function xmlText(value: string): string {
  return value
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
    .replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}

/** For the content of elements, where quotation marks may stand as they are. */
export function xmlContent(value: string): string {
  return xmlText(value).replaceAll("&quot;", '"');
}

/** For attribute values, where a reader would turn line ends and tabs into blanks. */
export function xmlAttribute(value: string): string {
  return xmlText(value).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/**
 * A name that may stand as an id (NMTOKEN). Ids of ours pass unchanged; other characters become _xHEX_, so
 * that different ids stay different.
 */
export function xmlId(id: string): string {
  return id.replaceAll(/_x(?=[0-9A-F]+_)|[^\p{L}\p{N}_.:-]/gu, (character) =>
    character === "_x" ? "_x5F_x" : `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}_`,
  );
}

/** "#1a2b3c" → [26, 43, 60]; `null` for anything else. */
export function rgb(color: string | null): readonly [number, number, number] | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(color ?? "");
  if (match === null) return null;
  return [
    Number.parseInt(match[1] ?? "", 16),
    Number.parseInt(match[2] ?? "", 16),
    Number.parseInt(match[3] ?? "", 16),
  ];
}
