/** Positions of actors as an answer. */
import { type ChainSummary, scale } from "@parley/core";
import { type Analysis, numberOrNull, tableFor } from "./answer.js";

export const scaleAnswer: Analysis = (record, options) => {
  const found = scale(tableFor(record, options), options);
  const { actors, concepts, convergence } = found;
  return {
    fields: {
      dimensions: found.dimensions,
      estimator: found.estimator,
      actors: actors.map(({ label, answers, position }) => ({
        label,
        answers,
        position: position.map(summaryFields),
      })),
      concepts: concepts.map(({ label, answers, difficulty, discrimination, cut }) => ({
        label,
        answers,
        difficulty: summaryFields(difficulty),
        discrimination: discrimination.map(summaryFields),
        cut: cut === null ? null : summaryFields(cut),
      })),
      convergence,
      dropped: found.dropped,
    },
    matrices: [],
    numbers: actors.flatMap(({ position }) => position.map(({ mean }) => mean)),
    series: null,
  };
};

function summaryFields({
  mean,
  sd,
  low,
  high,
  effectiveSize,
  geweke,
}: ChainSummary): Record<keyof ChainSummary, unknown> {
  return {
    mean: numberOrNull(mean),
    sd: numberOrNull(sd),
    low: numberOrNull(low),
    high: numberOrNull(high),
    effectiveSize: numberOrNull(effectiveSize),
    geweke: numberOrNull(geweke),
  };
}
