/**
 * Louvain: nodes move to the neighboring camp that raises modularity most, then camps become nodes, until nothing
 * moves. (Blondel, Guillaume, Lambiotte and Lefebvre 2008.) Computed by graphology-communities-louvain with our
 * seeded generator: same network, same seed, same camps.
 */
import type { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import { fail } from "../../errors.js";
import { createRandom } from "../../random.js";
import { eachTie, type WeightedGraph } from "../graph/weighted-graph.js";
import { type CampMethod, ownNumber } from "./camp-method.js";

/** The package is CommonJS: its types say `default`, at run time the module is the function. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

export const louvainMethod: CampMethod = {
  name: "louvain",
  divides: "ties",
  cuts: false,
  seeded: true,
  divide: ({ graph }, { seed, resolution }) => ownNumber(() => louvainCamps(graph, seed, resolution)),
};

/** Nodes without ties are camps of their own. */
function louvainCamps(graph: WeightedGraph, seed: number, resolution: number): Int32Array {
  const found =
    graph.total === 0
      ? {}
      : louvain(asRead(graph), { getEdgeWeight: "weight", rng: createRandom(seed), resolution });
  return Int32Array.from({ length: graph.size }, (_, node) => found[node] ?? graph.size + node);
}

/**
 * The graph as Louvain reads it, once, into arrays of its own: nodes in the order in which ties name them. A true
 * graphology graph of some hundred thousand ties takes longer to make than Louvain needs to divide it.
 */
function asRead(graph: WeightedGraph): UndirectedGraph {
  const named = new Set<number>();
  let ties = 0;
  eachTie(graph, (one, other) => {
    named.add(one).add(other);
    ties += 1;
  });
  const { start } = graph;
  const notAsked = () => fail("BUG", { message: "a graph to read only", where: "louvain" });
  const read = {
    type: "undirected",
    multi: false,
    order: named.size,
    size: ties,
    selfLoopCount: 0,
    forEachNode: (call: (node: string) => void) => {
      for (const node of named) call(String(node));
    },
    undirectedDegreeWithoutSelfLoops: (node: string) =>
      (start[Number(node) + 1] ?? 0) - (start[Number(node)] ?? 0),
    forEachEdge: (call: (edge: string, attributes: object, one: string, other: string) => void) =>
      eachTie(graph, (one, other, weight) => call("", { weight }, String(one), String(other))),
    // By these two the package knows a graph.
    addUndirectedEdgeWithKey: notAsked,
    dropNode: notAsked,
  };
  return read as unknown as UndirectedGraph;
}
