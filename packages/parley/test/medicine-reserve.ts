/**
 * The record "Europe's medicine reserve" as tests see it: its codebook, its texts as they are imported, and
 * the ledger a careful reader wrote for it, with the shape of `gold.json` checked on reading.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Codebook, GoldPlace } from "@parley/core";
import { codebookSchema, ledgerGoldSchema } from "@parley/core";
import { type ImportedDocument, importFile } from "@parley/formats";
import { parse } from "yaml";

/** Folder of the record, with a slash at its end. */
export const recordFolder = fileURLToPath(new URL("../../../examples/medicine-reserve/", import.meta.url));
/** Paths of the dispatches, relative to the folder, in the order of their dates. */
export const dispatchFiles: readonly string[] = readdirSync(`${recordFolder}documents`)
  .sort()
  .map((name) => `documents/${name}`);

/** A verbatim piece of a dispatch, and which one. */
export type Place = GoldPlace;

/** The record's codebook. */
export const codebook: Codebook = codebookSchema.parse(
  parse(readFileSync(`${recordFolder}codebook.yaml`, "utf8")),
);
/** The ledger as a careful reader writes it. */
export const gold = ledgerGoldSchema.parse(JSON.parse(readFileSync(`${recordFolder}gold.json`, "utf8")));

/** The dispatches as `parley import` reads them, by document id. */
export async function importDispatches(): Promise<ReadonlyMap<string, ImportedDocument>> {
  const documents = new Map<string, ImportedDocument>();
  for (const file of dispatchFiles) {
    const imported = await importFile(file, readFileSync(`${recordFolder}${file}`));
    for (const doc of imported.documents) documents.set(doc.id, doc);
  }
  return documents;
}
