/**
 * Makes a statement of what a model answered: its words are looked up in the text, the labels are taken over, and
 * time, deadline and level are read by the rules from the words found. A quote or an actor that does not stand in the
 * text makes the whole statement void; other parts that do not stand there are left out.
 */
import type { Codebook, Deadline, Language, Part, ReadActor, ReadStatement, Span } from "@parley/core";
import { stateCode } from "@parley/core";
import { certaintyOf } from "../meaning/certainty.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { resolveDeadline } from "../time/deadlines.js";
import type { KnownEvent } from "../time/resolve-time.js";
import { timesOf } from "../time/utterance-times.js";
import type { FoundUtterance } from "../utterance.js";
import { alignWords } from "./align-words.js";
import type { AnsweredStatement } from "./model-answer.js";

export interface AnswerPlace {
  readonly analyzed: AnalyzedText;
  readonly codebook: Codebook | null;
  readonly date: string | null;
  readonly events: readonly KnownEvent[];
  /** The piece of the text that was asked about. */
  readonly within: Span;
  /** Where the quote before this one begins: quotes come in text order. */
  readonly near: number;
  /** "name@version" */
  readonly engine: string;
}

/** The statement without its number and that of its utterance; `null` when it does not stand in the text. */
export function statementOfAnswer(
  answer: AnsweredStatement,
  place: AnswerPlace,
): Omit<ReadStatement, "id" | "utterance"> | null {
  const { analyzed, codebook, date, events, within } = place;
  const { text, language } = analyzed;
  const quote = alignWords(text, answer.quote, within, place.near);
  if (quote === null) return null;
  const beside = (words: string | null): Part | null =>
    words === null ? null : alignWords(text, words, within, quote.start);
  const actor = answer.actor === null ? null : actorOf(answer.actor, beside, codebook, language);
  if (answer.actor !== null && actor === null) return null;
  const cue = beside(answer.cue);
  const addressee = beside(answer.addressee);
  const deadline = beside(answer.deadline);
  const utterance = asFound(answer, quote, cue, actor);
  const times = timesOf(analyzed, utterance, quote.spans, { anchor: date, events });
  const confidence = Math.round(Math.min(1, Math.max(0, answer.confidence)) * 100) / 100;
  const concept = conceptOf(answer.concept, confidence, codebook, language);
  return {
    actor,
    addressee: addressee === null ? null : { ...addressee, canonical: null },
    cue,
    frame: null,
    quote,
    claim: quote,
    mode: answer.mode,
    act: answer.act,
    stance: answer.stance === null ? null : { polarity: answer.stance, towards: concept?.label ?? null },
    negated: answer.negated,
    certainty: answer.certainty,
    level: certaintyOf(analyzed, utterance, quote.spans).level,
    medium: utterance.medium,
    condition: beside(answer.condition),
    time: deadline === null ? times.time : null,
    deadline: deadline === null ? null : deadlineOf(deadline, times.deadline, language, date, events),
    concept,
    nestedIn: null,
    confidence,
    engine: place.engine,
    why: ["model"],
  };
}

function asFound(
  answer: AnsweredStatement,
  quote: Part,
  cue: Part | null,
  actor: ReadActor | null,
): FoundUtterance {
  return {
    id: 0,
    mode: answer.mode,
    medium: answer.mode === "writer" ? null : "speech",
    quote: quote.spans,
    cue: cue?.spans ?? [],
    frame: cue?.spans ?? [],
    addressee: [],
    speaker: actor?.spans ?? [],
    cueLemma: null,
    cueNegated: false,
    nestedIn: null,
    confidence: 1,
    why: ["model"],
  };
}

function actorOf(
  said: NonNullable<AnsweredStatement["actor"]>,
  beside: (words: string) => Part | null,
  codebook: Codebook | null,
  language: Language,
): ReadActor | null {
  const part = beside(said.words);
  if (part === null) return null;
  const known = codebook?.actors.find(({ labels, aliases }) =>
    [labels.de, labels.en, ...aliases].some((name) => name?.toLowerCase() === said.name.toLowerCase()),
  );
  const code = stateCode(said.name);
  return {
    ...part,
    canonical: known?.labels[language] ?? said.name,
    kind: known?.kind ?? (code === null ? said.kind : "state"),
    memberOf: said.memberOf,
    office: said.office,
    entityId: known?.id ?? code,
    members: [],
    unnamed: said.kind === "collective" && known === undefined && !/\p{Lu}/u.test(said.name),
    metonymic: false,
  };
}

/** A concept of the codebook by id or label; without a codebook a candidate by the model's own words. */
function conceptOf(
  said: string | null,
  score: number,
  codebook: Codebook | null,
  language: Language,
): ReadStatement["concept"] {
  if (said === null || said.trim() === "") return null;
  if (codebook === null || codebook.concepts.length === 0)
    return { id: null, label: said.trim(), candidate: true, score };
  const wanted = said.trim().toLowerCase();
  const found = codebook.concepts.find(({ id, labels }) =>
    [id, labels.de, labels.en].some((name) => name?.toLowerCase() === wanted),
  );
  if (found === undefined) return null;
  const label = found.labels[language] ?? found.labels.de ?? found.labels.en ?? found.id;
  return { id: found.id, label, candidate: false, score };
}

/** The words the model calls a deadline, dated by the rules; open where the rules cannot date them. */
function deadlineOf(
  part: Part,
  byRules: Deadline | null,
  language: Language,
  anchor: string | null,
  events: readonly KnownEvent[],
): Deadline {
  if (byRules !== null && byRules.start < part.end && part.start < byRules.end) return byRules;
  const dated = resolveDeadline(part.text, language, anchor, { events });
  const { from, to, grade, rule, eventId } = dated ?? {
    from: null,
    to: null,
    grade: "open" as const,
    rule: "model",
    eventId: null,
  };
  return { ...part, anchor, from, to, grade, rule, eventId };
}
