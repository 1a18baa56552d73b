/**
 * What can go wrong, as data. A problem is a code with details; the words live here once per language.
 * Scripts and tests look at the code, people read the words.
 */

import { codebookProblems } from "./errors/codebook.js";
import { codingProblems } from "./errors/coding.js";
import { dnaProblems } from "./errors/dna.js";
import { dnaLosses } from "./errors/dna-losses.js";
import { entityProblems } from "./errors/entities.js";
import { extractProblems } from "./errors/extract.js";
import { formatProblems } from "./errors/formats.js";
import { importNotes } from "./errors/import-notes.js";
import { ledgerProblems } from "./errors/ledger.js";
import { measureProblems } from "./errors/measures.js";
import { modelProblems } from "./errors/models.js";
import { networkProblems } from "./errors/network.js";
import type { Problem } from "./errors/problem.js";
import { programProblems } from "./errors/program.js";
import { scenarioProblems } from "./errors/scenario.js";
import { tableProblems } from "./errors/tables.js";

/** Every problem the program can report, by code. Codes stay once published. */
export const problems = {
  ...programProblems,
  ...formatProblems,
  ...tableProblems,
  ...codebookProblems,
  ...importNotes,
  ...extractProblems,
  ...codingProblems,
  ...entityProblems,
  ...networkProblems,
  ...scenarioProblems,
  ...measureProblems,
  ...modelProblems,
  ...ledgerProblems,
  ...dnaProblems,
  ...dnaLosses,
} as const satisfies Record<string, Problem>;

export type ErrorCode = keyof typeof problems;
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Longest piece of a value that is shown back to a person, in characters. */
const SHOWN_LENGTH = 80;

/** An expected problem: a code, the details that fill its sentences, and what caused it. */
export class ParleyError extends Error {
  override readonly name = "ParleyError";
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(
      `${code}: ${describeProblem(code, details, "en").what}`,
      cause === undefined ? undefined : { cause },
    );
    this.code = code;
    this.details = details;
  }
}

/** Stops with a coded error. Returns `never`, so that it can end a branch. */
export function fail(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown): never {
  throw new ParleyError(code, details, cause);
}

export interface ProblemInWords {
  readonly code: ErrorCode;
  readonly what: string;
  readonly where: string;
  readonly next: string;
}

/** The three sentences of a problem in one language: what happened, where, what to do next. */
export function describeProblem(
  code: ErrorCode,
  details: ErrorDetails,
  language: "de" | "en",
): ProblemInWords {
  const words = problems[code][language];
  return {
    code,
    what: fill(words[0], details),
    where: fill(words[1], details),
    next: fill(words[2], details),
  };
}

/** Puts details into the `{name}` places of a sentence; long values are cut. */
function fill(sentence: string, details: ErrorDetails): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    const shown = Array.isArray(value) ? value.join(", ") : String(value ?? "?");
    return shown.length > SHOWN_LENGTH ? `${shown.slice(0, SHOWN_LENGTH - 1)}…` : shown;
  });
}
