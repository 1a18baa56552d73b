/**
 * The best sequence of labels (Viterbi 1967) and the probability of each label at each position (forward and
 * backward sums, Rabiner 1989), from the scores of a field.
 */
import type { HiddenField } from "./hidden-field.js";
import { scratch } from "./scratch.js";

type Chain = Pick<HiddenField, "labels" | "transitions" | "starts">;

/** A label so far behind the best one at its position is given up; learned transitions never make that good again. */
const HOPELESS = 40;

const wide = (length: number): Float64Array => new Float64Array(length);
const [bestRoom, nextRoom, rowRoom] = [scratch(wide), scratch(wide), scratch(wide)];
const [localRoom, forwardRoom, backwardRoom] = [scratch(wide), scratch(wide), scratch(wide)];
const backRoom = scratch((length) => new Uint8Array(length));
const [aliveRoom, nearRoom] = [scratch(aliveLabels), scratch(aliveLabels)];

/** The label sequence of highest score; ties go to the lower number. */
export function bestLabels({ labels: names, transitions, starts }: Chain, scores: Float32Array): Uint8Array {
  const count = names.length;
  const length = scores.length / count;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const back = backRoom(length * count);
  let best = bestRoom(count);
  let next = nextRoom(count);
  const alive = aliveRoom(count);
  const near = nearRoom(count);
  const reach = widestDifference(transitions);
  for (let k = 0; k < count; k += 1) best[k] = (starts[k] ?? 0) + (scores[k] ?? 0);
  for (let t = 1; t < length; t += 1) {
    const row = t * count;
    let leader = 0;
    for (let k = 1; k < count; k += 1) if ((best[k] ?? 0) > (best[leader] ?? 0)) leader = k;
    const top = best[leader] ?? 0;
    const allAlive = keepAlive(alive, best, count, top - HOPELESS);
    const allNear = keepAlive(near, best, count, top - Math.min(reach, HOPELESS));
    for (let k = 0; k < count; k += 1) {
      // Where the leader may go, only labels near it can come before it.
      const follows = (transitions[leader * count + k] ?? 0) !== Number.NEGATIVE_INFINITY;
      const { labels: earlier, values } = follows ? near : alive;
      const many = follows ? allNear : allAlive;
      let most = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let a = 0; a < many; a += 1) {
        const j = earlier[a] ?? 0;
        const value = (values[a] ?? 0) + (transitions[j * count + k] ?? 0);
        if (value > most) {
          most = value;
          from = j;
        }
      }
      back[row + k] = from;
      next[k] = most + (scores[row + k] ?? 0);
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let k = 1; k < count; k += 1) if ((best[k] ?? 0) > (best[label] ?? 0)) label = k;
  for (let t = length - 1; t >= 0; t -= 1) {
    labels[t] = label;
    label = back[t * count + label] ?? 0;
  }
  return labels;
}

/** How much one allowed step can be better than another, and a little more against rounding. */
function widestDifference(transitions: Float32Array): number {
  let least = 0;
  let most = 0;
  for (const step of transitions) {
    if (step === Number.NEGATIVE_INFINITY) continue;
    least = Math.min(least, step);
    most = Math.max(most, step);
  }
  return most - least + 0.001;
}

/** The labels that count at a position, in ascending order, with their values. */
interface AliveLabels {
  readonly length: number;
  readonly labels: Int32Array;
  readonly values: Float64Array;
}

function aliveLabels(count: number): AliveLabels {
  return { length: count, labels: new Int32Array(count), values: new Float64Array(count) };
}

/** Notes the labels whose value is not below `least`. @returns how many */
function keepAlive(
  { labels, values }: AliveLabels,
  from: Float64Array,
  count: number,
  least: number,
): number {
  let many = 0;
  for (let k = 0; k < count; k += 1) {
    const value = from[k] ?? 0;
    if (value < least) continue;
    labels[many] = k;
    values[many] = value;
    many += 1;
  }
  return many;
}

/**
 * Forward and backward sums of one sequence, each position scaled to 1 so that long texts neither under- nor overflow.
 * They hold until the next sums.
 */
export interface ChainSums {
  /** exp(score) of each label at each position, against the best label there. */
  readonly local: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** exp(transition). */
  readonly steps: Float64Array;
}

/** Shares smaller than this are passed over: most labels are out of the question at most positions. */
const NEGLIGIBLE = 1e-9;

/** Positions that are asked for; `to` is excluded. */
export interface PositionRange {
  readonly from: number;
  readonly to: number;
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

function stepsOf({ labels, transitions, starts }: Chain): ChainSteps {
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
const kept = new WeakMap<Chain, ChainSteps>();

function keptSteps(chain: Chain): ChainSteps {
  const known = kept.get(chain);
  if (known !== undefined) return known;
  const made = stepsOf(chain);
  kept.set(chain, made);
  return made;
}

/**
 * @param asked forward and backward sums hold for these positions alone; for all of them by default
 * @param chainSteps of the same chain, where they are at hand
 */
export function chainSums(
  chain: Chain,
  scores: Float32Array,
  asked: PositionRange = { from: 0, to: scores.length / chain.labels.length },
  chainSteps: ChainSteps = stepsOf(chain),
): ChainSums {
  const count = chain.labels.length;
  const length = scores.length / count;
  const { steps, onward, room, starts } = chainSteps;
  const local = localWeights(scores, count);
  const forward = forwardRoom(length * count);
  const backward = backwardRoom(length * count);
  const row = rowRoom(room);
  const alive = aliveRoom(count);
  for (let t = 0; t < asked.to; t += 1) {
    const base = t * count;
    if (t === 0) row.set(starts);
    else stepOn(row, onward, room, alive, keepAlive(alive, row, count, NEGLIGIBLE));
    let total = 0;
    for (let k = 0; k < count; k += 1) {
      const value = (row[k] ?? 0) * (local[base + k] ?? 0);
      row[k] = value;
      total += value;
    }
    scaleRow(row, count, total, forward, base);
  }
  for (let k = 0; k < count && length > 0; k += 1) backward[(length - 1) * count + k] = 1 / count;
  for (let t = length - 1; t > asked.from; t -= 1) {
    const base = t * count;
    for (let k = 0; k < count; k += 1) row[k] = (local[base + k] ?? 0) * (backward[base + k] ?? 0);
    stepOn(row, chainSteps.backward, room, alive, keepAlive(alive, row, count, NEGLIGIBLE));
    let total = 0;
    for (let k = 0; k < count; k += 1) total += row[k] ?? 0;
    scaleRow(row, count, total, backward, base - count);
  }
  return { local, forward, backward, steps };
}

/** Every label's share goes to the labels that may come next; eight of them at a time, each sum waiting for itself alone. */
function stepOn(
  row: Float64Array,
  steps: Float64Array,
  room: number,
  { labels, values }: AliveLabels,
  many: number,
): void {
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
      const share = values[a] ?? 0;
      const at = (labels[a] ?? 0) * room + k;
      s0 += share * (steps[at] ?? 0);
      s1 += share * (steps[at + 1] ?? 0);
      s2 += share * (steps[at + 2] ?? 0);
      s3 += share * (steps[at + 3] ?? 0);
      s4 += share * (steps[at + 4] ?? 0);
      s5 += share * (steps[at + 5] ?? 0);
      s6 += share * (steps[at + 6] ?? 0);
      s7 += share * (steps[at + 7] ?? 0);
    }
    row[k] = s0;
    row[k + 1] = s1;
    row[k + 2] = s2;
    row[k + 3] = s3;
    row[k + 4] = s4;
    row[k + 5] = s5;
    row[k + 6] = s6;
    row[k + 7] = s7;
  }
}

/**
 * Probability of each label at each position, position by position.
 *
 * @param asked only these positions, the others get 0; all by default
 */
export function labelProbabilities(
  chain: Chain,
  scores: Float32Array,
  asked: PositionRange = { from: 0, to: scores.length / chain.labels.length },
): Float32Array {
  const count = chain.labels.length;
  const { forward, backward } = chainSums(chain, scores, asked, keptSteps(chain));
  const probabilities = new Float32Array(scores.length);
  for (let base = asked.from * count; base < asked.to * count; base += count) {
    let total = 0;
    for (let k = 0; k < count; k += 1) total += (forward[base + k] ?? 0) * (backward[base + k] ?? 0);
    for (let k = 0; k < count; k += 1)
      probabilities[base + k] = ((forward[base + k] ?? 0) * (backward[base + k] ?? 0)) / total;
  }
  return probabilities;
}

function localWeights(scores: Float32Array, count: number): Float64Array {
  const local = localRoom(scores.length);
  for (let base = 0; base < scores.length; base += count) {
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k += 1) {
      const score = scores[base + k] ?? 0;
      if (score > top) top = score;
    }
    for (let k = 0; k < count; k += 1) local[base + k] = Math.exp((scores[base + k] ?? 0) - top);
  }
  return local;
}

/** Shares of a row's total, in the row itself and in its place among all rows. */
function scaleRow(row: Float64Array, count: number, total: number, cells: Float64Array, base: number): void {
  for (let k = 0; k < count; k += 1) {
    const share = (row[k] ?? 0) / total;
    row[k] = share;
    cells[base + k] = share;
  }
}

/** Adds to every score what its label is given. @param lifts one per label */
export function liftLabels(scores: Float32Array, lifts: Float64Array): void {
  for (let base = 0; base < scores.length; base += lifts.length) {
    for (let k = 0; k < lifts.length; k += 1) scores[base + k] = (scores[base + k] ?? 0) + (lifts[k] ?? 0);
  }
}
