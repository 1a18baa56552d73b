/** The golden cases: results computed by DNA 3.1.2, one file a case, and how ours are compared with them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { NetworkOptionsInput } from "../../src/network/options.js";
import type { StatementTable } from "../../src/network/statement-table.js";
import { readDna } from "./read-dna.js";

/** Shared reference data beside the repository; absent in a clean clone. */
const SHARED = fileURLToPath(new URL("../../../../../shared/golden/dna/", import.meta.url));
/** Cases on the two synthetic databases that were made for this project, kept in the repository. */
export const FIXTURES = fileURLToPath(new URL("../fixtures/golden/", import.meta.url));

export interface GoldenNetwork {
  readonly rowLabels: readonly string[];
  readonly colLabels: readonly string[];
  readonly matrix: readonly (readonly (number | string)[])[];
  readonly start: string;
  readonly stop: string;
  readonly dateTime?: string;
  readonly numStatements: number;
}
export interface GoldenCase extends Partial<GoldenNetwork> {
  readonly id: string;
  readonly kind: string;
  readonly db: string;
  readonly options: NetworkOptionsInput;
  readonly numFilteredStatements?: number;
  readonly filteredStatementIds?: readonly number[];
  readonly networks?: readonly GoldenNetwork[];
  readonly error?: string;
}

/** All cases of the shared folder, or `null` where there is none. */
export function sharedCases(): GoldenCase[] | null {
  if (!existsSync(SHARED)) return null;
  return readdirSync(SHARED)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(SHARED + name, "utf8")) as GoldenCase);
}

const tables = new Map<string, StatementTable>();

/** The statements a case was computed on; each file is read once. */
export function goldenTable(folder: string, db: string): StatementTable {
  const file = folder === FIXTURES ? `${folder}${db}.gz` : folder + db;
  const known = tables.get(file);
  if (known !== undefined) return known;
  const table = readDna(file);
  tables.set(file, table);
  return table;
}

export const SHARED_FOLDER = SHARED;

/** "onemode" of "synth-onemode-012": what a case is about. */
export function caseKind(id: string): string {
  return id.replace(/^(sample|synth|events)-/, "").replace(/-\d+$/, "");
}

const RELATIVE = 1e-9;

/** Cells that differ by more than 1e-9 relative, as sentences; empty when the matrices agree. */
export function matrixDifferences(
  ours: readonly (readonly (number | string)[])[],
  theirs: readonly (readonly (number | string)[])[],
): string[] {
  const differences: string[] = [];
  if (ours.length !== theirs.length) return [`${ours.length} rows instead of ${theirs.length}`];
  theirs.forEach((row, i) => {
    if (ours[i]?.length !== row.length) differences.push(`row ${i} has ${ours[i]?.length} cells`);
    row.forEach((expected, j) => {
      const found = ours[i]?.[j];
      if (found === expected) return;
      const close =
        typeof found === "number" &&
        typeof expected === "number" &&
        Math.abs(found - expected) <= RELATIVE * Math.max(Math.abs(found), Math.abs(expected));
      if (!close) differences.push(`cell ${i},${j} is ${found} instead of ${expected}`);
    });
  });
  return differences;
}

/** DNA leaves out seconds when they are 0. */
export function withSeconds(dateTime: string): string {
  return dateTime.length === 16 ? `${dateTime}:00` : dateTime;
}
