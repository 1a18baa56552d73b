/** Camps on networks small enough to check on paper. */
import { describe, expect, test } from "vitest";
import { campMethodNames, campMethods } from "../../src/measures/camp-methods/index.js";
import { type CampOptions, campOptions, camps } from "../../src/measures/camps.js";
import { columnDegree, degree } from "../../src/measures/degree.js";
import { density } from "../../src/measures/density.js";
import { network } from "../../src/network/count-network.js";
import { type Row, tableOf } from "../network/tables.js";
import { networkOf } from "./sample-networks.js";

const says = (concept: string, agreement: number, ...who: string[]): Row[] =>
  who.map((organization) => ({ organization, concept, agreement }));

/** A, B, C agree on two concepts, D and E on the opposite of one; F speaks alone. */
const divided = tableOf([
  ...says("troops", 1, "A", "B", "C"),
  ...says("aid", 1, "A", "B", "C"),
  ...says("troops", 0, "D", "E"),
  ...says("fish", 1, "F"),
]);

describe("camps", () => {
  const found = camps(network(divided, campOptions()), { seed: 1 });

  test("orders camps by size and names their members", () => {
    expect(found.camps.map(({ labels }) => labels)).toEqual([
      ["A", "B", "C"],
      ["D", "E"],
    ]);
    expect(found.membership).toEqual([0, 0, 0, 1, 1, null]);
  });

  test("leaves actors without a tie out of every camp", () => {
    expect(found.isolates).toEqual([5]);
  });

  test("has the modularity of the partition", () => {
    // Average activity: ties of A, B, C weigh 2 / 2 = 1, the tie of D and E weighs 1 / 1 = 1.
    // m = 4; camp 1: 3/4 − (6/8)², camp 2: 1/4 − (2/8)² → 1 − 0.5625 − 0.0625 = 0.375
    expect(found.modularity).toBeCloseTo(0.375, 12);
  });

  test("gives the same camps for the same seed", () => {
    const again = camps(network(divided, campOptions()), { seed: 1 });
    expect(again).toEqual(found);
  });

  test("has no modularity without ties", () => {
    const silent = camps(network(tableOf(says("fish", 1, "F")), campOptions()), { seed: 1 });
    expect(silent).toEqual({
      method: "louvain",
      membership: [null],
      camps: [],
      isolates: [0],
      modularity: null,
      tried: [],
    });
  });

  test("has no camps where nobody speaks", () => {
    expect(camps(network(tableOf([]), campOptions()), { seed: 1 }).camps).toEqual([]);
  });

  test("refuses a two-mode network", () => {
    expect(() => camps(network(divided), { seed: 1 })).toThrow(
      expect.objectContaining({ code: "NETWORK_NOT_ONE_MODE" }),
    );
  });

  test("does not count ties below zero", () => {
    const signed = network(divided, { networkType: "onemode", qualifierAggregation: "subtract" });
    expect(camps(signed, { seed: 1 }).membership).toEqual([0, 0, 0, 1, 1, null]);
  });
});

describe("camps by other methods", () => {
  const basis = network(divided, campOptions());

  test.each(campMethodNames.filter((name) => !campMethods[name].cuts))("%s", (method) => {
    expect(camps(basis, { method }).membership).toEqual([0, 0, 0, 1, 1, null]);
  });

  test.each(campMethodNames.filter((name) => campMethods[name].divides === "ties" && campMethods[name].cuts))(
    "%s, told that there are two",
    (method) => {
      expect(camps(basis, { method, k: 2 }).membership).toEqual([0, 0, 0, 1, 1, null]);
    },
  );

  test.each(campMethodNames.filter((name) => campMethods[name].divides === "profiles"))(
    "%s, told that there are three: who shares no statement is a camp too",
    (method) => {
      // F has no tie, but has said something: fish.
      const { membership } = camps(basis, { method, k: 3 });
      expect(membership).toEqual([0, 0, 0, 1, 1, 2]);
    },
  );

  test("try two to five camps where a method must be told, and rate each", () => {
    const { tried, camps: found } = camps(basis, { method: "ward" });
    expect(tried.map(({ k }) => k)).toEqual([2, 3, 4, 5]);
    // Two camps: the merger of {D, E} and F leaves both ties inside, modularity 0.375 as with three.
    expect(tried[0]?.modularity).toBeCloseTo(0.375, 12);
    expect(found).toHaveLength(2);
  });

  test("take the best number in a range", () => {
    const { tried, modularity } = camps(basis, { method: "ward", kMin: 4, kMax: 6 });
    expect(tried.map(({ k }) => k)).toEqual([4, 5, 6]);
    expect(modularity).toBe(tried[0]?.modularity);
  });

  test("can read distances from the ties", () => {
    expect(camps(basis, { method: "complete", k: 2, distance: "ties" }).membership).toEqual([
      0,
      0,
      0,
      1,
      1,
      null,
    ]);
  });

  test("under compat rate by the number of ties, not their weight", () => {
    const weighted = networkOf(4, [
      [0, 1, 3],
      [2, 3, 1],
    ]);
    const of = (compat: "dna-3.1.2" | null) => camps(weighted, { method: "fast-greedy", k: 2, compat });
    expect(of(null).modularity).toBeCloseTo(0.375, 12);
    expect(of("dna-3.1.2").modularity).toBeCloseTo(0.5, 12);
  });

  test("start from the subtract network under compat", () => {
    expect(campOptions({ compat: "dna-3.1.2" }).qualifierAggregation).toBe("subtract");
  });

  test("refuse a number that cannot be had, or that the method does not take", () => {
    const asked = (options: CampOptions) => () => camps(basis, options);
    expect(asked({ method: "fast-greedy", k: 1 })).toThrow(
      expect.objectContaining({ code: "CAMPS_NUMBER_UNREACHABLE" }),
    );
    expect(asked({ method: "pam", k: 7 })).toThrow(
      expect.objectContaining({ code: "CAMPS_NUMBER_UNREACHABLE" }),
    );
    expect(asked({ method: "louvain", k: 2 })).toThrow(
      expect.objectContaining({ code: "CAMPS_NUMBER_NOT_ASKED" }),
    );
  });

  test("have nothing to divide where nobody speaks", () => {
    const silent = network(tableOf([]), campOptions());
    for (const method of campMethodNames) expect(camps(silent, { method }).camps).toEqual([]);
  });
});

describe("degree and density", () => {
  test("count ties and add up their weights", () => {
    // Rows A … F, columns aid, fish, troops; subtract: D and E have −1 on troops.
    const support = network(divided, { qualifierAggregation: "subtract" });
    expect(degree(support).map(({ degree: ties, strength }) => [ties, strength])).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
      [1, -1],
      [1, -1],
      [1, 1],
    ]);
    expect(
      columnDegree(support).map(({ degree: ties, strength, absolute }) => [ties, strength, absolute]),
    ).toEqual([
      [3, 3, 3],
      [1, 1, 1],
      [5, 1, 5],
    ]);
    // 9 of 6 × 3 cells
    expect(density(support)).toBeCloseTo(0.5, 12);
  });

  test("count the ties of a one-mode network once", () => {
    // 4 of 6 · 5 / 2 = 15 pairs
    expect(density(network(divided, campOptions()))).toBeCloseTo(4 / 15, 12);
  });

  test("have no density for fewer than two actors", () => {
    expect(density(network(tableOf(says("fish", 1, "F")), campOptions()))).toBeNull();
  });
});
