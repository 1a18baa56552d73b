/** `parley conditions P`: what commitments and positions hang on, how it stands, and what a change does. */
import {
  type ConditionView,
  conditionValues,
  fail,
  ledgerQuerySchema,
  type StatusChange,
} from "@parley/core";
import { changeCondition, conditionList } from "../project/condition-view.js";
import type { Project } from "../project/project.js";
import { readChoice, readDay, readFormat, readText, withFormat } from "./options.js";
import { type PrintedColumn, printRows } from "./print.js";
import { withProject, withWritableProject } from "./project-option.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json", "jsonl", "csv"] as const;

export const conditionsVerb: Verb = {
  name: "conditions",
  args: "<project>",
  summary: "what commitments hang on, how it stands, and sentences that tell of a change",
  example: "npx parley conditions debate.parley --as-of 2031-03-22",
  options: (command) =>
    withFormat(command, formats)
      .option("--as-of <day>", "as of this day; the last day of the record when left out")
      .option("--status <status>", "all or reviewed statements")
      .option("--labels <language>", "labels in de or en (en)")
      .option("--set <id=value>", `record a state: ${conditionValues.join(", ")}; prints what changed by it`)
      .option("--from <day>", "with --set: from which day on")
      .option("--document <name>", "with --set: the document that shows it")
      .option("--coder <name>", "with --set: who says so; the project's first person when left out"),
  run: async ([path = ""], options, streams) => {
    const format = readFormat(options, formats);
    const query = ledgerQuerySchema.parse({
      asOf: readDay(options, "asOf") ?? undefined,
      status: readChoice(options, "status", ["all", "reviewed"], "all"),
      labels: readChoice(options, "labels", ["de", "en"], "en"),
    });
    const set = readText(options, "set");
    if (set !== null) {
      const from = readDay(options, "from");
      if (from === null) fail("CALL_WRONG", { verb: "conditions", message: "--set needs --from with a day" });
      const at = set.lastIndexOf("=");
      const value = readChoice({ set: set.slice(at + 1) }, "set", conditionValues, "unknown");
      const name = readText(options, "document");
      const result = await withWritableProject(path, readText(options, "coder"), (project) =>
        changeCondition(
          project,
          {
            conditionId: set.slice(0, at),
            from,
            value,
            documentId: name === null ? null : documentNamed(project, name),
          },
          null,
          query,
        ),
      );
      if (format === "table") streams.out(`${result.changes.length} commitments changed.\n`);
      printRows(result.changes, changeColumns, format, streams);
      return 0;
    }
    const list = await withProject(path, (project) => conditionList(project, query), streams);
    if (format === "table")
      streams.out(`${list.conditions.length} conditions as of ${list.asOf ?? "no date"}\n`);
    printRows(list.conditions, columns, format, streams);
    return 0;
  },
};

function documentNamed({ store }: Project, name: string): string {
  const found = store.list("document", "own.name = ? OR own.id = ?", name, name)[0];
  return found?.id ?? fail("NOT_THERE", { kind: "document", id: name });
}

const columns: readonly PrintedColumn<ConditionView>[] = [
  { name: "id", value: (row) => row.id },
  { name: "condition", value: (row) => row.label },
  { name: "value", value: (row) => row.value },
  { name: "since", value: (row) => row.since },
  { name: "commitments", value: (row) => row.commitments.length },
  { name: "positions", value: (row) => row.positions.length },
  {
    name: "to review",
    value: (row) => row.candidates.map(({ value, from, text }) => `${value} ${from}: ${text}`).at(-1) ?? null,
  },
];

const changeColumns: readonly PrintedColumn<StatusChange>[] = [
  { name: "actor", value: (row) => row.actor },
  { name: "action", value: (row) => row.action },
  { name: "before", value: (row) => words(row.before) },
  { name: "after", value: (row) => words(row.after) },
];

function words({ rung, side, verdict }: StatusChange["before"]): string {
  return [rung, side, verdict].filter((word) => word !== null).join(", ");
}
