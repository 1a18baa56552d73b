/**
 * Statements whose quote has all the words that were typed. The index of the texts says which documents come into
 * question; within them the quotes are looked at.
 */
import { foldedText } from "@parley/core";
import { searchQuery, searchTerms } from "../../store/search-index.js";
import type { Project } from "../project.js";
import { placesOfDocuments, statementColumns } from "./statement-columns.js";
import { statementQuotes } from "./statement-quotes.js";

/** Keys of the statements; `undefined` when nothing to search for was typed. */
export function keysSaying(project: Project, q: string): ReadonlySet<number> | undefined {
  const terms = searchTerms(q);
  const query = searchQuery(terms);
  if (query === null) return undefined;
  const wanted = terms.map(({ words }) => foldedText(words));
  const quotes = statementQuotes(project);
  if (quotes === null) return keysInFile(project, query, wanted);
  const columns = statementColumns(project);
  const places = placesOfDocuments(project);
  const hasWords = new Uint8Array(columns.documents.day.length);
  const documents = project.store.connection.column<number>(
    "SELECT rowid FROM document_search WHERE document_search MATCH ?",
    query,
  );
  for (const key of documents) hasWords[places.get(key) ?? -1] = 1;
  const found = new Set<number>();
  for (const row of columns.order) {
    const quote = quotes[row];
    if (hasWords[columns.document[row] ?? -1] !== 1 || quote === undefined) continue;
    if (wanted.every((words) => quote.includes(words))) found.add(columns.key[row] ?? -1);
  }
  return found;
}

/** The same for a record whose quotes are too many to be kept. */
export function keysInFile(project: Project, query: string, wanted: readonly string[]): ReadonlySet<number> {
  // SQLite compares the letters it knows; quotes with others are looked at here, accents taken off.
  const holds = wanted.map(() => "instr(lower(quote), ?) > 0").join(" AND ");
  const rows = project.store.connection.arrays<[key: number, quote: string]>(
    `SELECT key, quote FROM (
       SELECT statement.key, utterance.quote ->> 'text' AS quote FROM document_search
       JOIN statement ON statement.document = document_search.rowid
       JOIN utterance ON utterance.key = statement.utterance WHERE document_search MATCH ?)
     WHERE (${holds}) OR quote GLOB '*[^ -~]*'`,
    query,
    ...wanted,
  );
  return new Set(
    rows.flatMap(([key, text]) => {
      const quote = foldedText(text);
      return wanted.every((words) => quote.includes(words)) ? [key] : [];
    }),
  );
}
