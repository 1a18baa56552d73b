/** `parley phases P`: through which states a debate goes, and when it changes. */
import { campMethodNames } from "@parley/core";
import { phasesAnswer } from "../analyses/phases-answer.js";
import { measureVerb } from "./measure-verb.js";

type Fields = Readonly<Record<string, unknown>>;

export const phasesVerb = measureVerb({
  name: "phases",
  summary: "through which states a debate goes, and when it changes from one to another",
  example: "npx parley phases debate.parley --time-window weeks --window-size 2 --kernel gaussian --k-max 4",
  flags: [
    { name: "distanceMethod", words: "absdiff or spectral (absdiff)", kind: "text" },
    { name: "methods", words: `with commas, of ${campMethodNames.join(", ")}`, kind: "list" },
    { name: "kMin", words: "fewest states (2)", kind: "number" },
    { name: "kMax", words: "most states (6)", kind: "number" },
    { name: "seed", words: "seed of methods with chance (1)", kind: "number" },
  ],
  analysis: phasesAnswer,
  rows: ({ states }) =>
    (states as readonly Fields[]).map(({ dateTime, state, x, y }) => ({ time: dateTime, state, x, y })),
  tables: {
    methods: ({ methods }) =>
      (methods as readonly Fields[]).flatMap(({ method, tried }) =>
        (tried as readonly Fields[]).map(({ k, modularity }) => ({ method, k, modularity })),
      ),
  },
  notes: ({ clusterMethod, modularity, stress }) => [
    `${String(clusterMethod)}, modularity ${Number(modularity).toFixed(3)}; stress of the map ${Number(stress).toFixed(3)}`,
  ],
});
