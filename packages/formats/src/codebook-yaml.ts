/**
 * Codebooks as YAML, read and written. A codebook is written by people, so everything that is wrong with it is
 * reported at once, with line, path, and the nearest known key.
 *
 * Size, depth and aliases are bounded before anything is built: a small file cannot become a large codebook.
 */
import { type Codebook, codebookSchema, fail } from "@parley/core";
import { type Document, isMap, isScalar, LineCounter, parseDocument, stringify, visit } from "yaml";
import { meaningProblems } from "./codebook-meaning.js";
import { type PathStep, shapeProblems } from "./codebook-shape.js";
import type { Note } from "./importer.js";

/** Bytes; the largest codebooks of the field have some hundred kilobytes. */
const LARGEST_CODEBOOK = 5_000_000;
/** Levels of brackets or dashes; the deepest a codebook needs is six. */
const DEEPEST = 40;
/** How many places may reuse an anchor. */
const MOST_ALIASES = 100;
/** Longest piece of a line that is shown back. */
const SHOWN_LENGTH = 60;

export interface CheckedCodebook {
  /** `null` as soon as there is a problem. */
  readonly codebook: Codebook | null;
  /** In the order of their lines. */
  readonly problems: readonly Note[];
}

/**
 * The codebook in a YAML text.
 *
 * @throws the first problem of `checkCodebook`; `details.problems` says how many there are
 */
export function parseCodebook(text: string, fileName: string): Codebook {
  const { codebook, problems } = checkCodebook(text, fileName);
  const first = problems[0];
  if (first !== undefined) fail(first.code, { ...first.details, problems: problems.length });
  return codebook ?? fail("CODEBOOK_EMPTY", { file: fileName });
}

/** Everything that is wrong with a codebook, or the codebook. Never throws for anything in the text. */
export function checkCodebook(text: string, fileName: string): CheckedCodebook {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const tooMuch = boundsProblem(source, fileName);
  if (tooMuch !== null) return { codebook: null, problems: [tooMuch] };

  const lines = new LineCounter();
  const parsed = parseSafely(source, fileName, lines);
  if ("code" in parsed) return { codebook: null, problems: [parsed] };
  const { doc, content } = parsed;

  const at: PlaceOf = (path) => lines.linePos(offsetOf(doc, path)).line;
  const shape = shapeProblems(codebookSchema, content, { file: fileName, lineOf: at });
  const result = codebookSchema.safeParse(content);
  const meaning = result.success ? meaningProblems(result.data, { file: fileName, lineOf: at }) : [];
  const problems = [...shape, ...meaning].sort((a, b) => lineOf(a) - lineOf(b));
  return { codebook: problems.length === 0 && result.success ? result.data : null, problems };
}

/** A codebook as YAML. Reading it again gives the same codebook; what is empty is left out. */
export function writeCodebook(codebook: Codebook): string {
  return stringify(withoutEmpty(codebook), { lineWidth: 0 });
}

/** Line on which the value at a path stands; for a missing value, the line of the entry it belongs to. */
export type PlaceOf = (path: readonly PathStep[]) => number;

function boundsProblem(text: string, file: string): Note | null {
  if (text.trim() === "") return { code: "CODEBOOK_EMPTY", details: { file } };
  if (text.length > LARGEST_CODEBOOK) {
    const details = { file, megabytes: Math.round(text.length / 1e6), limit: LARGEST_CODEBOOK / 1e6 };
    return { code: "CODEBOOK_TOO_LARGE", details };
  }
  const line = firstTooDeepLine(text);
  return line === null ? null : { code: "CODEBOOK_NESTED_TOO_DEEP", details: { file, line, limit: DEEPEST } };
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
    return { code: "CODEBOOK_NOT_YAML", details: { file, line, column: col, value } };
  }
  const repeated = repeatedKey(doc);
  if (repeated !== null) {
    const { line } = lineCounter.linePos(repeated.offset);
    return { code: "CODEBOOK_KEY_REPEATED", details: { file, line, key: repeated.key } };
  }
  try {
    return { doc, content: doc.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch {
    // The library says this for too many aliases and for aliases to themselves.
    return { code: "CODEBOOK_ALIASES_TOO_MANY", details: { file } };
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

function lineOf(note: Note): number {
  return typeof note.details.line === "number" ? note.details.line : 0;
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, withoutEmpty(inner)] as const)
    .filter(([, inner]) => inner !== undefined && !isEmpty(inner));
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
