/** `parley commitments P`: the ledger, as of a day. */
import { type Commitment, commitmentQuerySchema, describeProblem } from "@parley/core";
import { isDnaPath } from "../dna/open-dna.js";
import { commitmentList } from "../project/ledger-view.js";
import { readChoice, readDay, readFormat, withFormat } from "./options.js";
import { type PrintedColumn, printRows } from "./print.js";
import { withProject } from "./project-option.js";
import { messageLanguage } from "./report-problem.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json", "jsonl", "csv"] as const;

export const commitmentsVerb: Verb = {
  name: "commitments",
  args: "<project>",
  summary: "the ledger: who committed to what, by when, on what condition, with every source",
  example: "npx parley commitments debate.parley --as-of 2031-03-01 --json",
  options: (command) =>
    withFormat(command, formats)
      .option("--as-of <day>", "status as of this day; the last day of the record when left out")
      .option(
        "--status <status>",
        "all: reviewed and open proposals above the dial; reviewed: only what a person decided on",
      )
      .option("--labels <language>", "labels in de or en (en)"),
  run: async ([path = ""], options, streams) => {
    const format = readFormat(options, formats);
    const query = commitmentQuerySchema.parse({
      asOf: readDay(options, "asOf") ?? undefined,
      status: readChoice(options, "status", ["all", "reviewed"], "all"),
      labels: readChoice(options, "labels", ["de", "en"], "en"),
    });
    const list = await withProject(path, (project) => commitmentList(project, query), streams);
    if (isDnaPath(path)) {
      const { what, next } = describeProblem("DNA_WITHOUT_LEDGER", {}, messageLanguage(process.env));
      streams.err(`${what} ${next} DNA_WITHOUT_LEDGER\n`);
    }
    if (format === "json") streams.out(`${JSON.stringify(list.commitments, null, 2)}\n`);
    else {
      if (format === "table")
        streams.out(
          `${list.commitments.length} commitments as of ${list.asOf ?? "no date"}, from ${list.counts.statements} statements: ${list.counts.reviewed} reviewed, ${list.counts.proposed} not\n`,
        );
      printRows(list.commitments, columns, format, streams);
    }
    return 0;
  },
};

const columns: readonly PrintedColumn<Commitment>[] = [
  { name: "actor", value: (row) => row.actor.label },
  { name: "action", value: (row) => `${row.polarity === "refrain" ? "not: " : ""}${row.action}` },
  { name: "deadline", value: (row) => row.deadline?.words ?? null },
  { name: "latest", value: (row) => row.deadline?.latest ?? null },
  { name: "condition", value: (row) => row.conditions.map((condition) => condition.label).join("; ") },
  { name: "status", value: (row) => lastStatus(row) },
  { name: "level", value: (row) => row.certainty.level },
  { name: "sources", value: (row) => row.sources.length },
  { name: "reviewed", value: (row) => row.sources.filter((source) => source.reviewed).length },
];

function lastStatus(row: Commitment): string | null {
  const entry = row.status.at(-1);
  return entry === undefined ? null : (entry.verdict ?? entry.side ?? entry.rung);
}
