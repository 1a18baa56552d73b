/** The outline around a camp: convex hull of its shapes with some air, as a path with rounded corners. */
import type { Point } from "./scene.js";

const CORNERS = 28;

export interface Disc extends Point {
  readonly radius: number;
}

/** Outline around discs, `air` away from each; an empty list for none. */
export function hullAround(discs: readonly Disc[], air: number): Point[] {
  const points = discs.flatMap(({ x, y, radius }) =>
    Array.from({ length: CORNERS }, (_, corner) => {
      const angle = (2 * Math.PI * corner) / CORNERS;
      return { x: x + (radius + air) * Math.cos(angle), y: y + (radius + air) * Math.sin(angle) };
    }),
  );
  return convexHull(points);
}

/** Andrew's monotone chain: corners of the convex hull, counter-clockwise in a plane with y upwards. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  if (a === undefined || b === undefined) return 1;
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Is a point inside a convex outline, its border included? */
export function isInside(outline: readonly Point[], point: Point): boolean {
  return outline.every((corner, at) => turn(corner, outline[(at + 1) % outline.length], point) >= -1e-9);
}

/** A closed path through the corners. */
export function outlinePath(outline: readonly Point[]): string {
  if (outline.length === 0) return "";
  return `M${outline.map(({ x, y }) => `${round(x)},${round(y)}`).join("L")}Z`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
