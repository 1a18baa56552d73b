/** `parley measures P`: centralities, clustering, brokerage and other figures of a network and its nodes. */
import { structureMeasureNames } from "@parley/core";
import { networkMeasuresAnswer } from "../analyses/network-measures-answer.js";
import { measureVerb } from "./measure-verb.js";

type Fields = Readonly<Record<string, unknown>>;

export const measuresVerb = measureVerb({
  name: "measures",
  summary: "centralities, clustering, brokerage and other figures of a network and its nodes",
  example: "npx parley measures debate.parley --duplicates document --measure degree,betweenness,brokerage",
  flags: [
    { name: "measure", words: `with commas: ${structureMeasureNames.join(", ")} (all)`, kind: "list" },
    {
      name: "group",
      words: "groups: camps, or the name of an attribute of the actors (camps)",
      kind: "text",
    },
    { name: "value", words: "a numeric attribute of the actors, for assortativity", kind: "text" },
    { name: "seed", words: "seed of the camps (1)", kind: "number" },
  ],
  analysis: networkMeasuresAnswer,
  rows: ({ nodes }) => nodes as readonly Fields[],
  tables: { figures: figureRows },
  notes: (fields) => figureRows(fields).map(({ figure, value }) => `${String(figure)} ${shortNumber(value)}`),
});

function figureRows({ figures }: Fields): Fields[] {
  return Object.entries(figures as Fields).map(([figure, value]) => ({ figure, value }));
}

function shortNumber(value: unknown): string {
  return typeof value === "number" ? String(Number(value.toFixed(4))) : "none";
}
