/**
 * Measures agree with DNA 3.1.2 to 1e-9 under `compat`, case by case. The cases on our own synthetic databases
 * stand in the repository; the shared folder has the same and DNA's sample.
 */
import { describe, expect, test } from "vitest";
import { FIXTURES, goldenTable, SHARED_FOLDER } from "../network/golden-cases.js";
import { keptMeasures, type MeasureCase, measureKinds, sharedMeasures } from "./golden-measures.js";
import { measureDifferences } from "./golden-measures-check.js";

function checkKinds(where: string, folder: string, cases: readonly MeasureCase[]): void {
  for (const kind of measureKinds) {
    const list = cases.filter((golden) => golden.kind === kind);
    if (list.length === 0) continue;
    test(`${kind}: ${list.length} cases`, () => {
      const failing = list
        .map((golden) => ({
          id: golden.id,
          found: measureDifferences(golden, goldenTable(folder, golden.db)).slice(0, 3),
        }))
        .filter(({ found }) => found.length > 0);
      console.log(`golden measures, ${where}: ${kind} ${list.length - failing.length}/${list.length}`);
      expect(failing).toEqual([]);
    });
  }
}

describe("in the repository", () => {
  checkKinds("in the repository", FIXTURES, keptMeasures());
});

describe("shared", () => {
  const cases = sharedMeasures();
  if (cases === null) {
    console.log("golden measures, shared: skipped, the shared folder is not here");
    test.skip("the shared folder is not here", () => {});
  } else checkKinds("shared", SHARED_FOLDER, cases);
});
