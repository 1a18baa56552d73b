/**
 * Do two people of one body say opposite things about a concept? Within 14 days they are two voices of it; later
 * than that, a person speaks against the own organization; a new holder of the same office who takes the other
 * side is a successor. Disagreement inside a body is shown as that: none of them broke a word.
 */
import { daysBetween } from "../ledger/due-day.js";
import type { Entity } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import type { Position } from "./position.js";
import { sentenceOf, shiftBetween } from "./sentences.js";
import type { FoundShift } from "./shift.js";

/** Days within which two speakers count as two voices. */
export const VOICES_DAYS = 14;
/** Days after which what a body said is too long ago to speak against. */
const AGAINST_DAYS = 90;
/** Speaking against what was said weeks ago is less sure than two voices of one week. */
const AGAINST_FACTOR = 0.7;

/**
 * @param positions of one body on one concept, in order of time
 * @param body the body as an entity
 */
export function voicesOf(positions: readonly Position[], body: Entity, language: Language): FoundShift[] {
  // What is said of the body as such is nobody's voice beside the others.
  const spoken = positions.filter(({ actor }) => actor.id !== body.id);
  const disputes: { earlier: Position; later: Position; more: Position[]; last: string }[] = [];
  spoken.forEach((later, at) => {
    const earlier = opponentOf(later, spoken.slice(0, at));
    if (earlier === null) return;
    const open = disputes.findLast(({ last }) => daysBetween(last, later.day) <= VOICES_DAYS);
    if (open === undefined) disputes.push({ earlier, later, more: [], last: later.day });
    else {
      open.more.push(earlier, later);
      open.last = later.day;
    }
  });
  return disputes.flatMap(({ earlier, later, more }) => {
    const days = daysBetween(earlier.day, later.day);
    const isVoices = days <= VOICES_DAYS;
    const kind = isSuccessor(earlier, later) ? "successor" : isVoices ? "voices" : "against-own-organization";
    const shift = shiftBetween(kind, kind === "voices" ? body : later.actor, [earlier], [later], {
      language,
      factor: kind === "against-own-organization" ? AGAINST_FACTOR : 1,
      severity: 0.5,
    });
    // Who spoke first matters little in a dispute: every sentence of it stands behind both.
    const all = [...new Set([earlier, later, ...more])];
    const without = (one: Position) =>
      all.filter((position) => position !== one).map((position) => sentenceOf(position, language));
    return shift === null ? [] : [{ ...shift, more: { earlier: without(earlier), later: without(later) } }];
  });
}

/** The other speaker who last said something, if it was the opposite; "yes, if" is no opposite of "no". */
function opponentOf(later: Position, before: readonly Position[]): Position | null {
  const earlier = before.findLast(({ actor }) => actor.id !== later.actor.id);
  if (earlier === undefined || earlier.sign === later.sign) return null;
  if (daysBetween(earlier.day, later.day) > AGAINST_DAYS) return null;
  const [favor, against] = later.sign === 1 ? [later, earlier] : [earlier, later];
  const isLater = daysBetween(earlier.day, later.day) > VOICES_DAYS;
  if (isLater && !isOwnTurn(later, earlier, before)) return null;
  if (isConditionalNo(against)) return null;
  return favor.tree !== null && (isLater || against.tree !== null) ? null : earlier;
}

/** Against the own organization speaks a person, and one who did not say the same before the other one spoke. */
function isOwnTurn(later: Position, earlier: Position, before: readonly Position[]): boolean {
  return (
    later.actor.kind === "person" &&
    !before.some(
      ({ actor, sign, day }) => actor.id === later.actor.id && sign === later.sign && day <= earlier.day,
    )
  );
}

/** "Not while there is shooting", "the mandate, without which nobody moves": a no that may become a yes. */
function isConditionalNo({ tree, row }: Position): boolean {
  return tree !== null || WITHOUT_WHICH.test(row.statement.claim.text);
}

const WITHOUT_WHICH = /(?<!\p{L})(?:ohne\s+(?:das|die|den|welche[nsr]?)\s|without\s+(?:which|whom)\s)/iu;

/** The later speaker holds the office that the earlier one held before. */
function isSuccessor(earlier: Position, later: Position): boolean {
  return later.actor.memberships.some(
    (now) =>
      now.office !== null &&
      now.from !== null &&
      now.from > earlier.day &&
      earlier.actor.memberships.some(
        (before) =>
          before.of === now.of &&
          before.office !== null &&
          before.to !== null &&
          sharesWord(before.office, now.office),
      ),
  );
}

type Office = Entity["memberships"][number]["office"];

function sharesWord(one: Office, other: Office): boolean {
  return (["de", "en"] as const).some((language) => {
    const mine = one?.[language]?.toLowerCase();
    const theirs = other?.[language]?.toLowerCase();
    // German offices differ in their ending: "Minister", "Ministerin".
    return mine !== undefined && theirs !== undefined && (mine.startsWith(theirs) || theirs.startsWith(mine));
  });
}
