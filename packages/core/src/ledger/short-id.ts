/**
 * A short id for what is made of other ids, the same in every run: short enough to be typed from a table.
 * FNV-1a (Fowler, Noll and Vo 1991) over two halves of 32 bits.
 */
const OFFSETS = [0x811c9dc5, 0x01000193] as const;
const PRIME = 0x01000193;

/** @param prefix tells what it is an id of: "s" */
export function shortId(prefix: string, parts: readonly string[]): string {
  const text = parts.join("\n");
  const halves = OFFSETS.map((offset) => {
    let hash = offset;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME) >>> 0;
    return hash.toString(36).padStart(7, "0");
  });
  return `${prefix}-${halves.join("")}`;
}
