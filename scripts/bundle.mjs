/**
 * Puts the compiled command line into a few files instead of hundreds: finding and reading a module costs half a
 * millisecond each, and a verb should answer at once. A chunk holds what is used, not all that a package could
 * give, so that a verb reads only its own part of core.
 */
import { cpSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const dist = fileURLToPath(new URL("../packages/parley/dist/", import.meta.url));

/** Loaded as they are: native code, libraries that read files of their own, and what few verbs need. */
const external = [
  "better-sqlite3",
  /^(fastify|open|unpdf|mammoth|linkedom|eld)$/,
  "fastify-type-provider-zod",
  /^@fastify\//,
  "@mozilla/readability",
];

rmSync(`${dist}bundle`, { recursive: true, force: true });
await build({
  // Workers are files of their own: a thread starts from a file.
  input: {
    main: `${dist}main.js`,
    "draw-worker": `${dist}analyses/scenario/draw-worker.js`,
    "reading-worker": `${dist}project/reading-worker.js`,
  },
  external,
  platform: "node",
  logLevel: "warn",
  output: {
    dir: `${dist}bundle`,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    comments: { legal: true },
    // Shorter to parse; names stay, so that a trace of calls can be read.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  },
});

// The weights of the default readers travel with the package; those under a non-commercial licence do not.
for (const folder of ["reader-de", "reader-en"])
  cpSync(fileURLToPath(new URL(`../models/${folder}/`, import.meta.url)), `${dist}models/${folder}`, {
    recursive: true,
  });
