/**
 * A statement type is the form a statement is coded with: which variables it has and of which data type.
 */
import { z } from "zod";
import { recordIdSchema } from "./document.js";

export const dataTypes = ["short text", "long text", "boolean", "integer"] as const;
export const dataTypeSchema = z.enum(dataTypes);
export type DataType = z.infer<typeof dataTypeSchema>;

export const variableSchema = z.object({
  id: recordIdSchema,
  name: z.string().min(1).max(190),
  dataType: dataTypeSchema,
});
export type Variable = Readonly<z.infer<typeof variableSchema>>;

export const statementTypeSchema = z.object({
  id: recordIdSchema,
  label: z.string().min(1).max(190),
  color: z.string(),
  variables: z.array(variableSchema).readonly(),
  revision: z.int(),
});
export type StatementType = Readonly<z.infer<typeof statementTypeSchema>>;
