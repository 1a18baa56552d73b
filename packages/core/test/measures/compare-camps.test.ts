/** Agreement between divisions, by hand. */
import { describe, expect, test } from "vitest";
import { campOptions } from "../../src/measures/camps.js";
import {
  coMembership,
  compareCamps,
  consensusCamps,
  divisionAgreement,
} from "../../src/measures/compare-camps.js";
import { network } from "../../src/network/count-network.js";
import { type Row, tableOf } from "../network/tables.js";
import { networkOf, twoTriangles } from "./sample-networks.js";

describe("agreement of two divisions", () => {
  test("of the same camps under other numbers is perfect", () => {
    expect(divisionAgreement([0, 0, 1, 1], [5, 5, 2, 2])).toEqual({
      adjustedRand: 1,
      mutualInformation: 1,
      variationOfInformation: 0,
    });
  });

  test("of crossed camps is none, and less than chance for the adjusted Rand index", () => {
    // n_ij = 1 everywhere: Σ C(n_ij, 2) = 0, A = B = 2, E = 4/6, (0 − ⅔) / (2 − ⅔) = −½. I = 0, H = ln 2 each.
    const { adjustedRand, mutualInformation, variationOfInformation } = divisionAgreement(
      [0, 0, 1, 1],
      [0, 1, 0, 1],
    );
    expect(adjustedRand).toBeCloseTo(-0.5, 12);
    expect(mutualInformation).toBeCloseTo(0, 12);
    expect(variationOfInformation).toBeCloseTo(2 * Math.log(2), 12);
  });

  test("of one camp against two shares no information", () => {
    // H = 0 and ln 2, I = 0: VI = ln 2; ARI: A = 6, B = 2, E = 2, (2 − 2) / (4 − 2) = 0
    const agreement = divisionAgreement([0, 0, 0, 0], [0, 0, 1, 1]);
    expect(agreement.adjustedRand).toBe(0);
    expect(agreement.mutualInformation).toBeCloseTo(0, 12);
    expect(agreement.variationOfInformation).toBeCloseTo(Math.log(2), 12);
  });

  test("leaves out who has no camp in one of them", () => {
    expect(divisionAgreement([0, 0, null, 1], [1, 1, 0, 0]).adjustedRand).toBe(1);
    expect(divisionAgreement([null], [0]).adjustedRand).toBeNaN();
  });

  test("of everybody alone with itself is 1", () => {
    expect(divisionAgreement([0, 1, 2], [2, 1, 0]).adjustedRand).toBe(1);
    expect(divisionAgreement([0], [0])).toEqual({
      adjustedRand: 1,
      mutualInformation: 1,
      variationOfInformation: 0,
    });
  });
});

describe("co-membership and consensus", () => {
  const divisions = [
    [0, 0, 1, 1, null],
    [0, 0, 0, 1, null],
    [0, 0, 1, 1, null],
  ];

  test("count how many put two together", () => {
    const together = coMembership(divisions, 5);
    expect(together[1]).toBe(1);
    // 0 and 2: one of three; 2 and 3: two of three.
    expect(together[2]).toBeCloseTo(1 / 3, 12);
    expect(together[2 * 5 + 3]).toBeCloseTo(2 / 3, 12);
    expect(together[4]).toBeNaN();
  });

  test("put together whom most put together", () => {
    expect(consensusCamps(coMembership(divisions, 5))).toEqual([0, 0, 1, 1, null]);
  });

  test("keep apart whom exactly half put together", () => {
    const split = [
      [0, 0],
      [0, 1],
    ];
    expect(consensusCamps(coMembership(split, 2))).toEqual([0, 1]);
  });
});

describe("camps by several methods", () => {
  test("are compared pair by pair", () => {
    const found = compareCamps(networkOf(6, twoTriangles), {
      methods: ["louvain", "walktrap", "fast-greedy"],
      k: 2,
    });
    expect(found.divisions.map(({ method }) => method)).toEqual(["louvain", "walktrap", "fast-greedy"]);
    expect(Array.from(found.adjustedRand)).toEqual(Array.from({ length: 9 }, () => 1));
    expect(Array.from(found.variationOfInformation)).toEqual(Array.from({ length: 9 }, () => 0));
    expect(found.consensus).toEqual([0, 0, 0, 1, 1, 1]);
  });

  test("name the methods that have no answer", () => {
    const says = (concept: string, ...who: string[]): Row[] =>
      who.map((organization) => ({ organization, concept }));
    const apart = network(tableOf([...says("x", "A", "B"), ...says("y", "C", "D")]), campOptions());
    const found = compareCamps(apart, { methods: ["fast-greedy", "ward"], k: 1 });
    expect(found.left).toEqual([{ method: "fast-greedy", code: "CAMPS_NUMBER_UNREACHABLE" }]);
    expect(found.divisions.map(({ method }) => method)).toEqual(["ward"]);
  });
});
