/** A statement as plain data with everything that is known about it: one row of an event list. */
import type { AttributeValue } from "./exported-network.js";

export interface ExportedStatement {
  readonly id: string;
  readonly documentId: string;
  readonly documentTitle: string;
  /** As precise as known: "2031-01-14"; `null` when unknown. */
  readonly documentDate: string | null;
  readonly documentAuthor: string;
  readonly documentSource: string;
  readonly documentSection: string;
  readonly documentType: string;
  readonly documentUrl: string;
  readonly language: string | null;
  /** "reviewed" or "proposed". */
  readonly status: string;
  /** Who coded it: a person's name, or an engine with its version. */
  readonly coder: string;
  readonly confidence: number | null;
  /** UTF-16 offsets of the quote in the document. */
  readonly start: number;
  readonly end: number;
  /** The quote, verbatim. */
  readonly text: string;
  /** Values of the statement type's variables. */
  readonly variables: Readonly<Record<string, AttributeValue | null>>;
  /** Attributes of the values: `{ "organization.party": "…" }`. */
  readonly attributes: Readonly<Record<string, AttributeValue | null>>;
}
