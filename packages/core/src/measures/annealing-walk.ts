/** The walk of simulated annealing through sets of concepts: where it stands, and the moves that are open from there. */
import type { Random } from "../random.js";

/** A concept that comes in, one that goes out, or both. */
export interface Move {
  readonly added: number | null;
  readonly removed: number | null;
}

/** The set of the walk, with lists to draw from. */
export interface Walk {
  readonly has: Uint8Array;
  readonly inside: number[];
  readonly outside: number[];
  readonly add: (concept: number) => void;
  readonly apply: (move: Move) => void;
}

/** A walk that stands at no concept at all. */
export function openWalk(all: number): Walk {
  const has = new Uint8Array(all);
  const inside: number[] = [];
  const outside = Array.from({ length: all }, (_, concept) => concept);
  const cross = (concept: number, from: number[], to: number[]): void => {
    const at = from.indexOf(concept);
    from[at] = from.at(-1) as number;
    from.pop();
    to.push(concept);
    has[concept] = 1 - (has[concept] as number);
  };
  return {
    has,
    inside,
    outside,
    add: (concept) => {
      cross(concept, outside, inside);
    },
    apply: ({ added, removed }) => {
      if (removed !== null) cross(removed, inside, outside);
      if (added !== null) cross(added, outside, inside);
    },
  };
}

/**
 * One of the moves that are open, each as likely; then concepts, each as likely.
 *
 * @returns `null` where every concept is in and none may go
 */
export function drawMove(
  random: Random,
  inside: readonly number[],
  outside: readonly number[],
  isFixed: boolean,
): Move | null {
  const size = inside.length;
  const moves: ("add" | "remove" | "swap")[] = [];
  // The set never empties and, as in DNA, never holds every concept.
  if (!isFixed && outside.length > 1) moves.push("add");
  if (!isFixed && size > 1) moves.push("remove");
  if (size > 0 && outside.length > 0) moves.push("swap");
  if (moves.length === 0) return null;
  const move = pick(random, moves);
  return {
    added: move === "remove" ? null : pick(random, outside),
    removed: move === "add" ? null : pick(random, inside),
  };
}

export function pick<Value>(random: Random, from: readonly Value[]): Value {
  return from[Math.floor(random() * from.length)] as Value;
}
