/** What does the YAML block at the head of a text say? */
import { isMap, LineCounter, parseDocument } from "yaml";

/** Keys with their values as text, or the line where the YAML breaks. */
export function readEntries(yaml: string): [string, string][] | number {
  const lineCounter = new LineCounter();
  // Only scalars and flat lists are read, so nothing here grows with nesting or aliases.
  if (/[[{]{20}/u.test(yaml)) return 1;
  const parsed = parseDocument(yaml, { lineCounter, schema: "failsafe" });
  const problem = parsed.errors[0];
  if (problem !== undefined) return lineCounter.linePos(problem.pos[0]).line;
  if (!isMap(parsed.contents)) return 1;
  return parsed.contents.items.map((pair) => {
    const value: unknown = parsed.contents === null ? null : parsed.get(pair.key);
    return [String(pair.key), scalarText(value)];
  });
}

function scalarText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "items" in value && Array.isArray(value.items)) {
    return value.items.map((part) => String(part)).join(", ");
  }
  return "";
}
