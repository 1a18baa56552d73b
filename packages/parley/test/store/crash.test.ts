import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../sample-project.js";
import { crashRun } from "./crash-run.js";

const script = fileURLToPath(new URL("./crash-import.ts", import.meta.url));

test("an import that is killed loses no document it has acknowledged", { timeout: 180_000 }, async () => {
  const { rows } = await crashRun({
    folder: temporaryFolder(),
    documents: 400,
    kills: 4,
    seed: 7,
    command: (project, files) => [
      process.execPath,
      "--import",
      "tsx",
      "--conditions=parley-src",
      script,
      project,
      files,
    ],
  });
  for (const row of rows) {
    expect(row).toMatchObject({ integrity: "ok", missing: 0 });
    expect(row.inProject).toBeGreaterThanOrEqual(row.acknowledged);
  }
  expect(rows.some((row) => row.killedAfter !== null)).toBe(true);
});
