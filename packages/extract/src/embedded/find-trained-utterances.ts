/**
 * The utterances of a text as a trained reader finds them: quotes, then the parts around them, with the rules'
 * findings as evidence. The writer's own voice is the rules' here; what a layer hears of it besides comes last
 * (`trained-voice.ts`).
 */
import { findUtterances } from "../rules/find-utterances.js";
import type { AnalyzedText } from "../text/analyzed-text.js";
import { isEmphasis } from "../text/emphasis.js";
import { type FoundUtterance, utteranceWith } from "../utterance.js";
import { cueLemmaOf } from "./cue-lemma.js";
import { matchingRule } from "./features/matching-rule.js";
import { type RuleColumns, ruleColumns, spansOfTokens, tokensOfSpans } from "./features/rule-columns.js";
import { type TextColumns, textColumns } from "./features/text-columns.js";
import { isAnswer } from "./is-answer.js";
import { type FoundQuote, findQuotes } from "./layers/quote-layer.js";
import { findRoles, type QuoteWithRoles } from "./layers/role-layer.js";
import { calibrated } from "./model/confidence-curve.js";
import type { ReaderPack } from "./model/reader-pack.js";
import { type SettledQuotes, settleWithRules } from "./settle-with-rules.js";
import { verbatimPart } from "./unmarked-words.js";

/** What was read of a document, for layers that read on. */
export interface TrainedFindings {
  readonly columns: TextColumns;
  readonly utterances: readonly FoundUtterance[];
}

export function findTrainedUtterances(pack: ReaderPack, analyzed: AnalyzedText): TrainedFindings {
  const columns = textColumns(analyzed);
  const rules = ruleColumns(analyzed, findUtterances(analyzed));
  const quotes = findRoles(pack, columns, rules, findQuotes(pack, columns, rules)).flatMap(
    (one) => verbatimPart(columns, rules, one) ?? [],
  );
  return {
    columns,
    utterances: numbered(analyzed, pack, rules, settleWithRules(pack, analyzed, rules, quotes)),
  };
}

/** All utterances in text order with numbers from 1; a quote inside the writer's voice or an answer is nested in it. */
function numbered(
  analyzed: AnalyzedText,
  pack: ReaderPack,
  rules: RuleColumns,
  { quotes, others }: SettledQuotes,
): FoundUtterance[] {
  const drafts: {
    readonly start: number;
    readonly size: number;
    readonly source: QuoteWithRoles | FoundUtterance;
  }[] = [
    ...quotes.map((source) => ({
      start: analyzed.tokens[source.quote.tokens[0] ?? 0]?.start ?? 0,
      size: source.quote.tokens.length,
      source,
    })),
    ...others.map((source) => ({
      start: source.quote[0]?.start ?? 0,
      size: tokensOfSpans(analyzed, source.quote).length,
      source,
    })),
  ].sort((a, b) => a.start - b.start || b.size - a.size);
  const byId = new Map(others.map((other) => [other.id, other]));
  const voices = new Map<number, FoundUtterance>();
  for (const other of others)
    if (other.mode === "writer" || isAnswer(other))
      for (const t of tokensOfSpans(analyzed, other.quote)) voices.set(t, other);
  const ids = new Map<FoundQuote | FoundUtterance, number>();
  for (const [index, { source }] of drafts.entries())
    ids.set("roles" in source ? source.quote : source, index + 1);
  return drafts.map(({ source }, index) => {
    const id = index + 1;
    if (!("roles" in source)) {
      const outer = source.nestedIn === null ? undefined : byId.get(source.nestedIn);
      return utteranceWith(source, { id, nestedIn: outer === undefined ? null : (ids.get(outer) ?? null) });
    }
    const outer = source.quote.outer ?? voices.get(source.quote.tokens[0] ?? -1);
    const nestedIn = outer === undefined ? null : (ids.get(outer) ?? null);
    return utteranceOf(analyzed, pack, rules, source, { id, nestedIn });
  });
}

function utteranceOf(
  analyzed: AnalyzedText,
  pack: ReaderPack,
  rules: RuleColumns,
  { quote, roles, speakerSureness }: QuoteWithRoles,
  { id, nestedIn }: Pick<FoundUtterance, "id" | "nestedIn">,
): FoundUtterance {
  const match = matchingRule(rules, quote);
  const rule = match?.utterance ?? null;
  const spans = (tokens: readonly number[]) => spansOfTokens(analyzed, tokens);
  const cue = spans(roles.cue);
  const { speaker, addressee } = rolesApart(analyzed, roles, rule);
  // The rules know their cue best: its lemma and whether it is negated.
  const sameCue = rule?.cue.some((a) => cue.some((b) => a.start < b.end && b.start < a.end)) === true;
  return {
    id,
    mode: quote.mode,
    medium: rule?.medium ?? "speech",
    quote: spans(withoutMarks(analyzed, quote.tokens)),
    cue,
    frame: spans(roles.frame),
    addressee: spans(addressee),
    speaker: spans(speaker),
    // A report has its verb in the quote, where only the rules have looked for it.
    cueLemma: sameCue ? rule.cueLemma : (cueLemmaOf(analyzed, roles.cue) ?? rule?.cueLemma ?? null),
    cueNegated: sameCue && rule.cueNegated,
    nestedIn,
    confidence: calibrated(pack.confidence, rawConfidence(quote, speakerSureness)),
    why: whyOf(quote, rule, match?.alike ?? 0, speakerSureness),
  };
}

/**
 * "Kroatien hat die EU um Hilfe gebeten": in reports the layers sometimes take whoever is asked for a second speaker; the
 * rules, which look at case and order, tell the two apart.
 */
function rolesApart(
  analyzed: AnalyzedText,
  roles: QuoteWithRoles["roles"],
  rule: FoundUtterance | null,
): Pick<QuoteWithRoles["roles"], "speaker" | "addressee"> {
  if (rule === null || rule.mode !== "reported" || roles.addressee.length > 0) return roles;
  const asked = tokensOfSpans(analyzed, rule.addressee);
  const named = tokensOfSpans(analyzed, rule.speaker);
  // "Laibach – Nach dem Regen hat Slowenien …": nor is the place that a report comes from.
  const isApart =
    named.length > 0 &&
    named.every((t) => roles.speaker.includes(t)) &&
    opensDateline(analyzed, roles.speaker, named);
  const speaker = isApart ? named : roles.speaker.filter((t) => !asked.includes(t));
  const isBoth = asked.length > 0 && speaker.length > 0 && asked.every((t) => roles.speaker.includes(t));
  return isBoth ? { speaker, addressee: asked } : isApart ? { speaker, addressee: [] } : roles;
}

function opensDateline(
  { tokens }: AnalyzedText,
  speaker: readonly number[],
  named: readonly number[],
): boolean {
  const [first = 0] = named;
  const before = speaker.filter((t) => t < first);
  const last = before.at(-1);
  return last !== undefined && tokens.slice(last, first).some(({ text }) => /^[–—]$/.test(text));
}

/** Layers begin the answer of an interview right behind the name, "**Lenz:** Yes", with the marks that end it. */
function withoutMarks(analyzed: AnalyzedText, tokens: readonly number[]): readonly number[] {
  const isMark = (at: number) => isEmphasis(analyzed.tokens[tokens[at] ?? -1]?.text ?? "");
  let from = 0;
  let to = tokens.length;
  while (from < to && isMark(from)) from += 1;
  while (to > from && isMark(to - 1)) to -= 1;
  return from === to ? tokens : tokens.slice(from, to);
}

/** What the layers say of a quote and its speaker together. */
export function rawConfidence(quote: FoundQuote, speakerSureness: number): number {
  return quote.sureness * (0.5 + 0.5 * speakerSureness);
}

/** The rule that agrees, the model's own evidence, or both. */
function whyOf(quote: FoundQuote, rule: FoundUtterance | null, alike: number, speaker: number): string[] {
  const model = `model:${quote.mode}`;
  const named = speaker > 0 ? [`model:speaker`] : ["model:speaker-open"];
  if (rule === null) return [model, ...named];
  return alike > 0.95 && rule.mode === quote.mode
    ? [...rule.why, model, ...named]
    : [model, ...rule.why, ...named];
}
