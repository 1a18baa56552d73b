/** Networks of the whole range agree with DNA 3.1.2 to 1e-9 under `compat`, case by case. */
import { describe, expect, test } from "vitest";
import { ParleyError } from "../../src/errors.js";
import { network, networkToJson } from "../../src/network/network.js";
import type { StatementTable } from "../../src/network/statement-table.js";
import type { GoldenCase } from "./golden-cases.js";
import {
  caseKind,
  goldenTable,
  matrixDifferences,
  SHARED_FOLDER,
  sharedCases,
  withSeconds,
} from "./golden-cases.js";

const isSingle = ({ kind, options }: GoldenCase): boolean =>
  (kind === "network" || kind === "export") &&
  (options.timeWindow ?? "no") === "no" &&
  options.networkType !== "eventlist";

/** How ours differs from DNA's; empty when it does not. */
export function differences(golden: GoldenCase, table: StatementTable): string[] {
  const { id: _, file: __, ...options } = { id: "", ...golden.options };
  let ours: ReturnType<typeof networkToJson>;
  let result: ReturnType<typeof network>;
  try {
    result = network(table, { ...options, compat: "dna-3.1.2" });
    ours = networkToJson(result);
  } catch (error) {
    // Where DNA itself fails, a coded error is all that is asked for.
    if (golden.error !== undefined && error instanceof ParleyError) return [];
    return [String(error)];
  }
  if (golden.error !== undefined) return [`a result where DNA fails with ${golden.error}`];
  const found: string[] = [];
  const same = (what: string, mine: unknown, theirs: unknown): void => {
    const [found1, expected] = [JSON.stringify(mine), JSON.stringify(theirs)];
    if (found1 !== expected) found.push(`${what}: ${found1} instead of ${expected}`);
  };
  same("rowLabels", ours.rowLabels, golden.rowLabels);
  same("colLabels", ours.colLabels, golden.colLabels);
  same("start", ours.start, withSeconds(golden.start ?? ""));
  same("stop", ours.stop, withSeconds(golden.stop ?? ""));
  same("numStatements", ours.numStatements, golden.numStatements);
  same("numFilteredStatements", ours.numFilteredStatements, golden.numFilteredStatements);
  if (golden.filteredStatementIds !== undefined) {
    const ids = Array.from(result.basis.rows, (row) => Number(table.ids[row]));
    same("filteredStatementIds", ids, golden.filteredStatementIds);
  }
  return [...found, ...matrixDifferences(ours.matrix, golden.matrix ?? [])];
}

describe("networks of the whole range equal DNA's", () => {
  const cases = sharedCases()?.filter(isSingle) ?? null;
  if (cases === null) {
    test.skip("shared golden cases are not here", () => {});
    console.log("golden networks: skipped, no shared folder");
    return;
  }
  const kinds = new Map<string, GoldenCase[]>();
  for (const golden of cases)
    kinds.set(caseKind(golden.id), [...(kinds.get(caseKind(golden.id)) ?? []), golden]);
  for (const [kind, list] of kinds) {
    test(`${kind}: ${list.length} cases`, () => {
      const failing = list
        .map((golden) => ({
          id: golden.id,
          found: differences(golden, goldenTable(SHARED_FOLDER, golden.db)).slice(0, 3),
        }))
        .filter(({ found }) => found.length > 0);
      console.log(`golden ${kind}: ${list.length - failing.length} of ${list.length}`);
      expect(failing).toEqual([]);
    });
  }
});
