/**
 * Puts the compiled command line into a few files instead of hundreds: finding and reading a module costs half a
 * millisecond each, and a verb should answer at once. A chunk holds what is used, not all that a package could
 * give, so that a verb reads only its own part of core.
 */
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { keepCompiled } from "./keep-compiled.mjs";

const dist = fileURLToPath(new URL("../packages/parley/dist/", import.meta.url));

/** Loaded as they are: native code, libraries that read files of their own, and what few verbs need. */
const external = [
  /^(fastify|open|unpdf|mammoth|linkedom|eld)$/,
  "fastify-type-provider-zod",
  /^@fastify\//,
  "@mozilla/readability",
];

/** Languages that are stemmed: `newStemmer` is asked for no others. */
const stemmed = ["english", "german"];

/**
 * The stemmers come as one file for two dozen languages, most of it for others than ours; each is a statement of its
 * own, and every start would look through all of them.
 */
const fewerStemmers = {
  name: "fewer-stemmers",
  transform: {
    filter: { id: /snowball-stemmers\.js$/ },
    handler: (code) => {
      const others = [];
      const kept = code.replace(
        /^ {4}var ([a-z]+)Stemmer = function \([\s\S]*?^ {4}\}\(SnowballStemmer\);$/gm,
        (whole, name) => {
          if (stemmed.includes(name)) return whole;
          others.push(name);
          return "";
        },
      );
      if (others.length === 0)
        throw new Error("snowball-stemmers.js is laid out in another way than expected");
      return others.reduce(
        (left, name) => left.replace(`${name}: ${name}Stemmer`, `${name}: undefined`),
        kept,
      );
    },
  },
};

/**
 * The library of the command line asks for what starts other programs and sockets with them, for verbs that are
 * programs of their own. There are none; it is asked for only if ever one is started.
 */
const startsNothing = {
  name: "starts-nothing",
  transform: {
    filter: { id: /commander[\\/]lib[\\/]command\.js$/ },
    handler: (code) => {
      const asked = "const childProcess = require('node:child_process');";
      if (!code.includes(asked)) throw new Error("command.js is laid out in another way than expected");
      return code.replace(
        asked,
        "const childProcess = { spawn: (...call) => require('node:child_process').spawn(...call) };",
      );
    },
  },
};

/** SQLite is bundled but for its native part, which lies where its installation puts it: nobody need look for it. */
const nativeAtItsPlace = {
  name: "native-at-its-place",
  resolveId: {
    filter: { id: /^bindings$/ },
    handler: (id) => `\0${id}`,
  },
  load: {
    filter: { id: /^\0bindings$/ },
    handler: () =>
      'module.exports = (name) => require(require.resolve("better-sqlite3/build/Release/" + name));',
  },
};

rmSync(`${dist}bundle`, { recursive: true, force: true });
await build({
  // Workers are files of their own: a thread starts from a file.
  input: {
    main: `${dist}main.js`,
    "draw-worker": `${dist}analyses/scenario/draw-worker.js`,
    "reading-worker": `${dist}project/reading-worker.js`,
  },
  external,
  plugins: [fewerStemmers, startsNothing, nativeAtItsPlace],
  platform: "node",
  logLevel: "warn",
  output: {
    dir: `${dist}bundle`,
    format: "cjs",
    // A script compiled from kept code may load others, but not import them without a warning of Node.
    dynamicImportInCjs: false,
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    comments: { legal: true },
    // Shorter to parse; functions keep their names, so that a trace of calls can be read.
    minify: {
      compress: true,
      mangle: { toplevel: true, keepNames: true },
      codegen: { removeWhitespace: true },
    },
  },
});

// Below a package of modules; these are scripts.
writeFileSync(`${dist}bundle/package.json`, '{ "type": "commonjs" }\n');

// The weights of the default readers travel with the package; those under a non-commercial licence do not.
for (const folder of ["reader-de", "reader-en"])
  cpSync(fileURLToPath(new URL(`../models/${folder}/`, import.meta.url)), `${dist}models/${folder}`, {
    recursive: true,
  });

keepCompiled();
