/** Matrices picked out of the sums of all actors: cell by cell, and windows that pass against windows that stay. */
import { describe, expect, test } from "vitest";
import { gatheredSums } from "../../src/network/gathered-sums.js";
import type { NetworkOptionsInput } from "../../src/network/options.js";
import { networkSeries } from "../../src/network/series.js";
import { createRandom } from "../../src/random.js";
import { tableOf } from "./tables.js";

describe("gatheredSums", () => {
  test.each([1, 2, 3, 4, 5, 7, 8, 9, 33])("picks rows and columns: %i actors", (actors) => {
    const gathered = gatheredSums(actors);
    if (gathered === null) throw new Error("no WebAssembly");
    const random = createRandom(actors);
    expect(gathered.sums).toEqual(new Float64Array(actors * actors));
    for (let at = 0; at < gathered.sums.length; at++) gathered.sums[at] = random() - 0.5;
    const everybody = Array.from({ length: actors }, (_, actor) => actor);
    for (const share of [1, 0.7, 0.3, 0, 1]) {
      const some = everybody.filter(() => random() < share);
      const expected = some.flatMap((row) => some.map((col) => gathered.sums[row * actors + col]));
      expect(Array.from(gathered.over(Int32Array.from(some)))).toEqual(expected);
    }
  });

  test("is left to plain script for nobody and for very many", () => {
    expect(gatheredSums(0)).toBeNull();
    expect(gatheredSums(2049)).toBeNull();
  });
});

describe("moving windows", () => {
  const random = createRandom(5);
  const pick = (from: string): string => from[Math.floor(random() * from.length)] ?? "A";
  const table = tableOf(
    Array.from({ length: 120 }, (_, index) => ({
      organization: pick("ABCDEFG"),
      concept: pick("xyz"),
      agreement: random() < 0.5 ? 0 : 1,
      day: new Date(Date.UTC(2031, 0, 1 + Math.floor(index / 3))).toISOString().slice(0, 10),
    })),
  );

  test.each<NetworkOptionsInput>([
    { qualifierAggregation: "subtract" },
    { qualifierAggregation: "congruence", isolates: true },
    { qualifierAggregation: "congruence" },
    { qualifierAggregation: "conflict", normalization: "average" },
    { qualifierAggregation: "congruence", normalization: "jaccard" },
  ])("that pass are those that stay: %o", (given) => {
    const options = { ...given, networkType: "onemode", timeWindow: "days", windowSize: 4 } as const;
    const { networks, passing } = networkSeries(table, options);
    const staying = [...networks];
    expect(staying.length).toBeGreaterThan(20);
    let at = 0;
    for (const { rowLabels, matrix } of passing) {
      expect({ rowLabels, matrix: Array.from(matrix) }).toEqual({
        rowLabels: staying[at]?.rowLabels,
        matrix: Array.from(staying[at]?.matrix ?? []),
      });
      at += 1;
    }
    expect(at).toBe(staying.length);
    expect(new Set(staying.map(({ rowLabels }) => rowLabels.length)).size).toBeGreaterThan(
      given.isolates === true ? 0 : 1,
    );
  });
});
