/** The tables of a project file, for typed queries. Reflects the newest migration. */
import type { Generated } from "kysely";

interface Recorded {
  readonly key: Generated<number>;
  readonly id: string;
  readonly revision: number;
}

export interface CoderRow extends Recorded {
  readonly name: string;
  readonly kind: string;
  readonly version: string | null;
  readonly color: string;
}

export interface DocumentRow extends Recorded {
  readonly name: string;
  readonly title: string;
  readonly author: string;
  readonly source: string;
  readonly section: string;
  readonly type: string;
  readonly url: string;
  readonly notes: string;
  readonly language: string | null;
  readonly date_local: string | null;
  readonly date_precision: string | null;
  readonly date_zone: string | null;
  readonly date_source: string | null;
  /** yyyy-mm-dd; first day of the year or month when the date is no more precise. */
  readonly day: string | null;
  /** Seconds since 1970 of the local date-time read as if UTC. */
  readonly time: number | null;
  /** Text id of the current version. */
  readonly version: string;
  readonly same_text_as: number | null;
  readonly coder: number;
}

export interface TextVersionRow extends Recorded {
  readonly document: number;
  readonly number: number;
  readonly fingerprint: string;
  readonly text: string;
}

export interface StatementTypeRow extends Recorded {
  readonly label: string;
  readonly color: string;
}

export interface VariableRow {
  readonly key: Generated<number>;
  readonly id: string;
  readonly type: number;
  readonly position: number;
  readonly name: string;
  readonly data_type: string;
}

export interface EntityRow extends Recorded {
  readonly variable: number;
  readonly value: string;
  readonly kind: string;
  readonly label_de: string | null;
  readonly label_en: string | null;
  readonly aliases: string;
  readonly attributes: string;
  readonly color: string | null;
  readonly memberships: string;
  readonly parent: number | null;
  readonly candidate: number;
}

export interface UtteranceRow extends Recorded {
  readonly document: number;
  readonly version: number;
  readonly mode: string;
  readonly medium: string | null;
  readonly quote: string;
  readonly start: number;
  readonly stop: number;
  readonly cue: string | null;
  readonly frame: string | null;
  readonly addressee: string | null;
  readonly nested_in: number | null;
}

export interface StatementRow extends Recorded {
  readonly utterance: number;
  readonly document: number;
  readonly version: number;
  readonly type: number;
  readonly coder: number;
  readonly state: string;
  readonly confidence: number | null;
  readonly start: number;
  readonly stop: number;
  readonly claim: string;
  readonly actor: string | null;
  readonly condition: string | null;
  readonly time: string | null;
  readonly deadline: string | null;
  readonly act: string;
  readonly negated: number;
  readonly certainty: string;
  readonly level: number;
  readonly towards: string | null;
  readonly unnamed: number;
  readonly metonymic: number;
  readonly members: string;
  readonly engine: string | null;
  readonly why: string;
  readonly note: string;
}

export interface StatementValueRow {
  readonly variable: number;
  readonly statement: number;
  readonly entity: number | null;
  readonly number: number | null;
  readonly text: string | null;
}

export interface DecisionRow extends Recorded {
  readonly statement: number;
  readonly coder: number;
  readonly kind: string;
  readonly at: string;
  readonly engine: string | null;
  readonly proposed: string;
}

export interface EventRow extends Recorded {
  readonly labels: string;
  readonly kind: string;
  readonly place: string | null;
  readonly from_day: string | null;
  readonly to_day: string | null;
  readonly mentions: string;
}

export interface ConditionRow extends Recorded {
  readonly labels: string;
  readonly test: string | null;
  readonly states: string;
}

export interface LedgerEntryRow extends Recorded {
  readonly coder: number;
  readonly at: string;
  readonly kind: string;
  readonly detail: string;
}

export interface CodebookRow extends Recorded {
  readonly number: number;
  readonly codebook: string;
}

export interface SettingRow extends Recorded {
  readonly value: string;
}

export interface CommandRow {
  readonly sequence: Generated<number>;
  readonly id: string;
  readonly coder: string;
  readonly at: string;
  readonly summary: string;
  readonly details: string;
  readonly undoes: number | null;
  readonly base: number;
}

export interface CommandChangeRow {
  readonly command: number;
  readonly position: number;
  readonly kind: string;
  readonly record: string;
  /** Revision and record before the change; `null` when the change made the record. */
  readonly revision: number | null;
  readonly before: string | null;
  /** Revision that the change left; `null` when it removed the record. */
  readonly after_revision: number | null;
}

export interface DocumentReadingRow {
  readonly document: number;
  readonly engine: string;
  /** Version of the engine. */
  readonly version: string;
  /** Id of the codebook version it knew, or empty. */
  readonly codebook: string;
  /** Revision of the document it read. */
  readonly revision: number;
  /** Command that wrote what it found; while that stands undone, the document counts as unread. */
  readonly command: number | null;
}

export interface ForeignIdRow {
  /** Key of the source, with its format: "dna:1". */
  readonly system: string;
  readonly kind: string;
  readonly foreign_id: string;
  readonly record: string;
  /** What the row held beyond the record, as JSON. */
  readonly rest: string | null;
}

export interface ForeignSourceRow {
  readonly key: Generated<number>;
  readonly format: string;
  readonly file: string;
  /** Version of the program that wrote the file. */
  readonly version: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly fingerprint: string;
  /** The import. */
  readonly command: number | null;
}

export interface ForeignRowRow {
  readonly source: number;
  readonly kind: string;
  readonly position: number;
  readonly fields: string;
}

export interface StoreSchema {
  readonly coder: CoderRow;
  readonly document: DocumentRow;
  readonly text_version: TextVersionRow;
  readonly document_text: { readonly key: number; readonly title: string; readonly text: string };
  readonly statement_type: StatementTypeRow;
  readonly variable: VariableRow;
  readonly entity: EntityRow;
  readonly utterance: UtteranceRow;
  readonly statement: StatementRow;
  readonly statement_value: StatementValueRow;
  readonly decision: DecisionRow;
  readonly event: EventRow;
  readonly condition: ConditionRow;
  readonly ledger_entry: LedgerEntryRow;
  readonly codebook: CodebookRow;
  readonly setting: SettingRow;
  readonly command: CommandRow;
  readonly command_change: CommandChangeRow;
  readonly document_reading: DocumentReadingRow;
  readonly foreign_id: ForeignIdRow;
  readonly foreign_source: ForeignSourceRow;
  readonly foreign_row: ForeignRowRow;
}

/** Tables that hold one record kind each. */
export type RecordTableName = {
  [Table in keyof StoreSchema]: StoreSchema[Table] extends Recorded ? Table : never;
}[keyof StoreSchema];
