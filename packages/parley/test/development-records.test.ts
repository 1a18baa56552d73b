/**
 * Is the gold of the records for working on the ledger sound? Every snippet stands once in its dispatch as
 * imported, every id is one of the codebook, and every status day lists what had been made by then.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { codebookSchema, ledgerGoldSchema } from "@parley/core";
import { type ImportedDocument, importFile } from "@parley/formats";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

/** Records whose gold may be read while working on the ledger. */
const RECORDS = ["north-sea-grid", "alpine-freight"];

const dayOf = (place: { readonly document: string }) => place.document.slice(0, 10);

async function documentsIn(folder: string): Promise<ReadonlyMap<string, ImportedDocument>> {
  const documents = new Map<string, ImportedDocument>();
  for (const name of readdirSync(`${folder}documents`)) {
    const path = `documents/${name}`;
    for (const doc of (await importFile(path, readFileSync(`${folder}${path}`))).documents)
      documents.set(doc.id, doc);
  }
  return documents;
}

describe.each(RECORDS)("%s", (record) => {
  const folder = fileURLToPath(new URL(`../../../examples/${record}/`, import.meta.url));
  const codebook = codebookSchema.parse(parse(readFileSync(`${folder}codebook.yaml`, "utf8")));
  const gold = ledgerGoldSchema.parse(JSON.parse(readFileSync(`${folder}gold.json`, "utf8")));
  let documents: ReadonlyMap<string, ImportedDocument> = new Map();

  beforeAll(async () => {
    documents = await documentsIn(folder);
  });

  it("has dispatches that are eight in German and eight in English, dated as named, and say near their top that they are invented", () => {
    const saying = (notice: RegExp) =>
      [...documents.values()].filter((doc) => notice.test(doc.text.slice(0, 300))).length;
    expect([saying(/ ist erfunden[.\n]/u), saying(/ is invented\./u), documents.size]).toEqual([8, 8, 16]);
    for (const [id, doc] of documents) {
      expect(doc.date?.local.slice(0, 10), id).toBe(id.slice(0, 10));
      const words = doc.text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
      expect(words, id).toBeGreaterThanOrEqual(150);
      expect(words, id).toBeLessThanOrEqual(300);
    }
  });

  it("quotes every snippet and condition word for word, a snippet once", () => {
    const places = [
      ...gold.commitments.flatMap((one) => [one, ...one.also, ...one.evidence]),
      ...gold.conditions.flatMap((one) => one.states),
      ...gold.shifts.flatMap(({ earlier, later }) => [earlier, later, ...earlier.also, ...later.also]),
    ];
    for (const { document, snippet } of places) {
      const pieces = documents.get(document)?.text.split(snippet) ?? [];
      expect(pieces.length - 1, `${document}: ${snippet}`).toBe(1);
    }
    for (const { condition, document } of gold.commitments)
      if (condition !== null) expect(documents.get(document)?.text).toContain(condition);
  });

  it("names actors, concepts and conditions of the codebook", () => {
    const actors = codebook.actors.map((one) => one.id);
    const concepts = codebook.concepts.map((one) => one.id);
    const conditions = codebook.conditions.map((one) => one.id);
    for (const { actor } of [...gold.commitments, ...gold.shifts]) expect(actors).toContain(actor);
    for (const { concept } of gold.shifts) expect(concepts).toContain(concept);
    for (const one of gold.commitments) {
      const named = [...one.conditions, ...one.evidence.flatMap((entry) => entry.conditions ?? [])];
      for (const id of named) expect(conditions, one.id).toContain(id);
      expect(one.condition !== null, one.id).toBe(one.conditions.length > 0);
    }
    expect(gold.conditions.map((one) => one.id).sort()).toEqual(conditions.sort());
  });

  it("tells a commitment first in the earliest of its dispatches, and its evidence in order and not before it happened", () => {
    for (const one of gold.commitments) {
      for (const place of [...one.also, ...one.evidence])
        expect(dayOf(place) >= dayOf(one), one.id).toBe(true);
      const dates = one.evidence.map((entry) => entry.date);
      expect(dates, one.id).toEqual([...dates].sort());
      for (const entry of one.evidence) expect(dayOf(entry) >= entry.date, one.id).toBe(true);
    }
  });

  it("gives a status on five days for every commitment made by then", () => {
    const days = Object.entries(gold.statusAsOf);
    expect(days.length).toBe(5);
    for (const [day, statuses] of days) {
      const made = gold.commitments.filter((one) => dayOf(one) <= day).map((one) => one.id);
      expect(Object.keys(statuses).sort(), day).toEqual(made.sort());
    }
  });
});
