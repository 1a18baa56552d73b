/**
 * Keeps the full-text index in step with titles and current texts. The index holds no text of its own: to
 * take a document out of it, SQLite has to be told the words that went in.
 */
import type { Connection } from "./connection.js";
import type { SearchTerm } from "./find-hit.js";

interface Indexed {
  readonly key: number;
  readonly title: string;
  readonly text: string;
}

export interface SearchIndexUpdate {
  /** To be called before a document or one of its texts is changed. */
  readonly willChange: (documentId: string) => void;
  /** To be called once after all changes. */
  readonly finish: () => void;
}

export function updateSearchIndex(connection: Connection): SearchIndexUpdate {
  const before = new Map<string, Indexed | undefined>();
  const current = (documentId: string) =>
    connection.first<Indexed>(
      "SELECT key, title, text FROM document_text WHERE key = (SELECT key FROM document WHERE id = ?)",
      documentId,
    );
  return {
    willChange(documentId) {
      if (!before.has(documentId)) before.set(documentId, current(documentId));
    },
    finish() {
      for (const [documentId, old] of before) {
        const now = current(documentId);
        if (old?.key === now?.key && old?.title === now?.title && old?.text === now?.text) continue;
        if (old !== undefined) {
          connection.run(
            "INSERT INTO document_search (document_search, rowid, title, text) VALUES ('delete', ?, ?, ?)",
            old.key,
            old.title,
            old.text,
          );
        }
        if (now !== undefined) {
          connection.run(
            "INSERT INTO document_search (rowid, title, text) VALUES (?, ?, ?)",
            now.key,
            now.title,
            now.text,
          );
        }
      }
    },
  };
}

/** What a person typed: words, and phrases in quotation marks. What has no letter or digit says nothing. */
export function searchTerms(typed: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, phrase, word] of typed.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]|([^\s"“”„«»]+)/g)) {
    const words = (phrase ?? word ?? "").replaceAll('"', " ").trim();
    if (/[\p{L}\p{N}]/u.test(words)) terms.push({ words, isPhrase: phrase !== undefined });
  }
  return terms;
}

/**
 * The terms as a query of the index: every word has to occur, the last letters of a word may be missing, the
 * words of a phrase have to follow each other. `null` without terms.
 */
export function searchQuery(terms: readonly SearchTerm[]): string | null {
  if (terms.length === 0) return null;
  return terms.map(({ words, isPhrase }) => (isPhrase ? `"${words}"` : `"${words}"*`)).join(" AND ");
}
