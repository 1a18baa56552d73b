/**
 * `--batch FILE.jsonl`: one options object a line (`-` = stdin), one result a line, in order, the record loaded
 * once. A line that fails gives its error in its place; the rest goes on, and the exit code is 1 at the end.
 */
import { existsSync, readFileSync } from "node:fs";
import { describeProblem, fail } from "@parley/core";
import type { Command } from "commander";
import type { Analysis, Answer } from "../analyses/answer.js";
import { type AnswerFormat, printAnswer } from "../analyses/print-answer.js";
import { openRecord } from "../project/open-record.js";
import { readFormat } from "./options.js";
import { asParleyError } from "./report-problem.js";
import type { Streams, VerbOptions } from "./verb.js";

/** Adds `--batch` to a verb. */
export function withBatch(command: Command): Command {
  return command.option(
    "--batch <file>",
    "one options object a line (- = stdin), one result a line; --format json, digest or none",
  );
}

/** Runs the lines; `null` when the verb was not called with `--batch`. */
export async function runBatch(
  path: string,
  analysis: Analysis,
  options: VerbOptions,
  streams: Streams,
): Promise<number | null> {
  const batch = batchOf(options);
  if (batch === null) return null;
  const record = await openRecord(path);
  try {
    return await runLines((line) => analysis(record, line), batch, streams);
  } finally {
    record.close();
  }
}

/** Runs the lines of a verb that needs no record; `null` when it was not called with `--batch`. */
export async function runBatchLines(
  answer: LineAnswer,
  options: VerbOptions,
  streams: Streams,
): Promise<number | null> {
  const batch = batchOf(options);
  return batch === null ? null : runLines(answer, batch, streams);
}

type LineAnswer = (line: Readonly<Record<string, unknown>>) => Answer;

interface Batch {
  readonly file: string;
  readonly format: AnswerFormat;
}

function batchOf(options: VerbOptions): Batch | null {
  const file = options.batch;
  if (typeof file !== "string") return null;
  const format = readFormat(options, ["json", "digest", "none"]);
  if (file !== "-" && !existsSync(file)) fail("FILE_NOT_FOUND", { file });
  return { file, format };
}

async function runLines(answer: LineAnswer, { file, format }: Batch, streams: Streams): Promise<number> {
  let exit = 0;
  let line = 0;
  for await (const text of file === "-" ? await linesComing() : readFileSync(file, "utf8").split(/\r?\n/)) {
    line++;
    if (text.trim() === "") continue;
    let id: unknown;
    try {
      const given = parseLine(line === 1 ? text.replace(/^\uFEFF/, "") : text, line);
      id = given.id;
      const { id: _, ...options } = given;
      printAnswer(answer(options), format, streams.out, id);
    } catch (cause) {
      exit = 1;
      const { code, details } = asParleyError(cause);
      const { what, where, next } = describeProblem(code, details, "en");
      const error = { code, message: `${what} ${where}: ${next}` };
      streams.out(`${JSON.stringify(id === undefined ? { error } : { id, error })}\n`);
    }
  }
  return exit;
}

/** Lines of standard input as they come: whoever writes them may wait for the answer to one before the next. */
async function linesComing(): Promise<AsyncIterable<string>> {
  const { createInterface } = await import("node:readline");
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

function parseLine(text: string, line: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    fail("BATCH_LINE_INVALID", { line, reason: cause instanceof Error ? cause.message : "" }, cause);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    fail("BATCH_LINE_INVALID", { line, reason: Array.isArray(value) ? "a list" : String(value) });
  }
  return { ...value };
}
