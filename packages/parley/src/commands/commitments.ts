/** `parley commitments P`: the ledger, as of a day. */
import {
  type Commitment,
  type CommitmentList,
  commitmentQuerySchema,
  describeProblem,
  type EvidenceList,
} from "@parley/core";
import { isDnaPath } from "../dna/dna-path.js";
import { decideLedger } from "../project/actions.js";
import { evidenceList } from "../project/evidence-view.js";
import { commitmentList } from "../project/ledger-view.js";
import { askedDecision } from "./commitment-decisions.js";
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
      .option("--gaps", "list requirements, and what is missing of each")
      .option(
        "--require <words>",
        'record a requirement: "1,000 soldiers by 2031-05-31"; --source says whose',
      )
      .option("--source <words>", "with --require: where it is written")
      .option("--fulfils <id=requirement>", "link a commitment to a requirement, which it then counts for")
      .option("--hangs-on <id=conditions>", 'say on what it hangs: "c-1=ceasefire & (mandate | !embargo)"')
      .option("--from <day>", "with --hangs-on: from which day on; the day of the commitment when left out")
      .option("--coder <name>", "with what is recorded: who decides")
      .option("--labels <language>", "labels in de or en (en)"),
  run: async ([path = ""], options, streams) => {
    const format = readFormat(options, formats);
    const query = commitmentQuerySchema.parse({
      asOf: readDay(options, "asOf") ?? undefined,
      knownAt: readText(options, "knownAt") ?? undefined,
      status: readChoice(options, "status", ["all", "reviewed"], "all"),
      labels: readChoice(options, "labels", ["de", "en"], "en"),
    });
    const asked = askedDecision(options, query);
    if (asked !== null) {
      const done = await withWritableProject(path, readText(options, "coder"), (project) => {
        const { ids } = decideLedger(project, { detail: asked.detailOf(project) });
        return { ...asked.fields, coder: project.coder.name, entry: ids[0] ?? null };
      });
      if (format === "json") streams.out(`${JSON.stringify(done)}\n`);
      else streams.out(`${asked.said} by ${done.coder}.\n`);
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
    if (options.gaps === true) {
      printRows(list.requirements, gapColumns, format, streams);
      return 0;
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
  { name: "moved", value: (row) => row.slips.map(({ days }) => `${days > 0 ? "+" : ""}${days}`).join(", ") },
  { name: "days late", value: (row) => row.daysLate },
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

const gapColumns: readonly PrintedColumn<CommitmentList["requirements"][number]>[] = [
  { name: "required", value: (row) => row.what },
  { name: "quantity", value: (row) => row.quantity },
  { name: "unit", value: (row) => row.unit },
  { name: "by", value: (row) => row.by },
  { name: "delivered", value: (row) => row.offered.low },
  { name: "and assigned", value: (row) => row.offered.likely },
  { name: "and pledged", value: (row) => row.offered.high },
  { name: "missing", value: (row) => row.gap?.high ?? null },
  { name: "linked", value: (row) => row.linked.length },
  {
    name: "not counted",
    value: (row) =>
      row.linked.flatMap(({ actor, reason }) => (reason === null ? [] : [`${actor}: ${reason}`])).join("; "),
  },
  { name: "id", value: (row) => row.id },
];

const evidenceColumns: readonly PrintedColumn<EvidenceList["candidates"][number]>[] = [
  { name: "effect", value: (row) => (row.rung === null ? row.effect : `${row.effect} ${row.rung}`) },
  { name: "date", value: (row) => row.date },
  { name: "sentence", value: (row) => row.text },
  { name: "score", value: (row) => row.score },
  { name: "review", value: (row) => row.review },
  { name: "id", value: (row) => row.id },
];
