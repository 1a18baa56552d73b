/**
 * The best sequence of labels (Viterbi 1967) and the probability of each label at each position (forward and
 * backward sums, Rabiner 1989), from the scores of a field.
 */
import type { HiddenField } from "./hidden-field.js";

type Chain = Pick<HiddenField, "labels" | "transitions" | "starts">;

/** A label so far behind the best one at its position is given up; learned transitions never make that good again. */
const HOPELESS = 40;

/** The label sequence of highest score; ties go to the lower number. */
export function bestLabels({ labels: names, transitions, starts }: Chain, scores: Float32Array): Uint8Array {
  const count = names.length;
  const length = scores.length / count;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const back = new Uint8Array(length * count);
  let best = new Float64Array(count);
  let next = new Float64Array(count);
  const alive = aliveLabels(count);
  const near = aliveLabels(count);
  const reach = widestDifference(transitions);
  for (let k = 0; k < count; k += 1) best[k] = (starts[k] ?? 0) + (scores[k] ?? 0);
  for (let t = 1; t < length; t += 1) {
    const row = t * count;
    let leader = 0;
    for (let k = 1; k < count; k += 1) if ((best[k] ?? 0) > (best[leader] ?? 0)) leader = k;
    const top = best[leader] ?? 0;
    const allAlive = keepAlive(alive, best, top - HOPELESS);
    const allNear = keepAlive(near, best, top - Math.min(reach, HOPELESS));
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
  readonly labels: Int32Array;
  readonly values: Float64Array;
}

function aliveLabels(count: number): AliveLabels {
  return { labels: new Int32Array(count), values: new Float64Array(count) };
}

/** Notes the labels whose value is not below `least`. @returns how many */
function keepAlive({ labels, values }: AliveLabels, from: Float64Array, least: number): number {
  let many = 0;
  for (let k = 0; k < from.length; k += 1) {
    const value = from[k] ?? 0;
    if (value < least) continue;
    labels[many] = k;
    values[many] = value;
    many += 1;
  }
  return many;
}

/** Forward and backward sums of one sequence, each position scaled to 1 so that long texts neither under- nor overflow. */
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

/** What a chain gives to its sums: exp of its transitions and starts. */
interface ChainSteps {
  readonly steps: Float64Array;
  /** The same from label j to label i at j · labels + i. */
  readonly backSteps: Float64Array;
  readonly starts: Float64Array;
}

function stepsOf({ labels, transitions, starts }: Chain): ChainSteps {
  const count = labels.length;
  const steps = Float64Array.from(transitions, Math.exp);
  const backSteps = new Float64Array(steps.length);
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < count; j += 1) backSteps[j * count + i] = steps[i * count + j] ?? 0;
  return { steps, backSteps, starts: Float64Array.from(starts, Math.exp) };
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
  const { steps, backSteps, starts } = chainSteps;
  const local = localWeights(scores, count);
  const forward = new Float64Array(length * count);
  const backward = new Float64Array(length * count);
  const row = new Float64Array(count);
  const alive = aliveLabels(count);
  for (let t = 0; t < asked.to; t += 1) {
    const base = t * count;
    if (t === 0) row.set(starts);
    else stepOn(alive, row, steps);
    let total = 0;
    for (let k = 0; k < count; k += 1) {
      const value = (row[k] ?? 0) * (local[base + k] ?? 0);
      row[k] = value;
      total += value;
    }
    scaleRow(row, total, forward, base);
  }
  for (let k = 0; k < count && length > 0; k += 1) backward[(length - 1) * count + k] = 1 / count;
  for (let t = length - 1; t > asked.from; t -= 1) {
    const base = t * count;
    for (let k = 0; k < count; k += 1) row[k] = (local[base + k] ?? 0) * (backward[base + k] ?? 0);
    stepOn(alive, row, backSteps);
    let total = 0;
    for (let k = 0; k < count; k += 1) total += row[k] ?? 0;
    scaleRow(row, total, backward, base - count);
  }
  return { local, forward, backward, steps };
}

/** Every label's share goes to the labels that may come next; label by label, so that no sum waits for the one before. */
function stepOn(alive: AliveLabels, row: Float64Array, steps: Float64Array): void {
  const count = row.length;
  const many = keepAlive(alive, row, NEGLIGIBLE);
  row.fill(0);
  for (let a = 0; a < many; a += 1) {
    const share = alive.values[a] ?? 0;
    const from = (alive.labels[a] ?? 0) * count;
    for (let k = 0; k < count; k += 1) row[k] = (row[k] ?? 0) + share * (steps[from + k] ?? 0);
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
  const local = new Float64Array(scores.length);
  for (let base = 0; base < scores.length; base += count) {
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k += 1) top = Math.max(top, scores[base + k] ?? 0);
    for (let k = 0; k < count; k += 1) local[base + k] = Math.exp((scores[base + k] ?? 0) - top);
  }
  return local;
}

/** Shares of a row's total, in the row itself and in its place among all rows. */
function scaleRow(row: Float64Array, total: number, cells: Float64Array, base: number): void {
  for (let k = 0; k < row.length; k += 1) {
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
