/**
 * The bundled example record as tests see it: its codebook, its texts and the results expected from them,
 * with the shape of `expected.json` checked on reading.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Codebook } from "@parley/core";
import { acts, codebookSchema, deadlineGrades, polarities, speechModes } from "@parley/core";
import { parse } from "yaml";
import { z } from "zod";

/** Folder of the record, with a slash at its end. */
export const exampleFolder = fileURLToPath(new URL("../../../examples/reassurance-force/", import.meta.url));
const read = (path: string) => readFileSync(`${exampleFolder}${path}`, "utf8");

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const deadline = z.strictObject({
  text: z.string().min(1),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  grade: z.enum(deadlineGrades),
  eventId: z.string().optional(),
});
const statementShape = z.strictObject({
  ref: z.string(),
  actorId: z.string().nullable(),
  actor: z.string().min(1),
  kind: z.enum(["person", "organization", "state", "collective", "writer"]),
  unnamed: z.boolean().optional(),
  state: z.string().optional(),
  speaker: z.string().optional(),
  concept: z.string(),
  polarity: z.enum(polarities),
  act: z.enum(acts),
  mode: z.enum(speechModes),
  quote: z.string().min(1),
  condition: z.strictObject({ text: z.string().min(1), conditionIds: z.array(z.string()).min(1) }).optional(),
  deadline: deadline.optional(),
  commitment: z.string().optional(),
});
const expectedShape = z.object({
  documents: z.array(
    z.strictObject({
      id: z.string(),
      file: z.string(),
      language: z.enum(["de", "en"]),
      date: isoDate,
      source: z.string(),
      statements: z.array(statementShape).min(1),
    }),
  ),
  commitments: z.array(
    z.object({
      id: z.string(),
      arc: z.boolean(),
      actorId: z.string(),
      polarity: z.enum(["do", "refrain"]),
      conditionIds: z.array(z.string()).default([]),
      sources: z.array(z.object({ ref: z.string(), role: z.string() })).min(1),
      status: z
        .array(
          z.object({
            date: isoDate,
            rung: z.string().optional(),
            side: z.string().optional(),
            verdict: z.string().optional(),
            evidence: z.array(z.string()),
            note: z.string().optional(),
          }),
        )
        .min(1),
    }),
  ),
  conditions: z.array(
    z.object({
      id: z.string(),
      states: z.array(
        z.object({
          from: isoDate,
          to: isoDate.nullable(),
          value: z.string(),
          evidence: z.array(z.string()),
          quote: z.string().optional(),
        }),
      ),
      commitments: z.array(z.string()),
      statements: z.array(z.string()),
    }),
  ),
  shifts: z.array(
    z.object({
      id: z.string(),
      actorId: z.string(),
      concept: z.string(),
      kind: z.string(),
      contradiction: z.boolean(),
      earlier: z.string(),
      later: z.string(),
    }),
  ),
  camps: z.object({
    until: isoDate,
    camps: z.array(
      z.object({
        id: z.string(),
        members: z.array(z.string()),
        positions: z.record(z.string(), z.enum(["support", "oppose"])),
      }),
    ),
    outliers: z.array(z.object({ actorId: z.string() })),
    leaves: z.array(z.object({ actorId: z.string(), date: isoDate, from: z.string(), to: z.string() })),
  }),
});

/** The record's codebook. */
export const codebook: Codebook = codebookSchema.parse(parse(read("codebook.yaml")));
/** What a careful reader finds in the record. */
export const expected = expectedShape.parse(JSON.parse(read("expected.json")));
/** Paths of the dispatches that lie in the folder, relative to it. */
export const exampleFiles: readonly string[] = readdirSync(`${exampleFolder}documents`).map(
  (name) => `documents/${name}`,
);

/** The raw text of each dispatch by document id. */
export const texts: ReadonlyMap<string, string> = new Map(
  expected.documents.map((doc) => [doc.id, read(doc.file)]),
);
