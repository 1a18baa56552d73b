/**
 * What no verb frames: quotations that go on after a framed one, what a speaker is said to have in mind
 * ("The force would …"), and the writer's own hedged sentences.
 */
import type { AnalyzedText } from "../../text/analyzed-text.js";
import { wordIn, wordLike } from "../../text/word-test.js";
import type { FoundPhrase } from "../writer-phrases.js";
import { type Draft, draft } from "./draft.js";
import { isCapital, type Period, wordAt } from "./period.js";
import { asideIn } from "./writer-asides.js";

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

const HEDGE = wordLike(
  /^(?:likely|unlikely|probably|perhaps|presumably|apparently|seems|seem|appears|appear|hardly|arguably)$/,
);
const MODAL = wordIn("may might could");
const POINTS_BACK = wordIn("that this it they he she these those neither either both");
/** "may well", "might yet": of what is only allowed nobody says so. */
const WEIGHS = wordIn("well yet soon even easily only just also still");
/** What a modal does not guess at: what is allowed, or can be done. */
const NO_GUESS = wordIn("be not have");
const HEDGE_LIMIT = 60;

/**
 * Sentences that nobody is said to have said, in the writer's own voice: hedged ones, what-if questions, open questions
 * ("How … remains a mystery"), what is held against somebody ("And that although …"), motives (`writer-asides.ts`).
 */
export function writersVoice(
  analyzed: AnalyzedText,
  periods: readonly Period[],
  drafts: readonly Draft[],
  phrases: readonly (FoundPhrase | null)[],
): Draft[] {
  const taken = new Set(drafts.map((one) => one.period.index));
  return periods.flatMap((period) => {
    const { items } = period;
    if (items.length < 4 || items.length > HEDGE_LIMIT || items.some((item) => item.kind === "quote"))
      return [];
    // What somebody claims within a question is theirs; the question is not. Nor is a reproach.
    const isTaken = taken.has(period.index);
    const phrase = phrases[period.index] ?? null;
    const rule = openingRule(period) ?? asideIn(items) ?? (isTaken ? null : hedgeIn(analyzed, period));
    const why = phrase !== null && (phrase.isSure || !isTaken) ? phrase.why : rule === null ? [] : [rule];
    if (why.length === 0) return [];
    return [
      draft({
        period,
        mode: "writer",
        medium: "writing",
        quote: [{ from: 0, to: items.length }],
        confidence: 0.5,
        why: [...why],
      }),
    ];
  });
}

/** Is the sentence the writer's by the way it is worded, whatever else seems to frame a part of it? */
export function isWritersByForm({ index, items }: Period, phrases: readonly (FoundPhrase | null)[]): boolean {
  return phrases[index]?.isSure === true && items.every(({ kind }) => kind !== "quote");
}

function hedgeIn(analyzed: AnalyzedText, period: Period): string | null {
  const { items } = period;
  const last = items[items.length - 1];
  if (last?.kind !== "mark" || !/^[.!?]$/.test(last.text)) return null;
  const hedges = items.some((item, i) => HEDGE(item) || (MODAL(item) && isGuess(analyzed, period, i)));
  if (!hedges) return null;
  const tellsFuture = items.some(
    (item, i) => LIES_AHEAD(item) && (WILL(item) || wordAt(items, i + 1) === "to"),
  );
  return tellsFuture ? "writer:prediction" : "hedged-voice";
}

const LIES_AHEAD = wordIn("will would likely unlikely");
const WILL = wordIn("will would");

/** "It may hold", "Moscow could attack them"; not "the region may borrow", "votes may be cast". */
function isGuess(analyzed: AnalyzedText, period: Period, i: number): boolean {
  const { items } = period;
  if (items[i]?.lower === "may" && isMonth(analyzed, period, i)) return false;
  const before = items[i - 1];
  if (POINTS_BACK(before) || WEIGHS(items[i + 1])) return true;
  return isCapital(before) && !NO_GUESS(items[i + 1]);
}

const mayOpenRule = wordIn("and but so what");

/** "And what if …?", "What happens if …?", "And that although …": by how the sentence opens. */
function openingRule({ items }: Period): string | null {
  if (!mayOpenRule(items[0])) return null;
  const opening = items
    .slice(0, 5)
    .map(({ lower }) => lower)
    .join(" ");
  if (
    items.at(-1)?.text === "?" &&
    /^(?:and |but |so )?what (?:if|happens if|happens when|would happen if)\b/.test(opening)
  )
    return "writer:question";
  return /^and (?:that|this|all this),? (?:although|though|despite|even though)\b/.test(opening)
    ? "writer:concession"
    : null;
}

function isMonth(analyzed: AnalyzedText, period: Period, i: number): boolean {
  const token = analyzed.tokens[period.items[i]?.first ?? -1];
  return token !== undefined && /^\p{Lu}/u.test(token.text) && i > 0;
}
