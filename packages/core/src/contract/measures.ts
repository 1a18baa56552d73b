/**
 * Measures on networks as routes answer them: the options of `parley <measure>` in an address, the fields of its
 * `--json` in the reply.
 */
import { z } from "zod";
import { campMethodNames } from "../measures/camp-methods/index.js";
import { languages } from "../model/reading.js";
import { networkOptionsQuerySchema } from "./networks.js";
import { flagSchema, listSchema, wordSchema } from "./page.js";

/** What is not finite is text. */
const jsonNumber = z.union([z.number(), z.enum(["NaN", "Infinity", "-Infinity"])]);
const matrix = z.array(z.array(jsonNumber));
const time = z.string().nullable();
const count = z.coerce.number();

/** The options of a network, and the language of its labels: as coded when left out. */
const optionsSchema = networkOptionsQuerySchema.extend({ labels: z.enum(languages).optional() });

export const seriesQuerySchema = optionsSchema;
export const seriesSchema = z
  .object({
    numFilteredStatements: z.int(),
    networks: z.array(
      z.object({
        rowLabels: z.array(z.string()),
        colLabels: z.array(z.string()),
        matrix,
        start: time,
        dateTime: time,
        stop: time,
        numStatements: z.int(),
        numFilteredStatements: z.int(),
      }),
    ),
  })
  .meta({ id: "NetworkSeries" });

export const campsQuerySchema = optionsSchema.extend({
  method: wordSchema(campMethodNames).optional(),
  k: count.optional(),
  kMin: count.optional(),
  kMax: count.optional(),
  resolution: count.optional(),
  distance: wordSchema(["jaccard", "ties"]).optional(),
  seed: count.optional(),
  /** Several methods side by side, with their agreement. */
  methods: listSchema.optional(),
});
const division = {
  /** `null` where no method has a division. */
  method: z.enum(campMethodNames).nullable(),
  k: z.int(),
  modularity: jsonNumber.nullable(),
  /** Camp of each row. */
  memberships: z.array(z.int().nullable()).nullable(),
  /** Members of each camp. */
  camps: z.array(z.array(z.string())),
  isolates: z.array(z.string()),
  tried: z.array(z.object({ k: z.int(), modularity: jsonNumber.nullable() })),
};
/** With several methods `methods`, their divisions and how far these agree. */
const campSlice = {
  rowLabels: z.array(z.string()),
  ...division,
  start: time,
  dateTime: time,
  stop: time,
  numStatements: z.int(),
  methods: z.array(z.enum(campMethodNames)).optional(),
  divisions: z.array(z.object(division)).optional(),
  /** Methods that cannot divide this network so, with the code of the problem. */
  left: z.array(z.object({ method: z.enum(campMethodNames), code: z.string() })).optional(),
  adjustedRand: matrix.optional(),
  mutualInformation: matrix.optional(),
  variationOfInformation: matrix.optional(),
  consensus: z.array(z.int().nullable()).optional(),
  together: matrix.optional(),
};
export const campsSchema = z
  .union([
    z.object({ numFilteredStatements: z.int(), ...campSlice }),
    z.object({ numFilteredStatements: z.int(), slices: z.array(z.object(campSlice)) }),
  ])
  .meta({ id: "Camps" });

export const barPlotQuerySchema = optionsSchema.extend({
  /** Adds the ids of the statements behind each count. */
  evidence: flagSchema.optional(),
});
export const barPlotSchema = z
  .object({
    values: z.array(z.string()),
    qualifierLevels: z.array(z.union([z.number(), z.string()])),
    counts: z.array(z.array(z.int())),
    attributeVariables: z.array(z.string()),
    attributes: z.array(z.array(z.string())),
    numFilteredStatements: z.int(),
    evidence: z.array(z.array(z.array(z.string()))).optional(),
  })
  .meta({ id: "BarPlot" });
export type BarPlotJson = z.infer<typeof barPlotSchema>;

export const polarizationQuerySchema = optionsSchema.extend({
  numClusters: count.optional(),
  normalizeScores: flagSchema.optional(),
  algorithm: wordSchema(["greedy", "genetic"]).optional(),
  seed: count.optional(),
  /** Divisions to rate, per time window, as JSON. */
  memberships: z.string().optional(),
});
const rating = { quality: jsonNumber, qualityNormalized: jsonNumber, fit: jsonNumber };
export const polarizationSchema = z
  .object({
    numFilteredStatements: z.int(),
    slices: z.array(
      z.object({
        rowLabels: z.array(z.string()),
        congruence: matrix,
        conflict: matrix,
        start: time,
        dateTime: time,
        stop: time,
        numStatements: z.int(),
        finalMaxQ: jsonNumber.nullable().optional(),
        memberships: z.array(z.int()).nullable().optional(),
        qualityTests: z.array(z.object({ memberships: z.array(z.int()), ...rating })).optional(),
        ...z.object(rating).partial().shape,
      }),
    ),
  })
  .meta({ id: "Polarization" });

export const backboneQuerySchema = optionsSchema.extend({
  method: wordSchema(["nested", "evaluate", "penalty", "fixed"]).optional(),
  /** With `evaluate`: sets of concepts, as JSON. */
  sets: z.string().optional(),
  p: count.optional(),
  T: count.optional(),
  backboneSize: count.optional(),
  seed: count.optional(),
  log: flagSchema.optional(),
});
export const backboneSchema = z
  .union([
    z.object({
      iteration: z.array(z.int()),
      entities: z.array(z.string()),
      backboneLoss: z.array(jsonNumber),
      redundantLoss: z.array(jsonNumber),
      numStatements: z.array(z.int()),
      numStatementsFull: z.int(),
      fullRowLabels: z.array(z.string()),
      fullMatrixAfterNegativesZeroed: matrix,
      fullEigenvalues: z.array(jsonNumber),
    }),
    z.object({ losses: z.array(z.array(jsonNumber)), allEntities: z.array(z.string()) }),
    z.object({
      reportedBackboneEntities: z.array(z.string()),
      reportedRedundantEntities: z.array(z.string()),
      reportedUnpenalizedBackboneLoss: jsonNumber,
      reportedUnpenalizedRedundantLoss: jsonNumber,
      bestLossSeen: jsonNumber,
      temperatureSampled: z.array(z.number()).optional(),
      temperatureStep: z.int().optional(),
      log: z.array(z.record(z.string(), z.unknown())).optional(),
    }),
  ])
  .meta({ id: "Backbone" });

export const distancesQuerySchema = optionsSchema.extend({
  distanceMethod: wordSchema(["absdiff", "spectral"]).optional(),
});
export const distancesSchema = z
  .object({ distance: matrix, dateTimes: z.array(time), numFilteredStatements: z.int() })
  .meta({ id: "Distances" });

/** Which measures there are, and the methods of finding camps. */
export const measureListSchema = z
  .object({
    measures: z.array(
      z.object({
        name: z.string(),
        question: z.object({ en: z.string(), de: z.string() }),
        needs: z.enum(["onemode", "twomode", "any"]),
        seeded: z.boolean(),
      }),
    ),
    campMethods: z.array(
      z.object({
        name: z.enum(campMethodNames),
        divides: z.enum(["ties", "profiles"]),
        /** A number of camps can be asked for. */
        cuts: z.boolean(),
        seeded: z.boolean(),
      }),
    ),
  })
  .meta({ id: "MeasureList" });
export type MeasureList = z.infer<typeof measureListSchema>;

/** What can be chosen in the options of a network: variables with their values, metadata, coders. */
export const networkChoicesSchema = z
  .object({
    variables: z.array(
      z.object({
        name: z.string(),
        dataType: z.string(),
        /** Values that occur, as coded and as they are called; of long texts none. */
        values: z.array(z.object({ value: z.string(), label: z.string() })),
      }),
    ),
    metadata: z.record(z.string(), z.array(z.string())),
    coders: z.array(z.string()),
  })
  .meta({ id: "NetworkChoices" });
export type NetworkChoices = z.infer<typeof networkChoicesSchema>;
