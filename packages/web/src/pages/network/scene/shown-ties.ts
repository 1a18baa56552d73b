/** Which ties and nodes are drawn when there are more than can be told apart: the strongest. */
import type { Scene, SceneNode, SceneTie } from "./scene.js";

/** Most ties that stay legible, by the area of the picture. */
export function legibleTies(width: number, height: number): number {
  return Math.max(60, Math.min(1500, Math.round((width * height) / 1600)));
}

export interface ShownTies {
  readonly shown: readonly SceneTie[];
  readonly hidden: number;
}

/** The strongest ties, weakest first so that strong ones are painted over them. */
export function shownTies(ties: readonly SceneTie[], most: number): ShownTies {
  const sorted = [...ties].sort(
    (a, b) => b.strength - a.strength || b.statements - a.statements || (a.key < b.key ? -1 : 1),
  );
  const shown = sorted.slice(0, most).reverse();
  return { shown, hidden: ties.length - shown.length };
}

/** From how many members on a camp has an outline and a name of its own. */
export const LEAST_IN_CAMP = 3;

export interface NodeLimits {
  readonly actors: number;
  readonly concepts: number;
  /** Keep actors whose concepts are left out: when places are made, which other filters will need. */
  readonly keepsUntied?: boolean;
}

/**
 * The nodes with most statements, and what ties them: so many as can be told apart. Those in `always`, such
 * as what is open in the drawer, stay; an actor whose concepts are all left out goes with them.
 *
 * @param rank statements in the whole record, so that a moved window keeps the same choice
 */
export function strongestNodes(
  scene: Scene,
  limits: NodeLimits,
  always: ReadonlySet<string>,
  rank: ReadonlyMap<string, number>,
): Scene {
  const strongest = (nodes: readonly SceneNode[], most: number) =>
    [...nodes]
      .sort((a, b) => (rank.get(b.id) ?? 0) - (rank.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .map((node) => node.id);
  const concepts = scene.nodes.filter((node) => node.isConcept);
  const actors = scene.nodes.filter((node) => !node.isConcept);
  const kept = new Set([...always, ...strongest(concepts, limits.concepts)]);
  const tied = new Set(
    scene.ties.filter((tie) => !scene.isTwoMode || kept.has(tie.target)).map((tie) => tie.source),
  );
  const shown = scene.isTwoMode && !limits.keepsUntied ? actors.filter((node) => tied.has(node.id)) : actors;
  for (const id of strongest(shown, limits.actors)) kept.add(id);
  if (scene.nodes.every((node) => kept.has(node.id))) return scene;
  return {
    ...scene,
    nodes: scene.nodes.filter((node) => kept.has(node.id)),
    ties: scene.ties.filter((tie) => kept.has(tie.source) && kept.has(tie.target)),
  };
}

const TIE_WIDTHS = [1, 5.5] as const;

/** Counts below this are thin ties even where there are no stronger ones. */
const STRONG_COUNT = 8;

/** The weight drawn widest; small counts are not blown up. */
export function widestWeight(ties: readonly SceneTie[]): number {
  const strongest = ties.reduce((most, tie) => Math.max(most, tie.strength), 1e-9);
  const areCounts = ties.every((tie) => Number.isInteger(tie.strength));
  return areCounts ? Math.max(STRONG_COUNT, strongest) : strongest;
}

/** Width of a tie from the share of the strongest. */
export function tieWidth(strength: number, strongest: number): number {
  const [least, most] = TIE_WIDTHS;
  return least + (most - least) * Math.min(1, strength / strongest);
}

/** From how many nodes on shapes become smaller, so that they do not run together. */
const CROWD = 120;

/** Radius of a node: area by number of statements. */
export function nodeRadius(frequency: number, highest: number, isNarrow: boolean, count: number): number {
  const [least, most] = isNarrow ? [4.5, 8.5] : [5, 12.5];
  const span = Math.max(STRONG_COUNT, highest) - 1;
  const radius = least + (most - least) * Math.sqrt(Math.max(0, frequency - 1) / span);
  return radius * Math.max(0.4, Math.min(1, Math.sqrt(CROWD / count)));
}
