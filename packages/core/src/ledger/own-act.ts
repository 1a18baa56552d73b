/**
 * Does a plain claim or prediction announce an act of the speaker's own? "Germany will send 800 soldiers" is
 * no prediction when the chancellor says it. The clause must speak of the future, its subject must be the
 * speaker or the speaker's body ("we", "Germany", "Dutch soldiers"), and its verb must name an act, no view.
 */
import type { Commitment } from "../model/commitment.js";
import type { Entity } from "../model/entity.js";
import { SPAN_JOINER } from "../model/part.js";
import type { Language } from "../model/reading.js";
import type { Statement, Utterance } from "../model/statement.js";
import { INFINITIVE } from "./act-words.js";
import { isForecast } from "./forecast.js";
import {
  ASKS,
  COMES,
  DECIDES,
  DELIVERS,
  EITHER_WAY,
  ELLIPTIC,
  EXISTENCE,
  FUTURE,
  HABIT,
  LEAVES,
  MAY_BIND,
  NEGATION,
  NOT_WITH_ME,
  ONE,
  OWN_BODY,
  PASSIVE,
  POINTED_TO,
  POSSIBLE,
  PRESENT_DE,
  PROMISED,
  READY,
  READY_FRAME,
  REPORTED_FUTURE,
  SCHEDULED,
  SELF,
  STATE,
  SUBORDINATE,
  UNTIL,
  VIEW,
} from "./own-act-words.js";

/** States named in a text, by entity id; handed in, because names and peoples are the reader's business. */
export type StatesNamed = (
  text: string,
  language: Language,
) => readonly { readonly code: string; readonly start: number; readonly end: number }[];

/** What of a statement tells whether it announces an own act; every `LedgerStatement` has it. */
export interface ActClaim {
  readonly statement: Pick<Statement, "negated" | "level"> & {
    readonly claim: Pick<Statement["claim"], "text">;
    readonly condition: { readonly text: string } | null;
    readonly deadline: Pick<NonNullable<Statement["deadline"]>, "text" | "grade" | "rule"> | null;
  };
  /** Cue and frame are left out in a first look. */
  readonly utterance: Pick<Utterance, "mode"> & Partial<Pick<Utterance, "cue" | "frame">>;
  readonly organization: Entity | null;
  /** Left out in a first look, which lets through what may be of a known concept. */
  readonly concept?: Entity | null;
}

/**
 * The polarity of an own future act in a claim; `null` when it announces none.
 *
 * @param own the speaker, the body and everything they belong to
 */
export function ownActIn(
  row: ActClaim,
  language: Language,
  own: OwnBodies,
  statesNamed: StatesNamed,
): Commitment["polarity"] | null {
  const { claim, condition, deadline, negated } = row.statement;
  // Most sentences of a record are plain claims: a look at their letters spares a closer one.
  const isOpen = deadline === null && condition === null && !negated;
  if (isOpen && !MAY_BIND.test(claim.text)) return null;
  for (const clause of clausesOf(claim.text)) {
    const polarity = ownActOfClause(clause, row, language, own, statesNamed);
    if (polarity !== null) return polarity;
  }
  return null;
}

function ownActOfClause(
  clause: string,
  row: ActClaim,
  language: Language,
  own: OwnBodies,
  statesNamed: StatesNamed,
): Commitment["polarity"] | null {
  const { statement, utterance } = row;
  const isFuture =
    FUTURE[language].test(clause) ||
    (utterance.mode !== "direct" && REPORTED_FUTURE[language].test(clause)) ||
    (POSSIBLE[language].test(clause) && statement.condition !== null);
  const main = withoutAside(clause, statement.condition);
  const negated = NEGATION[language].test(denying(main, language));
  const isSelf =
    SELF[language].test(clause) ||
    (language === "de" && utterance.mode !== "direct" && row.organization !== null && ONE.test(clause));
  const isElliptic = ELLIPTIC.test(clause.trim());
  const named = statesNamed(clause, language).map(({ code }) => code);
  const isOwn =
    isSelf || isElliptic || named.some((code) => own.ids.has(code)) || isNamed(clause, row, own, language);
  const isReady = READY.test(clause) || isReadyTo(clause, utterance.frame?.text ?? "", language);
  if (namesView(isReady ? clause.replace(READY_TO_WAIT, " ") : clause, language)) return null;
  // What the speaker's own body is only mentioned in may still take its course.
  if (!isSelf && isForecast(clause, utterance.cue?.text ?? "", language)) return null;
  const isDated = statement.deadline !== null && statement.level >= LIKELY && isDue(clause, statement);
  // "On 1 March we open the hub", "I do not talk about it before": the present tense binds too.
  const isPresent =
    isOwn &&
    !isPast(clause) &&
    (isDated ||
      (isSelf && negated && (statement.condition !== null || UNTIL.test(clause))) ||
      (negated && DECIDES[language].test(main)) ||
      ((isSelf || (language === "de" && row.organization !== null && utterance.mode !== "reported")) &&
        statement.condition !== null &&
        isTakenOn(main, language)) ||
      (!negated && DELIVERS[language].test(main) && !HABIT.test(main)));
  const isOffered =
    !negated &&
    ((isOwn && (isReady || PROMISED.test(clause))) || (isReady && INFINITIVE[language].test(clause)));
  // "Forty instructors will be in Lviv by 15 February": nobody else is named, and a day is.
  const isImplied =
    isDated &&
    (isFuture || isScheduled(clause, row, language)) &&
    statement.deadline !== null &&
    isFirm(statement.deadline) &&
    (POINTED_TO[language].test(clause) || statesNamed(subjectOf(clause, language), language).length === 0);
  // "There will be no split", "it would not be touched": who speaks for a body shuts out what is in its hands.
  const isShutOut =
    isFuture &&
    row.organization !== null &&
    ((negated && EXISTENCE[language].test(clause)) ||
      ((negated || statement.condition !== null) && isAgentless(clause, language, statesNamed)));
  // "A toll does not come with me": whoever holds an office decides about it.
  const isMyNo = negated && row.organization !== null && NOT_WITH_ME.test(clause);
  const isComing =
    language === "de" && row.organization !== null && isOfKnownConcept(row) && COMES.test(clause);
  const isOwnPlan = isOwn && (isFuture || isElliptic);
  if (!isOwnPlan && !isPresent && !isOffered && !isImplied && !isShutOut && !isMyNo && !isComing) return null;
  return negated ? "refrain" : "do";
}

function isOfKnownConcept({ concept }: ActClaim): boolean {
  return concept === undefined || (concept !== null && !concept.candidate);
}

/**
 * What is fixed for a day is told in the present: "The bill is to pass by May". In German any present does, "liegt bis
 * Mai auf dem Tisch", when an office-holder says so.
 */
function isScheduled(clause: string, { utterance, organization }: ActClaim, language: Language): boolean {
  if (utterance.mode !== "direct" && SCHEDULED[language].test(clause)) return true;
  const isSentence = clause.trim().split(/\s+/).length >= LEAST_WORDS && PRESENT_DE.test(clause);
  return language === "de" && organization !== null && !isPast(clause) && isSentence;
}

/** Fewer words are a piece of a sentence: "heute und als Mitgift". */
const LEAST_WORDS = 5;

/** "If the ban falls, I go": what the speaker does then, not how the speaker fares or what the speaker says. */
function isTakenOn(main: string, language: Language): boolean {
  if (main.trim().split(/\s+/).length < LEAST_TAKEN_ON) return false;
  const isState = STATE[language].test(main) || ASKS[language].test(main);
  return LEAVES.test(main) || (!isState && !NEGATION[language].test(denying(main, language)));
}

/** "We walk out"; fewer words have no verb or say nothing. */
const LEAST_TAKEN_ON = 3;

/** Does the day stand in this sentence of the claim? One of a sentence before says nothing of what is told here. */
function isDue(clause: string, { claim: { text }, deadline }: ActClaim["statement"]): boolean {
  const from = text.indexOf(clause);
  return (deadline?.text.split(SPAN_JOINER) ?? []).some((words) => {
    const at = text.indexOf(words);
    // A clause with its subject put before it stands nowhere as it is.
    if (from < 0) return at >= 0;
    const between = at < from ? text.slice(at + words.length, from) : text.slice(from, at);
    return at >= 0 && !SENTENCE_END.test(between);
  });
}

const SENTENCE_END = /(?<=[.!?])(?<!\d\.)["“”»«]?\s+(?!…)|;\s+/u;

/** "Stands ready to send ships": the frame says ready, the claim what to. */
function isReadyTo(clause: string, frame: string, language: Language): boolean {
  return INFINITIVE[language].test(clause) && READY_FRAME.test(frame);
}

/** "Bereit, bis zum Frühjahr zu warten": to hold back is what is offered, no view. */
const READY_TO_WAIT = /(?<!\p{L})(?:(?:ab|zu)?zu\s?warten|abzuwarten|to\s+wait)(?!\p{L})/giu;

/** A passive that leaves open who acts, and names no state. */
function isAgentless(clause: string, language: Language, statesNamed: StatesNamed): boolean {
  return PASSIVE[language].test(clause) && statesNamed(subjectOf(clause, language), language).length === 0;
}

/** The speaker and the bodies behind it: their ids, and the names by which a clause may call them. */
export interface OwnBodies {
  readonly ids: ReadonlySet<string>;
  /** In lower case. */
  readonly names: readonly string[];
}

/** A subject stands at the start of a clause; German may put a time or a condition first. */
const SUBJECT_END = 80;

/** "Norvia will build", "the company will build": the body by its name, or by what it is. */
export function isNamed(
  clause: string,
  { organization }: Pick<ActClaim, "organization">,
  own: OwnBodies,
  language: Language,
): boolean {
  const start = clause.slice(0, SUBJECT_END).toLowerCase();
  if (organization !== null && OWN_BODY[language].test(start)) return true;
  return own.names.some((name) => {
    const at = name.length < LEAST_NAME ? -1 : start.indexOf(name);
    return (
      at >= 0 && !/\p{L}/u.test(start.charAt(at - 1)) && !/^\p{L}{2}/u.test(start.slice(at + name.length))
    );
  });
}

/** Shorter names meet by chance. */
const LEAST_NAME = 3;
/** Letters after the verb of the future within which the verb of the act stands. */
const VERB_REACH = 30;

/** "Now that nobody waits any more, the gate will be opened": what stands in front, and the condition, deny nothing. */
function withoutAside(clause: string, condition: ActClaim["statement"]["condition"]): string {
  const main = clause.replace(ASIDE, "");
  return condition === null ? main : main.replace(condition.text, " ");
}

const ASIDE =
  /^[\s"„“”«»‚‘'(]*(?:now that|because|since|as long as|as|while|although|though|even if|jetzt,? (?:da|wo)|weil|da|obwohl|nachdem|solange|während|auch wenn|seit)\s[^.;!?]*?,\s+(?=\p{L})/iu;

/** What of a clause may deny its act: not a second clause, what is said of something in it, or "strike or no strike". */
function denying(main: string, language: Language): string {
  const own = language === "de" ? firstMainClause(main) : main;
  return withoutRelative(own, language).replace(EITHER_WAY, " ");
}

/** "A map of the schools that have no kitchen will be online": what a relative clause denies is no act. */
function withoutRelative(main: string, language: Language): string {
  return main.replace(RELATIVE[language], " ");
}

const RELATIVE = {
  de: /,\s+(?:(?:in|an|auf|mit|für|von|bei|ohne|zu|durch)\s+)?(?:der|die|das|den|dem|deren|dessen|denen|welche[rsn]?)\s[^,.;!?]*?,\s+(?=\p{Ll})/giu,
  en: /(?<=\p{L})\s+(?:that|which|who|whose|where)\s+(?:(?!\b(?:will|would|shall)\b)[^,.;!?])*?\s(?=(?:will|would|shall|is\s+to|are\s+to)\b)|,\s+(?:which|who|whose|where)\s[^,.;!?]*?,/giu,
} as const;

/** The clause without what says more about something in it. */
function mainPart(clause: string): string {
  return clause.split(SUBORDINATE)[0] ?? clause;
}

/** Is the verb of the clause one of thinking? What a subordinate clause says does not count. */
function namesView(clause: string, language: Language): boolean {
  const main = mainPart(clause);
  if (language === "de") return VIEW.test(firstMainClause(main));
  const verb = FUTURE.en.exec(main) ?? REPORTED_FUTURE.en.exec(main) ?? POSSIBLE.en.exec(main);
  return VIEW.test(verb === null ? main : main.slice(verb.index, verb.index + verb[0].length + VERB_REACH));
}

/** "Zum 1. März öffnet die Brücke, auf Bern warten wir nicht": the first of two main clauses tells the act. */
function firstMainClause(main: string): string {
  const [first = "", ...more] = main.split(/,\s+/u);
  const isWhole = first.trim().split(/\s+/).length >= LEAST_WORDS && PRESENT_DE.test(first);
  return isWhole && more.length > 0 && !SUBORDINATE_FIRST.test(first) ? first : main;
}

const SUBORDINATE_FIRST =
  /^[\s"„“”«»‚‘'(]*(?:wenn|falls|sofern|sobald|solange|sollten?|bis|bevor|ehe|nachdem|weil|da|obwohl|dass|ob|wer|was|wo|wie|während)(?!\p{L})/iu;

/** From here on an actor speaks as of what will be. */
const LIKELY = 0.6;
/** In English the words before the verb; in German, where the subject may follow it, the whole clause. */
function subjectOf(clause: string, language: Language): string {
  if (language === "de") return clause;
  const verb = FUTURE.en.exec(clause) ?? REPORTED_FUTURE.en.exec(clause);
  return verb === null ? clause : clause.slice(0, verb.index);
}

const FIRM: ReadonlySet<string> = new Set(["firm", "approx", "vague", "event"]);

/** A day, also one after which ("beyond Easter"), or a stretch counted from a condition: "three weeks after the ruling". */
function isFirm({ grade, rule }: Pick<NonNullable<Statement["deadline"]>, "grade" | "rule">): boolean {
  return (
    FIRM.has(grade) ||
    (grade === "conditional" && rule === "within-after") ||
    (grade === "open" && rule.startsWith("after-"))
  );
}

function isPast(clause: string): boolean {
  return /\b(?:was|were|had|did|said)\b|(?<!\p{L})(?:war|waren|hatten?|wurden?|habe|haben|hat)(?!\p{L})/iu.test(
    clause.replace(FREE_RELATIVE, ""),
  );
}

/** "…, wer einen Termin hat": whoever it is, that has is no verb of the act. */
const FREE_RELATIVE = /,\s+(?:wer|wen|wem|was|wo|whoever|whatever)\s[^,.;!?]*/giu;

/** Sentences, and halves of one divided by a semicolon or "but"; a subject with a frame behind it belongs to its verb. */
export function clausesOf(text: string): string[] {
  return text
    .replace(SUBJECT_APART, "$1 ")
    .split(/(?<=[.!?])(?<!\d\.)["“”»«]?\s+|;\s+|\s…\s|,\s+(?=(?:aber|but|sondern)(?!\p{L}))/u)
    .filter((one) => one.trim() !== "");
}

/** "Her state … would sue": up to three words before a gap. */
const SUBJECT_APART = /^((?:[\p{L}’'-]+\s+){0,2}[\p{L}’'-]+)\s…\s/u;
