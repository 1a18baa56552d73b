/**
 * What had actors of a record said that a later text may remind of? Their commitments and exclusions, and the
 * sentences in which they took a side. Looked up by actor; a word is made when it is asked for.
 */
import { actionStems } from "../ledger/action-words.js";
import type { Report } from "../ledger/merge-reports.js";
import type { Quantity } from "../ledger/quantity.js";
import type { Entity } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import type { Position } from "./position.js";
import { sentenceOf } from "./sentences.js";
import type { ShiftSentence } from "./shift.js";

export interface EarlierWord {
  readonly actor: Entity;
  /** The one who spoke, the body that is bound, and the state behind it. */
  readonly actorIds: readonly string[];
  /** The person who said it; `null` where a body did, or nobody knows. */
  readonly speakerId: string | null;
  readonly language: Language;
  readonly sign: 1 | -1;
  readonly day: string;
  readonly conceptIds: readonly string[];
  readonly stems: ReadonlySet<string>;
  readonly isCommitment: boolean;
  readonly quantity: Quantity | null;
  /** Words of what it hangs on. */
  readonly conditionStems: ReadonlySet<string>;
  /** The words of its deadline. */
  readonly due: string | null;
  readonly sentence: ShiftSentence;
}

/** Words of some actors, each once: all commitments, and of the sides they took those on some concepts. */
export type EarlierWords = (actorIds: ReadonlySet<string>, conceptIds: ReadonlySet<string>) => EarlierWord[];

/**
 * @param reports of commitments, one for each statement
 * @param entity finds actors by id
 */
export function earlierWords(
  reports: readonly Report[],
  positions: readonly Position[],
  entity: (id: string) => Entity | null,
  language: Language,
): EarlierWords {
  const reportsOf = new Map<string, Report[]>();
  for (const report of reports) for (const id of idsOfReport(report, entity)) push(reportsOf, id, report);
  const positionsOf = new Map<string, Position[]>();
  for (const position of positions)
    for (const id of idsOfPosition(position)) push(positionsOf, `${id} ${position.conceptId}`, position);
  const words = new Map<Report | Position, EarlierWord | null>();
  const made = <Source extends Report | Position>(
    source: Source,
    make: (source: Source) => EarlierWord | null,
  ): EarlierWord | null => {
    const known = words.get(source);
    if (known !== undefined) return known;
    const word = make(source);
    words.set(source, word);
    return word;
  };
  return (actorIds, conceptIds) => {
    const found = new Set<EarlierWord>();
    for (const id of actorIds) {
      for (const report of reportsOf.get(id) ?? []) {
        const word = made(report, (one) => wordOfReport(one, entity));
        if (word !== null) found.add(word);
      }
      for (const conceptId of conceptIds)
        for (const position of positionsOf.get(`${id} ${conceptId}`) ?? []) {
          const word = made(position, (one) => wordOfPosition(one, language));
          if (word !== null) found.add(word);
        }
    }
    return [...found];
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function idsOfReport({ commitment, bodyKey }: Report, entity: (id: string) => Entity | null): string[] {
  const id = commitment.actor.entityId;
  if (id === null) return [];
  const bodies = (entity(id)?.memberships ?? []).map(({ of }) => of);
  return [...new Set([id, ...(bodyKey === null ? [] : [bodyKey]), ...bodies])];
}

function idsOfPosition({ actor, row }: Position): string[] {
  return [...new Set([actor.id, ...(row.organization === null ? [] : [row.organization.id])])];
}

function wordOfReport(report: Report, entity: (id: string) => Entity | null): EarlierWord | null {
  const { commitment, day, stems, speakerId, documentLanguage } = report;
  const source = commitment.sources[0];
  const actor = entity(commitment.actor.entityId ?? "");
  if (source === undefined || actor === null || day === null) return null;
  return {
    actor,
    actorIds: idsOfReport(report, entity),
    speakerId,
    language: documentLanguage,
    sign: commitment.polarity === "do" ? 1 : -1,
    day,
    conceptIds: commitment.issueIds,
    stems,
    isCommitment: true,
    quantity: commitment.object.quantity,
    conditionStems: actionStems(commitment.conditions.map(({ words }) => words).join(" ")),
    due: commitment.deadline?.words ?? null,
    sentence: {
      statementId: source.statementId,
      documentId: source.documentId,
      date: day,
      speaker: commitment.actor.speaker ?? commitment.actor.label,
      text: source.text,
      spans: source.spans,
      stance: null,
    },
  };
}

function wordOfPosition(position: Position, language: Language): EarlierWord {
  const { actor, row, sign, day, conceptId } = position;
  return {
    actor,
    actorIds: idsOfPosition(position),
    speakerId: row.person?.id ?? null,
    language: row.documentLanguage ?? "en",
    sign,
    day,
    conceptIds: [conceptId],
    stems: actionStems(row.statement.claim.text),
    isCommitment: false,
    quantity: null,
    conditionStems: NO_STEMS,
    due: null,
    sentence: sentenceOf(position, language),
  };
}

const NO_STEMS: ReadonlySet<string> = new Set();
