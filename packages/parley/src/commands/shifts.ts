/** `parley shifts P` and `parley contradictions P`: who moved, sentence beside sentence, and decisions on it. */
import { fail, type Shift, shiftKinds, shiftQuerySchema } from "@parley/core";
import { decideLedger } from "../project/actions.js";
import { contradictionList, shiftDecision, shiftList } from "../project/shift-view.js";
import { readChoice, readDay, readFormat, readNumber, readText, withFormat } from "./options.js";
import { type PrintedColumn, printRows } from "./print.js";
import { withProject, withWritableProject } from "./project-option.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json", "jsonl", "csv"] as const;

function shiftVerb(name: "shifts" | "contradictions", summary: string, listOf: typeof shiftList): Verb {
  return {
    name,
    args: "<project>",
    summary,
    example: `npx parley ${name} debate.parley --dial 0.6`,
    options: (command) =>
      withFormat(command, formats)
        .option("--as-of <day>", "only what was said by this day; the last day of the record when left out")
        .option("--dial <x>", "lowest score shown, 0 to 1 (0.5): higher is surer, and fewer")
        .option("--kind <kind>", `only one kind: ${shiftKinds.join(", ")}`)
        .option("--sources <names>", "only what these sources say, with commas")
        .option("--status <status>", "all or reviewed statements")
        .option("--labels <language>", "labels in de or en (en)")
        .option("--confirm <id>", "say that it is one")
        .option("--dismiss <id>", "say that it is none")
        .option("--coder <name>", "with --confirm or --dismiss: who decides"),
    run: async ([path = ""], options, streams) => {
      const format = readFormat(options, formats);
      const kind = readChoice(options, "kind", [...shiftKinds, "all"], "all");
      const query = shiftQuerySchema.parse({
        asOf: readDay(options, "asOf") ?? undefined,
        dial: readNumber(options, "dial", { from: 0, to: 1 }) ?? undefined,
        status: readChoice(options, "status", ["all", "reviewed"], "all"),
        labels: readChoice(options, "labels", ["de", "en"], "en"),
        ...(kind === "all" ? {} : { kinds: kind }),
        sources: readText(options, "sources") ?? undefined,
      });
      const [confirm, dismiss] = [readText(options, "confirm"), readText(options, "dismiss")];
      const id = confirm ?? dismiss;
      if (confirm !== null && dismiss !== null)
        fail("CALL_WRONG", { verb: name, message: "say either --confirm or --dismiss" });
      if (id !== null) {
        const result = await withWritableProject(path, readText(options, "coder"), (project) => {
          const list = listOf(project, { ...query, dial: 0 });
          decideLedger(project, shiftDecision(list, id, confirm === null ? "dismissed" : "confirmed"));
          return { id, review: confirm === null ? "dismissed" : "confirmed", coder: project.coder.name };
        });
        if (format === "json") streams.out(`${JSON.stringify(result)}\n`);
        else streams.out(`${result.id} is ${result.review} by ${result.coder}.\n`);
        return 0;
      }
      const list = await withProject(path, (project) => listOf(project, query), streams);
      const open = list.shifts.filter(({ review }) => review === "open").length;
      if (format === "table")
        streams.out(
          `${list.shifts.length} ${name} as of ${list.asOf ?? "no date"} at dial ${list.dial}: ${list.shifts.length - open} decided, ${open} not\n`,
        );
      printRows(list.shifts, columns, format, streams);
      return 0;
    },
  };
}

export const shiftsVerb: Verb = shiftVerb(
  "shifts",
  "who moved: reversals, slips, voices, denials and turns that followed a condition, both sentences side by side",
  shiftList,
);
export const contradictionsVerb: Verb = shiftVerb(
  "contradictions",
  "of the shifts, what stands against an earlier word",
  contradictionList,
);

const columns: readonly PrintedColumn<Shift>[] = [
  { name: "kind", value: (row) => row.kind },
  { name: "actor", value: (row) => row.actor.label },
  { name: "concept", value: (row) => row.concept.label },
  { name: "earlier", value: (row) => `${row.earlier.date} ${row.earlier.text}` },
  { name: "later", value: (row) => `${row.later.date} ${row.later.text}` },
  { name: "score", value: (row) => row.score },
  { name: "review", value: (row) => row.review },
  { name: "id", value: (row) => row.id },
];
