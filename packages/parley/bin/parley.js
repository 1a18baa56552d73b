#!/usr/bin/env node
/** Starts the command line. Inside a checkout it first compiles what changed. CommonJS, which starts sooner. */
const { existsSync } = require("node:fs");
const path = require("node:path");

const prepare = path.join(__dirname, "../../../scripts/prepare.cjs");
if (existsSync(prepare))
  require(prepare).ensureBuilt({ web: process.argv[2] === "serve" || process.argv[2] === "start" });
require("./load-bundle.cjs");
