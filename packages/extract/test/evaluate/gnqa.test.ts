/** The gnqa metric by hand, and against the official figures where the reference data is at hand. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type TokenGroup, tallyGroups } from "../../src/evaluate/gnqa.js";
import { countsOf, scoreOf, sumTallies } from "../../src/evaluate/tally.js";

const SHARED = fileURLToPath(new URL("../../../../../shared/", import.meta.url));

function group(quote: number[], parts: Partial<TokenGroup> = {}): TokenGroup {
  return {
    type: "Direct",
    medium: "Speech",
    addressee: [],
    cue: [],
    frame: [],
    speaker: [],
    ...parts,
    quote,
  };
}

const f1 = (gold: TokenGroup[], system: TokenGroup[], measure: string) =>
  scoreOf(countsOf(tallyGroups(gold, system), measure)).f1;

describe("tallyGroups", () => {
  test("gives 1 everywhere when the system says what the gold says", () => {
    const groups = [group([1, 2, 3], { speaker: [5], cue: [4] }), group([8, 9], { frame: [7] })];
    for (const measure of ["quote", "roles", "joint", "type", "medium", "speaker"]) {
      expect(f1(groups, groups, measure)).toBe(1);
    }
  });

  test("weighs each part the same, whatever its length", () => {
    // quote: P 1, R 2/4; speaker: P 0, R 0. joint P = (1 + 0) / 2, R = (0.5 + 0) / 2.
    const gold = [group([1, 2, 3, 4], { speaker: [9] })];
    const system = [group([1, 2], { speaker: [8] })];
    const joint = scoreOf(countsOf(tallyGroups(gold, system), "joint"));
    expect(joint.precision).toBe(0.5);
    expect(joint.recall).toBe(0.25);
    expect(joint.f1).toBeCloseTo(1 / 3, 12);
  });

  test("counts a spurious group as a precision of 0 and a missed group as a recall of 0", () => {
    const quote = scoreOf(countsOf(tallyGroups([group([1]), group([5])], [group([1])]), "quote"));
    expect([quote.precision, quote.recall]).toEqual([1, 0.5]);
    const spurious = scoreOf(countsOf(tallyGroups([group([1])], [group([1]), group([5])]), "quote"));
    expect([spurious.precision, spurious.recall]).toEqual([0.5, 1]);
  });

  test("leaves a part out of the precision when the system has none", () => {
    const counts = countsOf(tallyGroups([group([1], { cue: [2] })], [group([1])]), "cue");
    expect(counts).toEqual({ precisionSum: 0, precisionCount: 0, recallSum: 0, recallCount: 1 });
  });

  test("pairs by the largest total, and by type where two overlap alike", () => {
    const gold = [group([1, 2, 3, 4]), group([3, 4], { type: "Indirect" })];
    const system = [group([3, 4], { type: "Indirect" }), group([1, 2, 3, 4])];
    expect(f1(gold, system, "quote")).toBe(1);
    const twins = [group([1, 2], { type: "Indirect" }), group([1, 2])];
    expect(f1(twins, [...twins].reverse(), "type")).toBe(1);
  });

  test.each([
    ["neither side", [], [], 0],
    ["only gold", [group([1])], [], 0],
    ["only system", [], [group([1])], 0],
  ])("gives 0 for %s", (_, gold, system, expected) => {
    expect(f1(gold, system, "joint")).toBe(expected);
  });

  test("ignores ids said twice", () => {
    expect(f1([group([1, 2])], [group([2, 1, 1, 2])], "quote")).toBe(1);
  });

  test("pairs 400 groups on each side in a moment", () => {
    const many = Array.from({ length: 400 }, (_, k) => group([k * 5, k * 5 + 1, k * 5 + 2]));
    const shifted = many.map((g) => group(g.quote.map((id) => id + 1))).reverse();
    expect(f1(many, shifted, "quote")).toBeCloseTo(2 / 3, 12);
  });
});

interface ScorerCheck {
  readonly official: Readonly<Record<string, number>>;
  readonly perPart: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly predictions: Readonly<Record<string, readonly TokenGroup[]>>;
}
interface GoldLine {
  readonly documentName: string;
  readonly annotations: readonly (Record<string, { tokenIds: number[] }> & {
    type: string;
    medium: string;
  })[];
}

describe("official figures", () => {
  const checkFile = `${SHARED}data/gnqa/scorer-check-dev.json`;
  const goldFile = `${SHARED}data/gnqa/dev.jsonl`;
  if (!existsSync(checkFile) || !existsSync(goldFile)) {
    console.log("skipped 2 tests: the gnqa reference data is not here");
    test.skip("reference data absent", () => undefined);
    return;
  }
  const checks = Object.entries(JSON.parse(readFileSync(checkFile, "utf8")) as Record<string, ScorerCheck>);
  const gold = readFileSync(goldFile, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as GoldLine);

  test.each(checks)("agrees with the official scores of %s to six digits", (_, check) => {
    const total = sumTallies(
      gold.map((line) =>
        tallyGroups(
          line.annotations.map((a) => ({
            type: a.type,
            medium: a.medium,
            quote: a.quote?.tokenIds ?? [],
            speaker: a.speaker?.tokenIds ?? [],
            cue: a.cue?.tokenIds ?? [],
            frame: a.frame?.tokenIds ?? [],
            addressee: a.addressee?.tokenIds ?? [],
          })),
          check.predictions[line.documentName] ?? [],
        ),
      ),
    );
    const ours: Record<string, number> = {};
    const names = { msg: "quote", roles: "roles", joint: "joint", form: "type", stwr: "medium" };
    for (const [official, measure] of Object.entries(names)) {
      const score = scoreOf(countsOf(total, measure));
      ours[`prec_${official}`] = sixDigits(score.precision);
      ours[`rec_${official}`] = sixDigits(score.recall);
      ours[`f1_${official}`] = sixDigits(score.f1);
    }
    expect(ours).toEqual(check.official);
    for (const [part, expected] of Object.entries(check.perPart)) {
      const score = scoreOf(countsOf(total, part));
      expect({
        macroP: sixDigits(score.precision),
        macroR: sixDigits(score.recall),
        macroF1: sixDigits(score.f1),
        microF1: sixDigits(scoreOf(countsOf(total, `micro:${part}`)).f1),
      }).toEqual(expected);
    }
  });
});

function sixDigits(value: number): number {
  return Number(value.toFixed(6));
}
