/**
 * A sentence as the English rules see it: words and marks, with each outer quotation folded into one item,
 * so that "“…,” said Reuth." has three items and a mark.
 */
import { reportingVerbs, type VerbReading } from "../../languages/en/reporting-verbs.js";
import type { AnalyzedText, Quotation, Sentence } from "../../text/analyzed-text.js";
import { perForm } from "../../text/per-form.js";
import { formOf, type WordForm } from "../../text/word-forms.js";
import { wordTest } from "../../text/word-test.js";

export interface Item {
  /** First and last token. */
  readonly first: number;
  readonly last: number;
  /** Empty for a quotation. */
  readonly lower: string;
  readonly text: string;
  /** The token's; that of no word for a quotation. */
  readonly form: WordForm;
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
const NO_WORD = formOf("");
const verbsOf = perForm(({ lower }) => reportingVerbs(lower));
const isHard = wordTest((_, text) => /^(?:[.!?;]|\.{2,}|…|[–—]|-{1,3}|[()[\]])$/.test(text));
const startsCapital = wordTest((_, text) => /^[\p{Lu}\d]/u.test(text));

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
      items.push({
        first: i,
        last,
        lower: "",
        text: "",
        form: NO_WORD,
        kind: "quote",
        verbs: NO_VERBS,
        quotation,
      });
      i = last + 1;
      continue;
    }
    const { lower, text, form } = token;
    const kind = token.kind === "punctuation" ? "mark" : "word";
    const verbs = kind === "word" ? verbsOf(form) : NO_VERBS;
    items.push({ first: i, last: i, lower, text, form, kind, verbs, quotation: null });
    i += 1;
  }
  return { index, paragraph: sentence.paragraph, items };
}

export function wordAt(items: readonly Item[], i: number): string {
  return items[i]?.lower ?? "";
}

/** Sentence end, bracket, dash or semicolon: nothing of a clause passes it. */
export function isHardMark(item: Item | undefined): boolean {
  return item === undefined || (item.kind === "mark" && isHard(item));
}

export function isComma(item: Item | undefined): boolean {
  return item?.kind === "mark" && item.text === ",";
}

export function isCapital(item: Item | undefined): boolean {
  return item?.kind === "word" && startsCapital(item);
}
