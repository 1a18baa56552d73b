/** Distances between time windows, by hand. */
import { describe, expect, test } from "vitest";
import { type DistancesOptions, distances } from "../../src/measures/distances.js";
import { type Row, tableOf } from "../network/tables.js";

const says = (day: string, concept: string, ...who: string[]): Row[] =>
  who.map((organization) => ({ organization, concept, day }));

const table = tableOf([
  ...says("2031-01-01", "x", "A", "B"),
  ...says("2031-01-03", "x", "A", "B"),
  ...says("2031-01-03", "y", "A", "B"),
  ...says("2031-01-05", "x", "B", "C"),
  ...says("2031-01-05", "y", "A", "B"),
]);
const windows: DistancesOptions = {
  networkType: "onemode",
  qualifierAggregation: "congruence",
  timeWindow: "days",
  windowSize: 1,
  normalizeToOne: false,
};

describe("distances", () => {
  test("add up differences of ties, or of the structure", () => {
    const found = distances(table, windows);
    const days = found.dateTimes.map((time) => time?.slice(8, 10));
    const size = days.length;
    const at = (distance: Float64Array, one: string, other: string) =>
      distance[days.indexOf(one) * size + days.indexOf(other)];
    // A–B once against twice: |1 − 2| in two cells. Against A–B once and B–C once: one cell pair of 1.
    expect(at(found.distance, "01", "03")).toBe(2);
    expect(at(found.distance, "03", "01")).toBe(2);
    expect(at(found.distance, "01", "05")).toBe(2);
    expect(at(found.distance, "03", "05")).toBe(4);
    expect(at(found.distance, "03", "03")).toBe(0);
    const spectral = distances(table, { ...windows, distanceMethod: "spectral" }).distance;
    expect(at(spectral, "01", "03")).toBe(0);
    // (1, 0, 0) against the path (¾, ¼, 0); against a day without ties 1.
    expect(at(spectral, "01", "05")).toBeCloseTo(0.5, 12);
    expect(at(spectral, "01", "02")).toBeCloseTo(1, 12);
    const dna = distances(table, { ...windows, distanceMethod: "spectral", compat: "dna-3.1.2" });
    // DNA's degrees: (½, ½, 0) against (½, ¼, ¼).
    expect(dna.distance.some((distance) => Math.abs(distance - 0.5) < 1e-12)).toBe(true);
  });

  test("compare networks as parts of one unless told otherwise", () => {
    const { normalizeToOne: _, ...left } = windows;
    const found = distances(table, left);
    const days = found.dateTimes.map((time) => time?.slice(8, 10));
    const at = (one: string, other: string) =>
      found.distance[days.indexOf(one) * days.length + days.indexOf(other)];
    expect(at("01", "03")).toBe(0);
    // A–B is all of the one, half of the other: ½ in four cells, each weighing half.
    expect(at("01", "05")).toBe(1);
  });

  test("compare kernel slices so too", () => {
    const kernel: DistancesOptions = { ...windows, windowSize: 4, kernel: "uniform" };
    const parts = distances(table, { ...kernel, normalizeToOne: true });
    const whole = distances(table, kernel);
    expect(parts.dateTimes).toHaveLength(5);
    // Slices that add up to one differ by at most two.
    expect(Math.max(...parts.distance)).toBeLessThanOrEqual(2 + 1e-12);
    expect(whole.distance).not.toEqual(parts.distance);
  });

  test.each([
    [{}, "DISTANCES_NEED_WINDOWS"],
    [{ timeWindow: "days", distanceMethod: "cosine" }, "OPTION_INVALID"],
  ])("refuse %j", (options, code) => {
    expect(() => distances(table, options as DistancesOptions)).toThrow(expect.objectContaining({ code }));
  });
});
