/** Compares one golden case with what we compute under `compat`. */
import { ParleyError } from "../../src/errors.js";
import { eventList } from "../../src/network/event-list.js";
import type { Network } from "../../src/network/network.js";
import { networkToJson } from "../../src/network/network.js";
import { networkSeries } from "../../src/network/series.js";
import type { StatementTable } from "../../src/network/statement-table.js";
import type { GoldenCase, GoldenNetwork } from "./golden-cases.js";
import { matrixDifferences, withSeconds } from "./golden-cases.js";

const COVERED = new Set(["network", "export", "timewindow", "eventlist"]);

/** Is this a case of networks, series or event lists? */
export function isCovered({ kind }: GoldenCase): boolean {
  return COVERED.has(kind);
}

/** How ours differs from DNA's, as sentences; empty when it does not. */
export function goldenDifferences(golden: GoldenCase, table: StatementTable): string[] {
  try {
    const found =
      golden.options.networkType === "eventlist" ? compareList(golden, table) : compareSeries(golden, table);
    return golden.error === undefined ? found : [`a result where DNA fails with ${golden.error}`];
  } catch (error) {
    // Where DNA itself fails, a coded error is all that is asked for.
    if (golden.error !== undefined && error instanceof ParleyError) return [];
    return [String(error)];
  }
}

function compareList(golden: GoldenCase, table: StatementTable): string[] {
  const ours = eventList(table, { ...golden.options, compat: "dna-3.1.2" });
  return [
    ...same("numFilteredStatements", ours.numFilteredStatements, golden.numFilteredStatements),
    ...(golden.filteredStatementIds === undefined
      ? []
      : same("filteredStatementIds", ours.filteredStatementIds.map(Number), golden.filteredStatementIds)),
  ];
}

function compareSeries(golden: GoldenCase, table: StatementTable): string[] {
  const { options } = golden;
  const series = networkSeries(table, { ...options, compat: "dna-3.1.2" });
  const ours = [...series.networks];
  const isSeries = (options.timeWindow ?? "no") !== "no";
  const theirs = isSeries ? (golden.networks ?? []) : [golden as GoldenNetwork];
  const found = [
    ...same("numFilteredStatements", series.numFilteredStatements, golden.numFilteredStatements),
    ...same("number of networks", ours.length, theirs.length),
  ];
  if (golden.filteredStatementIds !== undefined) {
    const ids = Array.from(series.rows, (row) => Number(table.ids[row]));
    found.push(...same("filteredStatementIds", ids, golden.filteredStatementIds));
  }
  theirs.forEach((expected, index) => {
    const network = ours[index];
    if (network !== undefined && found.length < 5) found.push(...compareNetwork(network, expected));
  });
  return found;
}

function compareNetwork(network: Network, golden: GoldenNetwork): string[] {
  const ours = networkToJson(network);
  return [
    ...same("rowLabels", ours.rowLabels, golden.rowLabels),
    ...same("colLabels", ours.colLabels, golden.colLabels),
    ...same("start", ours.start, withSeconds(golden.start)),
    ...same("stop", ours.stop, withSeconds(golden.stop)),
    ...(golden.dateTime === undefined ? [] : same("dateTime", ours.dateTime, withSeconds(golden.dateTime))),
    ...same("numStatements", ours.numStatements, golden.numStatements),
    ...matrixDifferences(ours.matrix, golden.matrix),
  ];
}

function same(what: string, ours: unknown, theirs: unknown): string[] {
  const [mine, expected] = [JSON.stringify(ours), JSON.stringify(theirs)];
  return mine === expected ? [] : [`${what}: ${mine} instead of ${expected}`];
}
