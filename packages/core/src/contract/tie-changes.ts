/**
 * What changed between two networks: ties that came, ties that are gone, and ties that turned from one stance to the
 * other. A tie that is gone means that nobody said it again in the later time, not that somebody took it back.
 */
import { tieEvidence } from "../network/evidence.js";
import type { Network } from "../network/network.js";
import { nodeIds } from "./network-view.js";
import { type Cell, cellsOf } from "./strongest-ties.js";

export const tieChangeKinds = ["gained", "lost", "turned"] as const;
export type TieChangeKind = (typeof tieChangeKinds)[number];

export interface TieChange {
  readonly kind: TieChangeKind;
  readonly source: string;
  readonly target: string;
  readonly sourceLabel: string;
  readonly targetLabel: string;
  /** Weights; 0 where there is no tie. */
  readonly before: number;
  readonly after: number;
  /** Ids of the statements behind it, of both networks, in load order. */
  readonly evidence: readonly string[];
}

export interface TieChanges {
  /** How many ties of each kind. */
  readonly counts: Readonly<Record<TieChangeKind, number>>;
  /** The strongest of all kinds, about so many as were asked for. */
  readonly ties: readonly TieChange[];
}

/**
 * What changed from one network to another with the same options.
 *
 * @param most so many changes are listed, those with the largest difference; all are counted
 * @param shown the parts of the two that are looked at: only their ties are told, and whether one came or went is asked
 *   of the whole networks, since a tie can leave the part around a node and stay
 * @example
 * tieChanges(network(january), network(february), 300).counts.turned;
 */
export function tieChanges(
  before: Network,
  after: Network,
  most: number,
  shown: readonly Network[] = [before, after],
): TieChanges {
  const seen = new Set(shown.flatMap((part) => [...tiesByEnds(part).keys()]));
  const [old, now] = [before, after].map(
    (whole) => new Map([...tiesByEnds(whole)].filter(([ends]) => seen.has(ends))),
  ) as [Map<string, Cell>, Map<string, Cell>];
  const found: { kind: TieChangeKind; old: Cell | null; now: Cell | null; size: number }[] = [];
  for (const [ends, cell] of now) {
    const known = old.get(ends) ?? null;
    if (known === null) found.push({ kind: "gained", old: null, now: cell, size: Math.abs(cell.weight) });
    else if (hasTurned(known.weight, cell.weight, after.aggregation))
      found.push({ kind: "turned", old: known, now: cell, size: Math.abs(known.weight - cell.weight) });
  }
  for (const [ends, cell] of old) {
    if (!now.has(ends)) found.push({ kind: "lost", old: cell, now: null, size: Math.abs(cell.weight) });
  }
  const count = (kind: TieChangeKind): number => found.filter((one) => one.kind === kind).length;
  const [evidenceBefore, evidenceAfter] = [tieEvidence(before), tieEvidence(after)];
  const [ofBefore, ofAfter] = [describer(before), describer(after)];
  const ties = found
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .flatMap((change): TieChange[] => {
      const named = change.now === null ? ofBefore(change.old) : ofAfter(change.now);
      if (named === null) return [];
      const rows = [
        ...(change.old === null ? [] : evidenceBefore.behind(change.old.row, change.old.col).rows),
        ...(change.now === null ? [] : evidenceAfter.behind(change.now.row, change.now.col).rows),
      ];
      const { ids } = after.basis.prepared.table;
      return [
        {
          kind: change.kind,
          ...named,
          before: change.old?.weight ?? 0,
          after: change.now?.weight ?? 0,
          evidence: [...new Set(rows)].sort((a, b) => a - b).map((row) => ids[row] ?? ""),
        },
      ];
    });
  return { counts: { gained: count("gained"), lost: count("lost"), turned: count("turned") }, ties };
}

/** Codes turn when they differ, weights when their sign does; a network without stance has nothing that could turn. */
function hasTurned(before: number, after: number, aggregation: Network["aggregation"]): boolean {
  if (aggregation === "combine") return before !== after;
  return before < 0 !== after < 0;
}

function tiesByEnds(network: Network): Map<string, Cell> {
  const { rows, cols } = nodeIds(network);
  return new Map(cellsOf(network).cells.map((cell) => [`${rows[cell.row]}\n${cols[cell.col]}`, cell]));
}

/** Ids and labels of the ends of a tie. */
function describer(network: Network) {
  const { rows, cols } = nodeIds(network);
  return (cell: Cell | null) =>
    cell === null
      ? null
      : {
          source: rows[cell.row] ?? "",
          target: cols[cell.col] ?? "",
          sourceLabel: network.rowLabels[cell.row] ?? "",
          targetLabel: network.colLabels[cell.col] ?? "",
        };
}
