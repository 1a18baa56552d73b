/** `parley camps P`: which actors stand together, by one method or by several side by side. */
import { campMethodNames } from "@parley/core";
import { campsAnswer } from "../analyses/camps-answer.js";
import { measureVerb } from "./measure-verb.js";

type Fields = Readonly<Record<string, unknown>>;

export const campsVerb = measureVerb({
  name: "camps",
  summary: "which actors stand together, by one method or by several side by side",
  example: "npx parley camps debate.parley --duplicates document --method walktrap --k-min 2 --k-max 5",
  flags: [
    { name: "method", words: `one of ${campMethodNames.join(", ")} (louvain)`, kind: "text" },
    { name: "methods", words: "several methods with commas, compared with each other", kind: "list" },
    { name: "k", words: "so many camps", kind: "number" },
    { name: "kMin", words: "the best number of camps from this one", kind: "number" },
    { name: "kMax", words: "to this one", kind: "number" },
    { name: "resolution", words: "above 1: more and smaller camps (1)", kind: "number" },
    { name: "distance", words: "what methods by distance read: jaccard or ties (jaccard)", kind: "text" },
    { name: "seed", words: "seed of methods with chance (1)", kind: "number" },
  ],
  analysis: campsAnswer,
  rows: (fields) => (fields.slices === undefined ? members(fields) : overTime(fields)),
  tables: { methods: comparedMethods, tried: triedNumbers },
  notes: (fields) =>
    fields.slices === undefined
      ? [
          `${(fields.method as string | null) ?? "no method"}: ${(fields.camps as unknown[]).length} camps, modularity ${shortNumber(fields.modularity)}`,
        ]
      : [],
});

/** A row per actor. */
function members({ rowLabels, memberships, consensus }: Fields): Fields[] {
  return (rowLabels as readonly string[]).map((actor, row) => ({
    actor,
    camp: campName((memberships as readonly (number | null)[] | null)?.[row]),
    ...(consensus === undefined
      ? {}
      : { consensus: campName((consensus as readonly (number | null)[])[row]) }),
  }));
}

/** A row per time window. */
function overTime({ slices }: Fields): Fields[] {
  return (slices as readonly Fields[]).map((slice) => ({
    time: slice.dateTime,
    actors: (slice.rowLabels as readonly string[]).length,
    method: slice.method,
    modularity: slice.modularity,
    camps: (slice.camps as readonly (readonly string[])[]).map((camp) => camp.join(", ")).join(" | "),
  }));
}

/** A row per method: what it found and how far it agrees with the others. */
function comparedMethods({ divisions, methods, adjustedRand }: Fields): Fields[] {
  return ((divisions ?? []) as readonly Fields[]).map((division, at) => ({
    method: division.method,
    camps: (division.camps as readonly unknown[]).length,
    modularity: division.modularity,
    ...Object.fromEntries(
      (methods as readonly string[]).map((other, place) => [
        `adjusted Rand ${other}`,
        (adjustedRand as readonly (readonly unknown[])[])[at]?.[place],
      ]),
    ),
  }));
}

function triedNumbers({ tried, divisions }: Fields): Fields[] {
  if (divisions === undefined) return (tried ?? []) as Fields[];
  return (divisions as readonly Fields[]).flatMap((division) =>
    (division.tried as readonly Fields[]).map((one) => ({ method: division.method, ...one })),
  );
}

function campName(camp: number | null | undefined): number | null {
  return camp === null || camp === undefined ? null : camp + 1;
}

function shortNumber(value: unknown): string {
  return typeof value === "number" ? value.toFixed(3) : "none";
}
