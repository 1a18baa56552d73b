/**
 * Does a plain claim or prediction announce an act of the speaker's own? "Germany will send 800 soldiers" is
 * no prediction when the chancellor says it. The clause must speak of the future, its subject must be the
 * speaker or the speaker's body ("we", "Germany", "Dutch soldiers"), and its verb must name an act, no view.
 */
import type { Commitment } from "../model/commitment.js";
import type { Language } from "../model/reading.js";
import type { LedgerStatement } from "./ledger-statement.js";
import {
  ELLIPTIC,
  FUTURE,
  NEGATION,
  POINTED_TO,
  POSSIBLE,
  PROMISED,
  READY,
  REPORTED_FUTURE,
  SELF,
  UNTIL,
  VIEW,
} from "./own-act-words.js";

/** States named in a text, by entity id; handed in, because names and peoples are the reader's business. */
export type StatesNamed = (
  text: string,
  language: Language,
) => readonly { readonly code: string; readonly start: number; readonly end: number }[];

/**
 * The polarity of an own future act in a claim; `null` when it announces none.
 *
 * @param own ids of the speaker, the body and everything they belong to
 */
export function ownActIn(
  row: LedgerStatement,
  language: Language,
  own: ReadonlySet<string>,
  statesNamed: StatesNamed,
): Commitment["polarity"] | null {
  for (const clause of clausesOf(row.statement.claim.text)) {
    const polarity = ownActOfClause(clause, row, language, own, statesNamed);
    if (polarity !== null) return polarity;
  }
  return null;
}

function ownActOfClause(
  clause: string,
  row: LedgerStatement,
  language: Language,
  own: ReadonlySet<string>,
  statesNamed: StatesNamed,
): Commitment["polarity"] | null {
  const { statement, utterance } = row;
  const isFuture =
    FUTURE[language].test(clause) ||
    (utterance.mode !== "direct" && REPORTED_FUTURE[language].test(clause)) ||
    (POSSIBLE[language].test(clause) && statement.condition !== null);
  const negated = NEGATION[language].test(clause);
  const isSelf = SELF[language].test(clause);
  const isElliptic = ELLIPTIC.test(clause.trim());
  const named = statesNamed(clause, language).map(({ code }) => code);
  const isOwn = isSelf || isElliptic || named.some((code) => own.has(code));
  if (VIEW.test(clause)) return null;
  const isDated = statement.deadline !== null && statement.level >= LIKELY;
  // "On 1 March we open the hub", "I do not talk about it before": the present tense binds too.
  const isPresent =
    isOwn &&
    !isPast(clause) &&
    (isDated || (isSelf && negated && (statement.condition !== null || UNTIL.test(clause))));
  const isOffered = isOwn && !negated && (READY.test(clause) || PROMISED.test(clause));
  // "Forty instructors will be in Lviv by 15 February": nobody else is named, and a day is.
  const isImplied =
    isDated &&
    isFuture &&
    statement.deadline !== null &&
    FIRM.has(statement.deadline.grade) &&
    (POINTED_TO[language].test(clause) || statesNamed(subjectOf(clause, language), language).length === 0);
  if (!(isOwn && (isFuture || isElliptic)) && !isPresent && !isOffered && !isImplied) return null;
  return negated ? "refrain" : "do";
}

/** From here on an actor speaks as of what will be. */
const LIKELY = 0.6;
/** In English the words before the verb; in German, where the subject may follow it, the whole clause. */
function subjectOf(clause: string, language: Language): string {
  if (language === "de") return clause;
  const verb = FUTURE.en.exec(clause) ?? REPORTED_FUTURE.en.exec(clause);
  return verb === null ? clause : clause.slice(0, verb.index);
}

const FIRM: ReadonlySet<string> = new Set(["firm", "approx", "vague", "event"]);

function isPast(clause: string): boolean {
  return /\b(?:was|were|had|did|said)\b|(?<!\p{L})(?:war|waren|hatten?|wurden?|habe|haben|hat)(?!\p{L})/iu.test(
    clause,
  );
}

/** Sentences, and halves of one divided by a semicolon or "but". */
export function clausesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])["“”»«]?\s+|;\s+|\s…\s|,\s+(?=(?:aber|but|sondern)(?!\p{L}))/u)
    .filter((one) => one.trim() !== "");
}
