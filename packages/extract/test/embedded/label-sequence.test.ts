/** Best sequences and probabilities of chains small enough to count out. */
import { describe, expect, it } from "vitest";
import { bestLabels, liftLabels } from "../../src/embedded/model/best-labels.js";
import { labelProbabilities } from "../../src/embedded/model/label-sequence.js";
import { chainGradient } from "../../src/embedded/training/chain-gradient.js";

const NEVER = Number.NEGATIVE_INFINITY;
const free = { labels: ["O", "B"], transitions: new Float32Array(4), starts: new Float32Array(2) };

describe("label sequences", () => {
  it("takes the best label at each position when neighbors do not matter", () => {
    expect([...bestLabels(free, Float32Array.from([0, 1, 2, 1]))]).toEqual([1, 0]);
  });

  it("gives way to what neighbors forbid", () => {
    // B may not follow B: 1 + 0 against 0 + 1.5.
    const chain = { ...free, transitions: Float32Array.from([0, 0, 0, NEVER]) };
    expect([...bestLabels(chain, Float32Array.from([0, 1, 0, 1.5]))]).toEqual([0, 1]);
  });

  it("goes back to a label far behind where the leader may not go on", () => {
    // O leads by 20 after the first position, but only B may come before B: B B has 0 + 30, O O 20 + 0.
    const chain = { ...free, transitions: Float32Array.from([0, NEVER, 0, 0]) };
    expect([...bestLabels(chain, Float32Array.from([20, 0, 0, 30]))]).toEqual([1, 1]);
  });

  it("goes back to a label behind the leader where its step is better", () => {
    // B to O is worth 3, O to O nothing: 0 + 3 against 2 + 0.
    const chain = { ...free, transitions: Float32Array.from([0, 0, 3, 0]) };
    expect([...bestLabels(chain, Float32Array.from([2, 0, 0, -9]))]).toEqual([1, 0]);
  });

  it("does not start where it may not", () => {
    const chain = { ...free, starts: Float32Array.from([0, NEVER]) };
    expect([...bestLabels(chain, Float32Array.from([0, 9]))]).toEqual([0]);
  });

  it("gives probabilities by counting all sequences", () => {
    // Scores ln 3 for B, 0 for O; B after B forbidden: OO 1, OB 3, BO 3, BB 0 of 7.
    const chain = { ...free, transitions: Float32Array.from([0, 0, 0, NEVER]) };
    const probabilities = labelProbabilities(chain, Float32Array.from([0, Math.log(3), 0, Math.log(3)]));
    expect(probabilities[0]).toBeCloseTo(4 / 7, 5);
    expect(probabilities[1]).toBeCloseTo(3 / 7, 5);
    expect(probabilities[3]).toBeCloseTo(3 / 7, 5);
  });

  it("gives some positions what they have among all", () => {
    const scores = Float32Array.from([0, 1, 2, 0.5, 0, 3, 1, 0]);
    const chain = { ...free, transitions: Float32Array.from([0.5, -1, 0, NEVER]) };
    const all = labelProbabilities(chain, scores).slice();
    const some = labelProbabilities(chain, scores, { from: 1, to: 3 });
    expect(some).toEqual(all.slice(2, 6));
  });

  it("lifts each label by its own", () => {
    const scores = Float32Array.from([0, 1, 2, 3]);
    liftLabels(scores, Float64Array.from([-1, 0.5]));
    expect([...scores]).toEqual([-1, 1.5, 1, 3.5]);
  });

  it("stays finite over long texts", () => {
    const scores = new Float32Array(200_000).map((_, at) => (at % 2 === 0 ? 30 : -30));
    const probabilities = labelProbabilities(free, scores);
    expect(probabilities.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it("has a gradient of expectation minus what is there", () => {
    const { nodes, edges } = chainGradient(
      free,
      Float32Array.from([0, Math.log(3), 0, 0]),
      Uint8Array.from([1, 0]),
    );
    expect(nodes[0]).toBeCloseTo(1 / 4, 6);
    expect(nodes[1]).toBeCloseTo(3 / 4 - 1, 6);
    // From B to O: 3/4 · 1/2 expected, 1 there.
    expect(edges[2]).toBeCloseTo(3 / 8 - 1, 6);
    expect(edges[0]).toBeCloseTo(1 / 8, 6);
  });
});
