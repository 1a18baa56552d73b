/** A network as the page draws it: nodes with camps, ties with the statements behind them. */
import { z } from "zod";
import { entityKinds } from "../model/entity.js";
import { statusSchema } from "../model/statement.js";
import { listSchema, uiLanguageSchema } from "./page.js";

/** The options of the page's filter sentence; the same names and meaning as `parley network`. */
export const networkQuerySchema = z.object({
  networkType: z.enum(["twomode", "onemode"]).default("twomode"),
  /** Whom a statement is counted for, or concept × concept when it is `concept`. */
  variable1: z.enum(["actor", "person", "organization", "concept"]).default("actor"),
  variable2: z.enum(["actor", "person", "organization", "concept"]).default("concept"),
  qualifierAggregation: z
    .enum(["ignore", "combine", "subtract", "congruence", "conflict"])
    .default("subtract"),
  normalization: z.enum(["no", "activity", "prominence", "average", "jaccard", "cosine"]).default("no"),
  duplicates: z
    .enum(["include", "document", "day", "week", "month", "year", "acrossrange"])
    .default("document"),
  isolates: z.enum(["0", "1"]).default("0"),
  minStatements: z.coerce.number().int().min(1).default(1),
  from: z.string().optional(),
  to: z.string().optional(),
  sources: listSchema.optional(),
  status: statusSchema.default("all"),
  seed: z.coerce.number().int().default(1),
  labels: uiLanguageSchema,
});

export const networkViewSchema = z
  .object({
    nodes: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        variable: z.string(),
        kind: z.enum(entityKinds),
        /** Counted statements. */
        frequency: z.int(),
        color: z.string().nullable(),
        /** 0 for camp A, 1 for B, …; null without camp. */
        camp: z.int().nullable(),
        attributes: z.record(z.string(), z.string()),
      }),
    ),
    ties: z.array(
      z.object({
        source: z.string(),
        target: z.string(),
        weight: z.number(),
        statements: z.int(),
        /** Ids of the statements behind the tie. */
        evidence: z.array(z.string()),
      }),
    ),
    camps: z.array(
      z.object({ size: z.int(), members: z.array(z.string()), topConcepts: z.array(z.string()) }),
    ),
    modularity: z.number().nullable(),
    counts: z.object({
      statements: z.int(),
      reviewed: z.int(),
      proposed: z.int(),
      documents: z.int(),
      undated: z.int(),
    }),
    from: z.string().nullable(),
    to: z.string().nullable(),
    warnings: z.array(z.string()),
  })
  .meta({ id: "NetworkView" });
export type NetworkView = z.infer<typeof networkViewSchema>;
export type NetworkQuery = z.input<typeof networkQuerySchema>;
