/**
 * Utterance and statement. An utterance is one act of saying with its evidence; a statement is one coded
 * unit in it: one actor, one concept, one stance. A proposal is a statement that nobody has decided yet.
 */
import { z } from "zod";
import { recordIdSchema } from "./document.js";
import { partSchema } from "./part.js";
import { acts, certainties, deadlineSchema, media, speechModes } from "./reading.js";

/** proposed by an engine; accepted or corrected by a person; rejected; coded by hand. */
export const statementStates = ["proposed", "accepted", "corrected", "rejected", "coded"] as const;
export const statementStateSchema = z.enum(statementStates);
export type StatementState = z.infer<typeof statementStateSchema>;

export const utteranceSchema = z.object({
  id: recordIdSchema,
  documentId: recordIdSchema,
  versionId: recordIdSchema,
  mode: z.enum(speechModes),
  medium: z.enum(media).nullable(),
  quote: partSchema,
  cue: partSchema.nullable(),
  frame: partSchema.nullable(),
  addressee: partSchema.nullable(),
  nestedIn: recordIdSchema.nullable(),
  revision: z.int(),
});
export type Utterance = Readonly<z.infer<typeof utteranceSchema>>;

/** A variable's value: entity id (short text), text (long text), number (boolean 0/1, integer). */
export const valueSchema = z.union([z.string(), z.number(), z.null()]);
export type Value = z.infer<typeof valueSchema>;

export const statementSchema = z.object({
  id: recordIdSchema,
  utteranceId: recordIdSchema,
  documentId: recordIdSchema,
  versionId: recordIdSchema,
  typeId: recordIdSchema,
  coderId: recordIdSchema,
  state: statementStateSchema,
  /** Value per variable id of the statement type; a missing key is the same as `null`. */
  values: z.record(z.string(), valueSchema),
  /** The actor's words in the text; `null` when coded without evidence for it. */
  actor: partSchema.nullable(),
  /** The piece of the quote this statement is about. */
  claim: partSchema,
  condition: partSchema.nullable(),
  time: partSchema.nullable(),
  deadline: deadlineSchema.nullable(),
  act: z.enum(acts),
  negated: z.boolean(),
  certainty: z.enum(certainties),
  level: z.number(),
  /** What the stance is toward, in words of the text. */
  towards: z.string().nullable(),
  unnamed: z.boolean(),
  metonymic: z.boolean(),
  /** Members that a collective names, as entity ids. */
  members: z.array(recordIdSchema).readonly(),
  /** Provenance: who proposed it, with which confidence, by which rules. `null` for hand-coded ones. */
  engine: z.string().nullable(),
  confidence: z.number().nullable(),
  why: z.array(z.string()).readonly(),
  note: z.string(),
  revision: z.int(),
});
export type Statement = Readonly<z.infer<typeof statementSchema>>;

/** Who announces an own act is for it (1), who refuses it against it (0), also where nobody read a stance. */
export function stanceOfAct({ act, negated }: Pick<Statement, "act" | "negated">): 0 | 1 | null {
  if (act === "announce" || act === "promise") return negated ? 0 : 1;
  return act === "refuse" ? 0 : null;
}
