/**
 * GraphML as visone draws it, element for element as DNA writes it: labels, colors and shapes of the nodes, colored
 * edges. Gephi reads these attributes as unknown; use plain GraphML there.
 *
 * Places are drawn from a fixed seed, where DNA draws anew each time: same network, same bytes. `parse.edges` says
 * how many edges there are; DNA writes how many there could be (`writeGraphmlVisoneDna`).
 */
import { createRandom } from "@parley/core";
import {
  attributeColumns,
  checkTies,
  type ExportedNetwork,
  type ExportedNode,
  secondVariable,
} from "../exported-network.js";
import type { NetworkExporter } from "../exporter.js";
import { xmlAttribute, xmlContent, xmlId } from "../xml.js";

const BLACK = "#000000";
const RED = "#ff0000";
const GREEN = "#00ff00";
const BLUE = "#0000ff";
const builtIn = new Set(["id", "name", "variable", "frequency", "weight"]);

/** GraphML for visone. */
export const graphmlVisone: NetworkExporter = {
  name: "graphml-visone",
  extension: "graphml",
  mediaType: "application/graphml+xml",
  write: writeGraphmlVisone,
};

export function writeGraphmlVisone(network: ExportedNetwork): string {
  return writeVisone(network, network.ties.length);
}

/** As DNA writes it: `parse.edges` is the number of pairs, whatever their weight; lines end with CR LF, the last one is empty. */
export function writeGraphmlVisoneDna(network: ExportedNetwork): string {
  const isSecond = secondVariable(network);
  const columns = network.nodes.filter(isSecond).length;
  const rows = network.nodes.length - columns;
  const pairs = network.mode === "one-mode" ? (rows * (rows - 1)) / 2 : rows * columns;
  return writeVisone(network, pairs).concat("\n").replaceAll("\n", "\r\n");
}

function writeVisone(network: ExportedNetwork, edges: number): string {
  checkTies(network);
  const random = createRandom(1);
  const columns = attributeColumns(network).map(({ name }) => name);
  const keyOf = new Map(columns.map((name) => [name, builtIn.has(name) ? `attribute_${name}` : xmlId(name)]));
  const isSecond = secondVariable(network);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:visone="http://visone.info/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns/graphml http://www.yworks.com/xml/schema/graphml/1.0/ygraphml.xsd ">',
    "  <!-- data schema -->",
    '  <key for="node" id="d0" yfiles.type="nodegraphics" />',
    '  <key for="edge" id="e0" yfiles.type="edgegraphics" />',
    '  <key for="graph" id="prop" visone.type="properties" />',
    key("id", "node", "id", "string"),
    key("name", "node", "name", "string"),
    ...[...keyOf].map(([name, id]) => key(id, "node", name, "string")),
    key("variable", "node", "variable", "string"),
    key("frequency", "node", "frequency", "int"),
    key("weight", "edge", "weight", "double"),
    `  <graph edgedefault="undirected" id="DNA" parse.edges="${edges}" parse.nodes="${network.nodes.length}" parse.order="free">`,
    '    <data key="prop">',
    '      <visone:labelAttribute edgeLabel="weight" nodeLabel="name" />',
    "    </data>",
    "    <!-- nodes -->",
  ];
  for (const node of network.nodes) {
    lines.push(
      `    <node id="n${xmlAttribute(xmlId(node.id))}">`,
      data("id", node.id),
      data("name", node.label),
      ...[...keyOf].map(([name, id]) => data(id, String(node.attributes[name] ?? ""))),
      data("variable", node.variable),
      data("frequency", String(node.frequency)),
      '      <data key="d0">',
      ...shape(node, isSecond(node), random() * 800, random() * 600),
      "      </data>",
      "    </node>",
    );
  }
  lines.push("    <!-- edges -->");
  for (const tie of network.ties) {
    lines.push(
      `    <edge source="n${xmlAttribute(xmlId(tie.source))}" target="n${xmlAttribute(xmlId(tie.target))}">`,
      data("weight", double(tie.weight)),
      '      <data key="e0">',
      "        <visone:polyLineEdge>",
      "          <y:PolyLineEdge>",
      `            <y:LineStyle color="${edgeColor(network, tie.weight)}" type="line" width="2.0" />`,
      "          </y:PolyLineEdge>",
      "        </visone:polyLineEdge>",
      "      </data>",
      "    </edge>",
    );
  }
  lines.push("  </graph>", "</graphml>", "");
  return lines.join("\n");
}

function key(id: string, of: "node" | "edge", name: string, type: string): string {
  return `  <key id="${xmlAttribute(id)}" for="${of}" attr.name="${xmlAttribute(name)}" attr.type="${type}" />`;
}

function data(id: string, value: string): string {
  const open = `      <data key="${xmlAttribute(id)}"`;
  return value === "" ? `${open} />` : `${open}>${xmlContent(value)}</data>`;
}

/** A weight with a decimal point, as readers of doubles expect it: 3 is "3.0". */
function double(weight: number): string {
  return Number.isInteger(weight) && Math.abs(weight) < 1e7 ? `${weight}.0` : String(weight);
}

function shape(node: ExportedNode, isSecond: boolean, x: number, y: number): string[] {
  return [
    "        <visone:shapeNode>",
    "          <y:ShapeNode>",
    `            <y:Geometry height="20.0" width="20.0" x="${Math.floor(x)}.0" y="${Math.floor(y)}.0" />`,
    `            <y:Fill color="${xmlAttribute((node.color ?? "#ffffff").toUpperCase())}" transparent="false" />`,
    '            <y:BorderStyle color="#000000" type="line" width="1.0" />',
    `            <y:NodeLabel alignment="center" autoSizePolicy="content" backgroundColor="#FFFFFF" fontFamily="Dialog" fontSize="12" fontStyle="plain" hasLineColor="false" height="19.0" modelName="eight_pos" modelPosition="n" textColor="#000000" visible="true">${xmlContent(node.label)}</y:NodeLabel>`,
    `            <y:Shape type="${isSecond ? "roundrectangle" : "ellipse"}" />`,
    "          </y:ShapeNode>",
    "        </visone:shapeNode>",
  ];
}

/** Green for support and red for opposition, as the qualifier aggregation says. */
function edgeColor(network: ExportedNetwork, weight: number): string {
  switch (network.options.qualifierAggregation) {
    case "congruence":
      return GREEN;
    case "conflict":
      return RED;
    case "subtract":
      return weight < 0 ? RED : weight > 0 ? GREEN : BLACK;
    case "combine":
      return { 1: GREEN, 2: RED, 3: BLUE }[weight] ?? BLACK;
    default:
      return BLACK;
  }
}
