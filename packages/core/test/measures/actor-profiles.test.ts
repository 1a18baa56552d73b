/** Profiles and their distances, by hand. */
import { describe, expect, test } from "vitest";
import { actorProfiles, jaccardDistances } from "../../src/measures/actor-profiles.js";
import { network } from "../../src/network/count-network.js";
import { tableOf } from "../network/tables.js";

const table = tableOf([
  { organization: "A", concept: "troops", agreement: 1, scale: 2 },
  { organization: "A", concept: "troops", agreement: 1, scale: 1 },
  { organization: "A", concept: "aid", agreement: 1, scale: 1 },
  { organization: "B", concept: "troops", agreement: 1, scale: 3 },
  { organization: "B", concept: "troops", agreement: 0, scale: -3 },
  { organization: "C", concept: "troops", agreement: 0, scale: 1 },
]);
const options = { networkType: "onemode", qualifierAggregation: "subtract" } as const;

describe("profiles", () => {
  test("have a column for and one against each concept that occurs, whatever the number", () => {
    const { matrix, columns } = actorProfiles(network(table, options));
    // Columns: aid for, troops against, troops for.
    expect(columns).toBe(3);
    expect(Array.from(matrix)).toEqual([1, 0, 1, 0, 1, 1, 0, 1, 0]);
  });

  test("lie as far apart as they share little", () => {
    const { matrix, columns } = actorProfiles(network(table, options));
    // A {aid+, troops+}, B {troops−, troops+}, C {troops−}: A–B share 1 of 3, B–C 1 of 2, A–C nothing.
    expect(Array.from(jaccardDistances(matrix, 3, columns))).toEqual(
      [0, 2 / 3, 1, 2 / 3, 0, 1 / 2, 1, 1 / 2, 0].map((value) => expect.closeTo(value, 12)),
    );
  });

  test("add up an integer qualifier under compat and leave out rows of nothing but 0", () => {
    const basis = network(table, { ...options, qualifier: "scale" });
    const { rows, matrix, columns } = actorProfiles(basis, { compat: true });
    // Columns: aid, troops; B's 3 and −3 cancel out.
    expect(columns).toBe(2);
    expect(Array.from(rows)).toEqual([0, 2]);
    expect(Array.from(matrix)).toEqual([1, 3, 0, 1]);
    // Σ min / Σ max = 1 / 4
    expect(jaccardDistances(matrix, 2, 2)[1]).toBeCloseTo(3 / 4, 12);
  });

  test("have a column per concept without a qualifier", () => {
    const basis = network(table, { networkType: "onemode", qualifier: null });
    expect(Array.from(actorProfiles(basis).matrix)).toEqual([1, 1, 0, 1, 0, 1]);
  });
});
