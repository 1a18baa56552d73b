/** The bars of a bar plot: what stands on which side, how long it is, and in which order the values come. */
import type { BarPlotJson } from "@parley/core";

export interface BarPiece {
  readonly level: string;
  readonly count: number;
  readonly evidence: readonly string[];
}

export interface BarRow {
  readonly value: string;
  /** Levels above 0, of texts all; the nearest to 0 first. */
  readonly right: readonly BarPiece[];
  /** 0 of a boolean, and levels below 0; the nearest to 0 first. */
  readonly left: readonly BarPiece[];
  readonly rightSum: number;
  readonly leftSum: number;
}

export const barOrders = ["total", "for", "against", "balance", "name"] as const;
export type BarOrder = (typeof barOrders)[number];

/** A row for each value, in an order; equal ones by name. */
export function barRows(plot: BarPlotJson, order: BarOrder): BarRow[] {
  const isBoolean = plot.qualifierLevels.join() === "0,1";
  const rows = plot.values.map((value, at): BarRow => {
    const right: BarPiece[] = [];
    const left: BarPiece[] = [];
    plot.qualifierLevels.forEach((level, place) => {
      const piece = {
        level: String(level),
        count: plot.counts[at]?.[place] ?? 0,
        evidence: plot.evidence?.[at]?.[place] ?? [],
      };
      if (piece.count === 0) return;
      const isLeft = typeof level === "number" && (level < 0 || (isBoolean && level === 0));
      // From the middle outwards: on the left the levels come from far to near.
      if (isLeft) left.unshift(piece);
      else right.push(piece);
    });
    const sum = (pieces: readonly BarPiece[]) => pieces.reduce((all, { count }) => all + count, 0);
    return { value, right, left, rightSum: sum(right), leftSum: sum(left) };
  });
  const rank: Readonly<Record<BarOrder, (row: BarRow) => number>> = {
    total: (row) => row.rightSum + row.leftSum,
    for: (row) => row.rightSum,
    against: (row) => row.leftSum,
    balance: (row) => row.rightSum - row.leftSum,
    name: () => 0,
  };
  return rows.sort((a, b) => rank[order](b) - rank[order](a) || compare(a.value, b.value));
}

function compare(one: string, other: string): number {
  return one.localeCompare(other) || (one < other ? -1 : 1);
}

/** Do the levels have two sides? */
export function hasSides(plot: BarPlotJson): boolean {
  return plot.qualifierLevels.some((level) => typeof level === "number" && level <= 0);
}
