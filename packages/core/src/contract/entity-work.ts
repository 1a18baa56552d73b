/** Work on entities: describe, rename, merge, split, move; what is unused and what may be the same. */
import { z } from "zod";
import { wordsSchema } from "../model/codebook.js";
import { recordIdSchema } from "../model/document.js";
import { entityKinds, entityMembershipSchema } from "../model/entity.js";
import { resemblances } from "../model/resemblance.js";
import { uiLanguageSchema } from "./page.js";
import { entityRefSchema } from "./statements.js";

const phrasesSchema = z.object({ de: z.array(z.string().min(1)), en: z.array(z.string().min(1)) });
const revisions = z.record(z.string(), z.int()).default({});

/** One entity in full, with what only the codebook holds of a concept. */
export const entityViewSchema = entityRefSchema
  .extend({
    variableId: recordIdSchema,
    value: z.string(),
    labels: wordsSchema,
    aliases: z.array(z.string()),
    attributes: z.record(z.string(), z.string()),
    memberships: z.array(entityMembershipSchema.extend({ label: z.string() })),
    members: z.array(entityRefSchema),
    parent: entityRefSchema.nullable(),
    children: z.array(entityRefSchema),
    candidate: z.boolean(),
    /** Does the codebook name it? */
    inCodebook: z.boolean(),
    description: wordsSchema.nullable(),
    phrases: phrasesSchema,
    counterPhrases: phrasesSchema,
    examples: phrasesSchema,
    statements: z.int(),
    reviewed: z.int(),
    revision: z.int(),
  })
  .meta({ id: "EntityView" });
export type EntityView = z.infer<typeof entityViewSchema>;

/** Fields to change; what is left out stays. Sent with `If-Match: "<revision>"`. */
export const entityEditSchema = z
  .object({
    kind: z.enum(entityKinds).optional(),
    labels: wordsSchema.optional(),
    aliases: z.array(z.string().min(1).max(190)).optional(),
    attributes: z.record(z.string().min(1), z.string()).optional(),
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .nullable()
      .optional(),
    memberships: z.array(entityMembershipSchema).optional(),
    description: wordsSchema.optional(),
    phrases: phrasesSchema.optional(),
    counterPhrases: phrasesSchema.optional(),
    examples: phrasesSchema.optional(),
  })
  .meta({ id: "EntityEdit" });
export type EntityEditInput = z.infer<typeof entityEditSchema>;

export const newEntitySchema = z
  .object({
    variableId: recordIdSchema,
    kind: z.enum(entityKinds),
    labels: wordsSchema,
    parentId: recordIdSchema.nullable().default(null),
  })
  .meta({ id: "NewEntity" });

export const renamingSchema = z
  .object({
    labels: z.object({ de: z.string().max(190).optional(), en: z.string().max(190).optional() }),
    /** The old names become aliases. */
    keepsOld: z.boolean().default(true),
  })
  .meta({ id: "Renaming" });
export type RenamingInput = z.input<typeof renamingSchema>;

export const mergingSchema = z
  .object({
    into: recordIdSchema,
    from: z.array(recordIdSchema).min(1).max(100),
    /** Per field that differs, the id of the entity whose value is kept. */
    choices: z.record(z.string(), recordIdSchema).default({}),
    revisions,
  })
  .meta({ id: "Merging" });
export type MergingInput = z.input<typeof mergingSchema>;

/** What a merge would do: where the entities differ, and how many statements would move. */
export const mergingPreviewSchema = z
  .object({
    differences: z.array(
      z.object({
        field: z.string(),
        values: z.array(z.object({ id: z.string(), name: z.string(), value: z.string(), label: z.string() })),
      }),
    ),
    statements: z.int(),
    names: z.array(z.string()),
    into: z.string(),
  })
  .meta({ id: "MergingPreview" });
export type MergingPreviewView = z.infer<typeof mergingPreviewSchema>;

export const splittingSchema = z
  .object({
    name: z.string().min(1).max(190),
    language: uiLanguageSchema,
    ids: z.array(recordIdSchema).max(10_000).default([]),
    aliases: z.array(z.string()).default([]),
  })
  .meta({ id: "Splitting" });
export type SplittingInput = z.input<typeof splittingSchema>;

export const movingSchema = z
  .object({
    to: recordIdSchema,
    /** All statements of the entity when left out. */
    ids: z.array(recordIdSchema).max(10_000).optional(),
    revisions,
  })
  .meta({ id: "Moving" });
export type MovingInput = z.input<typeof movingSchema>;

export const placingSchema = z.object({ parentId: recordIdSchema.nullable() }).meta({ id: "Placing" });

export const removingSchema = z
  .object({ ids: z.array(recordIdSchema).min(1).max(1000), revisions })
  .meta({ id: "Removing" });

export const apartSchema = z.object({ one: recordIdSchema, other: recordIdSchema }).meta({ id: "KeptApart" });

const found = entityRefSchema.extend({ variableId: recordIdSchema, statements: z.int(), revision: z.int() });

/** Pairs that may be the same, the surest first, and entities that nothing uses. */
export const tidyingSchema = z
  .object({
    pairs: z.array(
      z.object({
        one: found,
        other: found,
        resemblance: z.enum(resemblances),
        score: z.number(),
        names: z.tuple([z.string(), z.string()]),
      }),
    ),
    unused: z.array(found),
  })
  .meta({ id: "Tidying" });
export type TidyingView = z.infer<typeof tidyingSchema>;
