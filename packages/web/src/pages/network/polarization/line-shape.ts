/** The shape of a line with gaps: its unbroken pieces, the stretches without a value, and its extremes. */
import type { PolarizationPoint } from "@parley/core";

export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/** Pieces of neighboring values; a single value is a piece of one. */
export function linePieces(points: readonly (LinePoint | null)[]): LinePoint[][] {
  const pieces: LinePoint[][] = [];
  let piece: LinePoint[] = [];
  for (const point of [...points, null]) {
    if (point !== null) piece.push(point);
    else if (piece.length > 0) {
      pieces.push(piece);
      piece = [];
    }
  }
  return pieces;
}

/** Path through the points of a piece. */
export function linePath(piece: readonly LinePoint[]): string {
  return piece.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)},${y.toFixed(1)}`).join("");
}

/** Stretches without a value, as first and last index. */
export function gapsOf(points: readonly Pick<PolarizationPoint, "score">[]): [number, number][] {
  const gaps: [number, number][] = [];
  points.forEach(({ score }, at) => {
    if (score !== null) return;
    const last = gaps.at(-1);
    if (last !== undefined && last[1] === at - 1) last[1] = at;
    else gaps.push([at, at]);
  });
  return gaps;
}

/** Index of the lowest, the highest and the last value; `null` without any. The first of equal ones. */
export function extremesOf(
  points: readonly Pick<PolarizationPoint, "score">[],
): { readonly lowest: number; readonly highest: number; readonly last: number } | null {
  const known = points.flatMap(({ score }, at) => (score === null ? [] : [{ score, at }]));
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  let [lowest, highest] = [first, first];
  for (const one of known) {
    if (one.score < lowest.score) lowest = one;
    if (one.score > highest.score) highest = one;
  }
  return { lowest: lowest.at, highest: highest.at, last: last.at };
}
