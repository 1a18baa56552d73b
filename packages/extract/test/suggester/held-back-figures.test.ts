/** Figures of predictions, by hand. */
import { describe, expect, test } from "vitest";
import { bestDial, heldBackFigures, type Outcome } from "../../src/suggester/held-back-figures.js";

function outcome(probability: number, firstRight: boolean, more: Partial<Outcome> = {}): Outcome {
  return { probability, firstRight, threeRight: firstRight, engineRight: null, hasAnswer: true, ...more };
}

describe("heldBackFigures", () => {
  const outcomes = [
    outcome(0.9, true, { engineRight: true }),
    outcome(0.8, false, { threeRight: true, engineRight: true }),
    outcome(0.3, true, { engineRight: false }),
    outcome(0.2, false),
  ];
  const figures = heldBackFigures("concept", outcomes);
  const at = (dial: number) => figures.dials.find((row) => row.dial === dial);

  test("counts first choices, first three, and the engine where it said something", () => {
    expect(figures.first).toMatchObject({ right: 2, of: 4, share: 0.5 });
    expect(figures.firstThree).toMatchObject({ right: 3, of: 4 });
    expect(figures.engine).toMatchObject({ right: 2, of: 3 });
  });

  test("trades recall for precision along the dial", () => {
    // At 0.5 two are shown, one is right: P = 1/2, R = 1/4, F1 = 1/3. At 0.9 one of one: P = 1, R = 1/4, F1 = 2/5.
    expect(at(0.5)).toMatchObject({ precision: { right: 1, of: 2 }, recall: { right: 1, of: 4 } });
    expect(at(0.5)?.f1).toBeCloseTo(1 / 3, 12);
    expect(at(0.9)).toMatchObject({ precision: { share: 1 }, recall: { share: 0.25 } });
    expect(at(0.1)).toMatchObject({ precision: { right: 2, of: 4 }, recall: { right: 2, of: 4 } });
  });

  test("finds the dial at which both together are best", () => {
    // F1: 1/2 at 0.1 and 0.2; 2·(2/3)(2/4)/(2/3 + 2/4) = 4/7 at 0.3; less from there on.
    expect(bestDial(figures)).toBe(0.3);
  });

  test("measures how far the probabilities were off", () => {
    // (0.1² + 0.8² + 0.7² + 0.2²) / 4
    expect(figures.brier).toBeCloseTo((0.01 + 0.64 + 0.49 + 0.04) / 4, 12);
  });

  test("of statements judges every proposal and calls a shown one right when it was kept", () => {
    const kept = heldBackFigures("statement", [
      outcome(0.9, true),
      outcome(0.7, false, { hasAnswer: false }),
      outcome(0.2, true, { hasAnswer: false }),
      outcome(0.4, false),
    ]);
    expect(kept.first).toMatchObject({ right: 2, of: 4 });
    expect(kept.dials[4]).toMatchObject({
      dial: 0.5,
      precision: { right: 1, of: 2 },
      recall: { right: 1, of: 2 },
    });
  });

  test("looks at the last hundred apart", () => {
    const many = Array.from({ length: 150 }, (_, turn) => outcome(0.5, turn >= 50));
    expect(heldBackFigures("concept", many).lately).toMatchObject({ right: 100, of: 100 });
  });

  test("of nothing says nothing", () => {
    const none = heldBackFigures("stance", []);
    expect(none).toMatchObject({ first: { share: null, low: 0, high: 1 }, brier: null });
    expect(bestDial(none)).toBe(0.5);
  });
});
