/** The best sequence of labels (Viterbi 1967) from the scores of a field. */
import { chainByVectors } from "./chain-by-vectors.js";
import type { LabelChain } from "./chain-steps.js";
import { scratch } from "./scratch.js";

const cellRoom = scratch((length) => new Float64Array(length));

/**
 * The label sequence of highest score; ties go to the lower number.
 *
 * @param inScript leaves WebAssembly aside
 */
export function bestLabels(chain: LabelChain, scores: Float32Array, inScript = false): Uint8Array {
  const length = scores.length / chain.labels.length;
  const bench = inScript ? null : chainByVectors(chain, length);
  return bench === null
    ? backFrom(chain, bestInScript(chain, scores), chain.labels.length, length)
    : backFrom(chain, bench.best(scores), bench.stride, length);
}

/** For each position and label the score of the best sequence that ends there. */
function bestInScript({ labels, transitions, starts }: LabelChain, scores: Float32Array): Float64Array {
  const count = labels.length;
  const cells = cellRoom(scores.length);
  for (let k = 0; k < count && k < scores.length; k += 1) cells[k] = (starts[k] ?? 0) + (scores[k] ?? 0);
  for (let base = count; base < scores.length; base += count) {
    for (let k = 0; k < count; k += 1) {
      let most = Number.NEGATIVE_INFINITY;
      for (let j = 0; j < count; j += 1) {
        const value = (cells[base - count + j] ?? 0) + (transitions[j * count + k] ?? 0);
        if (value > most) most = value;
      }
      cells[base + k] = most + (scores[base + k] ?? 0);
    }
  }
  return cells;
}

/** Goes back from the best label of the last position, each time to the one that the best sequence came from. */
function backFrom(
  { labels, transitions }: LabelChain,
  cells: Float64Array,
  stride: number,
  length: number,
): Uint8Array {
  const count = labels.length;
  const made = new Uint8Array(length);
  let label = 0;
  for (let t = length - 1; t >= 0; t -= 1) {
    const base = t * stride;
    let most = Number.NEGATIVE_INFINITY;
    let from = 0;
    for (let j = 0; j < count; j += 1) {
      const step = t === length - 1 ? 0 : (transitions[j * count + label] ?? 0);
      const value = (cells[base + j] ?? 0) + step;
      if (value > most) {
        most = value;
        from = j;
      }
    }
    label = from;
    made[t] = label;
  }
  return made;
}

/** Adds to every score what its label is given. @param lifts one per label */
export function liftLabels(scores: Float32Array, lifts: Float64Array): void {
  const count = lifts.length;
  for (let k = 0; k < count; k += 1) {
    const lift = lifts[k] ?? 0;
    // Most labels are given nothing.
    if (lift === 0) continue;
    for (let at = k; at < scores.length; at += count) scores[at] = (scores[at] ?? 0) + lift;
  }
}
