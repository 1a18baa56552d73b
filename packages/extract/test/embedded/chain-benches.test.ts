/** Best sequences and probabilities of a chain are the same whether they are made by vectors or in script. */
import { createRandom } from "@parley/core";
import { describe, expect, it } from "vitest";
import { bestLabels } from "../../src/embedded/model/best-labels.js";
import { chainByVectors } from "../../src/embedded/model/chain-by-vectors.js";
import type { LabelChain } from "../../src/embedded/model/chain-steps.js";
import { labelProbabilities } from "../../src/embedded/model/label-sequence.js";

const NEVER = Number.NEGATIVE_INFINITY;

/** A chain of random steps, some of them forbidden, and scores of a sequence. */
function chainOf(labels: number, length: number, spread: number): [LabelChain, Float32Array] {
  const random = createRandom(labels * 1000 + length);
  const numbers = (many: number, size: number) =>
    Float32Array.from({ length: many }, () => (random() - 0.5) * size);
  const transitions = numbers(labels * labels, 4).map((step, at) => (at % 5 === 3 ? NEVER : step));
  const starts = numbers(labels, 4).map((start, k) => (k % 3 === 2 ? NEVER : start));
  const names = Array.from({ length: labels }, (_, k) => String(k));
  return [{ labels: names, transitions, starts }, numbers(labels * length, spread)];
}

describe("chains by vectors and in script", () => {
  it.each([
    [1, 5, 10],
    [2, 1, 10],
    [4, 40, 10],
    [7, 300, 20],
    [16, 700, 40],
    // Far apart, so that most labels are passed over; and as many as a pack may have.
    [16, 90, 400],
    [64, 20, 20],
  ])("are the same for %i labels and %i positions", (labels, length, spread) => {
    const [chain, scores] = chainOf(labels, length, spread);
    expect(chainByVectors(chain, length, 0)).not.toBeNull();
    expect([...bestLabels(chain, scores)]).toEqual([...bestLabels(chain, scores, true)]);
    for (const asked of [
      { from: 0, to: length },
      { from: length >> 2, to: (length >> 1) + 1 },
    ])
      expect([...labelProbabilities(chain, scores, asked)]).toEqual([
        ...labelProbabilities(chain, scores, asked, true),
      ]);
  });

  it("keep within what numbers can hold", () => {
    const [{ labels, starts }] = chainOf(6, 1, 1);
    // Every step makes sums smaller by far, or larger.
    for (const step of [-60, 60]) {
      const chain = { labels, starts, transitions: new Float32Array(36).fill(step) };
      const scores = new Float32Array(6 * 50);
      expect(chainByVectors(chain, 50, 0)).not.toBeNull();
      expect([...labelProbabilities(chain, scores)]).toEqual([
        ...labelProbabilities(chain, scores, { from: 0, to: 50 }, true),
      ]);
    }
  });

  it("take ties to the lower number", () => {
    const chain = { labels: ["O", "B", "I"], transitions: new Float32Array(9), starts: new Float32Array(3) };
    expect(chainByVectors(chain, 4, 0)).not.toBeNull();
    expect([...bestLabels(chain, new Float32Array(12))]).toEqual([0, 0, 0, 0]);
  });

  it("make room for a longer sequence, and leave endless ones to the script", () => {
    const [chain, scores] = chainOf(3, 2000, 10);
    expect(chainByVectors(chain, 30)).toBeNull();
    expect(chainByVectors(chain, 30, 0)).not.toBeNull();
    const short = [...bestLabels(chain, scores.subarray(0, 30))];
    expect(bestLabels(chain, scores)).toHaveLength(2000);
    expect([...bestLabels(chain, scores.subarray(0, 30))]).toEqual(short);
    expect(chainByVectors(chain, 1 << 20)).toBeNull();
  });
});
