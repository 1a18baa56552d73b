/** The network as it is drawn: nodes with a place, ties with a form, independent of how it is painted. */
import type { NetworkView } from "@parley/core";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface SceneNode {
  readonly id: string;
  readonly label: string;
  /** Concepts are plates, actors are shapes. */
  readonly isConcept: boolean;
  readonly camp: number | null;
  readonly frequency: number;
}

export type TieForm = "for" | "against" | "plain";

export interface SceneTie {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** What width and order follow: the weight without its sign; of codes, the number of statements. */
  readonly strength: number;
  readonly statements: number;
  readonly form: TieForm;
}

export interface SceneCamp {
  readonly camp: number;
  readonly name: string;
  readonly size: number;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly SceneTie[];
  readonly camps: readonly SceneCamp[];
  readonly isTwoMode: boolean;
}

/** Where nodes stand, from 0 to 1 in both directions. */
export type Places = ReadonlyMap<string, Point>;

/**
 * Which stance a weight stands for: its sign, unless the stance was left out or only conflict was counted. Codes of
 * yes and no are 1 only for, 2 only against, 3 both.
 */
export function tieForm(weight: number, stance: string): TieForm {
  if (stance === "ignore") return "plain";
  if (stance === "combine") return weight === 1 ? "for" : weight === 2 ? "against" : "plain";
  if (stance === "conflict") return "against";
  return weight < 0 ? "against" : "for";
}

/**
 * The drawing of a network, with camps numbered as they were aligned. In a two-mode network the columns are plates;
 * in a one-mode network concepts are.
 */
export function sceneOf(view: NetworkView, stance: string, campOf: CampNumbers): Scene {
  const hasColumns = view.nodes.some((node) => node.side === "column");
  const nodes = view.nodes.map((node) => ({
    id: node.id,
    label: node.label,
    isConcept: hasColumns ? node.side === "column" : node.variable === "concept",
    camp: node.camp === null ? null : (campOf.numbers[node.camp] ?? node.camp),
    frequency: node.frequency,
  }));
  const ties = view.ties.map((tie) => ({
    key: `${tie.source},${tie.target}`,
    source: tie.source,
    target: tie.target,
    weight: tie.weight,
    strength: stance === "combine" ? tie.statements : Math.abs(tie.weight),
    statements: tie.statements,
    form: tieForm(tie.weight, stance),
  }));
  return { nodes, ties, camps: campsOf(view, nodes, campOf), isTwoMode: hasColumns };
}

export interface CampNumbers {
  /** New number of each camp of the view. */
  readonly numbers: readonly number[];
}

/**
 * Numbers the camps of a view like those of the whole record: the one that shares most members keeps its
 * letter and color when the window moves.
 */
export function alignedCamps(view: NetworkView["camps"], whole: NetworkView["camps"]): CampNumbers {
  const pairs: { from: number; to: number; shared: number }[] = [];
  for (const [from, camp] of view.entries()) {
    const members = new Set(camp.members);
    for (const [to, other] of whole.entries()) {
      const shared = other.members.filter((member) => members.has(member)).length;
      if (shared > 0) pairs.push({ from, to, shared });
    }
  }
  pairs.sort((a, b) => b.shared - a.shared || a.from - b.from || a.to - b.to);
  const numbers = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of pairs) {
    if (numbers.has(from) || taken.has(to)) continue;
    numbers.set(from, to);
    taken.add(to);
  }
  let free = 0;
  return {
    numbers: view.map((_, from) => {
      const number = numbers.get(from);
      if (number !== undefined) return number;
      while (taken.has(free)) free += 1;
      taken.add(free);
      return free;
    }),
  };
}

/** Camps that are in the picture, named by what sets them apart. */
function campsOf(view: NetworkView, nodes: readonly SceneNode[], { numbers }: CampNumbers): SceneCamp[] {
  return view.camps
    .map((camp, at) => {
      const number = numbers[at] ?? at;
      const others = new Set(
        view.camps.flatMap((other, position) => (position === at ? [] : other.topConcepts)),
      );
      const own = camp.topConcepts.filter((concept) => !others.has(concept));
      const shared = camp.topConcepts.filter((concept) => others.has(concept));
      return {
        camp: number,
        name: [...own, ...shared].slice(0, own.length > 1 && view.camps.length < 3 ? 2 : 1).join(" · "),
        size: nodes.filter((node) => node.camp === number).length,
      };
    })
    .filter((camp) => camp.size > 0)
    .sort((a, b) => a.camp - b.camp);
}

/** A number from 0 to 1 that belongs to a name, the same on every machine (FNV-1a). */
export function scatter(name: string, salt: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1);
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x100000000;
}

/** Names in one order everywhere. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
