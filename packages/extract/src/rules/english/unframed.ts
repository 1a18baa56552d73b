/**
 * What no verb frames: quotations that go on after a framed one, what a speaker is said to have in mind
 * ("The force would …"), and the writer's own hedged sentences.
 */
import type { AnalyzedText } from "../../text/analyzed-text.js";
import { type Draft, draft } from "./draft.js";
import { type Period, wordAt } from "./period.js";

/** Adds sentences that consist of quotations only, and backshifted ones, to the last speaker. */
export function continuations(
  analyzed: AnalyzedText,
  periods: readonly Period[],
  drafts: readonly Draft[],
): Draft[] {
  const byPeriod = new Map<number, Draft[]>();
  for (const one of drafts) byPeriod.set(one.period.index, [...(byPeriod.get(one.period.index) ?? []), one]);
  const added: Draft[] = [];
  let last: Draft | null = null;
  for (const period of periods) {
    const own = byPeriod.get(period.index) ?? [];
    if (last !== null && last.period.paragraph !== period.paragraph && !isReopened(analyzed, periods, period))
      last = null;
    if (own.length > 0) {
      last = own.filter((one) => one.speaker.length > 0).at(-1) ?? last;
      continue;
    }
    if (last === null) continue;
    const source: Draft = last.inherits ?? last;
    const next = quotedOnly(period, source) ?? backshifted(period, source);
    if (next !== null) added.push(next);
    last = next ?? (isQuoteOnly(period) ? last : null);
  }
  return [...drafts, ...added];
}

/** A paragraph that opens with a mark after one whose mark never closed. */
function isReopened(analyzed: AnalyzedText, periods: readonly Period[], period: Period): boolean {
  if (period.items[0]?.kind !== "quote") return false;
  const before = periods[period.index - 1];
  const item = before?.items[before.items.length - 1];
  if (item?.kind !== "quote") return false;
  const close = analyzed.tokens[item.quotation?.close ?? -1];
  return close !== undefined && !/["”»“']$/.test(close.text);
}

function isQuoteOnly({ items }: Period): boolean {
  return items.length > 0 && items.every((item) => item.kind !== "word");
}

function quotedOnly(period: Period, source: Draft): Draft | null {
  if (!isQuoteOnly(period) || !period.items.some((item) => item.quotation?.role === "speech")) return null;
  const to = period.items.findLastIndex((item) => item.kind === "quote") + 1;
  const from = period.items.findIndex((item) => item.kind === "quote");
  return draft({
    period,
    mode: "direct",
    quote: [{ from, to }],
    confidence: 0.65,
    why: ["quote-goes-on"],
    inherits: source,
    medium: source.medium,
  });
}

/** "He would also send doctors.": a plain sentence in backshift right after somebody's announcement. */
function backshifted(period: Period, source: Draft): Draft | null {
  const { items } = period;
  if (source.mode === "writer" || source.mode === "reported" || source.medium === "thought") return null;
  const opens = /^(?:he|she|they|it|the|this|that|these|such|under)$/.test(wordAt(items, 0));
  const would = items.slice(1, 9).findIndex((item) => /^(?:would|wouldn['’]t)$/.test(item.lower));
  if (!opens || would < 0 || items.some((item) => item.kind === "quote" || /^(?:if|have)$/.test(item.lower)))
    return null;
  return draft({
    period,
    mode: "free-indirect",
    quote: [{ from: 0, to: items.length }],
    confidence: 0.45,
    why: ["backshift"],
    inherits: source,
  });
}

const HEDGE =
  /^(?:likely|unlikely|probably|perhaps|presumably|apparently|may|might|could|seems|seem|appears|appear|hardly|arguably)$/;
const HEDGE_LIMIT = 60;

/** Sentences that nobody is said to have said and that hedge: the writer's own voice. */
export function hedgedVoice(
  analyzed: AnalyzedText,
  periods: readonly Period[],
  drafts: readonly Draft[],
): Draft[] {
  const taken = new Set(drafts.map((one) => one.period.index));
  return periods.flatMap((period) => {
    const { items } = period;
    if (taken.has(period.index) || items.length < 4 || items.length > HEDGE_LIMIT) return [];
    const last = items[items.length - 1];
    const ends = last?.kind === "mark" && /^[.!?]$/.test(last.text);
    const hedge = items.findIndex(
      (item, i) => HEDGE.test(item.lower) && !(item.lower === "may" && isMonth(analyzed, period, i)),
    );
    if (!ends || hedge < 0 || items.some((item) => item.kind === "quote")) return [];
    return [
      draft({
        period,
        mode: "writer",
        medium: "writing",
        quote: [{ from: 0, to: items.length }],
        confidence: 0.5,
        why: ["hedged-voice"],
      }),
    ];
  });
}

function isMonth(analyzed: AnalyzedText, period: Period, i: number): boolean {
  const token = analyzed.tokens[period.items[i]?.first ?? -1];
  return token !== undefined && /^\p{Lu}/u.test(token.text) && i > 0;
}
