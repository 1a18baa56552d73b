/**
 * How well are the spans of a role found in a document? Three views, each a span as a run of token ids:
 *
 * - "token:ROLE": share of tokens with the role in both;
 * - "exact:ROLE": spans with both borders right (each span of a split part counts);
 * - "overlap:ROLE": P = system spans that touch a gold span of the role, R = gold spans touched.
 */
import { countsOf, type Tally } from "./tally.js";

type Run = readonly number[];

/** Adds the three views; a span that several statements share counts once. */
export function tallySpans(tally: Tally, role: string, gold: readonly Run[], system: readonly Run[]): void {
  const goldSpans = distinct(gold);
  const systemSpans = distinct(system);
  const goldTokens = new Set(goldSpans.flat());
  const systemTokens = new Set(systemSpans.flat());
  tallySets(tally, `token:${role}`, goldTokens, systemTokens);
  tallySets(tally, `exact:${role}`, new Set(goldSpans.map(keyOf)), new Set(systemSpans.map(keyOf)));
  const overlap = countsOf(tally, `overlap:${role}`);
  overlap.precisionSum += systemSpans.filter((span) => span.some((id) => goldTokens.has(id))).length;
  overlap.precisionCount += systemSpans.length;
  overlap.recallSum += goldSpans.filter((span) => span.some((id) => systemTokens.has(id))).length;
  overlap.recallCount += goldSpans.length;
}

function distinct(spans: readonly Run[]): Run[] {
  return [...new Map(spans.filter((span) => span.length > 0).map((span) => [keyOf(span), span])).values()];
}

function keyOf(span: Run): string {
  return `${span[0]}-${span.at(-1)}`;
}

function tallySets<T>(tally: Tally, measure: string, gold: ReadonlySet<T>, system: ReadonlySet<T>): void {
  const counts = countsOf(tally, measure);
  let shared = 0;
  for (const value of system) if (gold.has(value)) shared += 1;
  counts.precisionSum += shared;
  counts.precisionCount += system.size;
  counts.recallSum += shared;
  counts.recallCount += gold.size;
}
