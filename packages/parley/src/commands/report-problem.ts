/** Says what went wrong on the command line: code, what, where, what next; with `--json` as an object. */
import { describeProblem, ParleyError, problems } from "@parley/core";
import type { Streams } from "./verb.js";

/** Language of messages: German when the environment asks for it. */
export function messageLanguage(environment: Readonly<Record<string, string | undefined>>): "de" | "en" {
  const wanted =
    environment.PARLEY_LANG ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "";
  return wanted.toLowerCase().startsWith("de") ? "de" : "en";
}

/** Prints a problem and returns the exit code: 1 the work failed, 2 the call was wrong. */
export function reportProblem(
  error: unknown,
  json: boolean,
  streams: Streams,
  language: "de" | "en",
): number {
  const problem = asParleyError(error);
  const words = describeProblem(problem.code, problem.details, language);
  if (json)
    streams.err(
      `${JSON.stringify({ code: problem.code, what: words.what, where: words.where, next: words.next, details: problem.details })}\n`,
    );
  else
    streams.err(`${[problem.code, `  ${words.what}`, `  ${words.where}`, `  ${words.next}`].join("\n")}\n`);
  return problems[problem.code].exit;
}

/** Everything that was not expected becomes a `BUG` that keeps the place for the report. */
export function asParleyError(error: unknown): ParleyError {
  if (error instanceof ParleyError) return error;
  const systemCode = error instanceof Error && "code" in error ? String(error.code) : "";
  const path = error instanceof Error && "path" in error ? String(error.path) : "";
  if (systemCode === "ENOENT") return new ParleyError("FILE_NOT_FOUND", { file: path }, error);
  if (systemCode === "EACCES" || systemCode === "EPERM" || systemCode === "EROFS")
    return new ParleyError("FILE_NOT_WRITABLE", { file: path }, error);
  if (systemCode === "ENOSPC") return new ParleyError("DISK_FULL", { file: path }, error);
  const message = error instanceof Error ? error.message.split("\n")[0] : String(error);
  const place =
    error instanceof Error
      ? (error.stack
          ?.split("\n")
          .find((line) => line.includes("/dist/") || line.includes("/src/"))
          ?.trim() ?? "")
      : "";
  return new ParleyError("BUG", { message: message ?? "", where: place }, error);
}
