import { execFileSync } from "node:child_process";
import { writeGexf, writeGraphml, writeGraphmlVisone } from "@parley/formats";
import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { xmlId, xmlText } from "../../src/xml.js";
import { empty, oneMode, twoMode } from "./sample-network.js";

const cleanLabels = ["Deutschland 🇩🇪", "=Zoë „Ü“ 'Quote'", 'שלום "troops"\r\nzwei', "ohne Beziehung\uFFFD"];

describe("GraphML", () => {
  const graph = graphml.parse(Graph, writeGraphml(twoMode));

  it("gives back labels, also with quotation marks, emoji and right-to-left text", () => {
    expect(graph.mapNodes((_, attributes) => attributes.label)).toEqual(cleanLabels);
  });

  it("gives back attributes with their types, and no more than there were", () => {
    expect(graph.getNodeAttributes("DE")).toMatchObject({
      variable: "organization",
      frequency: 3,
      color: "#1a2b3c",
      camp: "A",
      party: "Grün & <Rot>",
      seats: 3,
      share: 0.5,
      attribute_label: "eigenes",
    });
    expect(graph.getNodeAttribute("c1", "open")).toBe(true);
    expect(writeGraphml(twoMode)).toContain('<data key="n_r">26</data>');
    expect(graph.hasNodeAttribute("c2", "seats")).toBe(false);
    expect(graph.getNodeAttribute("c2", "camp")).toBe("2");
  });

  it("gives back ties with weight, sign and statements", () => {
    expect(graph.type).toBe("undirected");
    expect(graph.mapEdges((_, attributes, source, target) => [source, target, attributes])).toEqual([
      ["DE", "c1", { weight: -2, sign: "negative", statement_count: 2, statements: "s1 s2" }],
      ["0190_x20_ä_x2F_1", "c1", { weight: 0.1, sign: "positive", statement_count: 1, statements: "s3" }],
    ]);
  });

  it("carries how the network was made", () => {
    expect(graph.getAttributes()).toMatchObject({
      title: 'Gipfel "A" & <B>',
      mode: "two-mode",
      start: "2031-01-01",
      options: "qualifierAggregation=subtract; normalization=no; excludeSources=a,b",
    });
  });
});

describe("GEXF", () => {
  const graph = gexf.parse(Graph, writeGexf(twoMode));

  it("declares version 1.3", () => {
    expect(writeGexf(twoMode)).toContain('<gexf xmlns="http://gexf.net/1.3"');
    expect(writeGexf(twoMode)).toContain('version="1.3"');
  });

  it("gives back labels, attributes, colors and sizes", () => {
    expect(graph.mapNodes((_, attributes) => attributes.label)).toEqual(cleanLabels);
    expect(graph.getNodeAttributes("DE")).toMatchObject({
      variable: "organization",
      frequency: 3,
      camp: "A",
      party: "Grün & <Rot>",
      seats: 3,
      share: 0.5,
      attribute_label: "eigenes",
      color: "rgb(26,43,60)",
    });
    // Area by frequency: 8 + 32·√(3/4) = 35.71, and 8 for none.
    expect(graph.getNodeAttribute("DE", "size")).toBe(35.71);
    expect(graph.getNodeAttribute("c2", "size")).toBe(8);
  });

  it("gives back ties", () => {
    expect(graph.mapEdges((_, attributes) => [attributes.weight, attributes.statements])).toEqual([
      [-2, "s1 s2"],
      [0.1, "s3"],
    ]);
  });
});

describe("GraphML for visone", () => {
  const text = writeGraphmlVisone(twoMode);

  it("colors ties by sign and shapes nodes by variable", () => {
    expect([...text.matchAll(/LineStyle color="(#\w+)"/g)].map((match) => match[1])).toEqual([
      "#ff0000",
      "#00ff00",
    ]);
    expect([...text.matchAll(/Shape type="(\w+)"/g)].map((match) => match[1])).toEqual([
      "ellipse",
      "ellipse",
      "roundrectangle",
      "roundrectangle",
    ]);
  });

  it("counts what is there", () => {
    expect(text).toContain('parse.edges="2" parse.nodes="4"');
  });
});

describe("every XML format", () => {
  const writers = [writeGraphml, writeGexf, writeGraphmlVisone];

  it("gives the same bytes for the same network", () => {
    for (const write of writers) expect(write(twoMode)).toBe(write(structuredClone(twoMode)));
  });

  it("refuses ties that lead nowhere", () => {
    const broken = { ...oneMode, ties: [{ source: "a", target: "x", weight: 1, statements: [] }] };
    for (const write of writers) expect(() => write(broken)).toThrowError(/EXPORT_TIE_WITHOUT_NODE/);
  });

  it("is well-formed for another program's parser", ({ skip }) => {
    const parse = "import sys, xml.etree.ElementTree as t; t.fromstring(sys.stdin.buffer.read())";
    try {
      execFileSync("python3", ["-c", "import xml.etree.ElementTree"], { stdio: "ignore" });
    } catch {
      console.log("skipped: no python3 to parse the XML with");
      skip();
    }
    for (const write of writers) {
      for (const network of [twoMode, oneMode, empty])
        execFileSync("python3", ["-c", parse], { input: write(network) });
    }
  });
});

describe("text in XML", () => {
  it("has no character that XML forbids", () => {
    expect(xmlText('a\u0000\u0008\u000B\u001F<b> & "c"\uFFFE\uD800')).toBe(
      "a&lt;b&gt; &amp; &quot;c&quot;\uFFFD",
    );
  });

  it.each([
    ["0190a6d2-7c11-7f00-8000-000000000001", "0190a6d2-7c11-7f00-8000-000000000001"],
    ["DE", "DE"],
    ["a b", "a_x20_b"],
    ["a_x20_b", "a_x5F_x20_b"],
    ["😀", "_x1F600_"],
  ])("keeps the id %s apart as %s", (id, expected) => {
    expect(xmlId(id)).toBe(expected);
  });
});
