/**
 * Sends the answer to a set of options as JSON: the same text as `parley <verb> --json`. A series goes out part by
 * part while it is computed, so that neither it nor the server stands still.
 */
import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import type { Answer } from "../analyses/answer.js";

/**
 * The first part is computed before anything is sent, so that a problem in the options is told as one.
 * @throws what computing the first part throws
 */
export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
  const chunks = answerChunks(answer);
  const first = chunks.next();
  const whole = function* () {
    if (first.done !== true) yield first.value;
    yield* chunks;
  };
  return reply.type("application/json; charset=utf-8").send(Readable.from(whole(), { objectMode: false }));
}

/** The answer as pieces of JSON text. */
export function* answerChunks({ fields, series }: Answer): Generator<string> {
  const head = JSON.stringify(fields);
  if (series === null) {
    yield head;
    return;
  }
  const parts = series.parts[Symbol.iterator]();
  let part = parts.next();
  const begin = head.slice(0, -1);
  yield `${begin}${begin === "{" ? "" : ","}${JSON.stringify(series.name)}:[`;
  let comma = "";
  while (part.done !== true) {
    yield `${comma}${JSON.stringify(part.value.fields())}`;
    comma = ",";
    part = parts.next();
  }
  yield "]}";
}
