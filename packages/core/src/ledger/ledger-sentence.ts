/** A sentence of a document, as proposals of evidence read it: also what nobody is quoted with. */
import type { Language } from "../model/reading.js";

export interface LedgerSentence {
  readonly documentId: string;
  /** yyyy-mm-dd; `null` when the document has no date. */
  readonly day: string | null;
  readonly language: Language;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
