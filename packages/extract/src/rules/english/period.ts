/**
 * A sentence as the English rules see it: words and marks, with each outer quotation folded into one item,
 * so that "“…,” said Reuth." has three items and a mark.
 */
import { reportingVerbs, type VerbReading } from "../../languages/en/reporting-verbs.js";
import type { AnalyzedText, Quotation, Sentence } from "../../text/analyzed-text.js";

export interface Item {
  /** First and last token. */
  readonly first: number;
  readonly last: number;
  /** Empty for a quotation. */
  readonly lower: string;
  readonly text: string;
  readonly kind: "word" | "mark" | "quote";
  readonly verbs: readonly VerbReading[];
  readonly quotation: Quotation | null;
}

export interface Period {
  readonly index: number;
  readonly paragraph: number;
  readonly items: readonly Item[];
}

const NO_VERBS: readonly VerbReading[] = [];

export function periodOf(
  analyzed: AnalyzedText,
  sentence: Sentence,
  index: number,
  quotations: readonly Quotation[],
): Period {
  const items: Item[] = [];
  let next = 0;
  for (let i = sentence.from; i < sentence.to; ) {
    const token = analyzed.tokens[i];
    if (token === undefined) break;
    while ((quotations[next]?.open ?? Number.POSITIVE_INFINITY) < i) next += 1;
    const quotation = quotations[next];
    if (quotation !== undefined && quotation.open === i) {
      const last = Math.min(quotation.close, sentence.to - 1);
      items.push({ first: i, last, lower: "", text: "", kind: "quote", verbs: NO_VERBS, quotation });
      i = last + 1;
      continue;
    }
    const kind = token.kind === "punctuation" ? "mark" : "word";
    const verbs = kind === "word" ? reportingVerbs(token.lower) : NO_VERBS;
    items.push({ first: i, last: i, lower: token.lower, text: token.text, kind, verbs, quotation: null });
    i += 1;
  }
  return { index, paragraph: sentence.paragraph, items };
}

export function wordAt(items: readonly Item[], i: number): string {
  return items[i]?.lower ?? "";
}

/** Sentence end, bracket, dash or semicolon: nothing of a clause passes it. */
export function isHardMark(item: Item | undefined): boolean {
  return (
    item === undefined ||
    (item.kind === "mark" && /^(?:[.!?;]|\.{2,}|…|[–—]|-{1,3}|[()[\]])$/.test(item.text))
  );
}

export function isComma(item: Item | undefined): boolean {
  return item?.kind === "mark" && item.text === ",";
}

export function isCapital(item: Item | undefined): boolean {
  return item?.kind === "word" && /^[\p{Lu}\d]/u.test(item.text);
}
