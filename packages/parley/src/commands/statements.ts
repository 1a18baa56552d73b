/** `parley statements P`: every statement with its values and its evidence. */
import { type StatementView, statementQuerySchema, statementStates } from "@parley/core";
import { otherVariables } from "../project/other-variables.js";
import { eachStatement } from "../project/statement-views.js";
import { readChoice, readDay, readFormat, readText, withFormat } from "./options.js";
import { type PrintedColumn, printStream } from "./print.js";
import { withProject } from "./project-option.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json", "jsonl", "csv"] as const;

export const statementsVerb: Verb = {
  name: "statements",
  args: "<project>",
  summary: "all statements and proposals with values, evidence and who decided",
  example: "npx parley statements debate.parley --status reviewed --format csv",
  options: (command) =>
    withFormat(command, formats)
      .option(
        "--status <status>",
        "all: reviewed and open proposals above the dial; reviewed: only what a person decided on",
      )
      .option("--states <states>", `only these, with commas: ${statementStates.join(", ")}`)
      .option("--document <id>", "only of this document (id of the project)")
      .option("--from <day>", "first day, yyyy-mm-dd")
      .option("--to <day>", "last day, yyyy-mm-dd")
      .option("--labels <language>", "labels in de or en (en)"),
  run: async ([path = ""], options, streams) => {
    const format = readFormat(options, formats);
    const query = statementQuerySchema.parse({
      status:
        options.status === undefined ? undefined : readChoice(options, "status", ["all", "reviewed"], "all"),
      states: readText(options, "states") ?? undefined,
      documentId: readText(options, "document") ?? undefined,
      from: readDay(options, "from") ?? undefined,
      to: readDay(options, "to") ?? undefined,
      labels: readChoice(options, "labels", ["de", "en"], "en"),
    });
    await withProject(
      path,
      (project) => {
        const taken = new Set(columns.map(({ name }) => name));
        const others = otherVariables(project, query.labels, taken);
        const own = others.names.map((name) => ({
          name,
          value: (row: StatementView) => others.valueOf(row, name),
        }));
        printStream(eachStatement(project, query), [...columns, ...own], format, streams);
      },
      streams,
    );
    return 0;
  },
};

const columns: readonly PrintedColumn<StatementView>[] = [
  { name: "id", value: (row) => row.id },
  { name: "document", value: (row) => row.document.title },
  { name: "date", value: (row) => row.document.date },
  { name: "source", value: (row) => row.document.source },
  { name: "state", value: (row) => row.state },
  { name: "coder", value: (row) => row.coder },
  { name: "confidence", value: (row) => row.confidence },
  { name: "person", value: (row) => row.person?.label ?? null },
  { name: "organization", value: (row) => row.organization?.label ?? null },
  { name: "concept", value: (row) => row.concept?.label ?? null },
  { name: "agreement", value: (row) => row.agreement },
  { name: "act", value: (row) => row.act },
  { name: "mode", value: (row) => row.mode },
  { name: "negated", value: (row) => row.negated },
  { name: "certainty", value: (row) => row.certainty },
  { name: "condition", value: (row) => row.condition?.text ?? null },
  { name: "deadline", value: (row) => row.deadline?.text ?? null },
  { name: "deadline from", value: (row) => row.deadline?.from ?? null },
  { name: "deadline to", value: (row) => row.deadline?.to ?? null },
  { name: "start", value: (row) => row.quote.start },
  { name: "end", value: (row) => row.quote.end },
  { name: "quote", value: (row) => row.quote.text },
];
