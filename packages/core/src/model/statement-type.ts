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

/**
 * The built-in type. Label and variables are those that DNA makes in a new database, so that its defaults
 * fit; the pages call `agreement` stance. States and collectives are values of `organization` with a kind.
 */
export const builtInStatementType: StatementType = {
  id: "dna-statement",
  label: "DNA Statement",
  color: "#efd033",
  variables: [
    { id: "person", name: "person", dataType: "short text" },
    { id: "organization", name: "organization", dataType: "short text" },
    { id: "concept", name: "concept", dataType: "short text" },
    { id: "agreement", name: "agreement", dataType: "boolean" },
  ],
  revision: 0,
};
