/** Undo and redo from the log: each coder takes back their own commands, newest first, also after a restart. */
import type { Command } from "@parley/core";
import { fail } from "@parley/core";
import { redoableCommand, undoableCommand } from "./command-log.js";
import type { Connection } from "./connection.js";
import { type CommandOrigin, takeBack } from "./write-command.js";

/**
 * Takes back the coder's last command.
 * @throws `NOTHING_TO_UNDO`, `UNDO_CLASH`
 */
export function undo(connection: Connection, origin: CommandOrigin): Command {
  const command = undoableCommand(connection, origin.coderId);
  if (command === null) fail("NOTHING_TO_UNDO");
  const summary = {
    key: "undone",
    details: { ...command.summary.details, of: command.summary.key },
  } as const;
  return takeBack(connection, command, summary, command.sequence, origin);
}

/**
 * Does again what the coder last took back.
 * @throws `NOTHING_TO_REDO`, `UNDO_CLASH`
 */
export function redo(connection: Connection, origin: CommandOrigin): Command {
  const found = redoableCommand(connection, origin.coderId);
  if (found === null) fail("NOTHING_TO_REDO");
  const { command, undo: undone } = found;
  const summary = {
    key: "redone",
    details: { ...command.summary.details, of: command.summary.key },
  } as const;
  return takeBack(connection, undone, summary, command.sequence, origin);
}
