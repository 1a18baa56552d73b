/** Frames set into or before what they frame: "wie A mitteilte", "so A". */
import { speakerNouns } from "../../languages/de/person-words.js";
import { sourceNouns } from "../../languages/de/speech-nouns.js";
import type { TokenRange } from "../../text/analyzed-text.js";
import { wordLike } from "../../text/word-test.js";
import { cuesIn } from "./cues.js";
import { contentEnd, type Draft, draft, rangeOf, rangesOf, trimCommas, without } from "./draft.js";
import { isSo, isWie } from "./frame-shape.js";
import { impersonalSource, rolesOf } from "./frame-speaker.js";
import { phraseEnd } from "./noun-phrase.js";
import type { Clause, Period } from "./period.js";
import { subjectOf, withApposition } from "./subject.js";

/** "Wie A mitteilte, …" and "…, wie A mitteilte, …". */
export function wieFrame(period: Period, clause: Clause, index: number): Draft | null {
  const { items, clauses } = period;
  if (!isWie(items, clause)) return null;
  const cue = cuesIn(items, clause, index)[0];
  if (cue === undefined || (!cue.verb.clause && !cue.verb.quotation && !cue.verb.weakClause)) return null;
  const before = clauses[index - 1];
  // "erklärte, wie A sagte" asks for the manner: a question word, not a source.
  const isSourceless = cue.impersonal || cue.verb.lemma === "verlauten";
  const subject = isSourceless
    ? impersonalSource(period, clause)
    : cue.passive
      ? null
      : subjectOf(period, clause, cue.finite);
  if (subject === null && !cue.passive) return null;
  // "Ein Tempolimit, wie A es seit Jahren fordert, werde es nicht geben": the pronoun compares with what A wants.
  if (subject !== null && subject[1] < cue.finite && OBJECT(items[subject[1]])) return null;
  // "wie lange jemand wartet" asks for a measure.
  const second = items[clause.head + 1];
  if (
    second !== undefined &&
    !second.capital &&
    second.bits === 0 &&
    subject !== null &&
    subject[0] > clause.head + 1
  )
    return null;
  const from = clause.from > 0 && index > 0 ? clause.from - 1 : clause.from;
  // "Wie es in dem Papier heißt, das der Zeitung vorliegt, …": what is told of the source belongs to the frame.
  let last = index;
  while (index === 0 && clauses[last + 1]?.kind === "relative" && clauses[last + 2] !== undefined) last += 1;
  const end = clauses[last]?.to ?? clause.to;
  const next = clauses[last + 1];
  const to =
    next !== undefined && items[end]?.token.text === "," ? end + 1 : Math.min(end, contentEnd(period));
  const hole = rangeOf(items, from, to);
  if (hole === null) return null;
  // Inside a subordinate clause that it cuts apart, only that clause is claimed.
  const inserted =
    before !== undefined && next !== undefined && before.finite < 0 && opensSubordinate(period, before);
  const scope = inserted
    ? rangeOf(items, before.head + 1, next.to)
    : rangeOf(items, startOfScope(period, index), contentEnd(period));
  if (scope === null) return null;
  const quote = without(scope, hole)
    .map((range) => trimCommas(period, range))
    .filter((range): range is TokenRange => range !== null);
  if (quote.length === 0) return null;
  const roles = rolesOf(period, clause, cue, subject);
  return draft(
    {
      mode: "indirect",
      period: period.index,
      quote,
      frame: [hole],
      cue: [...rangesOf(items, [[clause.head, clause.head + 1]]), ...roles.cue].sort(
        (a, b) => a.from - b.from,
      ),
      confidence: 0.85,
      why: [inserted ? "source:wie-inserted" : "source:wie"],
    },
    roles,
  );
}

const OBJECT = wordLike(/^(?:ihn|sie|es)$/);

function opensSubordinate(period: Period, clause: Clause): boolean {
  return /^(?:wenn|falls|dass|daß|ob|weil|da|obwohl|nachdem|während|sofern)$/.test(
    period.items[clause.head]?.lower ?? "",
  );
}

function startOfScope(period: Period, index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    const clause = period.clauses[at];
    if (clause === undefined) break;
    if (clause.opener === ";" || clause.opener === ":") return clause.from;
    if (clause.kind === "quotation") return clause.to;
  }
  return 0;
}

/** "…, so A" and "So A: …" */
export function soFrame(period: Period, clause: Clause, index: number): Draft | null {
  const { items, clauses } = period;
  if (!isSo(items, clause)) return null;
  const end = phraseEnd(items, clause.head + 1, clause.to, { adjuncts: true });
  if (end < 0) return null;
  const before = clauses[index - 1];
  const next = clauses[index + 1];
  const speaker = withApposition(period, clause, [clause.head + 1, end]);
  if (!namesSpeaker(period, speaker)) return null;
  const roles = {
    cue: rangesOf(items, [[clause.head, clause.head + 1]]),
    speaker: rangesOf(items, [speaker]),
    cueLemma: "so",
    confidence: 0.9,
    why: ["source:so"],
    period: period.index,
  };
  if (index === 0 || before === undefined) {
    if (next?.kind !== "quotation" && next?.opener !== ":") return null;
    return draft({
      ...roles,
      mode: next.kind === "quotation" ? "direct" : "indirect",
      quote: rangesOf(items, [[next.from, contentEnd(period)]]),
      frame: rangesOf(items, [[0, next.from]]),
    });
  }
  const quotation = before.kind === "quotation";
  const clauseEnd = Math.min(clause.to, contentEnd(period));
  const stop = next?.kind === "quotation" ? next.from : quotation ? contentEnd(period) : clauseEnd;
  const goesOn =
    next !== undefined &&
    next.opener === "," &&
    (quotation ? next.kind === "quotation" : before.finite < 0 || next.kind !== "relative");
  const from = quotation ? before.from : startOfScope(period, index);
  const pieces: [number, number][] = [[from, before.to]];
  const continues =
    goesOn &&
    next !== undefined &&
    (quotation ? next.kind === "quotation" : next.kind !== "fragment" && next.kind !== "relative");
  if (continues && next !== undefined)
    pieces.push([next.from, next.kind === "quotation" ? next.to : contentEnd(period)]);
  const frameTo =
    continues && next !== undefined
      ? next.from
      : Math.max(stop, contentEnd(period) > clauseEnd && !continues ? contentEnd(period) : clauseEnd);
  return draft({
    ...roles,
    mode: quotation ? "direct" : "indirect",
    quote: rangesOf(items, pieces),
    frame: rangesOf(items, [[quotation ? before.to : clause.from - 1, frameTo]]),
  });
}

function namesSpeaker(period: Period, range: readonly [number, number]): boolean {
  const first = period.items[range[0]];
  if (first === undefined) return false;
  if (first.capital) return true;
  for (let at = range[0]; at < range[1]; at += 1) {
    const { lower = "" } = period.items[at] ?? {};
    if (speakerNouns.has(lower) || sourceNouns.has(lower)) return true;
    if (period.items[at]?.capital === true) return true;
  }
  return false;
}
