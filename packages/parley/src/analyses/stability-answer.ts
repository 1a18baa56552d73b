/** How stable a network is, as an answer. */
import { type Interval, type Network, type Spread, stability } from "@parley/core";
import { type Analysis, numberOrNull, tableFor } from "./answer.js";

export const stabilityAnswer: Analysis = (record, options) => {
  const found = stability(tableFor(record, options), options);
  const { network, byDocuments, byReader, influence } = found;
  return {
    fields: {
      documents: found.documents,
      numStatements: network.numStatements,
      undecided: found.undecided,
      byDocuments: spreadFields(byDocuments, network),
      byReader: byReader === null ? null : spreadFields(byReader, network),
      influence: influence?.map((one) => ({ ...one, documentId: record.nativeId(one.documentId) })) ?? null,
    },
    matrices: [network.matrix],
    numbers: [],
    series: null,
  };
};

function spreadFields(spread: Spread, network: Network): Record<string, unknown> {
  const { rowLabels, colLabels } = network;
  const size = rowLabels.length;
  return {
    draws: spread.draws,
    density: intervalFields(spread.density),
    modularity: spread.modularity === null ? null : intervalFields(spread.modularity),
    ties:
      spread.ties?.map((tie) => ({
        source: rowLabels[tie.row],
        target: colLabels[tie.col],
        ...intervalFields(tie),
        present: tie.present,
      })) ?? null,
    camps: spread.camps,
    rowLabels,
    together: Array.from({ length: spread.together.length === 0 ? 0 : size }, (_, row) =>
      Array.from(spread.together.subarray(row * size, (row + 1) * size), numberOrNull),
    ),
  };
}

function intervalFields({ value, low, high, sd }: Interval): Record<keyof Interval, unknown> {
  return {
    value: numberOrNull(value),
    low: numberOrNull(low),
    high: numberOrNull(high),
    sd: numberOrNull(sd),
  };
}
