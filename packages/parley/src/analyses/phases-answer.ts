/** Phases of a debate as an answer: states, the figures of the methods, distances, the map. */
import { phases } from "@parley/core";
import { type Analysis, matrixRows, numberOrNull, tableFor } from "./answer.js";

export const phasesAnswer: Analysis = (record, options) => {
  const found = phases(tableFor(record, options), options);
  const size = found.states.length;
  return {
    fields: {
      clusterMethod: found.method,
      modularity: numberOrNull(found.modularity),
      states: found.states,
      methods: found.methods.map(({ method, modularity, states, tried }) => ({
        method,
        modularity: numberOrNull(modularity),
        states,
        tried: tried.map((one) => ({ k: one.k, modularity: numberOrNull(one.modularity) })),
      })),
      stress: numberOrNull(found.stress),
      dateTimes: found.states.map(({ dateTime }) => dateTime),
      distance: matrixRows(found.distance, size, size),
      numFilteredStatements: found.numFilteredStatements,
    },
    matrices: [found.distance],
    numbers: [],
    series: null,
  };
};
