/** The nodes of a network as a table: id, label, variable, frequency, color, camp, all attributes. */

import { attributeColumns, type ExportedNetwork, writtenNames } from "../exported-network.js";
import type { NetworkExporter, TableOptions } from "../exporter.js";
import { writeTable } from "../table.js";

const headers = {
  gephi: ["Id", "Label", "Variable", "Frequency", "Color", "Camp"],
  igraph: ["name", "label", "variable", "frequency", "color", "camp"],
} as const;

/** Node list; goes with the edge list. */
export const nodesCsv: NetworkExporter = {
  name: "nodes-csv",
  extension: "csv",
  mediaType: "text/csv",
  write: writeNodesCsv,
};

export function writeNodesCsv(network: ExportedNetwork, options: TableOptions = {}): string {
  const columns = attributeColumns(network);
  const built = headers[options.columnNames ?? "gephi"];
  const rows = network.nodes.map((node) => [
    node.id,
    node.label,
    node.variable,
    node.frequency,
    node.color,
    node.camp,
    ...columns.map(({ name }) => node.attributes[name]),
  ]);
  return writeTable([...built, ...writtenNames(columns, built)], rows, options);
}
