/**
 * What all ways to a backbone share: the full network, its spectrum, and the loss of any set of concepts.
 *
 *   loss(B) = Σ_i | s_i(full) − s_i(B) |,   penalized: loss · exp(−p (|C| − |B|) / |C|)
 *
 * s is the spectrum (`spectrum.ts`), B a set of the concepts C. The network of B has the actors of the full
 * one. 0 = B carries the whole structure; no concept at all = 1.
 */
import { fail } from "../errors.js";
import { countNetwork, countRows } from "../network/count-network.js";
import type { Network } from "../network/network.js";
import type { OneModeAggregation } from "../network/one-mode.js";
import { isPlainAverage, oneModeRecipe } from "../network/one-mode.js";
import type { NetworkWarning } from "../network/options.js";
import { nodesIn, prepareNetwork } from "../network/prepare.js";
import { levelsOver } from "../network/qualifier.js";
import type { StatementTable } from "../network/statement-table.js";
import type { ConceptSums } from "./concept-sums.js";
import { conceptShares, conceptSums } from "./concept-sums.js";
import { type NearestSets, nearestSets } from "./nearest-sets.js";
import { benchOf } from "./spectrum/degree-sums.js";
import {
  benchSpectrum,
  degreeParts,
  MOST_SIDE_BY_SIDE,
  matrixSpectrum,
  type SpectrumPair,
  spectralDistance,
  spectrumPair,
} from "./spectrum/spectrum.js";

/** A concept taken into a set, or out of it. */
export interface Change {
  readonly set: ConceptSums;
  readonly concept: number;
}

export interface BackboneBasis {
  /** Labels of C, in label order. */
  readonly concepts: readonly string[];
  readonly network: Network;
  /** The ties the spectrum was taken of: absolute weights, or under `compat` those above 0. */
  readonly spectrumMatrix: Float64Array;
  readonly spectrum: Float64Array;
  readonly compat: boolean;
  readonly warnings: readonly NetworkWarning[];
  /** The network of a changing set of concepts, empty at first. */
  readonly openSet: () => ConceptSums;
  /** How much the spectrum of the set differs from that of the full network. */
  readonly loss: (set: ConceptSums) => number;
  /** How much that of a set would, a concept taken in or out; each change by itself. */
  readonly losses: (changes: readonly Change[]) => Float64Array;
  /**
   * Those of these concepts that may leave the least loss, each taken in or out by itself; whoever looks for the least
   * need not work out the others.
   */
  readonly nearest: NearestSets;
  /** The loss of degrees instead of eigenvalues; `null` where few actors make eigenvalues cheap, and under `compat`. */
  readonly estimate: ((set: ConceptSums) => number) | null;
}

/** With fewer actors ten thousand sets of eigenvalues take seconds, and degrees follow them less closely. */
const ESTIMATED_FROM = 256;

/**
 * Prepares the full network. Left out means one-mode, subtract (`ignore` without qualifier), average.
 *
 * @param estimatedFrom with this number of actors and more a loss can also be estimated
 * @throws `NETWORK_NOT_ONE_MODE`, `NETWORK_SERIES_EXPECTED`, and the codes of options and columns
 */
export function backboneBasis(
  table: StatementTable,
  options: Readonly<Record<string, unknown>>,
  estimatedFrom = ESTIMATED_FROM,
): BackboneBasis {
  const prepared = prepareNetwork(table, {
    networkType: "onemode",
    qualifierAggregation: options.qualifier === null ? "ignore" : "subtract",
    normalization: "average",
    ...options,
    isolates: false,
  });
  const { networkType, timeWindow, qualifierAggregation } = prepared.options;
  if (networkType !== "onemode") fail("NETWORK_NOT_ONE_MODE", { measure: "backbone" });
  if (timeWindow !== "no") fail("NETWORK_SERIES_EXPECTED", { timeWindow });
  const { bound, selection } = prepared;
  const compat = prepared.options.compat !== null;
  const rows = selection.filtered;
  const { start, stop } = selection.bounds;
  const network = countNetwork(prepared, rows, { start, stop, dateTime: Math.floor((start + stop) / 2) });
  const nodes1 = nodesIn(bound.field1, rows);
  const nodes2 = nodesIn(bound.field2, rows);
  // DNA takes the levels of the candidates from the filtered statements, those of the full network before.
  const levels = compat ? levelsOver(bound.qualifier, table.size, rows, false) : prepared.levels;
  const aggregation = qualifierAggregation as OneModeAggregation;
  const recipe = oneModeRecipe(prepared.options, aggregation, levels);
  const size = nodes1.codes.length;
  let pair: SpectrumPair | null = null;
  const openPair = (): SpectrumPair => {
    pair ??= spectrumPair(size, compat);
    return pair;
  };
  // A small network goes through the routines that sets are looked at with later, which need not be made ready twice.
  const full =
    compat || size > MOST_SIDE_BY_SIDE
      ? matrixSpectrum(network.matrix, size, compat)
      : spectrumIn(openPair(), network.matrix);
  const degrees = compat || size < estimatedFrom ? null : degreeParts(benchOf(network.matrix, size));
  const shares = conceptShares(countRows(prepared, rows, nodes1, nodes2, levels), recipe);
  let nearest: NearestSets | null = null;
  const loss = (set: ConceptSums): number => spectralDistance(full, benchSpectrum(set.bench, size, compat));
  /** Degrees of averages are had without the ties, so that a set may as well change and change back. */
  const asDegrees = (changes: readonly Change[]): boolean =>
    compat && changes.every(({ set }) => set.averagesAfter !== null);
  return {
    concepts: Array.from(nodes2.codes, (code) => bound.field2.labels[code] as string),
    network,
    spectrumMatrix: network.matrix.map(compat ? (weight) => (weight > 0 ? weight : 0) : Math.abs),
    spectrum: full,
    compat,
    warnings: prepared.warnings,
    openSet: () => conceptSums(size, shares, recipe),
    loss,
    losses: (changes) =>
      asDegrees(changes) ? lossesInTurn(changes, loss) : lossesIn(openPair(), changes, full),
    nearest: (set, concepts) => {
      nearest ??= (compat || !isPlainAverage(recipe) ? null : nearestSets(shares, full)) ?? ((_, all) => all);
      return nearest(set, concepts);
    },
    estimate: degrees === null ? null : (set) => spectralDistance(degrees, degreeParts(set.bench)),
  };
}

/** Of one network alone, put on both sides. */
function spectrumIn({ ties, spectra }: SpectrumPair, matrix: Float64Array): Float64Array {
  for (const room of ties) room.set(matrix);
  return spectra()[0];
}

function lossesInTurn(changes: readonly Change[], loss: BackboneBasis["loss"]): Float64Array {
  return Float64Array.from(changes, ({ set, concept }) => {
    set.toggle(concept);
    const found = loss(set);
    set.toggle(concept);
    return found;
  });
}

/** Two changes at a time, and the last of an odd number twice. */
function lossesIn(pair: SpectrumPair, changes: readonly Change[], full: Float64Array): Float64Array {
  const losses = new Float64Array(changes.length);
  const { ties, activities } = pair;
  for (let place = 0; place < changes.length; place += 2) {
    const one = changes[place] as Change;
    const both = [one, changes[place + 1] ?? one] as const;
    const areSums = activities !== null && both.every(({ set }) => set.averagesAfter !== null);
    both.forEach(({ set, concept }, which) => {
      const into = ties[which as 0 | 1];
      if (areSums) set.averagesAfter?.(concept, into, activities, which as 0 | 1);
      else set.after(concept, into);
    });
    pair.spectra(areSums).forEach((spectrum, which) => {
      if (place + which < losses.length) losses[place + which] = spectralDistance(full, spectrum);
    });
  }
  return losses;
}

/** A loss made smaller for small sets. */
export function penalize(loss: number, p: number, concepts: number, size: number): number {
  return concepts === 0 ? loss : loss * Math.exp((-p * (concepts - size)) / concepts);
}
