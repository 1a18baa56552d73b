/** `parley commitments P`: the ledger, as of a day. */
import { type Commitment, commitmentQuerySchema, describeProblem, type EvidenceList } from "@parley/core";
import { isDnaPath } from "../dna/open-dna.js";
import { decideLedger } from "../project/actions.js";
import { decisionOn, evidenceList } from "../project/evidence-view.js";
import { commitmentList } from "../project/ledger-view.js";
import { readChoice, readDay, readFormat, readText, withFormat } from "./options.js";
import { type PrintedColumn, printRows } from "./print.js";
import { withProject, withWritableProject } from "./project-option.js";
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
      .option("--known-at <time>", "with what had been decided at this UTC time: 2031-03-03T12:00:00Z")
      .option("--evidence", "list sentences that look like evidence instead, for review")
      .option("--accept <id>", "accept a sentence of that list as evidence")
      .option("--dismiss <id>", "say that it is none")
      .option("--coder <name>", "with --accept or --dismiss: who decides")
      .option("--labels <language>", "labels in de or en (en)"),
  run: async ([path = ""], options, streams) => {
    const format = readFormat(options, formats);
    const query = commitmentQuerySchema.parse({
      asOf: readDay(options, "asOf") ?? undefined,
      knownAt: readText(options, "knownAt") ?? undefined,
      status: readChoice(options, "status", ["all", "reviewed"], "all"),
      labels: readChoice(options, "labels", ["de", "en"], "en"),
    });
    const accept = readText(options, "accept");
    const decided = accept ?? readText(options, "dismiss");
    if (decided !== null) {
      const decision = accept === null ? "dismissed" : "accepted";
      const coder = await withWritableProject(path, readText(options, "coder"), (project) => {
        decideLedger(project, { detail: decisionOn(evidenceList(project, query), decided, decision) });
        return project.coder.name;
      });
      if (format === "json") streams.out(`${JSON.stringify({ id: decided, review: decision, coder })}\n`);
      else streams.out(`${decided} is ${decision} by ${coder}.\n`);
      return 0;
    }
    if (options.evidence === true) {
      const { candidates } = await withProject(path, (project) => evidenceList(project, query), streams);
      printRows(candidates, evidenceColumns, format, streams);
      return 0;
    }
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
      printRows(list.commitments, commitmentColumns, format, streams);
    }
    return 0;
  },
};

/** A row a commitment. */
export const commitmentColumns: readonly PrintedColumn<Commitment>[] = [
  { name: "actor", value: (row) => row.actor.label },
  { name: "action", value: (row) => `${row.polarity === "refrain" ? "not: " : ""}${row.action}` },
  { name: "deadline", value: (row) => row.deadline?.words ?? null },
  { name: "latest", value: (row) => row.deadline?.latest ?? null },
  { name: "condition", value: (row) => row.conditionLogic?.sentence ?? null },
  { name: "conditions", value: (row) => row.conditionLogic?.value ?? null },
  { name: "status", value: (row) => lastStatus(row) },
  { name: "level", value: (row) => row.certainty.level },
  { name: "sources", value: (row) => row.sources.length },
  { name: "reviewed", value: (row) => row.sources.filter((source) => source.reviewed).length },
];

/** What ended it, else the side state, else how far it has come. */
function lastStatus({ current: { rung, side, verdict } }: Commitment): string | null {
  return verdict !== null && verdict !== "not-due" && verdict !== "cannot-tell" ? verdict : (side ?? rung);
}

const evidenceColumns: readonly PrintedColumn<EvidenceList["candidates"][number]>[] = [
  { name: "effect", value: (row) => (row.rung === null ? row.effect : `${row.effect} ${row.rung}`) },
  { name: "date", value: (row) => row.date },
  { name: "sentence", value: (row) => row.text },
  { name: "score", value: (row) => row.score },
  { name: "review", value: (row) => row.review },
  { name: "id", value: (row) => row.id },
];
