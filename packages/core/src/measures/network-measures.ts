/**
 * Measures of the structure of a network, by name: a table of its nodes and figures of the whole. Each has a file in
 * `structure/` with its formula; here is the list.
 *
 * Two-mode networks are taken as one graph of actors and concepts; measures that compare actors with actors
 * (clustering, core, groups) have no value there. Ties count by their size, whatever their sign, except in the
 * strength, which keeps signs.
 */
import { fail } from "../errors.js";
import type { Network } from "../network/network.js";
import { columnDegree, degree } from "./degree.js";
import { density } from "./density.js";
import { connectedParts } from "./graph/connected-parts.js";
import { withoutWeights } from "./graph/weighted-graph.js";
import { groupAssortativity, numberAssortativity } from "./structure/assortativity.js";
import { betweenness } from "./structure/betweenness.js";
import { brokerage, brokerageRoles } from "./structure/brokerage.js";
import { closeness } from "./structure/closeness.js";
import { clusteringCoefficient } from "./structure/clustering-coefficient.js";
import { corePeriphery } from "./structure/core-periphery.js";
import { eiIndex } from "./structure/ei-index.js";
import { eigenvectorCentrality } from "./structure/eigenvector-centrality.js";
import { type WholeGraph, wholeGraph } from "./structure/whole-graph.js";

/** Names as they are given on the command line. */
export const structureMeasureNames = [
  "degree",
  "betweenness",
  "closeness",
  "eigenvector",
  "clustering",
  "core-periphery",
  "brokerage",
  "components",
  "density",
  "ei-index",
  "assortativity",
] as const;
export type StructureMeasureName = (typeof structureMeasureNames)[number];

/** `null` where a measure has no value. */
export type MeasuredNumber = number | null;

export interface NetworkMeasures {
  readonly nodes: readonly MeasuredNode[];
  /** Figures of the whole network, by name. */
  readonly figures: Readonly<Record<string, MeasuredNumber>>;
}

export interface MeasuredNode {
  readonly label: string;
  readonly side: "row" | "column";
  readonly group: string | null;
  readonly values: Readonly<Record<string, MeasuredNumber>>;
}

export interface NetworkMeasureOptions {
  /** All when left out. */
  readonly measures?: readonly StructureMeasureName[];
  /** Group of each row, for E-I index, brokerage and assortativity; these are left out without groups. */
  readonly groups?: readonly (string | null)[];
  /** A number of each row, for assortativity. */
  readonly numbers?: readonly (number | null)[];
}

/** What one measure finds: columns of the table of nodes, and figures. */
interface Found {
  readonly columns?: Readonly<Record<string, ArrayLike<MeasuredNumber>>>;
  readonly figures?: Readonly<Record<string, MeasuredNumber>>;
}
interface Asked extends WholeGraph {
  readonly network: Network;
  readonly groups: readonly (string | null)[] | null;
  readonly numbers: readonly (number | null)[] | null;
}

/**
 * Measures a network.
 *
 * @example
 * networkMeasures(network(table, campOptions()), { measures: ["degree", "betweenness"] }).nodes[0]?.values;
 * @throws `MEASURE_UNKNOWN`
 */
export function networkMeasures(network: Network, options: NetworkMeasureOptions = {}): NetworkMeasures {
  const { measures = structureMeasureNames, groups = null, numbers = null } = options;
  const asked: Asked = { ...wholeGraph(network), network, groups, numbers };
  const columns: Record<string, ArrayLike<MeasuredNumber>> = {};
  const figures: Record<string, MeasuredNumber> = {};
  for (const name of measures) {
    if (!structureMeasureNames.includes(name)) {
      fail("MEASURE_UNKNOWN", { measure: name, allowed: structureMeasureNames });
    }
    const found = list[name](asked);
    Object.assign(columns, found.columns);
    Object.assign(figures, found.figures);
  }
  return {
    nodes: asked.labels.map((label, node) => ({
      label,
      side: node < asked.rows ? "row" : "column",
      group: node < asked.rows ? (groups?.[node] ?? null) : null,
      values: Object.fromEntries(
        Object.entries(columns).map(([name, values]) => [name, measured(values[node])]),
      ),
    })),
    figures,
  };
}

/** What is no number is no value. */
function measured(value: MeasuredNumber | undefined): MeasuredNumber {
  return value === undefined || value === null || Number.isNaN(value) ? null : value;
}

const list: Readonly<Record<StructureMeasureName, (asked: Asked) => Found>> = {
  degree: ({ network }) => {
    const nodes = [...degree(network), ...(isOneMode(network) ? [] : columnDegree(network))];
    return {
      columns: {
        degree: nodes.map((node) => node.degree),
        strength: nodes.map((node) => node.strength),
        absoluteStrength: nodes.map((node) => node.absolute),
      },
    };
  },
  betweenness: ({ graph }) => ({
    columns: { betweenness: betweenness(graph), weightedBetweenness: betweenness(graph, "inverse") },
  }),
  closeness: ({ graph }) => ({ columns: { closeness: closeness(graph) } }),
  eigenvector: ({ graph }) => ({ columns: { eigenvector: eigenvectorCentrality(graph) } }),
  clustering: ({ graph, network }) => {
    if (!isOneMode(network)) return {};
    const { local, weighted, global, mean } = clusteringCoefficient(graph);
    return {
      columns: { clustering: local, weightedClustering: weighted },
      figures: { clusteringCoefficient: global, meanClustering: mean },
    };
  },
  "core-periphery": ({ graph, network }) => {
    if (!isOneMode(network)) return {};
    const found = corePeriphery(graph);
    return {
      columns: {
        core: found === null ? [] : found.isCore.map(Number),
        coreness: found?.coreness ?? [],
      },
      figures: { coreFit: found?.fit ?? null, corenessFit: found?.continuousFit ?? null },
    };
  },
  brokerage: ({ graph, network, groups }) => {
    if (groups === null || !isOneMode(network)) return {};
    const counts = brokerage(graph, groups);
    return { columns: Object.fromEntries(brokerageRoles.map((role) => [role, counts[role]])) };
  },
  components: ({ graph }) => {
    const { partOf, count } = connectedParts(graph);
    const sizes = new Int32Array(count);
    for (const part of partOf) sizes[part] = (sizes[part] as number) + 1;
    return {
      columns: { component: partOf },
      figures: {
        components: count,
        largestComponent: sizes.reduce((most, size) => Math.max(most, size), 0),
        isolates: graph.strength.reduce((sum, strength) => sum + (strength === 0 ? 1 : 0), 0),
      },
    };
  },
  density: ({ network, graph }) => ({
    figures: { nodes: graph.size, ties: graph.neighbor.length / 2, density: density(network) },
  }),
  "ei-index": ({ graph, network, groups }) =>
    groups === null || !isOneMode(network) ? {} : { figures: { eiIndex: eiIndex(graph, groups) } },
  assortativity: ({ graph, network, groups, numbers }) => {
    if (!isOneMode(network)) return {};
    const ties = Array.from(
      { length: graph.size },
      (_, node) => (graph.start[node + 1] as number) - (graph.start[node] as number),
    );
    return {
      figures: {
        // Each tie counts once here, as in the definition for degrees.
        degreeAssortativity: numberAssortativity(withoutWeights(graph), ties),
        ...(groups === null ? {} : { groupAssortativity: groupAssortativity(graph, groups) }),
        ...(numbers === null ? {} : { numberAssortativity: numberAssortativity(graph, numbers) }),
      },
    };
  },
};

function isOneMode({ networkType }: Network): boolean {
  return networkType === "onemode";
}
