/** `parley watch PLACE --project P`: new articles of a folder or feed come in and are read; a digest says what is new. */
import { setTimeout } from "node:timers/promises";
import { fail, ParleyError } from "@parley/core";
import { closeProject, openProject, type Project } from "../project/project.js";
import { digestOf } from "../watch/digest.js";
import { watchRound } from "../watch/watch-round.js";
import { digestHtml, digestText } from "../watch/write-digest.js";
import { readChoice, readNumber, readText } from "./options.js";
import { messageLanguage, reportProblem } from "./report-problem.js";
import type { Streams, Verb } from "./verb.js";

const formats = ["text", "html", "json"] as const;
const EVERY_MINUTES = 15;

export const watchVerb: Verb = {
  name: "watch",
  args: "<place>",
  summary: "a folder or an RSS or Atom feed: what is new comes in and is read; a digest says what changed",
  example: "npx parley watch examples/reassurance-force/documents --project debate.parley --once",
  options: (command) =>
    command
      .option("--project <file>", "the project that new articles go into")
      .option("--once", "one round, then stop; without it until Ctrl-C")
      .option("--every <minutes>", `minutes between two rounds (${EVERY_MINUTES})`)
      .option("--digest <format>", `how to say what is new: ${formats.join(", ")}`)
      .option("--json", "the same as --digest json, one line a round")
      .option("--labels <language>", "language of the digest, de or en")
      .option("--coder <name>", "who imports; the project's first person when left out"),
  run: async ([place = ""], options, streams) => {
    const path = readText(options, "project");
    if (path === null) fail("CALL_WRONG", { verb: "watch", message: "name a project with --project" });
    const format = options.json === true ? "json" : readChoice(options, "digest", formats, "text");
    const minutes = readNumber(options, "every", { from: 0.01, to: 10_080 }) ?? EVERY_MINUTES;
    const labels = readChoice(options, "labels", ["de", "en"], messageLanguage(process.env));
    const coder = readText(options, "coder");
    const project = openProject(path, coder === null ? {} : { coder });
    const stop = new AbortController();
    const onSignal = () => stop.abort();
    process.once("SIGINT", onSignal);
    process.once("SIGTERM", onSignal);
    try {
      let failed = await round(project, place, { format, labels, isFirst: true, stop: stop.signal }, streams);
      while (options.once !== true && !stop.signal.aborted) {
        await setTimeout(minutes * 60_000, undefined, { signal: stop.signal }).catch(() => undefined);
        if (stop.signal.aborted) break;
        failed = await round(project, place, { format, labels, isFirst: false, stop: stop.signal }, streams);
      }
      return failed ? 1 : 0;
    } finally {
      process.off("SIGINT", onSignal);
      process.off("SIGTERM", onSignal);
      closeProject(project);
    }
  },
};

interface RoundOptions {
  readonly format: (typeof formats)[number];
  readonly labels: "de" | "en";
  readonly isFirst: boolean;
  readonly stop: AbortSignal;
}

/** One round; a feed that is away for a while is reported and asked again later. Returns whether something failed. */
async function round(
  project: Project,
  place: string,
  options: RoundOptions,
  streams: Streams,
): Promise<boolean> {
  const { format, labels, isFirst, stop } = options;
  try {
    const { documentIds, problems } = await watchRound(project, place, {
      labels,
      isStopped: () => stop.aborted,
    });
    for (const { code, file, words } of problems) streams.err(`${code}\n  ${words}\n  ${file}\n`);
    // Later rounds are silent when nothing came.
    if (documentIds.length > 0 || isFirst) {
      const digest = digestOf(project, documentIds, labels);
      if (format === "json") streams.out(`${JSON.stringify(digest)}\n`);
      else streams.out(format === "html" ? digestHtml(digest, labels) : digestText(digest, labels));
    }
    return problems.length > 0;
  } catch (cause) {
    if (isFirst || !(cause instanceof ParleyError) || cause.code !== "FEED_UNREACHABLE") throw cause;
    reportProblem(cause, false, streams, labels);
    return true;
  }
}
