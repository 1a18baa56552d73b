/** Many statements at once: another value, another statement type. What would change can be asked for first. */
import { z } from "zod";
import { recordIdSchema } from "../model/document.js";
import { acts } from "../model/reading.js";
import { entityInputSchema } from "./statements.js";

/** Most statements that one command changes. */
export const MOST_AT_ONCE = 10_000;

const chosenStatements = {
  ids: z.array(recordIdSchema).min(1).max(MOST_AT_ONCE),
  /** Revision per id that the caller saw; a newer one is an edit clash. */
  revisions: z.record(z.string(), z.int()).default({}),
};

/** A value by variable id: an entity for short text, text, number, or `null` for none. */
const givenValueSchema = z.union([entityInputSchema, z.string(), z.number(), z.null()]);

export const recodingSchema = z
  .object({
    ...chosenStatements,
    set: z.object({
      values: z.record(z.string(), givenValueSchema).default({}),
      act: z.enum(acts).optional(),
    }),
  })
  .meta({ id: "Recoding" });
export type Recoding = z.input<typeof recodingSchema>;

export const retypingSchema = z
  .object({
    ...chosenStatements,
    typeId: recordIdSchema,
    /** Variable of the new type by variable of the old one; those of the same name when left out. */
    variables: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: "Retyping" });
export type Retyping = z.input<typeof retypingSchema>;
