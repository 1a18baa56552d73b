/**
 * A document cut into tokens, sentences, paragraphs and quotations, with exact offsets. Everything the
 * rules look at; made once per document by `analyzeText`.
 */
import type { Language } from "@parley/core";
import type { TokenKind, WordForm } from "./word-forms.js";

export interface Token {
  /** Position in `tokens`. */
  readonly index: number;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower-cased text; the key of all word lists. */
  readonly lower: string;
  readonly kind: TokenKind;
  /** The word apart from its place, shared by all tokens written the same. */
  readonly form: WordForm;
  readonly sentence: number;
}

/** A stretch of tokens: `from` included, `to` excluded. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface Sentence extends TokenRange {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** A stretch in quotation marks. Token positions of the marks themselves; text offsets include the marks. */
export interface Quotation {
  readonly open: number;
  /** Token position of the closing mark; the last token of the paragraph when it never closes. */
  readonly close: number;
  readonly start: number;
  readonly end: number;
  /** Depth: 0 for outer, 1 for a quotation inside a quotation. */
  readonly depth: number;
  /** Whole speech, a part of a sentence, or a title, name or scare quote. */
  readonly role: "speech" | "partial" | "term";
}

export interface AnalyzedText {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** Results of `perDocument`, each at its place, filled in as they are asked for. */
  readonly workedOut: unknown[];
}
