/**
 * Networks, series and event lists agree with DNA 3.1.2 to 1e-9 under `compat`, case by case. The cases on
 * our own synthetic databases stand in the repository; the shared folder has the same and DNA's sample.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { GoldenCase } from "./golden-cases.js";
import { caseKind, FIXTURES, goldenTable, SHARED_FOLDER, sharedCases } from "./golden-cases.js";
import { goldenDifferences, isCovered } from "./golden-check.js";
import type { PackedCases } from "./golden-format.js";
import { unpackCases } from "./golden-format.js";

function byKind(cases: readonly GoldenCase[]): Map<string, GoldenCase[]> {
  const kinds = new Map<string, GoldenCase[]>();
  for (const golden of cases) {
    const kind = caseKind(golden.id);
    kinds.set(kind, [...(kinds.get(kind) ?? []), golden]);
  }
  return kinds;
}

function checkKinds(where: string, folder: string, cases: readonly GoldenCase[]): void {
  const kinds = byKind(cases);
  const counts: string[] = [];
  for (const [kind, list] of kinds) {
    test(`${kind}: ${list.length} cases`, () => {
      const failing = list
        .map((golden) => ({
          id: golden.id,
          found: goldenDifferences(golden, goldenTable(folder, golden.db)),
        }))
        .filter(({ found }) => found.length > 0)
        .map(({ id, found }) => ({ id, found: found.slice(0, 3) }));
      counts.push(`${kind} ${list.length - failing.length}/${list.length}`);
      if (counts.length === kinds.size) console.log(`golden, ${where}: ${counts.join(", ")}`);
      expect(failing).toEqual([]);
    });
  }
}

describe("in the repository", () => {
  const files = readdirSync(FIXTURES).filter((name) => name.endsWith(".json"));
  checkKinds(
    "in the repository",
    FIXTURES,
    files.flatMap((name) => unpackCases(JSON.parse(readFileSync(FIXTURES + name, "utf8")) as PackedCases)),
  );
});

describe("shared", () => {
  const cases = sharedCases()?.filter(isCovered) ?? null;
  if (cases === null) {
    console.log("golden, shared: skipped, the shared folder is not here");
    test.skip("the shared folder is not here", () => {});
  } else checkKinds("shared", SHARED_FOLDER, cases);
});
