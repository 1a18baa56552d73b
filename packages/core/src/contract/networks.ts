/**
 * A network as the page draws it: nodes with camps, ties with the statements behind them; and the options of a
 * network as they stand in an address, with the names and meaning of `parley network`.
 */
import { z } from "zod";
import { campMethodNames } from "../measures/camp-methods/index.js";
import { entityKinds } from "../model/entity.js";
import { statusSchema } from "../model/status.js";
import {
  aggregations,
  duplicateRules,
  kernelNames,
  normalizations,
  timeWindowUnits,
} from "../network/options.js";
import { flagSchema, listSchema, uiLanguageSchema, wordSchema } from "./page.js";

/** Left out means what it means on the command line. */
export const networkOptionsQuerySchema = z.object({
  networkType: wordSchema(["twomode", "onemode"]).optional(),
  statementType: z.string().optional(),
  variable1: z.string().optional(),
  variable1Document: flagSchema.optional(),
  variable2: z.string().optional(),
  variable2Document: flagSchema.optional(),
  /** `none` for none. */
  qualifier: z.string().optional(),
  qualifierDocument: flagSchema.optional(),
  qualifierAggregation: wordSchema(aggregations).optional(),
  normalization: wordSchema(normalizations).optional(),
  isolates: flagSchema.optional(),
  duplicates: wordSchema(duplicateRules).optional(),
  startDate: z.string().optional(),
  stopDate: z.string().optional(),
  startTime: z.string().optional(),
  stopTime: z.string().optional(),
  timeWindow: wordSchema(timeWindowUnits).optional(),
  windowSize: z.coerce.number().optional(),
  kernel: wordSchema(kernelNames).optional(),
  normalizeToOne: flagSchema.optional(),
  indentTime: flagSchema.optional(),
  /** Values to leave out, by variable, as JSON: `{"concept":["…"]}`. */
  excludeValues: z.string().optional(),
  excludeAuthors: listSchema.optional(),
  excludeSources: listSchema.optional(),
  excludeSections: listSchema.optional(),
  excludeTypes: listSchema.optional(),
  invertValues: flagSchema.optional(),
  invertAuthors: flagSchema.optional(),
  invertSources: flagSchema.optional(),
  invertSections: flagSchema.optional(),
  invertTypes: flagSchema.optional(),
  minStatements: z.coerce.number().optional(),
  status: statusSchema.optional(),
  coders: listSchema.optional(),
  engineConfidence: z.coerce.number().optional(),
  compat: wordSchema(["dna-3.1.2"]).optional(),
  jvmLocale: z.string().optional(),
});
export type NetworkOptionsQuery = z.output<typeof networkOptionsQuerySchema>;

/** What methods that divide by distance read. */
export const campDistances = ["jaccard", "ties"] as const;

/** How camps are found. */
export const campQuerySchema = z.object({
  campMethod: wordSchema(campMethodNames).default("louvain"),
  k: z.coerce.number().int().min(1).optional(),
  kMin: z.coerce.number().int().min(1).optional(),
  kMax: z.coerce.number().int().min(1).optional(),
  resolution: z.coerce.number().positive().optional(),
  campDistance: wordSchema(campDistances).optional(),
  seed: z.coerce.number().int().default(1),
});
export type CampQuery = z.output<typeof campQuerySchema>;

/** Around one node. */
export const egoQuerySchema = z.object({
  /** Id of a node: only it and its neighbors, with all ties among them. */
  ego: z.string().optional(),
  /** How far away a neighbor may be. */
  egoSteps: z.coerce.number().int().min(1).max(2).default(1),
});
export type EgoQuery = z.output<typeof egoQuerySchema>;

/** The page's own question: the same options, some with the defaults of the page. */
export const networkQuerySchema = networkOptionsQuerySchema
  .extend(campQuerySchema.shape)
  .extend(egoQuerySchema.shape)
  .extend({
    /** List the strongest ties only, about so many; `numTies` still counts all. */
    mostTies: z.coerce.number().int().min(1).optional(),
    variable1: z.string().default("actor"),
    variable2: z.string().default("concept"),
    qualifierAggregation: wordSchema(aggregations).default("subtract"),
    duplicates: wordSchema(duplicateRules).default("document"),
    status: statusSchema.default("all"),
    /** First and last day, for `startDate` and `stopDate`. */
    from: z.string().optional(),
    to: z.string().optional(),
    /** Of a series, the time window with this label: "2031-02-10". */
    at: z.string().optional(),
    /** Only these sources: `excludeSources` inverted. */
    sources: listSchema.optional(),
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
        /** Side of the network; a one-mode network has one. */
        side: z.enum(["row", "column"]),
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
        /** Ids of the statements behind the tie; where `mostTies` left some out, only at the ties of `ego`. */
        evidence: z.array(z.string()),
      }),
    ),
    /** Ties in all, also those that `mostTies` left out. */
    numTies: z.int(),
    camps: z.array(
      z.object({ size: z.int(), members: z.array(z.string()), topConcepts: z.array(z.string()) }),
    ),
    modularity: z.number().nullable(),
    /** Modularity of each number of camps that was tried. */
    tried: z.array(z.object({ k: z.int(), modularity: z.number().nullable() })),
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
export type ParsedNetworkQuery = z.output<typeof networkQuerySchema>;
