/** The options of engines that are not built in: whom to ask, with what limits. Loaded only when such an engine is named. */
import { resolve } from "node:path";
import { fail } from "@parley/core";
import type { AskingEngine, Engine } from "@parley/extract";
import type { Command } from "commander";
import type { OpenedLlm } from "../model/llm-engine.js";
import { engineNames, findEngine } from "../project/engines.js";
import type { Project } from "../project/project.js";
import { readNumber, readText } from "./options.js";
import type { VerbOptions } from "./verb.js";

/** Where answers lie, from the folder of the call on. */
const ANSWERS = ".parley/answers";
const KEY_VARIABLE = "PARLEY_MODEL_KEY";

/** Engines that can be named; those after the built-in ones are loaded only then. */
export const allEngines: readonly string[] = [...engineNames, "llm", "onnx"];

export function withModelOptions(command: Command): Command {
  return command
    .option("--endpoint <url>", "llm: an OpenAI-compatible endpoint, up to its version (http://…/v1)")
    .option("--model <name>", "llm: the model to ask; onnx: folder or name of a token classifier")
    .option("--stance-model <name>", "onnx: folder or name of a zero-shot classifier for stances")
    .option("--key-from <variable>", `llm: environment variable with the key (${KEY_VARIABLE})`)
    .option("--allow-sending", "llm: the texts of this project may go to the endpoint; said once")
    .option("--max-tokens <n>", "llm: stop when so many tokens are used; no limit without it")
    .option("--concurrency <n>", "llm: documents asked about at the same time (4)")
    .option("--answers <folder>", `llm: where answers are kept (${ANSWERS})`);
}

/**
 * The llm engine as the options describe it, for the texts of a project.
 * @throws `MODEL_NOT_NAMED`, `MODEL_SENDING_NOT_ALLOWED`
 */
export async function openLlmFor(project: Project, options: VerbOptions): Promise<OpenedLlm> {
  const { endpoint } = modelNamed(options);
  // Loads the store, which verbs that know no project should not wait for.
  const { allowedEndpoints, allowSending } = await import("../model/allow-sending.js");
  if (options.allowSending === true) allowSending(project, endpoint);
  return openLlm(options, project.store.path, allowedEndpoints(project));
}

/**
 * The same for texts that stand in no project: then it has to be allowed in each call.
 *
 * @param where whose texts would be sent, for the words of a refusal
 * @param allowed endpoints that somebody has allowed before
 * @throws `MODEL_NOT_NAMED`, `MODEL_SENDING_NOT_ALLOWED`
 */
async function openLlm(
  options: VerbOptions,
  where: string,
  allowed: readonly string[] = [],
): Promise<OpenedLlm> {
  const { endpoint, model } = modelNamed(options);
  if (options.allowSending !== true && !allowed.includes(endpoint))
    fail("MODEL_SENDING_NOT_ALLOWED", { endpoint, project: where });
  const engines = await import("../model/llm-engine.js");
  return engines.openLlm({
    endpoint,
    model,
    keyVariable: readText(options, "keyFrom") ?? KEY_VARIABLE,
    budget: readNumber(options, "maxTokens", { from: 1, to: Number.MAX_SAFE_INTEGER, whole: true }),
    answers: resolve(readText(options, "answers") ?? ANSWERS),
    environment: process.env,
  });
}

/**
 * The onnx engine as the options describe it.
 * @throws `MODEL_NOT_NAMED`, `ONNX_PACKAGE_ABSENT`, `ONNX_MODEL_UNUSABLE`
 */
export async function openOnnxFrom(options: VerbOptions): Promise<AskingEngine> {
  const model = readText(options, "model") ?? fail("MODEL_NOT_NAMED", { option: "--model" });
  const { openOnnx } = await import("../model/transformers.js");
  return openOnnx({ model, stanceModel: readText(options, "stanceModel") });
}

/**
 * Any engine by its name, for texts that stand in no project.
 * @param where whose texts would be sent, for the words of a refusal
 * @param allowed endpoints that somebody has allowed before
 */
export async function openEngine(
  name: string,
  options: VerbOptions,
  where: string,
  allowed: readonly string[] = [],
): Promise<Engine | AskingEngine> {
  if (name === "llm") return (await openLlm(options, where, allowed)).engine;
  return name === "onnx" ? openOnnxFrom(options) : findEngine(name);
}

function modelNamed(options: VerbOptions): { readonly endpoint: string; readonly model: string } {
  return {
    endpoint: readText(options, "endpoint") ?? fail("MODEL_NOT_NAMED", { option: "--endpoint" }),
    model: readText(options, "model") ?? fail("MODEL_NOT_NAMED", { option: "--model" }),
  };
}

export function readConcurrency(options: VerbOptions): number {
  return readNumber(options, "concurrency", { from: 1, to: 64, whole: true }) ?? 4;
}
