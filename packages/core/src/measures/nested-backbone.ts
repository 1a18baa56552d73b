/**
 * Nested backbone: concepts are taken away one by one, each time the one whose loss is smallest, until none is
 * left. The last is the one that carries most. (Backward elimination; Leifeld 2016 for the loss.)
 *
 * Concepts with the same loss: by default the last in label order goes, and the losses of the rest are worked
 * out again. DNA takes all of them away in one sweep (from the last to the first) and gives each the loss of
 * its own removal, which none of the remaining sets has. By hand: A and B agree on x, and on y with the same
 * statements; full network and {x} differ by nothing, so do full and {y}. DNA removes both in sweep one with
 * loss 0, though nothing remains after the second: its loss is 1, and that is what ours says.
 */
import type { BackboneBasis } from "./backbone-basis.js";
import type { Watch } from "./watch.js";

export interface NestedStep {
  /** 1, 2, … in order of removal. */
  readonly iteration: number;
  readonly concept: string;
  /** Loss of what is left after the removal. */
  readonly backboneLoss: number;
  /** Loss of the network of all concepts removed so far. */
  readonly redundantLoss: number;
  /** Statements about what is left. */
  readonly numStatements: number;
}

/** Losses this close are the same: eigenvalues are exact to about this much. */
const SAME = 1e-12;

/**
 * All concepts in order of removal. Cost: at most |C|² / 2 spectra, most of them only estimated.
 *
 * @param watch is told how many concepts are removed
 */
export function nestedBackbone(basis: BackboneBasis, watch?: Watch): NestedStep[] {
  const { concepts } = basis;
  const kept = basis.openSet();
  const removed = basis.openSet();
  concepts.forEach((_, concept) => {
    kept.toggle(concept);
  });
  const steps: NestedStep[] = [];
  let left = concepts.map((_, concept) => concept);
  while (left.length > 0) {
    const near = basis.nearest(kept, left);
    const changes = near.map((concept) => ({ set: kept, concept }));
    // Where only one concept comes into question, what is left of it and what is removed are looked at side by side.
    const [sole] = near;
    if (near.length === 1 && sole !== undefined) changes.push({ set: removed, concept: sole });
    const losses = basis.losses(changes);
    const found = losses.subarray(0, near.length);
    const least = found.reduce((smallest, loss) => Math.min(smallest, loss), Number.POSITIVE_INFINITY);
    const scored = near.map((concept, place) => ({
      concept,
      loss: found[place] as number,
      statements: kept.statements - (kept.statementsOn[concept] as number),
    }));
    const chosen = basis.compat
      ? scored.filter(({ loss }) => loss === least).reverse()
      : scored.filter(({ loss }) => loss - least <= SAME).slice(-1);
    for (const { concept, loss, statements } of chosen) {
      const [ofRemoved] = near.length === 1 ? losses.subarray(1) : basis.losses([{ set: removed, concept }]);
      kept.toggle(concept);
      removed.toggle(concept);
      steps.push({
        iteration: steps.length + 1,
        concept: concepts[concept] as string,
        backboneLoss: basis.compat ? least : loss,
        redundantLoss: ofRemoved as number,
        numStatements: statements,
      });
    }
    left = left.filter((concept) => kept.has[concept] === 1);
    watch?.(steps.length, concepts.length);
  }
  return steps;
}
