/**
 * Other programs that compute the same measures: R and Python with their network packages, where they are
 * installed. A script gets a folder with the networks and prints a line per result, `network|what|numbers`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A script of this folder and how it is run. */
export interface Program {
  readonly script: string;
  /** Commands that may run it; the first that has the packages does. */
  readonly commands: readonly string[];
  /** Arguments that fail where a package is missing. */
  readonly probe: readonly string[];
}

/** Results by network and name. */
export type Results = (network: string, what: string) => readonly number[];

/** Files for the scripts: names and contents. */
export type Files = Readonly<Record<string, string>>;

/** Runs a script; `null` with a printed line where the program or a package is missing. */
export function resultsOf({ script, commands, probe }: Program, files: Files): Results | null {
  const command = commands.find((name) => spawnSync(name, probe, { stdio: "ignore" }).status === 0);
  if (command === undefined) {
    console.log(`compared with ${script}: skipped, ${commands[0]} with its packages is not here`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), "parley-compare-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const path = fileURLToPath(new URL(script, import.meta.url));
    const run = spawnSync(command, [path, folder], { encoding: "utf8", maxBuffer: 1e8 });
    if (run.status !== 0) throw new Error(`${script} failed: ${run.stderr}`);
    const found = new Map<string, readonly number[]>();
    for (const line of run.stdout.split("\n")) {
      const [network = "", what = "", numbers = ""] = line.split("|");
      if (what !== "") found.set(`${network}|${what}`, numbers.trim().split(/\s+/).map(Number));
    }
    return (network, what) => {
      const result = found.get(`${network}|${what}`);
      if (result === undefined) throw new Error(`${script} printed no ${what} of ${network}`);
      return result;
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Numbers as a table that R and Python read. */
export function tableText(matrix: Float64Array, rows: number): string {
  const columns = matrix.length / rows;
  return Array.from({ length: rows }, (_, row) =>
    Array.from(matrix.subarray(row * columns, (row + 1) * columns)).join(" "),
  ).join("\n");
}
