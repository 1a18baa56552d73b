/** Quotations beside the clause of a cue: before it, after it, or on both sides. */
import type { Cue } from "./cues.js";
import { contentEnd, type Draft, draft, rangesOf } from "./draft.js";
import type { Shape } from "./frame-shape.js";
import { rolesOf } from "./frame-speaker.js";
import type { Period } from "./period.js";
import type { ItemRange } from "./subject.js";

/** First item of a frame: the comma of an inserted or coordinated clause included. */
export function frameItem(period: Period, start: number): number {
  const clause = period.clauses[start];
  if (clause === undefined) return 0;
  if (start === 0) return 0;
  // The coordinator that opens it.
  return /^(?:und|aber|oder|sowie|doch)$/.test(clause.opener) ? clause.from - 1 : clause.from;
}

/** Quotations beside the clause of the cue. */
export function quotationDraft(
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
      draft(
        {
          mode: "direct",
          period: period.index,
          quote: rangesOf(items, pieces),
          frame: rangesOf(items, [[before.to, frameTo]]),
          confidence: 0.95,
          why: [goesOn ? "direct:frame-between" : "direct:frame-after"],
        },
        roles,
      ),
    );
    if (goesOn) return made;
  }
  if (quotedAfter && after !== undefined && (cue.verb.quotation || after.opener === ":")) {
    let last = next;
    while (clauses[last + 1]?.kind === "quotation") last += 1;
    const frameFrom = quotedBefore ? clause.from : frameItem(period, shape.start);
    made.push(
      draft(
        {
          mode: "direct",
          period: period.index,
          quote: rangesOf(items, [[after.from, clauses[last]?.to ?? after.to]]),
          frame: rangesOf(items, [[frameFrom, after.from]]),
          confidence: 0.95,
          why: ["direct:frame-before"],
        },
        roles,
      ),
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
