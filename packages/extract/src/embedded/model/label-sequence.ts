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
  for (let k = 0; k < count; k += 1) best[k] = (starts[k] ?? 0) + (scores[k] ?? 0);
  for (let t = 1; t < length; t += 1) {
    const row = t * count;
    next.fill(Number.NEGATIVE_INFINITY);
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k += 1) if ((best[k] ?? 0) > top) top = best[k] ?? 0;
    const least = top - HOPELESS;
    for (let j = 0; j < count; j += 1) {
      const before = best[j] ?? 0;
      if (before < least) continue;
      for (let k = 0; k < count; k += 1) {
        const value = before + (transitions[j * count + k] ?? 0);
        if (value > (next[k] ?? 0)) {
          next[k] = value;
          back[row + k] = j;
        }
      }
    }
    for (let k = 0; k < count; k += 1) next[k] = (next[k] ?? 0) + (scores[row + k] ?? 0);
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

export function chainSums({ labels, transitions, starts }: Chain, scores: Float32Array): ChainSums {
  const count = labels.length;
  const length = scores.length / count;
  const steps = new Float64Array(transitions.length);
  for (let at = 0; at < steps.length; at += 1) steps[at] = Math.exp(transitions[at] ?? 0);
  const local = localWeights(scores, count);
  const forward = new Float64Array(length * count);
  const row = new Float64Array(count);
  for (let t = 0; t < length; t += 1) {
    const base = t * count;
    row.fill(0);
    if (t === 0) for (let k = 0; k < count; k += 1) row[k] = Math.exp(starts[k] ?? 0);
    else
      for (let j = 0; j < count; j += 1) {
        const before = forward[base - count + j] ?? 0;
        if (before < NEGLIGIBLE) continue;
        for (let k = 0; k < count; k += 1) row[k] = (row[k] ?? 0) + before * (steps[j * count + k] ?? 0);
      }
    let total = 0;
    for (let k = 0; k < count; k += 1) {
      const value = (row[k] ?? 0) * (local[base + k] ?? 0);
      forward[base + k] = value;
      total += value;
    }
    scaleRow(forward, base, count, total);
  }
  const backward = new Float64Array(length * count);
  for (let k = 0; k < count && length > 0; k += 1) backward[(length - 1) * count + k] = 1 / count;
  for (let t = length - 1; t > 0; t -= 1) {
    const base = (t - 1) * count;
    let total = 0;
    for (let k = 0; k < count; k += 1) {
      const after = (local[t * count + k] ?? 0) * (backward[t * count + k] ?? 0);
      if (after < NEGLIGIBLE) continue;
      for (let j = 0; j < count; j += 1)
        backward[base + j] = (backward[base + j] ?? 0) + (steps[j * count + k] ?? 0) * after;
    }
    for (let j = 0; j < count; j += 1) total += backward[base + j] ?? 0;
    scaleRow(backward, base, count, total);
  }
  return { local, forward, backward, steps };
}

/** Probability of each label at each position, position by position. */
export function labelProbabilities(chain: Chain, scores: Float32Array): Float32Array {
  const count = chain.labels.length;
  const { forward, backward } = chainSums(chain, scores);
  const probabilities = new Float32Array(scores.length);
  for (let base = 0; base < scores.length; base += count) {
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

function scaleRow(cells: Float64Array, base: number, count: number, total: number): void {
  for (let k = 0; k < count; k += 1) cells[base + k] = (cells[base + k] ?? 0) / total;
}
