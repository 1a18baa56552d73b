/**
 * How varied are the sentences? Their words, openings and shapes, without any knowledge of parts of speech: a word
 * is small, capitalized, all capitals or a number, and punctuation stands for itself.
 */
import { analyzeText } from "@parley/extract";
import type { CodedText } from "../markup.js";

const SHAPE_LENGTH = 3;

export interface Sentences {
  /** Lower-case words of the text, numbers and punctuation left out. */
  readonly words: readonly string[];
  /** Words a sentence, numbers counted too. */
  readonly lengths: readonly number[];
  /** First word of each sentence in lower case. */
  readonly openings: readonly string[];
  /** Runs of three shapes inside a sentence: "W w ,". */
  readonly shapes: readonly string[];
}

export function sentencesOf({ text, head }: Pick<CodedText, "text" | "head">): Sentences {
  const { tokens, sentences } = analyzeText(text, head.lang);
  const words = tokens.filter(({ kind }) => kind === "word").map(({ lower }) => lower);
  const lengths: number[] = [];
  const openings: string[] = [];
  const shapes: string[] = [];
  for (const { from, to } of sentences) {
    const own = tokens.slice(from, to);
    const spoken = own.filter(({ kind }) => kind !== "punctuation");
    const opening = spoken[0]?.lower;
    if (opening === undefined) continue;
    lengths.push(spoken.length);
    openings.push(opening);
    const row = own.map(shapeOf);
    for (let k = 0; k + SHAPE_LENGTH <= row.length; k += 1)
      shapes.push(row.slice(k, k + SHAPE_LENGTH).join(" "));
  }
  return { words, lengths, openings, shapes };
}

function shapeOf({ text, kind }: { readonly text: string; readonly kind: string }): string {
  if (kind === "number") return "9";
  if (kind === "punctuation") return text;
  if (text === text.toLowerCase()) return "w";
  return text.length > 1 && text === text.toUpperCase() ? "WW" : "W";
}
