/**
 * Louvain: nodes move to the neighboring camp that raises modularity most, then camps become nodes, until nothing
 * moves. (Blondel, Guillaume, Lambiotte and Lefebvre 2008.) Computed by graphology-communities-louvain with our
 * seeded generator: same network, same seed, same camps.
 */
import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
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
  const made = new UndirectedGraph<object, { weight: number }>();
  eachTie(graph, (one, other, weight) => {
    made.mergeNode(one);
    made.mergeNode(other);
    made.addEdge(one, other, { weight });
  });
  const found =
    made.size === 0 ? {} : louvain(made, { getEdgeWeight: "weight", rng: createRandom(seed), resolution });
  return Int32Array.from({ length: graph.size }, (_, node) => found[node] ?? graph.size + node);
}
