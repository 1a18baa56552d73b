/**
 * Merging neighbors step by step, cheapest pair first: the engine of fast-greedy and walktrap. Only clusters with
 * a tie between them are pairs. Of equally cheap pairs the one with the smallest numbers comes first.
 */
import type { Dendrogram } from "./dendrogram.js";

/** Cost of merging each cluster with each of its neighbors. */
export type CostRows = Map<number, number>[];

/**
 * What merging `one` and `other` would cost a third cluster afterwards; `undefined` where it is no neighbor of one
 * of them. `pair` is the cost of the merger itself.
 */
export type MergedCost = (merger: {
  readonly one: number;
  readonly other: number;
  readonly third: number;
  readonly costOne: number | undefined;
  readonly costOther: number | undefined;
  readonly pair: number;
}) => number;

/**
 * Merges until no pair is left.
 *
 * @param rows a row per node; used up. The merged cluster goes on in the row of the smaller number.
 * @param onMerged called when all rows have their new costs
 */
export function agglomerate(
  rows: CostRows,
  mergedCost: MergedCost,
  onMerged: (one: number, other: number) => void,
): Dendrogram {
  const leaves = rows.length;
  const partner = Int32Array.from(rows, cheapest);
  const label = Int32Array.from({ length: leaves }, (_, node) => node);
  const mergers: [number, number][] = [];
  for (;;) {
    const found = cheapestPair(rows, partner);
    if (found === -1) return { leaves, mergers };
    const one = Math.min(found, partner[found] as number);
    const other = Math.max(found, partner[found] as number);
    const rowOne = rows[one] ?? new Map<number, number>();
    const rowOther = rows[other] ?? new Map<number, number>();
    const pair = rowOne.get(other) ?? 0;
    mergers.push([label[one] as number, label[other] as number]);
    label[one] = leaves + mergers.length - 1;
    const thirds = new Set([...rowOne.keys(), ...rowOther.keys()]);
    thirds.delete(one);
    thirds.delete(other);
    const merged = new Map<number, number>();
    for (const third of thirds) {
      const cost = mergedCost({
        one,
        other,
        third,
        costOne: rowOne.get(third),
        costOther: rowOther.get(third),
        pair,
      });
      merged.set(third, cost);
      const row = rows[third];
      row?.delete(other);
      row?.set(one, cost);
    }
    rows[one] = merged;
    rows[other] = new Map();
    onMerged(one, other);
    partner[one] = cheapest(merged);
    partner[other] = -1;
    for (const third of thirds) {
      const row = rows[third] ?? new Map<number, number>();
      const now = partner[third] as number;
      const cost = row.get(one) ?? 0;
      if (now === one || now === other) partner[third] = cheapest(row);
      else if (isCheaper(cost, one, row.get(now) ?? 0, now)) partner[third] = one;
    }
  }
}

function isCheaper(cost: number, node: number, than: number, other: number): boolean {
  return cost < than || (cost === than && node < other);
}

/** Neighbor of the lowest cost; −1 without neighbors. */
function cheapest(row: ReadonlyMap<number, number>): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [other, cost] of row) {
    if (best !== -1 && !isCheaper(cost, other, least, best)) continue;
    best = other;
    least = cost;
  }
  return best;
}

/** Cluster whose best merger is cheapest of all; −1 when nobody has a neighbor left. */
function cheapestPair(rows: CostRows, partner: Int32Array): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  partner.forEach((other, cluster) => {
    if (other === -1) return;
    const cost = rows[cluster]?.get(other) ?? 0;
    if (best !== -1 && cost >= least) return;
    best = cluster;
    least = cost;
  });
  return best;
}
