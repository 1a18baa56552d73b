/** The options of engines that are not built in: whom to ask, with what limits. Loaded only when such an engine is named. */
import { resolve } from "node:path";
import { fail } from "@parley/core";
import type { Command } from "commander";
import { allowSending, requireSendingAllowed } from "../model/allow-sending.js";
import type { OpenedLlm } from "../model/llm-engine.js";
import type { Project } from "../project/project.js";
import { readNumber, readText } from "./options.js";
import type { VerbOptions } from "./verb.js";

/** Where answers lie, from the folder of the call on. */
const ANSWERS = ".parley/answers";
const KEY_VARIABLE = "PARLEY_MODEL_KEY";

export function withModelOptions(command: Command): Command {
  return command
    .option("--endpoint <url>", "llm: an OpenAI-compatible endpoint, up to its version (http://…/v1)")
    .option("--model <name>", "llm: the model to ask")
    .option("--key-from <variable>", `llm: environment variable with the key (${KEY_VARIABLE})`)
    .option("--allow-sending", "llm: the texts of this project may go to the endpoint; said once")
    .option("--max-tokens <n>", "llm: stop when so many tokens are used; no limit without it")
    .option("--concurrency <n>", "llm: documents asked about at the same time (4)")
    .option("--answers <folder>", `llm: where answers are kept (${ANSWERS})`);
}

/**
 * The llm engine as the options describe it, once the project allows it.
 * @throws `MODEL_NOT_NAMED`, `MODEL_SENDING_NOT_ALLOWED`
 */
export async function openLlmFrom(options: VerbOptions, project: Project): Promise<OpenedLlm> {
  const endpoint = readText(options, "endpoint") ?? fail("MODEL_NOT_NAMED", { option: "--endpoint" });
  const model = readText(options, "model") ?? fail("MODEL_NOT_NAMED", { option: "--model" });
  if (options.allowSending === true) allowSending(project, endpoint);
  requireSendingAllowed(project, endpoint);
  const { openLlm } = await import("../model/llm-engine.js");
  return openLlm({
    endpoint,
    model,
    keyVariable: readText(options, "keyFrom") ?? KEY_VARIABLE,
    budget: readNumber(options, "maxTokens", { from: 1, to: Number.MAX_SAFE_INTEGER, whole: true }),
    answers: resolve(readText(options, "answers") ?? ANSWERS),
    environment: process.env,
  });
}

export function readConcurrency(options: VerbOptions): number {
  return readNumber(options, "concurrency", { from: 1, to: 64, whole: true }) ?? 4;
}
