/** A network as exporters take it: nodes with the attributes of their entities, ties with their statements. */
import type { Camps, Language, Network, NetworkOptions } from "@parley/core";
import { networkTies } from "@parley/core";
import type { ExportedNetwork, ExportedNode } from "@parley/formats";
import type { OpenRecord } from "./open-record.js";

/**
 * @param camps of the row nodes, when they were computed; written as letters
 */
export function exportedNetwork(
  record: OpenRecord,
  network: Network,
  options: NetworkOptions,
  language: Language,
  camps: Camps | null = null,
): ExportedNetwork {
  const oneMode = network.networkType === "onemode";
  const rows = nodesOf("row", record, network, options, language).map((node, at) => {
    const camp = camps?.membership[at] ?? null;
    return { ...node, camp: camp === null ? null : String.fromCharCode(65 + camp) };
  });
  const columns = oneMode ? [] : nodesOf("col", record, network, options, language);
  const ends = oneMode ? rows : columns;
  // Every node has every attribute, so that the columns of other programs are complete.
  const names = [...new Set([...rows, ...columns].flatMap((node) => Object.keys(node.attributes)))];
  return {
    mode: oneMode ? "one-mode" : "two-mode",
    title: record.name,
    nodes: [...rows, ...columns].map((node) => ({
      ...node,
      attributes: Object.fromEntries(names.map((name) => [name, node.attributes[name] ?? ""])),
    })),
    ties: networkTies(network).map((tie) => ({
      source: rows[tie.row]?.id ?? "",
      target: ends[tie.col]?.id ?? "",
      weight: tie.weight,
      statements: tie.statementIds,
      days: daysOf(network, tie.rows),
    })),
    start: network.start,
    stop: network.stop,
    options: {
      networkType: options.networkType,
      variable1: options.variable1,
      variable2: options.variable2,
      qualifier: options.qualifier,
      qualifierAggregation: network.aggregation,
      normalization: options.normalization,
      duplicates: options.duplicates,
      status: options.status,
      minStatements: options.minStatements,
    },
  };
}

/** Nodes of one side. Values without an entity, as those of document variables, have variable and label as id. */
function nodesOf(
  side: "row" | "col",
  record: OpenRecord,
  network: Network,
  options: NetworkOptions,
  language: Language,
): ExportedNode[] {
  const isFirst = side === "row" || network.networkType === "onemode";
  const variable = isFirst ? options.variable1 : options.variable2;
  const [labels, ids, statements] = isFirst
    ? [network.rowLabels, network.rowEntityIds, network.rowStatements]
    : [network.colLabels, network.colEntityIds, network.colStatements];
  const spokenOf = rowsByLabel(network, isFirst);
  const described = ids.length === 0 ? [] : record.describe(options.statementType, variable, ids, language);
  return labels.map((label, at) => ({
    id: ids[at] ?? `${variable}:${label}`,
    label,
    variable,
    frequency: statements[at] ?? 0,
    color: described[at]?.color ?? null,
    attributes: described[at]?.attributes ?? {},
    days: daysOf(network, spokenOf.get(label) ?? []),
  }));
}

/** Rows of the counted statements by the label of one side. */
function rowsByLabel(network: Network, isFirst: boolean): ReadonlyMap<string, readonly number[]> {
  const { bound } = network.basis.prepared;
  const field = isFirst ? bound.field1 : bound.field2;
  const found = new Map<string, number[]>();
  for (const row of network.basis.rows) {
    const label = field.labels[field.codes[row] ?? -1];
    if (label === undefined) continue;
    const rows = found.get(label);
    if (rows === undefined) found.set(label, [row]);
    else rows.push(row);
  }
  return found;
}

/** The days of some statements, ascending, each once; those without a date have none. */
function daysOf(network: Network, rows: readonly number[]): string[] {
  const { time } = network.basis.prepared.table;
  const days = new Set<string>();
  for (const row of rows) {
    const seconds = time[row] ?? Number.NaN;
    if (!Number.isNaN(seconds)) days.add(new Date(seconds * 1000).toISOString().slice(0, 10));
  }
  return [...days].sort();
}
