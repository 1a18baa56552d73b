/**
 * Positions of the organizations of the synthetic database beside those of R's MCMCpack: two programs with the same
 * model and priors and their own chance. Means, standard deviations and bounds of intervals must be the same up to
 * what chains of this length leave open.
 */
import { describe, expect, test } from "vitest";
import { type ChainSummary, chainSummary } from "../../../src/measures/scaling/chain-summary.js";
import { drawNormal } from "../../../src/measures/scaling/random-draws.js";
import {
  type ResponseMatrix,
  responseMatrix,
  responseOptionsSchema,
} from "../../../src/measures/scaling/response-matrix.js";
import { type Scale, type ScaleOptions, scale } from "../../../src/measures/scaling/scale.js";
import { createRandom } from "../../../src/random.js";
import { FIXTURES, goldenTable } from "../../network/golden-cases.js";
import { type Results, resultsOf } from "./programs.js";

const table = goldenTable(FIXTURES, "synth.dna");
const given: ScaleOptions = { variable1: "organization", threshold: 0.4, iterations: 40_000, seed: 3 };
const responses = (model: "binary" | "ordinal"): ResponseMatrix =>
  responseMatrix(table, responseOptionsSchema.parse({ model, threshold: 0.4 }), {
    variable1: "organization",
  });
/** Third organization and fifth concept: they stand out. */
const [actor, concept] = [2, 4];

function chain(): Float64Array {
  const random = createRandom(13);
  let value = 0;
  return Float64Array.from({ length: 4000 }, () => {
    value = 0.6 * value + drawNormal(random);
    return value;
  });
}

function text({ concepts, answers }: ResponseMatrix): string {
  return Array.from({ length: answers.length / concepts.length }, (_, row) =>
    Array.from(answers.subarray(row * concepts.length, (row + 1) * concepts.length)).join(" "),
  ).join("\n");
}

const found = resultsOf(
  { script: "scale.R", commands: ["Rscript"], probe: ["-e", "library(MCMCpack); library(coda)"] },
  {
    "organization.binary": `${text(responses("binary"))}\n`,
    "organization.ordinal": `${text(responses("ordinal"))}\n`,
    "organization.actor": `${actor + 1}\n`,
    "organization.concept": `${concept + 1}\n`,
    "chain.numbers": `${Array.from(chain()).join("\n")}\n`,
  },
);
if (found === null) test.skip("scale beside R: R with MCMCpack is not here", () => {});
else compare(found);

function compare(theirs: Results): void {
  /** @param tolerance of means, in standard deviations; bounds of intervals get twice as much */
  function expectAlike(ours: readonly (ChainSummary | undefined)[], what: string, tolerance: number): void {
    ours.forEach((summary, at) => {
      const there = (figure: string): number => theirs("organization", `${what} ${figure}`)[at] as number;
      const sd = there("sd");
      expect(Math.abs((summary?.mean ?? Number.NaN) - there("mean")) / sd).toBeLessThan(tolerance);
      expect(Math.abs((summary?.sd ?? Number.NaN) / sd - 1)).toBeLessThan(tolerance);
      expect(Math.abs((summary?.low ?? Number.NaN) - there("low")) / sd).toBeLessThan(2 * tolerance);
      expect(Math.abs((summary?.high ?? Number.NaN) - there("high")) / sd).toBeLessThan(2 * tolerance);
    });
  }
  const label = responses("binary").actors[actor] ?? "";
  const dimension = ({ actors }: Scale, d: number) => actors.map(({ position }) => position[d]);

  describe("beside MCMCpack", () => {
    test("positions, difficulty and discrimination on a line", () => {
      const ours = scale(table, { ...given, thetaConstraints: { [label]: "+" } });
      expectAlike(dimension(ours, 0), "position", 0.15);
      expectAlike(
        ours.concepts.map(({ difficulty }) => difficulty),
        "difficulty",
        0.15,
      );
      expectAlike(
        ours.concepts.map(({ discrimination }) => discrimination[0]),
        "discrimination",
        0.15,
      );
    });

    test("positions on a plane", () => {
      const [first = "", second = ""] = responses("binary").concepts;
      const ours = scale(table, {
        ...given,
        iterations: 60_000,
        dimensions: 2,
        itemConstraints: { [first]: ["+", 0], [second]: [null, "+"] },
      });
      const inTurn = ours.actors.flatMap(({ position }) => position);
      expectAlike(inTurn, "plane", 0.25);
    });

    test("positions from ordinal answers", () => {
      const fifth = responses("ordinal").concepts[concept] ?? "";
      const ours = scale(table, { ...given, model: "ordinal", itemConstraints: { [fifth]: "+" } });
      expectAlike(dimension(ours, 0), "ordinal position", 0.2);
      expectAlike(
        ours.concepts.map(({ discrimination }) => discrimination[0]),
        "ordinal slope",
        0.2,
      );
    });

    test("figures of a chain: the same interval, about the same effective size and Geweke's figure", () => {
      const ours = chainSummary(chain());
      expect(ours.low).toBeCloseTo(theirs("chain", "low")[0] as number, 12);
      expect(ours.high).toBeCloseTo(theirs("chain", "high")[0] as number, 12);
      // coda takes the spectrum of a fitted autoregression, we add up autocorrelations.
      const size = theirs("chain", "effective size")[0] as number;
      expect(Math.abs((ours.effectiveSize ?? 0) / size - 1)).toBeLessThan(0.2);
      expect(Math.abs((ours.geweke ?? 9) - (theirs("chain", "geweke")[0] as number))).toBeLessThan(0.5);
    });
  });
}
