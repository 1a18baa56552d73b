/**
 * What rDNA's own tests expect of DNA's sample file, asked of our command line under `compat`: sizes, sums, losses.
 * The sample lies outside the repository; without it the tests are skipped with a printed line.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SHARED_FOLDER } from "../../../core/test/network/golden-cases.js";
import { runVerb } from "../../src/commands/run-verb.js";
import { openDna } from "../../src/dna/open-dna.js";
import { verifyDnaPassword } from "../../src/dna/password.js";

const sample = `${SHARED_FOLDER}sample.dna`;
const isThere = existsSync(sample);
if (!isThere) console.log("rDNA's expectations: skipped 15 tests, the sample file is not here");
const folder = mkdtempSync(join(tmpdir(), "parley-rdna-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One batch line under compat; answers its result. */
async function ask(
  verb: string,
  options: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const batch = join(folder, "line.jsonl");
  writeFileSync(batch, `${JSON.stringify({ compat: "dna-3.1.2", ...options })}\n`);
  let out = "";
  const streams = {
    out: (text: string) => {
      out += text;
    },
    err: () => undefined,
    errIsTerminal: false,
  };
  expect(await runVerb([verb, sample, "--batch", batch, "--json"], streams, {}), out).toBe(0);
  return JSON.parse(out) as Record<string, unknown>;
}

const sumOf = (matrix: unknown): number => (matrix as number[][]).flat().reduce((sum, cell) => sum + cell, 0);
const sizeOf = (matrix: unknown): [number, number] => {
  const rows = matrix as number[][];
  return [rows.length, rows[0]?.length ?? 0];
};

describe.skipIf(!isThere)("data", () => {
  it("has four coders, and the password opens only for its coder", () => {
    const connection = openDna(sample);
    try {
      const hashes = connection.column<string>("SELECT Password FROM CODERS ORDER BY ID");
      expect(hashes).toHaveLength(4);
      expect(verifyDnaPassword(hashes[0] ?? "", "sample")).toBe(true);
      expect(verifyDnaPassword(hashes[0] ?? "", "Sample")).toBe(false);
    } finally {
      connection.close();
    }
  });

  it("has forty statements of the first type, in load order by date and place", async () => {
    const { numFilteredStatements, rows } = await ask("event-list", {});
    expect(numFilteredStatements).toBe(40);
    const people = (rows as { variables: { person: string; concept: string } }[]).map((row) => row.variables);
    expect(people.some((row) => row.person === "Joel Bluestein")).toBe(true);
    expect(Object.keys(people[0] ?? {})).toEqual(["person", "organization", "concept", "agreement"]);
  });
});

describe.skipIf(!isThere)("networks", () => {
  it("two-mode has 7 rows, 6 columns, 40 statements", async () => {
    const found = await ask("network", {});
    expect(sizeOf(found.matrix)).toEqual([7, 6]);
    expect(sumOf(found.matrix)).toBe(40);
    const row = (found.rowLabels as string[]).findIndex((label) =>
      label.startsWith("Energy and Environmental"),
    );
    expect((found.matrix as number[][])[row]?.slice(0, 2)).toEqual([2, 0]);
    expect([found.start, found.stop].map((time) => String(time).slice(0, 10))).toEqual([
      "2005-01-26",
      "2005-02-16",
    ]);
  });

  it("one-mode sums up to 276, with 21 ties", async () => {
    const { matrix } = await ask("network", { networkType: "onemode" });
    expect(sizeOf(matrix)).toEqual([7, 7]);
    expect(sumOf(matrix)).toBe(276);
    expect((matrix as number[][]).flat().filter((weight) => weight !== 0)).toHaveLength(42);
  });

  const congruence = { networkType: "onemode", qualifierAggregation: "congruence", normalization: "average" };
  it("congruence with average normalization, with and without exclusions", async () => {
    const all = await ask("network", congruence);
    expect(sumOf(all.matrix)).toBeCloseTo(25.80243612596554, 9);
    const fewer = await ask("network", {
      ...congruence,
      excludeValues: {
        concept: ["There should be legislation to regulate emissions."],
        organization: ["Senate", "Sierra Club"],
      },
    });
    expect(sizeOf(fewer.matrix)).toEqual([5, 5]);
    expect(sumOf(fewer.matrix)).toBeCloseTo(9.80952380952381, 9);
    const section = await ask("network", { ...congruence, excludeSections: ["1"], invertSections: true });
    expect(sizeOf(section.matrix)).toEqual([4, 4]);
  });
});

describe.skipIf(!isThere)("backbone", () => {
  const own = { duplicates: "document" };
  it("nested: six concepts in the known order with the known losses", async () => {
    const found = await ask("backbone", { ...own, method: "nested" });
    expect((found.entities as string[]).map((concept) => concept.slice(0, 22))).toEqual([
      "Cap and trade is the s",
      "Climate change is caus",
      "Climate change is real",
      "There should be legisl",
      "Emissions legislation ",
      "CO2 legislation will n",
    ]);
    expect(found.numStatementsFull).toBe(23);
    expect(found.numStatements).toEqual([22, 19, 17, 12, 6, 0]);
    const losses = found.backboneLoss as number[];
    expect(losses[0]).toBeCloseTo(0.027258206452255615, 9);
    expect(losses[3]).toBeCloseTo(0.14469560857393549, 9);
    expect(losses[5]).toBe(1);
  });

  it.each([1, 2, 3])("penalty, seed %i: three of six concepts with the known losses", async (seed) => {
    const found = await ask("backbone", { ...own, method: "penalty", p: 3.5, T: 10_000, seed });
    expect(found.reportedBackboneEntities).toHaveLength(3);
    expect(found.reportedRedundantEntities).toHaveLength(3);
    expect(found.reportedUnpenalizedBackboneLoss).toBeCloseTo(0.030613956609259675, 9);
    expect(found.reportedUnpenalizedRedundantLoss).toBeCloseTo(0.9049429657794676, 9);
  });

  it.each([1, 2, 3])("fixed, seed %i: four concepts with the known loss", async (seed) => {
    const found = await ask("backbone", { ...own, method: "fixed", backboneSize: 4, T: 2_000, seed });
    expect(found.reportedBackboneEntities).toHaveLength(4);
    expect(found.reportedUnpenalizedBackboneLoss).toBeCloseTo(0.017394917825012034, 9);
  });

  it("evaluates a set with its complement", async () => {
    const { allEntities } = await ask("backbone", { ...own, method: "evaluate", sets: [[]] });
    const sets = [(allEntities as string[]).slice(0, 2)];
    const { losses } = await ask("backbone", { ...own, method: "evaluate", sets });
    expect((losses as number[][])[0]).toHaveLength(2);
  });
});

describe.skipIf(!isThere)("polarization", () => {
  it("has 22 time points in windows of eight days", async () => {
    const { slices } = await ask("polarization", {
      timeWindow: "days",
      windowSize: 8,
      kernel: "gaussian",
      indentTime: false,
      algorithm: "greedy",
      numClusters: 2,
    });
    expect(slices).toHaveLength(22);
  });

  it("finds the known score without a window", async () => {
    const { slices } = await ask("polarization", { algorithm: "genetic", normalizeScores: true, seed: 1234 });
    const [slice] = slices as { finalMaxQ: number }[];
    expect(Math.abs((slice?.finalMaxQ ?? 0) - 0.53424927084197)).toBeLessThanOrEqual(0.053);
  });
});
