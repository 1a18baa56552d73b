/**
 * Our files in the programs people have: GraphML and edge lists in networkx and igraph (Debian's python3 packages),
 * GEXF against its schema (xmllint) and in graphology. The same nodes, ties, weights and attributes must be found,
 * without a warning. Where a program is missing, its tests are left out with a line that says so.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ExportedNetwork, writeEdgesCsv, writeGexf, writeGraphml, writeNodesCsv } from "@parley/formats";
import Graph from "graphology";
import gexf from "graphology-gexf";
import { afterAll, describe, expect, it } from "vitest";
import { xmlId } from "../../src/xml.js";
import { oneMode, twoMode } from "./sample-network.js";

const folder = mkdtempSync(join(tmpdir(), "parley-readers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dated: ExportedNetwork = {
  ...oneMode,
  nodes: oneMode.nodes.map((node) => ({ ...node, days: ["2031-02-03", "2031-02-07"] })),
  ties: oneMode.ties.map((tie) => ({ ...tie, days: ["2031-02-03"] })),
};
const samples = { twoMode, oneMode, dated } as const;

/** What another program found: nodes with attributes, ties once a pair with the smaller end first. */
interface Found {
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly ties: readonly (readonly [string, string, number, string])[];
}

function expectedTies(network: ExportedNetwork, id: (id: string) => string): Found["ties"] {
  return network.ties
    .map(({ source, target, weight, statements }): Found["ties"][number] => {
      const [a = "", b = ""] = [id(source), id(target)].sort();
      return [a, b, weight, statements.join(" ")];
    })
    .sort((one, other) => (one.join() < other.join() ? -1 : 1));
}

/** Debian's interpreter with a module, or `null`; other interpreters on the path do not see its packages. */
function pythonWith(module: string): string | null {
  for (const python of ["/usr/bin/python3", "python3"]) {
    if (spawnSync(python, ["-c", `import ${module}`]).status === 0) return python;
  }
  return null;
}

const HEAD = `
import sys, json, csv, warnings
warnings.simplefilter("error")
def rows(path):
    with open(path, newline="", encoding="utf-8") as file: return list(csv.DictReader(file))
def show(nodes, ties):
    ties = sorted([*sorted(t[:2]), t[2], t[3]] for t in ties)
    ties.sort(key=lambda t: ",".join(str(x) for x in t))
    # igraph has NaN where a number is missing.
    nodes = {n: {k: v for k, v in d.items() if v == v} for n, d in nodes.items()}
    print(json.dumps({"nodes": nodes, "ties": ties}))
`;
const scripts: Readonly<
  Record<string, { readonly module: string; readonly graphml: string; readonly edges: string }>
> = {
  networkx: {
    module: "networkx",
    graphml: `${HEAD}
import networkx
graph = networkx.read_graphml(sys.argv[1])
assert not graph.is_directed()
show({n: d for n, d in graph.nodes(data=True)}, [[a, b, d["weight"], d.get("statements", "")] for a, b, d in graph.edges(data=True)])`,
    edges: `${HEAD}
import networkx
graph = networkx.Graph()
for row in rows(sys.argv[2]): graph.add_node(row["Id"], **row)
for row in rows(sys.argv[1]): graph.add_edge(row["Source"], row["Target"], weight=float(row["Weight"]), statements=row["Statements"])
show({n: d for n, d in graph.nodes(data=True)}, [[a, b, d["weight"], d["statements"]] for a, b, d in graph.edges(data=True)])`,
  },
  igraph: {
    module: "igraph",
    graphml: `${HEAD}
import igraph
graph = igraph.Graph.Read_GraphML(sys.argv[1])
assert not graph.is_directed()
name = lambda v: graph.vs[v]["id"]
show({v["id"]: v.attributes() for v in graph.vs}, [[name(e.source), name(e.target), e["weight"], e["statements"]] for e in graph.es])`,
    edges: `${HEAD}
import igraph
edges, nodes = rows(sys.argv[1]), rows(sys.argv[2])
for e in edges: e["Weight"] = float(e["Weight"])
graph = igraph.Graph.DictList(nodes, edges, vertex_name_attr="Id", edge_foreign_keys=("Source", "Target"))
name = lambda v: graph.vs[v]["Id"]
show({v["Id"]: v.attributes() for v in graph.vs}, [[name(e.source), name(e.target), e["Weight"], e["Statements"]] for e in graph.es])`,
  },
};

for (const [program, { module, graphml, edges }] of Object.entries(scripts)) {
  describe(program, () => {
    const python = pythonWith(module);
    if (python === null) {
      console.log(`skipped 6 tests: python3-${program} is not installed`);
      it.skip(`python3-${program} is not installed`, () => undefined);
      return;
    }
    const read = (script: string, ...files: string[]): Found => {
      const { status, stdout, stderr } = spawnSync(python, ["-c", script, ...files], { encoding: "utf8" });
      expect(stderr).toBe("");
      expect(status).toBe(0);
      return JSON.parse(stdout) as Found;
    };
    it.each(Object.entries(samples))("finds nodes, ties and attributes in GraphML: %s", (name, network) => {
      const file = join(folder, `${program}-${name}.graphml`);
      writeFileSync(file, writeGraphml(network));
      const found = read(graphml, file);
      expect(Object.keys(found.nodes).sort()).toEqual(network.nodes.map((node) => xmlId(node.id)).sort());
      expect(found.ties).toEqual(expectedTies(network, xmlId));
      for (const node of network.nodes) {
        const attributes = found.nodes[xmlId(node.id)];
        expect(attributes?.frequency).toBe(node.frequency);
        expect(attributes?.variable).toBe(node.variable);
        for (const [attribute, value] of Object.entries(node.attributes)) {
          const written = attribute === "label" ? "attribute_label" : attribute;
          expect(attributes?.[written], `${node.id} ${attribute}`).toBe(value);
        }
      }
    });
    it.each(Object.entries(samples))("finds nodes and ties in the lists: %s", (name, network) => {
      const [edgeFile, nodeFile] = [join(folder, `${name}-edges.csv`), join(folder, `${name}-nodes.csv`)];
      writeFileSync(edgeFile, writeEdgesCsv(network, { formulas: "keep" }));
      writeFileSync(nodeFile, writeNodesCsv(network, { formulas: "keep" }));
      const found = read(edges, edgeFile, nodeFile);
      expect(Object.keys(found.nodes).sort()).toEqual(network.nodes.map((node) => node.id).sort());
      expect(found.ties).toEqual(expectedTies(network, (id) => id));
    });
  });
}

describe("GEXF", () => {
  const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;
  const schema = fileURLToPath(new URL("gexf-1.3.xsd", import.meta.url));
  if (!hasXmllint) console.log("skipped 3 tests: xmllint is not installed");
  it.skipIf(!hasXmllint).each(Object.entries(samples))("keeps its schema: %s", (name, network) => {
    const file = join(folder, `${name}.gexf`);
    writeFileSync(file, writeGexf(network));
    execFileSync("xmllint", ["--noout", "--nonet", "--schema", schema, file], { stdio: "pipe" });
  });

  it.each(Object.entries(samples))("is read by graphology with the same ties: %s", (_, network) => {
    const graph = gexf.parse(Graph, writeGexf(network));
    const ties = graph.mapEdges((__, attributes, source, target): Found["ties"][number] => {
      const [a = "", b = ""] = [source, target].sort();
      return [a, b, attributes.weight as number, attributes.statements as string];
    });
    expect(ties.sort((one, other) => (one.join() < other.join() ? -1 : 1))).toEqual(
      expectedTies(network, xmlId),
    );
    expect(graph.order).toBe(network.nodes.length);
  });

  it("says when nodes and ties were spoken of", () => {
    const text = writeGexf(dated);
    expect(text).toContain('mode="dynamic"');
    expect(text.match(/<spell start="2031-02-03" end="2031-02-03"\/>/g)).toHaveLength(5);
    expect(writeGexf(oneMode)).toContain('mode="static"');
  });
});
