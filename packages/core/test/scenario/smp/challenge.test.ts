/** A contest of two with a third party, worked by hand for every third-party rule. */
import { describe, expect, it } from "vitest";
import type { Arena } from "../../../src/scenario/smp/arena.js";
import { distancesToAll, utility, weightedDistance } from "../../../src/scenario/smp/arena.js";
import { bestChallenge, contest } from "../../../src/scenario/smp/challenge.js";
import { perceivedRisk } from "../../../src/scenario/smp/risk.js";
import { smpParametersSchema } from "../../../src/scenario/smp/settings.js";
import { victoryFunctions, votingFunctions } from "../../../src/scenario/smp/votes.js";

/** A at 0, B at 1, N at 0.25; everybody has capability 1 and salience 0.5, nobody minds risk. */
const positions = Float64Array.of(0, 1, 0.25);
const arena: Arena = {
  actors: 3,
  dimensions: 1,
  capability: Float64Array.of(1, 1, 1),
  salience: Float64Array.of(0.5, 0.5, 0.5),
  attention: Float64Array.of(0.5, 0.5, 0.5),
  power: Float64Array.of(0.5, 0.5, 0.5),
};
const view = { distances: distancesToAll(arena, positions, positions), risk: new Float64Array(3) };
const chance = (rule: string) =>
  contest(arena, view, 0, 1, smpParametersSchema.parse({ ThirdPartyCommit: rule })).probability;

describe("a contest between A and B", () => {
  // Both sides alone have 0.5; N gets 0.75 from A's position and 0.25 from B's.
  it("is even when third parties stay out", () => {
    expect(chance("NoCommit")).toBeCloseTo(0.5, 9);
    expect(chance("FullCommit")).toBeCloseTo(0.5, 9);
  });

  it("goes to whom the third party is nearer to under preference", () => {
    // N votes 0.5·(0.75 − 0.25) = 0.25 for A: 0.75 : 0.5.
    expect(chance("preference")).toBeCloseTo(0.6, 9);
  });

  it("is a bandwagon under semi-commitment", () => {
    // v = 0.25, π = 0.75/1.25 = 0.6; vote 0.5·(0.6·(1 − 0.75) − 0.4·(1 − 0.25)) = −0.075 for B: 0.5 : 0.575.
    expect(chance("SemiCommit")).toBeCloseTo(0.5 / 1.075, 9);
  });

  it("is worth what the receiver's resistance leaves", () => {
    const rule = smpParametersSchema.parse({ ThirdPartyCommit: "preference" });
    // (1 − 0.5)·2·1 + 0.5·(0.6·2·1 + 0.4·0) − (1 + 0) = 0.6
    expect(contest(arena, view, 0, 1, rule).gain).toBeCloseTo(0.6, 9);
    // N is nearer, and gives less: 0.25·(1 − 2·0.5·(1 − P)).
    expect(bestChallenge(arena, view, 0, rule)).toMatchObject({ receiver: 1 });
  });

  it("is not sought where nobody stands elsewhere", () => {
    const together = Float64Array.of(0.3, 0.3, 0.3);
    const same = { distances: distancesToAll(arena, together, together), risk: new Float64Array(3) };
    expect(bestChallenge(arena, same, 0, smpParametersSchema.parse({}))).toBeNull();
  });
});

describe("distance and utility", () => {
  it("weigh the dimensions by the square of their salience", () => {
    const two: Arena = { ...arena, dimensions: 2, salience: Float64Array.of(0.3, 0.4, 0, 0, 0, 0) };
    const places = Float64Array.of(0, 0, 1, 0, 0, 1);
    // sqrt(0.3²·1 / (0.3² + 0.4²)) = 0.3/0.5, sqrt(0.4²/0.25) = 0.4/0.5
    expect(weightedDistance(two, 0, places, places, 2)).toBeCloseTo(0.6, 12);
    expect(weightedDistance(two, 0, places, places, 4)).toBeCloseTo(0.8, 12);
    // Without any salience nothing is far.
    expect(weightedDistance(two, 1, places, places, 0)).toBe(0);
  });

  it.each([
    [0, 0.7, 1],
    [0.5, 0, 0.5],
    [0.5, 1, 0.75],
    [0.5, -1, 0.25],
    [1.2, 0.5, -0.3],
  ])("at distance %d with risk %d is %d", (distance, risk, expected) => {
    expect(utility(distance, risk)).toBeCloseTo(expected, 12);
  });
});

describe("votes and victories", () => {
  it.each([
    ["Prop", 0.4, 0.4],
    ["Binary", 0.4, 1],
    ["PropBin", 0.4, 0.52],
    ["PropCbc", 0.4, 0.232],
    ["Cubic", -0.4, -0.064],
    ["ASymProsp", 0.3, 0.2],
    ["ASymProsp", -0.3, -0.3],
  ] as const)("%s makes %d to %d", (rule, difference, expected) => {
    expect(votingFunctions[rule](difference)).toBeCloseTo(expected, 12);
  });

  it.each([
    ["Linear", 3, 1, 0.75],
    ["Square", 3, 1, 0.9],
    ["Quartic", 2, 1, 16 / 17],
    ["Octic", 2, 1, 256 / 257],
    ["Binary", 1.05, 1, 0.7561],
    ["Binary", 1, 1, 0.5],
    ["Binary", 2, 1, 0.999999],
    ["Octic", 1e200, 1, 1],
  ] as const)("%s: %d against %d wins with %d", (model, a, b, expected) => {
    expect(victoryFunctions[model](a, b)).toBeCloseTo(expected, 4);
    expect(victoryFunctions[model](a, b) + victoryFunctions[model](b, a)).toBeCloseTo(1, 9);
  });

  it.each([
    ["None", 0.6],
    ["OneThird", 0.4],
    ["Half", 0.3],
    ["TwoThirds", 0.2],
    ["Full", 0],
  ] as const)("%s sees an attitude of 0 with 0.6 as %d", (rule, expected) => {
    expect(perceivedRisk(rule, 0.6, 0)).toBeCloseTo(expected, 12);
  });
});
