/**
 * A commitment: an actor binds itself, or the body it leads, to a future act that a stranger could check.
 * Shape of `commitments.md` §5 in camelCase; also the JSON of `parley commitments`.
 */
import { z } from "zod";
import { conditionTreeSchema } from "./condition-tree.js";
import { recordIdSchema } from "./document.js";
import { partSchema } from "./part.js";
import { deadlineGrades } from "./reading.js";

export const rungs = [
  "claimed",
  "signalled",
  "pledged",
  "specified",
  "authorised",
  "allocated",
  "deployed",
  "verified",
] as const;
export const sideStates = [
  "conditional-open",
  "triggered",
  "overdue",
  "stalled",
  "suspended",
  "withdrawn",
  "superseded",
  "lapsed",
] as const;
export const verdicts = ["kept", "kept-late", "kept-in-part", "not-kept", "not-due", "cannot-tell"] as const;

const isoDate = z.string().nullable();

export const commitmentSchema = z.object({
  id: recordIdSchema,
  issueIds: z.array(recordIdSchema),
  polarity: z.enum(["do", "refrain"]),
  kind: z.enum(["action", "outcome", "procedural", "resource"]),
  actor: z.object({
    entityId: recordIdSchema.nullable(),
    label: z.string(),
    kind: z.string(),
    memberOf: z.array(z.string()),
    /** The person who spoke, when the commitment binds an organization. */
    speaker: z.string().nullable(),
    role: z.string().nullable(),
    authority: z.enum(["binding", "political", "unclear"]),
  }),
  /** Who says so: the actor, or somebody else about the actor. */
  attribution: z.enum(["own", "third-party"]),
  action: z.string(),
  object: z.object({
    what: z.string(),
    quantity: z
      .object({ low: z.number(), likely: z.number(), high: z.number(), unit: z.string() })
      .nullable(),
    place: z.string().nullable(),
  }),
  beneficiary: z.string().nullable(),
  conditions: z.array(
    z.object({
      /** Condition of the codebook it was recognized as. */
      conditionId: recordIdSchema.nullable(),
      label: z.string(),
      words: z.string(),
      spans: partSchema.shape.spans,
      documentId: recordIdSchema,
    }),
  ),
  /** How they go together, and whether that holds on the day asked for; `null` without any. */
  conditionLogic: z
    .object({
      /** Over the keys of the conditions. */
      tree: conditionTreeSchema,
      /** "Ceasefire and (Mandate or not Embargo)". */
      sentence: z.string(),
      value: z.enum(["met", "unmet", "unknown"]),
      /** Since when it is met; `null` where it is not, or was from the start. */
      since: isoDate,
    })
    .nullable(),
  deadline: z
    .object({
      words: z.string(),
      anchorDate: isoDate,
      earliest: isoDate,
      latest: isoDate,
      rule: z.string(),
      grade: z.enum(deadlineGrades),
      eventId: recordIdSchema.nullable(),
    })
    .nullable(),
  /** Each time the last day was moved, oldest first. */
  slips: z.array(
    z.object({
      /** Day on which it was moved. */
      date: isoDate,
      from: z.string(),
      to: z.string(),
      /** Negative when it was moved forward. */
      days: z.int(),
    }),
  ),
  /** Whole days after the last day: done late, by the first deadline; not done yet, by the present one. */
  daysLate: z.int().nullable(),
  certainty: z.object({ words: z.string(), level: z.number(), coder: z.string() }),
  sources: z.array(
    z.object({
      statementId: recordIdSchema,
      documentId: recordIdSchema,
      date: isoDate,
      text: z.string(),
      spans: partSchema.shape.spans,
      role: z.enum(["origin", "confirm", "report", "deny"]),
      reviewed: z.boolean(),
    }),
  ),
  status: z.array(
    z.object({
      date: isoDate,
      recordedAt: z.string().nullable(),
      rung: z.enum(rungs).nullable(),
      side: z.enum(sideStates).nullable(),
      verdict: z.enum(verdicts).nullable(),
      evidence: z.array(recordIdSchema),
      share: z.number().nullable(),
      note: z.string(),
      by: z.string(),
    }),
  ),
  /** The status on the day asked for. */
  current: z.object({
    rung: z.enum(rungs).nullable(),
    side: z.enum(sideStates).nullable(),
    verdict: z.enum(verdicts).nullable(),
  }),
  links: z.object({
    partOf: recordIdSchema.nullable(),
    supersedes: recordIdSchema.nullable(),
    fulfils: recordIdSchema.nullable(),
    dependsOn: z.array(recordIdSchema),
  }),
});
export type Commitment = Readonly<z.infer<typeof commitmentSchema>>;
