/** `parley scale P`: where actors stand on a line or a plane, from what they are for and against. */
import type { Convergence } from "@parley/core";
import { scaleAnswer } from "../analyses/scale-answer.js";
import { measureVerb } from "./measure-verb.js";

type Fields = Readonly<Record<string, unknown>>;

export const scaleVerb = measureVerb({
  name: "scale",
  summary: "where actors stand on a line or a plane, from what they are for and against",
  example: "npx parley scale debate.parley --duplicates document --threshold 0.4 --iterations 5000",
  flags: [
    { name: "model", words: "binary, or ordinal with a middle for mixed stances (binary)", kind: "text" },
    { name: "dimensions", words: "1 or 2 (1)", kind: "number" },
    { name: "estimator", words: "gibbs, or em, which is fast (gibbs)", kind: "text" },
    { name: "threshold", words: "up to this share against, from 1 less it for; else mixed", kind: "number" },
    {
      name: "zeroAsNa",
      words: "false: missing answers count as against, or as the middle (true)",
      kind: "json",
    },
    { name: "minConcepts", words: "concepts an actor must have answered (1)", kind: "number" },
    { name: "minActors", words: "actors who must have answered a concept (2)", kind: "number" },
    { name: "dropConstant", words: "false: keep concepts on which all agree (true)", kind: "json" },
    { name: "burnIn", words: "rounds that are thrown away first (2000)", kind: "number" },
    { name: "iterations", words: "rounds after them (20000)", kind: "number" },
    { name: "thin", words: "every so many-th is kept (10)", kind: "number" },
    { name: "bootstrap", words: "repetitions for the intervals of em (100)", kind: "number" },
    { name: "seed", words: "seed of the draws (1)", kind: "number" },
    { name: "thetaConstraints", words: `sides or places of actors: '{"Green List":"+"}'`, kind: "json" },
    { name: "itemConstraints", words: "the same for concepts", kind: "json" },
    { name: "abilityPrecision", words: "prior precision of positions (1)", kind: "number" },
    { name: "itemPrecision", words: "prior precision of concepts (0.25)", kind: "number" },
    { name: "normalize", words: "positions of mean 0 and standard deviation 1", kind: "yes" },
  ],
  analysis: scaleAnswer,
  rows: ({ actors }) =>
    [...(actors as readonly Fields[])]
      .sort((a, b) => firstMean(a.position) - firstMean(b.position))
      .map(({ label, answers, position }) => ({ actor: label, answers, ...columnsOf(position, "position") })),
  tables: {
    concepts: ({ concepts }) =>
      (concepts as readonly Fields[]).map(({ label, answers, difficulty, discrimination, cut }) => ({
        concept: label,
        answers,
        ...columnsOf([difficulty], "difficulty"),
        ...columnsOf(discrimination, "discrimination"),
        cut: (cut as Fields | null)?.mean ?? null,
      })),
  },
  notes: ({ convergence, dropped }) => {
    const figures = convergence as Convergence;
    const { actors, concepts } = dropped as { actors: readonly string[]; concepts: readonly string[] };
    return [
      figures.rounds === null
        ? `${figures.draws} draws; smallest effective size ${rounded(figures.smallestEffectiveSize)}; Geweke beyond 1.96: ${rounded(Number(figures.gewekeBeyond) * 100)} %`
        : `${figures.rounds} rounds, ${figures.isConverged === true ? "came to rest" : "did not come to rest"}; ${figures.draws} repetitions`,
      `left out: ${actors.length} actors, ${concepts.length} concepts`,
    ];
  },
});

function firstMean(position: unknown): number {
  return Number((position as readonly Fields[])[0]?.mean ?? 0);
}

/** Mean and interval, one or two times. */
function columnsOf(summaries: unknown, name: string): Fields {
  const list = summaries as readonly Fields[];
  return Object.fromEntries(
    list.flatMap(({ mean, low, high }, at) => {
      const column = list.length === 1 ? name : `${name} ${at + 1}`;
      return [
        [column, mean],
        [`${column} low`, low],
        [`${column} high`, high],
      ];
    }),
  );
}

function rounded(value: unknown): string {
  return typeof value === "number" && Number.isFinite(value) ? String(Math.round(value)) : "none";
}
