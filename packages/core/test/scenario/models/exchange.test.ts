/** Position exchange on two issues, worked by hand. */
import { describe, expect, it } from "vitest";
import { type ExchangeActor, exchange } from "../../../src/scenario/models/exchange.js";
import { referenceCase } from "../reference-cases.js";

const i: ExchangeActor = { name: "i", capability: 1, position: [0, 0], salience: [80, 20] };
const j: ExchangeActor = { name: "j", capability: 1, position: [100, 100], salience: [20, 80] };
const k: ExchangeActor = { name: "k", capability: 1, position: [50, 50], salience: [50, 50] };

describe("an exchange", () => {
  const found = exchange(["a", "b"], [i, j, k]);

  it("lets each give where it cares less", () => {
    // W = 150, O_a = (20·100 + 50·50)/150 = 30, O_b = 70. A full step of j on a shifts O_a by 20/150·100 = 13.33, and
    // (0.8 + 0.2)·dO is alike on both: i makes a full step on b.
    expect(found.before[0]).toBeCloseTo(30, 12);
    expect(found.before[1]).toBeCloseTo(70, 12);
    expect(found.after[0]).toBeCloseTo(30 - 40 / 3, 9);
    expect(found.after[1]).toBeCloseTo(70 + 40 / 3, 9);
    expect(found.exchanges).toHaveLength(1);
    expect(found.exchanges[0]).toMatchObject({ issues: ["a", "b"], first: "i", second: "j" });
    // 80·13.33 − 20·13.33
    expect(found.exchanges[0]?.gain).toBeCloseTo(800, 9);
  });

  it("lists what it does to those who took no part", () => {
    // k at 50: |50 − 16.67| − |50 − 30| = 13.33 farther, times 50, on both issues.
    const effects = found.externalities.map(({ actor, issue, effect }) => [
      actor,
      issue,
      Math.round(effect * 1000) / 1000,
    ]);
    expect(effects).toEqual([
      ["k", "a", -666.667],
      ["k", "b", -666.667],
    ]);
  });

  it("stops at the shorter of two ways", () => {
    // On b they are only 50 apart around O_b: j needs less, so that it gives less on a.
    const near = exchange(["a", "b"], [{ ...i, position: [0, 50] }, j, { ...k, position: [50, 75] }]);
    const [deal] = near.exchanges;
    expect(deal?.moves[1]).toBeCloseTo(50, 9);
    expect(deal?.moves[0]).toBeCloseTo(50, 9);
  });

  it("does not happen between actors on the same side", () => {
    const same = exchange(["a", "b"], [i, { ...j, position: [100, 10] }, k]);
    expect(same.exchanges.every(({ second, first }) => !(second === "j" && first === "i"))).toBe(true);
  });

  it("does not happen on a single issue, or without positions", () => {
    expect(exchange(["a"], [i, j]).exchanges).toEqual([]);
    const silent = exchange(["a", "b"], [{ ...i, position: [null, null] }, j]);
    expect(silent.exchanges).toEqual([]);
    expect(exchange(["a"], []).before).toEqual([null]);
  });

  it("permutes with its actors", () => {
    const turned = exchange(["a", "b"], [k, j, i]);
    expect(turned.after[0]).toBeCloseTo(found.after[0] as number, 12);
    expect(turned.exchanges[0]).toMatchObject({ first: "i", second: "j" });
  });
});

interface ReferenceExchange {
  readonly exchange: {
    readonly issues: readonly string[];
    readonly actors: Readonly<
      Record<string, Readonly<Record<string, readonly number[]>> & { readonly capability: number }>
    >;
    readonly expected: Readonly<Record<"before" | "after", Readonly<Record<string, number>>>>;
  };
}

describe("the reference exchange", () => {
  const reference = referenceCase<ReferenceExchange>("baselines-exchange");
  if (reference === null) return;
  it("has the outcomes of both issues", () => {
    const { issues, actors, expected } = reference.exchange;
    const found = exchange(
      issues,
      Object.entries(actors).map(([name, actor]) => ({
        name,
        capability: actor.capability,
        position: issues.map((issue) => actor[issue]?.[0] ?? null),
        salience: issues.map((issue) => actor[issue]?.[1] ?? 0),
      })),
    );
    issues.forEach((issue, at) => {
      expect(found.before[at]).toBeCloseTo(expected.before[issue] ?? Number.NaN, 9);
      expect(found.after[at]).toBeCloseTo(expected.after[issue] ?? Number.NaN, 9);
    });
  });
});
