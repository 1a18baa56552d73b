/**
 * The words of all quotes at hand, in small letters and without accents, for a search while somebody types. They are
 * read when first asked for; from then on only what commands changed is read again.
 */
import type { StatementColumns } from "@parley/core";
import { foldedText } from "@parley/core";
import type { Connection } from "../../store/connection.js";
import type { Project } from "../project.js";
import { rowsOfStatements, statementColumns } from "./statement-columns.js";

interface Quotes {
  revision: number;
  /** The columns whose rows these are; with others all is read anew. */
  readonly columns: StatementColumns;
  readonly words: string[];
}

const kept = new WeakMap<object, Quotes>();

/** About 150 bytes a statement: a larger record is searched in its file. */
const MOST_KEPT = 300_000;
/** More changed records than this are read faster all together. */
const MOST_FOLLOWED = 5000;

/** Words of the quote by row of the columns; `null` in a record that is too large for it. */
export function statementQuotes(project: Project): readonly string[] | null {
  const { connection } = project.store;
  return connection.snapshot(() => {
    const columns = statementColumns(project);
    if (columns.order.length > MOST_KEPT) return null;
    const revision = project.store.revision();
    const known = kept.get(project.store);
    const isCurrent =
      known !== undefined &&
      known.columns === columns &&
      (known.revision === revision || follow(connection, known, rowsOfStatements(project)));
    const quotes = isCurrent ? known : { revision, columns, words: [] };
    if (!isCurrent) read(connection, quotes.words, rowsOfStatements(project), "TRUE");
    quotes.revision = revision;
    kept.set(project.store, quotes);
    return quotes.words;
  });
}

function follow(connection: Connection, known: Quotes, rowOfKey: ReadonlyMap<number, number>): boolean {
  const changed = connection.arrays<[kind: string, record: string]>(
    `SELECT DISTINCT kind, record FROM command_change
     WHERE command IN (SELECT sequence FROM command WHERE sequence > ?)
       AND +kind IN ('statement', 'utterance') LIMIT ?`,
    known.revision,
    MOST_FOLLOWED + 1,
  );
  if (changed.length > MOST_FOLLOWED) return false;
  const idsOf = (wanted: string) =>
    JSON.stringify(changed.flatMap(([kind, id]) => (kind === wanted ? [id] : [])));
  const isOf = (table: string) => `${table}.id IN (SELECT value FROM json_each(?))`;
  read(connection, known.words, rowOfKey, isOf("statement"), idsOf("statement"));
  read(connection, known.words, rowOfKey, isOf("utterance"), idsOf("utterance"));
  return true;
}

function read(
  connection: Connection,
  words: string[],
  rowOfKey: ReadonlyMap<number, number>,
  where: string,
  ...fields: readonly string[]
): void {
  const found = connection.arrays<[key: number, text: string]>(
    `SELECT statement.key, utterance.quote ->> 'text'
     FROM statement JOIN utterance ON utterance.key = statement.utterance WHERE ${where}`,
    ...fields,
  );
  for (const [key, text] of found) {
    const row = rowOfKey.get(key);
    if (row !== undefined) words[row] = foldedText(text);
  }
}
