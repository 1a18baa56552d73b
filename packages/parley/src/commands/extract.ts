/** `parley extract P`: an engine reads the documents of a project and puts its proposals into it. */
import { completeProposals } from "../project/complete-proposals.js";
import { defaultEngine, findEngine } from "../project/engines.js";
import { extractDocuments } from "../project/extract-documents.js";
import { allEngines, openLlmFor, openOnnxFrom, readConcurrency, withModelOptions } from "./model-options.js";
import { readChoice, readFormat, readNumber, withFormat } from "./options.js";
import { createProgress } from "./progress.js";
import { withWritableProject } from "./project-option.js";
import { readingProgress } from "./reading-progress.js";
import { messageLanguage, reportProblem } from "./report-problem.js";
import { STOPPED, untilStopped } from "./stop-signal.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json"] as const;

export const extractVerb: Verb = {
  name: "extract",
  args: "<project>",
  summary: "an engine reads the documents; its proposals wait for review",
  example: "npx parley extract debate.parley --engine rules",
  options: (command) =>
    withModelOptions(withFormat(command, formats))
      .option("--engine <engine>", `which engine: ${allEngines.join(", ")}`)
      .option("--again", "also documents this engine version has read; decided statements stay as they are")
      .option("--threads <n>", "threads that read; 0 reads on the main one (one for each processor)")
      .option("--suggest", "complete the proposals by what was decided so far: concepts, stances, confidence")
      .option("--dial <x>", "fill in suggestions from this probability on, 0 to 1 (the project's dial)"),
  run: async ([path = ""], options, streams) => {
    const format = readFormat(options, formats);
    const name = readChoice(options, "engine", allEngines, defaultEngine);
    const progress = createProgress(streams, () => performance.now());
    const dial = readNumber(options, "dial", { from: 0, to: 1 });
    const threads = readNumber(options, "threads", { from: 0, to: 256, whole: true });
    const result = await withWritableProject(path, null, async (project) => {
      const llm = name === "llm" ? await openLlmFor(project, options) : null;
      const engine = llm?.engine ?? (name === "onnx" ? await openOnnxFrom(options) : findEngine(name));
      const extracted = await untilStopped((signal) =>
        extractDocuments(project, {
          engine,
          signal,
          again: options.again === true,
          concurrency: readConcurrency(options),
          ...(threads === null ? {} : { threads }),
          onProgress: readingProgress(progress, () => performance.now()),
        }),
      );
      progress.end();
      const suggested =
        options.suggest === true && !extracted.stopped
          ? completeProposals(project, dial === null ? {} : { dial })
          : null;
      return { ...extracted, completed: suggested, engine, used: llm?.used() ?? null };
    });
    const { documents, upToDate, proposals, ungrounded, stopped, completed, engine, used } = result;
    const shown = {
      engine: `${engine.name}@${engine.version}`,
      documents,
      upToDate,
      proposals,
      ungrounded,
      ...(stopped ? { stopped } : {}),
      ...used,
      ...(completed === null ? {} : { completed }),
    };
    for (const { problem } of result.problems)
      reportProblem(problem, format === "json", streams, messageLanguage(process.env));
    if (format === "json") streams.out(`${JSON.stringify(shown)}\n`);
    else
      streams.out(
        `${shown.engine} read ${documents} documents and made ${proposals} proposals${upToDate > 0 ? `; ${upToDate} documents were read before` : ""}.\n`,
      );
    if (format === "table" && used !== null)
      streams.out(
        `${used.tokens} tokens were used, ${used.answersFromDisk} answers came from disk; ${ungrounded} statements were left out because their words do not stand in the text.\n`,
      );
    if (format === "table" && completed !== null)
      streams.out(
        `The suggester, taught by ${completed.lessons} decisions, completed ${completed.proposals} proposals: ${completed.concepts} concepts, ${completed.stances} stances.\n`,
      );
    if (stopped) {
      streams.err("Stopped. What was read is kept; the same call goes on with the rest.\n");
      return STOPPED;
    }
    return result.problems.length > 0 ? 1 : 0;
  },
};
