/**
 * The predicate of a clause, as far as word lists reach: its modal, a verb for or against something, its
 * negation, and whether the speaker is its subject. Act, stance and certainty all build on it.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import { startsCapital } from "../text/capitals.js";
import { perDocument } from "../text/per-document.js";
import { perForm } from "../text/per-form.js";
import { wordLike, wordTest } from "../text/word-test.js";
import type { FoundUtterance } from "../utterance.js";
import { type Attitude, attitudeIn } from "./attitude-verbs.js";
import { clausesAcrossMarks, tokensOf } from "./clauses.js";
import { germanVerbFirst } from "./german-verb-first.js";
import { isNegatedClause, negationsIn } from "./negation.js";

export type Modal =
  | "future"
  | "want"
  | "must"
  | "can"
  | "could"
  | "probable"
  | "hearsay"
  | "ready"
  | "intend"
  | "done";

export interface Predicate {
  readonly clause: TokenRange;
  readonly modal: Modal | null;
  readonly modalAt: number | null;
  readonly attitude: Attitude | null;
  readonly negated: boolean;
  /** "Kaum", "hardly". */
  readonly soft: boolean;
  /** The speaker is the subject: "wir", the speaker's name, or an infinitive without one. */
  readonly ownAct: boolean;
}

const MODALS: Readonly<Record<"de" | "en", readonly (readonly [RegExp, Modal])[]>> = {
  de: [
    [/^(?:dürfte|dürften|dürftest)$/, "probable"],
    [/^(?:bereit|gewillt|offen)$/, "ready"],
    [
      /^(?:plant|planen|plane|plante|planten|beabsichtig\p{L}+|erwäg\p{L}+|anstreb\p{L}+|angestrebt|strebt|streben|vorhat|vorhaben)$/u,
      "intend",
    ],
    [
      /^(?:will|wollen|wolle|wollten|wollte|möchte|möchten|forder(?:n|t|e|te|ten)|verlang(?:en|t|e|te|ten)|brauch(?:en|t|e|te|ten))$/,
      "want",
    ],
    [/^(?:muss|müssen|müsse|müssten|müsste|darf|dürfen|dürfe|sollte|sollten|solle|gehört)$/, "must"],
    // "Müsse unterschrieben sein" is still wanted.
    [/^(?:unterzeichnet|unterschrieben|beschlossen|angeordnet|ratifiziert|verabschiedet|gebilligt)$/, "done"],
    [/^(?:soll|sollen)$/, "hearsay"],
    [/^(?:wird|werden|werde|werdet|würden|würde)$/, "future"],
    [/^(?:könnte|könnten)$/, "could"],
    [/^(?:kann|können|könne)$/, "can"],
  ],
  en: [
    [/^(?:likely|probably|presumably|expected)$/, "probable"],
    [/^(?:ready|willing|prepared|open)$/, "ready"],
    [
      /^(?:plans?|planned|planning|intends?|intended|aims?|aimed|considers?|considering|mulls?|hopes?|hoped)$/,
      "intend",
    ],
    [/^(?:signed|ordered|ratified|enacted|authorized|authorised)$/, "done"],
    [/^(?:wants?|wanted|demands?|demanded|needs?|needed|seeks?|sought|urges?|urged)$/, "want"],
    [/^(?:must|should|shall|ought|mustn['’]t|shouldn['’]t)$/, "must"],
    [/^(?:will|would|won['’]t|wouldn['’]t|\p{L}{1,4}['’]ll)$/u, "future"],
    [/^(?:could|might|may|couldn['’]t)$/, "could"],
    [/^(?:can|cannot|can['’]t)$/, "can"],
  ],
};

/** Position in the list of the first pattern that a word matches; one behind the last for most words. */
const modalRank = {
  de: perForm(({ lower }) => rankIn(MODALS.de, lower)),
  en: perForm(({ lower }) => rankIn(MODALS.en, lower)),
};

function rankIn(modals: (typeof MODALS)["de"], lower: string): number {
  const rank = modals.findIndex(([pattern]) => pattern.test(lower));
  return rank < 0 ? modals.length : rank;
}

/** Main predicate of the claim: its first clause that is not subordinate and says something about an act. */
export function mainPredicate(
  analyzed: AnalyzedText,
  claim: readonly Span[],
  utterance: FoundUtterance,
): Predicate | null {
  const predicates = predicatesOf(analyzed, claim, utterance);
  return (
    predicates.find((predicate) => predicate.attitude !== null || predicate.modal !== null) ??
    predicates[0] ??
    null
  );
}

/** Predicates of the claim that was asked for last: act, stance, certainty and features ask one after the other. */
let latest: {
  readonly analyzed: AnalyzedText;
  readonly claim: readonly Span[];
  readonly utterance: FoundUtterance;
  readonly predicates: readonly Predicate[];
} | null = null;

/** One predicate per clause of the claim, subordinate clauses left out. */
export function predicatesOf(
  analyzed: AnalyzedText,
  claim: readonly Span[],
  utterance: FoundUtterance,
): readonly Predicate[] {
  if (latest?.claim === claim && latest.utterance === utterance && latest.analyzed === analyzed)
    return latest.predicates;
  const predicates = readPredicates(analyzed, claim, utterance);
  latest = { analyzed, claim, utterance, predicates };
  return predicates;
}

function readPredicates(
  analyzed: AnalyzedText,
  claim: readonly Span[],
  utterance: FoundUtterance,
): Predicate[] {
  const main: TokenRange[] = [];
  let first = true;
  for (const span of claim) {
    for (const clause of clausesAcrossMarks(analyzed, tokensOf(analyzed, span))) {
      if (first || !(isSubordinateClause(analyzed, clause) || isTrailingSollte(analyzed, clause)))
        main.push(clause);
      first = false;
    }
  }
  if (analyzed.language === "en") main.splice(0, subjectsIn(analyzed, main));
  const [opening] = main;
  if (main.length > 1 && opening !== undefined && isAside(analyzed, opening)) main.shift();
  return main.map((clause) => readPredicate(analyzed, clause, utterance));
}

/**
 * "Rwanda, like several others, is not going to …", "The pact, she said, is not …": how many clauses at the head hold
 * no more than the subject of the one behind them, which begins with its verb.
 */
function subjectsIn({ tokens }: AnalyzedText, clauses: readonly TokenRange[]): number {
  for (const [index, { from, to }] of clauses.entries()) {
    if (isAuxiliary(tokens[from])) return index;
    if (tokens.slice(from, to).some(isFiniteVerb)) return 0;
  }
  return 0;
}

const AUXILIARY =
  "is|are|was|were|has|have|had|does|do|did|will|would|can|could|must|should|may|might|shall|cannot";
const isAuxiliary = wordLike(new RegExp(`^(?:${AUXILIARY}|(?:${AUXILIARY}|wo|ca)n['’]t)$`));
const isFiniteVerb = wordLike(
  new RegExp(
    `^(?:${AUXILIARY}|\\p{L}+n['’]t|\\p{L}+['’](?:s|re|ve|ll|d|m)|wants?|needs?|hopes?|plans?|intends?)$`,
    "u",
  ),
);

/** What was read of the last speaker's clauses: act, stance and certainty ask for the same ones. */
interface KnownPredicates {
  speaker: FoundUtterance["speaker"] | null;
  mode: FoundUtterance["mode"] | null;
  /** By first token of the clause. */
  byStart: Map<number, Predicate>;
}

const knownPredicates = perDocument(
  (): KnownPredicates => ({ speaker: null, mode: null, byStart: new Map() }),
);

/** The predicate of one clause; it depends on nothing else of the utterance than its speaker and mode. */
export function readPredicate(
  analyzed: AnalyzedText,
  clause: TokenRange,
  utterance: FoundUtterance,
): Predicate {
  const { speaker, mode } = utterance;
  const read = knownPredicates(analyzed);
  if (read.speaker !== speaker || read.mode !== mode) {
    read.speaker = speaker;
    read.mode = mode;
    read.byStart = new Map();
  }
  const before = read.byStart.get(clause.from);
  if (before?.clause.to === clause.to) return before;
  const made = newPredicate(analyzed, clause, utterance);
  read.byStart.set(clause.from, made);
  return made;
}

function newPredicate(analyzed: AnalyzedText, clause: TokenRange, utterance: FoundUtterance): Predicate {
  const modalAt = findModal(analyzed, clause);
  const negations = negationsIn(analyzed, clause);
  return {
    clause,
    modal: modalAt === null ? null : modalOf(analyzed, modalAt),
    modalAt,
    attitude: attitudeIn(analyzed, clause),
    negated: isNegatedClause(analyzed, clause, negations),
    soft: negations.some((negation) => negation.soft),
    ownAct: isOwnAct(analyzed, clause, utterance),
  };
}

/** The strongest sign in the order of the list: "dürfte … werden" is probable, not future. */
function findModal(analyzed: AnalyzedText, clause: TokenRange): number | null {
  const { tokens, language } = analyzed;
  const rankOf = modalRank[language];
  let best = MODALS[language].length;
  let at: number | null = null;
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    const rank = rankOf(token.form);
    if (rank < best && isVerbLike(analyzed, clause, i)) [best, at] = [rank, i];
  }
  return at;
}

function modalOf({ tokens, language }: AnalyzedText, at: number): Modal | null {
  const token = tokens[at];
  return token === undefined ? null : (MODALS[language][modalRank[language](token.form)]?.[1] ?? null);
}

const governsNoun = wordLike(/^(?:the|a|an|his|her|their|our|its|no|of)$/);

/** "Die Forderungen" and "the will of the people" are nouns; "May" is a month. */
function isVerbLike(analyzed: AnalyzedText, clause: TokenRange, i: number): boolean {
  const { tokens, language } = analyzed;
  if (i > clause.from && startsCapital(tokens[i])) return false;
  return language === "de" || !governsNoun(tokens[i - 1]);
}

const subordinates = {
  de: wordLike(
    /^(?:wenn|falls|sofern|weil|da|obwohl|während|nachdem|bevor|ehe|als|damit|solange|sobald|indem|wobei|wodurch|wie|welche\p{L}?|deren|dessen|um)$/u,
  ),
  en: wordLike(
    /^(?:if|unless|because|although|though|while|when|after|before|since|until|so|who|which|whose|where|as|whether|once)$/,
  ),
};
const adverbial = {
  de: wordLike(
    /^(?:wenn|falls|sofern|weil|da|obwohl|während|nachdem|bevor|ehe|damit|solange|sobald|im|bei|nach|vor|mit|angesichts|trotz)$/,
  ),
  en: wordLike(
    /^(?:if|unless|because|although|though|while|when|after|before|since|until|once|in|at|with|given|despite|as)$/,
  ),
};
const opensRelative = wordLike(/^(?:der|die|das|den|dem|denen)$/);
const endsLikeVerb = wordTest((_, text) => /^\p{Ll}+(?:t|en|e)$/u.test(text.slice(0, 40)));

/** Begins with a subordinator or a relative pronoun. */
export function isSubordinateClause(analyzed: AnalyzedText, clause: TokenRange): boolean {
  const first = analyzed.tokens[clause.from];
  if (first === undefined) return false;
  // A contrast ("sondern um …") goes on with the main line.
  if (subordinates[analyzed.language](first)) return true;
  if (analyzed.language === "en" || !opensRelative(first)) return false;
  // A relative clause has its verb at the end and a comma before it, in the same sentence.
  const before = analyzed.tokens[clause.from - 1];
  return (
    before?.text === "," && before.sentence === first.sentence && endsLikeVerb(analyzed.tokens[clause.to - 1])
  );
}

/** "Im Mai, …", "Sollte das Gericht zustimmen, …": what goes before the main clause and is none. */
function isAside(analyzed: AnalyzedText, clause: TokenRange): boolean {
  if (isAdverbial(analyzed, clause)) return true;
  return analyzed.language === "de"
    ? germanVerbFirst(analyzed, clause.from, clause) !== null
    : /^(?:should|had|were)$/.test(analyzed.tokens[clause.from]?.lower ?? "");
}

/** "…, die Gebühr nicht zu erhöhen, sollte die Fusion kommen": the condition behind what is promised. */
function isTrailingSollte(analyzed: AnalyzedText, clause: TokenRange): boolean {
  return (
    analyzed.language === "de" &&
    /^sollten?$/.test(analyzed.tokens[clause.from]?.text ?? "") &&
    germanVerbFirst(analyzed, clause.from, clause) !== null
  );
}

function isAdverbial(analyzed: AnalyzedText, clause: TokenRange): boolean {
  return adverbial[analyzed.language](analyzed.tokens[clause.from]);
}

const firstPerson = {
  de: wordLike(/^(?:wir|ich|uns|man)$/),
  en: wordLike(/^(?:we|i|i['’](?:ll|m|d|ve)|we['’](?:ll|re|d|ve))$/),
};
const thirdPerson = { de: wordLike(/^(?:er|sie|man|es)$/), en: wordLike(/^(?:he|she|they|it)$/) };
const opensSubject = wordLike(/^(?:dass|that|der|die|das|the)$/);

function isOwnAct(analyzed: AnalyzedText, clause: TokenRange, utterance: FoundUtterance): boolean {
  const { tokens, language } = analyzed;
  const { speaker } = utterance;
  const indirect = utterance.mode !== "direct" && utterance.mode !== "writer";
  let finiteSubject = false;
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (firstPerson[language](token)) return true;
    if (isInside(speaker, token)) return true;
    if (indirect && i <= clause.from + 2 && (thirdPerson[language](token) || isOwnBody(analyzed, i)))
      return true;
    if (opensSubject(token)) finiteSubject = true;
  }
  // "…, but would train them": the subject is the one of the clause before.
  if (isModalAfterJoint(analyzed, clause)) return true;
  return !finiteSubject && isInfinitiveClause(analyzed, clause);
}

function isInside(spans: readonly Span[], { start, end }: Span): boolean {
  for (const span of spans) if (start >= span.start && end <= span.end) return true;
  return false;
}

const joins = wordLike(/^(?:but|and|or|aber|und|sondern)$/);
const isModalVerb = wordLike(
  /^(?:will|would|wants?|must|should|can|could|wolle|werde|will|wird|müsse|möchte)$/,
);

function isModalAfterJoint({ tokens }: AnalyzedText, { from }: TokenRange): boolean {
  return joins(tokens[from]) && isModalVerb(tokens[from + 1]);
}

const owns = {
  de: wordLike(/^(?:sein|seine|ihr|ihre|unser|unsere)$/),
  en: wordLike(/^(?:his|her|its|their|our|my)$/),
};
const isBody = {
  de: wordLike(
    /^(?:land|regierung|partei|fraktion|ministerium|staat|bündnis|allianz|verband|unternehmen|konzern|gewerkschaft|kabinett)$/,
  ),
  en: wordLike(
    /^(?:country|government|party|ministry|administration|state|alliance|group|company|team|campaign|union|cabinet|nation|office|department)$/,
  ),
};

/** "Ihr Land", "his government": the speaker talks for it. */
function isOwnBody({ tokens, language }: AnalyzedText, i: number): boolean {
  return owns[language](tokens[i]) && isBody[language](tokens[i + 1]);
}

const endsLikeInfinitive = wordLike(/(?:en|ern|eln|ein|tun)$/);
const hasInfixedZu = wordTest((_, text) => /^\p{Ll}{2,9}zu\p{Ll}{2,14}(?:en|ern|eln)$/u.test(text));

/** A clause without subject: "Soldaten zu entsenden", "to send troops". */
export function isInfinitiveClause(analyzed: AnalyzedText, clause: TokenRange): boolean {
  const { tokens } = analyzed;
  if (analyzed.language === "en") {
    const first = tokens[clause.from]?.lower;
    return first === "to" || (first === "not" && tokens[clause.from + 1]?.lower === "to");
  }
  for (let i = clause.from; i < clause.to; i += 1) {
    if (tokens[i]?.lower === "zu" && endsLikeInfinitive(tokens[i + 1])) return true;
    if (hasInfixedZu(tokens[i])) return true;
  }
  return false;
}
