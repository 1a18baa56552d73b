/** Who speaks in a frame: subject, agent of a passive, the text that says it; and the frame's other parts. */
import { sourceNouns } from "../../languages/de/speech-nouns.js";
import { wordLike } from "../../text/word-test.js";
import type { Cue } from "./cues.js";
import { type FrameRoles, rangesOf } from "./draft.js";
import type { Shape } from "./frame-shape.js";
import { phraseEnd } from "./noun-phrase.js";
import type { Clause, Period } from "./period.js";
import {
  addresseeOf,
  describesPerson,
  type ItemRange,
  subjectAfter,
  subjectOf,
  withApposition,
} from "./subject.js";
import { PREPOSITION } from "./word-classes.js";

export function speakerOf(
  period: Period,
  clause: Clause,
  cue: Cue,
  shape: Shape,
  last: ItemRange | null,
): ItemRange | null {
  if (cue.impersonal) return impersonalSource(period, clause);
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
      const end = phraseEnd(items, at + 1, clause.to);
      if (end > 0) return withApposition(period, clause, [at + 1, end]);
    }
    return writtenSource(period, clause);
  }
  const subject = subjectOf(period, clause, cue.finite);
  return subject === null ? null : withNameBefore(period, clause, shape, subject);
}

/** The text or body that the words of "heißt es", "verlautete" come from; `null` where none is named. */
export function impersonalSource(period: Period, clause: Clause): ItemRange | null {
  return writtenSource(period, clause) ?? quarterOf(period, clause) ?? placeOf(period, clause);
}

/** "Hieß es in Paris", "heißt es dort": the place right behind the verb stands for whoever speaks there. */
function placeOf({ items }: Period, clause: Clause): ItemRange | null {
  const at = clause.finite + 2;
  if (items[at - 1]?.lower !== "es" || at >= clause.to) return null;
  if (items[at]?.lower === "dort") return [at, at + 1];
  if (!/^(?:in|im)$/.test(items[at]?.lower ?? "") || items[at + 1]?.capital !== true) return null;
  const end = phraseEnd(items, at + 1, clause.to);
  return end > 0 && !SETTING.test(items[end - 1]?.lower ?? "") ? [at + 1, end] : null;
}

/** Months, and where things are said without being anybody's. */
const SETTING =
  /^(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|frühling|sommer|herbst|winter|anschluss|internet|netz|fernsehen|radio|raum|saal|vorfeld|umfeld|gespräch|interview|text|original|wortlaut|kern|grunde)$/;

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
    if (head !== undefined && (sourceNouns.has(head.lower) || WRITTEN(head))) return [at + 1, end];
  }
  return null;
}

/** "Aus dem Kreml hieß es": the body the words come from. */
function quarterOf({ items }: Period, clause: Clause): ItemRange | null {
  for (let at = clause.from; at < clause.to; at += 1) {
    const { lower = "" } = items[at] ?? {};
    // "Von ihr hieß es, …" is about her; "…, hieß es von ihr" is hers.
    const isFrom = lower === "von" && at > clause.finite && items[at + 1]?.capital === true;
    if (!isFrom && lower !== "aus" && lower !== "bei" && lower !== "beim" && lower !== "seitens") continue;
    const end = phraseEnd(items, at + 1, clause.finite > at ? clause.finite : clause.to);
    if (end > 0) return [at + 1, end];
  }
  return null;
}

const WRITTEN = wordLike(
  /(?:bericht|brief|schreiben|erklärung|mitteilung|dokument|entwurf|papier|resolution|antrag|begründung|urteil|ankündigung|meldung|notiz|botschaft|aufruf|telegramm|stellungnahme|vertrag|text|artikel|kommentar|seite|website|homepage|programm|protokoll|studie|gutachten|petition)$/,
);

/** "Ein Sprecher der Polizei, Jan Lenz sagte": the office before the comma belongs to the name. */
function withNameBefore(period: Period, clause: Clause, shape: Shape, subject: ItemRange): ItemRange {
  const { items, clauses } = period;
  // Behind a dash stands the report, before it where it was written.
  if (
    clause.opener !== "," ||
    shape.kind !== "plain" ||
    shape.start >= clauses.indexOf(clause) ||
    subject[0] !== clause.head
  )
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

/** "A, der Chef von B, sagte": the apposition belongs to the name, a relative clause does not. */
function trimRelative(period: Period, start: number, end: number, range: ItemRange): ItemRange {
  for (let index = start + 1; index < end; index += 1) {
    const clause = period.clauses[index];
    if (clause?.kind === "relative" || clause?.kind === "adverbial" || clause?.kind === "infinitive")
      return [range[0], period.clauses[index - 1]?.to ?? range[1]];
  }
  return range;
}

export function rolesOf(
  period: Period,
  clause: Clause | undefined,
  cue: Cue,
  subject: ItemRange | null,
): FrameRoles {
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
    // Nobody is meant to be named where nobody is: a guess would put words into a wrong mouth.
    needsSpeaker: subject === null && !cue.impersonal && !cue.passive,
  };
}
