/**
 * Which reports are the same commitment? A wrong merge hides a pledge, so that much must fit: the same state or
 * body, the same polarity, nothing that says "another one", and the same act: by its words, by a concept of
 * the codebook, or by the thing that is counted. A later report may leave out or add a condition, name a lower
 * amount or a later day: the commitment then slips, and it stays one.
 *
 * | in common | an amount or day that differs | the same commitment when |
 * |---|---|---|
 * | half of the content words | – | always |
 * | half of the content words | lower amount, later day | always: it slips |
 * | a concept of the codebook | none named on one side | kinds fit |
 * | a concept and the thing counted | lower amount, later day | it slips |
 * | a concept and the amount | – | also across languages |
 */
import type { Commitment } from "../model/commitment.js";
import type { ConditionTree } from "../model/condition-tree.js";
import type { Language } from "../model/reading.js";
import { actionStems, FIRST_LETTERS, firstLetters, stemOverlap, unitStem } from "./action-words.js";
import { pointsBack } from "./points-back.js";
import { amountsIn } from "./quantity.js";

/** A commitment as one statement makes it, before reports are put together. */
export interface Report {
  readonly commitment: Commitment;
  /** How its conditions go together; `null` without any. */
  readonly tree: ConditionTree | null;
  readonly utteranceId: string;
  readonly documentId: string;
  readonly documentLanguage: Language;
  readonly day: string | null;
  /** The person who said it; `null` where a body did. */
  readonly speakerId: string | null;
  /** The concept stands in the codebook. */
  readonly knownConcept: boolean;
  readonly stems: ReadonlySet<string>;
  /** The state, or else the body or person, that is bound in the end. */
  readonly bodyKey: string | null;
  /** "Two more", "weitere": beside what was committed before. */
  readonly isFurther: boolean;
}

/** "Would now carry", "erst im Oktober": what was to be otherwise. */
const SLIPPED = /(?<!\p{L})(?:now|only|later|after\s+all|nun|jetzt|erst|später|doch)(?!\p{L})/iu;

/** Half of all content words in common: the same act in other words. */
const SAME_WORDS = 0.5;
/** "So etwas werde es nicht geben", "no such thing": what was shut out before. */
function isSuchThing({ action }: Commitment): boolean {
  return /(?<!\p{L})(?:so\s?etwas|so\s?was|derlei|dergleichen|(?:ein\p{L}*\s)?solche[nrsm]?|no\s+such|(?:any)?thing\s+of\s+the\s+(?:kind|sort)|such\s+a)(?!\p{L})/iu.test(
    action,
  );
}

/** Most words of the shorter report, and so many, stand in the longer one; "under plan 7" is not "under plan 8". */
function sharesMost(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (hasOtherNumbers(one, other)) return false;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= LEAST_SHARED && shared / Math.min(one.size, other.size) >= MOST_OF_SHORTER;
}

function hasOtherNumbers(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const numbers = (stems: ReadonlySet<string>) => [...stems].filter((word) => /^\d/.test(word));
  const [mine, theirs] = [numbers(one), numbers(other)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((word) => other.has(word));
}

const LEAST_SHARED = 3;
const MOST_OF_SHORTER = 0.6;

/** Fewer words, when a concept says the same. */
const SIMILAR_WORDS = 0.3;

/** Is the later report the same commitment as the earlier one? */
export function isSameCommitment(earlier: Report, later: Report): boolean {
  if (earlier.bodyKey === null || earlier.bodyKey !== later.bodyKey) return false;
  const isOneUtterance = earlier.utteranceId === later.utteranceId;
  const isOneDocument = earlier.documentId === later.documentId;
  if (isRuledOut(glanceOf(earlier), glanceOf(later), isOneUtterance, isOneDocument)) return false;
  return saysTheSame(earlier, later, isOneUtterance, isOneDocument);
}

/** The same question of two reports that bind one body and are not ruled out at a glance. */
export function saysTheSame(
  earlier: Report,
  later: Report,
  isOneUtterance: boolean,
  isOneDocument: boolean,
): boolean {
  const one = earlier.commitment;
  const other = later.commitment;
  if (isOneUtterance) return sharesWords(one, other);
  // A piece in quotation marks within a report of the same words.
  if (isOneDocument && sharesWords(one, other)) return true;
  if (isOneDocument && isElaboration(earlier, later)) return true;
  if (one.polarity === "do" && pointsBack(earlier, later, isOneDocument)) return true;
  const amounts = compareAmounts(one, other);
  const hasSameEvent = sharesEvent(one, other);
  if (amounts === "apart" && one.polarity === "do" && !hasSameEvent) return false;
  const overlap = stemOverlap(earlier.stems, later.stems);
  const sameConcept =
    earlier.knownConcept &&
    later.knownConcept &&
    one.issueIds.some((issue) => other.issueIds.includes(issue));
  if (one.polarity === "refrain") {
    // "Not without a mandate" ends with the mandate, "never" does not.
    const endsAlike = one.conditions.length > 0 === other.conditions.length > 0;
    return (sameConcept && endsAlike) || overlap >= SAME_WORDS || isSuchThing(other);
  }
  if (hasSameEvent && overlap > 0) return true;
  if (one.kind !== other.kind && !(isCountable(one) && isCountable(other))) return false;
  if (!deadlinesFit(one.deadline, other.deadline)) return false;
  if (amounts === "apart") return false;
  // "Within 14 days, as promised": the window of an earlier condition, which has come true.
  if (
    one.deadline?.grade === "conditional" &&
    other.deadline !== null &&
    sharesDeadlineWords(one.deadline, other.deadline)
  )
    return true;
  if (overlap >= SAME_WORDS || sharesMost(earlier.stems, later.stems))
    return amounts !== "lower" || sharesUnit(one, other);
  if (!sameConcept) return false;
  if (amounts === "lower" || !conditionsAgree(one, other) || isSlip(one.deadline, other.deadline))
    return (
      amounts === "same" ||
      sharesUnit(one, other) ||
      overlap >= SIMILAR_WORDS ||
      isPointer(other) ||
      isSameNumber(earlier, later) ||
      (overlap > 0 && SLIPPED.test(other.action))
    );
  return true;
}

/** "Thirty of them once they ask", then "the first thirty monitors next week": a number that is rarely met by chance. */
function isSameNumber(earlier: Report, later: Report): boolean {
  const numbers = ({ commitment, documentLanguage }: Report) =>
    amountsIn(commitment.action, documentLanguage).flatMap(({ value }) => (value >= RARE ? [value] : []));
  const mine = numbers(earlier);
  return numbers(later).some((value) => mine.includes(value));
}

const RARE = 20;

/** What of a report can be compared without reading its words. */
export interface ReportGlance {
  readonly isDoing: boolean;
  readonly isFurther: boolean;
  /** Due by an event. */
  readonly hasEvent: boolean;
  /** Least and most that is committed; NaN without an amount. */
  readonly least: number;
  readonly most: number;
}

export function glanceOf({ commitment, isFurther }: Report): ReportGlance {
  const { polarity, deadline, object } = commitment;
  return {
    isDoing: polarity === "do",
    isFurther,
    hasEvent: deadline?.grade === "event",
    least: object.quantity?.low ?? Number.NaN,
    most: object.quantity?.high ?? Number.NaN,
  };
}

/** What rules out most pairs before their words are looked at: the other polarity, "two more", a higher amount. */
export function isRuledOut(
  earlier: ReportGlance,
  later: ReportGlance,
  isOneUtterance: boolean,
  isOneDocument: boolean,
): boolean {
  if (earlier.isDoing !== later.isDoing) return true;
  if (isOneUtterance) return false;
  if (earlier.isFurther !== later.isFurther) return true;
  // A higher amount than before is another commitment, unless both are for the same event, or one text goes on about it.
  const isHigher = later.isDoing && later.least > earlier.most;
  return isHigher && !isOneDocument && !(earlier.hasEvent && later.hasEvent);
}

/**
 * Of one document: "They will have our answer within two weeks" after "she will decide within two weeks";
 * "We won't stand guard" after "it will send no soldiers"; the second of two reports of what others promised.
 */
function isElaboration(earlier: Report, later: Report): boolean {
  const [one, other] = [earlier.commitment, later.commitment];
  const [mine, theirs] = [one.deadline, other.deadline];
  const sameDays =
    mine !== null &&
    theirs !== null &&
    theirs.latest !== null &&
    mine.earliest === theirs.earliest &&
    mine.latest === theirs.latest;
  const isBare =
    !later.knownConcept &&
    theirs === null &&
    other.object.quantity === null &&
    other.conditions.length === 0 &&
    later.stems.size <= FEW_WORDS &&
    /^[\s"„“”«»‚‘'(]*(?:we|i|they|it|he|she|wir|ich|sie|es|er)(?!\p{L})/iu.test(other.action);
  // "They belonged at the crossings, and there they would go": who is meant was named before.
  // "The farmers will sue. The suit is filed this week": an act is named, then told.
  const isTold =
    mine === null &&
    one.object.quantity === null &&
    one.conditions.length === 0 &&
    earlier.stems.size <= FEW_NAMED &&
    sharesStem(earlier.stems, other.action) &&
    !(earlier.knownConcept && later.knownConcept);
  const isGoingOn =
    isPointer(other) && other.object.quantity === null && (theirs === null || theirs.latest === null);
  const bothReported = one.attribution === "third-party" && other.attribution === "third-party";
  return (
    (sameDays ||
      isBare ||
      isTold ||
      isGoingOn ||
      (bothReported && !(earlier.knownConcept && later.knownConcept))) &&
    amountsFit(one, other)
  );
}

function sharesStem(stems: ReadonlySet<string>, action: string): boolean {
  const others = actionStems(action);
  return [...stems].some((word) => others.has(word));
}

/** So few content words name no act of their own. */
const FEW_WORDS = 2;
/** So few name an act and tell nothing of it. */
const FEW_NAMED = 3;

function amountsFit(one: Commitment, other: Commitment): boolean {
  const amounts = compareAmounts(one, other);
  return amounts === "open" || amounts === "same";
}

/** Two statements of one utterance: one commitment when their claims are the same stretch of text. */
function sharesWords(one: Commitment, other: Commitment): boolean {
  const mine = one.sources[0]?.spans ?? [];
  const theirs = other.sources[0]?.spans ?? [];
  return mine.some((a) => theirs.some((b) => a.start < b.end && b.start < a.end));
}

/** "Soldiers" in one report and "2,000 soldiers" in the next: an act and a resource may be the same. */
function isCountable({ kind }: Commitment): boolean {
  return kind === "action" || kind === "resource";
}

type Amounts = "open" | "same" | "lower" | "apart";

/** Without an amount on one side nothing speaks against it; a higher one than before is another commitment. */
function compareAmounts(one: Commitment, other: Commitment): Amounts {
  const mine = one.object.quantity;
  const theirs = other.object.quantity;
  if (mine === null || theirs === null) return "open";
  if (mine.low <= theirs.high && theirs.low <= mine.high) return "same";
  return theirs.high < mine.low ? "lower" : "apart";
}

/** The thing counted: "soldiers" and "Soldaten" are one word. */
function sharesUnit(one: Commitment, other: Commitment): boolean {
  const letters = ({ object, action }: Commitment): string[] =>
    (object.quantity === null ? [...actionStems(action)] : [unitStem(object.quantity.unit)])
      .filter((word) => word.length >= FIRST_LETTERS)
      .map(firstLetters);
  const mine = new Set(letters(one));
  return letters(other).some((word) => mine.has(word));
}

type Deadline = Commitment["deadline"];

/** "Before the summit" in both: the same event, whatever the act is called. */
function sharesEvent(one: Commitment, other: Commitment): boolean {
  if (one.deadline?.grade !== "event" || other.deadline?.grade !== "event") return false;
  const event = one.deadline.eventId;
  return event === null
    ? one.deadline.latest !== null && one.deadline.latest === other.deadline.latest
    : event === other.deadline.eventId;
}

/** "They will reach the port", "zugestellt werde er": what is meant was named before. A longer answer names it itself. */
function isPointer({ action }: Commitment): boolean {
  return (
    !/[.!?]["“”»«]?\s+\p{Lu}/u.test(action) &&
    /^[\s"„“”«»‚‘'(]*\p{L}+\s+(?:werde|werden|wird|würden?)\s+(?:er|sie|es)(?!\p{L})|^[\s"„“”«»‚‘'(]*(?:(?:that|dass)\s+)?(?:they|it|these|those|sie|es|diese[rs]?)(?!\p{L})/iu.test(
      action,
    )
  );
}

/** Intervals that share a day, or a later one: a slip. Two without dates hang on the same event or words. */
function deadlinesFit(one: Deadline, other: Deadline): boolean {
  if (one === null || other === null) return true;
  if (isUndated(one) || isUndated(other)) {
    if (isUndated(one) !== isUndated(other))
      return one.grade === "conditional" || other.grade === "conditional";
    if (one.grade !== other.grade) return false;
    if (one.eventId !== null || other.eventId !== null) return one.eventId === other.eventId;
    return (
      stemOverlap(actionStems(one.words), actionStems(other.words)) >= SIMILAR_WORDS || one.grade === "open"
    );
  }
  return other.latest === null || one.earliest === null || one.earliest <= other.latest;
}

function sharesDeadlineWords(one: NonNullable<Deadline>, other: NonNullable<Deadline>): boolean {
  return stemOverlap(actionStems(one.words), actionStems(other.words)) >= SAME_WORDS;
}

function isUndated({ earliest, latest }: NonNullable<Deadline>): boolean {
  return earliest === null && latest === null;
}

/** Does the later report name a day after the last one of the earlier? */
export function isSlip(one: Deadline, other: Deadline): boolean {
  return (
    one !== null &&
    other !== null &&
    one.latest !== null &&
    other.latest !== null &&
    one.latest < other.latest
  );
}

function conditionsAgree(one: Commitment, other: Commitment): boolean {
  if (one.conditions.length === 0 || other.conditions.length === 0) {
    return one.conditions.length === other.conditions.length;
  }
  return one.conditions.some((mine) =>
    other.conditions.some((theirs) =>
      mine.conditionId === null || theirs.conditionId === null
        ? stemOverlap(actionStems(mine.words), actionStems(theirs.words)) >= SAME_WORDS
        : mine.conditionId === theirs.conditionId,
    ),
  );
}
