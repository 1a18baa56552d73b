/** Footnotes of the report: every sentence a commitment rests on gets one number, in the order of first mention. */
import type { LedgerRow } from "./ledger-rows.js";
import { historyOf } from "./ledger-words.js";

export interface Footnoted {
  readonly row: LedgerRow;
  /** Numbers of its sentences, from 1; a sentence that two commitments rest on has one number. */
  readonly notes: readonly number[];
}

/**
 * Rows with their footnotes, and the statements in the order of their numbers. Sentences after the day looked at
 * are left out, as in the history.
 */
export function withFootnotes(
  rows: readonly LedgerRow[],
  asOf: string,
): { readonly rows: readonly Footnoted[]; readonly statements: readonly string[] } {
  const numbers = new Map<string, number>();
  const footnoted = rows.map((row) => {
    // The history is newest first; a reader of the report starts with what was said first.
    const ids = historyOf(row.commitment, asOf)
      .toReversed()
      .flatMap(({ statements }) => statements);
    const notes = [...new Set(ids)].map((id) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return number;
    });
    return { row, notes };
  });
  return { rows: footnoted, statements: [...numbers.keys()] };
}
