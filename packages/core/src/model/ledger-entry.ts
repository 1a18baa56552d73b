/**
 * What a person decides in the ledger: that a sentence is evidence for a commitment, that two reports are one
 * commitment or two, that a shift is one. Entries hang on statements, so that they stay with a commitment also
 * when an earlier report of it is found. None is ever overwritten; undo takes it back whole.
 */
import { z } from "zod";
import { rungs } from "./commitment.js";
import { conditionTreeSchema } from "./condition-tree.js";
import { recordIdSchema } from "./document.js";
import { spanSchema } from "./part.js";

/** What a text shows about a commitment. */
export const evidenceEffects = [
  "fulfilled",
  "reached",
  "new-deadline",
  "new-condition",
  "withdrawn",
  "superseded",
  "suspended",
  "stalled",
  "resumed",
  "contrary",
  "denied",
] as const;
export type EvidenceEffect = (typeof evidenceEffects)[number];

/** The patterns of two sentences of one actor that do not go together (`docs/method/shifts.md`). */
export const shiftKinds = [
  "reversal",
  "followed-condition",
  "condition-added",
  "condition-dropped",
  "condition-hardened",
  "quantity-slip",
  "date-slip",
  "act-against-word",
  "voices",
  "against-own-organization",
  "denial",
  "successor",
] as const;
export type ShiftKind = (typeof shiftKinds)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A place in a document that shows something. */
export const evidencePlaceSchema = z.object({
  documentId: recordIdSchema,
  statementId: recordIdSchema.nullable(),
  spans: z.array(spanSchema).readonly(),
});
export type EvidencePlace = Readonly<z.infer<typeof evidencePlaceSchema>>;

const decision = z.enum(["accepted", "dismissed"]);

export const evidenceDetailSchema = z.object({
  kind: z.literal("evidence"),
  /** A statement of the commitment it is about. */
  statementId: recordIdSchema,
  decision,
  /** When it happened, which may be before it was told. */
  date: day,
  effect: z.enum(evidenceEffects),
  /** For `reached`. */
  rung: z.enum(rungs).nullable().default(null),
  /** Share that was done, where the object is countable; `null` = all of it. */
  share: z.number().min(0).max(1).nullable().default(null),
  /** New last day, for `new-deadline`. */
  to: day.nullable().default(null),
  /** Its first day, where the words name a span; `null` = the day of the evidence. */
  from: day.nullable().default(null),
  /** How exactly the words name it: one named roughly has a grace. */
  grade: z.enum(["firm", "approx", "vague"]).default("firm"),
  /** The complete new list of condition ids, for `new-condition`. */
  conditions: z.array(z.string()).readonly().nullable().default(null),
  /** The same as a tree, where not all of them are needed; `conditions` may then be left out. */
  tree: conditionTreeSchema.nullable().default(null),
  evidence: z.array(evidencePlaceSchema).readonly().default([]),
  note: z.string().default(""),
});

const groupingDetailSchema = z.object({
  /** Reports of one commitment, or of two. */
  kind: z.enum(["same", "apart"]),
  statementId: recordIdSchema,
  otherId: recordIdSchema,
});

const shiftDetailSchema = z.object({
  kind: z.literal("shift"),
  earlierId: recordIdSchema,
  laterId: recordIdSchema,
  pattern: z.enum(shiftKinds),
  decision: z.enum(["confirmed", "dismissed"]),
  /** The actor's own explanation, where there is one. */
  explanation: z.string().default(""),
});

const requirementDetailSchema = z.object({
  kind: z.literal("requirement"),
  what: z.string().min(1),
  quantity: z.number().positive().nullable().default(null),
  unit: z.string().default(""),
  /** Last day on which it is of use; `null` = any day. */
  by: day.nullable().default(null),
  source: z.string().default(""),
});

/** Why a commitment that is linked to a requirement does not count for it in full. */
export const gapReasons = ["over", "late", "condition", "unsure", "no-amount", "other-unit"] as const;
export type GapReason = (typeof gapReasons)[number];

const fulfilsDetailSchema = z.object({
  /** A commitment meets a requirement, is part of another one, or takes its place. */
  kind: z.enum(["fulfils", "partOf", "supersedes"]),
  statementId: recordIdSchema,
  /** A requirement's entry, or a statement of the other commitment. */
  otherId: recordIdSchema,
});

export const ledgerDetailSchema = z.discriminatedUnion("kind", [
  evidenceDetailSchema,
  groupingDetailSchema,
  shiftDetailSchema,
  requirementDetailSchema,
  fulfilsDetailSchema,
]);
export type LedgerDetail = Readonly<z.infer<typeof ledgerDetailSchema>>;
export type LedgerDetailInput = z.input<typeof ledgerDetailSchema>;
export type EvidenceDetail = Extract<LedgerDetail, { kind: "evidence" }>;

export const ledgerEntrySchema = z.object({
  id: recordIdSchema,
  coderId: recordIdSchema,
  /** UTC time of the decision: the second clock of the ledger. */
  recordedAt: z.string(),
  detail: ledgerDetailSchema,
  revision: z.int(),
});
export type LedgerEntry = Readonly<z.infer<typeof ledgerEntrySchema>>;
