/**
 * `parley scenario FILE.yaml`: plays a what-if. Without a file it plays what the record suggests by itself; with
 * `--batch` it computes models line by line.
 */
import { basename } from "node:path";
import { fail, type Language } from "@parley/core";
import { scenarioLine } from "../analyses/scenario/index.js";
import { draftOf, playFile, playKept, playRecord } from "../analyses/scenario/play-file.js";
import type { Project } from "../project/project.js";
import { findScenario } from "../project/scenarios.js";
import { runBatchLines, withBatch } from "./batch.js";
import { keepFile, listKept } from "./kept-scenarios.js";
import { readChoice, readFormat, readNumber, readText, withFormat } from "./options.js";
import { createProgress } from "./progress.js";
import { withProject } from "./project-option.js";
import { printScenario } from "./scenario-table.js";
import type { Verb } from "./verb.js";

const MOST_RUNS = 100_000;
const MOST_WORKERS = 64;

export const scenarioVerb: Verb = {
  name: "scenario",
  args: "[file]",
  summary: "play a what-if: who would move, with bands and the compromise beside it",
  example: "npx parley scenario examples/reassurance-force/scenario.yaml --project debate.parley --seed 1",
  options: (command) =>
    withBatch(withFormat(command, ["table", "json", "digest", "none"]))
      .option("--project <file>", "record that positions, saliences and pledges are taken from")
      .option("--draft", "print the scenario that the record suggests by itself, as a file to start from")
      .option("--issue <key>", "what the draft is about: scale:ID or concept:NAME")
      .option("--keep", "keep FILE with the project, in place of a kept one of the same name")
      .option("--kept <name>", "play a scenario that is kept with the project; with --draft print its file")
      .option("--list", "list the scenarios kept with the project")
      .option("--seed <number>", "seed of all draws (1)")
      .option("--runs <number>", "runs of the spatial model (200)")
      .option("--workers <number>", "threads that make the draws (1); the result is the same")
      .option("--labels <language>", "labels in de or en (en)"),
  run: async ([path], options, streams) => {
    const batch = await runBatchLines(scenarioLine, options, streams);
    if (batch !== null) return batch;
    const format = readFormat(options, ["table", "json"]);
    const language: Language = readChoice(options, "labels", ["en", "de"], "en");
    const project = readText(options, "project");
    if (path === undefined && project === null)
      return wrongCall("name a scenario file, or a record with --project");
    const kept = readText(options, "kept");
    if (project === null) {
      const needs = ["draft", "issue", "keep", "kept", "list"].find((name) => options[name] !== undefined);
      if (needs !== undefined) return wrongCall(`--${needs} needs a record: --project FILE`);
    } else if (options.list === true) {
      await withProject(project, (record) => listKept(record, format, streams), streams);
      return 0;
    } else if (options.keep === true) {
      if (path === undefined) return wrongCall("--keep needs a scenario file");
      keepFile(project, path, language, streams);
      return 0;
    } else if (options.draft === true) {
      const issue = readText(options, "issue") ?? undefined;
      const text = (record: Project) =>
        kept === null ? draftOf(record, language, issue) : findScenario(record, kept).yaml;
      streams.out(await withProject(project, text, streams));
      return 0;
    }
    const progress = createProgress(streams, () => performance.now());
    const settings = {
      language,
      seed: readNumber(options, "seed", { from: -(2 ** 31), to: 2 ** 31 - 1, whole: true }) ?? undefined,
      runs: readNumber(options, "runs", { from: 1, to: MOST_RUNS, whole: true }) ?? undefined,
      workers: readNumber(options, "workers", { from: 1, to: MOST_WORKERS, whole: true }) ?? 1,
      onProgress: (done: number, of: number) => {
        progress.show(`Playing ${done} of ${of} worlds`);
      },
    };
    const play = (record: Project | null) => {
      if (path !== undefined || record === null) return playFile(path ?? "", record, settings);
      return kept === null
        ? playRecord(record, basename(project ?? ""), settings)
        : playKept(record, kept, settings);
    };
    const result = project === null ? await play(null) : await withProject(project, play, streams);
    progress.end();
    if (format === "json") streams.out(`${JSON.stringify(result)}\n`);
    else printScenario(result, language, streams);
    return 0;
  },
};

function wrongCall(message: string): never {
  return fail("CALL_WRONG", { verb: "scenario", message });
}
