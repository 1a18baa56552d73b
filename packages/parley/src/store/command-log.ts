/**
 * The append-only log of commands: what was done, by whom and when, and what every change took away, so
 * that it can be taken back. Undo and redo are commands like others and never erase a line.
 */
import type { Command, CommandKey, CommandSummary, RecordKind } from "@parley/core";
import type { Connection } from "./connection.js";
import { firstRow, queries, rows } from "./queries.js";

interface CommandFields {
  readonly sequence: number;
  readonly id: string;
  readonly coder: string;
  readonly at: string;
  readonly summary: string;
  readonly details: string;
  readonly undoes: number | null;
  readonly base: number;
}

/** A change as the log keeps it. */
export interface LoggedChange {
  readonly kind: RecordKind;
  readonly record: string;
  readonly revision: number | null;
  readonly before: string | null;
  readonly after_revision: number | null;
}

const FIELDS = "sequence, id, coder, at, summary, details, undoes, base";
const commands = queries
  .selectFrom("command")
  .select(["sequence", "id", "coder", "at", "summary", "details", "undoes", "base"]);

/** Number of the last command; 0 in an empty project. */
export function lastSequence(connection: Connection): number {
  return connection.value<number | null>("SELECT max(sequence) FROM command") ?? 0;
}

export function appendCommand(connection: Connection, command: Omit<Command, "sequence">): number {
  const sequence = connection.value<number>(
    `INSERT INTO command (id, coder, at, summary, details, undoes, base) VALUES (?, ?, ?, ?, ?, ?, ?)
     RETURNING sequence`,
    command.id,
    command.coderId,
    command.at,
    command.summary.key,
    JSON.stringify(command.summary.details),
    command.undoes,
    command.base,
  );
  return sequence ?? 0;
}

export function appendChange(
  connection: Connection,
  sequence: number,
  position: number,
  change: LoggedChange,
): void {
  connection.run(
    `INSERT INTO command_change (command, position, kind, record, revision, before, after_revision)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    sequence,
    position,
    change.kind,
    change.record,
    change.revision,
    change.before,
    change.after_revision,
  );
}

export function findCommand(connection: Connection, sequence: number): Command | null {
  const row = firstRow(connection, commands.where("sequence", "=", sequence));
  return row === undefined ? null : fromFields(row);
}

/** Changes of a command, last one first. */
export function changesOf(connection: Connection, sequence: number): LoggedChange[] {
  return rows(
    connection,
    queries
      .selectFrom("command_change")
      .select(["kind", "record", "revision", "before", "after_revision"])
      .where("command", "=", sequence)
      .orderBy("position", "desc"),
  ).map((change) => ({ ...change, kind: change.kind as RecordKind }));
}

/** The last command that changed a record. */
export function lastChangeOf(connection: Connection, kind: RecordKind, record: string): Command | null {
  const sequence = connection.value<number | null>(
    "SELECT max(command) FROM command_change WHERE kind = ? AND record = ?",
    kind,
    record,
  );
  return sequence === undefined || sequence === null ? null : findCommand(connection, sequence);
}

/** Commands after a sequence, oldest first: what is new since a page last looked. */
export function commandsSince(connection: Connection, sequence: number, limit: number): Command[] {
  const query = commands.where("sequence", ">", sequence).orderBy("sequence").limit(limit);
  return rows(connection, query).map(fromFields);
}

/** Commands before a sequence (of one coder, if given), newest first, each with whether it stands undone. */
export function commandsBefore(
  connection: Connection,
  sequence: number,
  limit: number,
  coderId: string | null = null,
): (Command & { readonly undone: boolean })[] {
  return connection
    .all<CommandFields & { undone: number }>(
      `SELECT ${FIELDS}, ${UNDONE} AS undone FROM command AS own
       WHERE sequence < ? AND (? IS NULL OR coder = ?) ORDER BY sequence DESC LIMIT ?`,
      sequence,
      coderId,
      coderId,
      limit,
    )
    .map((row) => ({ ...fromFields(row), undone: row.undone === 1 }));
}

/** Does the latest undo or redo of the command `own` say "undone"? */
export const UNDONE = `ifnull((SELECT later.summary = 'undone' FROM command AS later
  WHERE later.undoes = own.sequence ORDER BY later.sequence DESC LIMIT 1), 0)`;

/** Nothing up to this command can be taken back: the log has forgotten what it took away. */
const FORGOTTEN = "ifnull((SELECT max(sequence) FROM command WHERE summary = 'history-forgotten'), 0)";

/** The coder's last command that is not undone. Making the project is not a step to take back. */
export function undoableCommand(connection: Connection, coderId: string): Command | null {
  const row = connection.first<CommandFields>(
    `SELECT ${FIELDS} FROM command AS own
     WHERE coder = ? AND undoes IS NULL AND summary <> 'project-made' AND NOT ${UNDONE}
     AND sequence > ${FORGOTTEN}
     ORDER BY sequence DESC LIMIT 1`,
    coderId,
  );
  return row === undefined ? null : fromFields(row);
}

/** The coder's command to redo, and the undo that took it back. A new command ends redoing. */
export function redoableCommand(
  connection: Connection,
  coderId: string,
): { readonly command: Command; readonly undo: Command } | null {
  const row = connection.first<CommandFields>(
    `SELECT ${FIELDS} FROM command AS own
     WHERE coder = ? AND undoes IS NULL AND ${UNDONE} AND sequence > ${FORGOTTEN}
     AND (SELECT max(sequence) FROM command WHERE undoes = own.sequence) > (
       SELECT max(sequence) FROM command WHERE coder = ? AND undoes IS NULL)
     ORDER BY sequence LIMIT 1`,
    coderId,
    coderId,
  );
  if (row === undefined) return null;
  const undo = connection.value<number>("SELECT max(sequence) FROM command WHERE undoes = ?", row.sequence);
  const found = undo === undefined ? null : findCommand(connection, undo);
  return found === null ? null : { command: fromFields(row), undo: found };
}

function fromFields(row: CommandFields): Command {
  const summary: CommandSummary = {
    key: row.summary as CommandKey,
    details: JSON.parse(row.details) as CommandSummary["details"],
  };
  return {
    id: row.id,
    sequence: row.sequence,
    coderId: row.coder,
    at: row.at,
    summary,
    undoes: row.undoes,
    base: row.base,
  };
}
