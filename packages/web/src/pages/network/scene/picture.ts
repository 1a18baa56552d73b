/** From places to pixels: where shapes, plates, labels, ties and outlines stand in a picture of a given size. */
import { type PlacedName, placedNames } from "./camp-places.js";
import { hullAround, isInside, outlinePath, round } from "./hull.js";
import { boxesMeet, type LabelWish, type PlacedLabel, placedLabels, textWidth } from "./labels.js";
import type { Box, Places, Point, Scene, SceneNode, SceneTie } from "./scene.js";
import { LEAST_IN_CAMP, nodeRadius, tieWidth } from "./shown-ties.js";
import { SIDES } from "./two-mode-layout.js";

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly isNarrow: boolean;
}

export interface PicturedNode {
  readonly node: SceneNode;
  readonly at: Point;
  /** Half the width of a shape; 0 for a plate. */
  readonly radius: number;
  /** Box of a plate, with the words that fit into it; `null` for a shape. */
  readonly plate: (Box & { readonly words: string }) | null;
}

export interface PicturedLabel extends PlacedLabel {
  readonly text: string;
  readonly size: number;
  readonly isStrong: boolean;
}

export interface PicturedTie {
  readonly tie: SceneTie;
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
  readonly path: string;
  readonly width: number;
}

export interface PicturedCamp {
  readonly camp: number;
  readonly path: string;
  readonly box: Box;
}

export interface Picture {
  readonly nodes: ReadonlyMap<string, PicturedNode>;
  readonly labels: ReadonlyMap<string, PicturedLabel>;
  readonly camps: readonly PicturedCamp[];
  readonly names: readonly PlacedName[];
  readonly size: PictureSize;
}

const PLATE_HEIGHT = 22;
const HULL_AIR = 22;
/** Free pixels between the actors of a side and the plates of a two-mode picture. */
const PLATE_MARGIN = 13;

/** Everything but the ties, whose number depends on what is shown. */
export function pictureOf(scene: Scene, places: Places, size: PictureSize): Picture {
  const nodes = picturedNodes(scene, places, size);
  const camps = picturedCamps(scene, nodes);
  const boxes = boxesOf(nodes);
  if (size.zoom === 1) boxes.set("zoom buttons", zoomButtons(size));
  const names = placedNames(scene, camps, [...boxes.values()], size);
  for (const { camp, box } of names) boxes.set(`name ${camp.camp}`, box);
  return { nodes, labels: picturedLabels(nodes, boxes, size), camps, names, size };
}

/** Where the zoom buttons stand over the picture; nothing is written below them. */
export function zoomButtons({ width, height, isNarrow }: PictureSize): Box {
  return isNarrow
    ? { left: width - 138, right: width, top: height - 50, bottom: height }
    : { left: width - 52, right: width, top: height - 106, bottom: height };
}

function picturedNodes(scene: Scene, places: Places, size: PictureSize): Map<string, PicturedNode> {
  const highest = Math.max(1, ...scene.nodes.filter((node) => !node.isConcept).map((node) => node.frequency));
  const pixelsOf = toPixels(size);
  const nodes = new Map<string, PicturedNode>();
  const boxes: Box[] = [];
  const sorted = [...scene.nodes].sort((a, b) => b.frequency - a.frequency || (a.id < b.id ? -1 : 1));
  for (const node of sorted) {
    const at = pixelsOf(places.get(node.id) ?? { x: 0.5, y: 1.02 });
    if (!node.isConcept) {
      nodes.set(node.id, {
        node,
        at,
        radius: nodeRadius(node.frequency, highest, size.isNarrow, scene.nodes.length),
        plate: null,
      });
      continue;
    }
    const plate = placedPlate(node, at, scene.isTwoMode, size, boxes);
    boxes.push(plate);
    nodes.set(node.id, {
      node,
      at: { x: (plate.left + plate.right) / 2, y: (plate.top + plate.bottom) / 2 },
      radius: 0,
      plate,
    });
  }
  return nodes;
}

/** Free pixels around the places. */
function margins(isNarrow: boolean) {
  return isNarrow
    ? { left: 34, right: 36, top: 70, bottom: 62 }
    : { left: 58, right: 112, top: 86, bottom: 40 };
}

/** From a place to pixels of a picture. */
export function toPixels({ width, height, zoom, isNarrow }: PictureSize): (place: Point) => Point {
  const { left, right, top, bottom } = margins(isNarrow);
  return ({ x, y }) => ({
    x: (left + x * (width - left - right) - width / 2) * zoom + width / 2,
    y: (top + y * (height - top - bottom) - height / 2) * zoom + height / 2,
  });
}

/** And back; a point outside becomes the nearest place. */
export function toPlace({ width, height, zoom, isNarrow }: PictureSize): (point: Point) => Point {
  const { left, right, top, bottom } = margins(isNarrow);
  const inside = (share: number) => Math.min(1, Math.max(0, share));
  return ({ x, y }) => ({
    x: inside(((x - width / 2) / zoom + width / 2 - left) / (width - left - right)),
    y: inside(((y - height / 2) / zoom + height / 2 - top) / (height - top - bottom)),
  });
}

/** A plate as near to its place as others leave room; without any it shrinks to a stub without words. */
function placedPlate(
  node: SceneNode,
  at: Point,
  isTwoMode: boolean,
  size: PictureSize,
  taken: readonly Box[],
): Box & { words: string } {
  const side = size.isNarrow ? SIDES.narrow : SIDES.wide;
  const pixelsOf = toPixels(size);
  const from = pixelsOf({ x: side, y: 0 }).x + PLATE_MARGIN;
  const to = pixelsOf({ x: 1 - side, y: 0 }).x - PLATE_MARGIN;
  const widest = Math.min(size.isNarrow ? 116 : 196, isTwoMode ? to - from : 196);
  const words = shortened(node.label, widest - 18);
  const width = Math.max(26, textWidth(words, 11.5, 600) + 18);
  const box = (shift: number, wide: number, high: number): Box & { words: string } => {
    let x = at.x;
    if (isTwoMode) {
      x = Math.max(x, from + wide / 2);
      x = Math.min(x, to - wide / 2);
    }
    if (size.zoom === 1) x = Math.min(size.width - wide / 2 - 4, Math.max(wide / 2 + 4, x));
    const y = at.y + shift;
    return {
      left: x - wide / 2,
      right: x + wide / 2,
      top: y - high / 2,
      bottom: y + high / 2,
      words: wide === STUB ? "" : words,
    };
  };
  for (const shift of [0, 10, -10, 18, -18, 26, -26, 38, -38, 52, -52]) {
    const wished = box(shift, width, PLATE_HEIGHT);
    const airy = { ...wished, top: wished.top - 3, bottom: wished.bottom + 3 };
    if (!taken.some((other) => boxesMeet(airy, other))) return wished;
  }
  return box(0, STUB, 11);
}

const STUB = 18;

/** Cut at the end with an ellipsis when it is wider than there is room. */
export function shortened(label: string, room: number): string {
  if (textWidth(label, 11.5, 600) <= room) return label;
  let end = label.length - 1;
  while (end > 3 && textWidth(`${label.slice(0, end)}…`, 11.5, 600) > room) end -= 1;
  return `${label.slice(0, end).trimEnd()}…`;
}

function boxesOf(nodes: ReadonlyMap<string, PicturedNode>): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const [id, { at, radius, plate }] of nodes) {
    boxes.set(
      id,
      plate ?? { left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius },
    );
  }
  return boxes;
}

function picturedLabels(
  nodes: ReadonlyMap<string, PicturedNode>,
  boxes: ReadonlyMap<string, Box>,
  size: PictureSize,
) {
  const shapes = [...nodes.values()].filter(({ plate }) => plate === null);
  const byWeight = shapes.map(({ node }) => node.frequency).sort((a, b) => b - a);
  // The upper sixth in semibold, as far as it is set apart from the rest.
  const strongFrom = Math.max(2, byWeight[Math.floor(byWeight.length / 6)] ?? 2);
  const fonts = new Map(
    shapes.map(({ node }) => {
      const isStrong = node.frequency >= strongFrom;
      const [strong, plain] = size.isNarrow ? [11.5, 10.5] : [12.5, 11.5];
      return [node.id, { isStrong, size: isStrong ? strong : plain }] as const;
    }),
  );
  const middle = size.width / 2;
  const wishes = shapes.map(({ node, at, radius }): LabelWish => {
    const font = fonts.get(node.id);
    return {
      id: node.id,
      at,
      radius,
      width: textWidth(node.label, font?.size ?? 11.5, font?.isStrong === true ? 600 : 450) + 2,
      height: 15,
      weight: node.frequency,
      prefers: at.x < middle && at.x > middle * 0.72 ? "left" : "right",
    };
  });
  const within =
    size.zoom === 1
      ? { left: 4, top: 4, right: size.width - 4, bottom: size.height - 4 }
      : { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
  const placed = placedLabels(wishes, boxes, within);
  return new Map<string, PicturedLabel>(
    [...placed].map(([id, label]) => {
      const font = fonts.get(id);
      return [
        id,
        {
          ...label,
          text: nodes.get(id)?.node.label ?? "",
          size: font?.size ?? 11.5,
          isStrong: font?.isStrong ?? false,
        },
      ];
    }),
  );
}

/** Of the nodes inside an outline at most this share may belong to others. */
const MOST_STRANGERS = 1 / 3;

/**
 * One outline a camp; in a two-mode picture members that stand on the other side are left out of it. Camps whose
 * members stand scattered among others, as those of a time window may, have none: it would claim what is not so.
 */
function picturedCamps(scene: Scene, nodes: ReadonlyMap<string, PicturedNode>): PicturedCamp[] {
  return scene.camps.flatMap(({ camp }) => {
    const members = [...nodes.values()].filter(({ node }) => node.camp === camp);
    if (members.length < LEAST_IN_CAMP) return [];
    const home = scene.isTwoMode ? homeOf(members) : members;
    const discs = home.map(({ at, radius, plate }) => ({
      ...at,
      radius: plate === null ? radius : (plate.right - plate.left) / 2.4,
    }));
    const outline = hullAround(discs, HULL_AIR);
    const strangers = [...nodes.values()].filter(
      ({ node, at, plate }) => plate === null && node.camp !== camp && isInside(outline, at),
    );
    if (strangers.length > (strangers.length + home.length) * MOST_STRANGERS) return [];
    const xs = outline.map(({ x }) => x);
    const ys = outline.map(({ y }) => y);
    return [
      {
        camp,
        path: outlinePath(outline),
        box: {
          left: Math.min(...xs),
          right: Math.max(...xs),
          top: Math.min(...ys),
          bottom: Math.max(...ys),
        },
      },
    ];
  });
}

/** The members near the middle member, so that one who changed camps does not stretch the outline across. */
function homeOf(members: readonly PicturedNode[]): readonly PicturedNode[] {
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const x = median(members.map(({ at }) => at.x));
  const y = median(members.map(({ at }) => at.y));
  const distances = members.map(({ at }) => Math.hypot(at.x - x, at.y - y));
  const usual = Math.max(60, median([...distances]));
  return members.filter((_, index) => (distances[index] ?? 0) <= usual * 3.2);
}

/** The ties as slightly bent lines between their ends. */
export function picturedTies(
  ties: readonly SceneTie[],
  nodes: ReadonlyMap<string, PicturedNode>,
  strongest: number,
): PicturedTie[] {
  return ties.flatMap((tie) => {
    const from = nodes.get(tie.source)?.at;
    const to = nodes.get(tie.target)?.at;
    if (from === undefined || to === undefined) return [];
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const side = dy * dx >= 0 ? 1 : -1;
    const bend = {
      x: (from.x + to.x) / 2 - dy * 0.07 * side,
      y: (from.y + to.y) / 2 + dx * 0.07 * side,
    };
    const path = `M${round(from.x)},${round(from.y)}Q${round(bend.x)},${round(bend.y)} ${round(to.x)},${round(to.y)}`;
    return [{ tie, from, bend, to, path, width: round(tieWidth(tie.strength, strongest)) }];
  });
}
