/**
 * GEXF 1.3 for Gephi and Gephi Lite: typed attributes, colors, sizes, how the network was made, and when: where the
 * days of the statements are known, nodes and ties have a spell for each, so that a timeline can be played.
 * Written here, because the library at hand writes version 1.2 and cannot declare a description.
 */

import {
  type AttributeValue,
  attributeColumns,
  checkTies,
  type ExportedNetwork,
  optionsLine,
  writtenNames,
} from "../exported-network.js";
import type { NetworkExporter } from "../exporter.js";
import { rgb, xmlAttribute, xmlId, xmlText } from "../xml.js";

/** Attributes that every node has. Ids are numbers, because some readers take other ids for the title. */
const builtIn = ["variable", "frequency", "camp"];
const taken = [...builtIn, "id", "label", "color", "size", "x", "y", "z"];

/** Diameters on the screen: the most frequent node, and one without statements. */
const LARGEST_SIZE = 40;
const SMALLEST_SIZE = 8;

/** GEXF 1.3. */
export const gexf: NetworkExporter = {
  name: "gexf",
  extension: "gexf",
  mediaType: "application/gexf+xml",
  write: writeGexf,
};

export function writeGexf(network: ExportedNetwork): string {
  checkTies(network);
  const columns = attributeColumns(network);
  const names = writtenNames(columns, taken);
  const isDated = network.ties.some((tie) => (tie.days ?? []).length > 0);
  const most = network.nodes.reduce((largest, node) => Math.max(largest, node.frequency), 1);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    "  <meta>",
    "    <creator>Parley</creator>",
    `    <description>${xmlText(description(network))}</description>`,
    "  </meta>",
    isDated
      ? '  <graph mode="dynamic" defaultedgetype="undirected" idtype="string" timeformat="date" timerepresentation="interval">'
      : '  <graph mode="static" defaultedgetype="undirected" idtype="string">',
    '    <attributes class="node">',
    '      <attribute id="0" title="variable" type="string"/>',
    '      <attribute id="1" title="frequency" type="integer"><default>0</default></attribute>',
    '      <attribute id="2" title="camp" type="string"/>',
    ...columns.map(
      ({ name, type }, index) =>
        `      <attribute id="${builtIn.length + index}" title="${xmlAttribute(names[index] ?? name)}" type="${type}"/>`,
    ),
    "    </attributes>",
    '    <attributes class="edge">',
    '      <attribute id="0" title="sign" type="string"/>',
    '      <attribute id="1" title="statement_count" type="integer"><default>0</default></attribute>',
    '      <attribute id="2" title="statements" type="string"/>',
    "    </attributes>",
    `    <nodes count="${network.nodes.length}">`,
  ];
  for (const node of network.nodes) {
    const color = rgb(node.color);
    lines.push(
      `      <node id="${xmlAttribute(xmlId(node.id))}" label="${xmlAttribute(node.label)}">`,
      "        <attvalues>",
      value("0", node.variable),
      value("1", node.frequency),
      value("2", node.camp),
      ...columns.map(({ name }, index) => value(String(builtIn.length + index), node.attributes[name])),
      "        </attvalues>",
      ...spells(node.days),
      color === null ? "" : `        <viz:color r="${color[0]}" g="${color[1]}" b="${color[2]}"/>`,
      `        <viz:size value="${size(node.frequency, most)}"/>`,
      "      </node>",
    );
  }
  lines.push("    </nodes>", `    <edges count="${network.ties.length}">`);
  for (const [index, tie] of network.ties.entries()) {
    const ends = `source="${xmlAttribute(xmlId(tie.source))}" target="${xmlAttribute(xmlId(tie.target))}"`;
    lines.push(
      `      <edge id="e${index}" ${ends} weight="${tie.weight}">`,
      "        <attvalues>",
      value("0", tie.weight < 0 ? "negative" : "positive"),
      value("1", tie.statements.length),
      value("2", tie.statements.join(" ")),
      "        </attvalues>",
      ...spells(tie.days),
      "      </edge>",
    );
  }
  lines.push("    </edges>", "  </graph>", "</gexf>", "");
  return lines.filter((line, index) => line !== "" || index === lines.length - 1).join("\n");
}

function value(id: string, content: AttributeValue | null | undefined): string {
  if (content === null || content === undefined) return "";
  return `          <attvalue for="${id}" value="${xmlAttribute(String(content))}"/>`;
}

/** One spell a day; both ends belong to it. */
function spells(days: readonly string[] = []): string[] {
  if (days.length === 0) return [];
  const lines = days.map((day) => `          <spell start="${day}" end="${day}"/>`);
  return ["        <spells>", ...lines, "        </spells>"];
}

/** Area grows with the number of statements. */
function size(frequency: number, most: number): number {
  const share = Math.sqrt(Math.max(0, frequency) / most);
  return Math.round((SMALLEST_SIZE + (LARGEST_SIZE - SMALLEST_SIZE) * share) * 100) / 100;
}

function description(network: ExportedNetwork): string {
  const span =
    network.start === null && network.stop === null ? "" : `${network.start ?? "…"} – ${network.stop ?? "…"}`;
  return [network.title, network.mode, span, optionsLine(network)].filter((part) => part !== "").join("; ");
}
