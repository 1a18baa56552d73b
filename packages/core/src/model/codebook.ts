/**
 * A project's codebook: actors with aliases and memberships, concepts with key phrases, ordered scales,
 * conditions and events to look for. Written by people as YAML, kept in the project with its history.
 */
import { z } from "zod";

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A text per language; at least one. */
export const wordsSchema = z.object({ de: z.string().min(1).optional(), en: z.string().min(1).optional() });
const phrasesSchema = z.object({
  de: z.array(z.string().min(1)).default([]),
  en: z.array(z.string().min(1)).default([]),
});

export const membershipSchema = z.strictObject({
  /** Id of another actor of the codebook, or the ISO 3166 code of a state. */
  of: id,
  office: wordsSchema.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
});

export const codebookActorSchema = z.strictObject({
  id,
  kind: z.enum(["person", "organization", "state", "collective"]),
  labels: wordsSchema,
  aliases: z.array(z.string().min(1)).default([]),
  gender: z.enum(["female", "male", "other"]).optional(),
  memberOf: z.array(membershipSchema).default([]),
  attributes: z.record(z.string(), z.string()).default({}),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
});

export const codebookConceptSchema = z.strictObject({
  id,
  labels: wordsSchema,
  description: wordsSchema.optional(),
  /** Words that point to the concept, matched by stem in the claim, in any order within a clause. */
  phrases: phrasesSchema.default({ de: [], en: [] }),
  /** Words for being against it ("ceasefire first" for the concept "deploy"): they turn the stance around. */
  counterPhrases: phrasesSchema.default({ de: [], en: [] }),
  /** Sentences that a coder would give this concept. Older projects have none. */
  examples: phrasesSchema.optional(),
  parent: id.optional(),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
});

/** An ordered scale: what a supporter of each step wants, from least to most. */
export const codebookScaleSchema = z.strictObject({
  id,
  labels: wordsSchema,
  steps: z
    .array(
      z.strictObject({
        value: z.number(),
        labels: wordsSchema,
        concept: id.optional(),
        phrases: phrasesSchema.optional(),
      }),
    )
    .min(2),
});

export const codebookConditionSchema = z.strictObject({
  id,
  labels: wordsSchema,
  phrases: phrasesSchema.default({ de: [], en: [] }),
  /** What would show that it holds. */
  test: wordsSchema.optional(),
});

export const codebookEventSchema = z.strictObject({
  id,
  labels: wordsSchema,
  phrases: phrasesSchema.default({ de: [], en: [] }),
  place: z.string().optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
});

export const codebookSchema = z.strictObject({
  parley: z.literal("codebook/1"),
  name: z.string().min(1),
  /** Shown wherever the record is shown, for example that its people are invented. */
  notice: wordsSchema.optional(),
  languages: z.array(z.enum(["de", "en"])).min(1),
  actors: z.array(codebookActorSchema).default([]),
  concepts: z.array(codebookConceptSchema).default([]),
  scales: z.array(codebookScaleSchema).default([]),
  conditions: z.array(codebookConditionSchema).default([]),
  events: z.array(codebookEventSchema).default([]),
});

/** A codebook with its defaults filled in. */
export type Codebook = Readonly<z.infer<typeof codebookSchema>>;
export type CodebookActor = Codebook["actors"][number];
export type CodebookConcept = Codebook["concepts"][number];
export type CodebookScale = Codebook["scales"][number];
