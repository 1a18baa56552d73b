/** What an outcome hangs on: three bodies and a harbor, worked by hand. */
import { describe, expect, it } from "vitest";
import { changeTornado, sharesOn, tornadoOn } from "../../src/scenario/issue-sensitivity.js";
import { type Standing, standingIn } from "../../src/scenario/standing.js";
import { harbor } from "./example-inputs.js";

// Weights 4800, 2000, 1800 at 90, 40, 10; with money 70, 40, 30. Positions ± 5, capabilities ± 15 %.
const poor = standingIn(harbor, { money: false });
const rich = standingIn(harbor, { money: true });

const exact = (value: number) => ({ low: value, mode: value, high: value });
const sure = (id: string, position: number, reach: number): Standing => ({
  id,
  label: id,
  capability: exact(1),
  places: [
    {
      position: { low: position - reach, mode: position, high: position + reach },
      salience: exact(50),
      bounds: null,
      accommodation: 1,
      ghost: null,
    },
  ],
});

describe("the tornado of an issue", () => {
  it("has a row for every input of those who stand somewhere, the largest swing first", () => {
    const rows = tornadoOn(poor, 0);
    expect(rows).toHaveLength(9);
    const position = rows.find(({ actor, input }) => actor === "port" && input === "position");
    // 10 points times 4800/8600
    expect(position?.swing).toBeCloseTo(48_000 / 8600, 9);
    expect(rows.map(({ swing }) => swing)).toEqual(rows.map(({ swing }) => swing).sort((a, b) => b - a));
  });

  it("is empty where nobody has a weight", () => {
    expect(tornadoOn([], 0)).toEqual([]);
  });
});

describe("the tornado of a change", () => {
  const rows = changeTornado(rich, poor, 0);
  const row = (actor: string, input: string) =>
    rows.find((one) => one.actor === actor && one.input === input);

  it("moves an input in both versions at once", () => {
    // The port is 20 points nearer with money, wherever in its interval it stands.
    expect(row("port", "position")?.swing).toBeCloseTo(0, 9);
    // (−20 w + 20 · 1800)/(w + 3800) for w = 4080 and 5520
    expect(row("port", "capability")?.low).toBeCloseTo(-45_600 / 7880, 9);
    expect(row("port", "capability")?.high).toBeCloseTo(-74_400 / 9320, 9);
  });

  it("moves an input of one version in that one alone", () => {
    const without = changeTornado(
      poor.filter(({ id }) => id !== "village"),
      poor,
      0,
    );
    const village = without.find(({ actor, input }) => actor === "village" && input === "position");
    // Only the record has the village: 10 points times 1800/8600.
    expect(village?.swing).toBeCloseTo(18_000 / 8600, 9);
  });

  it("is empty where one version has no compromise", () => {
    expect(changeTornado([], poor, 0)).toEqual([]);
  });
});

describe("the shares of the actors", () => {
  it("are those of the variances when positions alone are unsure", () => {
    // Equal weights, so that variances add up: 5² : 10² is 1 : 4.
    const shares = sharesOn([sure("A", 20, 5), sure("B", 70, 10)], 0, 1);
    expect(shares.map(({ actor }) => actor)).toEqual(["B", "A"]);
    for (const [at, expected] of [0.8, 0.2].entries()) {
      expect(shares[at]?.first).toBeCloseTo(expected, 1);
      expect(shares[at]?.total).toBeCloseTo(expected, 1);
    }
  });

  it("are 0 for everybody when nothing is unsure, and none without anybody", () => {
    expect(sharesOn([sure("A", 20, 0), sure("B", 70, 0)], 0, 1)).toEqual([
      { actor: "A", first: 0, total: 0 },
      { actor: "B", first: 0, total: 0 },
    ]);
    expect(sharesOn([], 0, 1)).toEqual([]);
  });
});
