/**
 * UCINET's DL format, full matrix, as DNA writes it: labels in quotation marks and without any inside, rows
 * indented by a blank, integers or six decimals.
 */

import { type ExportedNetwork, type ExportedNode, toMatrix } from "../exported-network.js";
import type { NetworkExporter } from "../exporter.js";
import { matrixNumbers } from "../matrix-number.js";

/** UCINET DL. */
export const dl: NetworkExporter = { name: "dl", extension: "dl", mediaType: "text/plain", write: writeDl };

export function writeDl(network: ExportedNetwork): string {
  const { rows, columns, cells } = toMatrix(network);
  const head =
    network.mode === "one-mode"
      ? [`dl n = ${rows.length}, format = fullmatrix`, "labels:", ...labels(rows)]
      : [
          `dl nr = ${rows.length}, nc = ${columns.length}, format = fullmatrix`,
          "row labels:",
          ...labels(rows),
          "col labels:",
          ...labels(columns),
        ];
  const lines = matrixNumbers(cells).map((numbers) => ` ${numbers.join(" ")}`);
  return [...head, "data:", ...lines].join("\n");
}

function labels(nodes: readonly ExportedNode[]): string[] {
  return nodes.map((node) => `"${node.label.replaceAll(/["']|\r\n|[\r\n]/gu, "")}"`);
}
