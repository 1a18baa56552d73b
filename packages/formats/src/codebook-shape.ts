/**
 * Does a codebook have the right form? Every key must be known where it stands, every value of its kind.
 *
 * Keys are compared with the schema here and not by it: some of its objects drop unknown keys in silence
 * (a label in a third language, say), and nothing a person wrote may be dropped without a word.
 */
import type { codebookSchema } from "@parley/core";
import type { Note } from "./importer.js";
import { nearestName } from "./nearest-name.js";

export type PathStep = string | number;

export interface CodebookPlace {
  readonly file: string;
  readonly lineOf: (path: readonly PathStep[]) => number;
}

/** More problems than a person reads at once; then something else is wrong with the file. */
const MOST_PROBLEMS = 100;

/** Problems of form: unknown keys, missing keys, values that do not fit. */
export function shapeProblems(
  schema: typeof codebookSchema,
  content: unknown,
  place: CodebookPlace,
): readonly Note[] {
  const problems: Note[] = [];
  collectUnknownKeys(schema as unknown as SchemaNode, content, [], place, problems);
  const issues = schema.safeParse(content).error?.issues ?? [];
  for (const issue of issues.slice(0, MOST_PROBLEMS)) {
    if (issue.code === "unrecognized_keys") continue;
    const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
    const value = valueAt(content, path);
    const line = place.lineOf(path);
    if (value === undefined) {
      const key = String(path.at(-1) ?? "");
      problems.push({
        code: "CODEBOOK_KEY_MISSING",
        details: { file: place.file, line, key, path: pathText(path.slice(0, -1)) },
      });
    } else {
      const details = {
        file: place.file,
        line,
        path: pathText(path),
        value: shown(value),
        expected: expected(issue, path),
      };
      problems.push({ code: "CODEBOOK_VALUE_INVALID", details });
    }
  }
  return problems;
}

/** "actors[3].memberOf[0].of"; the top of the file is "codebook". */
export function pathText(path: readonly PathStep[]): string {
  let text = "";
  for (const step of path) text += typeof step === "number" ? `[${step}]` : text === "" ? step : `.${step}`;
  return text === "" ? "codebook" : text;
}

/** What of a schema is looked at; the schema library keeps it in `def`. */
interface SchemaNode {
  readonly def: {
    readonly type: string;
    readonly innerType?: SchemaNode;
    readonly element?: SchemaNode;
    readonly shape?: Readonly<Record<string, SchemaNode>>;
  };
}

function collectUnknownKeys(
  schema: SchemaNode,
  value: unknown,
  path: readonly PathStep[],
  place: CodebookPlace,
  problems: Note[],
): void {
  const { innerType, element, shape } = schema.def;
  if (innerType !== undefined) collectUnknownKeys(innerType, value, path, place, problems);
  if (element !== undefined && Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      collectUnknownKeys(element, entry, [...path, index], place, problems);
    }
  }
  if (shape === undefined || typeof value !== "object" || value === null || Array.isArray(value)) return;
  const known = Object.keys(shape);
  for (const [key, inner] of Object.entries(value)) {
    if (problems.length >= MOST_PROBLEMS) return;
    const innerSchema = shape[key];
    if (innerSchema !== undefined) {
      collectUnknownKeys(innerSchema, inner, [...path, key], place, problems);
      continue;
    }
    problems.push({
      code: "CODEBOOK_KEY_UNKNOWN",
      details: {
        file: place.file,
        line: place.lineOf([...path, key]),
        path: pathText(path),
        key,
        nearest: nearestName(key, known) ?? "",
        known,
      },
    });
  }
}

/** What would have been right, in signs rather than words, so that it reads in every language. */
function expected(issue: unknown, path: readonly PathStep[]): string {
  const facts = issue as Readonly<Record<string, unknown>>;
  const key = path.findLast((step) => typeof step === "string");
  if (Array.isArray(facts.values)) return facts.values.join(" | ");
  if (facts.code === "invalid_format") {
    if (key === "color") return "#1a2b3c";
    if (key === "from" || key === "to") return "2031-01-14";
    return "A-Z a-z 0-9 _ -";
  }
  if (facts.code === "too_small") return `≥ ${String(facts.minimum)}`;
  return typeof facts.expected === "string" ? facts.expected : String(facts.code);
}

function valueAt(content: unknown, path: readonly PathStep[]): unknown {
  let value = content;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[String(step)];
  }
  return value;
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
