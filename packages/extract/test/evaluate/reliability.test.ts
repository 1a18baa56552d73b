import { describe, expect, it } from "vitest";
import { judgeUtterances, reliability } from "../../src/evaluate/reliability.js";
import { rulesEngine } from "../../src/rules-engine.js";

describe("reliability", () => {
  it("counts utterances by the confidence they state, borders in the upper bin", () => {
    const judged = [
      { confidence: 0.59, right: false },
      { confidence: 0.6, right: true },
      { confidence: 0.95, right: true },
      { confidence: 1, right: false },
    ];
    expect(reliability(judged)).toEqual([
      { from: 0, to: 0.6, count: 1, right: 0 },
      { from: 0.6, to: 0.7, count: 1, right: 1 },
      { from: 0.95, to: 1, count: 2, right: 1 },
    ]);
    expect(reliability([])).toEqual([]);
  });

  it("calls an utterance right when quote and speaker are as coded", () => {
    const text = "Ada Lenz sagte, der Hafen werde ausgebaut.";
    const tokens = [...text.matchAll(/\p{L}+|[.,]/gu)].map(
      ({ index, 0: word }) => [index, index + word.length] as const,
    );
    const reading = rulesEngine.read({
      id: "a",
      title: null,
      text,
      language: "de",
      date: null,
      codebook: null,
    });
    const coded = (quote: number[], speaker: number[]) => [
      { type: "Indirect", medium: null, quote, speaker, cue: [], frame: [], addressee: [] },
    ];
    const judge = (gold: ReturnType<typeof coded>) =>
      judgeUtterances(reading, text, gold, tokens).map(({ right }) => right);
    expect(judge(coded([4, 5, 6, 7], [0, 1]))).toEqual([true]);
    expect(judge(coded([4, 5, 6, 7], [5]))).toEqual([false]);
    expect(judge(coded([0, 1], [0, 1]))).toEqual([false]);
    expect(judge([])).toEqual([false]);
  });
});
