/**
 * From a text to its reading, for every engine: takes the utterances that an engine finds, asks who speaks and
 * what the words mean, and keeps only what stands in the text word for word.
 */
import {
  isVerbatim,
  type Part,
  partAt,
  type ReadActor,
  type Reading,
  type ReadStatement,
  type Span,
} from "@parley/core";
import { type ActorResolver, createActorResolver, writerActor } from "./actors/resolve-actors.js";
import type { EngineInput } from "./engine.js";
import { actOf } from "./meaning/act.js";
import { actByForm } from "./meaning/act-by-form.js";
import { withAddressee } from "./meaning/addressees.js";
import { candidateConcepts } from "./meaning/candidate-concepts.js";
import { certaintyOf } from "./meaning/certainty.js";
import { tokensOf } from "./meaning/clauses.js";
import { type ConceptMatcher, conceptOf, prepareConcepts } from "./meaning/concept.js";
import { type ConceptClaim, conceptClaims, otherClaims } from "./meaning/concept-claims.js";
import { conditionOf } from "./meaning/condition.js";
import { findContingencies } from "./meaning/contingencies.js";
import { withParticipants } from "./meaning/event-participants.js";
import { findEvents, knownEvents } from "./meaning/events.js";
import { isLeaning, leaningTo } from "./meaning/leaning.js";
import { negationsIn } from "./meaning/negation.js";
import { evidenceIn } from "./meaning/report-evidence.js";
import { type Claim, opensContrast, splitClaims, wholeClaim } from "./meaning/split-claims.js";
import { type EarlierClaim, type StanceReading, stanceOf } from "./meaning/stance.js";
import { isSupposedClaim } from "./meaning/supposed-claims.js";
import { isTakenSide } from "./meaning/taken-sides.js";
import { isToldOfStrangers, isToldPlan, isToldRefusal } from "./meaning/told-plans.js";
import {
  isPositionOfNobody,
  isToldPosition,
  objectOfPosition,
  positionOf,
} from "./meaning/told-positions.js";
import { isToldByStand, isToldOfNobody, isToldStand } from "./meaning/told-stands.js";
import { isWeighedPlan } from "./meaning/weighed-plans.js";
import { heardAct, isHeard, writerAct } from "./meaning/writer-act.js";
import { isPublishers, PUBLISHER_CONFIDENCE } from "./rules/publisher-voice.js";
import { analyzeText } from "./text/analyze-text.js";
import type { AnalyzedText } from "./text/analyzed-text.js";
import { detectLanguage } from "./text/detect-language.js";
import type { KnownEvent } from "./time/resolve-time.js";
import { timesOf } from "./time/utterance-times.js";
import { type FoundUtterance, utteranceWith } from "./utterance.js";
import { utterancesOfText } from "./utterances-of-text.js";

/** What sets one engine apart from another. */
export interface ReadingRecipe {
  /** "name@version", kept with every statement. */
  readonly engine: string;
  /** The utterances of a text, in text order, an outer one before those inside of it. */
  readonly find: (analyzed: AnalyzedText) => readonly FoundUtterance[];
  /** Confidence of an utterance, 0 to 1; `named` when it has a speaker. */
  readonly confidenceOf: (utterance: FoundUtterance, named: boolean) => number;
  /** A second opinion on act and side of a claim that somebody else makes; the rules' answer without it. */
  readonly judge?: (utterance: FoundUtterance, claim: readonly Span[], byRules: Judgment) => Judgment;
  /** All utterances of the text, with what else is the writer's own; as they are without it. */
  readonly hear?: (found: readonly FoundUtterance[]) => readonly FoundUtterance[];
}

/** What is done with the words, and on which side; `null` where no side is taken. */
export interface Judgment {
  readonly act: ReadStatement["act"];
  readonly polarity: NonNullable<ReadStatement["stance"]>["polarity"] | null;
}

interface Desk {
  readonly recipe: ReadingRecipe;
  readonly analyzed: AnalyzedText;
  readonly resolve: ActorResolver;
  readonly date: string | null;
  readonly events: readonly KnownEvent[];
  readonly concepts: ConceptMatcher | null;
  /** What was said so far, for pronouns that stand for it. */
  readonly earlier: EarlierClaim[];
}

/**
 * Reads one document by a recipe. The same input and recipe give the same reading.
 *
 * @throws `TEXT_TOO_LONG`
 */
export function readingOfText(input: EngineInput, recipe: ReadingRecipe): Reading {
  const { id, title, text, language, date, codebook, source = null } = input;
  const lang = language === "auto" ? detectLanguage(text) : language;
  const analyzed = analyzeText(text, lang);
  const events = findEvents(analyzed, date, codebook);
  const desk: Desk = {
    recipe,
    analyzed,
    resolve: createActorResolver(analyzed, { codebook, date, source }),
    date,
    events: knownEvents(events),
    concepts: codebook === null ? null : prepareConcepts(codebook, lang),
    earlier: [],
  };
  const utterances = utterancesOfText(analyzed, {
    found: recipe.find(analyzed),
    isPublished: (words) => desk.resolve.publisher(words) !== null,
    concepts: desk.concepts,
    hear: recipe.hear,
  });
  const evidenceOf = evidenceIn(analyzed, utterances);
  const read = utterances.flatMap((utterance) => statementsOf(desk, utterance, evidenceOf(utterance)));
  const statements = read.filter((statement) => isGrounded(text, statement));
  // With a codebook, a claim about none of its concepts stays without one: no stray words in the network.
  if (codebook === null || codebook.concepts.length === 0) addCandidates(statements, lang);
  for (const [index, statement] of statements.entries()) statement.id = index + 1;
  return {
    document: { id, title, lang, date },
    statements,
    events: withParticipants(events, statements, text),
    contingencies: findContingencies(analyzed, statements, codebook),
  };
}

/** A statement being made: its number and its candidate concept come last. */
type StatementDraft = { -readonly [Key in keyof ReadStatement]: ReadStatement[Key] };

/** One statement for each speaker and claim of an utterance. */
function statementsOf(desk: Desk, utterance: FoundUtterance, evidence: readonly Span[]): StatementDraft[] {
  const { analyzed } = desk;
  const quote = partAt(analyzed.text, evidence);
  if (quote === null) return [];
  const actors = actorsOf(desk, utterance);
  // A side without anybody who takes it is none.
  if (isTakenSide(utterance) && !actors.some((actor) => actor !== null && !actor.unnamed)) return [];
  if (isWeighedPlan(utterance) && actors.every((actor) => actor === null)) return [];
  if (isToldOfNobody(utterance, actors) || isPositionOfNobody(utterance, actors)) return [];
  if (!isToldByStand(utterance) && isToldOfStrangers(utterance, actors)) return [];
  const said = framesContent(utterance) ? utterance : withoutCue(utterance);
  const { addressee, cue, frame } = partsOf(analyzed.text, withAddressee(analyzed, utterance, evidence));
  const made: StatementDraft[] = [];
  for (const { claim, about } of claimsOf(desk, said)) {
    const claimed = partAt(analyzed.text, claim.spans) ?? quote;
    const { act, stance } = judged(desk, said, claim);
    const meaning = meaningOf(desk, utterance, evidence, claim, stance, about);
    for (const actor of actors) {
      made.push({
        id: 0,
        utterance: utterance.id,
        actor,
        addressee,
        cue,
        frame,
        // The halves of a contrast are statements with evidence of their own; a speech stays whole.
        quote: claim.rule === "contrast" && utterance.mode !== "direct" ? claimed : quote,
        claim: claimed,
        mode: utterance.mode,
        act,
        stance: meaning.stance,
        negated: meaning.negated,
        certainty: meaning.certainty,
        level: meaning.level,
        condition: meaning.condition,
        // By what a writer judges or guesses nothing falls due, only by what they ask for.
        deadline: isHeard(utterance) && act !== "demand" ? null : meaning.deadline,
        time: meaning.time,
        concept: meaning.concept,
        medium: utterance.medium,
        nestedIn: utterance.nestedIn,
        confidence: confidenceOf(desk, utterance, actor !== null, about),
        engine: desk.recipe.engine,
        why: [...utterance.why, ...rulesOf(claim, about)],
      });
    }
    desk.earlier.push({
      utterance: utterance.id,
      act,
      polarity: stance?.stance.polarity ?? null,
      towards: stance?.stance.towards ?? null,
      text: claimed.text,
    });
  }
  return made;
}

/** Act and stance of a claim by the rules, and what a trained engine makes of them. */
function judged(
  { analyzed, recipe, earlier }: Desk,
  said: FoundUtterance,
  claim: Claim,
): { readonly act: ReadStatement["act"]; readonly stance: StanceReading | null } {
  const stance = stanceOf(analyzed, said, objectOfPosition(analyzed, said, claim), earlier);
  if (isHeard(said)) {
    const judge = recipe.judge ?? ((_said, _claim, byRules) => byRules);
    return { act: heardAct(analyzed, said, claim.spans, judge), stance };
  }
  if (said.mode === "writer") return { act: writerAct(said), stance };
  if (isWeighedPlan(said)) return { act: "announce", stance: leaningTo(said, stance) };
  if (isToldPosition(said)) return positionOf(said, stance);
  if (isToldPlan(said)) return { act: isToldRefusal(said) ? "refuse" : "announce", stance };
  const byRules = { act: actOf(analyzed, said, claim.spans), polarity: stance?.stance.polarity ?? null };
  if (isToldStand(said)) return { act: "assert", stance };
  const learned = recipe.judge?.(said, claim.spans, byRules) ?? byRules;
  const { polarity } = learned;
  if (isSupposedClaim(said)) return { act: byRules.act, stance: null };
  if (isLeaning(said)) return { act: learned.act, stance: leaningTo(said, stance) };
  // "London would rather avoid that": by its form a refusal.
  const byForm = actByForm(analyzed, said, claim.spans);
  const isByForm =
    byRules.act === byForm ||
    (byRules.act === "refuse" && (said.why[0] === "relayed:will" || said.cueLemma === "zurückweisen"));
  const act = isByForm ? byRules.act : learned.act;
  // What is refused by its form is not wanted.
  if (act === "refuse" && byForm === "refuse" && stance === null)
    return { act, stance: { stance: { polarity: "oppose", towards: null }, resolvedFrom: null } };
  // To take a side is no act that could be kept or broken.
  if (isTakenSide(said)) return { act: act === "demand" ? act : "assert", stance };
  if (polarity === byRules.polarity) return { act, stance };
  // "Not to fight but to prepare", "we want soldiers, we want no observers": whoever rejects the one half wants the
  // other, which words alone do not show.
  const isRefused = act === "refuse" && byRules.act === "refuse" && byRules.polarity === "oppose";
  if (polarity === null && (isRefused || claim.rule !== "whole" || opensContrast(analyzed, claim)))
    return { act, stance };
  const towards = stance?.stance.towards ?? null;
  return {
    act,
    stance:
      polarity === null
        ? null
        : { stance: { polarity, towards }, resolvedFrom: stance?.resolvedFrom ?? null },
  };
}

/** What cut the claim out and what gave it concept and stance, for `why`. */
function rulesOf(claim: Claim, about: ConceptClaim | null): string[] {
  const rules = claim.rule === "whole" ? [] : [`claim:${claim.rule}`];
  if (about !== null) rules.push(`stance:${about.stance.rule}`);
  if (about?.inherited === true) rules.push("concept:inherited");
  return rules;
}

interface ClaimAbout {
  readonly claim: Claim;
  readonly about: ConceptClaim | null;
}

/** The claims of an utterance; with a codebook one for each concept a sentence is about. */
function claimsOf(desk: Desk, utterance: FoundUtterance): ClaimAbout[] {
  const { analyzed, concepts } = desk;
  const split = splitClaims(analyzed, utterance);
  // A report tells one thing; the clauses around it are circumstances.
  const claims =
    utterance.mode === "reported" && split[0]?.rule === "opposite"
      ? [wholeClaim(analyzed, utterance)]
      : split;
  const plain = claims.map((claim) => ({ claim, about: null }));
  if (concepts === null) return plain;
  const found = conceptClaims(concepts, analyzed, utterance, claims);
  if (found.length === 0) return plain;
  const others = otherClaims(analyzed, utterance, found).filter((claim) => setsDay(desk, utterance, claim));
  return [
    ...found.map((about) => ({ claim: about.claim, about })),
    ...others.map((claim) => ({ claim, about: null })),
  ].sort((a, b) => (a.claim.spans[0]?.start ?? 0) - (b.claim.spans[0]?.start ?? 0));
}

/** What somebody sets a day for is told although it is about no concept of the codebook. */
function setsDay({ analyzed, date, events }: Desk, said: FoundUtterance, { spans }: Claim): boolean {
  if (said.mode === "writer" || said.mode === "reported") return false;
  const { deadline } = timesOf(analyzed, said, spans, { anchor: date, events });
  return deadline !== null && spans.some(({ start, end }) => start <= deadline.start && deadline.end <= end);
}

/** Less where only the mention speaks for the stance, or only a pronoun for the concept. */
function confidenceOf(
  { recipe }: Desk,
  utterance: FoundUtterance,
  named: boolean,
  about: ConceptClaim | null,
): number {
  const factor = (about?.stance.byDefault === true ? 0.85 : 1) * (about?.inherited === true ? 0.8 : 1);
  const base = isPublishers(utterance)
    ? PUBLISHER_CONFIDENCE
    : isToldPlan(utterance)
      ? utterance.confidence
      : recipe.confidenceOf(utterance, named);
  return Math.round(base * factor * 100) / 100;
}

/** Does the cue judge the quoted words? Not where it judges something else, and not a piece of them. */
function framesContent({ why }: FoundUtterance): boolean {
  return why[0] !== "indirect:colon" && why[0] !== "direct:inside" && why[0] !== "direct:piece";
}

function withoutCue(utterance: FoundUtterance): FoundUtterance {
  return utteranceWith(utterance, { cue: [], cueLemma: null, cueNegated: false });
}

/** Everybody who speaks here; one unnamed place when nobody can be told. */
function actorsOf({ analyzed, resolve }: Desk, utterance: FoundUtterance): (ReadActor | null)[] {
  if (utterance.mode === "writer") return [writerActor(analyzed, utterance.quote)];
  if (isPublishers(utterance))
    return [resolve.publisher(utterance.speaker.length > 0 ? utterance.speaker : utterance.quote)];
  const actors = resolve.speakersOf(utterance);
  return actors.length === 0 ? [null] : actors;
}

function partsOf(
  text: string,
  { mode, cue, frame, addressee }: FoundUtterance,
): Pick<ReadStatement, "addressee" | "cue" | "frame"> {
  const to = partAt(text, addressee);
  // A report is its own evidence: by convention it has neither cue nor frame.
  const framed = mode === "direct" || mode === "indirect";
  return {
    addressee:
      to === null ? null : { text: to.text, spans: to.spans, start: to.start, end: to.end, canonical: null },
    cue: framed ? partAt(text, cue) : null,
    frame: framed ? partAt(text, frame) : null,
  };
}

type Meaning = Pick<
  ReadStatement,
  "stance" | "negated" | "certainty" | "level" | "condition" | "time" | "deadline" | "concept"
>;

function meaningOf(
  desk: Desk,
  utterance: FoundUtterance,
  evidence: readonly Span[],
  claim: Claim,
  reading: StanceReading | null,
  about: ConceptClaim | null,
): Meaning {
  const { analyzed, date, events } = desk;
  const concept =
    about === null ? null : conceptOf(about.mention.prepared.concept, about.mention.score, analyzed.language);
  const condition = isSupposedClaim(utterance) ? null : conditionOf(analyzed, utterance, claim.spans);
  const { certainty, level } = certaintyOf(analyzed, utterance, claim.spans);
  const { time, deadline } = timesOf(analyzed, utterance, claim.spans, { anchor: date, events }, evidence);
  return {
    stance:
      about === null || concept === null
        ? (reading?.stance ?? null)
        : { polarity: about.stance.polarity, towards: reading?.stance.towards ?? concept.label },
    // "Does not rule it out" denies nothing.
    negated: (claim.negated && !isLeaning(utterance)) || isNegatedReproach(analyzed, utterance),
    certainty,
    level,
    condition: condition === null ? null : partAt(analyzed.text, [condition]),
    time,
    deadline,
    concept,
  };
}

/** "Und das, obwohl sie nie …": what is denied stands in the subordinate clause alone. */
function isNegatedReproach(analyzed: AnalyzedText, utterance: FoundUtterance): boolean {
  if (utterance.why[0] !== "writer:concession") return false;
  return utterance.quote.some((span) => negationsIn(analyzed, tokensOf(analyzed, span)).length > 0);
}

/** A proposal whose text is not at its place cannot exist. */
function isGrounded(text: string, statement: ReadStatement): boolean {
  const { actor, addressee, cue, frame, quote, claim, condition, time, deadline } = statement;
  const parts: (Part | null)[] = [actor, addressee, cue, frame, quote, claim, condition, time, deadline];
  return parts.every((part) => part === null || isVerbatim(text, part));
}

/** Without a codebook, concepts are proposed from the words of the claims. */
function addCandidates(statements: readonly StatementDraft[], lang: "de" | "en"): void {
  const open = statements.filter(
    (statement) =>
      statement.concept === null &&
      statement.mode !== "writer" &&
      // For or against, and nobody can say what.
      (statement.stance === null || statement.stance.towards !== null),
  );
  // What something hangs on is not what it is about.
  const aside = open.flatMap(({ condition }) => condition?.text ?? []);
  const without = (words: string) => aside.reduce((left, condition) => left.replace(condition, " "), words);
  const proposed = candidateConcepts(
    open.map(({ stance }) => (stance?.towards == null ? null : without(stance.towards))),
    open.map(({ claim }) => without(claim.text)),
    lang,
  );
  for (const [index, statement] of open.entries()) statement.concept = proposed[index] ?? null;
}
