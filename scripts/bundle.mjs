/**
 * Puts the compiled command line into a few files instead of hundreds: finding and reading a module costs half a
 * millisecond each, and a verb should answer at once.
 */
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { directImports } from "./direct-imports.mjs";

const dist = fileURLToPath(new URL("../packages/parley/dist/", import.meta.url));

/** Loaded as they are: native code, libraries that read files of their own, and what few verbs need. */
const external = [
  "better-sqlite3",
  "fastify",
  "@fastify/*",
  "fastify-type-provider-zod",
  "open",
  "unpdf",
  "mammoth",
  "linkedom",
  "@mozilla/readability",
  "eld",
];

rmSync(`${dist}bundle`, { recursive: true, force: true });
await build({
  // Workers are files of their own: a thread starts from a file.
  entryPoints: {
    main: `${dist}main.js`,
    "draw-worker": `${dist}analyses/scenario/draw-worker.js`,
    "reading-worker": `${dist}project/reading-worker.js`,
  },
  outdir: `${dist}bundle`,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external,
  plugins: [directImports],
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "inline",
  logLevel: "warning",
  // Bundled CommonJS libraries ask for Node's own modules by require.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
});

// The weights of the default readers travel with the package; those under a non-commercial licence do not.
for (const folder of ["reader-de", "reader-en"])
  cpSync(fileURLToPath(new URL(`../models/${folder}/`, import.meta.url)), `${dist}models/${folder}`, {
    recursive: true,
  });
