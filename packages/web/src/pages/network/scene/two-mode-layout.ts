/**
 * Where actors and concepts stand: camps at the left and right, concepts between them. Heights follow the
 * ties (barycenters in rank order, Sugiyama et al. 1981), so that few ties cross; slots keep labels apart.
 * Nothing is random: the small unevenness of a place belongs to the node's name.
 */

import { byName, type Places, type Point, type Scene, type SceneNode, scatter } from "./scene.js";
import { LEAST_IN_CAMP } from "./shown-ties.js";

export interface Frame {
  /** Width by height of the picture it is made for. */
  readonly aspect: number;
}

interface Region {
  readonly members: SceneNode[];
  readonly isLeft: boolean;
  readonly left: number;
  readonly right: number;
  top: number;
  bottom: number;
}

/** Share of the width that the actors of a side take. */
export const SIDES = { wide: 0.29, narrow: 0.22 } as const;
const MIDDLE = { left: 0.36, right: 0.64 };
/** Free height between two camps on the same side, for the outlines and the name of the lower one. */
const GAP = 0.145;
/** Most camps with a region of their own. */
const MOST_REGIONS = 6;
const SWEEPS = 8;
/** Width by height of the place that a shape with its label needs. */
const SLOT_ASPECT = 2.6;
/** Most concepts that stand in one column with their plates. */
const PLATES_IN_COLUMN = 11;

/** Places of a two-mode network; the same scene and frame give the same places. */
export function twoModeLayout(scene: Scene, frame: Frame): Places {
  const concepts = scene.nodes.filter((node) => node.isConcept);
  const actors = scene.nodes.filter((node) => !node.isConcept);
  const heights = heightsOf(scene, actors, concepts);
  const places = new Map<string, Point>();
  const side = frame.aspect > 1 ? SIDES.wide : SIDES.narrow;
  const regions = regionsOf(actors, side);
  for (const region of regions) placeRegion(region, heights, places, frame);
  placeConcepts(concepts, scene, heights, places);
  return places;
}

/** A height from 0 to 1 for every node, by repeated barycenters of ranks. */
function heightsOf(scene: Scene, actors: readonly SceneNode[], concepts: readonly SceneNode[]) {
  const heights = new Map<string, number>();
  spread(fromTheMiddle(concepts), heights);
  const ties = new Map<string, { to: string; strength: number }[]>();
  const add = (from: string, to: string, strength: number) => {
    const own = ties.get(from);
    if (own === undefined) ties.set(from, [{ to, strength }]);
    else own.push({ to, strength });
  };
  for (const tie of scene.ties) {
    add(tie.source, tie.target, tie.strength);
    add(tie.target, tie.source, tie.strength);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    order(actors, ties, heights);
    if (sweep < SWEEPS - 1) order(concepts, ties, heights);
  }
  return heights;
}

type TiesOf = ReadonlyMap<string, readonly { to: string; strength: number }[]>;

/** Sorts one side by the mean height of its partners and spreads it evenly. */
function order(side: readonly SceneNode[], ties: TiesOf, heights: Map<string, number>): void {
  const wanted = new Map<string, number>();
  for (const node of side) {
    let sum = 0;
    let weight = 0;
    for (const { to, strength } of ties.get(node.id) ?? []) {
      sum += (heights.get(to) ?? 0.5) * strength;
      weight += strength;
    }
    wanted.set(node.id, weight === 0 ? 0.5 : sum / weight);
  }
  const sorted = [...side].sort(
    (a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0) || byName(a.id, b.id),
  );
  spread(sorted, heights);
}

function spread(sorted: readonly SceneNode[], heights: Map<string, number>): void {
  sorted.forEach((node, rank) => {
    heights.set(node.id, (rank + 0.5) / sorted.length);
  });
}

/** The most frequent in the middle, the others alternately above and below. */
function fromTheMiddle(nodes: readonly SceneNode[]): SceneNode[] {
  const sorted = [...nodes].sort((a, b) => b.frequency - a.frequency || byName(a.id, b.id));
  const above = sorted.filter((_, rank) => rank % 2 === 1).reverse();
  const below = sorted.filter((_, rank) => rank % 2 === 0);
  return [...above, ...below];
}

/**
 * One region per camp: the larger ones first, each on the side that holds fewer actors so far. Camps of two
 * and actors without a camp share the last region.
 */
function regionsOf(actors: readonly SceneNode[], side: number): Region[] {
  const byCamp = new Map<number, SceneNode[]>();
  for (const node of actors) {
    if (node.camp === null) continue;
    const own = byCamp.get(node.camp);
    if (own === undefined) byCamp.set(node.camp, [node]);
    else own.push(node);
  }
  const camps = [...byCamp]
    .filter(([, members]) => members.length >= LEAST_IN_CAMP)
    .sort(([a, one], [b, other]) => other.length - one.length || a - b)
    .slice(0, MOST_REGIONS);
  const housed = new Set(camps.map(([camp]) => camp));
  const rest = actors.filter((node) => node.camp === null || !housed.has(node.camp));
  const regions: Region[] = [];
  const held = { left: 0, right: 0 };
  for (const members of [...camps.map(([, own]) => own), ...(rest.length > 0 ? [rest] : [])]) {
    const isLeft = held.left <= held.right;
    held[isLeft ? "left" : "right"] += members.length;
    regions.push({
      members,
      isLeft,
      left: isLeft ? 0 : 1 - side,
      right: isLeft ? side : 1,
      top: 0,
      bottom: 1,
    });
  }
  for (const isLeft of [true, false]) {
    const stack = regions.filter((region) => region.isLeft === isLeft);
    // A small camp still needs the height of its name and two rows.
    const share = (region: Region) => Math.max(3, region.members.length);
    const all = stack.reduce((sum, region) => sum + share(region), 0);
    const room = 1 - GAP * Math.max(0, stack.length - 1);
    let top = 0;
    for (const region of stack) {
      region.top = top;
      region.bottom = top + (room * share(region)) / all;
      top = region.bottom + GAP;
    }
  }
  return regions;
}

/** Rows of slots, narrower at the top and bottom; in a row the most frequent stand nearest to the concepts. */
function placeRegion(
  region: Region,
  heights: ReadonlyMap<string, number>,
  places: Map<string, Point>,
  frame: Frame,
): void {
  const { members, left, right, top, bottom, isLeft } = region;
  const width = right - left;
  const height = bottom - top;
  const sorted = [...members].sort(
    (a, b) => (heights.get(a.id) ?? 0) - (heights.get(b.id) ?? 0) || byName(a.id, b.id),
  );
  const columns = columnsFor(members.length, (width * frame.aspect) / height);
  const counts = rowCounts(members.length, columns);
  let at = 0;
  for (const [row, count] of counts.entries()) {
    const inRow = sorted
      .slice(at, at + count)
      .sort((a, b) => b.frequency - a.frequency || byName(a.id, b.id));
    at += count;
    const shift = (row % 2 === 0 ? -1 : 1) * (columns > 1 ? 0.22 : 0.3);
    for (const [rank, node] of inRow.entries()) {
      const slot = (rank + 0.5 + shift * 0.5) / Math.max(count, Math.min(columns, 2));
      const inward = Math.min(1, Math.max(0, slot + (scatter(node.id, 1) - 0.5) * (0.34 / columns)));
      const y = (row + 0.5 + (scatter(node.id, 2) - 0.5) * 0.36) / counts.length;
      places.set(node.id, {
        x: isLeft ? right - inward * width : left + inward * width,
        y: top + y * height,
      });
    }
  }
}

/** Columns whose slots come nearest to the form of a shape with its label. */
function columnsFor(count: number, aspect: number): number {
  let best = 1;
  let miss = Number.POSITIVE_INFINITY;
  for (let columns = 1; columns <= Math.max(1, count); columns += 1) {
    const slot = (aspect / columns) * Math.ceil(count / columns);
    const off = Math.abs(Math.log(slot / SLOT_ASPECT));
    if (off < miss) {
      best = columns;
      miss = off;
    }
  }
  return best;
}

/** How many stand in each row: the middle rows are full, the first and last hold fewer. */
export function rowCounts(count: number, columns: number): number[] {
  if (count === 0) return [];
  if (columns === 1) return Array.from({ length: count }, () => 1);
  const rows = Math.max(1, Math.ceil(count / (columns * 0.86)));
  const shares = Array.from(
    { length: rows },
    (_, row) => 0.62 + 0.38 * Math.sin((Math.PI * (row + 0.5)) / rows),
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  const counts: number[] = [];
  let placed = 0;
  let due = 0;
  for (const share of shares) {
    due += (share / all) * count;
    const here = Math.round(due) - placed;
    counts.push(here);
    placed += here;
  }
  return counts.filter((here) => here > 0);
}

/** Concepts in their height; sideways they lean towards the camp that speaks of them more. */
function placeConcepts(
  concepts: readonly SceneNode[],
  scene: Scene,
  heights: ReadonlyMap<string, number>,
  places: Map<string, Point>,
): void {
  const lean = leanOf(scene, places);
  const sorted = [...concepts].sort((a, b) => (heights.get(a.id) ?? 0) - (heights.get(b.id) ?? 0));
  const columns = Math.ceil(sorted.length / PLATES_IN_COLUMN);
  const center = (MIDDLE.left + MIDDLE.right) / 2;
  const half = (MIDDLE.right - MIDDLE.left) / 2;
  for (let at = 0; at < sorted.length; at += columns) {
    // Those of about the same height stand side by side, in the order of their leaning.
    const row = sorted
      .slice(at, at + columns)
      .sort((a, b) => (lean.get(a.id) ?? 0) - (lean.get(b.id) ?? 0) || byName(a.id, b.id));
    for (const [column, node] of row.entries()) {
      const aside =
        columns === 1
          ? (lean.get(node.id) ?? 0) * 0.45 + (scatter(node.id, 3) - 0.5) * 0.45
          : (column / (columns - 1) - 0.5) * 2 * 0.92;
      const y = at + (columns === 1 ? 0.5 : column + 0.5);
      places.set(node.id, {
        x: center + Math.min(1, Math.max(-1, aside)) * half,
        y: Math.min(1, y / sorted.length),
      });
    }
  }
}

/** −1 when only the left side speaks of a concept, 1 when only the right does. */
function leanOf(scene: Scene, places: Places): ReadonlyMap<string, number> {
  const sums = new Map<string, { side: number; all: number }>();
  for (const tie of scene.ties) {
    const strength = tie.statements;
    const x = places.get(tie.source)?.x ?? 0.5;
    const sum = sums.get(tie.target) ?? { side: 0, all: 0 };
    sum.side += x < 0.5 ? -strength : strength;
    sum.all += strength;
    sums.set(tie.target, sum);
  }
  return new Map([...sums].map(([id, { side, all }]) => [id, all === 0 ? 0 : side / all]));
}
