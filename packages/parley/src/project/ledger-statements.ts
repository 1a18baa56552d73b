/**
 * The statements the ledger has to see: those that may bind somebody, those that report them, and for every
 * actor of the record its earliest one, by which the ledger knows who else there is. The rest cannot change
 * its result, so that a large record does not have to be read in full.
 */
import type { Language, LedgerStatement, StatementColumns, Status } from "@parley/core";
import { knownBy, lastedUntil } from "@parley/core";
import { bindingKeys, readInPortions, readStatements } from "./binding-statements.js";
import { byAndBy } from "./by-and-by.js";
import { confidenceDial, countedCondition } from "./counted.js";
import { countedRows } from "./listed/counted-rows.js";
import { rowsOfStatements, statementColumns } from "./listed/statement-columns.js";
import type { Project } from "./project.js";
import { cutInPortions } from "./record-sentences.js";

/** @param asOf only those known by the end of this day; all without it */
export function ledgerStatements(
  project: Project,
  status: Status,
  labels: Language,
  asOf: string | null = null,
): readonly LedgerStatement[] {
  return project.store.connection.snapshot(() => {
    const columns = statementColumns(project);
    const rows = countedRows(project, columns, status);
    const rowOfKey = rowsOfStatements(project);
    const counted = new Uint8Array(columns.key.length);
    for (const row of rows) counted[row] = 1;
    const isCounted = (key: number): boolean => counted[rowOfKey.get(key) ?? -1] === 1;
    const binding = [...bindingKeys(project)].filter(isCounted);
    const bound = readStatements(project, binding, labels);
    const outer = outerKeys(project, bound).filter(isCounted);
    const keys = new Set([...binding, ...outer, ...earliestKeys(columns, rows)]);
    return knownOn(project, status, readStatements(project, [...keys], labels), asOf);
  });
}

/** As of the last day of the record, which is what is mostly asked, nothing has to be looked through. */
function knownOn(
  project: Project,
  status: Status,
  statements: LedgerStatement[],
  asOf: string | null,
): readonly LedgerStatement[] {
  return knownBy(lastedUntil(statements, lastDay(project, status)), asOf);
}

/**
 * Every counted statement, in the shape the ledger reads: who stands where is in all of them.
 *
 * @param asOf only those known by the end of this day; all without it
 */
export function allStatements(
  project: Project,
  status: Status,
  labels: Language,
  asOf: string | null = null,
): readonly LedgerStatement[] {
  return project.store.connection.snapshot(() => {
    const columns = statementColumns(project);
    const keys = countedRows(project, columns, status).map((row) => columns.key[row] ?? -1);
    return knownOn(project, status, readStatements(project, keys, labels), asOf);
  });
}

/**
 * Reads all of them for a server, and the sentences of all texts, with other requests answered in between; the first
 * time takes seconds in a large record.
 */
export function readAllByAndBy(project: Project, status: Status): Promise<void> {
  return byAndBy(project, `read statements ${status}`, function* () {
    const columns = statementColumns(project);
    yield* readInPortions(
      project,
      countedRows(project, columns, status).map((row) => columns.key[row] ?? -1),
    );
    yield* cutInPortions(project);
  });
}

/** Statements of the utterances in which others are nested: they tell who reports. */
function outerKeys(project: Project, rows: readonly LedgerStatement[]): number[] {
  const nested = rows.flatMap(({ utterance }) => utterance.nestedIn ?? []);
  if (nested.length === 0) return [];
  return project.store.connection.column<number>(
    `SELECT key FROM statement WHERE utterance IN
       (SELECT key FROM utterance WHERE id IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(nested),
  );
}

/** Of every actor the first counted statement; undated documents come last. */
function earliestKeys(columns: StatementColumns, rows: Int32Array): number[] {
  const seen = new Set<number>();
  const keys: number[] = [];
  for (const row of rows) {
    for (const actor of [columns.person[row] ?? -1, columns.organization[row] ?? -1]) {
      if (actor === -1 || seen.has(actor)) continue;
      seen.add(actor);
      keys.push(columns.key[row] ?? -1);
    }
  }
  return keys;
}

/** The last day of the record on which something counted was said. */
export function lastDay(project: Project, status: Status): string | null {
  const counted = countedCondition(status, confidenceDial(project));
  return (
    project.store.connection.value<string | null>(
      `SELECT max(document.day) FROM document WHERE EXISTS (
         SELECT 1 FROM statement WHERE statement.document = document.key AND ${counted})`,
    ) ?? null
  );
}
