/**
 * Documents into a `.dna` file, each with its present text. A document without a date gets 1970-01-01, because
 * DNA needs one; the report says for how many.
 */
import type { Document } from "@parley/core";
import { detectLanguage } from "@parley/extract";
import { toDnaDate } from "./dna-date.js";
import { asInDna } from "./dna-rest.js";
import { coderId, type Exporting, fitText } from "./exporting.js";

/** Precisions that a date of DNA can hold. */
const exact = ["day", "minute", "second"];

/** Writes all documents and counts what of them is lost. */
export function writeDocuments(exporting: Exporting): void {
  const { project, writer, ids, losses } = exporting;
  const { store } = project;
  for (const id of store.connection.column<string>("SELECT id FROM document ORDER BY key")) {
    const doc = store.read("document", id);
    if (doc === null) continue;
    const text = store.read("textVersion", doc.versionId)?.text ?? "";
    const rest = ids.rest("document", id);
    const number = ids.of("document", id);
    const date = asInDna(
      rest,
      "Date",
      doc.date === null ? null : doc.date.local,
      doc.date === null ? 0 : toDnaDate(doc.date),
    );
    const fit = (field: string, value: string): string =>
      fitText(exporting, value, `${field} of "${doc.title}"`);
    const coder = asInDna(rest, "Coder", doc.coderId, -1);
    writer.add("DOCUMENTS", {
      ID: number,
      Title: fit("title", doc.title),
      Text: text,
      Coder: coder === -1 ? coderId(exporting, doc.coderId) : coder,
      Author: fit("author", doc.author),
      Source: fit("source", doc.source),
      Section: fit("section", doc.section),
      Notes: doc.notes,
      Type: fit("type", doc.type),
      Date: date,
    });
    countLosses(exporting, doc, text, number);
    if (doc.date === null && date === 0) losses.add("DNA_DATES_SET", 1, doc.title);
  }
  const versions = store.connection.value<number>(
    "SELECT count(*) FROM text_version WHERE id NOT IN (SELECT version FROM document)",
  );
  losses.add("DNA_LOSS_VERSIONS", versions ?? 0);
}

function countLosses({ losses }: Exporting, doc: Document, text: string, number: number): void {
  losses.add("DNA_LOSS_URLS", doc.url === "" ? 0 : 1, doc.url);
  losses.add("DNA_LOSS_NAMES", doc.name === "" || doc.name === String(number) ? 0 : 1, doc.name);
  if (doc.date !== null) {
    losses.add("DNA_DATES_FILLED", exact.includes(doc.date.precision) ? 0 : 1, doc.title);
    losses.add("DNA_LOSS_ZONES", doc.date.zone === null ? 0 : 1, doc.title);
  }
  // What is recognized again on the way back is not lost.
  const recognized = /\p{L}/u.test(text) ? detectLanguage(text) : null;
  losses.add("DNA_LOSS_LANGUAGES", doc.language === recognized ? 0 : 1, doc.title);
}
