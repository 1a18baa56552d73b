/**
 * What an actor still wants, but less of it, later, or only if: lower amounts, moved deadlines, conditions added,
 * dropped or hardened. Compared between neighboring sentences for the same thing; amounts must count the same unit.
 */
import { actionStems } from "../ledger/action-words.js";
import { FURTHER } from "../ledger/own-act-words.js";
import { keysOf } from "../model/condition-tree.js";
import type { Language } from "../model/reading.js";
import type { Position } from "./position.js";
import { shiftBetween } from "./sentences.js";
import type { FoundShift } from "./shift.js";

/** "Only if", "unless": without it nothing happens. */
const HARD =
  /(?<!\p{L})(?:only (?:if|when|once|with)|unless|not without|nur (?:wenn|falls|mit|unter)|erst wenn|ohne(?!\p{L})[^.]*?(?:nicht|kein\p{L}*)|provided that|on condition|unter der bedingung|vorausgesetzt)(?!\p{L})/iu;
/** "With or without": whatever comes. */
const WHATEVER =
  /(?<!\p{L})(?:with or without|\p{L}+ or no \p{L}+|regardless|in any case|whether[^.]*?or not|ob mit oder ohne|mit oder ohne|so oder so|unabhängig|in jedem fall|auch ohne)(?!\p{L})/iu;
/** A first part of it: no less than before. */
const PART = /(?<!\p{L})(?:first|initial|another|erste[nrsm]?|zunächst)(?!\p{L})/iu;

/** Lower by at least a tenth: rounding is no slip. */
const LEAST_SLIP = 0.1;

/** @param positions of one actor on one concept, in order of time, all for it */
export function slipsOf(positions: readonly Position[], language: Language): FoundShift[] {
  const found: FoundShift[] = [];
  const add = (shift: FoundShift | null): void => {
    if (shift !== null && !found.some(({ kind }) => kind === shift.kind)) found.push(shift);
  };
  positions.forEach((later, at) => {
    const isTelling =
      later.quantity !== null || later.tree !== null || WHATEVER.test(later.row.statement.claim.text);
    if (!isTelling) return;
    const before = positions
      .slice(0, at)
      .filter(({ day, row }) => day < later.day || row.documentId !== later.row.documentId);
    const counted = before.findLast((earlier) => isSlip(earlier, later));
    const actor = later.actor;
    if (counted?.quantity && later.quantity) {
      const severity = 1 - later.quantity.likely / counted.quantity.likely;
      add(shiftBetween("quantity-slip", actor, [counted], [later], { language, factor: 1, severity }));
    }
    const last = before.at(-1);
    if (last !== undefined) add(conditionShift(before, later, language));
  });
  return found;
}

function isSlip({ quantity: mine }: Position, { quantity: theirs, row }: Position): boolean {
  if (mine === null || theirs === null || !sameUnit(mine.unit, theirs.unit)) return false;
  const { text } = row.statement.claim;
  return theirs.high <= mine.likely * (1 - LEAST_SLIP) && !FURTHER.test(text) && !PART.test(text);
}

function sameUnit(one: string, other: string): boolean {
  const last = (unit: string) => [...actionStems(unit)].at(-1)?.slice(0, 4) ?? unit;
  return last(one) === last(other);
}

/** A condition came in, went, or grew hard between what was said last and now. */
function conditionShift(before: readonly Position[], later: Position, language: Language): FoundShift | null {
  const last = before.at(-1);
  if (last === undefined) return null;
  const said = later.row.statement.claim.text;
  const isHard = HARD.test(said);
  const unconditional = before.findLast(({ row }) => WHATEVER.test(row.statement.claim.text));
  const had = last.tree !== null;
  const has = later.tree !== null;
  if (!had && has && (isHard || unconditional !== undefined)) {
    const factor = isHard && unconditional !== undefined ? 1 : 0.8;
    return shiftBetween("condition-added", later.actor, [unconditional ?? last], [later], {
      language,
      factor,
      severity: 0.7,
      conditions: keysOf(later.tree),
    });
  }
  if (had && !has && WHATEVER.test(said)) {
    return shiftBetween("condition-dropped", later.actor, [last], [later], {
      language,
      factor: 0.8,
      severity: 0.5,
    });
  }
  if (had && has && isHard && !HARD.test(last.row.statement.claim.text)) {
    return shiftBetween("condition-hardened", later.actor, [last], [later], {
      language,
      factor: 0.6,
      severity: 0.6,
    });
  }
  return null;
}
