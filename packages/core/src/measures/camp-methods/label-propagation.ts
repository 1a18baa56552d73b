/**
 * Label propagation: everybody begins with a label of their own and takes, in random order, the label that weighs
 * most among the neighbors, chance deciding between equals, until each label is one of the heaviest around it.
 * (Raghavan, Albert and Kumara 2007, with weights.) Fast and rough: other seeds may give other camps, or one.
 */
import { createRandom, type Random, shuffle } from "../../random.js";
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { type CampMethod, ownNumber } from "./camp-method.js";

export const labelPropagationMethod: CampMethod = {
  name: "label-propagation",
  divides: "ties",
  cuts: false,
  seeded: true,
  divide: ({ graph }, { seed }) => ownNumber(() => labelPropagation(graph, createRandom(seed))),
};

/** Labels settle quickly; the limit only ends a rare dance of two. */
const MOST_ROUNDS = 1000;

/** Labels at the end. */
export function labelPropagation(graph: WeightedGraph, random: Random): Int32Array {
  const label = Int32Array.from({ length: graph.size }, (_, node) => node);
  const order = label.slice();
  const weightOf = new Float64Array(graph.size);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    shuffle(order, random);
    for (const node of order) {
      const heaviest = heaviestLabels(graph, node, label, weightOf);
      if (heaviest.length === 0) continue;
      label[node] = heaviest[Math.floor(random() * heaviest.length)] as number;
    }
    const isSettled = order.every((node) => {
      const heaviest = heaviestLabels(graph, node, label, weightOf);
      return heaviest.length === 0 || heaviest.includes(label[node] as number);
    });
    if (isSettled) break;
  }
  return label;
}

/** Labels with the most weight around a node, in the order of the neighbors. */
function heaviestLabels(
  { start, neighbor, weight }: WeightedGraph,
  node: number,
  label: Int32Array,
  weightOf: Float64Array,
): number[] {
  const first = start[node] as number;
  const last = start[node + 1] as number;
  const seen: number[] = [];
  for (let at = first; at < last; at++) {
    const of = label[neighbor[at] as number] as number;
    if (weightOf[of] === 0) seen.push(of);
    weightOf[of] = (weightOf[of] as number) + (weight[at] as number);
  }
  const most = seen.reduce((best, of) => Math.max(best, weightOf[of] as number), 0);
  const heaviest = seen.filter((of) => (weightOf[of] as number) >= most * (1 - 1e-12));
  for (const of of seen) weightOf[of] = 0;
  return heaviest;
}
