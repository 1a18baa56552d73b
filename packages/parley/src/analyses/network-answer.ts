/** Networks and event lists as answers: one network, or the series of its time windows. */
import { type EventList, eventList, fail, networkSeries, networkToJson } from "@parley/core";
import { writeEventListCsvDna } from "@parley/formats";
import type { OpenRecord } from "../project/open-record.js";
import { writeFileWhole } from "../project/write-file.js";
import { type Analysis, type Answer, tableFor } from "./answer.js";
import { fileInSeries, wantedFile, writeNetworkFile } from "./network-file.js";

export const networkAnswer: Analysis = (record, options) => {
  const wanted = wantedFile(options);
  const table = tableFor(record, options);
  const series = networkSeries(table, options);
  const ids =
    options.ids === undefined || options.ids === false
      ? {}
      : { filteredStatementIds: Array.from(series.rows, (row) => record.nativeId(table.ids[row] ?? "")) };
  const { numFilteredStatements } = series;
  const written = wanted === null ? {} : { file: wanted.file };
  if ((options.timeWindow ?? "no") !== "no") {
    let count = 0;
    if (wanted !== null) for (const _ of series.passing) count += 1;
    const parts = function* () {
      let position = 0;
      for (const network of series.passing) {
        if (wanted !== null) {
          const { dateTime } = network;
          const isCompat = options.compat !== undefined;
          const file = fileInSeries(wanted.file, { position, count, dateTime, isCompat });
          writeNetworkFile(record, network, { ...wanted, file });
        }
        position += 1;
        yield {
          matrices: [network.matrix],
          fields: () => ({ ...networkToJson(network), time: network.dateTime }),
        };
      }
    };
    return {
      fields: { numFilteredStatements, ...ids, ...written },
      matrices: [],
      numbers: [],
      series: { name: "networks", parts: { [Symbol.iterator]: parts } },
    };
  }
  const [network] = [...series.networks];
  if (wanted !== null && network !== undefined) writeNetworkFile(record, network, wanted);
  return {
    // Asked for when it is printed: a digest needs no matrix as lists.
    get fields() {
      return { ...(network === undefined ? {} : networkToJson(network)), ...ids, ...written };
    },
    matrices: network === undefined ? [] : [network.matrix],
    numbers: [],
    series: null,
  };
};

export const eventListAnswer: Analysis = (record, options): Answer => {
  const wanted = wantedFile(options);
  const table = tableFor(record, options);
  const list = eventList(table, options);
  if (wanted !== null && wanted.format !== "csv")
    fail("OPTION_INVALID", {
      option: "fileFormat",
      value: wanted.format,
      where: "event-list",
      allowed: "csv",
    });
  if (wanted !== null) writeFileWhole(wanted.file, eventListText(record, list));
  const parts = function* () {
    for (const row of list.rows) yield { matrices: [], fields: () => ({ ...row }) };
  };
  return {
    fields: {
      numFilteredStatements: list.numFilteredStatements,
      filteredStatementIds: list.filteredStatementIds.map(record.nativeId),
      ...(wanted === null ? {} : { file: wanted.file }),
    },
    matrices: [],
    numbers: [list.numFilteredStatements],
    series: options.ids === "only" ? null : { name: "rows", parts: { [Symbol.iterator]: parts } },
  };
};

/** Statements stand in document order, so that each text is fetched once. */
function eventListText(record: OpenRecord, list: EventList): string {
  let current = { id: "", text: "" };
  return writeEventListCsvDna(list, (documentId, start, stop) => {
    if (current.id !== documentId) current = { id: documentId, text: record.text(documentId) };
    return current.text.slice(start, stop);
  });
}
