/**
 * Utterances framed by a predicate of saying: its content clause, infinitive, Konjunktiv main clause or
 * quotation, before it, after it or on both sides.
 */

import { complementAfter, complementEnd } from "./complement.js";
import { type Cue, cuesIn } from "./cues.js";
import { contentEnd, type Draft, draft, rangesOf } from "./draft.js";
import { isWie, shapeOf } from "./frame-shape.js";
import { rolesOf, speakerOf } from "./frame-speaker.js";
import type { Clause, Item, Period } from "./period.js";
import { frameItem, quotationDraft } from "./quotation-frames.js";
import { type ItemRange, subjectOf } from "./subject.js";

export interface FramedCue {
  readonly cue: Cue;
  readonly subject: ItemRange | null;
  /** First clause of the frame. */
  readonly start: number;
}

export interface FrameResult {
  readonly drafts: Draft[];
  /** Every predicate of saying, whether it got a complement or not: later rules need them. */
  readonly cues: FramedCue[];
}

export function verbFrames(period: Period): FrameResult {
  const { items, clauses } = period;
  const drafts: Draft[] = [];
  const cues: FramedCue[] = [];
  /** First clause that no complement before has taken. */
  let floor = 0;
  let lastSubject: ItemRange | null = null;
  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index];
    if (clause === undefined || clause.kind === "quotation" || isWie(items, clause)) continue;
    const cue = cuesIn(items, clause, index)[0];
    if (cue === undefined) {
      if (clause.kind === "main" && clause.finite >= 0 && index >= floor && !clause.verbFirst)
        lastSubject = subjectOf(period, clause, clause.finite) ?? lastSubject;
      continue;
    }
    const inComplement = index < floor;
    if (inComplement) continue;
    // "Man gehe davon aus, dass …": the saying itself is reported; the chain it belongs to takes it.
    if (cue.reported && clause.kind === "main") continue;
    // "A drohte mit Bruch, sollte B auf dem Plan beharren": the condition of what came before.
    if (clause.verbFirst && /^sollten?$/.test(items[clause.finite]?.lower ?? "") && clause.opener === ",")
      continue;
    const shape = shapeOf(period, index, floor);
    const subject = speakerOf(period, clause, cue, shape, lastSubject);
    // "Niemand erwartet, dass …" is no saying of anybody's.
    if (subject !== null && /^(?:niemand|keiner|jemand)$/.test(items[subject[0]]?.lower ?? "")) continue;
    if (subject !== null) lastSubject = subject;
    cues.push({ cue, subject, start: shape.start });
    const complement = complementAfter(period, index, cue);
    const after = complement?.rule === "colon" && hasFrameBehind(period, complement.from) ? null : complement;
    // "A sei bereit, sagte B, … zu schicken": the frame is set into one sentence of the speaker.
    // "A werde kommen, kündigt B an, vorausgesetzt, C zahle": what comes behind is the condition of what came before.
    const insertedFrame =
      shape.kind === "inverted" &&
      (after?.rule === "infinitive" || opensProviso(items, clauses[after?.from ?? -1])) &&
      clauses.slice(floor, index).some((other) => other.mood === "konjunktiv-1");
    if (after !== null && !insertedFrame) {
      const end = complementEnd(period, after.from);
      const made = indirectAfter(period, cue, subject, shape.start, after, end);
      drafts.push(made.draft);
      // A cue inside its own complement is somebody else's: the reported speaker's.
      floor = end;
      index = Math.max(index, end - 1);
      continue;
    }
    const quoted = quotationDraft(period, index, cue, subject, shape);
    if (quoted.length > 0) {
      drafts.push(...quoted);
      floor = Math.max(floor, index + 1);
      continue;
    }
    if (shape.kind === "inverted") {
      const made = indirectBefore(period, index, floor, cue, subject, shape.start);
      if (made !== null) {
        drafts.push(made.draft);
        floor = Math.max(index + 1, made.floor);
        index = Math.max(index, made.floor - 1);
      }
    }
  }
  return { drafts, cues };
}

/** "Die Partei pocht auf ein Amt: Das Alter solle steigen, verlangte Obfrau Brix": what stands behind the colon has its frame. */
function hasFrameBehind({ items, clauses }: Period, from: number): boolean {
  const [last, before] = [clauses.at(-1), clauses.at(-2)];
  return (
    last !== undefined &&
    clauses.length - 1 > from &&
    last.opener === "," &&
    last.kind === "main" &&
    last.verbFirst &&
    last.mood === "indicative" &&
    before?.kind !== "quotation" &&
    items[last.finite + 1]?.capital === true &&
    cuesIn(items, last, clauses.length - 1).length > 0
  );
}

function opensProviso(items: readonly Item[], clause: Clause | undefined): boolean {
  return /^(?:vorausgesetzt|sofern|falls|wenn|sobald|solange|sollte|allerdings|jedoch|aber|wenngleich|wobei)$/.test(
    items[clause?.from ?? -1]?.lower ?? "",
  );
}

function indirectAfter(
  period: Period,
  cue: Cue,
  subject: ItemRange | null,
  start: number,
  after: { from: number; rule: string },
  end: number,
): { draft: Draft } {
  const { items, clauses } = period;
  const clause = clauses[cue.clause];
  const first = clauses[after.from];
  const last = clauses[end - 1];
  const frameFrom = frameItem(period, start);
  const quoteFrom =
    first === undefined ? 0 : items[first.from]?.token.text === "," ? first.from + 1 : first.from;
  const quoteTo = end >= clauses.length ? contentEnd(period) : (last?.to ?? quoteFrom);
  return {
    draft: draft(
      {
        mode: "indirect",
        period: period.index,
        quote: rangesOf(items, [[quoteFrom, quoteTo]]),
        frame: rangesOf(items, [[frameFrom, quoteFrom]]),
        confidence: after.rule === "main-clause" ? 0.6 : after.rule === "infinitive" ? 0.7 : 0.85,
        why: [`indirect:${after.rule}`],
      },
      rolesOf(period, clause, cue, subject),
    ),
  };
}

/** "Kommt es zum Bruch, schließt A den Hafen": a verb that opens the sentence makes a condition of it, of what follows. */
function isConditionOf(clauses: readonly Clause[], first: number, index: number): boolean {
  const front = clauses[first];
  return (
    front !== undefined &&
    first + 1 === index &&
    index + 1 === clauses.length &&
    front.kind === "main" &&
    front.verbFirst &&
    front.mood === "indicative"
  );
}

/** "A sei B, sagte C": everything before the frame, and after it when the sentence goes on. */
function indirectBefore(
  period: Period,
  index: number,
  floor: number,
  cue: Cue,
  subject: ItemRange | null,
  start: number,
): { draft: Draft; floor: number } | null {
  const { items, clauses } = period;
  const clause = clauses[index];
  if (
    clause === undefined ||
    clause.opener !== "," ||
    !(cue.verb.clause || cue.verb.quotation || cue.verb.weakClause)
  )
    return null;
  const firstClause = clauses[floor];
  if (firstClause === undefined || isConditionOf(clauses, floor, index)) return null;
  // Somebody must speak after the verb; "…, ermittelt" only ends an enumeration.
  if (!cue.impersonal && !cue.passive && (subject === null || (subject[0] < clause.from && subject[0] >= 0)))
    return null;
  if (cue.passive || cue.verb.reflexive) return null;
  const fronted = firstClause.kind;
  if ((fronted === "ob" || fronted === "content") && cue.negated) return null;
  if (
    !(cue.verb.clause || cue.verb.quotation) &&
    !clauses.slice(floor, index).some((other) => other.mood === "konjunktiv-1")
  )
    return null;
  const goesOn = index + 1 < clauses.length;
  const told = clauses.findLastIndex(({ opener }, at) => at > floor && at < index && opener === ":");
  // "Jetzt rudert er zurück: Nichts sei entschieden, teilt er mit": what stands before the colon nobody says.
  const isBehindColon = clauses[told]?.mood === "konjunktiv-1" && clauses[told - 1]?.mood !== "konjunktiv-1";
  const from = isBehindColon ? (clauses[told]?.from ?? 0) : floor === 0 ? 0 : firstClause.from;
  const to = clauses[index - 1]?.to ?? from;
  // "Als A sprach, rief B" has no content before it; a fronted main clause or dass-clause has.
  const pieces: [number, number][] = [[from, to]];
  if (goesOn) {
    const next = clauses[index + 1];
    if (next !== undefined && next.opener === ",") pieces.push([next.from, contentEnd(period)]);
  }
  const frameEnd =
    goesOn && clauses[index + 1]?.opener === ","
      ? (clauses[index + 1]?.from ?? clause.to)
      : goesOn
        ? clause.to
        : contentEnd(period);
  const konjunktiv = clauses
    .slice(floor, index)
    .some((other) => other.mood === "konjunktiv-1" || other.mood === "konjunktiv-2");
  return {
    floor: goesOn && clauses[index + 1]?.opener === "," ? clauses.length : index + 1,
    draft: draft(
      {
        mode: "indirect",
        period: period.index,
        quote: rangesOf(items, pieces),
        frame: rangesOf(items, [[Math.max(0, (clauses[start]?.from ?? 1) - 1), frameEnd]]),
        confidence: konjunktiv ? 0.9 : 0.8,
        why: ["indirect:frame-after"],
      },
      rolesOf(period, clause, cue, subject),
    ),
  };
}
