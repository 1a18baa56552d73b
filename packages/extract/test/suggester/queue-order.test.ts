/** The order in which proposals teach most. */
import { describe, expect, test } from "vitest";
import { orderByUsefulness, type QueuedProposal, uncertaintyOf } from "../../src/suggester/queue-order.js";
import type { Suggestion } from "../../src/suggester/suggester.js";
import { caseOf } from "./lessons.js";

function suggestion(isStatement: number, first = 0.9, second = 0.1): Suggestion {
  return {
    isStatement,
    concepts: [
      { label: "a", probability: first },
      { label: "b", probability: second },
    ],
    stances: [],
    actors: [],
  };
}
const queued = (id: string, claim: string, said: Suggestion): QueuedProposal => ({
  id,
  about: caseOf(claim),
  suggestion: said,
});

describe("uncertaintyOf", () => {
  test.each([
    // (1 − |2·0.5 − 1| + 1 − (0.5 − 0.5)) / 2 = 1; (0 + 0) / 2; (0.4 + 0.2) / 2
    [suggestion(0.5, 0.5, 0.5), 1],
    [suggestion(1, 1, 0), 0],
    [suggestion(0.8, 0.9, 0.1), 0.3],
    [{ ...suggestion(0.8), concepts: [] }, 0.4],
  ])("of %j is %f", (said, expected) => {
    expect(uncertaintyOf(said)).toBeCloseTo(expected, 12);
  });
});

describe("orderByUsefulness", () => {
  test("asks first about what it is unsure of", () => {
    const order = orderByUsefulness([
      queued("sure", "Der Zaun kommt.", suggestion(0.95)),
      queued("unsure", "Der Zaun kommt.", suggestion(0.5)),
    ]);
    expect(order).toEqual(["unsure", "sure"]);
  });

  test("asks first about what many others resemble", () => {
    const odd = queued("odd", "Bananen gedeihen", suggestion(0.5));
    const typical = ["1", "2", "3"].map((id) => queued(id, "Die Grenze bleibt offen", suggestion(0.5)));
    expect(orderByUsefulness([odd, ...typical])[0]).toBe("1");
  });

  test("does not ask twice about the same", () => {
    const order = orderByUsefulness([
      queued("a1", "Die Grenze bleibt offen", suggestion(0.5)),
      queued("a2", "Die Grenze bleibt offen", suggestion(0.5)),
      queued("b", "Der Haushalt bleibt knapp", suggestion(0.5)),
    ]);
    expect(order.indexOf("b")).toBe(1);
  });

  test("names everybody once, also beyond those chosen apart, equal ones by id", () => {
    const many = Array.from({ length: 80 }, (_, number) =>
      queued(`id ${String(number).padStart(2, "0")}`, "Die Grenze bleibt offen", suggestion(0.5)),
    );
    const order = orderByUsefulness([...many].reverse());
    expect(new Set(order).size).toBe(80);
    expect(order).toEqual(orderByUsefulness(many));
    expect(order[0]).toBe("id 00");
  });

  test("of nothing is nothing", () => {
    expect(orderByUsefulness([])).toEqual([]);
  });
});
