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
 */
import { fail } from "../errors.js";
import type { Random } from "../random.js";
import { type BackboneBasis, penalize } from "./backbone-basis.js";
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
  /** `null` where the set was taken by chance whatever its loss. */
  readonly loss: number | null;
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
  const lossOf = rememberLosses(basis, p);
  for (let size = isFixed ? options.backboneSize : Math.min(1, all); size > 0; size--) {
    walk.add(pick(random, walk.outside));
  }
  // `null` where the walk went on by chance alone and nobody has asked for the loss yet.
  let current: number | null = lossOf(walk.has);
  let best = current;
  let bestHas = walk.has.slice();
  let bestSize = walk.inside.length;
  const log: AnnealingStep[] = [];
  let recent: readonly boolean[] = [];
  const told = Math.max(1, Math.floor(options.T / 100));

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
    if (!isTakenAnyway) current ??= lossOf(walk.has);
    walk.apply(move);
    const loss: number | null = isTakenAnyway ? null : lossOf(walk.has);
    const isBetter = loss !== null && current !== null && loss < current;
    const acceptance =
      loss === null || current === null ? null : isBetter ? -1 : Math.exp(current - loss) * tau;
    const accepted = isTakenAnyway || isBetter || (acceptance !== null && chance < acceptance);
    if (accepted) {
      current = loss;
      if (loss !== null && loss <= best) {
        best = loss;
        bestHas = walk.has.slice();
        bestSize = proposedSize;
      }
    } else walk.apply({ added: move.removed, removed: move.added });
    if (t % told === 0) watch?.(t, options.T);
    if (!options.log) continue;
    recent = [...recent.slice(1 - RECENT), accepted];
    log.push({
      temperature: tau,
      acceptance,
      accepted,
      loss,
      proposedSize,
      currentSize: inside.length,
      bestSize,
      acceptanceRatio: recent.filter(Boolean).length / recent.length,
    });
  }
  return { ...describe(basis, bestHas), bestLoss: best, log };
}

/** Two spectra cannot differ by more. */
const LARGEST_LOSS = 2;

const RECENT = 100;

interface Move {
  readonly added: number | null;
  readonly removed: number | null;
}

/** The set of the walk, with lists to draw from. */
interface Walk {
  readonly has: Uint8Array;
  readonly inside: number[];
  readonly outside: number[];
  readonly add: (concept: number) => void;
  readonly apply: (move: Move) => void;
}

function openWalk(all: number): Walk {
  const has = new Uint8Array(all);
  const inside: number[] = [];
  const outside = Array.from({ length: all }, (_, concept) => concept);
  const cross = (concept: number, from: number[], to: number[]): void => {
    const at = from.indexOf(concept);
    from[at] = from.at(-1) as number;
    from.pop();
    to.push(concept);
    has[concept] = 1 - (has[concept] as number);
  };
  return {
    has,
    inside,
    outside,
    add: (concept) => {
      cross(concept, outside, inside);
    },
    apply: ({ added, removed }) => {
      if (removed !== null) cross(removed, inside, outside);
      if (added !== null) cross(added, outside, inside);
    },
  };
}

/** One of the moves that are open, each as likely; then concepts, each as likely. */
function drawMove(
  random: Random,
  inside: readonly number[],
  outside: readonly number[],
  isFixed: boolean,
): Move | null {
  const size = inside.length;
  const moves: ("add" | "remove" | "swap")[] = [];
  // The set never empties and, as in DNA, never holds every concept.
  if (!isFixed && outside.length > 1) moves.push("add");
  if (!isFixed && size > 1) moves.push("remove");
  if (size > 0 && outside.length > 0) moves.push("swap");
  if (moves.length === 0) return null;
  const move = pick(random, moves);
  return {
    added: move === "remove" ? null : pick(random, outside),
    removed: move === "add" ? null : pick(random, inside),
  };
}

function pick<Value>(random: Random, from: readonly Value[]): Value {
  return from[Math.floor(random() * from.length)] as Value;
}

/** The penalized loss of a set, from memory where the set was met before. */
function rememberLosses(basis: BackboneBasis, p: number): (has: Uint8Array) => number {
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
    const loss = penalize(basis.loss(set), p, all, size);
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
