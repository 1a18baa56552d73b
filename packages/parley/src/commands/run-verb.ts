/** Finds the verb in the arguments, reads its options, runs it, and turns problems into exit codes. */
import { fail, ParleyError } from "@parley/core";
import { Command, CommanderError } from "commander";
import { version } from "../project/version.js";
import { verbs } from "./index.js";
import { messageLanguage, reportProblem } from "./report-problem.js";
import type { Streams, Verb } from "./verb.js";

/** Runs a call of `parley`; `args` without the program's own name. Returns the exit code. */
export async function runVerb(
  args: readonly string[],
  streams: Streams,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const json =
    args.includes("--json") ||
    args.some(
      (arg, position) => arg === "--format=json" || (arg === "--format" && args[position + 1] === "json"),
    );
  try {
    const wanted = args[0];
    if (wanted === "--version" || wanted === "-V") {
      streams.out(`${version}\n`);
      return 0;
    }
    if (wanted === undefined || wanted === "--help" || wanted === "-h" || wanted === "help") {
      streams.out(await overview());
      return 0;
    }
    const entry = verbs.find((candidate) => candidate.name === wanted);
    if (entry === undefined)
      return fail("VERB_UNKNOWN", {
        verb: wanted,
        allowed: verbs.map((candidate) => candidate.name).join(", "),
      });
    return await runOne(await entry.load(), args.slice(1), streams);
  } catch (error) {
    return reportProblem(error, json, streams, messageLanguage(environment));
  }
}

async function runOne(verb: Verb, args: readonly string[], streams: Streams): Promise<number> {
  let exit = 0;
  const command = verb
    .options(new Command(`parley ${verb.name}`).arguments(verb.args).description(verb.summary))
    .allowExcessArguments(false)
    .addHelpText("after", `\nExample:\n  ${verb.example}\n`)
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: () => undefined })
    .action(async () => {
      exit = await verb.run(command.args, command.opts(), streams);
    });
  try {
    await command.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      throw new ParleyError(
        "CALL_WRONG",
        { verb: verb.name, message: error.message.replace(/^error: /, "") },
        error,
      );
    }
    throw error;
  }
  return exit;
}

/** The list of verbs, one line each. */
async function overview(): Promise<string> {
  const loaded = await Promise.all(verbs.map((entry) => entry.load()));
  const names = loaded.map((verb) => `${verb.name} ${verb.args}`.trim());
  const width = Math.max(...names.map((name) => name.length)) + 2;
  return [
    "parley reads the news record of a political process: who stands where, who promised what,",
    "by when, on what condition. Every number leads back to its sentences.",
    "",
    "Usage: parley <verb> … ; parley <verb> --help shows options and an example.",
    "",
    ...loaded.map((verb, position) => `  ${(names[position] ?? "").padEnd(width)}${verb.summary}`),
    "",
  ].join("\n");
}
