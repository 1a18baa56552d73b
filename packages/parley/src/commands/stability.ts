/** `parley stability P`: would the network be the same with other documents, or if the reader erred? */
import { stabilityAnswer } from "../analyses/stability-answer.js";
import { measureVerb } from "./measure-verb.js";

type Fields = Readonly<Record<string, unknown>>;

export const stabilityVerb = measureVerb({
  name: "stability",
  summary: "would the network be the same with other documents, without one, or if the reader erred",
  example: "npx parley stability debate.parley --duplicates document --draws 100",
  flags: [
    { name: "draws", words: "draws of documents, and of proposals in or out (200)", kind: "number" },
    { name: "level", words: "part of the draws in an interval (0.95)", kind: "number" },
    { name: "method", words: "how camps are found (louvain)", kind: "text" },
    { name: "influence", words: "true or false: leave out single documents (true up to 500)", kind: "json" },
    { name: "seed", words: "seed of the draws (1)", kind: "number" },
  ],
  analysis: stabilityAnswer,
  rows: ({ byDocuments, byReader }) => [
    ...figureRows("documents", byDocuments as Fields),
    ...figureRows("reader", byReader as Fields | null),
  ],
  tables: {
    ties: ({ byDocuments }) => ((byDocuments as Fields).ties ?? []) as readonly Fields[],
    "reader-ties": ({ byReader }) => ((byReader as Fields | null)?.ties ?? []) as readonly Fields[],
    camps: ({ byDocuments }) =>
      ((byDocuments as Fields).camps as readonly Fields[]).map(({ camp, labels, together, likeness }) => ({
        camp: Number(camp) + 1,
        together,
        likeness,
        members: (labels as readonly string[]).join(", "),
      })),
    documents: ({ influence }) => (influence ?? []) as readonly Fields[],
  },
  notes: ({ documents, numStatements, undecided }) => [
    `${String(numStatements)} statements of ${String(documents)} documents, ${String(undecided)} undecided`,
  ],
});

/** Density and modularity with their intervals, and how firmly the camps hold. */
function figureRows(over: string, spread: Fields | null): Fields[] {
  if (spread === null) return [];
  const interval = (figure: string, value: unknown): Fields[] =>
    value === null ? [] : [{ over, figure, ...(value as Fields) }];
  return [
    ...interval("density", spread.density),
    ...interval("modularity", spread.modularity),
    ...(spread.camps as readonly Fields[]).flatMap(({ camp, together, likeness }) => [
      { over, figure: `camp ${Number(camp) + 1}: members together`, value: together },
      { over, figure: `camp ${Number(camp) + 1}: likeness`, value: likeness },
    ]),
  ];
}
