/**
 * Where does one actor change sides on a concept? Days with a stance follow each other; a turn lies between two
 * days of opposite sign. A turn after what the actor had made it hang on came to hold, or held no more, followed its
 * condition and is no contradiction. A day on which the actor is quoted for both sides has no sign and is left out.
 */
import { conditionsOn } from "../ledger/condition-logic.js";
import type { StatesOf } from "../ledger/condition-time.js";
import { type ConditionTree, keysOf } from "../model/condition-tree.js";
import type { Language } from "../model/reading.js";
import type { Position } from "./position.js";
import { shiftBetween } from "./sentences.js";
import type { FoundShift } from "./shift.js";

/** Stretches of equal sign, in order of time. */
export interface Stretch {
  readonly sign: 1 | -1;
  readonly positions: readonly Position[];
}

/** The stretches of one actor on one concept. */
export function stretchesOf(positions: readonly Position[], statesOf: StatesOf): Stretch[] {
  const days = new Map<string, Position[]>();
  for (const position of positions) days.set(position.day, [...(days.get(position.day) ?? []), position]);
  const stretches: { sign: 1 | -1; positions: Position[] }[] = [];
  for (const ofDay of days.values()) {
    const sum = ofDay.reduce((total, { sign, weight }) => total + sign * weight, 0);
    const all = ofDay.reduce((total, { weight }) => total + weight, 0);
    if (all === 0 || Math.abs(sum) / all < CLEAR) continue;
    const sign = sum > 0 ? 1 : -1;
    const clear = ofDay.filter((position) => position.sign === sign);
    const last = stretches.at(-1);
    // "Not while there is shooting" and "once the guns are silent" say the same, whichever comes first.
    const isStillConditional = clear.every(({ tree, day }) => isOpen(tree, day, statesOf));
    const wasConditional = last?.positions.some(({ tree }) => tree !== null) ?? false;
    if (last !== undefined && sign !== last.sign && isStillConditional && wasConditional) continue;
    if (last !== undefined && last.sign === sign) last.positions.push(...clear);
    else stretches.push({ sign, positions: clear });
  }
  return stretches;
}

/** Below this share of agreement among the sentences of a day it has no sign. */
const CLEAR = 0.5;

/** The turns of one actor on one concept, from its positions in order of time. */
export function turnsOf(
  positions: readonly Position[],
  statesOf: StatesOf,
  language: Language,
): FoundShift[] {
  const stretches = stretchesOf(positions, statesOf);
  return stretches.slice(1).flatMap((later, at) => {
    const earlier = stretches[at];
    const actor = later.positions[0]?.actor;
    const day = later.positions[0]?.day;
    if (earlier === undefined || actor === undefined || day === undefined) return [];
    const from = earlier.positions[0]?.day ?? day;
    const trees = earlier.positions.flatMap(({ tree }) => tree ?? []);
    const hasChanged = (tree: ConditionTree) => holds(tree, from, statesOf) !== holds(tree, day, statesOf);
    // Of "a ceasefire or a mandate" the one that came is named.
    const followed = [...new Set(trees.filter(hasChanged).flatMap(keysOf))].filter(hasChanged);
    const kind = followed.length > 0 ? "followed-condition" : "reversal";
    return (
      shiftBetween(kind, actor, earlier.positions, later.positions, {
        language,
        factor: 1,
        severity: kind === "reversal" ? 1 : 0,
        conditions: followed,
      }) ?? []
    );
  });
}

function isOpen(tree: ConditionTree | null, day: string, statesOf: StatesOf): boolean {
  return tree !== null && !holds(tree, day, statesOf);
}

function holds(tree: ConditionTree, day: string, statesOf: StatesOf): boolean {
  return conditionsOn(tree, statesOf, day).truth === true;
}
