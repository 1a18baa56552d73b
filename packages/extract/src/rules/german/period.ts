/**
 * A sentence as the rules see it: its words without what is quoted or bracketed, cut into clauses. One
 * period holds a framing clause together with the speech it frames, however many sentences that speech has.
 */
import type { AnalyzedText, Quotation, Sentence, Token } from "../../text/analyzed-text.js";
import type { WordForm } from "../../text/word-forms.js";
import { wordLike } from "../../text/word-test.js";
import { clausesOf } from "./clauses.js";
import { joinClauses } from "./join-clauses.js";
import { CLOSED, FINITE, type ReportingForm, wordClass } from "./word-classes.js";

/** A visible word or sign, or a whole speech in quotation marks standing for itself. */
export interface Item {
  readonly token: Token;
  /** The token's. */
  readonly form: WordForm;
  /** First token it covers: itself, or the mark that opens before it. */
  readonly first: number;
  /** Last token it covers: itself, the end of the speech, or of the bracket that follows it. */
  readonly last: number;
  readonly quotation: Quotation | null;
  readonly bits: number;
  readonly reporting: readonly ReportingForm[];
  readonly capital: boolean;
  readonly lower: string;
}

export type ClauseKind =
  | "main"
  | "dass"
  | "ob"
  | "content"
  | "relative"
  | "adverbial"
  | "purpose"
  | "infinitive"
  | "fragment"
  | "quotation";

export interface Clause {
  /** Items, `from` included and `to` excluded, without the separators around them. */
  readonly from: number;
  readonly to: number;
  /** What separates it from the clause before: ",", ":", "und", … or "" at the start. */
  readonly opener: string;
  readonly kind: ClauseKind;
  /** First item that is neither a coordinator nor a separator. */
  readonly head: number;
  /** Item of the finite verb, or -1. */
  readonly finite: number;
  readonly mood: "indicative" | "konjunktiv-1" | "konjunktiv-2" | null;
  readonly verbFirst: boolean;
}

export interface Period {
  readonly index: number;
  readonly sentence: Sentence;
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
}

const endsLikeAdverb = wordLike(/(?:lich|weise|falls|mäß)$/);

export function periodOf(
  analyzed: AnalyzedText,
  sentence: Sentence,
  index: number,
  quotations: readonly Quotation[],
): Period {
  const items = itemsOf(analyzed, sentence, quotations);
  return { index, sentence, items, clauses: joinClauses(items, clausesOf(items)) };
}

function itemsOf(analyzed: AnalyzedText, sentence: Sentence, quotations: readonly Quotation[]): Item[] {
  const { tokens } = analyzed;
  const items: Item[] = [];
  // Most sentences quote nothing.
  if (quotations.length === 0) return plainItems(tokens, sentence);
  const opaque = new Map<number, Quotation>();
  let opened = -1;
  const transparentMarks = new Set<number>();
  for (const quotation of quotations) {
    if (isOpaque(tokens, sentence, quotation, opaque.size > 0)) opaque.set(quotation.open, quotation);
    else {
      transparentMarks.add(quotation.open);
      transparentMarks.add(quotation.close);
    }
  }
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const quotation = opaque.get(at);
    if (quotation !== undefined) {
      items.push(itemOf(token, Math.min(quotation.close, sentence.to - 1), quotation));
      at = quotation.close;
      continue;
    }
    const close = bracketAt(tokens, at, sentence.to, items);
    if (close > at) {
      at = close;
      continue;
    }
    if (transparentMarks.has(at) && token.kind === "punctuation") {
      // The mark goes with its neighbor, so that spans keep it.
      const before = items.at(-1);
      if (before !== undefined && before.last === at - 1 && token.start === (tokens[at - 1]?.end ?? -1)) {
        items[items.length - 1] = covering(before, before.first, at);
      } else opened = at;
      continue;
    }
    const item = itemOf(token, at, null, items.length === 0);
    items.push(opened === at - 1 && opened >= 0 ? covering(item, opened, at) : item);
  }
  return items;
}

function plainItems(tokens: readonly Token[], sentence: Sentence): Item[] {
  const items: Item[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const close = bracketAt(tokens, at, sentence.to, items);
    if (close > at) at = close;
    else items.push(itemOf(token, at, null, items.length === 0));
  }
  return items;
}

/** Where a bracket that opens here closes, or -1. What is in it goes with the item before. */
function bracketAt(tokens: readonly Token[], at: number, end: number, items: Item[]): number {
  const text = tokens[at]?.text;
  if (text !== "(" && text !== "[") return -1;
  const close = closingBracket(tokens, at, end);
  const before = items.at(-1);
  if (close > at && before !== undefined) items[items.length - 1] = covering(before, before.first, close);
  return close;
}

/** The same item with the marks or brackets beside it. */
function covering(item: Item, first: number, last: number): Item {
  const { token, form, quotation, bits, reporting, capital, lower } = item;
  return { token, form, first, last, quotation, bits, reporting, capital, lower };
}

const NO_FORMS: readonly ReportingForm[] = [];

function itemOf(token: Token, last: number, quotation: Quotation | null, initial = false): Item {
  if (quotation !== null || token.kind === "punctuation") {
    return {
      token,
      form: token.form,
      first: token.index,
      last,
      quotation,
      bits: 0,
      reporting: NO_FORMS,
      capital: false,
      lower: token.lower,
    };
  }
  const { form, lower } = token;
  const { bits, reporting } = wordClass(form);
  // The capital of a function word at the start of a sentence tells nothing.
  const plain = initial && ((bits & CLOSED) !== 0 || endsLikeAdverb(token));
  const capital = !plain && token.kind === "word" && form.capital;
  return { token, form, first: token.index, last, quotation, bits, reporting, capital, lower };
}

/** A speech of its own, as against a piece that is part of the sentence around it. */
function isOpaque(
  tokens: readonly Token[],
  sentence: Sentence,
  quotation: Quotation,
  earlier: boolean,
): boolean {
  if (quotation.depth > 0) return false;
  const before = tokens[quotation.open - 1]?.text ?? "";
  const after = tokens[quotation.close + 1]?.text ?? "";
  const startsPeriod = quotation.open === sentence.from;
  // However short: the verb of saying behind the comma, or the colon before, makes it speech.
  if (startsPeriod && after === "," && isFrameWord(tokens[quotation.close + 2])) return true;
  const inner = tokens[quotation.close - 1]?.text ?? "";
  const stops = /^[.!?…]$/.test(inner);
  if (quotation.role === "term") return before === ":" && stops;
  if (quotation.role === "partial") return before === ":" || (startsPeriod && after === ",");
  const first = tokens[quotation.open + 1];
  const small =
    first !== undefined && first.kind === "word" && first.text.charAt(0) === first.lower.charAt(0);
  // The second half of a speech goes on with a small letter.
  if (small)
    return (
      (before === ":" && stops) ||
      (earlier && before === "," && (stops || quotation.close >= sentence.to - 2))
    );
  return (
    startsPeriod ||
    before === ":" ||
    before === "," ||
    before === "–" ||
    after === "," ||
    after === "–" ||
    stops ||
    quotation.close >= sentence.to - 2
  );
}

function isFrameWord(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { bits, reporting } = wordClass(token.form);
  return (
    token.lower === "so" || (token.text === token.lower && (bits & FINITE) !== 0 && reporting.length > 0)
  );
}

function closingBracket(tokens: readonly Token[], open: number, end: number): number {
  const close = tokens[open]?.text === "(" ? ")" : "]";
  for (let at = open + 1; at < end && at < open + 60; at += 1) if (tokens[at]?.text === close) return at;
  return -1;
}
