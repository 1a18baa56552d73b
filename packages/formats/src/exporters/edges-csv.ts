/** The ties of a network as a table, one a row, with the ids of the statements behind each. */

import { checkTies, type ExportedNetwork } from "../exported-network.js";
import type { NetworkExporter, TableOptions } from "../exporter.js";
import { writeTable } from "../table.js";

const headers = {
  gephi: ["Source", "Target", "Type", "Weight"],
  igraph: ["from", "to", "type", "weight"],
} as const;

/** Edge list; goes with the node list. */
export const edgesCsv: NetworkExporter = {
  name: "edges-csv",
  extension: "csv",
  mediaType: "text/csv",
  write: writeEdgesCsv,
};

export function writeEdgesCsv(network: ExportedNetwork, options: TableOptions = {}): string {
  checkTies(network);
  const labels = new Map(network.nodes.map((node) => [node.id, node.label]));
  const header = [
    ...headers[options.columnNames ?? "gephi"],
    "SourceLabel",
    "TargetLabel",
    "StatementCount",
    "Statements",
  ];
  const rows = network.ties.map((tie) => [
    tie.source,
    tie.target,
    "Undirected",
    tie.weight,
    labels.get(tie.source),
    labels.get(tie.target),
    tie.statements.length,
    tie.statements.join(" "),
  ]);
  return writeTable(header, rows, options);
}
