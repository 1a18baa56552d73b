/** Measures as answers, with the field names of batches: backbone, polarization, bar plot, distances. */
import {
  type Backbone,
  backbone,
  barPlot,
  distances,
  jsonNumber,
  type PolarizationSlice,
  polarization,
  temperature,
} from "@parley/core";
import { type Analysis, type AnswerPart, matrixRows, tableFor } from "./answer.js";

export const backboneAnswer: Analysis = (record, options) => {
  const found = backbone(tableFor(record, options), options);
  const fields = backboneFields(found, options);
  const numbers = Object.values(fields)
    .flat(2)
    .filter((value) => typeof value === "number");
  return { fields, matrices: [], numbers, series: null };
};

/** A temperature this often in the log of annealing: twenty in all. */
const SAMPLES = 20;

function backboneFields(
  found: Backbone,
  options: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const size = found.network.rowLabels.length;
  switch (found.method) {
    case "nested":
      return {
        iteration: found.steps.map((step) => step.iteration),
        entities: found.steps.map((step) => step.concept),
        backboneLoss: found.steps.map((step) => jsonNumber(step.backboneLoss)),
        redundantLoss: found.steps.map((step) => jsonNumber(step.redundantLoss)),
        numStatements: found.steps.map((step) => step.numStatements),
        numStatementsFull: found.network.numStatements,
        fullRowLabels: found.network.rowLabels,
        fullMatrixAfterNegativesZeroed: matrixRows(found.spectrumMatrix, size, size),
        fullEigenvalues: Array.from(found.spectrum, jsonNumber),
      };
    case "evaluate":
      return {
        losses: found.losses.map((loss) => [jsonNumber(loss.backbone), jsonNumber(loss.redundant)]),
        allEntities: found.concepts,
      };
    default: {
      const T = typeof options.T === "number" ? options.T : 10_000;
      const temperatureStep = Math.max(1, Math.floor(T / SAMPLES));
      return {
        reportedBackboneEntities: found.backbone,
        reportedRedundantEntities: found.redundant,
        reportedUnpenalizedBackboneLoss: jsonNumber(found.backboneLoss),
        reportedUnpenalizedRedundantLoss: jsonNumber(found.redundantLoss),
        bestLossSeen: jsonNumber(found.bestLoss),
        ...(options.log === true
          ? {
              temperatureSampled: Array.from({ length: Math.ceil(T / temperatureStep) }, (_, at) =>
                temperature(1 + at * temperatureStep, T),
              ),
              temperatureStep,
              log: found.log,
            }
          : {}),
      };
    }
  }
}

export const polarizationAnswer: Analysis = (record, options) => {
  const found = polarization(tableFor(record, options), options);
  const parts = function* (): Generator<AnswerPart> {
    for (const slice of found.slices) {
      yield { matrices: [slice.congruence, slice.conflict], fields: () => sliceFields(slice, options) };
    }
  };
  return {
    fields: { numFilteredStatements: found.numFilteredStatements },
    matrices: [],
    numbers: [],
    series: { name: "slices", parts: { [Symbol.iterator]: parts } },
  };
};

function sliceFields(
  slice: PolarizationSlice,
  options: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const rated = ({ distance, normalized, fit }: { distance: number; normalized: number; fit: number }) => ({
    quality: jsonNumber(distance),
    qualityNormalized: jsonNumber(normalized),
    fit: jsonNumber(fit),
  });
  return {
    rowLabels: slice.rowLabels,
    congruence: matrixRows(slice.congruence, slice.size, slice.size),
    conflict: matrixRows(slice.conflict, slice.size, slice.size),
    start: slice.start,
    dateTime: slice.dateTime,
    stop: slice.stop,
    numStatements: slice.numStatements,
    ...(options.memberships === undefined
      ? {
          finalMaxQ: slice.score === null ? null : jsonNumber(slice.score),
          memberships: slice.memberships,
          ...(slice.quality === null ? {} : rated(slice.quality)),
        }
      : {
          qualityTests: slice.tests.map((test) => ({ memberships: test.memberships, ...rated(test) })),
        }),
  };
}

export const barPlotAnswer: Analysis = (record, options) => {
  const found = barPlot(tableFor(record, options), options);
  const variable = typeof options.variable1 === "string" ? options.variable1 : "organization";
  const type = typeof options.statementType === "string" ? options.statementType : "DNA Statement";
  const { names, rows } =
    found.entityIds.length === 0
      ? { names: [], rows: [] }
      : record.attributes(type, variable, found.entityIds);
  return {
    fields: {
      values: found.values,
      qualifierLevels: found.qualifierLevels,
      counts: found.counts,
      attributeVariables: names,
      attributes: rows,
      numFilteredStatements: found.numFilteredStatements,
    },
    matrices: [],
    numbers: found.counts.flat(),
    series: null,
  };
};

export const distancesAnswer: Analysis = (record, options) => {
  const found = distances(tableFor(record, options), options);
  const size = found.dateTimes.length;
  return {
    fields: {
      distance: matrixRows(found.distance, size, size),
      dateTimes: found.dateTimes,
      numFilteredStatements: found.numFilteredStatements,
    },
    matrices: [found.distance],
    numbers: [],
    series: null,
  };
};
