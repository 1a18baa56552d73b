/**
 * The predicate of a clause, as far as word lists reach: its modal, a verb for or against something, its
 * negation, and whether the speaker is its subject. Act, stance and certainty all build on it.
 */
import type { Span } from "@parley/core";
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import { type Attitude, attitudeIn } from "./attitude-verbs.js";
import { clausesIn, tokensOf } from "./clauses.js";
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
    [/^(?:unterzeichnet|unterschrieben|beschlossen|angeordnet|ratifiziert|verabschiedet|gebilligt)$/, "done"],
    [
      /^(?:will|wollen|wolle|wollten|wollte|möchte|möchten|forder(?:n|t|e|te|ten)|verlang(?:en|t|e|te|ten)|brauch(?:en|t|e|te|ten))$/,
      "want",
    ],
    [/^(?:muss|müssen|müsse|müssten|müsste|darf|dürfen|dürfe|sollte|sollten|solle|gehört)$/, "must"],
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

/** One predicate per clause of the claim, subordinate clauses left out. */
export function predicatesOf(
  analyzed: AnalyzedText,
  claim: readonly Span[],
  utterance: FoundUtterance,
): Predicate[] {
  const clauses = claim.flatMap((span) => clausesIn(analyzed, tokensOf(analyzed, span)));
  const main = clauses.filter((clause, i) => i === 0 || !isSubordinateClause(analyzed, clause));
  const chosen =
    main.length > 1 && main[0] !== undefined && isAdverbial(analyzed, main[0]) ? main.slice(1) : main;
  return chosen.map((clause) => readPredicate(analyzed, clause, utterance));
}

/** The predicate of one clause. */
export function readPredicate(
  analyzed: AnalyzedText,
  clause: TokenRange,
  utterance: FoundUtterance,
): Predicate {
  const modalAt = findModal(analyzed, clause);
  return {
    clause,
    modal: modalAt === null ? null : modalOf(analyzed, modalAt),
    modalAt,
    attitude: attitudeIn(analyzed, clause),
    negated: isNegatedClause(analyzed, clause),
    soft: negationsIn(analyzed, clause).some((negation) => negation.soft),
    ownAct: isOwnAct(analyzed, clause, utterance),
  };
}

/** The strongest sign in the order of the list: "dürfte … werden" is probable, not future. */
function findModal(analyzed: AnalyzedText, clause: TokenRange): number | null {
  for (const [pattern] of MODALS[analyzed.language]) {
    for (let i = clause.from; i < clause.to; i += 1) {
      const token = analyzed.tokens[i];
      if (token !== undefined && pattern.test(token.lower) && isVerbLike(analyzed, clause, i)) return i;
    }
  }
  return null;
}

function modalOf(analyzed: AnalyzedText, at: number): Modal | null {
  const token = analyzed.tokens[at];
  if (token === undefined) return null;
  return MODALS[analyzed.language].find(([pattern]) => pattern.test(token.lower))?.[1] ?? null;
}

/** "Die Forderungen" and "the will of the people" are nouns; "May" is a month. */
function isVerbLike(analyzed: AnalyzedText, clause: TokenRange, i: number): boolean {
  const token = analyzed.tokens[i];
  if (token === undefined) return false;
  const capital = /^\p{Lu}/u.test(token.text);
  if (capital && i > clause.from) return false;
  return (
    analyzed.language === "de" ||
    !/^(?:the|a|an|his|her|their|our|its|no|of)$/.test(analyzed.tokens[i - 1]?.lower ?? "")
  );
}

const SUBORDINATORS = {
  de: /^(?:wenn|falls|sofern|weil|da|obwohl|während|nachdem|bevor|ehe|als|damit|solange|sobald|indem|wobei|wodurch|wie|welche\p{L}?|deren|dessen|um)$/u,
  en: /^(?:if|unless|because|although|though|while|when|after|before|since|until|so|who|which|whose|where|as|whether|once)$/,
};
const ADVERBIAL = {
  de: /^(?:wenn|falls|sofern|weil|da|obwohl|während|nachdem|bevor|ehe|damit|solange|sobald|im|bei|nach|vor|mit|angesichts|trotz)$/,
  en: /^(?:if|unless|because|although|though|while|when|after|before|since|until|once|in|at|with|given|despite|as)$/,
};

/** Begins with a subordinator or a relative pronoun. */
export function isSubordinateClause(analyzed: AnalyzedText, clause: TokenRange): boolean {
  const first = analyzed.tokens[clause.from];
  if (first === undefined) return false;
  // A contrast ("sondern um …") goes on with the main line.
  if (SUBORDINATORS[analyzed.language].test(first.lower)) return true;
  if (analyzed.language === "en" || !/^(?:der|die|das|den|dem|denen)$/.test(first.lower)) return false;
  // A relative clause has its verb at the end and a comma before it, in the same sentence.
  const before = analyzed.tokens[clause.from - 1];
  const last = analyzed.tokens[clause.to - 1];
  return (
    before?.text === "," &&
    before.sentence === first.sentence &&
    last !== undefined &&
    /^\p{Ll}+(?:t|en|e)$/u.test(last.text.slice(0, 40))
  );
}

function isAdverbial(analyzed: AnalyzedText, clause: TokenRange): boolean {
  const first = analyzed.tokens[clause.from];
  return first !== undefined && ADVERBIAL[analyzed.language].test(first.lower);
}

const FIRST_PERSON = {
  de: /^(?:wir|ich|uns|man)$/,
  en: /^(?:we|i|i['’](?:ll|m|d|ve)|we['’](?:ll|re|d|ve))$/,
};
const THIRD_PERSON = { de: /^(?:er|sie|man|es)$/, en: /^(?:he|she|they|it)$/ };

function isOwnAct(analyzed: AnalyzedText, clause: TokenRange, utterance: FoundUtterance): boolean {
  const { tokens, language } = analyzed;
  const indirect = utterance.mode !== "direct" && utterance.mode !== "writer";
  let finiteSubject = false;
  for (let i = clause.from; i < clause.to; i += 1) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (FIRST_PERSON[language].test(token.lower)) return true;
    if (utterance.speaker.some((span) => token.start >= span.start && token.end <= span.end)) return true;
    if (indirect && THIRD_PERSON[language].test(token.lower) && i <= clause.from + 2) return true;
    if (indirect && i <= clause.from + 2 && isOwnBody(analyzed, i)) return true;
    if (/^(?:dass|that|der|die|das|the)$/.test(token.lower)) finiteSubject = true;
  }
  // "…, but would train them": the subject is the one of the clause before.
  if (isModalAfterJoint(analyzed, clause)) return true;
  return !finiteSubject && isInfinitiveClause(analyzed, clause);
}

function isModalAfterJoint(analyzed: AnalyzedText, clause: TokenRange): boolean {
  const joint = analyzed.tokens[clause.from]?.lower ?? "";
  const verb = analyzed.tokens[clause.from + 1]?.lower ?? "";
  return (
    /^(?:but|and|or|aber|und|sondern)$/.test(joint) &&
    /^(?:will|would|wants?|must|should|can|could|wolle|werde|will|wird|müsse|möchte)$/.test(verb)
  );
}

/** "Ihr Land", "his government": the speaker talks for it. */
function isOwnBody(analyzed: AnalyzedText, i: number): boolean {
  const owner = analyzed.tokens[i]?.lower ?? "";
  const body = analyzed.tokens[i + 1]?.lower ?? "";
  if (analyzed.language === "de")
    return (
      /^(?:sein|seine|ihr|ihre|unser|unsere)$/.test(owner) &&
      /^(?:land|regierung|partei|fraktion|ministerium|staat|bündnis|allianz|verband|unternehmen|konzern|gewerkschaft|kabinett)$/.test(
        body,
      )
    );
  return (
    /^(?:his|her|its|their|our|my)$/.test(owner) &&
    /^(?:country|government|party|ministry|administration|state|alliance|group|company|team|campaign|union|cabinet|nation|office|department)$/.test(
      body,
    )
  );
}

/** A clause without subject: "Soldaten zu entsenden", "to send troops". */
export function isInfinitiveClause(analyzed: AnalyzedText, clause: TokenRange): boolean {
  const { tokens } = analyzed;
  if (analyzed.language === "en") {
    const first = tokens[clause.from]?.lower;
    return first === "to" || (first === "not" && tokens[clause.from + 1]?.lower === "to");
  }
  for (let i = clause.from; i < clause.to; i += 1) {
    const lower = tokens[i]?.lower ?? "";
    if (lower === "zu" && /(?:en|ern|eln|ein|tun)$/.test(tokens[i + 1]?.lower ?? "")) return true;
    if (/^\p{Ll}{2,9}zu\p{Ll}{2,14}(?:en|ern|eln)$/u.test(tokens[i]?.text ?? "")) return true;
  }
  return false;
}
