/**
 * Takes out of a project file what only undo needs: what every change took away, the words that the history tells,
 * earlier versions of the codebook, and what another program's file said about entities that are gone. Names of people
 * who were taken out of the record are then nowhere in the file but in its texts. Who did something when stays.
 */
import type { Command } from "@parley/core";
import { appendCommand, lastSequence } from "./command-log.js";
import type { Connection } from "./connection.js";
import type { CommandOrigin } from "./write-command.js";

/** Nothing before can be taken back any more, by anybody. @throws `PROJECT_BUSY`, `PROJECT_DISK_FULL` */
export function forgetHistory(connection: Connection, { id, at, coderId }: CommandOrigin): Command {
  // What is overwritten is overwritten on disk too.
  connection.value("PRAGMA secure_delete = ON");
  const command = connection.transaction(() => {
    const base = lastSequence(connection);
    connection.run("UPDATE command_change SET before = NULL WHERE before IS NOT NULL");
    connection.run("UPDATE command SET details = ?", JSON.stringify({ forgotten: 1 }));
    // Ids are often made of names. The line stays: others follow the log by it.
    connection.run(
      `UPDATE command_change SET record = 'gone-' || lower(hex(randomblob(8)))
       WHERE kind = 'entity' AND record NOT IN (SELECT id FROM entity)`,
    );
    connection.run("DELETE FROM foreign_id WHERE kind = 'entity' AND record NOT IN (SELECT id FROM entity)");
    connection.run("DELETE FROM codebook WHERE number < (SELECT max(number) FROM codebook)");
    const command = {
      id,
      coderId,
      at,
      summary: { key: "history-forgotten", details: {} } as const,
      undoes: null,
      base,
    };
    return { ...command, sequence: appendCommand(connection, command) };
  });
  connection.script("VACUUM");
  connection.value("PRAGMA wal_checkpoint(TRUNCATE)");
  return command;
}
