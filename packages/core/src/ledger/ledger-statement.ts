/** What the ledger reads: a statement with its utterance, its document and the entities it names. */
import type { Entity } from "../model/entity.js";
import type { Language } from "../model/reading.js";
import type { Statement, Utterance } from "../model/statement.js";

export interface LedgerStatement {
  readonly statement: Statement;
  readonly utterance: Utterance;
  readonly documentId: string;
  /** Local ISO date, `2031-01-14`, with or without time; `null` when unknown. */
  readonly documentDate: string | null;
  readonly documentTitle: string;
  /** Language of the document; `null` when unknown. */
  readonly documentLanguage: Language | null;
  readonly person: Entity | null;
  readonly organization: Entity | null;
  readonly concept: Entity | null;
  /** Label of the actor: the person, else the organization. */
  readonly actorLabel: string;
}

/** The entity a statement is counted for: the person, else the organization. */
export function actorOf(row: LedgerStatement): Entity | null {
  return row.person ?? row.organization;
}

/** The calendar day of the document. */
export function dayOf(row: LedgerStatement): string | null {
  return row.documentDate === null ? null : row.documentDate.slice(0, 10);
}
