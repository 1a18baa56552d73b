/** `npm start`: installs and builds what is missing, then opens the workbench. Options go to `parley start`. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, ensureInstalled, requireNode, root } from "./prepare.cjs";

requireNode();
ensureInstalled();
ensureBuilt({ web: true });
const child = spawn(
  process.execPath,
  [join(root, "packages/parley/dist/bundle/main.js"), "start", ...process.argv.slice(2)],
  {
    stdio: "inherit",
    cwd: process.env.INIT_CWD ?? process.cwd(),
  },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
