/** The ledger as the page and `parley commitments` show it. */
import { z } from "zod";
import { commitmentSchema, rungs } from "../model/commitment.js";
import { recordIdSchema } from "../model/document.js";
import { conditionValues, ledgerConditionSchema } from "../model/event.js";
import { evidenceEffects, ledgerEntrySchema, shiftKinds } from "../model/ledger-entry.js";
import { requirementGapSchema } from "../model/requirement-gap.js";
import { statusSchema } from "../model/status.js";
import { shiftSchema } from "../shifts/shift.js";
import { listSchema, uiLanguageSchema } from "./page.js";
import { writeResultSchema } from "./project.js";

export const commitmentQuerySchema = z.object({
  /** Status as of this day; the last day of the record when left out. */
  asOf: z.string().optional(),
  /** What had been decided at this UTC time; everything when left out. */
  knownAt: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  actor: z.string().optional(),
  concept: z.string().optional(),
  sources: listSchema.optional(),
  status: statusSchema.default("all"),
  labels: uiLanguageSchema,
});

export const commitmentListSchema = z
  .object({
    asOf: z.string().nullable(),
    commitments: z.array(commitmentSchema),
    /** Against everything linked to them, whatever else the list is filtered by. */
    requirements: z.array(requirementGapSchema),
    conditions: z.array(
      z.object({
        id: z.string().nullable(),
        label: z.string(),
        commitments: z.array(z.string()),
        statements: z.array(z.string()),
      }),
    ),
    counts: z.object({ statements: z.int(), reviewed: z.int(), proposed: z.int(), documents: z.int() }),
  })
  .meta({ id: "CommitmentList" });
export type CommitmentList = z.infer<typeof commitmentListSchema>;

/** What every question about the ledger may say. */
export const ledgerQuerySchema = z.object({
  /** As of this day; the last day of the record when left out. */
  asOf: z.string().optional(),
  status: statusSchema.default("all"),
  labels: uiLanguageSchema,
});

const currentSchema = commitmentSchema.shape.current;

/** How the status of a commitment changed: before and after. */
export const statusChangeSchema = z
  .object({
    commitmentId: recordIdSchema,
    actor: z.string(),
    action: z.string(),
    before: currentSchema,
    after: currentSchema,
  })
  .meta({ id: "StatusChange" });
export type StatusChange = Readonly<z.infer<typeof statusChangeSchema>>;

/** A sentence that tells of a change of state, for review. */
const stateCandidateSchema = z.object({
  conditionId: z.string(),
  value: z.enum(conditionValues),
  from: z.string(),
  documentId: recordIdSchema,
  text: z.string(),
  start: z.int(),
  end: z.int(),
  score: z.number(),
});

export const conditionViewSchema = z
  .object({
    /** Id in the codebook, or "words …" for one that only texts name. */
    id: z.string(),
    label: z.string(),
    test: z.string().nullable(),
    /** On the day asked for. */
    value: z.enum(conditionValues),
    since: z.string().nullable(),
    states: ledgerConditionSchema.shape.states,
    candidates: z.array(stateCandidateSchema),
    /** Commitments that hang on it. */
    commitments: z.array(
      z.object({ id: recordIdSchema, actor: z.string(), action: z.string(), current: currentSchema }),
    ),
    /** Positions that hang on it: statements that are no commitment. */
    positions: z.array(
      z.object({
        statementId: recordIdSchema,
        actor: z.string(),
        text: z.string(),
        date: z.string().nullable(),
      }),
    ),
    revision: z.int().nullable(),
  })
  .meta({ id: "ConditionView" });
export type ConditionView = Readonly<z.infer<typeof conditionViewSchema>>;
export const conditionListSchema = z
  .object({ asOf: z.string().nullable(), conditions: z.array(conditionViewSchema) })
  .meta({ id: "ConditionList" });
export type ConditionList = Readonly<z.infer<typeof conditionListSchema>>;

/** A changed state, and what it changed. */
export const conditionWriteSchema = writeResultSchema.extend({ changes: z.array(statusChangeSchema) });

export const evidenceListSchema = z
  .object({
    asOf: z.string().nullable(),
    candidates: z.array(
      z.object({
        id: z.string(),
        commitmentId: recordIdSchema,
        statementId: recordIdSchema,
        effect: z.enum(evidenceEffects),
        rung: z.enum(rungs).nullable(),
        date: z.string(),
        documentId: recordIdSchema,
        text: z.string(),
        start: z.int(),
        end: z.int(),
        score: z.number(),
        review: z.enum(["open", "accepted", "dismissed"]),
      }),
    ),
  })
  .meta({ id: "EvidenceList" });
export type EvidenceList = Readonly<z.infer<typeof evidenceListSchema>>;

export const ledgerEntryListSchema = z.object({ entries: z.array(ledgerEntrySchema) });

export const shiftQuerySchema = ledgerQuerySchema.extend({
  /** Lowest score shown, 0 to 1. */
  dial: z.coerce.number().min(0).max(1).optional(),
  kinds: listSchema.optional(),
  actor: z.string().optional(),
  concept: z.string().optional(),
  /** Only what these sources say; all without. */
  sources: listSchema.optional(),
});
export const shiftListSchema = z
  .object({
    asOf: z.string().nullable(),
    dial: z.number(),
    kinds: z.array(z.enum(shiftKinds)),
    shifts: z.array(shiftSchema),
  })
  .meta({ id: "ShiftList" });
export type ShiftList = Readonly<z.infer<typeof shiftListSchema>>;
