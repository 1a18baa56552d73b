/**
 * `npm test`: installs and builds what is missing, then checks types, style and behavior.
 * Arguments go to vitest, for example `npm test -- packages/core`; then only the tests run.
 */
import { spawnSync } from "node:child_process";
import { ensureBuilt, ensureInstalled, requireNode, root } from "./prepare.cjs";

requireNode();
ensureInstalled();
ensureBuilt({ web: true });
const wanted = process.argv.slice(2);
const steps =
  wanted.length > 0
    ? [["vitest", "run", ...wanted]]
    : [
        ["tsc", "-b"],
        ["biome", "check", "."],
        ["oxlint", "--type-aware"],
        ["vitest", "run"],
      ];
for (const [command, ...args] of steps) {
  process.stdout.write(`\n> ${command} ${args.join(" ")}\n`);
  const windows = process.platform === "win32";
  const { status } = spawnSync("npx", ["--no-install", command, ...args], {
    cwd: root,
    stdio: "inherit",
    shell: windows,
  });
  if (status !== 0) {
    process.stdout.write(`\n${command} failed\n`);
    process.exit(status ?? 1);
  }
}
