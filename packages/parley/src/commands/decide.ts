/** `parley decide P`: accept or reject proposals from the shell. */
import { fail, statementQuerySchema } from "@parley/core";
import { decide } from "../project/actions.js";
import { eachStatement } from "../project/statement-views.js";
import { readFormat, readNumber, readText, withFormat } from "./options.js";
import { withWritableProject } from "./project-option.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json"] as const;

export const decideVerb: Verb = {
  name: "decide",
  args: "<project> [ids...]",
  summary: "accept or reject proposals, by id or all above a confidence; one undo takes it back",
  example: "npx parley decide debate.parley --accept --min-confidence 0.9 --coder Mara",
  options: (command) =>
    withFormat(command, formats)
      .option("--accept", "accept the proposals")
      .option("--reject", "reject the proposals")
      .option("--min-confidence <x>", "only proposals at or above this confidence, 0 to 1")
      .option("--coder <name>", "who decides; the project's first person when left out"),
  run: async ([path = "", ...ids], options, streams) => {
    const format = readFormat(options, formats);
    const accept = options.accept === true;
    if (accept === (options.reject === true))
      fail("CALL_WRONG", { verb: "decide", message: "say either --accept or --reject" });
    const least = readNumber(options, "minConfidence", { from: 0, to: 1 });
    if (ids.length === 0 && least === null)
      fail("CALL_WRONG", {
        verb: "decide",
        message: "name ids of proposals, or --min-confidence for all above it",
      });
    const result = await withWritableProject(path, readText(options, "coder"), (project) => {
      const query = statementQuerySchema.parse({
        states: "proposed",
        ...(ids.length === 0 ? {} : { ids: ids.join(",") }),
      });
      const open = [...eachStatement(project, query)].filter(
        (statement) => (statement.confidence ?? 0) >= (least ?? 0),
      );
      const found = new Set(open.map((statement) => statement.id));
      const missing = least === null ? ids.find((id) => !found.has(id)) : undefined;
      if (missing !== undefined) fail("NOT_THERE", { kind: "open proposal", id: missing });
      if (found.size > 0) decide(project, { kind: accept ? "accept" : "reject", ids: [...found] });
      return { decided: found.size, kind: accept ? "accept" : "reject", coder: project.coder.name };
    });
    if (format === "json") streams.out(`${JSON.stringify(result)}\n`);
    else streams.out(`${accept ? "Accepted" : "Rejected"} ${result.decided} proposals as ${result.coder}.\n`);
    return 0;
  },
};
