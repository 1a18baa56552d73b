/** What a drawing of the network is given and what it reports. */
import type { MapNote } from "@parley/core";
import type { Mode } from "../network-query.js";
import type { Places, Point, Scene } from "../scene/scene.js";

export interface GraphProps {
  readonly scene: Scene;
  readonly places: Places;
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
  /** Open in the drawer. */
  readonly openTie: string | null;
  readonly openNode: string | null;
  readonly notes: readonly MapNote[];
  readonly mode: Mode;
  readonly openNote: string | null;
  /** Takes the place that a click chose for a note; `null` while none is chosen. */
  readonly choosePlace: ((place: Point) => void) | null;
  /** In the middle of an ego network. */
  readonly ego: string | null;
  /** Under the keyboard. */
  readonly focusNode: string | null;
  readonly focusTie: string | null;
  readonly camera: Camera;
  readonly setCamera: (change: (now: Camera) => Camera) => void;
  readonly open: (what: Target | null) => void;
  readonly hover: (what: HoverTarget | null) => void;
  readonly hovered: Target | null;
  /** Most ties that are drawn; the strongest. */
  readonly most: number;
  /** Shapes and ties by WebGL. */
  readonly isLarge: boolean;
}

export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const FITTED: Camera = { zoom: 1, x: 0, y: 0 };
export const ZOOM_STEP = 1.35;
export const ZOOMS = [0.5, 8] as const;

/** A camera moved nearer or farther, with a point of the picture kept in its place. */
export function zoomed(
  camera: Camera,
  factor: number,
  point: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
): Camera {
  const zoom = Math.min(ZOOMS[1], Math.max(ZOOMS[0], camera.zoom * factor));
  const change = zoom / camera.zoom;
  const dx = point.x - size.width / 2;
  const dy = point.y - size.height / 2;
  return { zoom, x: dx - (dx - camera.x) * change, y: dy - (dy - camera.y) * change };
}

export type Target =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "tie"; readonly key: string }
  | { readonly kind: "note"; readonly id: string };

export interface HoverTarget {
  readonly target: Target;
  readonly x: number;
  readonly y: number;
}
