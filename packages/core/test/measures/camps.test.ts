/** Camps on networks small enough to check on paper. */
import { describe, expect, test } from "vitest";
import { campOptions, camps } from "../../src/measures/camps.js";
import { columnDegree, degree } from "../../src/measures/degree.js";
import { density } from "../../src/measures/density.js";
import { network } from "../../src/network/count-network.js";
import { type Row, tableOf } from "../network/tables.js";

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
    expect(silent).toEqual({ membership: [null], camps: [], isolates: [0], modularity: null });
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
