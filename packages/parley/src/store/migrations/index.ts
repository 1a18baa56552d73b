/**
 * The steps that bring a project file to the current schema, oldest first. The number of a file's schema is
 * its `user_version`. A released step is never edited.
 */
import type { Connection } from "../connection.js";
import { firstSchema } from "./0001-first-schema.js";
import { foreignSources } from "./0002-foreign-sources.js";
import { ledgerEntries } from "./0003-ledger-entries.js";

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  { number: 1, name: "first schema", sql: firstSchema },
  { number: 2, name: "foreign sources", sql: foreignSources },
  { number: 3, name: "ledger entries", sql: ledgerEntries },
];

/** Schema that this program writes. */
export const SCHEMA_NUMBER = migrations.length;

/** "PRLY": tells a project from other SQLite files. */
export const APPLICATION_ID = 0x50524c59;

/** Applies the steps that a file lacks, all or none. */
export function migrate(connection: Connection, steps: readonly Migration[] = migrations): void {
  const wanted = steps.length;
  if ((connection.value<number>("PRAGMA user_version") ?? 0) >= wanted) return;
  connection.transaction(() => {
    // Read again: another process may have done it while this one waited for the lock.
    const present = connection.value<number>("PRAGMA user_version") ?? 0;
    for (const step of steps) if (step.number > present) connection.script(step.sql);
    connection.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${wanted};`);
  });
}
