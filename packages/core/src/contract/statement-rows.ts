/**
 * The statements as a table: filters, order and a window of rows. A window is asked for by its offset, so that
 * a table of a million rows can be scrolled anywhere; rows carry what a table shows and nothing else.
 */
import { z } from "zod";
import { recordIdSchema } from "../model/document.js";
import { acts } from "../model/reading.js";
import { statementStateSchema } from "../model/statement.js";
import { listSchema, uiLanguageSchema } from "./page.js";
import { entityRefSchema } from "./statements.js";

export const rowSorts = [
  "date",
  "actor",
  "concept",
  "stance",
  "act",
  "state",
  "source",
  "coder",
  "confidence",
  "document",
] as const;
export type RowSort = (typeof rowSorts)[number];

export const rowGroups = ["actor", "concept", "stance", "source", "month", "state", "coder", "act"] as const;
export type RowGrouping = (typeof rowGroups)[number];

/** Stances by their words: 1 supports, 0 opposes, none is neutral. */
export const stanceWords = ["supports", "opposes", "neutral"] as const;

/** Which statements; what is left out is not asked. Several values of one filter are alternatives. */
export const rowFiltersSchema = z.object({
  /** Entity ids: a statement's person or, without one, its organization. */
  actors: listSchema.optional(),
  /** Entity ids of any variable of the statement: all passages of an entity. */
  entities: listSchema.optional(),
  concepts: listSchema.optional(),
  stances: listSchema.optional(),
  states: listSchema.optional(),
  acts: listSchema.optional(),
  /** Coder ids. */
  coders: listSchema.optional(),
  types: listSchema.optional(),
  sources: listSchema.optional(),
  documentId: z.string().optional(),
  /** First and last day, yyyy-mm-dd. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Words of the evidence; quotation marks keep words together. */
  q: z.string().optional(),
  labels: uiLanguageSchema,
});
export type RowFilters = z.output<typeof rowFiltersSchema>;

const order = {
  sort: z.enum(rowSorts).default("date"),
  direction: z.enum(["up", "down"]).default("down"),
};

export const rowQuerySchema = rowFiltersSchema.extend({
  ...order,
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type RowQuery = z.output<typeof rowQuerySchema>;

export const rowSelectionQuerySchema = rowFiltersSchema.extend({
  ...order,
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(10_000).default(10_000),
});

export const rowGroupQuerySchema = rowFiltersSchema.extend({ by: z.enum(rowGroups) });

export const statementRowSchema = z
  .object({
    id: recordIdSchema,
    revision: z.int(),
    documentId: recordIdSchema,
    title: z.string(),
    date: z.string().nullable(),
    source: z.string(),
    language: z.string().nullable(),
    /** The person or, without one, the organization. */
    actor: entityRefSchema.nullable(),
    organization: entityRefSchema.nullable(),
    concept: entityRefSchema.nullable(),
    /** 1 supports, 0 opposes, null open. */
    agreement: z.number().nullable(),
    act: z.enum(acts),
    state: statementStateSchema,
    confidence: z.number().nullable(),
    coder: z.string(),
    typeId: recordIdSchema,
    condition: z.string().nullable(),
    deadline: z.string().nullable(),
    /** The words the statement is about, verbatim. */
    quote: z.string(),
    /** Values of other variables by variable id, entities by their label. */
    others: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: "StatementRow" });
export type StatementRow = z.infer<typeof statementRowSchema>;

/** A window of the table: `rows[0]` stands at `offset` of `total` rows that match. */
export const statementRowsSchema = z
  .object({
    rows: z.array(statementRowSchema),
    offset: z.int(),
    total: z.int(),
    /** All statements of the project, whatever their state. */
    all: z.int(),
    revision: z.int(),
  })
  .meta({ id: "StatementRows" });
export type StatementRows = z.infer<typeof statementRowsSchema>;

/** Ids of a stretch of the table with the revisions they have now, to change them together. */
export const rowSelectionSchema = z
  .object({
    ids: z.array(recordIdSchema),
    revisions: z.record(z.string(), z.int()),
    total: z.int(),
  })
  .meta({ id: "StatementSelection" });
export type RowSelection = z.infer<typeof rowSelectionSchema>;

/** Groups of the statements that match, the largest first. */
export const rowGroupsSchema = z
  .object({
    groups: z.array(
      z.object({
        /** Value of the filter that leaves this group alone; empty for "none". */
        value: z.string(),
        label: z.string(),
        statements: z.int(),
        reviewed: z.int(),
        supports: z.int(),
        opposes: z.int(),
      }),
    ),
    total: z.int(),
  })
  .meta({ id: "StatementGroups" });
export type RowGroups = z.infer<typeof rowGroupsSchema>;

const count = z.int();
const valueSchema = z.union([z.string(), z.number(), z.null()]);

/** What a recoding would change, in words. */
export const recodingPreviewSchema = z
  .object({
    changed: count,
    /** Of these: proposals that nobody had decided on. */
    proposals: count,
    same: count,
    rejected: count,
    without: count,
    fields: z.array(
      z.object({
        name: z.string(),
        from: z.array(z.object({ value: valueSchema, label: z.string(), statements: count })),
        to: z.object({ value: valueSchema, label: z.string() }),
      }),
    ),
  })
  .meta({ id: "RecodingPreview" });
export type RecodingPreviewView = z.infer<typeof recodingPreviewSchema>;

/** Values that find no place in another type or data type. */
export const lostValuesSchema = z.array(
  z.object({ variable: z.string(), statements: count, examples: z.array(z.string()) }),
);

/** What another statement type would change and lose. */
export const retypingPreviewSchema = z
  .object({ changed: count, lost: lostValuesSchema })
  .meta({ id: "RetypingPreview" });
export type RetypingPreviewView = z.infer<typeof retypingPreviewSchema>;
