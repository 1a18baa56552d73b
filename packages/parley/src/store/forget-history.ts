/**
 * Takes out of a project file what only undo needs: what every change took away, the words that the history tells,
 * earlier versions of the codebook, and what another program's file said about entities that are gone, also in rows
 * that were only kept for the way back (a search for the name). Names of people who were taken out of the record are
 * then nowhere in the file but in its texts. Who did something when stays.
 */
import { type Command, escapedPattern } from "@parley/core";
import { appendCommand, lastSequence } from "./command-log.js";
import type { Connection } from "./connection.js";
import type { CommandOrigin } from "./write-command.js";

/** Nothing before can be taken back any more, by anybody. @throws `PROJECT_BUSY`, `PROJECT_DISK_FULL` */
export function forgetHistory(connection: Connection, { id, at, coderId }: CommandOrigin): Command {
  // What is overwritten is overwritten on disk too.
  connection.value("PRAGMA secure_delete = ON");
  const command = connection.transaction(() => {
    const base = lastSequence(connection);
    forgetRowsNaming(connection, goneNames(connection));
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

/** Names that people had by some change of the history, and that nobody in the record has now. */
function goneNames(connection: Connection): string[] {
  const names = connection.column<string>(
    `WITH had AS (
       SELECT before FROM command_change
       WHERE kind = 'entity' AND before IS NOT NULL AND json_extract(before, '$.kind') = 'person'
     ), name AS (
       SELECT json_extract(before, '$.value') AS name FROM had
       UNION SELECT label.value FROM had, json_each(before, '$.labels') AS label
       UNION SELECT alias.value FROM had, json_each(before, '$.aliases') AS alias
     )
     SELECT name FROM name WHERE name IS NOT NULL`,
  );
  const known = new Set(
    connection.column<string>(
      `SELECT value FROM entity UNION SELECT label_de FROM entity UNION SELECT label_en FROM entity
       UNION SELECT alias.value FROM entity, json_each(entity.aliases) AS alias`,
    ),
  );
  return names.filter((name) => !known.has(name));
}

/** A family name so short is too often a part of other names. */
const SHORTEST_NAME = 4;

function forgetRowsNaming(connection: Connection, names: readonly string[]): void {
  const words = names.flatMap((name) => [name, name.trim().split(/\s+/).at(-1) ?? ""]);
  const sought = [...new Set(words)].filter((word) => word.length >= SHORTEST_NAME);
  if (sought.length === 0) return;
  const named = new RegExp(
    `(?<!\\p{L})(?:${sought.map((word) => escapedPattern(word)).join("|")})(?!\\p{L})`,
    "iu",
  );
  const rows = connection.all<{ source: number; kind: string; position: number; fields: string }>(
    "SELECT source, kind, position, fields FROM foreign_row",
  );
  for (const { source, kind, position, fields } of rows) {
    const texts = Object.values(JSON.parse(fields) as Record<string, unknown>);
    if (!texts.some((text) => typeof text === "string" && named.test(text))) continue;
    connection.run(
      "DELETE FROM foreign_row WHERE source = ? AND kind = ? AND position = ?",
      source,
      kind,
      position,
    );
  }
}
