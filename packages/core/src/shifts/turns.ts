/**
 * Where does one actor change sides on a concept? Days with a stance follow each other; a turn lies between two
 * days of opposite sign. A turn after a condition that the actor had named came true followed its condition and
 * is no contradiction. A day on which the actor is quoted for both sides has no sign and is left out.
 */
import type { StatesOf } from "../ledger/condition-time.js";
import { conditionValueOn, metSince } from "../ledger/condition-time.js";
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
    // "Not while there is shooting" and "once the guns are silent" say the same.
    const isStillConditional = clear.every(({ conditionIds, day }) => isOpen(conditionIds, day, statesOf));
    const wasConditional = last?.positions.some(({ conditionIds }) => conditionIds.length > 0) ?? false;
    if (sign === 1 && last?.sign === -1 && isStillConditional && wasConditional) continue;
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
    const named = [...new Set(earlier.positions.flatMap(({ conditionIds }) => conditionIds))];
    const followed = named.filter((id) =>
      cameTrueBetween(id, earlier.positions[0]?.day ?? "", day, statesOf),
    );
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

function isOpen(conditionIds: readonly string[], day: string, statesOf: StatesOf): boolean {
  return conditionIds.length > 0 && metSince(conditionIds, statesOf, day) === null;
}

/** Was it not met on the first day, and met on the second? */
function cameTrueBetween(id: string, from: string, to: string, statesOf: StatesOf): boolean {
  return conditionValueOn(statesOf(id), from) !== "met" && metSince([id], statesOf, to) !== null;
}
