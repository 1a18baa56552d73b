/** `parley polarization P`: how far the debate splits into camps, over the whole range or per time window. */
import { polarizationAnswer } from "../analyses/measure-answers.js";
import { measureVerb } from "./measure-verb.js";

export const polarizationVerb = measureVerb({
  name: "polarization",
  summary: "how far the debate splits into camps that agree within and oppose each other",
  example: "npx parley polarization debate.parley --time-window months --window-size 6 --kernel gaussian",
  flags: [
    { name: "numClusters", words: "number of camps (2)", kind: "number" },
    { name: "algorithm", words: "greedy or genetic (greedy)", kind: "text" },
    { name: "seed", words: "seed of the search (1)", kind: "number" },
    { name: "normalizeScores", words: "under compat: distances as a part of the worst", kind: "yes" },
    { name: "memberships", words: "divisions to rate, per time window", kind: "json" },
  ],
  analysis: polarizationAnswer,
  rows: ({ slices }) =>
    (slices as readonly Record<string, unknown>[]).map((slice) => ({
      time: slice.dateTime,
      actors: (slice.rowLabels as readonly string[]).length,
      statements: slice.numStatements,
      score: slice.finalMaxQ ?? null,
      ...(slice.qualityTests === undefined
        ? { camps: inCamps(slice.rowLabels as string[], slice.memberships as number[] | null) }
        : { fits: (slice.qualityTests as readonly { fit: number }[]).map(({ fit }) => fit) }),
    })),
});

/** "A, B | C, D" */
function inCamps(labels: readonly string[], memberships: readonly number[] | null): string {
  if (memberships === null) return "";
  const camps: string[][] = [];
  labels.forEach((label, row) => {
    const camp = memberships[row] ?? 0;
    camps[camp] = [...(camps[camp] ?? []), label];
  });
  return camps.map((camp) => camp.join(", ")).join(" | ");
}
