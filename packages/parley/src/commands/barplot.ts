/** `parley barplot P`: how often each value of a variable occurs, for and against. */
import { barPlotAnswer } from "../analyses/measure-answers.js";
import { measureVerb } from "./measure-verb.js";

export const barplotVerb = measureVerb({
  name: "barplot",
  summary: "how often each value of a variable occurs, for and against",
  example: "npx parley barplot debate.parley --variable1 concept --duplicates document",
  flags: [],
  analysis: barPlotAnswer,
  rows: ({ values, qualifierLevels, counts }) =>
    (values as readonly string[]).map((value, at) => ({
      value,
      ...Object.fromEntries(
        (qualifierLevels as readonly (number | string)[]).map((level, place) => [
          `level ${level}`,
          (counts as readonly (readonly number[])[])[at]?.[place],
        ]),
      ),
    })),
});
