/** `parley scenario`: lines of a batch. */
import { fail } from "@parley/core";
import { scenarioLine } from "../analyses/scenario/index.js";
import { runBatchLines, withBatch } from "./batch.js";
import { withFormat } from "./options.js";
import type { Verb } from "./verb.js";

export const scenarioVerb: Verb = {
  name: "scenario",
  args: "[file]",
  summary: "play a what-if",
  example: "npx parley scenario examples/reassurance-force/scenario.yaml --project debate.parley",
  options: (command) => withBatch(withFormat(command, ["table", "json", "digest", "none"])),
  run: async ([file], options, streams) => {
    const batch = await runBatchLines(scenarioLine, options, streams);
    if (batch !== null) return batch;
    return fail("FILE_NOT_FOUND", { file: file ?? "" });
  },
};
