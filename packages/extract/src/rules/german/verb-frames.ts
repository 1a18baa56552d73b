/**
 * Utterances framed by a predicate of saying: its content clause, infinitive, Konjunktiv main clause or
 * quotation, before it, after it or on both sides.
 */

import { sourceNouns } from "../../languages/de/speech-nouns.js";
import { type Cue, cuesIn } from "./cues.js";
import { contentEnd, type Draft, draft, rangesOf } from "./draft.js";
import { phraseEnd } from "./noun-phrase.js";
import type { Clause, Item, Period } from "./period.js";
import { addresseeOf, describesPerson, type ItemRange, subjectAfter, subjectOf } from "./subject.js";
import { COORDINATOR, DETERMINER, PREPOSITION } from "./word-classes.js";

/** Clauses between a cue and its complement at most. */
const REACH = 4;

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
    const shape = shapeOf(period, index, floor);
    const subject = speakerOf(period, clause, cue, shape, lastSubject);
    if (subject !== null) lastSubject = subject;
    cues.push({ cue, subject, start: shape.start });
    const after = complementAfter(period, index, cue);
    if (after !== null) {
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

type Shape = {
  readonly kind: "plain" | "inverted" | "coordinated" | "split-subject" | "fronted-adverbial";
  readonly start: number;
};

/** How the clause of the cue relates to what stands before it. */
function shapeOf(period: Period, index: number, floor: number): Shape {
  const { items, clauses } = period;
  const clause = clauses[index];
  if (clause === undefined) return { kind: "plain", start: index };
  const coordinated = isCoordinated(items, clause);
  if (clause.kind !== "main") {
    let start = index;
    // A relative clause takes the phrase it hangs on along.
    while (start > floor && clauses[start]?.kind !== "main" && clauses[start]?.opener === ",") start -= 1;
    return { kind: "plain", start };
  }
  if (!clause.verbFirst) {
    if (coordinated && clause.opener !== "") return { kind: "plain", start: index };
    // "Als A kam, B sagte" does not exist; what stands before is another clause.
    return { kind: "plain", start: startOfFrame(period, index, floor) };
  }
  const joined = startOfPredicate(period, index, floor);
  const second = items[clause.finite + 1]?.lower ?? "";
  // "…, befürchtet aber weitere Tote": a second predicate without "und".
  if (second === "aber" || second === "jedoch" || second === "dann")
    return { kind: "coordinated", start: index };
  if (coordinated || /^(?:und|oder|aber|sowie|doch|sondern)$/.test(clause.opener))
    return { kind: "coordinated", start: joined };
  if (index === floor) return { kind: "plain", start: index };
  const before = clauses.slice(floor, index);
  if (before.some((other) => other.kind === "quotation" || other.kind === "main"))
    return { kind: "inverted", start: index };
  const first = before[0];
  if (first !== undefined && isWie(items, first)) return { kind: "fronted-adverbial", start: floor };
  if (
    first?.kind === "dass" ||
    first?.kind === "ob" ||
    first?.kind === "content" ||
    first?.kind === "infinitive"
  )
    return { kind: "inverted", start: index };
  if (first?.kind === "adverbial" || first?.kind === "purpose")
    return { kind: "fronted-adverbial", start: floor };
  return { kind: "split-subject", start: floor };
}

/** A second predicate belongs to the clause whose subject it shares: the frame starts there. */
function startOfPredicate(period: Period, index: number, floor: number): number {
  let start = index;
  while (start > floor) {
    const before = period.clauses[start - 1];
    if (
      before === undefined ||
      before.kind === "quotation" ||
      before.kind === "dass" ||
      before.opener === ";"
    )
      break;
    start -= 1;
    if (before.kind === "main" && !before.verbFirst) break;
  }
  return start;
}

/** Appositions and adverbial clauses in front belong to the frame of a clause. */
function startOfFrame(period: Period, index: number, floor: number): number {
  let start = index;
  while (start > floor) {
    const before = period.clauses[start - 1];
    if (
      before === undefined ||
      before.kind === "quotation" ||
      before.kind === "main" ||
      before.kind === "dass" ||
      before.kind === "ob"
    )
      break;
    const opener = period.clauses[start]?.opener ?? "";
    if (opener !== "," && opener !== "–" && opener !== "-") break;
    start -= 1;
  }
  return start;
}

function isCoordinated(items: readonly Item[], clause: Clause): boolean {
  const first = items[clause.from];
  return first !== undefined && clause.head > clause.from && (first.bits & COORDINATOR) !== 0;
}

function speakerOf(
  period: Period,
  clause: Clause,
  cue: Cue,
  shape: Shape,
  last: ItemRange | null,
): ItemRange | null {
  if (cue.impersonal) return writtenSource(period, clause);
  if (shape.kind === "coordinated") return last ?? subjectAfter(period, clause, cue.finite + 1);
  if (shape.kind === "split-subject") {
    const first = period.clauses[shape.start];
    if (first !== undefined) {
      const range: ItemRange = [first.head, period.clauses[cue.clause - 1]?.to ?? first.to];
      const head = period.items[first.head];
      if (head !== undefined && (head.bits & PREPOSITION) === 0)
        return trimRelative(period, shape.start, cue.clause, range);
    }
  }
  if (cue.passive) {
    const { items } = period;
    for (let at = clause.from; at < clause.to; at += 1) {
      if (items[at]?.lower !== "von" && items[at]?.lower !== "vom" && items[at]?.lower !== "seitens")
        continue;
      const end = at + 1 < clause.to ? agentEnd(period, at + 1, clause.to) : -1;
      if (end > 0) return [at + 1, end];
    }
    return writtenSource(period, clause);
  }
  const subject = subjectOf(period, clause, cue.finite);
  return subject === null ? null : withNameBefore(period, clause, shape, subject);
}

/** "In einem Bericht der Agentur heißt es": the text that speaks. */
function writtenSource(period: Period, clause: Clause): ItemRange | null {
  const { items } = period;
  for (let at = clause.from; at < clause.to; at += 1) {
    const { lower = "" } = items[at] ?? {};
    if (lower !== "in" && lower !== "im" && lower !== "aus" && lower !== "auf") continue;
    const end = phraseEnd(items, at + 1, clause.finite > at ? clause.finite : clause.to, {
      adjuncts: clause.finite > at,
    });
    if (end < 0) continue;
    const head = items.slice(at + 1, end).find((item) => item.capital);
    if (head !== undefined && (sourceNouns.has(head.lower) || WRITTEN.test(head.lower))) return [at + 1, end];
  }
  return null;
}

const WRITTEN =
  /(?:bericht|brief|schreiben|erklärung|mitteilung|dokument|entwurf|papier|resolution|antrag|begründung|urteil|ankündigung|meldung|notiz|botschaft|aufruf|telegramm|stellungnahme|vertrag|text|artikel|kommentar|seite|website|homepage|programm|protokoll|studie|gutachten|petition)$/;

/** "Ein Sprecher der Polizei, Jan Lenz sagte": the office before the comma belongs to the name. */
function withNameBefore(period: Period, clause: Clause, shape: Shape, subject: ItemRange): ItemRange {
  const { items, clauses } = period;
  if (shape.kind !== "plain" || shape.start >= clauses.indexOf(clause) || subject[0] !== clause.head)
    return subject;
  const first = clauses[shape.start];
  const between = clauses.slice(shape.start, clauses.indexOf(clause));
  if (first === undefined || !between.every((other) => other.kind === "fragment")) return subject;
  const whole = phraseEnd(items, first.head, first.to, { adjuncts: true }) === first.to;
  return whole &&
    (describesPerson(items, first.head, first.to) || describesPerson(items, subject[0], subject[1]))
    ? [first.head, subject[1]]
    : subject;
}

function agentEnd(period: Period, at: number, to: number): number {
  const first = period.items[at];
  if (first === undefined) return -1;
  const found = subjectAfter(
    {
      ...period,
      items: period.items.map((item, index) =>
        index === at ? { ...item, bits: item.bits & ~DETERMINER } : item,
      ),
    },
    { from: at, to, opener: "", kind: "main", head: at, finite: -1, mood: null, verbFirst: false },
    at,
  );
  return found !== null && found[0] === at ? found[1] : -1;
}

/** "A, der Chef von B, sagte": the apposition belongs to the name, a relative clause does not. */
function trimRelative(period: Period, start: number, end: number, range: ItemRange): ItemRange {
  for (let index = start + 1; index < end; index += 1) {
    const clause = period.clauses[index];
    if (clause?.kind === "relative" || clause?.kind === "adverbial" || clause?.kind === "infinitive")
      return [range[0], period.clauses[index - 1]?.to ?? range[1]];
  }
  return range;
}

/** Where the content of the cue starts after it, skipping what is inserted. */
function complementAfter(period: Period, index: number, cue: Cue): { from: number; rule: string } | null {
  const { items, clauses } = period;
  const { verb } = cue;
  const any = verb.clause || verb.weakClause;
  const parent = clauses[index];
  for (let next = index + 1; next < clauses.length && next <= index + REACH; next += 1) {
    const clause = clauses[next];
    if (clause === undefined) return null;
    const punctuated =
      clause.opener === "," || clause.opener === ":" || clause.opener === "–" || clause.opener === "-";
    switch (clause.kind) {
      case "dass":
        return any || verb.object || verb.preposition || verb.infinitive
          ? { from: next, rule: "dass-clause" }
          : null;
      case "ob":
        return any ? { from: next, rule: "ob-clause" } : null;
      case "content":
        if (isWie(items, clause) && cuesIn(items, clause, next).length > 0) break;
        return verb.clause && items[clause.head]?.lower !== "was" ? { from: next, rule: "w-clause" } : null;
      case "infinitive":
        if ((verb.infinitive || verb.clause) && punctuated) return { from: next, rule: "infinitive" };
        return null;
      case "main": {
        if (!any && !verb.object && !verb.quotation) return null;
        const subjunctive = clause.mood !== "indicative";
        if (clause.opener === ":") return clause.mood === null ? null : { from: next, rule: "colon" };
        if (
          !punctuated ||
          isCoordinated(items, clause) ||
          /^(?:und|oder|aber|sowie|doch)$/.test(clause.opener)
        )
          return null;
        if (cuesIn(items, clause, next).some((other) => clause.verbFirst && other.finite === clause.finite))
          return null;
        if (clause.verbFirst) return null;
        if (subjunctive && any) return { from: next, rule: clause.mood ?? "" };
        return verb.clause && next === index + 1 && parent?.kind !== "adverbial"
          ? { from: next, rule: "main-clause" }
          : null;
      }
      case "quotation":
        return null;
      case "fragment":
        // "…, Folgendes: A sei …" and the first piece of a complement cut by an insertion.
        if (any && next + 1 < clauses.length && startsComplement(period, next))
          return { from: next, rule: "main-clause" };
        break;
      default:
        break;
    }
    if (clause.opener === ";") return null;
  }
  return null;
}

/** A fragment that the next clauses complete to a Konjunktiv sentence: "sagte, A, B und C seien …". */
function startsComplement(period: Period, index: number): boolean {
  for (let next = index + 1; next < period.clauses.length && next <= index + 3; next += 1) {
    const clause = period.clauses[next];
    if (clause === undefined) return false;
    if (clause.kind === "main")
      return clause.mood === "konjunktiv-1" && (clause.verbFirst || clause.finite <= clause.head + 6);
    if (clause.kind !== "fragment" && clause.kind !== "relative") return false;
  }
  return false;
}

/** Clause after the last one of the complement. */
function complementEnd(period: Period, from: number): number {
  const { items, clauses } = period;
  for (let index = from + 1; index < clauses.length; index += 1) {
    const clause = clauses[index];
    if (clause === undefined) break;
    if (clause.opener === ";") return index;
    if (isWie(items, clause) && cuesIn(items, clause, index).length > 0) return index;
    if (isSo(items, clause)) return index;
    if (clause.kind === "quotation" && clause.opener === ":") continue;
    if (clause.kind !== "main") continue;
    const matrix = clause.mood === "indicative" && cuesIn(items, clause, index).length > 0;
    if (!matrix) continue;
    const coordinated = isCoordinated(items, clause) || /^(?:und|aber|sowie|doch)$/.test(clause.opener);
    // "…, und forderte" and "…, sagte er" go back to the frame.
    if (clause.verbFirst && (coordinated || clause.opener === ",")) return index;
    if (coordinated && !clause.verbFirst && clauses[from]?.mood === "konjunktiv-1") return index;
  }
  return clauses.length;
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
    draft: draft({
      mode: "indirect",
      period: period.index,
      quote: rangesOf(items, [[quoteFrom, quoteTo]]),
      frame: rangesOf(items, [[frameFrom, quoteFrom]]),
      ...rolesOf(period, clause, cue, subject),
      confidence: after.rule === "main-clause" ? 0.6 : after.rule === "infinitive" ? 0.7 : 0.85,
      why: [`indirect:${after.rule}`],
    }),
  };
}

/** First item of a frame: the comma of an inserted or coordinated clause included. */
function frameItem(period: Period, start: number): number {
  const clause = period.clauses[start];
  if (clause === undefined) return 0;
  if (start === 0) return 0;
  // The coordinator that opens it.
  return /^(?:und|aber|oder|sowie|doch)$/.test(clause.opener) ? clause.from - 1 : clause.from;
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
  if (firstClause === undefined) return null;
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
  const from = floor === 0 ? 0 : firstClause.from;
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
    draft: draft({
      mode: "indirect",
      period: period.index,
      quote: rangesOf(items, pieces),
      frame: rangesOf(items, [[Math.max(0, (clauses[start]?.from ?? 1) - 1), frameEnd]]),
      ...rolesOf(period, clause, cue, subject),
      confidence: konjunktiv ? 0.9 : 0.8,
      why: ["indirect:frame-after"],
    }),
  };
}

/** Quotations beside the clause of the cue. */
function quotationDraft(
  period: Period,
  index: number,
  cue: Cue,
  subject: ItemRange | null,
  shape: Shape,
): Draft[] {
  const { items, clauses } = period;
  const clause = clauses[index];
  if (clause === undefined) return [];
  const before = clauses[index - 1];
  let next = index + 1;
  // "sagte A, der Chef von B: „…“" – insertions between the cue and the colon.
  while (
    next < clauses.length &&
    next <= index + 3 &&
    (clauses[next]?.kind === "fragment" ||
      clauses[next]?.kind === "relative" ||
      clauses[next]?.kind === "adverbial" ||
      clauses[next]?.kind === "purpose")
  )
    next += 1;
  const after = clauses[next];
  const roles = rolesOf(period, clause, cue, subject);
  const quotedAfter =
    after?.kind === "quotation" &&
    (after.opener === ":" || after.opener === "," || after.opener === "" || after.opener === "–");
  const quotedBefore =
    before?.kind === "quotation" && (clause.verbFirst || before.from === 0 || shape.kind === "inverted");
  const made: Draft[] = [];
  if (quotedBefore && before !== undefined) {
    // Quotations next to each other share the frame.
    let first = index - 1;
    while (first > 0 && clauses[first - 1]?.kind === "quotation") first -= 1;
    const pieces: [number, number][] = [[clauses[first]?.from ?? before.from, before.to]];
    const goesOn = quotedAfter && after !== undefined && next === index + 1 && after.opener !== ":";
    if (goesOn && after !== undefined) pieces.push([after.from, after.to]);
    const frameTo = goesOn && after !== undefined ? after.from : nextBoundary(period, index);
    made.push(
      draft({
        mode: "direct",
        period: period.index,
        quote: rangesOf(items, pieces),
        frame: rangesOf(items, [[before.to, frameTo]]),
        ...roles,
        confidence: 0.95,
        why: [goesOn ? "direct:frame-between" : "direct:frame-after"],
      }),
    );
    if (goesOn) return made;
  }
  if (quotedAfter && after !== undefined && (cue.verb.quotation || after.opener === ":")) {
    let last = next;
    while (clauses[last + 1]?.kind === "quotation") last += 1;
    const frameFrom = quotedBefore ? clause.from : frameItem(period, shape.start);
    made.push(
      draft({
        mode: "direct",
        period: period.index,
        quote: rangesOf(items, [[after.from, clauses[last]?.to ?? after.to]]),
        frame: rangesOf(items, [[frameFrom, after.from]]),
        ...roles,
        confidence: 0.95,
        why: ["direct:frame-before"],
      }),
    );
  }
  return made;
}

/** The frame after a quotation ends with the sentence, or before the next coordinated clause. */
function nextBoundary(period: Period, index: number): number {
  for (let next = index + 1; next < period.clauses.length; next += 1) {
    const clause = period.clauses[next];
    if (clause === undefined) break;
    if (clause.kind === "quotation" || clause.opener === ";") return clause.from;
    if (clause.kind === "main" && /^(?:und|aber|doch)$/.test(clause.opener)) return clause.from - 1;
  }
  return contentEnd(period);
}

export function rolesOf(
  period: Period,
  clause: Clause | undefined,
  cue: Cue,
  subject: ItemRange | null,
): Pick<Draft, "cue" | "speaker" | "addressee" | "cueLemma" | "cueNegated" | "medium" | "needsSpeaker"> {
  const { items } = period;
  const addressee = clause === undefined ? null : addresseeOf(period, clause, cue, subject);
  return {
    cue: rangesOf(
      items,
      cue.items.map((at) => [at, at + 1] as const),
    ),
    speaker: subject === null ? [] : rangesOf(items, [subject]),
    addressee: addressee === null ? [] : rangesOf(items, [addressee]),
    cueLemma: cue.verb.lemma,
    cueNegated: cue.negated,
    medium: cue.verb.medium,
    needsSpeaker: subject === null,
  };
}

export function isWie(items: readonly Item[], clause: Clause): boolean {
  return items[clause.head]?.lower === "wie" && clause.kind === "content";
}

/** "…, so der Minister" */
export function isSo(items: readonly Item[], clause: Clause): boolean {
  const first = items[clause.head];
  const second = items[clause.head + 1];
  return (
    first?.lower === "so" &&
    clause.finite < 0 &&
    second !== undefined &&
    clause.to - clause.head >= 2 &&
    (second.capital || (second.bits & DETERMINER) !== 0)
  );
}
