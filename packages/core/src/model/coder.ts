/** Who codes: a person or an engine. Everything written names its coder. */
import { z } from "zod";
import { recordIdSchema } from "./document.js";

export const coderSchema = z.object({
  id: recordIdSchema,
  name: z.string().min(1),
  kind: z.enum(["person", "engine"]),
  /** Version of the engine. */
  version: z.string().nullable(),
  color: z.string(),
});
export type Coder = Readonly<z.infer<typeof coderSchema>>;
