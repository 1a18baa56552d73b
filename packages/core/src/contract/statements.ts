/** Statements and proposals as pages and scripts see them: labels resolved, evidence included. */
import { z } from "zod";
import { builtInStatementType } from "../model/built-in-type.js";
import { recordIdSchema } from "../model/document.js";
import { entityKinds } from "../model/entity.js";
import { partSchema, spanSchema } from "../model/part.js";
import { acts, certainties, deadlineSchema, media, speechModes } from "../model/reading.js";
import { statementStateSchema, valueSchema } from "../model/statement.js";
import { statusSchema } from "../model/status.js";
import { listSchema, pageOf, pageQuerySchema, uiLanguageSchema } from "./page.js";

/** A short-text value with its label in the language asked for. */
export const entityRefSchema = z.object({
  id: recordIdSchema,
  label: z.string(),
  kind: z.enum(entityKinds),
  color: z.string().nullable(),
});
export type EntityRef = z.infer<typeof entityRefSchema>;

export const statementViewSchema = z
  .object({
    id: recordIdSchema,
    utteranceId: recordIdSchema,
    documentId: recordIdSchema,
    versionId: recordIdSchema,
    document: z.object({
      title: z.string(),
      date: z.string().nullable(),
      source: z.string(),
      language: z.string().nullable(),
    }),
    /** Paragraph of the quote in the document, from 1. */
    paragraph: z.int(),
    typeId: recordIdSchema,
    state: statementStateSchema,
    engine: z.string().nullable(),
    confidence: z.number().nullable(),
    why: z.array(z.string()),
    coder: z.string(),
    mode: z.enum(speechModes),
    medium: z.enum(media).nullable(),
    act: z.enum(acts),
    negated: z.boolean(),
    certainty: z.enum(certainties),
    level: z.number(),
    /** Built-in variables resolved; other types' values stand in `values`. */
    person: entityRefSchema.nullable(),
    organization: entityRefSchema.nullable(),
    concept: entityRefSchema.nullable(),
    /** 1 supports, 0 opposes, null open. */
    agreement: z.number().nullable(),
    values: z.record(z.string(), valueSchema),
    /** What the entity ids among `values` are called, by variable id. */
    refs: z.record(z.string(), entityRefSchema),
    towards: z.string().nullable(),
    unnamed: z.boolean(),
    metonymic: z.boolean(),
    members: z.array(entityRefSchema),
    quote: partSchema,
    claim: partSchema,
    /** The sentence or sentences around the quote, verbatim, for lists. */
    sentence: partSchema,
    cue: partSchema.nullable(),
    frame: partSchema.nullable(),
    addressee: partSchema.nullable(),
    actor: partSchema.nullable(),
    condition: partSchema.nullable(),
    time: partSchema.nullable(),
    deadline: deadlineSchema.nullable(),
    /** Utterance that this one is reported inside of. */
    nestedIn: recordIdSchema.nullable(),
    note: z.string(),
    revision: z.int(),
  })
  .meta({ id: "StatementView" });
export type StatementView = z.infer<typeof statementViewSchema>;

export const statementQuerySchema = pageQuerySchema.extend({
  ids: listSchema.optional(),
  documentId: z.string().optional(),
  /** Entity ids. */
  person: z.string().optional(),
  organization: z.string().optional(),
  /** Person or, without one, organization. */
  actor: z.string().optional(),
  concept: z.string().optional(),
  states: listSchema.optional(),
  status: statusSchema.optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  sources: listSchema.optional(),
  /**
   * `usefulness`: first the undecided proposals whose decision teaches the suggester most. `actor` and `concept`: by
   * label, so that equal cases stand together; those without one come last.
   */
  sort: z
    .enum(["newest", "oldest", "document", "confidence", "actor", "concept", "usefulness"])
    .default("document"),
  labels: uiLanguageSchema,
});
export const statementListSchema = pageOf(statementViewSchema).meta({ id: "StatementList" });

/** A name that is looked up among the entities of the variable, and made when it is new. */
export const entityInputSchema = z.union([
  z.object({ id: recordIdSchema }),
  z.object({ label: z.string().min(1).max(190) }),
]);

/** A value as a coder gives it: an entity for short text, text, a number (boolean 0/1), or `null` for none. */
export const givenValueSchema = z.union([entityInputSchema, z.string(), z.number(), z.null()]);
export type GivenValue = z.infer<typeof givenValueSchema>;

const spans = z.array(spanSchema).min(1);
/** A statement coded by hand: spans per role, values by name. Spans are offsets into the text version. */
export const statementDraftSchema = z
  .object({
    documentId: recordIdSchema,
    versionId: recordIdSchema,
    typeId: recordIdSchema.default(builtInStatementType.id),
    quote: spans,
    actor: spans.nullable().default(null),
    cue: spans.nullable().default(null),
    frame: spans.nullable().default(null),
    addressee: spans.nullable().default(null),
    condition: spans.nullable().default(null),
    time: spans.nullable().default(null),
    deadline: spans.nullable().default(null),
    mode: z.enum(speechModes).default("indirect"),
    act: z.enum(acts).default("assert"),
    negated: z.boolean().default(false),
    certainty: z.enum(certainties).default("stated"),
    level: z.number().min(0).max(1).default(0.8),
    person: entityInputSchema.nullable().default(null),
    organization: entityInputSchema.nullable().default(null),
    concept: entityInputSchema.nullable().default(null),
    agreement: z.number().int().min(0).max(1).nullable().default(null),
    /** Values of the type's variables by id; person, organization, concept and agreement may stand above. */
    values: z.record(z.string(), givenValueSchema).default({}),
    note: z.string().default(""),
  })
  .meta({ id: "StatementDraft" });
export type StatementDraft = z.input<typeof statementDraftSchema>;

/** Fields to change; what is left out stays. Sent with `If-Match: "<revision>"`. */
export const statementEditSchema = z
  .object({
    quote: spans.optional(),
    actor: spans.nullable().optional(),
    cue: spans.nullable().optional(),
    frame: spans.nullable().optional(),
    addressee: spans.nullable().optional(),
    condition: spans.nullable().optional(),
    time: spans.nullable().optional(),
    deadline: spans.nullable().optional(),
    mode: z.enum(speechModes).optional(),
    act: z.enum(acts).optional(),
    negated: z.boolean().optional(),
    certainty: z.enum(certainties).optional(),
    level: z.number().min(0).max(1).optional(),
    person: entityInputSchema.nullable().optional(),
    organization: entityInputSchema.nullable().optional(),
    concept: entityInputSchema.nullable().optional(),
    agreement: z.number().int().min(0).max(1).nullable().optional(),
    /** Values of the type's variables by id; those left out stay. */
    values: z.record(z.string(), givenValueSchema).optional(),
    note: z.string().optional(),
  })
  .meta({ id: "StatementEdit" });
export type StatementEdit = z.infer<typeof statementEditSchema>;

/** Where to split a statement: an offset between two words of its quote. Sent with `If-Match: "<revision>"`. */
export const statementSplitSchema = z.object({ at: z.int().min(0) }).meta({ id: "StatementSplit" });

/** Decide on proposals. `correct` takes one id and the corrected fields. */
export const decisionInputSchema = z
  .object({
    kind: z.enum(["accept", "correct", "reject", "reopen"]),
    ids: z.array(recordIdSchema).min(1).max(10_000),
    /** Revision per id that the caller saw; a newer one is an edit clash. */
    revisions: z.record(z.string(), z.int()).default({}),
    correction: statementEditSchema.nullable().default(null),
  })
  .meta({ id: "DecisionInput" });
export type DecisionInput = z.input<typeof decisionInputSchema>;

/** Entities of a variable, for lists, filters and auto-complete. */
export const entityQuerySchema = pageQuerySchema.extend({
  /** Id of a short-text variable of any statement type. */
  variable: z.string().optional(),
  q: z.string().optional(),
  labels: uiLanguageSchema,
});
export const entityRowSchema = entityRefSchema
  .extend({
    variableId: z.string(),
    labels: z.object({ de: z.string().optional(), en: z.string().optional() }),
    aliases: z.array(z.string()),
    memberOf: z.array(z.object({ id: recordIdSchema, label: z.string(), office: z.string().nullable() })),
    attributes: z.record(z.string(), z.string()),
    candidate: z.boolean(),
    parentId: recordIdSchema.nullable(),
    statements: z.int(),
    reviewed: z.int(),
    revision: z.int(),
  })
  .meta({ id: "EntityRow" });
export type EntityRow = z.infer<typeof entityRowSchema>;
export const entityListSchema = pageOf(entityRowSchema).meta({ id: "EntityList" });
