/**
 * JSON Lines: one object a line, one document an object; a file that is one JSON list works as well. Keys are
 * recognized by the same names as columns. A broken line is left out and reported with its number.
 */
import { decodeText } from "../decode-text.js";
import { fileExtension } from "../file-name.js";
import type { DocumentField, ImportedFile, Importer, ImportOptions, Note } from "../importer.js";
import { assignFields } from "../metadata-fields.js";
import { describeColumns, type Row, rowsToDocuments } from "../rows-to-documents.js";

const jsonExtensions = ["jsonl", "ndjson", "json"];

export const jsonl: Importer = {
  name: "jsonl",
  extensions: jsonExtensions,
  accepts: ({ name }) => (jsonExtensions.includes(fileExtension(name)) ? 0.5 : 0),
  async parse({ name, bytes }, options) {
    const { text, notes } = decodeText(name, bytes);
    const whole = fileExtension(name) === "json" || /^\s*\[/u.test(text) ? parseWhole(text) : null;
    const { values, skipped } = whole === null ? parseLines(name, text) : { values: whole, skipped: [] };
    if (values.length === 0 && fileExtension(name) === "json") {
      return {
        file: name,
        documents: [],
        skipped: [{ code: "JSON_BROKEN", details: { file: name } }],
        assumptions: notes,
      };
    }
    return toDocuments(name, values, options, skipped, notes);
  },
};

/** The first objects of a file with their values as text; what is no object or nested deeper is left out. */
export function rowObjects(name: string, text: string, limit: number): Record<string, string>[] {
  const whole = fileExtension(name) === "json" || /^\s*\[/u.test(text) ? parseWhole(text) : null;
  const rows: Record<string, string>[] = [];
  for (const { value } of whole ?? parseLines(name, text).values) {
    if (!isObject(value)) continue;
    const cells = Object.entries(value).map(([key, cell]) => [key, asText(cell) ?? ""] as const);
    rows.push(Object.fromEntries(cells));
    if (rows.length >= limit) break;
  }
  return rows;
}

interface JsonValue {
  readonly line: number;
  readonly value: unknown;
}

/** A file that is one list or one object. `null` when it is not; then it may still be lines. */
function parseWhole(text: string): JsonValue[] | null {
  const value = parseJson(text);
  if (value === undefined) return null;
  return (Array.isArray(value) ? value : [value]).map((entry: unknown, index) => ({
    line: index + 1,
    value: entry,
  }));
}

function parseLines(file: string, text: string): { values: JsonValue[]; skipped: Note[] } {
  const values: JsonValue[] = [];
  const skipped: Note[] = [];
  let line = 0;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const piece = text.slice(start, end).trim();
    start = end + 1;
    line++;
    if (piece === "") continue;
    const value = parseJson(piece);
    if (value === undefined) skipped.push({ code: "JSON_LINE_BROKEN", details: { file, line } });
    else values.push({ line, value });
  }
  return { values, skipped };
}

/** `undefined` for what is not JSON; JSON itself has no `undefined`. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toDocuments(
  file: string,
  values: readonly JsonValue[],
  options: ImportOptions,
  broken: readonly Note[],
  notes: readonly Note[],
): ImportedFile {
  const skipped: Note[] = [...broken];
  const rows: Row[] = [];
  const keys = new Set<string>();
  const used = new Map<DocumentField, string>();
  for (const { line, value } of values) {
    if (!isObject(value)) {
      skipped.push({ code: "JSON_LINE_NOT_OBJECT", details: { file, line } });
      continue;
    }
    const present = Object.keys(value);
    for (const key of present) keys.add(key);
    const fields = new Map<DocumentField, string>();
    for (const [field, key] of assignFields(present, options.columns)) {
      const words = asText(value[key]);
      if (words === null) continue;
      fields.set(field, words);
      used.set(field, key);
    }
    rows.push({ line, values: fields });
  }
  const assumptions = [...notes, ...describeColumns(file, [...keys], used)];
  return rowsToDocuments(file, rows, options, { skipped, assumptions });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Text, numbers and lists of them; anything nested deeper is no metadata of ours. */
function asText(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return null;
  const parts = value.filter((part) => typeof part === "string" || typeof part === "number");
  return parts.length === 0 ? null : parts.join(", ");
}
