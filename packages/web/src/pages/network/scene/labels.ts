/** Where labels stand: beside their node, by weight, never over a node or another label; else they wait for the pointer. */
import type { Box, Point } from "./scene.js";

export interface LabelWish {
  readonly id: string;
  readonly at: Point;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** The larger comes first. */
  readonly weight: number;
  /** Side that is tried first. */
  readonly prefers: "left" | "right";
}

export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

const GAP = 5;
const CELL = 64;

/**
 * Places as many labels as fit.
 *
 * @param nodes boxes of all nodes; a label may touch its own
 * @param within labels stay inside
 */
export function placedLabels(
  wishes: readonly LabelWish[],
  nodes: ReadonlyMap<string, Box>,
  within: Box,
): ReadonlyMap<string, PlacedLabel> {
  const grid = new BoxGrid();
  for (const [id, box] of nodes) grid.add(id, box);
  const placed = new Map<string, PlacedLabel>();
  const sorted = [...wishes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (const wish of sorted) {
    for (const candidate of candidatesOf(wish)) {
      const { box } = candidate;
      const isIn =
        box.left >= within.left &&
        box.right <= within.right &&
        box.top >= within.top &&
        box.bottom <= within.bottom;
      if (!isIn || grid.meets(box, wish.id)) continue;
      grid.add(`label ${wish.id}`, box);
      placed.set(wish.id, candidate.label);
      break;
    }
  }
  return placed;
}

function candidatesOf({ id, at, radius, width, height, prefers }: LabelWish) {
  const right = {
    label: { id, x: at.x + radius + GAP, y: at.y, anchor: "start" as const },
    box: boxOf(at.x + radius + GAP, at.y - height / 2, width, height),
  };
  const left = {
    label: { id, x: at.x - radius - GAP, y: at.y, anchor: "end" as const },
    box: boxOf(at.x - radius - GAP - width, at.y - height / 2, width, height),
  };
  const low = at.y + radius + GAP + height / 2;
  const high = at.y - radius - GAP - height / 2;
  const below = {
    label: { id, x: at.x, y: low, anchor: "middle" as const },
    box: boxOf(at.x - width / 2, low - height / 2, width, height),
  };
  const above = {
    label: { id, x: at.x, y: high, anchor: "middle" as const },
    box: boxOf(at.x - width / 2, high - height / 2, width, height),
  };
  return prefers === "right" ? [right, left, below, above] : [left, right, below, above];
}

function boxOf(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Boxes in cells, so that a thousand labels are placed without comparing all with all. */
class BoxGrid {
  private readonly cells = new Map<string, { id: string; box: Box }[]>();

  add(id: string, box: Box): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [{ id, box }]);
      else cell.push({ id, box });
    }
  }

  meets(box: Box, except: string): boolean {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (other.id !== except && boxesMeet(box, other.box)) return true;
      }
    }
    return false;
  }

  private *keys(box: Box): Generator<string> {
    for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
      for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1) yield `${x} ${y}`;
    }
  }
}

const measured = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** Width of a label in the interface font; estimated where there is no canvas. */
export function textWidth(text: string, size: number, weight: number): number {
  const key = `${weight} ${size} ${text}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  if (context === undefined)
    context = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  let width = text.length * size * 0.56;
  if (context !== null) {
    context.font = `${weight} ${size}px Inter, sans-serif`;
    width = context.measureText(text).width;
  }
  measured.set(key, width);
  return width;
}

/** Widths that were measured before the font was there are no use. */
export function forgetTextWidths(): void {
  measured.clear();
}
