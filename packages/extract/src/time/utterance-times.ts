/**
 * The deadline and the time of one statement: what is due by when according to the quote, and when the thing
 * was said or took place ("kurz vor dem Gipfel").
 */
import { type Deadline, partAt, type ReadStatement, type Span } from "@parley/core";
import { tokensOf } from "../meaning/clauses.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import { datedTime } from "./deadlines.js";
import { type ReadTime, timesIn } from "./document-times.js";
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
  const said = findIn(analyzed, claim);
  if (claim !== utterance.quote) said.push(...findIn(analyzed, utterance.quote));
  const framed = findIn(analyzed, utterance.frame);
  const due = said.find((found) => found.use === "deadline" && !isOver(analyzed, found, options));
  // Whatever time stands in the frame is the time of saying, even "before the summit".
  const when =
    framed.find((found) => found.meaning.kind !== "for-now") ?? said.find((found) => found.use === "time");
  return {
    deadline: due === undefined ? null : toDeadline(analyzed, due, options),
    time: when === undefined || when.start === due?.start ? null : toTime(analyzed, when, options),
  };
}

/** What was due before the text was written is no deadline: "limited until 2007" in an article of 2008. */
function isOver(analyzed: AnalyzedText, found: ReadTime, options: ResolveOptions): boolean {
  const { anchor } = options;
  const { to } = datedTime(analyzed, found, options);
  return anchor !== null && to !== null && to < anchor;
}

function findIn(analyzed: AnalyzedText, spans: readonly Span[]): ReadTime[] {
  const times: ReadTime[] = [];
  for (const span of spans)
    for (const found of timesIn(analyzed, tokensOf(analyzed, span)))
      if (found.start >= span.start && found.end <= span.end) times.push(found);
  return times;
}

function toDeadline(analyzed: AnalyzedText, found: ReadTime, options: ResolveOptions): Deadline | null {
  const part = partAt(analyzed.text, [{ start: found.start, end: found.end }]);
  if (part === null) return null;
  const { text, spans, start, end } = part;
  const { from, to, grade, rule, eventId } = datedTime(analyzed, found, options);
  return { text, spans, start, end, anchor: options.anchor, from, to, grade, rule, eventId };
}

function toTime(analyzed: AnalyzedText, found: ReadTime, options: ResolveOptions): ReadStatement["time"] {
  const part = partAt(analyzed.text, [{ start: found.start, end: found.end }]);
  if (part === null) return null;
  const { text, spans, start, end } = part;
  const { relation, from, to } = datedTime(analyzed, found, options);
  return { text, spans, start, end, relation, from, to };
}
