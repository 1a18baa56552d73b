/**
 * Does a later report point back at an earlier commitment of the same body? "As promised", "the money", "the four", an
 * amount that another one takes the place of, or the same large amount on the same condition.
 */
import type { Commitment } from "../model/commitment.js";
import { firstLetters, stemOverlap, unitStem } from "./action-words.js";
import type { Report } from "./merge-reports.js";
import { amountsIn } from "./quantity.js";
import { replacedIn } from "./replaced.js";

/** @param isOneDocument do both stand in one text? */
export function pointsBack(earlier: Report, later: Report, isOneDocument: boolean): boolean {
  const [one, other] = [earlier.commitment, later.commitment];
  if (isReplacing(earlier, later) || isFirstPart(one, other)) return true;
  if (isOfOtherConcept(earlier, later)) return false;
  return (
    isAsPromised(earlier, later) ||
    (isMoney(one) && MONEY.test(other.action) && other.object.quantity === null) ||
    (isOneDocument && isCountedAgain(one, later)) ||
    isSameSum(earlier, later)
  );
}

/** "Statt der vierzig Züge": what takes the place of it is the same commitment, slipped. */
function isReplacing({ commitment: { object, deadline } }: Report, later: Report): boolean {
  const amounts = object.quantity === null ? [] : [object.quantity.likely];
  const old = { amounts, due: deadline?.words ?? null };
  return replacedIn(later.commitment.action, old, later.documentLanguage) !== null;
}

/** "The first thirty observers" of 150. */
function isFirstPart(one: Commitment, other: Commitment): boolean {
  const [mine, theirs] = [one.object.quantity, other.object.quantity];
  return (
    mine !== null &&
    theirs !== null &&
    FIRST_PART.test(other.action) &&
    theirs.high < mine.low &&
    unitStem(mine.unit) === unitStem(theirs.unit)
  );
}

const FIRST_PART = /(?<!\p{L})(?:die\s+ersten|the\s+first)\s+[\p{L}\d]+\s/iu;

function isOfOtherConcept(earlier: Report, later: Report): boolean {
  const issues = later.commitment.issueIds;
  return (
    earlier.knownConcept &&
    later.knownConcept &&
    !earlier.commitment.issueIds.some((issue) => issues.includes(issue))
  );
}

const AS_PROMISED =
  /(?<!\p{L})(?:as\s+(?:(?:i|we|he|she|it|they)\s+(?:have\s+|has\s+)?)?(?:said|promised|pledged|planned|announced|agreed)|wie\s+(?:(?:schon|bereits|immer)\s+)?(?:gesagt|zugesagt|versprochen|angekündigt|geplant|vereinbart))(?!\p{L})/iu;
/** Words in common that say of what it is, when it is said to be as promised. */
const LIKE = 0.2;

/** "By 30 June as promised": due the same day, or with words of the first promise. */
function isAsPromised(earlier: Report, later: Report): boolean {
  if (!AS_PROMISED.test(later.commitment.action)) return false;
  const [mine, theirs] = [earlier.commitment.deadline?.latest, later.commitment.deadline?.latest];
  const isSameDay = mine !== null && mine !== undefined && mine === theirs;
  return isSameDay || stemOverlap(earlier.stems, later.stems) >= LIKE;
}

const MONEY =
  /^[\s"„“”«»‚‘'(]*(?:that\s+|dass\s+)?(?:das\s+geld|die\s+(?:mittel|summe)|der\s+betrag|the\s+(?:money|sum|funds|cash))(?!\p{L})/iu;
const CURRENCY = /euro|dollar|pfund|pound|franken|franc|krone|krona|złoty|zloty|€|\$|£/iu;
/** From here on an amount is money or people, and met twice by chance only rarely. */
const LARGE = 20;
const MILLION = 1e6;

function isMoney({ object: { quantity } }: Commitment): boolean {
  return quantity !== null && (CURRENCY.test(quantity.unit) || quantity.likely >= MILLION);
}

const DEFINITE = /^[\s"„“”«»‚‘'(]*(?:that\s+|dass\s+)?(?:the|die|diese|these)\s+/iu;

/** "The four would be on": so many were named before. */
function isCountedAgain({ object }: Commitment, { commitment, documentLanguage }: Report): boolean {
  const rest = commitment.action.replace(DEFINITE, "");
  if (object.quantity === null || rest === commitment.action) return false;
  const [first] = amountsIn(rest.split(/\s+/).slice(0, 1).join(" "), documentLanguage);
  return first !== undefined && first.value === object.quantity.likely;
}

/**
 * "Our 300 million, if Brussels agrees", twice: the same amount on the same condition. So too "600 megawatts" and "600
 * Megawatt" of one body, and "Sweden's 45 million" after 45 million euros.
 */
function isSameSum(earlier: Report, later: Report): boolean {
  const [one, other] = [earlier.commitment, later.commitment];
  const [mine, theirs] = [one.object.quantity, other.object.quantity];
  if (mine === null || mine.likely < LARGE || earlier.isFurther) return false;
  if (theirs === null) return isSumNamedAgain(mine.likely, later);
  if (mine.likely !== theirs.likely) return false;
  const isSameUnit = firstLetters(unitStem(mine.unit)) === firstLetters(unitStem(theirs.unit));
  return (
    isSameUnit ||
    one.conditions.some(
      ({ conditionId }) =>
        conditionId !== null && other.conditions.some((condition) => condition.conditionId === conditionId),
    )
  );
}

const NAMED_AGAIN =
  /^[\s"„“”«»‚‘'(]*(?:that\s+|dass\s+)?(?:die|diese|unsere|seine|ihre|the|these|our|its|their|\p{L}[\p{L}-]+(?:['’]s?|s))\s+(?=\d)/iu;

/** "The 25 million for the fund": a sum that was named before, without what it counts. */
function isSumNamedAgain(amount: number, { commitment, documentLanguage }: Report): boolean {
  const rest = commitment.action.replace(NAMED_AGAIN, "");
  if (amount < MILLION || rest === commitment.action) return false;
  const [first] = amountsIn(rest.split(/\s+/).slice(0, 2).join(" "), documentLanguage);
  return first !== undefined && first.value === amount;
}
