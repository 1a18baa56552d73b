/**
 * GraphML as visone draws it, with the same keys and looks as DNA's export: labels, colors and shapes of the
 * nodes, colored edges. Gephi reads these attributes as unknown; use plain GraphML there.
 *
 * Places are drawn from a fixed seed, where DNA draws anew each time: same network, same bytes.
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
import { xmlAttribute, xmlId, xmlText } from "../xml.js";

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
  checkTies(network);
  const random = createRandom(1);
  const columns = attributeColumns(network).map(({ name }) => name);
  const keyOf = new Map(columns.map((name) => [name, builtIn.has(name) ? `attribute_${name}` : xmlId(name)]));
  const isSecond = secondVariable(network);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:visone="http://visone.info/xmlns" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns/graphml http://www.yworks.com/xml/schema/graphml/1.0/ygraphml.xsd">',
    '  <key for="node" id="d0" yfiles.type="nodegraphics"/>',
    '  <key for="edge" id="e0" yfiles.type="edgegraphics"/>',
    '  <key for="graph" id="prop" visone.type="properties"/>',
    '  <key for="node" id="id" attr.name="id" attr.type="string"/>',
    '  <key for="node" id="name" attr.name="name" attr.type="string"/>',
    ...[...keyOf].map(
      ([name, key]) =>
        `  <key for="node" id="${xmlAttribute(key)}" attr.name="${xmlAttribute(name)}" attr.type="string"/>`,
    ),
    '  <key for="node" id="variable" attr.name="variable" attr.type="string"/>',
    '  <key for="node" id="frequency" attr.name="frequency" attr.type="int"/>',
    '  <key for="edge" id="weight" attr.name="weight" attr.type="double"/>',
    `  <graph edgedefault="undirected" id="DNA" parse.edges="${network.ties.length}" parse.nodes="${network.nodes.length}" parse.order="free">`,
  ];
  for (const node of network.nodes) {
    lines.push(
      `    <node id="n${xmlAttribute(xmlId(node.id))}">`,
      `      <data key="id">${xmlText(node.id)}</data>`,
      `      <data key="name">${xmlText(node.label)}</data>`,
      ...[...keyOf].map(
        ([name, key]) =>
          `      <data key="${xmlAttribute(key)}">${xmlText(String(node.attributes[name] ?? ""))}</data>`,
      ),
      `      <data key="variable">${xmlText(node.variable)}</data>`,
      `      <data key="frequency">${node.frequency}</data>`,
      `      <data key="d0">`,
      ...shape(node, isSecond(node), random() * 800, random() * 600),
      "      </data>",
      "    </node>",
    );
  }
  for (const [index, tie] of network.ties.entries()) {
    lines.push(
      `    <edge id="e${index}" source="n${xmlAttribute(xmlId(tie.source))}" target="n${xmlAttribute(xmlId(tie.target))}">`,
      `      <data key="weight">${tie.weight}</data>`,
      `      <data key="e0"><visone:polyLineEdge><y:LineStyle color="${edgeColor(network, tie.weight)}" type="line" width="2.0"/></visone:polyLineEdge></data>`,
      "    </edge>",
    );
  }
  lines.push('    <data key="prop"><visone:properties/></data>', "  </graph>", "</graphml>", "");
  return lines.join("\n");
}

function shape(node: ExportedNode, isSecond: boolean, x: number, y: number): string[] {
  return [
    "        <visone:shapeNode>",
    `          <y:ShapeNode><y:Geometry height="20.0" width="20.0" x="${Math.floor(x)}.0" y="${Math.floor(y)}.0"/>`,
    `          <y:Fill color="${xmlAttribute((node.color ?? "#ffffff").toUpperCase())}" transparent="false"/>`,
    '          <y:BorderStyle color="#000000" type="line" width="1.0"/>',
    `          <y:NodeLabel alignment="center" fontFamily="Dialog" fontSize="12" fontStyle="plain" modelName="sides" modelPosition="n" textColor="#000000" visible="true">${xmlText(node.label)}</y:NodeLabel>`,
    `          <y:Shape type="${isSecond ? "roundrectangle" : "ellipse"}"/></y:ShapeNode>`,
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
