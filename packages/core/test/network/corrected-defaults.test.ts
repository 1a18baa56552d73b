/**
 * Where the default differs from DNA: on small records, DNA's value, ours, and why. Each row was computed by
 * hand; the sums stand beside it.
 */
import { describe, expect, test } from "vitest";
import { network } from "../../src/network/count-network.js";
import type { NetworkOptionsInput } from "../../src/network/options.js";
import { networkSeries } from "../../src/network/series.js";
import { type Row, tableOf } from "./tables.js";

const says = (organization: string, concept: string, agreement: number, more: Partial<Row> = {}): Row => ({
  organization,
  concept,
  agreement,
  ...more,
});

/** The weight between the first and the second node under both methods. */
function both(
  rows: readonly Row[],
  options: NetworkOptionsInput,
  range?: readonly [number, number],
): { dna: number | undefined; ours: number | undefined } {
  const table = tableOf(rows, range);
  const one = options.networkType === "onemode" ? 1 : 0;
  return {
    dna: network(table, { ...options, compat: "dna-3.1.2" }).matrix[one],
    ours: network(table, options).matrix[one],
  };
}

function series(rows: readonly Row[], options: NetworkOptionsInput) {
  const table = tableOf(rows);
  return {
    dna: [...networkSeries(table, { ...options, compat: "dna-3.1.2" }).networks],
    ours: [...networkSeries(table, options).networks],
  };
}

const congruence: NetworkOptionsInput = { networkType: "onemode", qualifierAggregation: "congruence" };

describe("duplicates", () => {
  test("under ignore, DNA takes opposite stances in one document for the same statement", () => {
    const rows = [says("A", "troops", 1), says("A", "troops", 0)];
    expect(both(rows, { duplicates: "document" })).toEqual({ dna: 1, ours: 2 });
  });

  test("a week, month of another year is the same to DNA", () => {
    // 6 January 2031 and 5 January 2032 are Mondays of the second week of their years.
    const rows = [
      says("A", "troops", 1, { day: "2031-01-06" }),
      says("A", "troops", 1, { day: "2032-01-05" }),
    ];
    expect(both(rows, { duplicates: "week" })).toEqual({ dna: 1, ours: 2 });
    expect(both(rows, { duplicates: "month" })).toEqual({ dna: 1, ours: 2 });
    expect(both(rows, { duplicates: "year" })).toEqual({ dna: 2, ours: 2 });
  });

  test("two days of one week around New Year are one week", () => {
    // Monday 30 December 2030 and Thursday 2 January 2031.
    const rows = [
      says("A", "troops", 1, { day: "2030-12-30" }),
      says("A", "troops", 1, { day: "2031-01-02" }),
    ];
    expect(both(rows, { duplicates: "week" })).toEqual({ dna: 1, ours: 1 });
  });

  test("integers outside −128 … 127 are never equal to DNA", () => {
    const rows = [says("A", "troops", 1, { scale: 200 }), says("A", "troops", 1, { scale: 200 })];
    const options = { duplicates: "document", qualifier: "scale", qualifierAggregation: "subtract" } as const;
    expect(both(rows, options)).toEqual({ dna: 400, ours: 200 });
  });
});

describe("one-mode", () => {
  // A: for troops twice, for aid once. B: for troops once, against aid once.
  const pair = [
    says("A", "troops", 1),
    says("A", "troops", 1),
    says("A", "aid", 1),
    says("B", "troops", 1),
    says("B", "aid", 0),
  ];

  test("cosine divides by the length of the profiles, not by the number of statements", () => {
    // products: troops for 2 · 1 = 2. DNA: 2 / (3 · 2). Ours: 2 / (√(4 + 1) · √(1 + 1))
    const { dna, ours } = both(pair, { ...congruence, normalization: "cosine" });
    expect(dna).toBeCloseTo(2 / 6, 12);
    expect(ours).toBeCloseTo(2 / Math.sqrt(10), 12);
  });

  test("jaccard compares counts with counts", () => {
    // Per concept and level: troops for 2 and 1, aid for 1 and 0, aid against 0 and 1.
    // DNA: 2 · 1 / (2 · 1 + 1 + 1) = 2/4. Ours: (1 + 0 + 0) / (2 + 1 + 1) = 1/4
    const { dna, ours } = both(pair, { ...congruence, normalization: "jaccard" });
    expect(dna).toBeCloseTo(0.5, 12);
    expect(ours).toBeCloseTo(0.25, 12);
  });

  test("actors who say the same the same number of times are alike", () => {
    const twins = ["A", "B"].flatMap((who) => [
      says(who, "troops", 1),
      says(who, "troops", 1),
      says(who, "aid", 0),
    ]);
    expect(both(twins, { ...congruence, normalization: "cosine" }).ours).toBeCloseTo(1, 12);
    expect(both(twins, { ...congruence, normalization: "jaccard" }).ours).toBeCloseTo(1, 12);
  });

  test("conflict of texts is the product of different levels, as for numbers", () => {
    const rows = [
      says("A", "troops", 1, { frame: "risk" }),
      says("A", "troops", 1, { frame: "risk" }),
      says("B", "troops", 1, { frame: "duty" }),
    ];
    // DNA adds one-sided counts, 2 + 1; ours is 2 · 1.
    const options = { networkType: "onemode", qualifier: "frame", qualifierAggregation: "conflict" } as const;
    expect(both(rows, options)).toEqual({ dna: 3, ours: 2 });
  });

  test("DNA sees conflict of texts between actors who share no concept", () => {
    const rows = [says("A", "troops", 1, { frame: "risk" }), says("B", "aid", 1, { frame: "duty" })];
    const options = { networkType: "onemode", qualifier: "frame", qualifierAggregation: "conflict" } as const;
    expect(both(rows, options)).toEqual({ dna: 2, ours: 0 });
  });

  test("on a scale with one level, all are in full congruence", () => {
    const rows = [says("A", "troops", 1, { scale: 1 }), says("B", "troops", 1, { scale: 1 })];
    // DNA divides 0 by 0.
    expect(both(rows, { ...congruence, qualifier: "scale" })).toEqual({ dna: Number.NaN, ours: 1 });
  });

  describe("the range of a scale", () => {
    const rows = [
      says("A", "troops", 1, { scale: -1 }),
      says("B", "troops", 1, { scale: 1 }),
      says("C", "talks", 1, { scale: 3 }),
    ];
    const options = { ...congruence, qualifier: "scale", excludeValues: { concept: "talks" } };

    test("is what is left after filtering", () => {
      // DNA: R = 3 − (−1) = 4, 1 − 2/4. Ours: R = 1 − (−1) = 2, 1 − 2/2
      expect(both(rows, options)).toEqual({ dna: 0.5, ours: 0 });
    });

    test("is what the variable declares, where it does", () => {
      // R = 5 − (−5) = 10, 1 − 2/10
      expect(both(rows, options, [-5, 5])).toEqual({ dna: 0.5, ours: 0.8 });
    });
  });
});

describe("two-mode", () => {
  test("combined codes are exact beyond 31 levels", () => {
    const rows = Array.from({ length: 40 }, (_, level) =>
      says(level === 0 ? "A" : "B", "troops", 1, { scale: level }),
    );
    // A has the lowest of 40 levels: 2^39. DNA's term stops at 2^31 − 1.
    const options = { qualifier: "scale", qualifierAggregation: "combine" } as const;
    expect(both(rows, options)).toEqual({ dna: 2 ** 31 - 1, ours: 2 ** 39 });
  });

  test("combined codes of more than 53 levels are refused", () => {
    const rows = Array.from({ length: 54 }, (_, level) => says("A", "troops", 1, { scale: level }));
    expect(() => network(tableOf(rows), { qualifier: "scale", qualifierAggregation: "combine" })).toThrow(
      expect.objectContaining({ code: "NETWORK_COMBINE_LEVELS" }),
    );
  });

  test("prominence of combined codes divides by the actors of the concept", () => {
    const rows = [says("A", "troops", 1), says("B", "troops", 0), says("C", "aid", 1)];
    const options = { qualifierAggregation: "combine", normalization: "prominence" } as const;
    // Columns aid and troops: C 1/1; A 1/2 and B 2/2. DNA fails on three rows and two columns.
    expect([...network(tableOf(rows), options).matrix]).toEqual([0, 0.5, 0, 1, 1, 0]);
    expect(() => network(tableOf(rows), { ...options, compat: "dna-3.1.2" })).toThrow(
      expect.objectContaining({ code: "NETWORK_DNA_FAILS" }),
    );
  });
});

describe("time windows", () => {
  const daily = Array.from({ length: 10 }, (_, day) =>
    says("A", "troops", 1, { day: `2031-01-${String(day + 1).padStart(2, "0")}` }),
  );

  test("an even window of w days holds w days", () => {
    const { dna, ours } = series(daily, { timeWindow: "days", windowSize: 4 });
    expect(dna.map(({ numStatements }) => numStatements)).toEqual([5, 5, 5, 5, 5, 5]);
    // Ten days hold seven windows of four.
    expect(ours.map(({ numStatements }) => numStatements)).toEqual([4, 4, 4, 4, 4, 4, 4]);
    expect(ours[0]).toMatchObject({ start: "2031-01-01T00:00:00", stop: "2031-01-05T00:00:00" });
  });

  test("an odd window is DNA's", () => {
    const { dna, ours } = series(daily, { timeWindow: "days", windowSize: 3 });
    expect(ours.map(({ numStatements }) => numStatements)).toEqual(
      dna.map(({ numStatements }) => numStatements),
    );
    expect(ours[0]).toMatchObject({
      start: "2031-01-01T00:00:00",
      stop: "2031-01-03T00:00:00",
      numStatements: 3,
    });
  });

  test("months start from the first day each time", () => {
    const rows = ["2031-01-31", "2031-04-30"].map((day) => says("A", "troops", 1, { day }));
    const { dna, ours } = series(rows, { timeWindow: "months", windowSize: 1 });
    const days = (list: typeof ours) => list.map(({ dateTime }) => dateTime?.slice(0, 10));
    expect(days(dna)).toEqual(["2031-01-31", "2031-02-28", "2031-03-28", "2031-04-28"]);
    expect(days(ours)).toEqual(["2031-01-31", "2031-02-28", "2031-03-31", "2031-04-30"]);
  });

  test("statements at the same time stand in the order of their documents and places", () => {
    const rows = ["x", "y", "z"].flatMap((document) => [
      says("A", "troops", 1, { document }),
      says("B", "troops", 1, { document }),
    ]);
    const { ours } = series(rows, { timeWindow: "events", windowSize: 3 });
    const ids = ours.map(({ basis }) => Array.from(basis.rows, (row) => basis.prepared.table.ids[row]));
    expect(ids).toEqual([
      ["s1", "s2", "s3"],
      ["s2", "s3", "s4"],
      ["s3", "s4", "s5"],
      ["s4", "s5", "s6"],
    ]);
  });

  test("a range of one instant has one window where DNA has no result", () => {
    const rows = [says("A", "troops", 1)];
    const options = { timeWindow: "days", windowSize: 1 } as const;
    expect([...networkSeries(tableOf(rows), options).networks].map(({ matrix }) => [...matrix])).toEqual([
      [1],
    ]);
    expect(() => [...networkSeries(tableOf(rows), { ...options, compat: "dna-3.1.2" }).networks]).toThrow(
      expect.objectContaining({ code: "NETWORK_DNA_FAILS" }),
    );
  });
});

describe("kernels", () => {
  const on = (organization: string, day: number, more: Partial<Row> = {}): Row =>
    says(organization, "troops", 1, { day: `2031-01-0${day}`, ...more });
  const kernel = { timeWindow: "days", windowSize: 4 } as const;

  test("a triangle weighs the time after its center as the time before", () => {
    // Days 1, 4 and 5; the only slice is centered on day 3: z = 2/2, −1/2, −2/2.
    const rows = [on("A", 1), on("B", 4), on("C", 5)];
    const { dna, ours } = series(rows, { ...kernel, kernel: "triangular" });
    expect([...(dna[0]?.matrix ?? [])]).toEqual([0, 1.5, 2]);
    expect([...(ours[0]?.matrix ?? [])]).toEqual([0, 0.5, 0]);
  });

  test("integer levels count by their value", () => {
    const rows = [on("A", 1, { scale: 0 }), on("A", 3, { scale: -2 }), on("A", 5, { scale: 0 })];
    const options = {
      ...kernel,
      kernel: "uniform",
      qualifier: "scale",
      qualifierAggregation: "subtract",
    } as const;
    // Strings "-2" < "0" have places 0 and 1: DNA ½ · (1 + 0 + 1). Ours ½ · (0 − 2 + 0)
    const { dna, ours } = series(rows, options);
    expect(dna[0]?.matrix[0]).toBe(1);
    expect(ours[0]?.matrix[0]).toBe(-1);
  });

  test("only agreement does not come out negative", () => {
    const rows = [on("A", 1), on("A", 3), on("A", 5)];
    const { dna, ours } = series(rows, { ...kernel, kernel: "uniform", qualifierAggregation: "subtract" });
    expect(dna[0]?.matrix[0]).toBe(-1.5);
    expect(ours[0]?.matrix[0]).toBe(1.5);
  });

  test("nobody has ties with oneself, and average divides by the activity in the slice", () => {
    const rows = [on("A", 1), on("A", 3), on("B", 3), on("B", 5), on("B", 5)];
    const { dna, ours } = series(rows, {
      ...kernel,
      ...congruence,
      normalization: "average",
      kernel: "uniform",
    });
    // Single level: DNA's distance is 0/0. Ours: m = ½ · 2 · 3 = 3, a = (½ · 2 + ½ · 3) / 2 = 1.25
    expect(dna[0]?.matrix[0]).toBeNaN();
    expect(ours[0]?.matrix[0]).toBe(0);
    expect(ours[0]?.matrix[1]).toBeCloseTo(3 / 1.25, 12);
    expect(ours[0]?.numStatements).toBe(5);
  });

  test("normalizing to one does not turn a slice of conflict around", () => {
    const rows = [on("A", 1, { agreement: 0 }), on("A", 3, { agreement: 0 }), on("B", 5, { agreement: 1 })];
    const options = {
      ...kernel,
      kernel: "uniform",
      qualifierAggregation: "subtract",
      normalizeToOne: true,
    } as const;
    // A −½ −½, B ½. DNA divides by −½, ours by 1½.
    const { dna, ours } = series(rows, options);
    expect([...(dna[0]?.matrix ?? [])]).toEqual([2, -1]);
    expect([...(ours[0]?.matrix ?? [])].map((weight) => weight.toFixed(3))).toEqual(["-0.667", "0.333"]);
  });
});
