/** Joining only if others do: Granovetter's example, named conditions, circles. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type JoinRule,
  thresholdCascade,
  thresholdCounts,
  waitingCircles,
} from "../../../src/scenario/models/threshold-cascade.js";
import { referenceCase } from "../reference-cases.js";

const hundred = Array.from({ length: 100 }, (_, threshold) => threshold);

describe("numeric thresholds", () => {
  it("0 … 99 let all hundred join, one after the other", () => {
    expect(thresholdCounts(hundred)).toEqual({ least: 100, greatest: 100 });
  });

  it("with the 1 changed to a 2 only one joins", () => {
    // A second one would need two; together 0, 2, 2 … could all join.
    expect(thresholdCounts(hundred.map((one) => (one === 1 ? 2 : one)))).toEqual({ least: 1, greatest: 100 });
  });

  it.each([
    [[], 0, 0],
    [[1], 0, 0],
    [[1, 1], 0, 2],
    [[0, 5, 5], 1, 1],
  ])("%j", (thresholds, least, greatest) => {
    expect(thresholdCounts(thresholds)).toEqual({ least, greatest });
  });
});

const rules: readonly JoinRule[] = [
  { name: "A" },
  { name: "B", after: ["A"] },
  { name: "C", after: ["D"] },
  { name: "D", after: ["C"] },
  { name: "E", after: ["US"] },
];

describe("named conditions", () => {
  it("let those join that wait for each other only together", () => {
    expect(thresholdCascade(rules)).toEqual({ least: ["A", "B"], greatest: ["A", "B", "C", "D"] });
  });

  it("count somebody outside as in", () => {
    expect(thresholdCascade(rules, ["US"]).least).toEqual(["A", "B", "E"]);
  });

  it("name the circles", () => {
    expect(waitingCircles(rules)).toEqual([["C", "D"]]);
    expect(
      waitingCircles([
        { name: "A", after: ["B"] },
        { name: "B", after: ["C"] },
        { name: "C", after: ["A"] },
      ]),
    ).toEqual([["A", "B", "C"]]);
  });
});

describe("shares of capability", () => {
  it("are those of all actors, without the one who asks", () => {
    const shares: JoinRule[] = [
      { name: "A", capability: 60 },
      { name: "B", capability: 20, share: 0.6 },
      { name: "C", capability: 20, share: 0.9 },
    ];
    // A alone has 0.6; with B it is 0.8, too little for C.
    expect(thresholdCascade(shares)).toEqual({ least: ["A", "B"], greatest: ["A", "B"] });
  });
});

describe("laws of cascades", () => {
  const names = ["A", "B", "C", "D", "E"];
  const rule = fc.record({
    after: fc.subarray(names),
    count: fc.integer({ min: 0, max: 4 }),
    capability: fc.integer({ min: 0, max: 9 }),
  });
  const list = fc.tuple(rule, rule, rule, rule, rule).map((made) =>
    made.map((one, at) => ({
      ...one,
      name: names[at] as string,
      after: one.after.filter((name) => name !== names[at]),
    })),
  );

  it("the least is part of the greatest, whatever the order of the actors", () => {
    fc.assert(
      fc.property(list, (made) => {
        const { least, greatest } = thresholdCascade(made);
        expect(least.filter((name) => !greatest.includes(name))).toEqual([]);
        const turned = thresholdCascade([...made].reverse());
        expect([...turned.least].sort()).toEqual([...least].sort());
        expect([...turned.greatest].sort()).toEqual([...greatest].sort());
      }),
    );
  });
});

interface ReferenceCascade {
  readonly cases: readonly {
    readonly name: string;
    readonly pledges?: Readonly<Record<string, readonly string[]>>;
    readonly worlds?: readonly Readonly<Record<"outside" | "least" | "greatest", readonly string[]>>[];
  }[];
}

describe("the reference cascade", () => {
  const found = referenceCase<ReferenceCascade>("threshold-cascade");
  if (found === null) return;
  const named = found.cases.find(({ pledges }) => pledges !== undefined);
  it.each(named?.worlds ?? [])("with $outside from outside", ({ outside, least, greatest }) => {
    const pledges = Object.entries(named?.pledges ?? {}).map(([name, after]) => ({ name, after }));
    expect(thresholdCascade(pledges, outside)).toEqual({ least, greatest });
  });
});
