/**
 * Every write is one command in an append-only log. A command names what it did, by whom and when, the
 * revision it was based on, and the records it changed. The inverse of a change swaps before and after.
 */
import type { Codebook } from "./codebook.js";
import type { Coder } from "./coder.js";
import type { Decision } from "./decision.js";
import type { Document, TextVersion } from "./document.js";
import type { Entity } from "./entity.js";
import type { LedgerCondition, ProcessEvent } from "./event.js";
import type { LedgerEntry } from "./ledger-entry.js";
import type { Statement, Utterance } from "./statement.js";
import type { StatementType } from "./statement-type.js";

/** Every kind of record that the log knows. */
export interface Records {
  readonly document: Document;
  readonly textVersion: TextVersion;
  readonly utterance: Utterance;
  readonly statement: Statement;
  readonly entity: Entity;
  readonly coder: Coder;
  readonly statementType: StatementType;
  readonly decision: Decision;
  readonly event: ProcessEvent;
  readonly condition: LedgerCondition;
  readonly ledgerEntry: LedgerEntry;
  readonly codebook: CodebookVersion;
  readonly setting: Setting;
}
export type RecordKind = keyof Records;

export interface CodebookVersion {
  readonly id: string;
  readonly number: number;
  readonly codebook: Codebook;
}

/** One setting of the project: its name, its confidence dial, its notice. The id is the name. */
export interface Setting {
  readonly id: string;
  readonly value: unknown;
}

/** One record made (`before` null), changed, or removed (`after` null). */
export type Change = {
  readonly [Kind in RecordKind]: {
    readonly kind: Kind;
    readonly id: string;
    readonly before: Records[Kind] | null;
    readonly after: Records[Kind] | null;
  };
}[RecordKind];

/** What a command did, for the history: a key of the words table and the details of its sentence. */
export interface CommandSummary {
  readonly key: CommandKey;
  readonly details: Readonly<Record<string, string | number>>;
}

export const commandKeys = [
  "project-made",
  "documents-imported",
  "document-edited",
  "text-corrected",
  "proposals-extracted",
  "proposals-completed",
  "statement-added",
  "statement-edited",
  "statement-deleted",
  "statement-split",
  "proposals-accepted",
  "proposal-corrected",
  "proposals-rejected",
  "codebook-set",
  "entity-added",
  "entity-edited",
  "entity-renamed",
  "entities-merged",
  "entity-split",
  "entities-removed",
  "entities-kept-apart",
  "person-pseudonymized",
  "person-deleted",
  "history-forgotten",
  "concept-moved",
  "scale-set",
  "statements-moved",
  "statements-recoded",
  "statements-retyped",
  "statement-type-added",
  "statement-type-edited",
  "statement-type-removed",
  "variable-added",
  "variable-renamed",
  "variable-retyped",
  "variable-removed",
  "view-saved",
  "view-removed",
  "highlight-kept",
  "highlight-removed",
  "map-note-kept",
  "map-note-removed",
  "setting-changed",
  "scenario-saved",
  "scenario-deleted",
  "ledger-evidence",
  "ledger-grouping",
  "ledger-shift",
  "ledger-link",
  "ledger-entry-removed",
  "condition-state",
  "undone",
  "redone",
] as const;
export type CommandKey = (typeof commandKeys)[number];

export interface Command {
  readonly id: string;
  /**
   * Position in the log, from 1; also the revision that its records carry afterwards. Undo and redo bring a
   * record back with the revision it had: the same revision is always the same content.
   */
  readonly sequence: number;
  readonly coderId: string;
  /** UTC time. */
  readonly at: string;
  readonly summary: CommandSummary;
  /** Sequence of the command this one undoes or redoes. */
  readonly undoes: number | null;
  /** Highest revision the caller had seen. */
  readonly base: number;
}

/** What a pure operation of `coding/` returns: its summary and the changes to apply, in order. */
export interface Draft {
  readonly summary: CommandSummary;
  readonly changes: readonly Change[];
}

/** The changes that take a list of changes back, last one first. */
export function invertChanges(changes: readonly Change[]): Change[] {
  return [...changes]
    .reverse()
    .map((change) => ({ ...change, before: change.after, after: change.before }) as Change);
}
