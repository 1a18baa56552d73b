/** Errors as `application/problem+json` with our codes; words in the language the reader asks for. */
import { inspect } from "node:util";
import { describeProblem, ParleyError, type ProblemView, problems } from "@parley/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import { asParleyError } from "../commands/report-problem.js";

export async function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const problem = translate(error, request);
  const language = (request.headers["accept-language"] ?? "").toLowerCase().startsWith("de") ? "de" : "en";
  const words = describeProblem(problem.code, problem.details, language);
  const { status } = problems[problem.code];
  if (problem.code === "BUG")
    process.stderr.write(`${problem.stack ?? problem.message}\n${inspect(problem.cause ?? "")}\n`);
  const body: ProblemView = {
    type: `urn:parley:${problem.code}`,
    title: words.what,
    status,
    detail: `${words.what} ${words.where} ${words.next}`,
    code: problem.code,
    details: problem.details,
    where: words.where,
    next: words.next,
  };
  return reply
    .status(status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .serializer(JSON.stringify)
    .send(body);
}

/** The framework's own errors in our codes. */
function translate(error: unknown, request: FastifyRequest): ParleyError {
  if (error instanceof ParleyError) return error;
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const status =
    typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 500;
  const where = `${request.method} ${request.url}`;
  if (code === "FST_REQ_FILE_TOO_LARGE" || status === 413)
    return new ParleyError("TOO_LARGE", { limit: 100, where }, error);
  if (status >= 400 && status < 500)
    return new ParleyError(
      "REQUEST_INVALID",
      { message: error instanceof Error ? error.message : String(error), where },
      error,
    );
  return asParleyError(error);
}
