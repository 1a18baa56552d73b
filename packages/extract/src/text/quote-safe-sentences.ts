/**
 * Sentences that never end inside quotation marks: what a framing clause and its quotation need. A very
 * long speech is not merged without bound; the clause that frames it stands at its edge anyway.
 */
import type { AnalyzedText, Sentence } from "./analyzed-text.js";

/** Longest merged sentence, in tokens. */
const MAX_TOKENS = 4_000;

/** Sentences of one paragraph, merged over outer quotations that run across their ends. */
export function quoteSafeSentences(analyzed: AnalyzedText): Sentence[] {
  const merged: Sentence[] = [];
  const outer = analyzed.quotations.filter((quotation) => quotation.depth === 0);
  let at = 0;
  for (const sentence of analyzed.sentences) {
    const last = merged.at(-1);
    while (at < outer.length && (outer[at]?.close ?? 0) < sentence.from) at += 1;
    const open = outer[at];
    const inside = open !== undefined && open.open < sentence.from && open.close >= sentence.from;
    if (
      last !== undefined &&
      inside &&
      last.paragraph === sentence.paragraph &&
      sentence.to - last.from <= MAX_TOKENS
    ) {
      merged[merged.length - 1] = until(last, sentence);
    } else {
      const { from, to, start, end, paragraph } = sentence;
      merged.push({ index: merged.length, from, to, start, end, paragraph });
    }
  }
  return merged;
}

function until({ index, from, start, paragraph }: Sentence, { to, end }: Sentence): Sentence {
  return { index, from, to, start, end, paragraph };
}
