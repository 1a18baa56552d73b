#!/usr/bin/env node
/** Starts the command line. Inside a checkout it first compiles what changed. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const prepare = new URL("../../../scripts/prepare.mjs", import.meta.url);
if (existsSync(fileURLToPath(prepare))) {
  const { ensureBuilt } = await import(prepare.href);
  ensureBuilt({ web: process.argv[2] === "serve" || process.argv[2] === "start" });
}
createRequire(import.meta.url)("./load-bundle.cjs");
