/**
 * Which reports are the same commitment? A wrong merge hides a pledge, so that everything must fit: the same
 * bound actor, polarity and kind; no contrary amounts; deadlines that overlap; the same condition or none;
 * and the same act, by its words or by a concept of the codebook.
 */
import type { Commitment } from "../model/commitment.js";
import { actionStems, stemOverlap } from "./action-words.js";

/** A commitment as one statement makes it, before reports are put together. */
export interface Report {
  readonly commitment: Commitment;
  readonly utteranceId: string;
  readonly day: string | null;
  /** The concept stands in the codebook. */
  readonly knownConcept: boolean;
  readonly stems: ReadonlySet<string>;
}

/** Half of all content words in common: the same act in other words. */
const SAME_WORDS = 0.5;
/** Reports of one speech appear within a few days and may leave its condition out. */
const SAME_SPEECH_DAYS = 3;

/** Is the later report the same commitment as the earlier one? */
export function isSameCommitment(earlier: Report, later: Report): boolean {
  const [one, other] = [earlier.commitment, later.commitment];
  if (one.actor.entityId === null || one.actor.entityId !== other.actor.entityId) return false;
  if (one.polarity !== other.polarity) return false;
  if (earlier.utteranceId === later.utteranceId) return sharesWords(one, other);
  if (one.kind !== other.kind && !(isCountable(one) && isCountable(other))) return false;
  if (!amountsAgree(one, other) || !deadlinesOverlap(one.deadline, other.deadline)) return false;
  const overlap = stemOverlap(earlier.stems, later.stems);
  if (!conditionsAgree(one, other) && !(overlap >= SAME_WORDS && isSameSpeech(earlier, later))) return false;
  const sameConcept =
    earlier.knownConcept &&
    later.knownConcept &&
    one.issueIds.some((issue) => other.issueIds.includes(issue));
  return sameConcept || overlap >= SAME_WORDS;
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

function amountsAgree(one: Commitment, other: Commitment): boolean {
  const [mine, theirs] = [one.object.quantity, other.object.quantity];
  if (mine === null || theirs === null) return true;
  return mine.low <= theirs.high && theirs.low <= mine.high;
}

/**
 * Intervals that share a day. Without a deadline on one side nothing speaks against it; two deadlines without
 * dates must hang on the same event or use the same words.
 */
function deadlinesOverlap(one: Commitment["deadline"], other: Commitment["deadline"]): boolean {
  if (one === null || other === null) return true;
  const undated = (deadline: typeof one): boolean => deadline.earliest === null && deadline.latest === null;
  if (undated(one) || undated(other)) {
    if (one.grade !== other.grade) return false;
    if (one.eventId !== null || other.eventId !== null) return one.eventId === other.eventId;
    return (
      stemOverlap(actionStems(one.words), actionStems(other.words)) >= SAME_WORDS || one.grade === "open"
    );
  }
  const startsInTime = one.earliest === null || other.latest === null || one.earliest <= other.latest;
  const endsInTime = other.earliest === null || one.latest === null || other.earliest <= one.latest;
  return startsInTime && endsInTime;
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

function isSameSpeech(one: Report, other: Report): boolean {
  if (one.day === null || other.day === null) return false;
  const distance = Math.abs(Date.parse(one.day) - Date.parse(other.day)) / 86_400_000;
  return distance <= SAME_SPEECH_DAYS;
}
