/** The historic expected-utility model: two actors by hand, and the emission-standards issue as published. */
import { describe, expect, it } from "vitest";
import { eu1994, eu1994OptionsSchema } from "../../../src/scenario/models/eu1994.js";
import { farthest, referenceCase } from "../reference-cases.js";

const defaults = eu1994OptionsSchema.parse({});
const two = [
  { name: "A", position: 0, salience: 0.9, capability: 3 },
  { name: "B", position: 10, salience: 0.9, capability: 1 },
];

describe("two actors", () => {
  it("move as the printed equations say", () => {
    // Pairwise P = 2.7/3.6 for A. First pass: Us = 1 + 1, Uf = −2, Usq = 0 at full distance (r = 1: 2 − 4·0 = 2).
    // E_A = 0.9(0.75·2 − 0.25·2) + 0.1·2 = 1.1, E_B = 0.9(0.25·2 − 0.75·2) + 0.2 = −0.7.
    // Security: A has E_B = −0.7, B has E_A = 1.1, so R = −1 and 1, r_A = 2, r_B = 1/2. In B's view with r = 1/2:
    // Us = 2, Uf = 2 − 4 = −2, Usq = 2 − 4·√0.5 = −0.8284; E_B = −0.7 + 0.8284 = 0.1284, E_A = 1.1 + 0.8284 = 1.9284.
    // Both above 0 and B has less: B gives in. In A's view with r = 2 Usq = 1: E_A = 0.1, E_B = −1.7: A has nothing to give.
    const run = eu1994(two, 1, { ...defaults, denominator: "pairwise" });
    expect(run.positions).toEqual([
      [0, 10],
      [0, 0],
    ]);
    expect(run.moves).toEqual([{ round: 1, actor: "B", toward: "A", kind: "confrontation", position: 0 }]);
  });

  it("stay when the loser of a confrontation does not move", () => {
    const run = eu1994(two, 1, { ...defaults, denominator: "pairwise", conflict: "nobody-moves" });
    expect(run.positions[1]).toEqual([0, 10]);
  });

  it("at one place have nothing to move for", () => {
    const run = eu1994(
      two.map((actor) => ({ ...actor, position: 5 })),
      3,
      defaults,
    );
    expect(run.positions.at(-1)).toEqual([5, 5]);
  });

  it("without weight are refused", () => {
    const idle = two.map((actor) => ({ ...actor, capability: 0 }));
    expect(() => eu1994(idle, 1, defaults)).toThrow(
      expect.objectContaining({ code: "SCENARIO_WEIGHTS_ZERO" }),
    );
  });
});

/** Emission standards, years of delay; numbers as printed by Bueno de Mesquita (1994) and Scholz et al. (2011). */
const names = ["NL", "BE", "LU", "DE", "FR", "IT", "UK", "IE", "DK", "GR"] as const;
const capability = [0.08, 0.08, 0.03, 0.16, 0.16, 0.16, 0.16, 0.05, 0.05, 0.08];
const position = [4, 7, 4, 4, 10, 10, 10, 7, 4, 7];
const salience = [0.8, 0.4, 0.2, 0.8, 0.6, 0.6, 0.9, 0.1, 1, 0.7];
const emission = names.map((name, at) => ({
  name,
  capability: capability[at] as number,
  position: position[at] as number,
  salience: salience[at] as number,
}));
const printedMedians = [8.4, 9.9, 9.9, 9.9, 9.9, 7.4, 8.8, 9.6];
const printedMeans = [7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6];

describe("emission standards", () => {
  const run = eu1994(emission, 10, defaults);

  it("have the printed medians in seven rounds of eight; round two is the known disagreement", () => {
    const off = printedMedians.flatMap((printed, at) =>
      Math.abs((run.median[at + 1] as number) - printed) > 0.08 ? [at + 1] : [],
    );
    expect(off).toEqual([2]);
  });

  it("have the printed means in all eight rounds", () => {
    printedMeans.forEach((printed, at) => {
      expect(Math.abs((run.mean[at + 1] as number) - printed)).toBeLessThanOrEqual(0.07);
    });
  });

  it("stay at the median of 7 with the equations as printed", () => {
    const printed = eu1994(emission, 8, {
      ...defaults,
      denominator: "pairwise",
      compromiseChoice: "least-movement",
    });
    expect(printed.median).toEqual([7, 7, 7, 7, 7, 7, 7, 7, 7]);
    expect(printed.mean[1]).toBeCloseTo(7.603787, 6);
    expect(printed.mean[2]).toBeCloseTo(7.026588, 6);
  });

  it("come out elsewhere with every other choice of what the papers leave open", () => {
    const others = [
      { riskOf: "each" },
      { compromiseChoice: "least-movement" },
      { offerOrder: "pooled" },
      { conflict: "nobody-moves" },
      { security: "own" },
      { Q: 0.5 },
    ] as const;
    for (const changed of others) {
      expect(eu1994(emission, 10, { ...defaults, ...changed }).median, JSON.stringify(changed)).not.toEqual(
        run.median,
      );
    }
    // The range makes no difference here: the ends never move.
    expect(eu1994(emission, 10, { ...defaults, range: "per-round" }).median).toEqual(run.median);
  });

  const found = referenceCase<{
    readonly reproduction: Readonly<Record<"median_by_round" | "mean_by_round", readonly number[]>> & {
      readonly positions_by_round: readonly (readonly number[])[];
      readonly tolerance: { readonly median: number };
    };
  }>("bdm1994-emission-standards");
  if (found === null) return;
  it("agree with every round of the reference", () => {
    const { reproduction } = found;
    expect(farthest(run.median, reproduction.median_by_round)).toBeLessThanOrEqual(
      reproduction.tolerance.median,
    );
    expect(farthest(run.mean, reproduction.mean_by_round)).toBeLessThanOrEqual(reproduction.tolerance.median);
    expect(farthest(run.positions, reproduction.positions_by_round)).toBeLessThanOrEqual(
      reproduction.tolerance.median,
    );
  });
});
