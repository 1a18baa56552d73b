/**
 * A network as one graph: of a one-mode network the actors, of a two-mode network actors and concepts together, rows
 * first. Ties count by their size, whatever their sign: an opponent is a neighbor too.
 */
import type { Network } from "../../network/network.js";
import { absoluteTies, graphOfMatrix, graphOfTies, type WeightedGraph } from "../graph/weighted-graph.js";

export interface WholeGraph {
  readonly graph: WeightedGraph;
  /** Names of the nodes. */
  readonly labels: readonly string[];
  /** How many of the nodes, from the first, are rows of the network. */
  readonly rows: number;
}

/** The graph of a network. */
export function wholeGraph({ networkType, rowLabels, colLabels, matrix }: Network): WholeGraph {
  const rows = rowLabels.length;
  if (networkType === "onemode") {
    return { graph: graphOfMatrix(matrix, rows, undefined, absoluteTies), labels: rowLabels, rows };
  }
  const ends: number[] = [];
  const others: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < colLabels.length; col++) {
      const weight = Math.abs(matrix[row * colLabels.length + col] as number);
      if (weight === 0) continue;
      ends.push(row);
      others.push(rows + col);
      weights.push(weight);
    }
  }
  const graph = graphOfTies(rows + colLabels.length, ends, others, weights);
  return { graph, labels: [...rowLabels, ...colLabels], rows };
}
