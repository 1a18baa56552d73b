/** Moving about the network by keyboard: the nearest node in a direction, and a node's ties in turn. */
import type { Point, SceneTie } from "./scene.js";

export type Direction = "left" | "right" | "up" | "down";

const vectors: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The node that is nearest in a direction; what lies aside counts as farther. `null` at the edge. */
export function nearestInDirection(
  from: string,
  direction: Direction,
  places: ReadonlyMap<string, Point>,
): string | null {
  const start = places.get(from);
  if (start === undefined) return null;
  const { x: ux, y: uy } = vectors[direction];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, { x, y }] of places) {
    if (id === from) continue;
    const along = (x - start.x) * ux + (y - start.y) * uy;
    if (along <= 0.5) continue;
    const aside = Math.abs((x - start.x) * uy) + Math.abs((y - start.y) * ux);
    // Within 60 degrees of the direction, else the arrow would seem to jump aside.
    if (aside > along * 1.8) continue;
    const cost = along + aside * 2;
    if (cost < least || (cost === least && best !== null && id < best)) {
      best = id;
      least = cost;
    }
  }
  return best;
}

/** The ties of a node, strongest first. */
export function tiesOf(ties: readonly SceneTie[], id: string): SceneTie[] {
  return ties
    .filter((tie) => tie.source === id || tie.target === id)
    .sort((a, b) => b.statements - a.statements || b.strength - a.strength || (a.key < b.key ? -1 : 1));
}

/** The tie after or before another one, around the end; the first without one. */
export function nextTie(ties: readonly SceneTie[], now: string | null, step: 1 | -1): SceneTie | null {
  if (ties.length === 0) return null;
  const at = ties.findIndex((tie) => tie.key === now);
  if (at < 0) return (step === 1 ? ties[0] : ties.at(-1)) ?? null;
  return ties[(at + step + ties.length) % ties.length] ?? null;
}
