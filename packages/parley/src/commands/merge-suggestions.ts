/** `parley merge-suggestions P`: actors that are probably one, with what speaks for it. Merges nothing. */
import { type MergeSuggestionView, mergeSuggestionQuerySchema } from "@parley/core";
import { mergeSuggestionViews } from "../project/merge-suggestions.js";
import { readChoice, readFormat, readNumber, withFormat } from "./options.js";
import { type PrintedColumn, printRows } from "./print.js";
import { withProject } from "./project-option.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json", "jsonl", "csv"] as const;
const variables = ["person", "organization"] as const;

export const mergeSuggestionsVerb: Verb = {
  name: "merge-suggestions",
  args: "<project>",
  summary: "actors that are probably one: spellings, cases and short forms of a name, with the evidence",
  example: "npx parley merge-suggestions debate.parley --variable person",
  options: (command) =>
    withFormat(command, formats)
      .option("--variable <variable>", `only values of: ${variables.join(", ")}`)
      .option("--least <x>", "leave out suggestions with a score below it, 0 to 1 (0.5)")
      .option("--labels <language>", "labels in de or en (en)"),
  run: async ([path = ""], options, streams) => {
    const format = readFormat(options, formats);
    const query = mergeSuggestionQuerySchema.parse({
      variable:
        options.variable === undefined ? undefined : readChoice(options, "variable", variables, "person"),
      least: readNumber(options, "least", { from: 0, to: 1 }) ?? undefined,
      labels: readChoice(options, "labels", ["de", "en"], "en"),
    });
    const found = await withProject(path, (project) => mergeSuggestionViews(project, query), streams);
    if (format === "json" || format === "jsonl") printRows(found, [], format, streams);
    else printRows(found.flatMap(pairsOf), columns, format, streams);
    return 0;
  },
};

interface Pair {
  readonly variable: MergeSuggestionView["variable"];
  readonly into: MergeSuggestionView["into"];
  readonly from: MergeSuggestionView["from"][number];
}

function pairsOf({ variable, into, from }: MergeSuggestionView): Pair[] {
  return from.map((one) => ({ variable, into, from: one }));
}

const columns: readonly PrintedColumn<Pair>[] = [
  { name: "variable", value: ({ variable }) => variable },
  { name: "keep", value: ({ into }) => into.label },
  { name: "merge", value: ({ from }) => from.label },
  { name: "score", value: ({ from }) => from.score },
  { name: "evidence", value: ({ from }) => from.evidence.map(inWords).join("; ") },
  { name: "statements", value: ({ from }) => from.statements },
  { name: "keep id", value: ({ into }) => into.id },
  { name: "merge id", value: ({ from }) => from.id },
];

/** "same-documents 2 of 3", "against: several-bearers 2" */
function inWords({ kind, speaksFor, count, of }: Pair["from"]["evidence"][number]): string {
  const number = count === null ? "" : ` ${count}${of === null ? "" : ` of ${of}`}`;
  return `${speaksFor ? "" : "against: "}${kind}${number}`;
}
