/**
 * The probability of each label at each position of a sequence, by forward and backward sums (Rabiner 1989), from the
 * scores of a field.
 */
import { chainByVectors } from "./chain-by-vectors.js";
import { LARGE, type LabelChain, NEGLIGIBLE, type PositionRange, SMALL } from "./chain-steps.js";
import { exponential } from "./exponential.js";
import { scratch } from "./scratch.js";

const wide = (length: number): Float64Array => new Float64Array(length);
const [sumRoom, shareRoom] = [scratch(wide), scratch(wide)];
const aliveRoom = scratch((length) => new Int32Array(length));
const [localRoom, forwardRoom, backwardRoom] = [scratch(wide), scratch(wide), scratch(wide)];

/**
 * Forward and backward sums of one sequence, those of a position up to a factor, so that long texts neither under- nor
 * overflow. They hold until the next sums.
 */
export interface ChainSums {
  /** exp(score) of each label at each position, against the best label there. */
  readonly local: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** exp(transition). */
  readonly steps: Float64Array;
}

/** Labels whose sums are kept at hand together. */
const LANES = 8;

/** What a chain gives to its sums: exp of its transitions and starts. */
interface ChainSteps {
  readonly steps: Float64Array;
  /** From label i to label j at i · room + j; filled up with zeros to a multiple of eight. */
  readonly onward: Float64Array;
  /** The same from label j to label i at j · room + i. */
  readonly backward: Float64Array;
  readonly room: number;
  readonly starts: Float64Array;
}

function stepsOf({ labels, transitions, starts }: LabelChain): ChainSteps {
  const count = labels.length;
  const room = Math.ceil(count / LANES) * LANES;
  const steps = Float64Array.from(transitions, Math.exp);
  const onward = new Float64Array(count * room);
  const backward = new Float64Array(count * room);
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < count; j += 1) {
      onward[i * room + j] = steps[i * count + j] ?? 0;
      backward[j * room + i] = steps[i * count + j] ?? 0;
    }
  return { steps, onward, backward, room, starts: Float64Array.from(starts, Math.exp) };
}

/** A field does not change once it is made, and short sequences are many. */
const kept = new WeakMap<LabelChain, ChainSteps>();

function keptSteps(chain: LabelChain): ChainSteps {
  const known = kept.get(chain);
  if (known !== undefined) return known;
  const made = stepsOf(chain);
  kept.set(chain, made);
  return made;
}

/** Sums of all positions, for learning. */
export function chainSums(chain: LabelChain, scores: Float32Array): ChainSums {
  const all = { from: 0, to: scores.length / chain.labels.length };
  return sumsOf(chain, scores, all, stepsOf(chain), Math.exp);
}

/** @param asked forward and backward sums hold for these positions alone */
function sumsOf(
  chain: LabelChain,
  scores: Float32Array,
  asked: PositionRange,
  chainSteps: ChainSteps,
  exp: (score: number) => number,
): ChainSums {
  const count = chain.labels.length;
  const length = scores.length / count;
  const { steps, onward, room, starts } = chainSteps;
  const local = localRoom(scores.length);
  writeLocalWeights(scores, count, local, exp);
  const forward = forwardRoom(length * count);
  const backward = backwardRoom(length * count);
  const sums = sumRoom(room);
  const shares = shareRoom(count);
  let total = 0;
  for (let t = 0; t < asked.to; t += 1) {
    const base = t * count;
    if (t === 0) sums.set(starts);
    else stepOn(forward, base - count, count, total * NEGLIGIBLE, onward, sums, room);
    total = 0;
    for (let k = 0; k < count; k += 1) {
      const value = (sums[k] ?? 0) * (local[base + k] ?? 0);
      forward[base + k] = value;
      total += value;
    }
    if (total < SMALL || total > LARGE) total = scale(forward, base, count, total);
  }
  for (let k = 0; k < count && length > 0; k += 1) backward[(length - 1) * count + k] = 1 / count;
  total = 1;
  for (let t = length - 1; t > asked.from; t -= 1) {
    const base = t * count;
    for (let k = 0; k < count; k += 1) shares[k] = (local[base + k] ?? 0) * (backward[base + k] ?? 0);
    stepOn(shares, 0, count, total * NEGLIGIBLE, chainSteps.backward, sums, room);
    total = 0;
    for (let k = 0; k < count; k += 1) {
      const value = sums[k] ?? 0;
      backward[base - count + k] = value;
      total += value;
    }
    if (total < SMALL || total > LARGE) total = scale(backward, base - count, count, total);
  }
  return { local, forward, backward, steps };
}

/**
 * The shares of labels go to the labels that may come next; eight of them at a time, each sum waiting for itself alone.
 *
 * @param least smaller shares are passed over
 */
function stepOn(
  shares: Float64Array,
  base: number,
  count: number,
  least: number,
  steps: Float64Array,
  sums: Float64Array,
  room: number,
): void {
  const alive = aliveRoom(count);
  let many = 0;
  for (let j = 0; j < count; j += 1) {
    if ((shares[base + j] ?? 0) < least) continue;
    alive[many] = j;
    many += 1;
  }
  // At most positions one label has nearly all.
  if (many === 1) {
    const alone = alive[0] ?? 0;
    const share = shares[base + alone] ?? 0;
    for (let k = 0; k < room; k += 1) sums[k] = share * (steps[alone * room + k] ?? 0);
    return;
  }
  for (let k = 0; k < room; k += LANES) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    for (let a = 0; a < many; a += 1) {
      const j = alive[a] ?? 0;
      const share = shares[base + j] ?? 0;
      const at = j * room + k;
      s0 += share * (steps[at] ?? 0);
      s1 += share * (steps[at + 1] ?? 0);
      s2 += share * (steps[at + 2] ?? 0);
      s3 += share * (steps[at + 3] ?? 0);
      s4 += share * (steps[at + 4] ?? 0);
      s5 += share * (steps[at + 5] ?? 0);
      s6 += share * (steps[at + 6] ?? 0);
      s7 += share * (steps[at + 7] ?? 0);
    }
    sums[k] = s0;
    sums[k + 1] = s1;
    sums[k + 2] = s2;
    sums[k + 3] = s3;
    sums[k + 4] = s4;
    sums[k + 5] = s5;
    sums[k + 6] = s6;
    sums[k + 7] = s7;
  }
}

/** Makes the sums of a position shares of their total. @returns their new total */
function scale(cells: Float64Array, base: number, count: number, total: number): number {
  for (let k = 0; k < count; k += 1) cells[base + k] = (cells[base + k] ?? 0) / total;
  return 1;
}

/** exp(score) of each label at each position, against the best label there. */
function writeLocalWeights(
  scores: Float32Array,
  count: number,
  local: Float64Array,
  exp: (score: number) => number,
): void {
  for (let base = 0; base < scores.length; base += count) {
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k += 1) {
      const score = scores[base + k] ?? 0;
      if (score > top) top = score;
    }
    for (let k = 0; k < count; k += 1) {
      const behind = (scores[base + k] ?? 0) - top;
      local[base + k] = behind === 0 ? 1 : exp(behind);
    }
  }
}

/**
 * Probability of each label at the asked positions, position by position from the first one asked on. They hold until
 * the chain is asked again.
 *
 * @param asked all positions by default
 * @param inScript leaves WebAssembly aside
 */
export function labelProbabilities(
  chain: LabelChain,
  scores: Float32Array,
  asked: PositionRange = { from: 0, to: scores.length / chain.labels.length },
  inScript = false,
): Float32Array {
  const count = chain.labels.length;
  const bench = inScript ? null : chainByVectors(chain, scores.length / count);
  if (bench !== null) return bench.probabilities(scores, asked);
  const { forward, backward } = sumsOf(chain, scores, asked, keptSteps(chain), exponential);
  const first = asked.from * count;
  const probabilities = new Float32Array((asked.to - asked.from) * count);
  for (let base = first; base < asked.to * count; base += count) {
    let total = 0;
    for (let k = 0; k < count; k += 1) total += (forward[base + k] ?? 0) * (backward[base + k] ?? 0);
    for (let k = 0; k < count; k += 1)
      probabilities[base - first + k] = ((forward[base + k] ?? 0) * (backward[base + k] ?? 0)) / total;
  }
  return probabilities;
}
