/** Camps as an answer: of the whole range, or one part a time window. */
import { type CampComparison, type CampSlice, type Camps, campSeries, jsonNumber } from "@parley/core";
import { type Analysis, type AnswerPart, matrixRows, numberOrNull, tableFor } from "./answer.js";

export const campsAnswer: Analysis = (record, options) => {
  const found = campSeries(tableFor(record, options), options);
  const { numFilteredStatements } = found;
  if ((options.timeWindow ?? "no") !== "no") {
    const parts = function* (): Generator<AnswerPart> {
      for (const slice of found.slices)
        yield { matrices: [slice.network.matrix], fields: () => sliceFields(slice) };
    };
    return {
      fields: { numFilteredStatements },
      matrices: [],
      numbers: [],
      series: { name: "slices", parts: { [Symbol.iterator]: parts } },
    };
  }
  const [slice] = [...found.slices];
  return {
    fields: { numFilteredStatements, ...(slice === undefined ? {} : sliceFields(slice)) },
    matrices: slice === undefined ? [] : [slice.network.matrix],
    numbers: [],
    series: null,
  };
};

function sliceFields({ network, camps, comparison }: CampSlice): Record<string, unknown> {
  return {
    rowLabels: network.rowLabels,
    ...(camps === null
      ? { method: null, k: 0, modularity: null, memberships: null, camps: [], isolates: [], tried: [] }
      : divisionFields(camps, network.rowLabels)),
    start: network.start,
    dateTime: network.dateTime,
    stop: network.stop,
    numStatements: network.numStatements,
    ...(comparison === null ? {} : comparisonFields(comparison, network.rowLabels)),
  };
}

function divisionFields(found: Camps, rowLabels: readonly string[]): Record<string, unknown> {
  return {
    method: found.method,
    k: found.camps.length,
    modularity: numberOrNull(found.modularity),
    memberships: found.membership,
    camps: found.camps.map(({ labels }) => labels),
    isolates: found.isolates.map((row) => rowLabels[row]),
    tried: found.tried.map(({ k, modularity }) => ({ k, modularity: numberOrNull(modularity) })),
  };
}

function comparisonFields(comparison: CampComparison, rowLabels: readonly string[]): Record<string, unknown> {
  const { divisions, left, together, consensus } = comparison;
  const size = divisions.length;
  return {
    methods: divisions.map(({ method }) => method),
    divisions: divisions.map((found) => divisionFields(found, rowLabels)),
    left,
    adjustedRand: matrixRows(comparison.adjustedRand, size, size),
    mutualInformation: matrixRows(comparison.mutualInformation, size, size),
    variationOfInformation: matrixRows(comparison.variationOfInformation, size, size),
    consensus,
    together: rowLabels.map((_, row) =>
      Array.from(together.subarray(row * rowLabels.length, (row + 1) * rowLabels.length), jsonNumber),
    ),
  };
}
