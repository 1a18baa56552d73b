/**
 * What a field expects of a sequence, minus what is there: the gradient of the negative log-likelihood by the
 * score of each label at each position and of each pair of neighbors (Lafferty, McCallum and Pereira 2001).
 */
import type { HiddenField } from "../model/hidden-field.js";
import { chainSums } from "../model/label-sequence.js";

export interface ChainGradient {
  /** Position by position, one number a label. */
  readonly nodes: Float64Array;
  /** From label i to label j at i · labels + j. */
  readonly edges: Float64Array;
}

export function chainGradient(
  field: Pick<HiddenField, "labels" | "transitions" | "starts">,
  scores: Float32Array,
  labels: Uint8Array,
): ChainGradient {
  const count = field.labels.length;
  const length = scores.length / count;
  const { local, forward, backward, steps } = chainSums(field, scores);
  const nodes = new Float64Array(length * count);
  const edges = new Float64Array(count * count);
  const pairs = new Float64Array(count * count);
  for (let t = 0; t < length; t += 1) {
    const base = t * count;
    let total = 0;
    for (let k = 0; k < count; k += 1) {
      const value = (forward[base + k] ?? 0) * (backward[base + k] ?? 0);
      nodes[base + k] = value;
      total += value;
    }
    for (let k = 0; k < count; k += 1) nodes[base + k] = (nodes[base + k] ?? 0) / total;
    const label = labels[t] ?? 0;
    nodes[base + label] = (nodes[base + label] ?? 0) - 1;
    if (t === 0) continue;
    total = 0;
    for (let j = 0; j < count; j += 1) {
      const left = forward[base - count + j] ?? 0;
      for (let k = 0; k < count; k += 1) {
        const value = left * (steps[j * count + k] ?? 0) * (local[base + k] ?? 0) * (backward[base + k] ?? 0);
        pairs[j * count + k] = value;
        total += value;
      }
    }
    for (let at = 0; at < edges.length; at += 1) edges[at] = (edges[at] ?? 0) + (pairs[at] ?? 0) / total;
    const pair = (labels[t - 1] ?? 0) * count + label;
    edges[pair] = (edges[pair] ?? 0) - 1;
  }
  return { nodes, edges };
}
