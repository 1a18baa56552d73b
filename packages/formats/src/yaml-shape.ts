/**
 * Does a file of ours have the right form? Every key must be known where it stands, every value of its kind.
 *
 * Keys are compared with the schema here and not by it: some of its objects drop unknown keys in silence
 * (a label in a third language, say), and nothing a person wrote may be dropped without a word.
 */
import type { ErrorCode } from "@parley/core";
import type { Note } from "./importer.js";
import { nearestName } from "./nearest-name.js";

export type PathStep = string | number;

export interface FilePlace {
  readonly file: string;
  readonly lineOf: (path: readonly PathStep[]) => number;
  /** Name of the whole: "codebook", "scenario". */
  readonly top: string;
}

/** Problems of form, by the kind of file. */
export interface ShapeCodes {
  readonly keyUnknown: ErrorCode;
  readonly keyMissing: ErrorCode;
  readonly valueInvalid: ErrorCode;
}

/** What of a schema is called. */
export interface CheckedSchema {
  readonly safeParse: (content: unknown) => {
    readonly error?: { readonly issues: readonly object[] } | undefined;
  };
}

/** More problems than a person reads at once; then something else is wrong with the file. */
const MOST_PROBLEMS = 100;

/** Problems of form: unknown keys, missing keys, values that do not fit. */
export function shapeProblems(
  schema: CheckedSchema,
  content: unknown,
  place: FilePlace,
  codes: ShapeCodes,
): readonly Note[] {
  const problems: Note[] = [];
  collectUnknownKeys(schema as unknown as SchemaNode, content, [], { place, codes, problems });
  const found = (schema.safeParse(content).error?.issues ?? []) as readonly Issue[];
  const issues = found.flatMap((issue) => innermost(issue, content, []));
  for (const { issue, path } of issues.slice(0, MOST_PROBLEMS)) {
    if (issue.code === "unrecognized_keys") continue;
    const value = valueAt(content, path);
    const line = place.lineOf(path);
    if (value === undefined) {
      const key = String(path.at(-1) ?? "");
      problems.push({
        code: codes.keyMissing,
        details: { file: place.file, line, key, path: pathText(path.slice(0, -1), place.top) },
      });
    } else {
      const details = {
        file: place.file,
        line,
        path: pathText(path, place.top),
        value: shown(value),
        expected: expected(issue, path),
      };
      problems.push({ code: codes.valueInvalid, details });
    }
  }
  return problems;
}

/** "actors[3].memberOf[0].of"; the top of the file has its name. */
export function pathText(path: readonly PathStep[], top: string): string {
  let text = "";
  for (const step of path) text += typeof step === "number" ? `[${step}]` : text === "" ? step : `.${step}`;
  return text === "" ? top : text;
}

/** What of a schema is looked at; the schema library keeps it in `def`. */
interface SchemaNode {
  readonly def: {
    readonly type: string;
    readonly innerType?: SchemaNode;
    readonly element?: SchemaNode;
    readonly shape?: Readonly<Record<string, SchemaNode>>;
    readonly valueType?: SchemaNode;
    readonly options?: readonly SchemaNode[];
    readonly discriminator?: string;
    readonly values?: readonly unknown[];
  };
}

interface Collected {
  readonly place: FilePlace;
  readonly codes: ShapeCodes;
  readonly problems: Note[];
}

function collectUnknownKeys(
  schema: SchemaNode,
  value: unknown,
  path: readonly PathStep[],
  collected: Collected,
): void {
  const { place, codes, problems } = collected;
  const { innerType, element, shape, valueType, options } = schema.def;
  if (innerType !== undefined) collectUnknownKeys(innerType, value, path, collected);
  if (element !== undefined && Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      collectUnknownKeys(element, entry, [...path, index], collected);
    }
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  if (options !== undefined) {
    const meant = meantOption(schema, value);
    if (meant !== null) collectUnknownKeys(meant, value, path, collected);
  }
  if (valueType !== undefined) {
    for (const [key, inner] of Object.entries(value)) {
      collectUnknownKeys(valueType, inner, [...path, key], collected);
    }
  }
  if (shape === undefined) return;
  const known = Object.keys(shape);
  for (const [key, inner] of Object.entries(value)) {
    if (problems.length >= MOST_PROBLEMS) return;
    const innerSchema = shape[key];
    if (innerSchema !== undefined) {
      collectUnknownKeys(innerSchema, inner, [...path, key], collected);
      continue;
    }
    problems.push({
      code: codes.keyUnknown,
      details: {
        file: place.file,
        line: place.lineOf([...path, key]),
        path: pathText(path, place.top),
        key,
        nearest: nearestName(key, known) ?? "",
        known,
      },
    });
  }
}

/** Of several forms the one an object means: by the key that tells them apart, else the only one that is an object. */
function meantOption({ def }: SchemaNode, value: object): SchemaNode | null {
  const { options = [], discriminator } = def;
  if (discriminator === undefined) return options.find((option) => option.def.shape !== undefined) ?? null;
  const told = (value as Readonly<Record<string, unknown>>)[discriminator];
  return options.find((option) => option.def.shape?.[discriminator]?.def.values?.includes(told)) ?? null;
}

/** What the schema library says of a value that does not fit. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: unknown;
  readonly values?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  /** Of forms told apart by a key: those there are. */
  readonly options?: unknown;
  /** Of several allowed forms: what is wrong with each. */
  readonly errors?: readonly (readonly Issue[])[];
}

interface PlacedIssue {
  readonly issue: Issue;
  readonly path: readonly PathStep[];
}

/** Where several forms are allowed, what is wrong with the one that was meant: the one that gets farthest. */
function innermost(issue: Issue, content: unknown, before: readonly PathStep[]): PlacedIssue[] {
  const path = [...before, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  const { errors: forms = [] } = issue;
  if (issue.code !== "invalid_union" || forms.length === 0) return [{ issue, path }];
  const isObject = typeof valueAt(content, path) === "object";
  const meant = forms.find((errors) =>
    errors.some((inner) => inner.path.length > 0 || inner.code === "unrecognized_keys"),
  );
  if (!isObject || meant === undefined) return [{ issue, path }];
  return meant.flatMap((inner) => innermost(inner, content, path));
}

/** What would have been right, in signs rather than words, so that it reads in every language. */
function expected(issue: Issue, path: readonly PathStep[]): string {
  const key = path.findLast((step) => typeof step === "string");
  if (Array.isArray(issue.values)) return issue.values.join(" | ");
  if (issue.code === "invalid_format") {
    if (key === "color") return "#1a2b3c";
    if (key === "from" || key === "to" || key === "asOf") return "2031-01-14";
    return "A-Z a-z 0-9 _ -";
  }
  if (issue.code === "too_small") return `≥ ${String(issue.minimum)}`;
  if (issue.code === "too_big") return `≤ ${String(issue.maximum)}`;
  if (issue.code === "invalid_union" && Array.isArray(issue.options)) return issue.options.join(" | ");
  if (issue.code === "invalid_union") return unionKinds(issue);
  return typeof issue.expected === "string" ? issue.expected : String(issue.code);
}

/** "number | object" */
function unionKinds({ errors = [] }: Issue): string {
  const kinds = errors.flat().flatMap(({ expected: kind }) => (typeof kind === "string" ? [kind] : []));
  return kinds.length === 0 ? "invalid_union" : [...new Set(kinds)].join(" | ");
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
