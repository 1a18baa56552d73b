/**
 * An entity is a value of a short-text variable that is worth describing: an actor with aliases, attributes
 * and memberships over time, or a concept.
 */
import { z } from "zod";
import { wordsSchema } from "./codebook.js";
import { recordIdSchema } from "./document.js";

export const entityKinds = ["person", "organization", "state", "collective", "concept", "value"] as const;

/** Membership of a person in an organization, of an organization in a state, for a stretch of time. */
export const entityMembershipSchema = z.object({
  of: recordIdSchema,
  office: wordsSchema.nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

export const entitySchema = z.object({
  id: recordIdSchema,
  /** Variable of which this is a value: "person", "organization", "concept" of the built-in type. */
  variableId: recordIdSchema,
  /** The value as coded and exported; unique within the variable. */
  value: z.string(),
  kind: z.enum(entityKinds),
  labels: wordsSchema,
  aliases: z.array(z.string()).readonly(),
  attributes: z.record(z.string(), z.string()),
  color: z.string().nullable(),
  memberships: z.array(entityMembershipSchema).readonly(),
  parentId: recordIdSchema.nullable(),
  /** Proposed by an engine and not in the codebook. */
  candidate: z.boolean(),
  revision: z.int(),
});
export type Entity = Readonly<z.infer<typeof entitySchema>>;
export type EntityKind = Entity["kind"];
export type EntityMembership = Entity["memberships"][number];

/** The label in a language, else in the other one, else the coded value. */
export function entityLabel(entity: Pick<Entity, "labels" | "value">, language: "de" | "en"): string {
  return entity.labels[language] ?? entity.labels[language === "de" ? "en" : "de"] ?? entity.value;
}
