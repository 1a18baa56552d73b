/**
 * Spectra of networks side by side: a nested backbone asks for thousands of small ones. Estimates are made four at a time,
 * exact ones two; the baseline finds the same one after the other.
 */
import { createRandom } from "@parley/core";
import { estimateBench, FOUR } from "../packages/core/dist/measures/spectrum/fourfold-estimates.js";
import { matrixSpectrum, spectrumPair } from "../packages/core/dist/measures/spectrum/spectrum.js";
import { type Bench, type BenchRow, inWords, medianTime } from "./bench.js";

const RUNS = 15;
/** Pairs a run, so that a run of small matrices can be timed. */
const PAIRS = 100;

export const spectraBench: Bench = {
  area: `Spectra of networks, ${PAIRS} pairs of networks`,
  rows: spectraRows,
};

function* spectraRows(): Generator<BenchRow> {
  for (const size of [20, 50, 128]) {
    const both = [tiesAmong(size, 1), tiesAmong(size, 2)] as const;
    const pair = spectrumPair(size, false);
    const together = medianTime(RUNS, () => {
      for (let at = 0; at < PAIRS; at += 1) {
        both.forEach((ties, which) => {
          pair.ties[which]?.set(ties);
        });
        pair.spectra();
      }
    });
    const alone = medianTime(RUNS, () => {
      for (let at = 0; at < PAIRS; at += 1) for (const ties of both) matrixSpectrum(ties, size, false);
    });
    const estimates = estimateBench(matrixSpectrum(both[0], size, false));
    if (estimates !== null) {
      // As sums of actors with one statement each, they are ties as they are.
      estimates.activities.fill(1);
      both[1].forEach((tie, place) => {
        estimates.sums.fill(tie, FOUR * place, FOUR * (place + 1));
      });
      const estimated = medianTime(RUNS, () => {
        for (let at = 0; at < (2 * PAIRS) / FOUR; at += 1) estimates.distances();
      });
      yield {
        task: "distances of as many spectra from a given one, estimated",
        size: `${size} actors`,
        figure: inWords(estimated),
        baseline: `exact eigenvalues one after the other: ${inWords(alone)}`,
      };
    }
    yield {
      task: "eigenvalues of two Laplacians side by side",
      size: `${size} actors`,
      figure: inWords(together),
      baseline: `one after the other: ${inWords(alone)}`,
    };
  }
}

/** Symmetric, all tied by different weights. */
function tiesAmong(size: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const ties = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1)
    for (let col = 0; col < row; col += 1) {
      ties[row * size + col] = random();
      ties[col * size + row] = ties[row * size + col] as number;
    }
  return ties;
}
