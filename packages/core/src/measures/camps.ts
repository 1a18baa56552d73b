/**
 * Camps: which actors stand together, by a named method?
 *
 * A method divides either the ties of a one-mode network (Louvain, Leiden, walktrap, …) or what the actors said
 * (hierarchical clustering, k-means, …: Jaccard distances of `actor-profiles.ts`); `camp-methods/` has one file for
 * each. Every division is rated by its modularity on the ties (`graph/modularity.ts`). Where a number of camps is
 * asked for, methods that can are cut there; from `kMin` to `kMax` the number with the highest modularity is taken,
 * the smallest of equal ones. Without either, a method ends where it ends by itself, and one that must be told tries
 * 2 to 5.
 *
 * Only ties with a positive weight count; the congruence network, which has no others, is the default input
 * (`campOptions`). Actors without such a tie, or who said nothing, are in no camp. Without any tie there is no
 * modularity: it is `null`. Camps are ordered by size, then by the label of their first member.
 *
 * Under `compat` camps come as from DNA's clustering: modularity counts ties, not their weights; spectral clustering
 * takes the other end of the spectrum; CONCOR knows two camps only; the input is then the subtract network.
 */
import { z } from "zod";
import { fail } from "../errors.js";
import type { Network } from "../network/network.js";
import type { NetworkOptions, NetworkOptionsInput } from "../network/options.js";
import { actorProfiles, jaccardDistances } from "./actor-profiles.js";
import { type CampInput, type CampMethod, countCamps, type Divider } from "./camp-methods/camp-method.js";
import { type CampMethodName, campMethodNames, campMethods } from "./camp-methods/index.js";
import { modularity } from "./graph/modularity.js";
import { graphOfMatrix, type WeightedGraph, withoutWeights } from "./graph/weighted-graph.js";

export interface Camps {
  readonly method: CampMethodName;
  /** Camp of each row of the network, 0 for the largest; `null` without camp. */
  readonly membership: readonly (number | null)[];
  readonly camps: readonly Camp[];
  /** Rows without a camp. */
  readonly isolates: readonly number[];
  readonly modularity: number | null;
  /** Modularity of each number of camps that was tried. */
  readonly tried: readonly { readonly k: number; readonly modularity: number | null }[];
}

export interface Camp {
  readonly size: number;
  /** Rows of the members, in label order. */
  readonly rows: readonly number[];
  readonly labels: readonly string[];
}

export const campSettingsSchema = z.strictObject({
  /** So many camps. */
  k: z.int().min(1).optional(),
  /** Or the best number of these. */
  kMin: z.int().min(1).optional(),
  kMax: z.int().min(1).optional(),
  /** Above 1: more and smaller camps. */
  resolution: z.number().positive().default(1),
  /** What methods that divide by distance read: what the actors said, or 1 − tie / largest tie. */
  distance: z.enum(["jaccard", "ties"]).default("jaccard"),
  seed: z.int().default(1),
});

export interface CampOptions extends z.input<typeof campSettingsSchema> {
  readonly method?: CampMethodName;
  readonly compat?: "dna-3.1.2" | null;
}

/**
 * Camps of a one-mode network.
 *
 * @example
 * camps(network(table, campOptions({ duplicates: "document" })), { seed: 7 }).modularity;
 * camps(network(table, campOptions()), { method: "ward", kMin: 2, kMax: 6 }).tried;
 * @throws `NETWORK_NOT_ONE_MODE`, `CAMPS_NUMBER_UNREACHABLE`, `CAMPS_NUMBER_NOT_ASKED`
 */
export function camps(network: Network, options: CampOptions = {}): Camps {
  const { method = "louvain", compat = null, ...given } = options;
  if (network.networkType !== "onemode") fail("NETWORK_NOT_ONE_MODE", { measure: method });
  const settings = campSettingsSchema.parse(given);
  const asked = settings.k !== undefined || settings.kMin !== undefined || settings.kMax !== undefined;
  const chosen = campMethods[method];
  if (asked && !chosen.cuts) {
    const able = campMethodNames.filter((name) => campMethods[name].cuts);
    fail("CAMPS_NUMBER_NOT_ASKED", { method, allowed: able });
  }
  const { nodes, input } = campInput(network, chosen, settings.distance, compat !== null);
  const rated = compat === null ? input.graph : withoutWeights(input.graph);
  if (input.size === 0 || (chosen.divides === "ties" && input.graph.total === 0)) {
    return { method, ...inOrder(network.rowLabels, new Int32Array(), new Int32Array()), ...nothing };
  }
  const { seed, resolution } = settings;
  const divider = chosen.divide(input, { seed, resolution, compat: compat !== null });
  const range = numbersOf(settings, input.size, divider, asked);
  const divisions = range === null ? ownDivision(divider) : range.flatMap((k) => divisionAt(divider, k));
  const best = bestDivision(divisions, rated, resolution);
  if (best === null) {
    const { k, kMin = DEFAULT_K.min, kMax = DEFAULT_K.max } = settings;
    fail("CAMPS_NUMBER_UNREACHABLE", { method, k: k ?? `${kMin}–${kMax}`, actors: input.size });
  }
  return {
    method,
    ...inOrder(network.rowLabels, nodes, best.membership),
    modularity: best.modularity,
    tried: best.tried,
  };
}

const nothing = { modularity: null, tried: [] } as const;
/** Numbers that are tried where a method must be told one. */
const DEFAULT_K = { min: 2, max: 5 };

function ownDivision({ own }: Divider): Int32Array[] {
  return own === null ? [] : [own()];
}

function divisionAt(divider: Divider, k: number): Int32Array[] {
  const found = divider.at(k);
  return found === null ? [] : [found];
}

/** Numbers of camps to try; `null` where the method chooses by itself. */
function numbersOf(
  { k, kMin = DEFAULT_K.min, kMax = DEFAULT_K.max }: z.infer<typeof campSettingsSchema>,
  size: number,
  divider: Divider,
  asked: boolean,
): number[] | null {
  if (!asked && divider.own !== null) return null;
  const from = k ?? Math.min(kMin, asked ? kMin : size);
  const to = Math.min(k ?? Math.max(kMin, kMax), size);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/** The division with the highest modularity, the first of equal ones, and what was tried. */
export function bestDivision(
  divisions: readonly Int32Array[],
  graph: WeightedGraph,
  resolution = 1,
): { membership: Int32Array; modularity: number | null; tried: Camps["tried"] } | null {
  const tried = divisions.map((membership) => ({
    k: countCamps(membership),
    modularity: modularity(graph, membership, resolution),
  }));
  let best = -1;
  tried.forEach((one, at) => {
    const known = tried[best]?.modularity ?? Number.NEGATIVE_INFINITY;
    if (best === -1 || (one.modularity ?? Number.NEGATIVE_INFINITY) > known + 1e-12) best = at;
  });
  const membership = divisions[best];
  if (membership === undefined) return null;
  return { membership, modularity: tried[best]?.modularity ?? null, tried };
}

/** What a method divides, and which rows of the network its nodes are. */
function campInput(
  network: Network,
  method: CampMethod,
  distance: "jaccard" | "ties",
  compat: boolean,
): { nodes: Int32Array; input: CampInput } {
  const size = network.rowLabels.length;
  const readsProfiles =
    method.divides === "profiles" && (distance === "jaccard" || method.name === "concor-two-mode");
  const profiles = readsProfiles ? actorProfiles(network, { compat }) : null;
  const nodes = profiles?.rows ?? tiedRows(network.matrix, size);
  const graph = graphOfMatrix(network.matrix, size, nodes);
  const ties = (): Float64Array => {
    const part = new Float64Array(nodes.length * nodes.length);
    nodes.forEach((row, one) => {
      nodes.forEach((col, other) => {
        const cell = network.matrix[row * size + col] as number;
        // DNA's graphs have no ties below 0.
        part[one * nodes.length + other] = compat ? Math.max(cell, 0) : cell;
      });
    });
    return part;
  };
  return {
    nodes,
    input: {
      size: nodes.length,
      graph,
      ties,
      distances: () =>
        profiles === null
          ? tieDistances(ties(), nodes.length)
          : jaccardDistances(profiles.matrix, nodes.length, profiles.columns),
      profiles: () => profiles ?? { matrix: new Float64Array(), columns: 0 },
    },
  };
}

/** 1 − tie / largest tie; ties below 0 count as none. */
function tieDistances(ties: Float64Array, size: number): Float64Array {
  const largest = ties.reduce((most, weight) => Math.max(most, weight), 0);
  return ties.map((weight, at) =>
    at % (size + 1) === 0 ? 0 : 1 - Math.max(weight, 0) / (largest === 0 ? 1 : largest),
  );
}

/** Rows with a tie above 0. */
function tiedRows(matrix: Float64Array, size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, row) => row).filter((row) => {
    for (let col = 0; col < size; col++) {
      if (col !== row && (matrix[row * size + col] as number) > 0) return true;
    }
    return false;
  });
}

/** Numbers the camps by size, then by the label of their first member. */
function inOrder(
  rowLabels: readonly string[],
  nodes: Int32Array,
  division: Int32Array,
): Pick<Camps, "membership" | "camps" | "isolates"> {
  const members = new Map<number, number[]>();
  nodes.forEach((row, node) => {
    const camp = division[node] as number;
    const rows = members.get(camp);
    if (rows === undefined) members.set(camp, [row]);
    else rows.push(row);
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
    isolates: membership.flatMap((camp, row) => (camp === null ? [row] : [])),
  };
}

/**
 * The network that camps are found in when none is chosen: congruence between the values of variable 1, with
 * average-activity normalization, under the same filters. Networks that cannot have these keep their own. DNA's
 * clustering takes the subtract network.
 */
export function campOptions(options: NetworkOptionsInput | NetworkOptions = {}): NetworkOptionsInput {
  const hasQualifier = options.qualifier !== null;
  const aggregation = options.compat === "dna-3.1.2" ? "subtract" : "congruence";
  return {
    ...options,
    networkType: "onemode",
    qualifierAggregation: hasQualifier ? aggregation : "ignore",
    normalization: "average",
    timeWindow: "no",
    kernel: "no",
    isolates: false,
  };
}
