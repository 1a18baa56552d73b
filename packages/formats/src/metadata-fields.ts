/**
 * Which words name which field of a document, in German and English: heads of columns, keys of JSON objects
 * and front matter, and labels at the top of a text ("Quelle: …").
 */
import type { DocumentField } from "./importer.js";

/** Names per field, the clearest first. Compared without case, blanks and punctuation. */
const names: Readonly<Record<DocumentField, readonly string[]>> = {
  id: ["id", "documentid", "docid", "dokumentid", "artikelid", "articleid", "kennung", "guid", "uuid"],
  documentName: ["documentname", "docname", "dokumentname", "filename", "dateiname", "file", "datei"],
  title: [
    "title",
    "titel",
    "headline",
    "überschrift",
    "ueberschrift",
    "schlagzeile",
    "doctitle",
    "documenttitle",
    "subject",
    "betreff",
  ],
  text: [
    "text",
    "fulltext",
    "volltext",
    "body",
    "content",
    "inhalt",
    "artikeltext",
    "articletext",
    "article",
    "artikel",
    "documenttext",
    "maintext",
    "bodytext",
    "fließtext",
    "plaintext",
  ],
  date: [
    "date",
    "datum",
    "published",
    "publishedat",
    "publisheddate",
    "publicationdate",
    "publishdate",
    "pubdate",
    "datepublished",
    "veröffentlicht",
    "veröffentlichtam",
    "veroeffentlicht",
    "erschienen",
    "erschienenam",
    "erscheinungsdatum",
    "documentdate",
    "timestamp",
    "time",
    "created",
    "createdat",
    "stand",
  ],
  source: [
    "source",
    "quelle",
    "medium",
    "media",
    "outlet",
    "newspaper",
    "zeitung",
    "publication",
    "publikation",
    "publisher",
    "herausgeber",
    "sitename",
    "agentur",
    "agency",
    "site",
    "documentsource",
  ],
  author: [
    "author",
    "autor",
    "autorin",
    "authors",
    "autoren",
    "autorinnen",
    "byline",
    "verfasser",
    "verfasserin",
    "creator",
    "journalist",
    "writer",
    "documentauthor",
    "von",
    "by",
  ],
  section: ["section", "ressort", "rubrik", "category", "kategorie", "desk", "documentsection"],
  type: ["type", "typ", "documenttype", "doctype", "dokumenttyp", "textsorte", "genre", "artikeltyp"],
  url: ["url", "link", "uri", "permalink", "canonical", "webadresse", "adresse", "href"],
  language: ["language", "lang", "sprache", "locale", "inlanguage", "languagecode"],
};

const fieldByName = new Map<string, { readonly field: DocumentField; readonly rank: number }>();
for (const [field, list] of Object.entries(names) as [DocumentField, readonly string[]][]) {
  list.forEach((name, rank) => {
    if (!fieldByName.has(name)) fieldByName.set(name, { field, rank });
  });
}

/** The field that a name stands for: "Veröffentlicht am" → "date". */
export function fieldOfName(name: string): DocumentField | null {
  return fieldByName.get(plainName(name))?.field ?? null;
}

/**
 * Assigns columns to fields; where several names fit one field, the clearest wins.
 *
 * @param chosen columns named by the person; they win over everything
 */
export function assignFields(
  columns: readonly string[],
  chosen: Partial<Readonly<Record<DocumentField, string>>> = {},
): Map<DocumentField, string> {
  const assigned = new Map<DocumentField, string>();
  const ranks = new Map<DocumentField, number>();
  const taken = new Set(Object.values(chosen));
  for (const column of columns) {
    const match = fieldByName.get(plainName(column));
    if (match === undefined || taken.has(column)) continue;
    if ((ranks.get(match.field) ?? Number.POSITIVE_INFINITY) <= match.rank) continue;
    ranks.set(match.field, match.rank);
    assigned.set(match.field, column);
  }
  for (const [field, column] of Object.entries(chosen) as [DocumentField, string][])
    assigned.set(field, column);
  return assigned;
}

const languageNames: Readonly<Record<string, string>> = {
  deutsch: "de",
  german: "de",
  deu: "de",
  ger: "de",
  englisch: "en",
  english: "en",
  eng: "en",
  französisch: "fr",
  french: "fr",
  fra: "fr",
  fre: "fr",
};

/** Primary language tag of a metadata value: "de-AT" → "de", "Deutsch" → "de"; `null` when it is neither. */
export function languageTag(value: string): string | null {
  const name = value.trim().toLowerCase();
  const known = languageNames[name];
  if (known !== undefined) return known;
  const tag = /^([a-z]{2})(?:[-_][a-z0-9]+)*$/.exec(name);
  return tag?.[1] ?? null;
}

function plainName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
