/**
 * Camps: which actors stand together?
 *
 * Louvain's method looks for the partition with the highest modularity
 *
 *   Q = Σ_c [ L_c / m − (k_c / 2m)² ]
 *
 * L_c is the weight of the ties inside camp c, k_c the sum of the strengths of its members, m the weight of
 * all ties. (Blondel et al. 2008; Newman 2006.) Computed by graphology-communities-louvain with our seeded
 * generator: same network, same seed, same camps.
 *
 * Only ties with a positive weight count; the congruence network, which has no others, is the default input
 * (`campOptions`). Actors without such a tie are in no camp. Without any tie there is no modularity: it is
 * `null`. Camps are ordered by size, then by the label of their first member.
 */
import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import { fail } from "../errors.js";
import type { Network } from "../network/network.js";
import type { NetworkOptions, NetworkOptionsInput } from "../network/options.js";
import { createRandom } from "../random.js";

/** The package is CommonJS: its types say `default`, at run time the module is the function. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

export interface Camps {
  /** Camp of each row of the network, 0 for the largest; `null` without camp. */
  readonly membership: readonly (number | null)[];
  readonly camps: readonly Camp[];
  /** Rows without a camp. */
  readonly isolates: readonly number[];
  readonly modularity: number | null;
}

export interface Camp {
  readonly size: number;
  /** Rows of the members, in label order. */
  readonly rows: readonly number[];
  readonly labels: readonly string[];
}

/**
 * Camps of a one-mode network.
 *
 * @param options `resolution` above 1 gives more and smaller camps
 *
 * @example
 * camps(network(table, campOptions({ duplicates: "document" })), { seed: 7 }).modularity;
 * @throws `NETWORK_NOT_ONE_MODE`
 */
export function camps(network: Network, options: { seed: number; resolution?: number }): Camps {
  if (network.networkType !== "onemode") fail("NETWORK_NOT_ONE_MODE", { measure: "Louvain" });
  const { rowLabels, matrix } = network;
  const size = rowLabels.length;
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (let row = 0; row < size; row++) {
    for (let col = row + 1; col < size; col++) {
      const weight = matrix[row * size + col] as number;
      if (!(weight > 0)) continue;
      graph.mergeNode(row);
      graph.mergeNode(col);
      graph.addEdge(row, col, { weight });
    }
  }
  if (graph.size === 0) {
    return {
      membership: rowLabels.map(() => null),
      camps: [],
      isolates: rowLabels.map((_, row) => row),
      modularity: null,
    };
  }
  const { communities, modularity } = louvain.detailed(graph, {
    getEdgeWeight: "weight",
    rng: createRandom(options.seed),
    resolution: options.resolution ?? 1,
  });
  return { ...inOrder(rowLabels, communities), modularity };
}

/** Numbers the camps by size, then by the label of their first member. */
function inOrder(
  rowLabels: readonly string[],
  communities: Readonly<Record<string, number>>,
): Omit<Camps, "modularity"> {
  const members = new Map<number, number[]>();
  const isolates: number[] = [];
  rowLabels.forEach((_, row) => {
    const community = communities[row];
    if (community === undefined) isolates.push(row);
    else members.set(community, [...(members.get(community) ?? []), row]);
  });
  const ordered = [...members.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const membership: (number | null)[] = rowLabels.map(() => null);
  ordered.forEach((rows, camp) => {
    for (const row of rows) membership[row] = camp;
  });
  return {
    membership,
    camps: ordered.map((rows) => ({
      size: rows.length,
      rows,
      labels: rows.map((row) => rowLabels[row] as string),
    })),
    isolates,
  };
}

/**
 * The network that camps are found in when none is chosen: congruence between the values of variable 1, with
 * average-activity normalization, under the same filters. Networks that cannot have these keep their own.
 */
export function campOptions(options: NetworkOptionsInput | NetworkOptions = {}): NetworkOptionsInput {
  const hasQualifier = options.qualifier !== null;
  return {
    ...options,
    networkType: "onemode",
    qualifierAggregation: hasQualifier ? "congruence" : "ignore",
    normalization: "average",
    timeWindow: "no",
    kernel: "no",
    isolates: false,
  };
}
