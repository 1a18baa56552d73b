/**
 * GraphML for Gephi, igraph, networkx and R: typed keys for all attributes, stable ids, no drawing.
 *
 * Built-in node data: label, variable, frequency, color (also as r, g, b, which Gephi paints with), camp. Edge
 * data: weight, sign, number and ids of the statements. An attribute of the project with one of these names is
 * written as `attribute_<name>`. The graph carries how it was made.
 */

import {
  type AttributeColumn,
  type AttributeValue,
  attributeColumns,
  checkTies,
  type ExportedNetwork,
  optionsLine,
  writtenNames,
} from "../exported-network.js";
import type { NetworkExporter } from "../exporter.js";
import { rgb, xmlAttribute, xmlId, xmlText } from "../xml.js";

interface Key {
  readonly id: string;
  readonly target: "graph" | "node" | "edge";
  readonly name: string;
  readonly type: "string" | "int" | "double" | "boolean";
  /** Stands for elements without the value. */
  readonly fallback?: string;
}

const graphKeys: readonly Key[] = [
  { id: "g_title", target: "graph", name: "title", type: "string" },
  { id: "g_mode", target: "graph", name: "mode", type: "string" },
  { id: "g_start", target: "graph", name: "start", type: "string" },
  { id: "g_stop", target: "graph", name: "stop", type: "string" },
  { id: "g_options", target: "graph", name: "options", type: "string" },
];
const nodeKeys: readonly Key[] = [
  { id: "n_label", target: "node", name: "label", type: "string" },
  { id: "n_variable", target: "node", name: "variable", type: "string" },
  { id: "n_frequency", target: "node", name: "frequency", type: "int", fallback: "0" },
  { id: "n_color", target: "node", name: "color", type: "string", fallback: "" },
  { id: "n_r", target: "node", name: "r", type: "int" },
  { id: "n_g", target: "node", name: "g", type: "int" },
  { id: "n_b", target: "node", name: "b", type: "int" },
  { id: "n_camp", target: "node", name: "camp", type: "string", fallback: "" },
];
const edgeKeys: readonly Key[] = [
  { id: "e_weight", target: "edge", name: "weight", type: "double", fallback: "1" },
  { id: "e_sign", target: "edge", name: "sign", type: "string" },
  { id: "e_count", target: "edge", name: "statement_count", type: "int", fallback: "0" },
  { id: "e_statements", target: "edge", name: "statements", type: "string", fallback: "" },
];
/** "id" is taken by the element itself in every reader. */
const taken = [...nodeKeys.map((key) => key.name), "id", "name"];

/** Plain GraphML. */
export const graphml: NetworkExporter = {
  name: "graphml",
  extension: "graphml",
  mediaType: "application/graphml+xml",
  write: writeGraphml,
};

export function writeGraphml(network: ExportedNetwork): string {
  checkTies(network);
  const columns = attributeColumns(network);
  const names = writtenNames(columns, taken);
  const keys = columns.map((column, index) => attributeKey(column, names[index] ?? column.name, index));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...[...graphKeys, ...nodeKeys, ...keys, ...edgeKeys].map(keyLine),
    '  <graph id="G" edgedefault="undirected">',
    ...[
      dataLine("g_title", network.title),
      dataLine("g_mode", network.mode),
      dataLine("g_start", network.start),
      dataLine("g_stop", network.stop),
      dataLine("g_options", optionsLine(network)),
    ].filter((line) => line !== ""),
  ];
  for (const node of network.nodes) {
    const color = rgb(node.color);
    lines.push(`    <node id="${xmlAttribute(xmlId(node.id))}">`);
    const values: readonly string[] = [
      dataLine("n_label", node.label),
      dataLine("n_variable", node.variable),
      dataLine("n_frequency", node.frequency),
      dataLine("n_color", node.color),
      ...(color === null
        ? []
        : [dataLine("n_r", color[0]), dataLine("n_g", color[1]), dataLine("n_b", color[2])]),
      dataLine("n_camp", node.camp),
      ...columns.map(({ name }, index) => dataLine(keys[index]?.id ?? "", node.attributes[name])),
    ];
    lines.push(...values.filter((line) => line !== "").map((line) => `  ${line}`), "    </node>");
  }
  for (const [index, tie] of network.ties.entries()) {
    const ends = `source="${xmlAttribute(xmlId(tie.source))}" target="${xmlAttribute(xmlId(tie.target))}"`;
    lines.push(`    <edge id="e${index}" ${ends}>`);
    const values = [
      dataLine("e_weight", tie.weight),
      dataLine("e_sign", tie.weight < 0 ? "negative" : "positive"),
      dataLine("e_count", tie.statements.length),
      dataLine("e_statements", tie.statements.join(" ")),
    ];
    lines.push(...values.filter((line) => line !== "").map((line) => `  ${line}`), "    </edge>");
  }
  lines.push("  </graph>", "</graphml>", "");
  return lines.join("\n");
}

function attributeKey(column: AttributeColumn, name: string, index: number): Key {
  const type = column.type === "integer" ? "int" : column.type;
  // Only text has a value that says "nothing"; 0 and false would claim something.
  return { id: `a${index}`, target: "node", name, type, ...(type === "string" ? { fallback: "" } : {}) };
}

function keyLine(key: Key): string {
  const head = `  <key id="${key.id}" for="${key.target}" attr.name="${xmlAttribute(key.name)}" attr.type="${key.type}"`;
  return key.fallback === undefined
    ? `${head}/>`
    : `${head}><default>${xmlText(key.fallback)}</default></key>`;
}

function dataLine(key: string, value: AttributeValue | null | undefined): string {
  if (value === null || value === undefined) return "";
  return `    <data key="${key}">${xmlText(String(value))}</data>`;
}
