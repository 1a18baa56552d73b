/**
 * A network as a graph for algorithms that walk along ties: for each node its neighbors and the weights of the
 * ties to them, in typed arrays one after the other, so that sparse networks of many thousand nodes stay small.
 *
 * Undirected, without ties with oneself. Weights are above 0; which ties of a network become ties of the graph,
 * and with which weight, says the caller (`positiveTies`, `absoluteTies`).
 */

export interface WeightedGraph {
  readonly size: number;
  /** First place of each node in `neighbor`; one more entry at the end. */
  readonly start: Int32Array;
  /** Neighbors of the nodes, ascending within a node; each tie stands at both of its ends. */
  readonly neighbor: Int32Array;
  readonly weight: Float64Array;
  /** Sum of the weights at each node. */
  readonly strength: Float64Array;
  /** Weight of all ties, each counted once. */
  readonly total: number;
}

/** Weight of a cell as a tie of the graph; 0 leaves it out. */
export type TieWeight = (cell: number) => number;

/** Only ties above 0 are ties. */
export const positiveTies: TieWeight = (cell) => (cell > 0 ? cell : 0);
/** Ties count by their size, whatever their sign. */
export const absoluteTies: TieWeight = (cell) => Math.abs(cell);

/**
 * The graph of a symmetric matrix.
 *
 * @param size rows and columns of the matrix
 * @param nodes rows that become nodes 0, 1, …; all rows when left out
 */
export function graphOfMatrix(
  matrix: Float64Array,
  size: number,
  nodes: Int32Array = Int32Array.from({ length: size }, (_, row) => row),
  tieWeight: TieWeight = positiveTies,
): WeightedGraph {
  const count = nodes.length;
  const start = new Int32Array(count + 1);
  for (let one = 0; one < count; one++) {
    const row = (nodes[one] as number) * size;
    for (let other = one + 1; other < count; other++) {
      if (!(tieWeight(matrix[row + (nodes[other] as number)] as number) > 0)) continue;
      start[one + 1] = (start[one + 1] as number) + 1;
      start[other + 1] = (start[other + 1] as number) + 1;
    }
  }
  const ties = openTies(start);
  for (let one = 0; one < count; one++) {
    const row = (nodes[one] as number) * size;
    for (let other = one + 1; other < count; other++) {
      const weight = tieWeight(matrix[row + (nodes[other] as number)] as number);
      if (weight > 0) ties.put(one, other, weight);
    }
  }
  return ties.close();
}

/**
 * The graph of a list of ties.
 *
 * @param ends, others the two ends of each tie, each pair once
 */
export function graphOfTies(
  size: number,
  ends: ArrayLike<number>,
  others: ArrayLike<number>,
  weights: ArrayLike<number>,
): WeightedGraph {
  const ties = weights.length;
  const start = new Int32Array(size + 1);
  for (let tie = 0; tie < ties; tie++) {
    for (const end of [ends[tie] as number, others[tie] as number]) {
      start[end + 1] = (start[end + 1] as number) + 1;
    }
  }
  const graph = openTies(start);
  for (let tie = 0; tie < ties; tie++)
    graph.put(ends[tie] as number, others[tie] as number, weights[tie] as number);
  return graph.close();
}

/**
 * A graph whose ties are put in one after the other.
 *
 * @param start how many ties each node has, one place later; becomes the first place of each node
 */
function openTies(start: Int32Array): {
  put: (one: number, other: number, weight: number) => void;
  close: () => WeightedGraph;
} {
  const size = start.length - 1;
  for (let node = 0; node < size; node++) {
    start[node + 1] = (start[node + 1] as number) + (start[node] as number);
  }
  const neighbor = new Int32Array(start[size] as number);
  const weight = new Float64Array(start[size] as number);
  const strength = new Float64Array(size);
  const place = start.slice();
  let total = 0;
  const putAt = (from: number, to: number, value: number): void => {
    const at = place[from] as number;
    place[from] = at + 1;
    neighbor[at] = to;
    weight[at] = value;
    strength[from] = (strength[from] as number) + value;
  };
  return {
    put: (one, other, value) => {
      putAt(one, other, value);
      putAt(other, one, value);
      total += value;
    },
    close: () => {
      sortNeighbors(start, neighbor, weight);
      return { size, start, neighbor, weight, strength, total };
    },
  };
}

/** Ascending within each node; lists that are in order already, as those of a matrix, cost one pass. */
function sortNeighbors(start: Int32Array, neighbor: Int32Array, weight: Float64Array): void {
  for (let node = 0; node + 1 < start.length; node++) {
    const first = start[node] as number;
    const last = start[node + 1] as number;
    let isSorted = true;
    for (let at = first + 1; at < last && isSorted; at++) {
      isSorted = (neighbor[at - 1] as number) < (neighbor[at] as number);
    }
    if (isSorted) continue;
    const order = Array.from({ length: last - first }, (_, at) => first + at).sort(
      (a, b) => (neighbor[a] as number) - (neighbor[b] as number),
    );
    const neighbors = order.map((at) => neighbor[at] as number);
    const weights = order.map((at) => weight[at] as number);
    neighbor.set(neighbors, first);
    weight.set(weights, first);
  }
}

/** The same ties, each with the weight 1. */
export function withoutWeights(graph: WeightedGraph): WeightedGraph {
  const { size, start, neighbor } = graph;
  const strength = Float64Array.from(
    { length: size },
    (_, node) => (start[node + 1] as number) - (start[node] as number),
  );
  const weight = new Float64Array(neighbor.length).fill(1);
  return { ...graph, weight, strength, total: neighbor.length / 2 };
}

/** Calls back for each tie once, with its smaller end first, in the order of the ends. */
export function eachTie(
  { size, start, neighbor, weight }: WeightedGraph,
  call: (one: number, other: number, weight: number) => void,
): void {
  for (let one = 0; one < size; one++) {
    for (let at = start[one] as number; at < (start[one + 1] as number); at++) {
      const other = neighbor[at] as number;
      if (other > one) call(one, other, weight[at] as number);
    }
  }
}
