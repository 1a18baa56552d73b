/**
 * Backbone: which concepts carry the structure of the network, and which could be left out?
 *
 * | method | gives |
 * |---|---|
 * | nested | all concepts in the order in which they can best be spared |
 * | penalty | a set by simulated annealing, smaller sets preferred with strength p |
 * | fixed | a set of a given size by simulated annealing |
 * | evaluate | the losses of sets you name, and of their complements |
 *
 * Loss: `backbone-basis.ts`; spectrum: `spectrum.ts`. (Leifeld 2016, 2017; Leifeld, Gruber and Henrichsen:
 * Discourse Network Analyzer manual.)
 *
 * | differs from DNA 3.1.2 | DNA (`compat`) | by default |
 * |---|---|---|
 * | spectrum | degrees | eigenvalues of the Laplacian |
 * | negative ties | set to 0, also in the networks returned | absolute in the spectrum; the network is left alone |
 * | losses of annealing | of the last accepted set | of the best set (under `compat` too: DNA's walk is random) |
 * | seed | none | honored |
 * | sets tried, 256 actors and more | by degrees | by degrees, the best by eigenvalues |
 * | equal losses, nested | leave together | leave one by one |
 */
import { z } from "zod";
import type { Network } from "../network/network.js";
import type { NetworkOptionsInput, NetworkWarning } from "../network/options.js";
import type { StatementTable } from "../network/statement-table.js";
import { createRandom } from "../random.js";
import type { AnnealedBackbone } from "./annealed-backbone.js";
import { annealedBackbone } from "./annealed-backbone.js";
import { type BackboneBasis, backboneBasis, penalize } from "./backbone-basis.js";
import { splitOptions } from "./measure-options.js";
import type { NestedStep } from "./nested-backbone.js";
import { nestedBackbone } from "./nested-backbone.js";
import type { Watch } from "./watch.js";

export const backboneOptionsSchema = z.strictObject({
  method: z.enum(["nested", "evaluate", "penalty", "fixed"]).default("nested"),
  /** Sets of concepts to evaluate; names that do not occur are left out. */
  sets: z.array(z.array(z.string())).default([]),
  /** Penalty: 3.5 for `penalty`, 0 for `evaluate`. */
  p: z.number().min(0).optional(),
  /** Iterations of annealing. */
  T: z.int().min(1).max(10_000_000).default(10_000),
  backboneSize: z.int().default(1),
  seed: z.int().default(1),
  /** Keeps what happened in each iteration. */
  log: z.boolean().default(false),
});

export type BackboneOptions = NetworkOptionsInput & z.input<typeof backboneOptionsSchema>;

interface Common {
  /** All concepts, in label order. */
  readonly concepts: readonly string[];
  readonly network: Network;
  readonly spectrum: Float64Array;
  /** The ties the spectrum was taken of. */
  readonly spectrumMatrix: Float64Array;
  readonly warnings: readonly NetworkWarning[];
}
export type Backbone =
  | (Common & { readonly method: "nested"; readonly steps: readonly NestedStep[] })
  | (Common & { readonly method: "evaluate"; readonly losses: readonly SetLosses[] })
  | (Common & { readonly method: "penalty" | "fixed" } & AnnealedBackbone);

/** Penalized losses of a set and of the concepts outside it. */
export interface SetLosses {
  readonly backbone: number;
  readonly redundant: number;
}

/**
 * The backbone of a one-mode network. Left out means nested, subtract, average.
 *
 * @param watch is told how far nested removal or annealing is
 *
 * @example
 * backbone(table, { method: "penalty", p: 3.5, seed: 7, duplicates: "document" });
 * @throws `BACKBONE_SIZE`, and what `network` throws
 */
export function backbone(table: StatementTable, options: BackboneOptions = {}, watch?: Watch): Backbone {
  const { own, network } = splitOptions(backboneOptionsSchema, options, "backbone");
  const basis = backboneBasis(table, network);
  const common: Common = {
    concepts: basis.concepts,
    network: basis.network,
    spectrum: basis.spectrum,
    spectrumMatrix: basis.spectrumMatrix,
    warnings: basis.warnings,
  };
  switch (own.method) {
    case "nested":
      return { ...common, method: "nested", steps: nestedBackbone(basis, watch) };
    case "evaluate":
      return { ...common, method: "evaluate", losses: evaluateSets(basis, own.sets, own.p ?? 0) };
    default: {
      const { method, T, backboneSize, p = 3.5 } = own;
      const found = annealedBackbone(
        basis,
        { method, p, T, backboneSize, log: own.log },
        createRandom(own.seed),
        watch,
      );
      return { ...common, method, ...found };
    }
  }
}

/** The penalty of a complement uses its own size. */
function evaluateSets(
  basis: BackboneBasis,
  sets: readonly (readonly string[])[],
  p: number,
): readonly SetLosses[] {
  const { concepts } = basis;
  const open = basis.openSet();
  const lossOf = (isIn: (label: string) => boolean): number => {
    let size = 0;
    concepts.forEach((label, concept) => {
      const wanted = isIn(label);
      if (wanted) size++;
      if ((open.has[concept] === 1) !== wanted) open.toggle(concept);
    });
    return penalize(basis.loss(open), p, concepts.length, size);
  };
  return sets.map((labels) => {
    const named = new Set(labels);
    return {
      backbone: lossOf((label) => named.has(label)),
      redundant: lossOf((label) => !named.has(label)),
    };
  });
}
