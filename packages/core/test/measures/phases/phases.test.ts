/** Phases of a debate whose states can be read off its statements. */
import { describe, expect, test } from "vitest";
import { type PhasesOptions, phases } from "../../../src/measures/phases/phases.js";
import { FIXTURES, goldenTable } from "../../network/golden-cases.js";
import { type Row, tableOf } from "../../network/tables.js";

const says = (day: string, concept: string, agreement: number, ...who: string[]): Row[] =>
  who.map((organization) => ({ organization, concept, agreement, day }));

/** Two days of troops, two of aid, and one of troops again. */
const table = tableOf([
  ...says("2031-01-01", "troops", 1, "A", "B"),
  ...says("2031-01-02", "troops", 1, "A", "B"),
  ...says("2031-01-03", "aid", 1, "C", "D"),
  ...says("2031-01-04", "aid", 1, "C", "D"),
  ...says("2031-01-05", "troops", 1, "A", "B"),
]);
const days: PhasesOptions = { timeWindow: "days", windowSize: 1, kernel: "no", kMax: 3 };

describe("phases", () => {
  const found = phases(table, days);

  test("put alike time windows into one state, also when it comes back", () => {
    expect(found.states.map(({ state }) => state)).toEqual([1, 1, 2, 2, 1]);
    expect(found.states.map(({ dateTime }) => dateTime?.slice(0, 10))).toEqual([
      "2031-01-01",
      "2031-01-02",
      "2031-01-03",
      "2031-01-04",
      "2031-01-05",
    ]);
  });

  test("divide distances by the largest", () => {
    // Troops against aid: nothing in common, 1; the rest 0.
    expect(Array.from(found.distance.slice(0, 5))).toEqual([0, 0, 1, 1, 0]);
  });

  test("rate by weighted modularity of the similarities and keep the best of each method", () => {
    // Ties: three among the troops days, one between the aid days: m = 4, (3/4 − (6/8)²) + (1/4 − (2/8)²) = 0.375
    expect(found.modularity).toBeCloseTo(0.375, 12);
    const average = found.methods.find(({ method }) => method === "average");
    expect(average?.tried.map(({ k }) => k)).toEqual([2, 3]);
    expect(average?.modularity).toBeCloseTo(0.375, 12);
  });

  test("take the first of equally good methods, DNA the last", () => {
    expect(found.method).toBe("single");
    const methods = ["single", "average", "ward"] as const;
    expect(phases(table, { ...days, methods: [...methods], compat: "dna-3.1.2" }).method).toBe("ward");
  });

  test("draw states that differ apart", () => {
    const [first, second, third] = found.states;
    expect(Math.abs((first?.x ?? 0) - (second?.x ?? 1))).toBeLessThan(1e-3);
    expect(Math.abs((first?.x ?? 0) - (third?.x ?? 0))).toBeGreaterThan(0.1);
    expect(found.stress).toBeLessThan(1e-3);
  });

  test("leave out CONCOR under compat where more than two states are asked for", () => {
    const concor = { ...days, methods: ["concor", "ward"], kMin: 3, compat: "dna-3.1.2" } as const;
    expect(
      phases(table, { ...concor, methods: [...concor.methods] }).methods.map(({ method }) => method),
    ).toEqual(["ward"]);
  });

  test("need more than one time window", () => {
    const one = tableOf(says("2031-01-01", "troops", 1, "A"));
    expect(() => phases(one, days)).toThrow(expect.objectContaining({ code: "PHASES_TOO_FEW" }));
    expect(() => phases(table, { ...days, kMin: 6 })).toThrow(
      expect.objectContaining({ code: "PHASES_TOO_FEW" }),
    );
  });
});

describe("phases of the synthetic database", () => {
  const options: PhasesOptions = {
    networkType: "onemode",
    timeWindow: "weeks",
    windowSize: 8,
    kernel: "gaussian",
    distanceMethod: "spectral",
    methods: ["ward", "k-means", "pam", "spectral", "concor", "walktrap", "louvain", "infomap"],
    kMax: 4,
  };
  const synthetic = goldenTable(FIXTURES, "synth.dna");

  test("are the same each time for the same seed", () => {
    expect(phases(synthetic, options)).toEqual(phases(synthetic, options));
  });

  test("are those of the method with the highest modularity", () => {
    const { method, modularity, methods } = phases(synthetic, options);
    const best = Math.max(...methods.map((one) => one.modularity ?? -1));
    expect(modularity).toBe(best);
    expect(methods.find((one) => one.method === method)?.modularity).toBe(best);
  });
});
