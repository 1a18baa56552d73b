/** The llm engine with its endpoint and its answers on disk, from the options of the command line. */
import { setTimeout } from "node:timers/promises";
import { type AskingEngine, createModelEngine } from "@parley/extract";
import { cacheAnswers } from "./answer-cache.js";
import { openEndpoint } from "./ask-endpoint.js";

export interface LlmOptions {
  readonly endpoint: string;
  readonly model: string;
  /** Name of the environment variable with the key. */
  readonly keyVariable: string;
  readonly budget: number | null;
  /** Folder of the answers. */
  readonly answers: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface OpenedLlm {
  readonly engine: AskingEngine;
  /** What the reading has cost so far. */
  readonly used: () => { readonly tokens: number; readonly answersFromDisk: number };
}

/** Longest wait for one answer, in milliseconds: a model on a laptop may take minutes for a page. */
const TIMEOUT = 300_000;

export function openLlm(options: LlmOptions): OpenedLlm {
  const { endpoint, model, keyVariable, budget, answers, environment } = options;
  const asked = openEndpoint({
    endpoint,
    model,
    keyVariable,
    budget,
    key: environment[keyVariable] ?? null,
    timeout: TIMEOUT,
    wait: (milliseconds) => setTimeout(milliseconds),
  });
  const cache = cacheAnswers(asked.ask, answers, model);
  return {
    engine: createModelEngine({ model, ask: cache.ask }),
    used: () => ({ tokens: asked.tokens(), answersFromDisk: cache.hits() }),
  };
}
