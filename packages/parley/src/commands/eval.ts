/** `parley eval GOLD`: precision, recall and F1 of an engine on coded documents, with intervals. */
import { readFile } from "node:fs/promises";
import { scoreDocuments } from "@parley/extract";
import { engineNames, findEngine } from "../project/engines.js";
import { readChoice, readFormat, readNumber, withFormat } from "./options.js";
import { printRows } from "./print.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json", "csv"] as const;

export const evalVerb: Verb = {
  name: "eval",
  args: "<gold>",
  summary: "precision, recall and F1 of an engine on coded documents",
  example: "npx parley eval examples/reassurance-force/gold.jsonl --engine rules",
  options: (command) =>
    withFormat(command, formats)
      .option("--engine <engine>", `which engine: ${engineNames.join(", ")}`)
      .option("--resamples <n>", "how often documents are drawn again for the intervals; 0 for none (1000)")
      .option("--seed <n>", "seed of the intervals (1)"),
  run: async ([gold = ""], options, streams) => {
    const format = readFormat(options, formats);
    const engine = findEngine(readChoice(options, "engine", engineNames, engineNames[0] ?? "rules"));
    const evaluation = scoreDocuments(await readFile(gold, "utf8"), {
      engine,
      name: gold,
      clock: () => performance.now(),
      resamples: readNumber(options, "resamples", { from: 0, to: 100_000, whole: true }) ?? 1000,
      seed: readNumber(options, "seed", { from: 0, to: 2 ** 31 - 1, whole: true }) ?? 1,
    });
    if (format === "json") {
      streams.out(`${JSON.stringify(evaluation, null, 2)}\n`);
      return 0;
    }
    if (format === "table") {
      const rate = evaluation.elapsed === 0 ? 0 : Math.round((evaluation.tokens / evaluation.elapsed) * 1000);
      streams.out(
        `${evaluation.engine} on ${evaluation.documents} documents (${evaluation.format}), ${evaluation.tokens} tokens, ${rate} tokens/s\n`,
      );
    }
    const number = (value: number) =>
      Number.isNaN(value) ? null : Number(value.toFixed(format === "csv" ? 6 : 3));
    printRows(
      evaluation.scores,
      [
        { name: "score", value: (row) => row.measure },
        { name: "precision", value: (row) => number(row.precision) },
        { name: "recall", value: (row) => number(row.recall) },
        { name: "F1", value: (row) => number(row.f1) },
        { name: "F1 low", value: (row) => number(row.f1Low) },
        { name: "F1 high", value: (row) => number(row.f1High) },
      ],
      format,
      streams,
    );
    return 0;
  },
};
