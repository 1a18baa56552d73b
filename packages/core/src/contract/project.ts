/** The open project: name, counts, dial, span of time. First thing the pages ask for. */
import { z } from "zod";
import { wordsSchema } from "../model/codebook.js";
import { coderSchema } from "../model/coder.js";
import { statementTypeSchema } from "../model/statement-type.js";

export const projectViewSchema = z
  .object({
    name: z.string(),
    /** Shown wherever the record is shown, for example that its people are invented. */
    notice: wordsSchema.nullable(),
    /** Undecided proposals at or above this confidence are counted. */
    dial: z.number(),
    /** Last command of the log. */
    revision: z.int(),
    counts: z.object({
      documents: z.int(),
      undated: z.int(),
      /** Counted statements: reviewed, and undecided proposals above the dial. */
      statements: z.int(),
      reviewed: z.int(),
      /** Undecided proposals, above the dial or not. */
      open: z.int(),
      rejected: z.int(),
      actors: z.int(),
      concepts: z.int(),
      /** `null` in a large record, where counting them takes as long as the ledger itself. */
      commitments: z.int().nullable(),
    }),
    /** First and last document day, yyyy-mm-dd. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    sources: z.array(z.string()),
    languages: z.array(z.string()),
    statementTypes: z.array(statementTypeSchema),
    /** Orders in which this server can list statements. */
    statementOrders: z.array(z.string()),
    coders: z.array(coderSchema),
    /** The coder of this session. */
    coder: coderSchema,
    undo: z
      .object({ sequence: z.int(), key: z.string(), details: z.record(z.string(), z.unknown()) })
      .nullable(),
    redo: z
      .object({ sequence: z.int(), key: z.string(), details: z.record(z.string(), z.unknown()) })
      .nullable(),
    version: z.string(),
  })
  .meta({ id: "Project" });
export type ProjectView = z.infer<typeof projectViewSchema>;

export const projectEditSchema = z.object({
  name: z.string().min(1).optional(),
  dial: z.number().min(0).max(1).optional(),
});

/** Statements per day for the time brush; `reviewed` is the dark part of a bar. */
export const timelineSchema = z
  .object({
    days: z.array(z.object({ day: z.string(), statements: z.int(), reviewed: z.int(), documents: z.int() })),
    events: z.array(
      z.object({ id: z.string(), labels: wordsSchema, from: z.string(), to: z.string().nullable() }),
    ),
  })
  .meta({ id: "Timeline" });
export type TimelineView = z.infer<typeof timelineSchema>;

/** One line of the history. */
export const commandViewSchema = z.object({
  sequence: z.int(),
  at: z.string(),
  coder: z.string(),
  coderId: z.string(),
  key: z.string(),
  details: z.record(z.string(), z.unknown()),
  undoes: z.int().nullable(),
  undone: z.boolean(),
});
/** What a write answers: the new revision and what was done, for the undo toast. */
export const writeResultSchema = z
  .object({
    revision: z.int(),
    key: z.string(),
    details: z.record(z.string(), z.unknown()),
    ids: z.array(z.string()),
  })
  .meta({ id: "WriteResult" });
export type WriteResult = z.infer<typeof writeResultSchema>;
