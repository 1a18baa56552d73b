/** `parley eval GOLD`: precision, recall and F1 of an engine on coded documents, with intervals. */
import { readFile } from "node:fs/promises";
import { fail } from "@parley/core";
import {
  compareEngines,
  type EvaluationOptions,
  isAsking,
  parseGold,
  readBeforehand,
  scoreGold,
} from "@parley/extract";
import { allowedEndpoints } from "../model/allow-sending.js";
import { defaultEngine } from "../project/engines.js";
import { projectGold } from "../project/project-gold.js";
import { suggesterView } from "../project/suggestion-views.js";
import { allEngines, openEngine, readConcurrency, withModelOptions } from "./model-options.js";
import { readChoice, readFormat, readNumber, withFormat } from "./options.js";
import { printComparison, printEvaluation, printSuggester } from "./print-evaluation.js";
import { withProject } from "./project-option.js";
import type { Verb, VerbOptions } from "./verb.js";

const formats = ["table", "json", "csv"] as const;

export const evalVerb: Verb = {
  name: "eval",
  args: "<gold>",
  summary: "precision, recall and F1 of an engine on coded documents, or on what a project has reviewed",
  example: "npx parley eval debate.parley --engine rules --against embedded",
  options: (command) =>
    withModelOptions(withFormat(command, formats))
      .option("--engine <engine>", `which engine: ${allEngines.join(", ")}`)
      .option("--against <engine>", "compare with this engine on the same documents")
      .option("--by <what>", "more rows: mode (parts by speech mode) or language")
      .option("--confusion", "what is taken for what: modes, acts, stances")
      .option("--reliability", "how many are right, by the confidence that is stated")
      .option(
        "--suggester",
        "how good the suggestions in a project are, on decisions before they were learnt",
      )
      .option("--bootstrap <n>", "how often documents are drawn again for the intervals; 0 for none (1000)")
      .option("--resamples <n>", "the same as --bootstrap")
      .option("--seed <n>", "seed of the intervals (1)"),
  run: async ([path = ""], options, streams) => {
    const format = readFormat(options, formats);
    if (options.suggester === true) {
      if (!isProject(path)) fail("CALL_WRONG", { verb: "eval", message: "--suggester needs a project" });
      printSuggester(await withProject(path, suggesterView), format, streams);
      return 0;
    }
    const gold = isProject(path)
      ? await withProject(path, (project) => ({
          ...projectGold(project),
          allowed: allowedEndpoints(project),
        }))
      : { documents: parseGold(await readFile(path, "utf8"), path), codebook: null, allowed: [] };
    const { documents, codebook } = gold;
    const engineOf = async (option: "engine" | "against") => {
      const name = readChoice(options, option, allEngines, defaultEngine);
      const engine = await openEngine(name, options, path, gold.allowed);
      const reading = { codebook, concurrency: readConcurrency(options) };
      return isAsking(engine) ? readBeforehand(engine, documents, reading) : engine;
    };
    const settings = { ...settingsOf(options, path), engine: await engineOf("engine") };
    if (options.against !== undefined) {
      const against = await engineOf("against");
      printComparison(compareEngines(documents, { ...settings, codebook, against }), format, streams);
      return 0;
    }
    const by = readChoice(options, "by", ["part", "mode", "language"], "part");
    const evaluation = scoreGold(documents, { ...settings, codebook });
    printEvaluation(
      evaluation,
      { by, confusion: options.confusion === true, reliability: options.reliability === true },
      format,
      streams,
    );
    return 0;
  },
};

function settingsOf(options: VerbOptions, name: string): Omit<EvaluationOptions, "engine"> {
  const draws = { from: 0, to: 100_000, whole: true };
  return {
    name,
    clock: () => performance.now(),
    resamples: readNumber(options, "bootstrap", draws) ?? readNumber(options, "resamples", draws) ?? 1000,
    seed: readNumber(options, "seed", { from: 0, to: 2 ** 31 - 1, whole: true }) ?? 1,
  };
}

function isProject(path: string): boolean {
  return path.endsWith(".parley");
}
