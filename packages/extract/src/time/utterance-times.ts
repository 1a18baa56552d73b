/**
 * The deadline and the time of one statement: what is due by when according to the quote, and when the thing
 * was said or took place ("kurz vor dem Gipfel").
 */
import { type Deadline, partAt, type ReadStatement, type Span } from "@parley/core";
import { tokensOf } from "../meaning/clauses.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import { type FoundTime, findDeadlines } from "./deadlines.js";
import type { ResolveOptions } from "./resolve-time.js";

export interface StatementTimes {
  readonly deadline: Deadline | null;
  readonly time: ReadStatement["time"];
}

/**
 * @param claim the spans of the claim; a deadline inside it goes before one elsewhere in the quote
 */
export function timesOf(
  analyzed: AnalyzedText,
  utterance: FoundUtterance,
  claim: readonly Span[],
  options: ResolveOptions,
): StatementTimes {
  const said = findIn(analyzed, claim, options);
  if (claim !== utterance.quote) said.push(...findIn(analyzed, utterance.quote, options));
  const framed = findIn(analyzed, utterance.frame, options);
  const due = said.find((found) => found.use === "deadline");
  // Whatever time stands in the frame is the time of saying, even "before the summit".
  const when = framed.find((found) => found.rule !== "for-now") ?? said.find((found) => found.use === "time");
  return {
    deadline: due === undefined ? null : toDeadline(analyzed, due, options.anchor),
    time: when === undefined || sameSpot(when, due) ? null : toTime(analyzed, when),
  };
}

function findIn(analyzed: AnalyzedText, spans: readonly Span[], options: ResolveOptions): FoundTime[] {
  const times: FoundTime[] = [];
  for (const span of spans)
    for (const found of findDeadlines(analyzed, tokensOf(analyzed, span), options))
      if (found.start >= span.start && found.end <= span.end) times.push(found);
  return times;
}

function sameSpot(a: FoundTime, b: FoundTime | undefined): boolean {
  return b !== undefined && a.start === b.start;
}

function toDeadline(analyzed: AnalyzedText, found: FoundTime, anchor: string | null): Deadline | null {
  const part = partAt(analyzed.text, [{ start: found.start, end: found.end }]);
  if (part === null) return null;
  const { from, to, grade, rule, eventId } = found;
  return { ...part, anchor, from, to, grade, rule, eventId };
}

function toTime(analyzed: AnalyzedText, found: FoundTime): ReadStatement["time"] {
  const part = partAt(analyzed.text, [{ start: found.start, end: found.end }]);
  return part === null ? null : { ...part, relation: found.relation, from: found.from, to: found.to };
}
