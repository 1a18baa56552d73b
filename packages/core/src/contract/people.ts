/** People in the record: what would change if one gets a pseudonym or is deleted, and the pseudonym itself. */
import { z } from "zod";
import { recordIdSchema } from "../model/document.js";

export const pseudonymSchema = z.object({ pseudonym: z.string().trim().min(1).max(190) });

export const personTracesSchema = z
  .object({
    id: recordIdSchema,
    name: z.string(),
    revision: z.int(),
    /** A pseudonym that nobody has yet: "Person 3". */
    pseudonym: z.string(),
    statements: z.int(),
    /** Other entities that name the person. */
    entities: z.int(),
    isInCodebook: z.boolean(),
    /** Documents in whose text or title one of the names stands; these are not changed. */
    texts: z.int(),
    /** Documents that name the person as their author; these are not changed either. */
    authored: z.int(),
  })
  .meta({ id: "PersonTraces" });
export type PersonTraces = z.infer<typeof personTracesSchema>;
