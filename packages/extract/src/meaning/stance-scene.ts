/** What the reading of a stance looks at: a mention of a concept in its clauses, and who says it in which frame. */
import type { AnalyzedText, TokenRange } from "../text/analyzed-text.js";
import type { FoundUtterance } from "../utterance.js";
import type { Mention } from "./concept.js";

export type Sign = -1 | 0 | 1;

export interface Reading {
  readonly sign: Sign;
  readonly rule: string;
}

export interface Scene {
  readonly analyzed: AnalyzedText;
  readonly utterance: FoundUtterance;
  readonly sentence: TokenRange;
  readonly clauses: readonly TokenRange[];
  readonly mention: Mention;
  /** Words that do not judge: the mention's own, and those of an inserted frame. */
  readonly words: ReadonlySet<number>;
}

/** The rule of a reading by which nothing but the mention itself speaks. */
export const DEFAULT = "mention";

/** A word in small letters; "" outside of the text. */
export function word(analyzed: AnalyzedText, i: number): string {
  return analyzed.tokens[i]?.lower ?? "";
}
