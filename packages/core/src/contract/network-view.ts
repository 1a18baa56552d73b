/**
 * A network as pages draw it, out of a computed network and its camps: nodes with camps and colors, ties with the
 * statements behind them, counts, and warnings in words. Server and browser make it here, from the same table.
 *
 * A small network lists all statements of each tie; in a very large one each tie lists its first ones, the count
 * stays exact, and a warning says so. Where only the strongest ties are listed, just those of the node in the middle
 * have their statements: a page asks for them when a tie is opened. Weights that are not numbers, as DNA has them where
 * it divides 0 by 0, cannot be drawn: their ties are left out, and a warning counts them.
 */
import { describeProblem } from "../errors.js";
import type { Camps } from "../measures/camps.js";
import type { Entity } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import { egoNetwork } from "../network/ego-network.js";
import { tieEvidence } from "../network/evidence.js";
import type { Network } from "../network/network.js";
import type { NetworkWarning } from "../network/options.js";
import type { StatementTable } from "../network/statement-table.js";
import type { EgoQuery, NetworkView } from "./networks.js";
import { type Cell, cellsOf, strongestCells } from "./strongest-ties.js";

/** What a node shows of its entity. */
export type EntityLook = Pick<Entity, "kind" | "color" | "attributes">;

export interface NetworkViewParts {
  readonly network: Network;
  /** List the strongest ties only, about so many, and all of this node. */
  readonly mostTies?: number | undefined;
  readonly ego?: string | undefined;
  /** Camps, and the one-mode network they were found in. */
  readonly camps: Camps;
  readonly campNetwork: Network;
  readonly looks: ReadonlyMap<string, EntityLook>;
  readonly labels: Language;
}

/** How many concepts describe a camp. */
const TOP_CONCEPTS = 3;
/** Ids of statements in one reply: about ten megabytes. */
const EVIDENCE_IDS = 250_000;
/** Every tie shows at least this many. */
const LEAST_SHOWN = 5;

/** The network as pages draw it. */
export function viewOfNetwork(parts: NetworkViewParts): NetworkView {
  const { network, camps, campNetwork, looks, labels, mostTies, ego } = parts;
  const { options, table } = network.basis.prepared;
  const { rows: rowIds, cols: columnIds } = nodeIds(network);
  const campIds = idsOf(campNetwork.rowLabels, campNetwork.rowEntityIds, options.variable1, new Set());
  const campOf = new Map(campIds.map((id, row) => [id, camps.membership[row] ?? null]));
  const nodes = (ids: readonly string[], side: "row" | "column"): NetworkView["nodes"] => {
    const isRow = side === "row";
    const sideLabels = isRow ? network.rowLabels : network.colLabels;
    const entityIds = isRow ? network.rowEntityIds : network.colEntityIds;
    const statements = isRow ? network.rowStatements : network.colStatements;
    return ids.map((id, at) => {
      const look = looks.get(entityIds[at] ?? "");
      return {
        id,
        label: sideLabels[at] ?? id,
        variable: isRow ? options.variable1 : options.variable2,
        kind: look?.kind ?? "value",
        side,
        frequency: statements[at] ?? 0,
        color: look?.color ?? null,
        camp: isRow ? (campOf.get(id) ?? null) : null,
        attributes: { ...look?.attributes },
      };
    });
  };
  const oneMode = network.networkType === "onemode";
  const { ties, numTies, warnings } = tiesOf(network, rowIds, columnIds, { mostTies, ego });
  return {
    nodes: [...nodes(rowIds, "row"), ...(oneMode ? [] : nodes(columnIds, "column"))],
    ties,
    numTies,
    camps: describeCamps(camps, campNetwork, campIds),
    modularity: camps.modularity,
    tried: [...camps.tried],
    counts: countCounted(network.basis.rows, table),
    from: network.start,
    to: network.stop,
    warnings: [...network.warnings, ...warnings].map(
      ({ code, details }) => describeProblem(code, details, labels).what,
    ),
  };
}

/**
 * The network around the node that a query names, or all of it.
 *
 * @param ego id of a node in the view
 */
export function aroundEgo(network: Network, { ego, egoSteps }: EgoQuery): Network {
  if (ego === undefined) return network;
  const { rows, cols } = nodeIds(network);
  const row = rows.indexOf(ego);
  if (row >= 0) return egoNetwork(network, { side: "row", at: row }, egoSteps);
  const col = network.networkType === "onemode" ? -1 : cols.indexOf(ego);
  return egoNetwork(network, col < 0 ? null : { side: "col", at: col }, egoSteps);
}

/** Ids of the nodes of both sides, as a view has them; in a one-mode network both are the same. */
export function nodeIds(network: Network): { readonly rows: string[]; readonly cols: string[] } {
  const { variable1, variable2 } = network.basis.prepared.options;
  const rows = idsOf(network.rowLabels, network.rowEntityIds, variable1, new Set());
  if (network.networkType === "onemode") return { rows, cols: rows };
  return { rows, cols: idsOf(network.colLabels, network.colEntityIds, variable2, new Set(rows)) };
}

/** Ids of nodes: those of their entities; metadata have variable and value. No node of a column has a row's id. */
function idsOf(
  labels: readonly string[],
  entityIds: readonly string[],
  variable: string,
  taken: ReadonlySet<string>,
): string[] {
  return labels.map((label, at) => {
    const id = entityIds[at] ?? `${variable}:${label}`;
    return taken.has(id) ? `${variable}:${id}` : id;
  });
}

function tiesOf(
  network: Network,
  rowIds: readonly string[],
  columnIds: readonly string[],
  { mostTies = Number.POSITIVE_INFINITY, ego }: Pick<NetworkViewParts, "mostTies" | "ego">,
): { ties: NetworkView["ties"]; numTies: number; warnings: NetworkWarning[] } {
  const { table } = network.basis.prepared;
  const { cells, unfit } = cellsOf(network);
  const isOfMiddle = ({ row, col }: Cell): boolean => rowIds[row] === ego || columnIds[col] === ego;
  const listed = strongestCells(network, cells, mostTies, isOfMiddle);
  const isCut = listed.length < cells.length;
  const proven = isCut ? listed.filter(isOfMiddle).length : listed.length;
  const shown = Math.max(LEAST_SHOWN, Math.floor(EVIDENCE_IDS / Math.max(proven, 1)));
  const evidence = tieEvidence(network);
  let isShortened = false;
  const ties = listed.map((cell) => {
    const { row, col, weight } = cell;
    const ends = { source: rowIds[row] as string, target: columnIds[col] as string, weight };
    if (isCut && !isOfMiddle(cell)) return { ...ends, statements: evidence.count(row, col), evidence: [] };
    const { rows } = evidence.behind(row, col);
    if (rows.length > shown) isShortened = true;
    return {
      ...ends,
      statements: rows.length,
      evidence: rows.slice(0, shown).map((at) => table.ids[at] as string),
    };
  });
  const warnings: NetworkWarning[] = [];
  if (unfit > 0) warnings.push({ code: "NETWORK_WEIGHTS_NOT_NUMBERS", details: { ties: unfit } });
  if (isShortened) warnings.push({ code: "EVIDENCE_SHORTENED", details: { ties: proven, shown } });
  return { ties, numTies: cells.length, warnings };
}

/** The camps with what their members support most often. */
function describeCamps(found: Camps, basis: Network, ids: readonly string[]): NetworkView["camps"] {
  const { field1, field2, qualifier } = basis.basis.prepared.bound;
  const campOf = new Map(basis.rowLabels.map((label, row) => [label, found.membership[row] ?? null]));
  const campOfCode = Int32Array.from(field1.labels, (label) => campOf.get(label) ?? -1);
  const concepts = field2.labels.length;
  const supported = found.camps.map(() => new Int32Array(concepts));
  for (const row of basis.basis.rows) {
    if (qualifier.kind === "boolean" && qualifier.numbers[row] !== 1) continue;
    const counts = supported[campOfCode[field1.codes[row] as number] ?? -1];
    const concept = field2.codes[row] as number;
    if (counts !== undefined && concept >= 0) counts[concept] = (counts[concept] as number) + 1;
  }
  return found.camps.map((camp, index) => ({
    size: camp.size,
    members: camp.rows.map((row) => ids[row] ?? ""),
    topConcepts: Array.from(supported[index] ?? [], (count, code) => ({
      label: field2.labels[code] as string,
      count,
    }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1))
      .slice(0, TOP_CONCEPTS)
      .map(({ label }) => label),
  }));
}

/** How many statements stand behind a figure, and how many of them a person has looked at. */
export function countCounted(rows: Iterable<number>, table: StatementTable): NetworkView["counts"] {
  let statements = 0;
  let reviewed = 0;
  // 1 for a document with counted statements; the first place is that of statements without a document.
  const counted = new Uint8Array(table.documents.ids.length + 1);
  for (const row of rows) {
    statements += 1;
    reviewed += table.reviewed[row] ?? 0;
    counted[(table.document[row] ?? -1) + 1] = 1;
  }
  const undated = new Uint8Array(counted.length);
  for (let row = 0; row < table.size; row++)
    if (Number.isNaN(table.time[row])) undated[(table.document[row] as number) + 1] = 1;
  return {
    statements,
    reviewed,
    proposed: statements - reviewed,
    documents: sum(counted),
    undated: sum(undated),
  };
}

function sum(values: Uint8Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
