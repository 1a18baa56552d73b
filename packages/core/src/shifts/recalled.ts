/**
 * Which turns does a text tell by recalling the earlier word? "Four weeks ago he had still ruled it out", "only 40 instead
 * of the 60 million announced": the sentence names who once said something, and the record has what was said.
 * The earlier side is that word, the later one the sentence that recalls it and the one before.
 *
 * | recalled | earlier side | kind |
 * |---|---|---|
 * | a no | an exclusion or a stance against | reversal where the actor speaks now, a voice where somebody else of the body does, else act against the word |
 * | a yes that is set against | a commitment | act against the word |
 * | an amount that another takes the place of | a commitment of this amount | quantity slip |
 * | a day that another takes the place of | a commitment due by this day | date slip |
 */
import { actionStems } from "../ledger/action-words.js";
import { daysBetween } from "../ledger/due-day.js";
import type { LedgerSentence } from "../ledger/ledger-sentence.js";
import type { LedgerStatement } from "../ledger/ledger-statement.js";
import { amountsIn } from "../ledger/quantity.js";
import { replacedIn } from "../ledger/replaced.js";
import type { Entity } from "../model/entity.js";
import { entityLabel } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import { stanceOfAct } from "../model/statement.js";
import type { EarlierWord, EarlierWords } from "./earlier-words.js";
import type { RecallScene } from "./recall-scene.js";
import { MONTHS, NOT_BUT } from "./recall-words.js";
import type { Recall } from "./recalled-sentences.js";
import type { FoundShift, ShiftSentence } from "./shift.js";
import { VOICES_DAYS } from "./voices.js";

export interface RecallOptions extends RecallScene {
  readonly words: EarlierWords;
  readonly recalls: readonly Recall[];
  readonly entity: (id: string) => Entity | null;
  readonly language: Language;
}

/** Turns that sentences tell of, the surest earlier word for each. */
export function recalledTurns(options: RecallOptions): FoundShift[] {
  return options.recalls.flatMap((recall) => turnOf(recall, options) ?? []);
}

/** So many content words in common are enough without a concept. */
const LEAST_SHARED = 2;
/** What is told by a text is surer than what two sentences say side by side. */
const TOLD = 0.7;
const TOLD_BY_WORDS = 0.6;

interface Match {
  readonly word: EarlierWord;
  readonly points: number;
  readonly isSure: boolean;
}

function turnOf(recall: Recall, options: RecallOptions): FoundShift | null {
  const { sentence, before, after } = recall;
  const { text, day, documentId } = sentence;
  const named = namedIn(recall, options);
  const around = [sentence, ...before, ...after];
  const stems = actionStems(around.map((one) => one.text).join(" "));
  const concepts = new Set(around.flatMap((one) => [...options.conceptsIn(one)]));
  const time = saidAround(text, day ?? "");
  const topics = time.isNamed ? options.conceptsOf(documentId) : NO_TOPICS;
  const matches = options.words(named, new Set([...concepts, ...topics])).flatMap((word): Match[] => {
    if (word.day >= (day ?? "") || !fitsKind(recall, word) || !time.fits(word.day)) return [];
    const shared = [...word.stems].filter((stem) => stems.has(stem)).length;
    const isSure = word.conceptIds.some((id) => concepts.has(id));
    // "Noch im Juni hatte der Minister das abgelehnt": what, the text has said before.
    const isTopic = word.conceptIds.some((id) => topics.has(id));
    const least = recall.kind === "instead" ? 1 : LEAST_SHARED;
    if (!isSure && !isTopic && shared < least) return [];
    return [{ word, points: shared + (isSure ? SURE_POINTS : isTopic ? TOPIC_POINTS : 0), isSure }];
  });
  const [best] = matches.sort((a, b) => b.points - a.points || (a.word.day < b.word.day ? 1 : -1));
  return best === undefined ? null : shiftOf(recall, best, matches, options);
}

const NO_TOPICS: ReadonlySet<string> = new Set();

/** A concept in common weighs as much as so many words. */
const SURE_POINTS = 3;
const TOPIC_POINTS = 1;

/** Who is named in the sentence; a pronoun stands for those of the sentence before. */
function namedIn({ sentence, before }: Recall, { actorsIn }: RecallOptions): ReadonlySet<string> {
  const here = actorsIn(sentence.text, sentence.language);
  if (here.size > 0 && !PRONOUN[sentence.language].test(sentence.text)) return here;
  const nearest = before.find((one) => actorsIn(one.text, one.language).size > 0);
  return nearest === undefined ? here : new Set([...here, ...actorsIn(nearest.text, nearest.language)]);
}

const PRONOUN = {
  de: /(?<!\p{L})(?:er|sie|ihr\p{L}*|sein\p{L}*|der|die|das)(?!\p{L})/iu,
  en: /\b(?:he|she|they|it|his|her|their|its|that)\b/iu,
} as const;

function fitsKind(recall: Recall, word: EarlierWord): boolean {
  const { kind } = recall;
  if (kind === "refusal") return word.sign === -1;
  if (!word.isCommitment) return false;
  return kind === "promise" || (word.sign === 1 && replacedBy(recall, word) !== null);
}

/** What takes the place of the word: a lower amount than its own, or another day than its own. */
function replacedBy({ sentence, after }: Recall, word: EarlierWord): FoundShift["kind"] | null {
  const text = [sentence, ...after].map((one) => one.text).join(" ");
  const amounts = [
    ...(word.quantity === null ? [] : [word.quantity.likely]),
    ...amountsIn(word.sentence.text, word.language).map(({ value }) => value),
  ];
  const found = replacedIn(text, { amounts, due: word.due }, sentence.language);
  if (found === null) return null;
  return found === "amount" ? "quantity-slip" : "date-slip";
}

/** "Im Juni", "vor vier Wochen", "last month": the days that fit; every day without such words. */
function saidAround(
  text: string,
  day: string,
): { readonly isNamed: boolean; readonly fits: (said: string) => boolean } {
  const month = AT_MONTH.exec(text)?.[1];
  const found = month === undefined ? -1 : MONTHS.findIndex((one) => one.test(month));
  // A month to come is when something is due.
  const at = found < Number(day.slice(5, 7)) ? found : -1;
  const isLongAgo = LONG_AGO.test(text);
  return {
    isNamed: at >= 0 || isLongAgo,
    fits: (said) =>
      at >= 0 ? Number(said.slice(5, 7)) === at + 1 : !isLongAgo || daysBetween(said, day) >= WEEKS,
  };
}

const AT_MONTH = /(?<!\p{L})(?:im|in|(?:promise|pledge|vow|word|remarks)\s+of)\s+(\p{L}{3,9})(?!\p{L})/iu;
const LONG_AGO =
  /(?<!\p{L})(?:vor\s+\p{L}+\s+(?:wochen|monaten)|(?:weeks|months?)\s+ago|last\s+month)(?!\p{L})/iu;
const WEEKS = 10;

function shiftOf(
  recall: Recall,
  { word, isSure }: Match,
  matches: readonly Match[],
  options: RecallOptions,
): FoundShift {
  const { sentence, before, after } = recall;
  const { language } = options;
  const ids = new Set(word.actorIds);
  const told: Told[] = [sentence, ...before, ...after].map((one) => ({
    one,
    row: options.statementIn(one, ids),
  }));
  const sentences = told.map(
    ({ one, row }): ShiftSentence => ({
      statementId: row?.statement.id ?? null,
      documentId: one.documentId,
      date: one.day ?? "",
      speaker: row?.actorLabel ?? "",
      text: one.text,
      spans: [{ start: one.start, end: one.end }],
      stance: null,
    }),
  );
  const [later, ...more] = sentences;
  const { kind, actor } = turned(recall, word, told);
  const same = matches.filter(
    (other) => other.word !== word && other.word.conceptIds.some((id) => word.conceptIds.includes(id)),
  );
  const conceptId = word.conceptIds[0] ?? null;
  const concept = conceptId === null ? null : options.entity(conceptId);
  return {
    kind,
    actor: { entityId: actor.id, label: entityLabel(actor, language), kind: actor.kind },
    concept: { id: conceptId, label: concept === null ? "" : entityLabel(concept, language) },
    earlier: word.sentence,
    later: later ?? word.sentence,
    more: { earlier: same.map((other) => other.word.sentence), later: more },
    conditions: [],
    score: isSure ? TOLD : TOLD_BY_WORDS,
    severity: 0.8,
  };
}

interface Told {
  readonly one: LedgerSentence;
  /** What one of the actors says there. */
  readonly row: LedgerStatement | null;
}

/** Who turned, and how: the one who said it, somebody else of the same body, or what is done against the word. */
function turned(
  recall: Recall,
  word: EarlierWord,
  told: readonly Told[],
): { readonly kind: FoundShift["kind"]; readonly actor: Entity } {
  const { kind, sentence } = recall;
  const { actor, speakerId } = word;
  if (kind === "instead") return { kind: replacedBy(recall, word) ?? "act-against-word", actor };
  if (kind === "promise") {
    const isLater = word.due !== null && NOT_BUT[sentence.language].test(sentence.text);
    return { kind: isLater ? "date-slip" : "act-against-word", actor };
  }
  const row = told.find((one) => speaksAnew(one, recall, word))?.row ?? null;
  const stems = actionStems(sentence.text);
  if ([...word.conditionStems].some((stem) => stems.has(stem))) return { kind: "followed-condition", actor };
  if (row === null) return { kind: "act-against-word", actor };
  const { person } = row;
  if (person === null || speakerId === null || person.id === speakerId) return { kind: "reversal", actor };
  const isSoon = daysBetween(word.day, sentence.day ?? word.day) <= VOICES_DAYS;
  return isSoon ? { kind: "voices", actor } : { kind: "against-own-organization", actor: person };
}

/** Is it said now, and not the recalled word itself? In the sentence before, only what takes the other side counts. */
function speaksAnew({ one, row }: Told, { sentence, before }: Recall, word: EarlierWord): boolean {
  if (row === null || (one !== sentence && one !== before[0])) return false;
  const agreement = row.statement.values.agreement ?? stanceOfAct(row.statement);
  const sign = agreement === 1 ? 1 : agreement === 0 ? -1 : null;
  return one === sentence ? sign !== word.sign : sign === -word.sign;
}

/** A slip is told again by every text that comes back to it. */
const SLIPS: ReadonlySet<string> = new Set(["date-slip", "quantity-slip"]);

/**
 * What is recalled adds nothing where the two sides were set against each other already, and several texts that recall
 * one word tell one turn.
 */
export function withoutKnown(
  recalled: readonly FoundShift[],
  found: readonly FoundShift[],
  entity: (id: string) => Entity | null,
): FoundShift[] {
  if (recalled.length === 0) return [];
  const idsOf = ({ actor }: FoundShift) => [
    actor.entityId,
    ...(entity(actor.entityId)?.memberships ?? []).map(({ of }) => of),
  ];
  const turnsOf = (shift: FoundShift) =>
    shift.concept.id === null
      ? []
      : idsOf(shift).map(
          (id) => `${id} ${shift.concept.id} ${SLIPS.has(shift.kind) ? shift.kind : shift.later.documentId}`,
        );
  const documents = new Set(recalled.map(({ later }) => later.documentId));
  const known = new Set(
    found.filter(({ kind, later }) => SLIPS.has(kind) || documents.has(later.documentId)).flatMap(turnsOf),
  );
  const told = new Set<string>();
  return [...recalled]
    .sort((a, b) => (a.later.date < b.later.date ? -1 : a.later.date > b.later.date ? 1 : 0))
    .filter((shift) => {
      const { kind, earlier, concept, actor } = shift;
      const place = `${concept.id ?? ""} ${earlier.statementId ?? earlier.documentId}`;
      const isTold = told.has(place) || told.has(`${kind} ${concept.id} ${actor.entityId}`);
      if (isTold || turnsOf(shift).some((key) => known.has(key))) return false;
      told.add(place);
      if (concept.id !== null) for (const id of idsOf(shift)) told.add(`${kind} ${concept.id} ${id}`);
      return true;
    });
}
