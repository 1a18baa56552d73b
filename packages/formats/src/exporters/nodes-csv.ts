/** The nodes of a network as a table: id, label, variable, frequency, color, camp, all attributes. */

import { attributeColumns, type ExportedNetwork } from "../exported-network.js";
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
  const columns = attributeColumns(network).map(({ name }) => name);
  const built = headers[options.columnNames ?? "gephi"];
  const lower = new Set(built.map((name) => name.toLowerCase()));
  const named = columns.map((name) => (lower.has(name.toLowerCase()) ? `attribute_${name}` : name));
  const rows = network.nodes.map((node) => [
    node.id,
    node.label,
    node.variable,
    node.frequency,
    node.color,
    node.camp,
    ...columns.map((name) => node.attributes[name]),
  ]);
  return writeTable([...built, ...named], rows, options);
}
