/**
 * A record's ledger as a careful reader writes it: the shape of `gold.json`, described in
 * `docs/reference/formats/ledger-gold.md`.
 */
import { z } from "zod";
import { rungs, sideStates, verdicts } from "../../model/commitment.js";
import { conditionValues } from "../../model/event.js";
import { evidenceEffects, shiftKinds } from "../../model/ledger-entry.js";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const place = { document: z.string().min(1), snippet: z.string().min(1) };
export const goldPlaceSchema = z.object(place);
export type GoldPlace = Readonly<z.infer<typeof goldPlaceSchema>>;

const goldEvidenceSchema = z.object({
  date: day,
  ...place,
  effect: z.enum(evidenceEffects),
  to: day.optional(),
  rung: z.enum(rungs).optional(),
  share: z.number().min(0).max(1).optional(),
  conditions: z.array(z.string()).optional(),
});

const goldCommitmentSchema = z.object({
  id: z.string().min(1),
  actor: z.string().min(1),
  summary: z.string(),
  ...place,
  polarity: z.enum(["do", "refrain"]),
  deadline: z.object({ from: day.nullable(), to: day.nullable() }).nullable(),
  condition: z.string().min(1).nullable(),
  also: z.array(goldPlaceSchema).default([]),
  conditions: z.array(z.string()).default([]),
  evidence: z.array(goldEvidenceSchema).default([]),
});

const goldStatusSchema = z.object({
  rung: z.enum(rungs),
  side: z.enum(sideStates).nullable(),
  verdict: z.enum(verdicts).nullable(),
});

const shiftPlaceSchema = goldPlaceSchema.extend({ also: z.array(goldPlaceSchema).default([]) });

export const ledgerGoldSchema = z.object({
  parley: z.literal("ledger-gold/1"),
  commitments: z.array(goldCommitmentSchema),
  conditions: z
    .array(
      z.object({
        id: z.string(),
        states: z.array(z.object({ from: day, value: z.enum(conditionValues), ...place })),
      }),
    )
    .default([]),
  statusAsOf: z.record(day, z.record(z.string(), goldStatusSchema)),
  shifts: z.array(
    z.object({
      id: z.string().optional(),
      actor: z.string(),
      concept: z.string(),
      kind: z.enum(shiftKinds),
      earlier: shiftPlaceSchema,
      later: shiftPlaceSchema,
    }),
  ),
});
export type LedgerGold = Readonly<z.infer<typeof ledgerGoldSchema>>;
export type GoldCommitment = LedgerGold["commitments"][number];
export type GoldShift = LedgerGold["shifts"][number];
export type GoldStatus = Readonly<z.infer<typeof goldStatusSchema>>;
