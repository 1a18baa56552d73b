/**
 * What a coded statement must say to be measured, and what it may say besides. A field that the coding leaves out
 * altogether is not measured; a field that is `null` says that there is none ("no condition").
 */
import { deadlineSchema, readStatementSchema, spanSchema } from "@parley/core";
import { z } from "zod";

const part = z.object({ spans: z.array(spanSchema) });
const { shape } = readStatementSchema;

export const goldStatementSchema = z.object({
  utterance: shape.utterance,
  mode: shape.mode,
  medium: shape.medium.default(null),
  quote: part,
  actor: part
    .extend({ canonical: z.string().optional(), entityId: z.string().nullable().optional() })
    .nullable()
    .default(null),
  cue: part.nullable().default(null),
  frame: part.nullable().default(null),
  addressee: part.nullable().default(null),
  /** The piece of the quote it is about; the quote when left out. */
  claim: part.optional(),
  act: shape.act.optional(),
  stance: z
    .object({ polarity: z.enum(["support", "oppose", "neutral"]) })
    .nullable()
    .optional(),
  negated: z.boolean().optional(),
  certainty: shape.certainty.optional(),
  condition: part.nullable().optional(),
  deadline: part
    .extend({ from: deadlineSchema.shape.from.optional(), to: deadlineSchema.shape.to.optional() })
    .nullable()
    .optional(),
  concept: z
    .object({ id: z.string().nullable().default(null), label: z.string() })
    .nullable()
    .optional(),
  nestedIn: z.int().nullable().optional(),
});
export type GoldStatement = z.infer<typeof goldStatementSchema>;
