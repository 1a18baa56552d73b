/**
 * The record "Europe's medicine reserve" as tests see it: its codebook, its texts as they are imported, and
 * the ledger a careful reader wrote for it, with the shape of `gold.json` checked on reading.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Codebook } from "@parley/core";
import { codebookSchema } from "@parley/core";
import { type ImportedDocument, importFile } from "@parley/formats";
import { parse } from "yaml";
import { z } from "zod";

/** Folder of the record, with a slash at its end. */
export const recordFolder = fileURLToPath(new URL("../../../examples/medicine-reserve/", import.meta.url));
/** Paths of the dispatches, relative to the folder, in the order of their dates. */
export const dispatchFiles: readonly string[] = readdirSync(`${recordFolder}documents`)
  .sort()
  .map((name) => `documents/${name}`);

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const placeShape = z.strictObject({ document: z.string(), snippet: z.string().min(1) });
const rungs = [
  "claimed",
  "signalled",
  "pledged",
  "specified",
  "authorised",
  "allocated",
  "deployed",
  "verified",
] as const;
const sides = [
  "withdrawn",
  "superseded",
  "suspended",
  "stalled",
  "lapsed",
  "conditional-open",
  "overdue",
  "triggered",
] as const;
const verdicts = ["kept", "kept-late", "kept-in-part", "not-kept", "not-due", "cannot-tell"] as const;
const effects = [
  "fulfilled",
  "reached",
  "new-deadline",
  "new-condition",
  "withdrawn",
  "superseded",
  "suspended",
  "stalled",
  "resumed",
  "contrary",
  "denied",
] as const;
const kinds = [
  "reversal",
  "followed-condition",
  "condition-added",
  "condition-dropped",
  "condition-hardened",
  "quantity-slip",
  "date-slip",
  "act-against-word",
  "voices",
  "against-own-organization",
  "denial",
  "successor",
] as const;

const commitmentShape = placeShape.extend({
  id: z.string(),
  actor: z.string(),
  summary: z.string().min(1),
  polarity: z.enum(["do", "refrain"]),
  deadline: z.strictObject({ from: isoDate.nullable(), to: isoDate.nullable() }).nullable(),
  condition: z.string().min(1).nullable(),
  also: z.array(placeShape),
  conditions: z.array(z.string()),
  evidence: z.array(
    placeShape.extend({
      date: isoDate,
      effect: z.enum(effects),
      to: isoDate.optional(),
      rung: z.enum(rungs).optional(),
      share: z.number().min(0).max(1).optional(),
      conditions: z.array(z.string()).optional(),
    }),
  ),
});
const sentenceShape = placeShape.extend({ also: z.array(placeShape) });
const goldShape = z.strictObject({
  parley: z.literal("ledger-gold/1"),
  notice: z.strictObject({ de: z.string(), en: z.string() }),
  commitments: z.array(commitmentShape),
  conditions: z.array(
    z.strictObject({
      id: z.string(),
      states: z.array(
        placeShape.extend({
          from: isoDate,
          value: z.enum(["unmet", "partly", "met", "reversed", "impossible", "unknown"]),
        }),
      ),
    }),
  ),
  statusAsOf: z.record(
    isoDate,
    z.record(
      z.string(),
      z.strictObject({
        rung: z.enum(rungs),
        side: z.enum(sides).nullable(),
        verdict: z.enum(verdicts).nullable(),
      }),
    ),
  ),
  shifts: z.array(
    z.strictObject({
      actor: z.string(),
      concept: z.string(),
      kind: z.enum(kinds),
      earlier: sentenceShape,
      later: sentenceShape,
    }),
  ),
});

/** A verbatim piece of a dispatch, and which one. */
export type Place = z.infer<typeof placeShape>;

/** The record's codebook. */
export const codebook: Codebook = codebookSchema.parse(
  parse(readFileSync(`${recordFolder}codebook.yaml`, "utf8")),
);
/** The ledger as a careful reader writes it. */
export const gold = goldShape.parse(JSON.parse(readFileSync(`${recordFolder}gold.json`, "utf8")));

/** The dispatches as `parley import` reads them, by document id. */
export async function importDispatches(): Promise<ReadonlyMap<string, ImportedDocument>> {
  const documents = new Map<string, ImportedDocument>();
  for (const file of dispatchFiles) {
    const imported = await importFile(file, readFileSync(`${recordFolder}${file}`));
    for (const doc of imported.documents) documents.set(doc.id, doc);
  }
  return documents;
}
