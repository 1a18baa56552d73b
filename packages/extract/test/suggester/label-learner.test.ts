/** The linear learner, by hand where the minimum can be written down. */
import { describe, expect, test } from "vitest";
import { createLabelLearner, type Example } from "../../src/suggester/label-learner.js";

function example(
  features: readonly number[],
  { marks = {}, clues = {} }: { marks?: Record<string, number>; clues?: Record<string, number[]> } = {},
): Example {
  return {
    features: new Map(features.map((feature) => [feature, 1])),
    marks: new Map(Object.entries(marks)),
    clues: new Map(Object.entries(clues)),
  };
}

describe("a label learner", () => {
  test("finds the minimum for one example at once", () => {
    // Kernel of the example with itself: 1 for words + 0.5² for the constant = 1.25.
    // α = 1 / (1.25 + λ) = 1 / 1.75; its score is 1.25 α = 5/7.
    const learner = createLabelLearner({ clueWeights: [], ridge: 0.5 });
    learner.teach(example([1]), ["a"]);
    const [[label, score] = ["", 0]] = learner.scores(example([1]));
    expect(label).toBe("a");
    expect(score).toBeCloseTo(5 / 7, 5);
  });

  test("comes to the minimum over two examples by teaching them again", () => {
    // Words apart, so the kernel is [[1.25, 0.25], [0.25, 1.25]]; (K + 0.5 I) α = (1, 0) gives
    // α = (1.75, −0.25) / 3. Scores of label a: 1.25·1.75/3 − 0.25·0.25/3 = 17/24, and 1/24 for the other one.
    const learner = createLabelLearner({ clueWeights: [], ridge: 0.5, replays: 200 });
    learner.teach(example([1]), ["a"]);
    learner.teach(example([2]), ["b"]);
    expect(new Map(learner.scores(example([1]))).get("a")).toBeCloseTo(17 / 24, 4);
    expect(new Map(learner.scores(example([2]))).get("a")).toBeCloseTo(1 / 24, 4);
    expect(new Map(learner.scores(example([2]))).get("b")).toBeCloseTo(17 / 24, 4);
  });

  test("believes a clue before the first example, also about a label it has never seen", () => {
    const learner = createLabelLearner({ clueWeights: [0.6, 0.3] });
    expect(learner.scores(example([1], { clues: { a: [1, 0], b: [0, 1] } }))).toEqual([
      ["a", 0.6],
      ["b", 0.3],
    ]);
  });

  test("stops believing a clue that is always wrong", () => {
    const learner = createLabelLearner({ clueWeights: [0.6] });
    for (let turn = 0; turn < 20; turn += 1) {
      learner.teach(example([turn], { clues: { wrong: [1] } }), [turn % 2 === 0 ? "a" : "b"]);
    }
    const scores = new Map(learner.scores(example([99], { clues: { new: [1] } })));
    expect(scores.get("new")).toBeLessThan(0.15);
  });

  test("does not mind marks and words it has not seen", () => {
    const learner = createLabelLearner({ clueWeights: [] });
    learner.teach(example([1], { marks: { "mode direct": 0.3 } }), ["a"]);
    const [[, known] = ["", 0]] = learner.scores(example([1], { marks: { "mode direct": 0.3 } }));
    const [[, other] = ["", 0]] = learner.scores(example([1, 2], { marks: { "mode writer": 0.3 } }));
    expect(other).toBeGreaterThan(0);
    expect(other).toBeLessThan(known);
  });

  test("takes in more labels than it began with", () => {
    const learner = createLabelLearner({ clueWeights: [] });
    const names = Array.from({ length: 40 }, (_, number) => `label ${number}`);
    for (const [number, name] of names.entries()) learner.teach(example([number]), [name]);
    for (const [number, name] of names.entries()) {
      expect(learner.scores(example([number]))[0]?.[0]).toBe(name);
    }
    expect(learner.size()).toBe(40);
  });

  test("teaches several right labels at once", () => {
    const learner = createLabelLearner({ clueWeights: [] });
    for (let turn = 0; turn < 5; turn += 1) learner.teach(example([1]), ["a", "b"]);
    learner.teach(example([2]), ["c"]);
    expect(
      learner
        .scores(example([1]))
        .slice(0, 2)
        .map(([label]) => label),
    ).toEqual(["a", "b"]);
  });

  test("gives the same for the same lessons and seed, and nearly the same for another seed", () => {
    const taught = (seed: number) => {
      const learner = createLabelLearner({ clueWeights: [], seed });
      for (let turn = 0; turn < 60; turn += 1) {
        learner.teach(example([turn % 7, 10 + (turn % 3)]), [`label ${turn % 3}`]);
      }
      return learner.scores(example([3, 11]));
    };
    expect(taught(1)).toEqual(taught(1));
    const [one, other] = [new Map(taught(1)), new Map(taught(2))];
    for (const [label, score] of one) expect(other.get(label)).toBeCloseTo(score, 1);
  });
});
