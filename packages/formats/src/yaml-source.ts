/**
 * YAML that people write, as plain data: codebooks and scenarios. Size, depth and aliases are bounded before anything
 * is built, so that a small file cannot become a large one; whatever is wrong is named with its line.
 */
import type { ErrorCode } from "@parley/core";
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Note } from "./importer.js";
import type { PathStep } from "./yaml-shape.js";

/** Bytes; the largest codebooks of the field have some hundred kilobytes. */
const LARGEST = 5_000_000;
/** Levels of brackets or dashes; the deepest a codebook or a scenario needs is six. */
const DEEPEST = 40;
/** How many places may reuse an anchor. */
const MOST_ALIASES = 100;
/** Longest piece of a line that is shown back. */
const SHOWN_LENGTH = 60;

/** Problems of the text itself, by the kind of file. */
export interface SourceCodes {
  readonly empty: ErrorCode;
  readonly tooLarge: ErrorCode;
  readonly tooDeep: ErrorCode;
  readonly notYaml: ErrorCode;
  readonly keyRepeated: ErrorCode;
  readonly aliases: ErrorCode;
}

/** Line on which the value at a path stands; for a missing value, the line of the entry it belongs to. */
export type PlaceOf = (path: readonly PathStep[]) => number;

export interface YamlSource {
  readonly doc: Document;
  /** The text as plain data. */
  readonly content: unknown;
  readonly lineOf: PlaceOf;
}

/** The data in a YAML text, or what is wrong with it. Never throws for anything in the text. */
export function readYaml(text: string, file: string, codes: SourceCodes): YamlSource | Note {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const tooMuch = boundsProblem(source, file, codes);
  if (tooMuch !== null) return tooMuch;
  const lines = new LineCounter();
  const parsed = parseSafely(source, file, lines, codes);
  if ("code" in parsed) return parsed;
  const { doc } = parsed;
  return { ...parsed, lineOf: (path) => lines.linePos(offsetOf(doc, path)).line };
}

/** Line of a problem; those without one come first. */
export function lineOfNote(note: Note): number {
  return typeof note.details.line === "number" ? note.details.line : 0;
}

function boundsProblem(text: string, file: string, codes: SourceCodes): Note | null {
  if (text.trim() === "") return { code: codes.empty, details: { file } };
  if (text.length > LARGEST) {
    const details = { file, megabytes: Math.round(text.length / 1e6), limit: LARGEST / 1e6 };
    return { code: codes.tooLarge, details };
  }
  const line = firstTooDeepLine(text);
  return line === null ? null : { code: codes.tooDeep, details: { file, line, limit: DEEPEST } };
}

/** The first line with too many open brackets, dashes in a row, or too deep an indentation. */
function firstTooDeepLine(text: string): number | null {
  let open = 0;
  const dashes = new RegExp(`(?:[-?][ \\t]+){${DEEPEST}}`, "u");
  for (const [index, line] of text.split("\n").entries()) {
    for (const character of line) {
      if (character === "[" || character === "{") open++;
      else if ((character === "]" || character === "}") && open > 0) open--;
      if (open > DEEPEST) return index + 1;
    }
    if (dashes.test(line) || /^ {400}/u.test(line)) return index + 1;
  }
  return null;
}

function parseSafely(
  text: string,
  file: string,
  lineCounter: LineCounter,
  codes: SourceCodes,
): Note | { readonly doc: Document; readonly content: unknown } {
  // The library's own search for repeated keys takes time in the square of their number.
  const doc = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    logLevel: "silent",
    uniqueKeys: false,
  });
  const problem = doc.errors[0];
  if (problem !== undefined) {
    const { line, col } = lineCounter.linePos(problem.pos[0]);
    const value = (text.split("\n")[line - 1] ?? "").trim().slice(0, SHOWN_LENGTH);
    return { code: codes.notYaml, details: { file, line, column: col, value } };
  }
  const repeated = repeatedKey(doc);
  if (repeated !== null) {
    const { line } = lineCounter.linePos(repeated.offset);
    return { code: codes.keyRepeated, details: { file, line, key: repeated.key } };
  }
  try {
    return { doc, content: doc.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch {
    // The library says this for too many aliases and for aliases to themselves.
    return { code: codes.aliases, details: { file } };
  }
}

function repeatedKey(doc: Document): { readonly key: string; readonly offset: number } | null {
  let found: { readonly key: string; readonly offset: number } | null = null;
  visit(doc, {
    Map(_, map) {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) {
          found = { key: String(key.value), offset: startOf(key) ?? 0 };
          return visit.BREAK;
        }
        keys.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

/** Where the value at a path begins in the text, as far as the path exists; keys count for missing values. */
function offsetOf(doc: Document, path: readonly PathStep[]): number {
  let node: unknown = doc.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((entry) => startText(entry.key) === String(step));
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (typeof node === "object" && node !== null && "items" in node && Array.isArray(node.items)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range))
    return null;
  const start: unknown = node.range[0];
  return typeof start === "number" ? start : null;
}

function startText(node: unknown): string | null {
  if (typeof node !== "object" || node === null || !("value" in node)) return null;
  return typeof node.value === "string" || typeof node.value === "number" ? String(node.value) : null;
}
