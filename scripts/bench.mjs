/** `npm run bench`: installs and builds what is missing, then measures the program as it is built for people. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, requireNode, root } from "./prepare.cjs";

requireNode();
ensureInstalled();
ensureBuilt({ web: true });
const { status } = spawnSync(
  process.execPath,
  ["--expose-gc", "--import", "tsx", join(root, "bench/run.ts"), ...process.argv.slice(2)],
  { cwd: root, stdio: "inherit" },
);
process.exit(status ?? 1);
