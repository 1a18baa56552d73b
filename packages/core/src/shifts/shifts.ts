/**
 * Who moved, and who contradicts whom? Per actor and concept over time: reversals, turns that followed a named
 * condition, slips of amount, date and condition, denials, acts against a word, voices of one body. All are
 * candidates with a score until a person confirms or dismisses them; the dial leaves out what scores below it.
 */
import { type BindingOptions, boundBySpeaker } from "../ledger/bound-actor.js";
import type { StatesOf } from "../ledger/condition-time.js";
import type { CodebookCondition } from "../ledger/conditions.js";
import { daysBetween } from "../ledger/due-day.js";
import type { ReportGroup } from "../ledger/group-reports.js";
import { knownBy } from "../ledger/group-reports.js";
import type { LedgerSentence } from "../ledger/ledger-sentence.js";
import { dayOf, type LedgerStatement } from "../ledger/ledger-statement.js";
import { isSlip } from "../ledger/merge-reports.js";
import type { StatesNamed } from "../ledger/own-act.js";
import type { Commitment } from "../model/commitment.js";
import type { Entity } from "../model/entity.js";
import { entityLabel } from "../model/entity.js";
import type { LedgerEntry } from "../model/ledger-entry.js";
import type { Language } from "../model/reading.js";
import { bodySlipsOf, bodyTurnsOf } from "./body-turns.js";
import { denialsOf, deniedCommitments } from "./denials.js";
import { findRecalled } from "./find-recalled.js";
import { createShiftMemory, type ShiftMemory, searchLanes } from "./lanes.js";
import type { Position } from "./position.js";
import { positionOf } from "./position.js";
import type { PhrasedConcept } from "./recall-scene.js";
import { withoutKnown } from "./recalled.js";
import { candidatesOf } from "./repeats.js";
import { saidIn } from "./said.js";
import { round } from "./sentences.js";
import type { FoundShift, Shift, ShiftSentence } from "./shift.js";
import { noteLane, shownShifts } from "./shown.js";
import { slipsOf } from "./slips.js";
import { toldContradictions } from "./told.js";
import { turnsOf } from "./turns.js";
import { voicesOf } from "./voices.js";

/** Candidates below this score are left out, unless somebody turns the dial. */
export const DEFAULT_SHIFT_DIAL = 0.5;

export interface ShiftOptions {
  /** Only what was said by the end of this day; everything without it. */
  readonly asOf?: string | null;
  readonly language?: Language;
  /** Lowest score shown, 0 to 1. Decided ones are always shown. */
  readonly dial?: number;
  readonly codebookConditions?: readonly CodebookCondition[];
  readonly entity: (id: string) => Entity | null;
  /** States of conditions as known on the day. */
  readonly statesOf?: StatesOf;
  /** Finds the states a text names; none without it. */
  readonly statesNamed?: StatesNamed;
  /** The ledger of the same statements, for slips of dates, denials and acts against a word. */
  readonly groups?: readonly ReportGroup[];
  readonly commitments?: readonly Commitment[];
  readonly entries?: readonly LedgerEntry[];
  /** The documents' sentences, for contradictions that a writer tells of. */
  readonly sentences?: readonly LedgerSentence[];
  /** Concepts of the codebook with their phrases, by which sentences of writers are understood. */
  readonly codebookConcepts?: readonly PhrasedConcept[];
  /** What was found in the same statements before. */
  readonly memory?: ShiftMemory;
}

/**
 * All shifts in some statements, the latest first.
 *
 * @example
 * shifts(rows, { entity: (id) => entities.get(id) ?? null, dial: 0.7 });
 */
export function shifts(statements: readonly LedgerStatement[], options: ShiftOptions): readonly Shift[] {
  const { asOf = null, language = "en", dial = DEFAULT_SHIFT_DIAL, statesOf = () => [], entity } = options;
  const known = knownBy(statements, asOf);
  const memory = options.memory ?? createShiftMemory();
  const bodyOf = rememberedBodies({ language, entity });
  const positionOptions = { codebookConditions: options.codebookConditions ?? [], bodyOf };
  /** "The Hague would send 350 soldiers" is no amount of Estonia's, whoever says it. */
  const isOwn = ({ row, actor, bodyId, quantity }: Position): boolean => {
    if (quantity === null) return true;
    const named = options.statesNamed?.(row.statement.claim.text, row.documentLanguage ?? "en")[0];
    return (
      named === undefined || named.code === bodyId || named.code === actor.id || named.start > FIRST_WORDS
    );
  };
  const said = saidIn(known, (row) => positionOf(row, positionOptions), memory.said);
  searchLanes(
    said,
    ({ lane }) => lane,
    memory.own,
    (...found) => noteLane(memory.shown, ...found),
    (ofActor) => [
      ...turnsOf(ofActor, statesOf, language),
      ...slipsOf(
        ofActor.filter((position) => position.sign === 1 && isOwn(position)),
        language,
      ),
      ...slipsOf(
        ofActor.filter((position) => position.sign === -1 && isOwn(position)),
        language,
      ).filter(({ kind }) => kind !== "quantity-slip"),
      ...denialsOf(ofActor, language),
    ],
  );
  searchLanes(
    said,
    ({ bodyLane }) => bodyLane,
    memory.bodies,
    (name, ...found) => noteLane(memory.shown, `body ${name}`, ...found),
    (ofBody) => {
      const body = entity(ofBody[0]?.bodyId ?? "");
      if (body === null) return [];
      return [
        ...voicesOf(ofBody, body, language),
        ...bodyTurnsOf(ofBody, statesOf, language),
        ...bodySlipsOf(
          ofBody.filter((position) => position.sign === 1 && isOwn(position)),
          language,
        ),
      ];
    },
  );
  const extras = candidatesOf([
    ...dateSlips(options.groups ?? [], entity, language),
    ...deniedCommitments(
      said.denials.map((row) => ({ row, bodyId: boundBySpeaker(row, { language, entity }) })),
      ledgerOf(options),
      entity,
      language,
      sentenceBefore(options.sentences ?? []),
    ),
    ...actsAgainstWord(options, language),
  ]);
  return shownShifts(memory.shown, {
    entries: options.entries ?? [],
    dial,
    extras,
    told: (found) => {
      // The writer puts both sides into one text, where all others would only be repeats.
      const told = toldContradictions(said.written, options.sentences ?? [], () => actorsOf(known), language);
      const recalled = findRecalled(known, said.positions, options);
      return recalled.length === 0
        ? told
        : [...told, ...withoutKnown(recalled, [...found(), ...told], entity)];
    },
  });
}

/** A speaker speaks for the same body all day long. */
function rememberedBodies(options: BindingOptions): (row: LedgerStatement) => string | null {
  const bodies = new Map<string, string | null>();
  return (row) => {
    const key = `${row.person?.id ?? ""} ${row.organization?.id ?? ""} ${dayOf(row) ?? ""}`;
    const found = bodies.get(key);
    if (found !== undefined) return found;
    const body = boundBySpeaker(row, options);
    bodies.set(key, body);
    return body;
  };
}

function actorsOf(statements: readonly LedgerStatement[]): Entity[] {
  const found = new Map<string, Entity>();
  for (const { person, organization } of statements) {
    if (person !== null) found.set(person.id, person);
    if (organization !== null) found.set(organization.id, organization);
  }
  return [...found.values()];
}

/** A state named within so many characters is the subject. */
const FIRST_WORDS = 20;

/** The sentence of its document that ends before a statement begins. */
function sentenceBefore(sentences: readonly LedgerSentence[]): (row: LedgerStatement) => string {
  let byDocument: Map<string, LedgerSentence[]> | null = null;
  return ({ documentId, statement }) => {
    if (byDocument === null) {
      byDocument = new Map();
      for (const sentence of sentences) {
        const own = byDocument.get(sentence.documentId);
        if (own === undefined) byDocument.set(sentence.documentId, [sentence]);
        else own.push(sentence);
      }
    }
    const before = byDocument.get(documentId)?.findLast(({ end }) => end <= statement.claim.start);
    return before?.text ?? "";
  };
}

function ledgerOf({ groups = [], commitments = [] }: ShiftOptions) {
  return commitments.map((commitment, at) => ({ commitment, bodyKey: groups[at]?.[0]?.bodyKey ?? null }));
}

/** Commitments whose actor later named a later day. */
function dateSlips(
  groups: readonly ReportGroup[],
  entity: (id: string) => Entity | null,
  language: Language,
): FoundShift[] {
  return groups.flatMap((group) => {
    const dated = group.filter(
      ({ commitment }) => commitment.deadline?.latest != null && commitment.attribution === "own",
    );
    return dated.slice(1).flatMap((later, at) => {
      const earlier = dated[at];
      const body = entity(later.bodyKey ?? "");
      if (earlier === undefined || body === null) return [];
      const [from, to] = [earlier.commitment.deadline, later.commitment.deadline];
      // A day that is counted from a condition moves with it: that is no slip.
      if (
        !isSlip(from, to) ||
        later.commitment.conditions.length > 0 ||
        earlier.commitment.conditions.length > 0
      )
        return [];
      const days = daysBetween(from?.latest ?? "", to?.latest ?? "");
      return [
        {
          kind: "date-slip" as const,
          actor: { entityId: body.id, label: entityLabel(body, language), kind: body.kind },
          concept: { id: later.commitment.issueIds[0] ?? null, label: later.commitment.object.what },
          earlier: sourceSentence(earlier.commitment),
          later: sourceSentence(later.commitment),
          more: { earlier: [], later: [] },
          conditions: [],
          score: 0.7,
          severity: round(days / MONTHS),
        },
      ];
    });
  });
}

/** A slip of half a year weighs full. */
const MONTHS = 180;

function sourceSentence({ sources, actor }: Commitment): ShiftSentence {
  const source = sources[0];
  return {
    statementId: source?.statementId ?? null,
    documentId: source?.documentId ?? "",
    date: source?.date ?? "",
    speaker: actor.speaker ?? actor.label,
    text: source?.text ?? "",
    spans: source?.spans ?? [],
    stance: null,
  };
}

/** Evidence that a person accepted as contrary to a commitment or exclusion. */
function actsAgainstWord({ entries = [], commitments = [] }: ShiftOptions, language: Language): FoundShift[] {
  return entries.flatMap(({ detail }) => {
    if (detail.kind !== "evidence" || detail.effect !== "contrary" || detail.decision !== "accepted")
      return [];
    const broken = commitments.find(({ sources }) =>
      sources.some(({ statementId }) => statementId === detail.statementId),
    );
    const place = detail.evidence[0];
    if (broken === undefined || place === undefined || broken.actor.entityId === null) return [];
    return [
      {
        kind: "act-against-word" as const,
        actor: { entityId: broken.actor.entityId, label: broken.actor.label, kind: broken.actor.kind },
        concept: { id: broken.issueIds[0] ?? null, label: broken.object.what },
        earlier: sourceSentence(broken),
        later: {
          statementId: place.statementId,
          documentId: place.documentId,
          date: detail.date,
          speaker: "",
          text:
            detail.note === "" ? { de: "Beleg dagegen", en: "evidence against it" }[language] : detail.note,
          spans: place.spans,
          stance: null,
        },
        more: { earlier: [], later: [] },
        conditions: [],
        score: 1,
        severity: 1,
      },
    ];
  });
}
