/**
 * Is it a commitment? An identifiable actor binds itself to a future act that a stranger could check.
 *
 * | what is said | becomes |
 * |---|---|
 * | announces or promises an own act | commitment, `do` |
 * | the same, denied; or excludes an own act | commitment, `refrain` |
 * | will present, decide, hold | commitment of kind `procedural` |
 * | is ready to, could | commitment with a low level |
 * | another one says that the actor promised | commitment, `third-party` |
 * | is for or against something, needs it or not | position: none |
 * | whether, what, who: an open question | none |
 * | asks somebody to act | demand: none |
 */
import type { Commitment } from "../model/commitment.js";
import type { Entity } from "../model/entity.js";
import { bindingActs, type Language } from "../model/reading.js";
import {
  ASKED,
  COMMENT,
  DENIED_PLAN,
  EXCLUDING_CUE,
  HOW_IT_IS,
  IMPRESSION,
  INFINITIVE,
  NECESSARY,
  NEED,
  OPEN_CLAUSE,
  OUTCOME,
  PROCEDURE,
  REJECTING_CUE,
  TO_BE_DECIDED,
  TOLD_EXCLUSION,
  TOLD_PROMISE,
  TOLERATE,
} from "./act-words.js";
import { actionStems } from "./action-words.js";
import { speaksForBody, VOICE } from "./bound-actor.js";
import type { LedgerStatement } from "./ledger-statement.js";
import { actorOf } from "./ledger-statement.js";
import type { OwnBodies, StatesNamed } from "./own-act.js";
import { clausesOf, isNamed, ownActIn } from "./own-act.js";
import {
  FUTURE,
  HOPES,
  MAY_BIND,
  MAY_TELL_OF_PROMISE,
  NEGATION,
  PROMISED,
  READY,
  RELAYED,
  REPORTED_FUTURE,
  SELF,
} from "./own-act-words.js";
import { type Quantity, quantityIn } from "./quantity.js";

export interface FoundCommitment {
  readonly polarity: Commitment["polarity"];
  readonly attribution: Commitment["attribution"];
  /** Another actor whom the statement says to be bound: "Ankara has promised"; `null` for the speaker. */
  readonly bound: Entity | null;
}

/** What the ledger knows about who else speaks in the record. */
export interface Speakers {
  /** Statements per utterance id, to find who reports a nested one. */
  readonly byUtterance: ReadonlyMap<string, readonly LedgerStatement[]>;
  /** All actors of the record, to notice when a claim is about somebody else's act. */
  readonly actors: ActorIndex;
  readonly entity: (id: string) => Entity | null;
  readonly statesNamed: StatesNamed;
}

export interface ActorIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly { readonly name: string; readonly id: string }[]>;
  readonly bodiesOf: ReadonlyMap<string, readonly string[]>;
  /** What was asked before: an actor says many things. */
  readonly own: Map<string, OwnBodies>;
}

/** Calls on others, open questions, and what the speaker denies. */
const BINDS_NOBODY: ReadonlySet<string> = new Set(["demand", "question", "deny"]);

/** The commitment in a statement; `null` for positions, demands, and actors nobody can identify. */
export function findCommitment(row: LedgerStatement, speakers: Speakers): FoundCommitment | null {
  const { statement } = row;
  const actor = actorOf(row);
  if (statement.state === "rejected" || BINDS_NOBODY.has(statement.act)) return null;
  if (isPlain(row)) return null;
  const promised = promiseOfAnother(row, speakers);
  if (promised !== null) return promised;
  if (actor === null || row.utterance.mode === "writer") return null;
  if (isHeadline(row)) return null;
  if (statement.unnamed && !speaksForBody(row)) return spokenForAnother(row, speakers);
  const own = ownBodies(row, actor, speakers);
  const polarity = polarityOf(row, own, speakers);
  if (polarity === null) return null;
  // What a person coded as an announcement is not guessed at again.
  if (!isByPerson(row) && (isEmpty(row) || isAboutOthers(row, own.ids, speakers.actors))) return null;
  return {
    polarity,
    attribution: isReportedByOthers(row, actor, speakers) ? "third-party" : "own",
    bound: null,
  };
}

/** What a headline says the text tells again, in more words and with whoever said it. */
function isHeadline({ statement, utterance, documentTitle }: LedgerStatement): boolean {
  const isUnframed = utterance.mode === "free-indirect" || utterance.mode === "reported";
  return isUnframed && documentTitle.length > 0 && documentTitle.includes(statement.claim.text);
}

/** "The finance minister will lift the freeze, his spokesman said": whom a voice without a name and a body speaks for. */
function spokenForAnother(row: LedgerStatement, speakers: Speakers): FoundCommitment | null {
  const { person, statement } = row;
  if (person === null || row.organization !== null || !VOICE.test(person.value)) return null;
  const language = languageOf(row);
  const future = FUTURE[language].exec(statement.claim.text);
  if (future === null || NECESSARY[language].test(statement.claim.text)) return null;
  const words = statement.claim.text
    .slice(0, future.index)
    .toLowerCase()
    .matchAll(/\p{L}+/gu);
  for (const { index } of words) {
    const named = longestNameAt(statement.claim.text.slice(index).toLowerCase(), speakers.actors);
    const bound = named === null ? null : speakers.entity(named);
    if (bound !== null && !bound.candidate)
      return { polarity: statement.negated ? "refrain" : "do", attribution: "own", bound };
  }
  return null;
}

/** A claim without a word about the future, a deadline, or a refusal: most of a record. */
function isPlain({ statement: { act, claim, condition, deadline, negated } }: LedgerStatement): boolean {
  const isOpen = deadline === null && condition === null && !negated;
  return !bindingActs.has(act) && isOpen && !MAY_BIND.test(claim.text);
}

/** Words before the verb among which the one who promised stands: "Die Türkei hat", "Ankara has". */
const SUBJECT_WORDS = 4;

/** "Ankara has promised 800 marines", says somebody else: Turkey's, as far as others say so. */
function promiseOfAnother(row: LedgerStatement, speakers: Speakers): FoundCommitment | null {
  const { entity, statesNamed } = speakers;
  const language = languageOf(row);
  if (!MAY_TELL_OF_PROMISE.test(row.statement.claim.text)) return null;
  for (const clause of clausesOf(row.statement.claim.text)) {
    const match = PROMISED.exec(clause);
    if (match === null || row.statement.negated || NEGATION[language].test(clause)) continue;
    const named = subjectOfPromise(clause, match, language, statesNamed);
    const bound = named === null ? null : entity(named);
    const actor = actorOf(row);
    if (bound === null || (actor !== null && ownBodies(row, actor, speakers).ids.has(bound.id))) continue;
    return { polarity: "do", attribution: "third-party", bound };
  }
  return null;
}

/** The state that stands before the verb, or in German right behind it: "Ankara has", "dann hat Ankara". */
function subjectOfPromise(
  clause: string,
  { 0: words, index }: RegExpExecArray,
  language: Language,
  statesNamed: StatesNamed,
): string | null {
  const subject = clause.slice(0, index);
  const [named, ...more] = statesNamed(subject, language);
  if (named !== undefined)
    return more.length === 0 && subject.trim().split(/\s+/).length <= SUBJECT_WORDS ? named.code : null;
  if (language === "en") return null;
  const behind = words.replace(/^\p{L}+\s+(?:auch\s+)?(?:(?:die|das|der)\s+)?/u, "");
  return statesNamed(behind, language).find(({ start }) => start === 0)?.code ?? null;
}

/** Nothing is said that could be checked: "he would do just that", "3,000"; a bare "to sign" that is refused. */
function isEmpty(row: LedgerStatement): boolean {
  const { statement, concept } = row;
  const words = [...actionStems(statement.claim.text)].filter((stem) => !/^\d/.test(stem));
  const isKnown = concept !== null && !concept.candidate;
  const isBare =
    statement.act === "refuse" && !isKnown && INFINITIVE[languageOf(row)].test(statement.claim.text);
  return words.length < (isBare ? 2 : 1);
}

export function languageOf(row: LedgerStatement): Language {
  return row.documentLanguage ?? "en";
}

/** Did a person code it, or go through it and correct it? Its act and negation are what that person says then. */
function isByPerson({ statement: { state } }: LedgerStatement): boolean {
  return state === "coded" || state === "corrected";
}

function polarityOf(
  row: LedgerStatement,
  own: OwnBodies,
  { statesNamed }: Speakers,
): Commitment["polarity"] | null {
  const { act, claim, negated } = row.statement;
  const language = languageOf(row);
  const cue = row.utterance.cue?.text ?? "";
  const isAnnounced = act === "announce" || act === "promise";
  if (isAnnounced && isByPerson(row)) return negated ? "refrain" : "do";
  if (row.statement.state !== "coded" && leavesOpen(claim.text)) return null;
  const told = row.utterance.mode === "reported" ? toldIn(claim.text, language) : null;
  if (told !== null) return told;
  if (row.utterance.mode === "reported" && HOPES.test(claim.text)) return null;
  if (isAnnounced) {
    const isNeeded = NECESSARY[language].test(claim.text) && !SELF[language].test(claim.text);
    if (IMPRESSION.test(claim.text) || isSupposed(row, language) || isNeeded) return null;
    if (isVagueRelay(row, own, language)) return null;
    if (negated && (NEED.test(claim.text) || TOLERATE.test(claim.text))) return null;
    if (row.statement.state === "proposed" && tellsOfState(row, own, language))
      return ownActIn(row, language, own, statesNamed);
    return negated || DENIED_PLAN[language].test(claim.text) ? "refrain" : "do";
  }
  if (act !== "refuse") return ownActIn(row, language, own, statesNamed);
  // "Will vote against it" is an act, though the speaker is against something.
  if (speaksOfFuture(row, language) && !NEGATION[language].test(claim.text))
    return ownActIn(row, language, own, statesNamed);
  if (TOLERATE.test(claim.text)) return null;
  if (INFINITIVE[language].test(claim.text)) return "refrain";
  if (REJECTING_CUE.test(cue)) return null;
  if (EXCLUDING_CUE.test(cue)) return "refrain";
  // Other refusals deny an own plan ("will send no soldiers") or a thing ("need no mandate").
  return DENIED_PLAN[language].test(claim.text) && !NEED.test(claim.text) ? "refrain" : null;
}

/**
 * "The council is to meet weekly", "alles soll in neue Rohre fließen": relayed of a thing, with no day, no condition and
 * no amount, and none of the actor's bodies in it: nothing that a stranger could check.
 */
function isVagueRelay(row: LedgerStatement, own: OwnBodies, language: Language): boolean {
  const { statement, utterance, organization } = row;
  const { claim, condition, deadline, state } = statement;
  if (state === "coded" || utterance.mode !== "free-indirect" || condition !== null || deadline !== null)
    return false;
  if (!RELAYED[language].test(claim.text) || FUTURE[language].test(claim.text)) return false;
  const isOwn = SELF[language].test(claim.text) || isNamed(claim.text, { organization }, own, language);
  return !isOwn && quantityIn(claim.text, language) === null;
}

/** A question, a refusal to comment, what somebody was asked; not a decision that is announced. */
function leavesOpen(text: string): boolean {
  const isOpen = OPEN_CLAUSE.test(text) && !TO_BE_DECIDED.test(text);
  return isOpen || COMMENT.test(text) || ASKED.test(text);
}

/**
 * "A toll is the lesser evil": a whole sentence without a plan, a day, a condition or the speaker in it tells how things are,
 * whatever an engine takes it for.
 */
function tellsOfState(
  { statement, utterance, organization }: LedgerStatement,
  own: OwnBodies,
  language: Language,
) {
  const { claim, condition, deadline } = statement;
  const { text } = claim;
  const isPlan =
    FUTURE[language].test(text) || REPORTED_FUTURE[language].test(text) || INFINITIVE[language].test(text);
  if (isPlan || condition !== null || deadline !== null || SELF[language].test(text)) return false;
  if (READY.test(text) || isNamed(text, { organization }, own, language)) return false;
  return utterance.mode === "direct" || HOW_IT_IS[language].test(text);
}

/** "Schloss ein Verbot aus", "pledged two ships": a sentence that tells of a word without quoting it. */
function toldIn(text: string, language: Language): Commitment["polarity"] | null {
  const isNegated = NEGATION[language].test(text);
  if (TOLD_EXCLUSION[language].test(text)) return isNegated ? null : "refrain";
  return TOLD_PROMISE[language].test(text) && !isNegated ? "do" : null;
}

/** "Will", and "would" where it is reported. */
function speaksOfFuture({ statement, utterance }: LedgerStatement, language: Language): boolean {
  const { text } = statement.claim;
  return FUTURE[language].test(text) || (utterance.mode !== "direct" && REPORTED_FUTURE[language].test(text));
}

/** "We would be blind": a supposition in a direct quotation, no plan. */
function isSupposed({ statement, utterance }: LedgerStatement, language: Language): boolean {
  const { text } = statement.claim;
  return utterance.mode === "direct" && REPORTED_FUTURE[language].test(text) && !FUTURE[language].test(text);
}

const WANTING = /^(?:will|wollen|wollten?|wolle|möchten?)$/iu;

/** Words that may stand before the subject of a clause. */
const OPENING =
  /^(?:["„“”«»‚‘'(\s]|(?:dass|that|ob|whether|und|and|aber|but|auch|die|der|das|the)(?!\p{L}))+/iu;

/**
 * Does the claim begin with another actor? "Harland announces that Arlen will send troops" is no commitment
 * of Harland, and none of Arlen either, who did not speak.
 */
function isAboutOthers(row: LedgerStatement, own: ReadonlySet<string>, actors: ActorIndex): boolean {
  // "Will Norland beim Bau helfen": the infinitive begins with its object.
  if (WANTING.test(row.utterance.cue?.text ?? "")) return false;
  const claim = row.statement.claim.text.replace(OPENING, "").toLowerCase();
  const named = longestNameAt(claim, actors);
  return named !== null && !own.has(named);
}

/** Whose name does the text begin with? The longest one counts; `null` for none. */
function longestNameAt(text: string, { byFirstWord }: ActorIndex): string | null {
  const candidates = byFirstWord.get(firstWordOf(text)) ?? [];
  let best: { readonly name: string; readonly id: string } | null = null;
  for (const candidate of candidates) {
    const fits =
      text.startsWith(candidate.name) &&
      !/^\p{L}/u.test(text.slice(candidate.name.length, candidate.name.length + 2));
    if (fits && (best === null || candidate.name.length > best.name.length)) best = candidate;
  }
  return best?.id ?? null;
}

function firstWordOf(text: string): string {
  return /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? "";
}

/** The actors of a record by the first word of each of their names, and what each belongs to; made once. */
export function indexActors(actors: readonly Entity[]): ActorIndex {
  const byFirstWord = new Map<string, { readonly name: string; readonly id: string }[]>();
  for (const actor of actors) {
    // "Fighting troops" that somebody is quoted with are no name that a claim could begin with.
    if (actor.candidate && actor.kind === "collective") continue;
    for (const name of names(actor).map((one) => one.toLowerCase())) {
      if (name.length < 2) continue;
      const key = firstWordOf(name);
      const list = byFirstWord.get(key) ?? [];
      list.push({ name, id: actor.id });
      byFirstWord.set(key, list);
    }
  }
  return {
    byFirstWord,
    bodiesOf: new Map(actors.map(({ id, memberships }) => [id, memberships.map(({ of }) => of)])),
    own: new Map(),
  };
}

/** The actor with all it belongs to, and the names these go by. */
function ownBodies(row: LedgerStatement, actor: Entity, { actors, entity }: Speakers): OwnBodies {
  const { members } = row.statement;
  const key = `${row.person?.id ?? ""} ${row.organization?.id ?? ""} ${members.join(" ")}`;
  const known = actors.own.get(key);
  if (known !== undefined) return known;
  const ids = ownIds(row, actor, actors);
  const own = { ids, names: namesOfAll(ids, row, entity) };
  actors.own.set(key, own);
  return own;
}

/** The actor, its organization, all they belong to, and the members they name. */
function ownIds(row: LedgerStatement, actor: Entity, { bodiesOf }: ActorIndex): ReadonlySet<string> {
  const own = new Set([actor.id, ...(row.organization === null ? [] : [row.organization.id])]);
  // A set that grows while it is walked: minister → ministry → state.
  for (const id of own) for (const of of bodiesOf.get(id) ?? []) own.add(of);
  for (const member of row.statement.members) own.add(member);
  return own;
}

/** Names of the speaker's bodies; the person's own name is no sign that an act is meant. */
function namesOfAll(
  ids: ReadonlySet<string>,
  { organization, person }: LedgerStatement,
  entity: Speakers["entity"],
): string[] {
  const bodies = [...ids].flatMap((id) => (id === person?.id ? [] : (entity(id) ?? [])));
  return [...(organization === null ? [] : [organization]), ...bodies].flatMap((body) =>
    names(body).map((name) => name.toLowerCase()),
  );
}

export function names(entity: Entity): string[] {
  const labels = [entity.labels.de, entity.labels.en].filter((label) => label !== undefined);
  return [entity.value, ...labels, ...entity.aliases];
}

/** An utterance inside another one, whose speaker is somebody else. */
function isReportedByOthers(row: LedgerStatement, actor: Entity, { byUtterance }: Speakers): boolean {
  const { nestedIn } = row.utterance;
  if (nestedIn === null) return false;
  const outer = byUtterance.get(nestedIn) ?? [];
  return !outer.some((reporting) => actorOf(reporting)?.id === actor.id);
}

/** What kind of thing is committed. */
export function commitmentKind(action: string, quantity: Quantity | null): Commitment["kind"] {
  if (quantity !== null) return "resource";
  if (PROCEDURE.test(action)) return "procedural";
  return OUTCOME.test(action) ? "outcome" : "action";
}
