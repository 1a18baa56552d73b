/**
 * Kills `parley import` of 2,000 documents with SIGKILL at 20 random moments and prints what was left: the
 * project has to open, pass SQLite's integrity check, and hold every document that was acknowledged.
 *
 *   node --import tsx --conditions=parley-src scripts/crash-test.ts [--documents 2000] [--kills 20] [--seed 1]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { crashRun } from "../packages/parley/test/store/crash-run.js";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "2000" },
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});
const main = fileURLToPath(new URL("../packages/parley/src/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parley-crash-"));
try {
  console.log("round  killed after  acknowledged  in project  missing  integrity");
  const { duration, rows } = await crashRun(
    {
      folder,
      documents: Number(values.documents),
      kills: Number(values.kills),
      seed: Number(values.seed),
      command: (project, files) => [
        process.execPath,
        "--import",
        "tsx",
        "--conditions=parley-src",
        main,
        "import",
        project,
        files,
        "--format",
        "jsonl",
      ],
    },
    ({ round, killedAfter, acknowledged, inProject, missing, integrity }) => {
      const after = killedAfter === null ? "ended" : `${Math.round(killedAfter)} ms`;
      const cells = [after.padStart(12), String(acknowledged).padStart(12), String(inProject).padStart(10)];
      console.log(
        `${String(round).padStart(5)}  ${cells.join("  ")}  ${String(missing).padStart(7)}  ${integrity}`,
      );
    },
  );
  const lost = rows.reduce((sum, row) => sum + row.missing, 0);
  const damaged = rows.filter((row) => row.integrity !== "ok").length;
  const killed = rows.filter((row) => row.killedAfter !== null).length;
  console.log(
    `${values.documents} documents take ${Math.round(duration)} ms unkilled. ${killed} of ${rows.length} runs killed; ` +
      `${lost} acknowledged documents lost, ${damaged} projects damaged.`,
  );
  process.exitCode = lost + damaged > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
