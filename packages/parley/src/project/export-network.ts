/** The network of a page or of a call as the text of a file, with camps and all attributes. */
import {
  aroundEgo,
  type CampOptions,
  type Camps,
  campOptions,
  camps,
  type EgoQuery,
  type Language,
  type Network,
  network,
  networkAt,
  parseNetworkOptions,
} from "@parley/core";
import { type NetworkExporter, networkExporters } from "@parley/formats";
import { exportedNetwork } from "./exported-network.js";
import type { OpenRecord } from "./open-record.js";

/** The short names that addresses and options use, and the exporter behind each. */
const exporterNames: Readonly<Record<string, string>> = {
  graphml: "graphml",
  visone: "graphml-visone",
  gexf: "gexf",
  csv: "matrix-csv",
  edges: "edges-csv",
  nodes: "nodes-csv",
  dl: "dl",
};

export const networkFormats: readonly string[] = Object.keys(exporterNames);

/** The exporter for a short name; `undefined` when there is none. */
export function findNetworkExporter(format: string): NetworkExporter | undefined {
  return networkExporters.find((exporter) => exporter.name === exporterNames[format]);
}

export interface ExportedNetworkOptions {
  readonly labels: Language | undefined;
  readonly camps: CampOptions;
  /** Of a series, the time window with this label. */
  readonly at?: string | undefined;
  /** Only around this node. */
  readonly around?: EgoQuery;
}

/**
 * The network with camps by the method asked for on its congruence ties.
 * @throws the codes of `network`
 */
export function exportNetwork(
  record: OpenRecord,
  exporter: NetworkExporter,
  input: Parameters<typeof parseNetworkOptions>[0],
  { labels, camps: asked, at, around = { egoSteps: 1 } }: ExportedNetworkOptions,
): string {
  const { options } = parseNetworkOptions(input);
  const { statementType, status } = options;
  const table = record.table({ statementType, status, labels });
  const write = (found: Network, standing: Camps | null) => {
    const part = aroundEgo(found, around);
    const own = standing === null ? null : campsOfRows(standing, found, part);
    return exporter.write(exportedNetwork(record, part, options, labels ?? "en", own));
  };
  // Camps of the whole record say nothing of one time window.
  if (at !== undefined) return write(networkAt(table, options, at), null);
  const found = network(table, options);
  const standing = camps(network(table, campOptions(options)), asked);
  return write(found, standing.membership.length === found.rowLabels.length ? standing : null);
}

/** The camps of the rows that are left of a network. */
function campsOfRows(standing: Camps, whole: Network, part: Network): Camps {
  const campOf = new Map(whole.rowLabels.map((label, row) => [label, standing.membership[row] ?? null]));
  return { ...standing, membership: part.rowLabels.map((label) => campOf.get(label) ?? null) };
}
