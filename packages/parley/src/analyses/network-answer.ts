/** Networks and event lists as answers: one network, or the series of its time windows. */
import { eventList, networkSeries, networkToJson } from "@parley/core";
import { type Analysis, type Answer, tableFor } from "./answer.js";

export const networkAnswer: Analysis = (record, options) => {
  const table = tableFor(record, options);
  const series = networkSeries(table, options);
  const ids =
    options.ids === undefined || options.ids === false
      ? {}
      : { filteredStatementIds: Array.from(series.rows, (row) => record.nativeId(table.ids[row] ?? "")) };
  const { numFilteredStatements } = series;
  if ((options.timeWindow ?? "no") !== "no") {
    const parts = function* () {
      for (const network of series.networks) {
        yield { matrices: [network.matrix], fields: () => ({ ...networkToJson(network) }) };
      }
    };
    return {
      fields: { numFilteredStatements, ...ids },
      matrices: [],
      numbers: [],
      series: { name: "networks", parts: { [Symbol.iterator]: parts } },
    };
  }
  const [network] = [...series.networks];
  return {
    fields: { ...(network === undefined ? {} : networkToJson(network)), ...ids },
    matrices: network === undefined ? [] : [network.matrix],
    numbers: [],
    series: null,
  };
};

export const eventListAnswer: Analysis = (record, options): Answer => {
  const table = tableFor(record, options);
  const list = eventList(table, options);
  const parts = function* () {
    for (const row of list.rows) yield { matrices: [], fields: () => ({ ...row }) };
  };
  return {
    fields: {
      numFilteredStatements: list.numFilteredStatements,
      filteredStatementIds: list.filteredStatementIds.map(record.nativeId),
    },
    matrices: [],
    numbers: [list.numFilteredStatements],
    series: options.ids === "only" ? null : { name: "rows", parts: { [Symbol.iterator]: parts } },
  };
};
