/**
 * Codebooks as YAML, read and written. A codebook is written by people, so everything that is wrong with it is
 * reported at once, with line, path, and the nearest known key.
 */
import { type Codebook, codebookSchema, fail } from "@parley/core";
import { stringify } from "yaml";
import { meaningProblems } from "./codebook-meaning.js";
import type { Note } from "./importer.js";
import { type ShapeCodes, shapeProblems } from "./yaml-shape.js";
import { lineOfNote, readYaml, type SourceCodes } from "./yaml-source.js";

export interface CheckedCodebook {
  /** `null` as soon as there is a problem. */
  readonly codebook: Codebook | null;
  /** In the order of their lines. */
  readonly problems: readonly Note[];
}

const codes: SourceCodes & ShapeCodes = {
  empty: "CODEBOOK_EMPTY",
  tooLarge: "CODEBOOK_TOO_LARGE",
  tooDeep: "CODEBOOK_NESTED_TOO_DEEP",
  notYaml: "CODEBOOK_NOT_YAML",
  keyRepeated: "CODEBOOK_KEY_REPEATED",
  aliases: "CODEBOOK_ALIASES_TOO_MANY",
  keyUnknown: "CODEBOOK_KEY_UNKNOWN",
  keyMissing: "CODEBOOK_KEY_MISSING",
  valueInvalid: "CODEBOOK_VALUE_INVALID",
};

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
  const source = readYaml(text, fileName, codes);
  if ("code" in source) return { codebook: null, problems: [source] };
  const { content, lineOf } = source;
  const place = { file: fileName, lineOf, top: "codebook" };
  const shape = shapeProblems(codebookSchema, content, place, codes);
  const result = codebookSchema.safeParse(content);
  const meaning = result.success ? meaningProblems(result.data, place) : [];
  const problems = [...shape, ...meaning].sort((a, b) => lineOfNote(a) - lineOfNote(b));
  return { codebook: problems.length === 0 && result.success ? result.data : null, problems };
}

/** A codebook as YAML. Reading it again gives the same codebook; what is empty is left out. */
export function writeCodebook(codebook: Codebook): string {
  return stringify(withoutEmpty(codebook), { lineWidth: 0 });
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
