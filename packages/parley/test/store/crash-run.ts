/**
 * Kills a running import with SIGKILL at a random moment and looks whether anything that was acknowledged is
 * missing. Used small by the test and large by `scripts/crash-test.ts`.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "@parley/core";
import Database from "better-sqlite3";
import { closeProject, initProject, openProject } from "../../src/project/project.js";

export interface CrashSettings {
  readonly folder: string;
  readonly documents: number;
  readonly kills: number;
  readonly seed: number;
  /** Program and arguments that import the files into the project and print a JSON line per document. */
  readonly command: (project: string, files: string) => readonly [program: string, ...args: string[]];
}

export interface CrashRow {
  readonly round: number;
  /** Milliseconds after the start; `null` when it ended before it could be killed. */
  readonly killedAfter: number | null;
  readonly acknowledged: number;
  readonly inProject: number;
  readonly missing: number;
  readonly integrity: string;
}

/** One row per kill; the first run of all, unkilled, says how long an import takes. */
export async function crashRun(
  settings: CrashSettings,
  onRow: (row: CrashRow) => void = () => {},
): Promise<{ readonly duration: number; readonly rows: readonly CrashRow[] }> {
  const { folder, documents, kills, seed, command } = settings;
  const files = join(folder, "documents");
  writeDocuments(files, documents);
  const random = createRandom(seed);
  const importInto = (path: string, kill: Kill | null) => {
    rmSync(path, { force: true });
    closeProject(initProject(path));
    return run(command(path, files), kill);
  };

  const whole = await importInto(join(folder, "whole.parley"), null);
  if (whole.acknowledged.length !== documents) {
    throw new Error(
      `the unkilled import acknowledged ${whole.acknowledged.length} of ${documents}: ${whole.errors}`,
    );
  }
  const rows: CrashRow[] = [];
  for (let round = 1; round <= kills; round += 1) {
    const path = join(folder, `round-${round}.parley`);
    // Counted in documents, because a busy machine is not as fast in one run as in the next.
    const seen = Math.floor(random() * documents * 0.95);
    const { acknowledged, killed, duration } = await importInto(path, {
      seen,
      delay: random() * LONGEST_DELAY,
    });
    const row = { round, killedAfter: killed ? duration : null, ...look(path, acknowledged) };
    rows.push(row);
    onRow(row);
  }
  return { duration: whole.duration, rows };
}

/** Kills this many milliseconds after so many documents were acknowledged. */
interface Kill {
  readonly seen: number;
  readonly delay: number;
}
/** Longer than a batch takes, so that kills fall at every point of one. */
const LONGEST_DELAY = 60;

interface Run {
  readonly acknowledged: readonly string[];
  readonly killed: boolean;
  readonly duration: number;
  readonly errors: string;
}

function run([program, ...args]: readonly [string, ...string[]], kill: Kill | null): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let errors = "";
    let lines = 0;
    let timer: NodeJS.Timeout | undefined;
    const look = () => {
      if (kill === null || timer !== undefined || lines < kill.seen) return;
      timer = setTimeout(() => child.kill("SIGKILL"), kill.delay);
    };
    look();
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      output += piece;
      lines += piece.split("\n").length - 1;
      look();
    });
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      errors += piece;
    });
    child.on("error", reject);
    child.on("close", (_, signal) => {
      clearTimeout(timer);
      // A line cut off by the kill was never fully said.
      const said = output.split("\n").slice(0, -1);
      const acknowledged = said.flatMap((line) => /^\{"id":"([^"]+)"/.exec(line)?.[1] ?? []);
      const duration = performance.now() - start;
      resolve({ acknowledged, killed: signal === "SIGKILL", duration, errors });
    });
  });
}

function look(
  path: string,
  acknowledged: readonly string[],
): Pick<CrashRow, "acknowledged" | "inProject" | "missing" | "integrity"> {
  const project = openProject(path);
  const ids = new Set(project.store.list("document").map((doc) => doc.id));
  closeProject(project);
  const database = new Database(path, { readonly: true });
  const integrity = String(database.pragma("integrity_check", { simple: true }));
  database.close();
  return {
    acknowledged: acknowledged.length,
    inProject: ids.size,
    missing: acknowledged.filter((id) => !ids.has(id)).length,
    integrity,
  };
}

function writeDocuments(folder: string, documents: number): void {
  mkdirSync(folder, { recursive: true });
  const paragraph =
    "Außenministerin Ada Lindqvist sagte am Montag in Genf, ihr Land wolle Truppen entsenden, sobald eine Waffenruhe halte. " +
    "Tomas Verhoek nannte das „Träumerei“ und verlangte Bedenkzeit.\n\n";
  for (let number = 1; number <= documents; number += 1) {
    const name = `2031-01-${String(1 + (number % 28)).padStart(2, "0")}_meldung-${String(number).padStart(4, "0")}.txt`;
    writeFileSync(join(folder, name), `Meldung ${number}\n\n${paragraph.repeat(10)}`);
  }
}
