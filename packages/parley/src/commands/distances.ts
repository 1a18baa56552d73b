/** `parley distances P`: how different the networks of any two time windows are. */
import { distancesAnswer } from "../analyses/measure-answers.js";
import { measureVerb } from "./measure-verb.js";

export const distancesVerb = measureVerb({
  name: "distances",
  summary: "how different the networks of any two time windows are",
  example:
    "npx parley distances debate.parley --network-type onemode --qualifier-aggregation subtract --time-window months --window-size 6",
  flags: [{ name: "distanceMethod", words: "absdiff or spectral (absdiff)", kind: "text" }],
  analysis: distancesAnswer,
  rows: ({ distance, dateTimes }) =>
    (dateTimes as readonly string[]).map((time, at) => ({
      time,
      ...Object.fromEntries(
        ((distance as readonly (readonly unknown[])[])[at] ?? []).map((value, other) => [
          String(other + 1),
          value,
        ]),
      ),
    })),
});
