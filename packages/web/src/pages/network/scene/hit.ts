/** What lies under the pointer: the nearest node, else the nearest tie. */
import type { PicturedNode, PicturedTie } from "./picture.js";
import type { Point } from "./scene.js";

const STEPS = 14;

/** The tie that passes nearest to a point, at most `reach` away. */
export function tieAt(ties: readonly PicturedTie[], point: Point, reach: number): PicturedTie | null {
  let best: PicturedTie | null = null;
  let least = reach;
  for (const tie of ties) {
    let before = tie.from;
    for (let step = 1; step <= STEPS; step += 1) {
      const at = onCurve(tie, step / STEPS);
      const distance = distanceToLine(point, before, at);
      if (distance < least) {
        best = tie;
        least = distance;
      }
      before = at;
    }
  }
  return best;
}

function onCurve({ from, bend, to }: PicturedTie, share: number): Point {
  const rest = 1 - share;
  return {
    x: rest * rest * from.x + 2 * rest * share * bend.x + share * share * to.x,
    y: rest * rest * from.y + 2 * rest * share * bend.y + share * share * to.y,
  };
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const near = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - from.x - near * dx, point.y - from.y - near * dy);
}

/** The node under a point, plates by their box, shapes with some air for the finger. */
export function nodeAt(nodes: ReadonlyMap<string, PicturedNode>, point: Point, air: number): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, { at, radius, plate }] of nodes) {
    const distance =
      plate === null
        ? Math.hypot(point.x - at.x, point.y - at.y) - radius
        : Math.max(plate.left - point.x, point.x - plate.right, plate.top - point.y, point.y - plate.bottom);
    if (distance <= air && distance < least) {
      best = id;
      least = distance;
    }
  }
  return best;
}
