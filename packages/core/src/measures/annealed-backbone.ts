/**
 * Backbone by simulated annealing: a random walk through sets of concepts that becomes choosy as it cools.
 *
 *   temperature τ(t) = 1 − 1 / (1 + exp(5 − 12 t / T)),   t = 1 … T
 *   a better set is taken; another with probability exp(−(loss′ − loss)) · τ
 *
 * `penalty` adds, removes or swaps a concept and compares penalized losses; `fixed` keeps the number of concepts
 * and swaps. (Kirkpatrick et al. 1983; Leifeld 2016.) The best set seen is the result, with its own losses;
 * DNA reports the losses of the last set the walk accepted. Same seed, same walk.
 *
 * A loss is worked out only where something depends on it: not for sets that were met before, and not where chance
 * takes the set whatever its loss, as it does most of the time while the walk is hot. The best set is the best of
 * those whose loss was asked for; the cold half of the walk asks for nearly all.
 *
 * With many actors the eigenvalues of every set would take minutes. There the degrees guide the walk, which follow
 * them closely; a set that the degrees hold for the best so far is judged by its eigenvalues, and at the end the search
 * goes down from the best one, by eigenvalues, until no neighbor that the degrees recommend is better.
 */
import { fail } from "../errors.js";
import type { Random } from "../random.js";
import { drawMove, openWalk, pick } from "./annealing-walk.js";
import { type BackboneBasis, penalize } from "./backbone-basis.js";
import type { ConceptSums } from "./concept-sums.js";
import { descend, type Judge } from "./descend-backbone.js";
import type { Watch } from "./watch.js";

export interface AnnealingOptions {
  readonly method: "penalty" | "fixed";
  /** Strength of the penalty. */
  readonly p: number;
  /** Number of iterations. */
  readonly T: number;
  /** Number of concepts, for `fixed`. */
  readonly backboneSize: number;
  /** Keep what happened in each iteration. */
  readonly log: boolean;
}

export interface AnnealedBackbone {
  readonly backbone: readonly string[];
  readonly redundant: readonly string[];
  /** Unpenalized losses of these two sets. */
  readonly backboneLoss: number;
  readonly redundantLoss: number;
  /** Smallest loss seen, penalized for `penalty`. */
  readonly bestLoss: number;
  /** One entry an iteration. */
  readonly log: readonly AnnealingStep[];
}

export interface AnnealingStep {
  readonly temperature: number;
  /** −1 where the set was better and taken without chance; `null` where nobody had to know. */
  readonly acceptance: number | null;
  readonly accepted: boolean;
  /** `null` where the set was taken by chance whatever its loss, and where an estimate was enough. */
  readonly loss: number | null;
  /** The loss by degrees, where these guide the walk. */
  readonly estimate: number | null;
  readonly proposedSize: number;
  readonly currentSize: number;
  readonly bestSize: number;
  /** Share of sets accepted in the last 100 iterations. */
  readonly acceptanceRatio: number;
}

/** τ of iteration t. */
export function temperature(t: number, T: number): number {
  return 1 - 1 / (1 + Math.exp(5 - (12 * t) / T));
}

/**
 * Walks T iterations.
 *
 * @param watch is told how many iterations are done, about a hundred times
 * @throws `BACKBONE_SIZE` when a fixed size is not between 1 and the number of concepts
 */
export function annealedBackbone(
  basis: BackboneBasis,
  options: AnnealingOptions,
  random: Random,
  watch?: Watch,
): AnnealedBackbone {
  const all = basis.concepts.length;
  const isFixed = options.method === "fixed";
  if (isFixed && (options.backboneSize < 1 || options.backboneSize > all)) {
    fail("BACKBONE_SIZE", { size: options.backboneSize, concepts: all });
  }
  const walk = openWalk(all);
  const p = isFixed ? 0 : options.p;
  const lossOf = remembered(basis, p, basis.loss);
  // What the walk goes by.
  const guide = basis.estimate === null ? lossOf : remembered(basis, p, basis.estimate);
  const isEstimated = guide !== lossOf;
  for (let size = isFixed ? options.backboneSize : Math.min(1, all); size > 0; size--) {
    walk.add(pick(random, walk.outside));
  }
  // `null` where the walk went on by chance alone and nobody has asked yet.
  let current: number | null = guide(walk.has);
  let lowest = current;
  let best = lossOf(walk.has);
  let bestHas = walk.has.slice();
  let bestSize = walk.inside.length;
  const log: AnnealingStep[] = [];
  let recent: readonly boolean[] = [];
  const share = Math.max(1, Math.floor(options.T / 100));

  for (let t = 1; t <= options.T; t++) {
    const { inside, outside } = walk;
    const move = drawMove(random, inside, outside, isFixed);
    // Every concept is in and none may go: there is no other set.
    if (move === null) break;
    const chance = random();
    const tau = temperature(t, options.T);
    const proposedSize = inside.length + Number(move.added !== null) - Number(move.removed !== null);
    // Chance takes even the worst set that there could be: its loss need not be known.
    const isTakenAnyway = chance < Math.exp(-penalize(LARGEST_LOSS, p, all, proposedSize)) * tau;
    if (!isTakenAnyway) current ??= guide(walk.has);
    walk.apply(move);
    const told: number | null = isTakenAnyway ? null : guide(walk.has);
    let loss = isEstimated ? null : told;
    const isBetter = told !== null && current !== null && told < current;
    const acceptance =
      told === null || current === null ? null : isBetter ? -1 : Math.exp(current - told) * tau;
    const accepted = isTakenAnyway || isBetter || (acceptance !== null && chance < acceptance);
    if (accepted) {
      current = told;
      if (told !== null && told <= lowest) {
        loss = lossOf(walk.has);
        if (loss <= best) {
          lowest = told;
          best = loss;
          bestHas = walk.has.slice();
          bestSize = proposedSize;
        }
      }
    } else walk.apply({ added: move.removed, removed: move.added });
    if (t % share === 0) watch?.(t, options.T);
    if (!options.log) continue;
    recent = [...recent.slice(1 - RECENT), accepted];
    log.push({
      temperature: tau,
      acceptance,
      accepted,
      loss,
      estimate: isEstimated ? told : null,
      proposedSize,
      currentSize: inside.length,
      bestSize,
      acceptanceRatio: recent.filter(Boolean).length / recent.length,
    });
  }
  const found = isEstimated ? descend(bestHas, lossOf, guide, isFixed) : { has: bestHas, loss: best };
  return { ...describe(basis, found.has), bestLoss: found.loss, log };
}

/** Two spectra cannot differ by more. */
const LARGEST_LOSS = 2;

const RECENT = 100;

/** The penalized loss of a set, or an estimate of it, from memory where the set was met before. */
function remembered(basis: BackboneBasis, p: number, judge: (set: ConceptSums) => number): Judge {
  const known = new Map<string, number>();
  const all = basis.concepts.length;
  const set = basis.openSet();
  return (has) => {
    const key = keyOf(has);
    const before = known.get(key);
    if (before !== undefined) return before;
    set.become(has);
    let size = 0;
    for (const is of has) size += is;
    const loss = penalize(judge(set), p, all, size);
    known.set(key, loss);
    return loss;
  };
}

/** Sixteen concepts a character. */
function keyOf(has: Uint8Array): string {
  let key = "";
  for (let from = 0; from < has.length; from += 16) {
    let bits = 0;
    for (let at = from; at < Math.min(from + 16, has.length); at++) bits = bits * 2 + (has[at] as number);
    key += String.fromCharCode(bits);
  }
  return key;
}

/** The set and its complement with their losses. */
function describe(basis: BackboneBasis, has: Uint8Array): Omit<AnnealedBackbone, "bestLoss" | "log"> {
  const set = basis.openSet();
  const lossOf = (wanted: Uint8Array): number => {
    set.become(wanted);
    return basis.loss(set);
  };
  return {
    backbone: basis.concepts.filter((_, concept) => has[concept] === 1),
    redundant: basis.concepts.filter((_, concept) => has[concept] !== 1),
    backboneLoss: lossOf(has),
    redundantLoss: lossOf(has.map((is) => 1 - is)),
  };
}
