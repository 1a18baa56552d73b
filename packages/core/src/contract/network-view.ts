/**
 * A network as pages draw it, out of a computed network and its camps: nodes with camps and colors, ties with the
 * statements behind them, counts, and warnings in words. Server and browser make it here, from the same table.
 *
 * A small network lists all statements of each tie; in a very large one each tie lists its first ones, the count
 * stays exact, and a warning says so. Weights that are not numbers, as DNA has them where it divides 0 by 0, cannot
 * be drawn: their ties are left out, and a warning counts them.
 */
import { describeProblem } from "../errors.js";
import type { Camps } from "../measures/camps.js";
import type { Entity } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import { tieEvidence } from "../network/evidence.js";
import type { Network } from "../network/network.js";
import type { NetworkWarning } from "../network/options.js";
import type { StatementTable } from "../network/statement-table.js";
import type { NetworkView } from "./networks.js";

/** What a node shows of its entity. */
export type EntityLook = Pick<Entity, "kind" | "color" | "attributes">;

export interface NetworkViewParts {
  readonly network: Network;
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
export function viewOfNetwork({ network, camps, campNetwork, looks, labels }: NetworkViewParts): NetworkView {
  const { options, table } = network.basis.prepared;
  const rowIds = idsOf(network.rowLabels, network.rowEntityIds, options.variable1, new Set());
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
  const columnIds = oneMode
    ? rowIds
    : idsOf(network.colLabels, network.colEntityIds, options.variable2, new Set(rowIds));
  const { ties, warnings } = tiesOf(network, rowIds, columnIds);
  return {
    nodes: [...nodes(rowIds, "row"), ...(oneMode ? [] : nodes(columnIds, "column"))],
    ties,
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
): { ties: NetworkView["ties"]; warnings: NetworkWarning[] } {
  const { matrix } = network;
  const oneMode = network.networkType === "onemode";
  const { ids } = network.basis.prepared.table;
  const cells: (readonly [row: number, col: number, weight: number])[] = [];
  let unfit = 0;
  for (let row = 0; row < rowIds.length; row++) {
    for (let col = oneMode ? row + 1 : 0; col < columnIds.length; col++) {
      const weight = matrix[row * columnIds.length + col] ?? 0;
      if (!Number.isFinite(weight)) unfit++;
      else if (weight !== 0) cells.push([row, col, weight]);
    }
  }
  const shown = Math.max(LEAST_SHOWN, Math.floor(EVIDENCE_IDS / Math.max(cells.length, 1)));
  const evidence = tieEvidence(network);
  let isShortened = false;
  const ties = cells.map(([row, col, weight]) => {
    const { rows } = evidence.behind(row, col);
    if (rows.length > shown) isShortened = true;
    return {
      source: rowIds[row] as string,
      target: columnIds[col] as string,
      weight,
      statements: rows.length,
      evidence: rows.slice(0, shown).map((at) => ids[at] as string),
    };
  });
  const warnings: NetworkWarning[] = [];
  if (unfit > 0) warnings.push({ code: "NETWORK_WEIGHTS_NOT_NUMBERS", details: { ties: unfit } });
  if (isShortened) warnings.push({ code: "EVIDENCE_SHORTENED", details: { ties: ties.length, shown } });
  return { ties, warnings };
}

/** The camps with what their members support most often. */
function describeCamps(found: Camps, basis: Network, ids: readonly string[]): NetworkView["camps"] {
  const { field1, field2, qualifier } = basis.basis.prepared.bound;
  const campOf = new Map(basis.rowLabels.map((label, row) => [label, found.membership[row] ?? null]));
  const supported = found.camps.map(() => new Map<string, number>());
  for (const row of basis.basis.rows) {
    if (qualifier.kind === "boolean" && qualifier.numbers[row] !== 1) continue;
    const camp = campOf.get(field1.labels[field1.codes[row] ?? -1] ?? "");
    const label = field2.labels[field2.codes[row] ?? -1];
    const counts = camp === undefined || camp === null ? undefined : supported[camp];
    if (counts === undefined || label === undefined) continue;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return found.camps.map((camp, index) => ({
    size: camp.size,
    members: camp.rows.map((row) => ids[row] ?? ""),
    topConcepts: [...(supported[index] ?? [])]
      .sort(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
      .slice(0, TOP_CONCEPTS)
      .map(([label]) => label),
  }));
}

/** How many statements stand behind a figure, and how many of them a person has looked at. */
export function countCounted(rows: Iterable<number>, table: StatementTable): NetworkView["counts"] {
  let statements = 0;
  let reviewed = 0;
  const documents = new Set<number>();
  for (const row of rows) {
    statements += 1;
    reviewed += table.reviewed[row] ?? 0;
    documents.add(table.document[row] ?? -1);
  }
  const undated = new Set<number>();
  table.document.forEach((doc, row) => {
    if (Number.isNaN(table.time[row])) undated.add(doc);
  });
  return {
    statements,
    reviewed,
    proposed: statements - reviewed,
    documents: documents.size,
    undated: undated.size,
  };
}
