/**
 * All statements of a project in columns of numbers, for lists: what is filtered, sorted and counted by, and
 * nothing else. A million of them fit into some fifty megabytes and are gone through in a few milliseconds.
 *
 * Columns may be longer than `size`; what stands beyond is not read. A row whose key is −1 is gone.
 */

export interface StatementColumns {
  readonly size: number;
  /** Number by which the store finds the statement. */
  readonly key: Int32Array;
  /** Position in `documents`. */
  readonly document: Int32Array;
  /** Offsets of the claim in the text. */
  readonly start: Int32Array;
  readonly stop: Int32Array;
  /** Position in `statementStates`. */
  readonly state: Uint8Array;
  /** 1 supports, 0 opposes, −1 open. */
  readonly agreement: Int8Array;
  /** Numbers of entities in the store; −1 without one. */
  readonly person: Int32Array;
  readonly organization: Int32Array;
  readonly concept: Int32Array;
  /** Numbers in the store. */
  readonly type: Int32Array;
  readonly coder: Int32Array;
  /** Position in `acts`. */
  readonly act: Uint8Array;
  /** Of an engine's proposal, from 0 to 1; NaN for a statement coded by hand. */
  readonly confidence: Float64Array;
  readonly documents: ListedDocuments;
  /** Rows by time of their document and place in it, those without a date last; rows that are gone left out. */
  readonly order: Int32Array;
}

export interface ListedDocuments {
  /** Day as a number, 20310114; 0 when unknown. A year or a month stands for its first day. */
  readonly day: Int32Array;
  /** Position in `sources`. */
  readonly source: Int32Array;
  readonly sources: readonly string[];
  /** Position by title. */
  readonly titleRank: Int32Array;
}

/** The actor a statement is counted for: the person, or without one the organization; −1 for none. */
export function actorAt({ person, organization }: StatementColumns, row: number): number {
  const speaker = person[row] ?? -1;
  return speaker === -1 ? (organization[row] ?? -1) : speaker;
}
