/**
 * Loads the bundled program together with what V8 made of it at the build, so that a call need not compile it
 * again. Code of another version of Node, or none, is passed over: the program then compiles as ever.
 *
 * The files of the bundle name each other by their place beside one another; they are found without looking through
 * folders for them.
 *
 * With `PARLEY_KEEP_COMPILED=1` (the build sets it) the code of every file loaded is written beside the file when
 * the process ends, with all that was compiled in it until then.
 */
const { readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");
const { constants, Script } = require("node:vm");

const bundle = path.join(__dirname, "../dist/bundle");
const keeps = process.env.PARLEY_KEEP_COMPILED === "1";
const requireOther = createRequire(path.join(bundle, "main.js"));
/** Files that were loaded, or are being loaded, by name. */
const loaded = new Map();

function compiledOf(file) {
  try {
    return readFileSync(`${file}.compiled`);
  } catch {
    return undefined;
  }
}

function load(name) {
  const known = loaded.get(name);
  if (known !== undefined) return known.module.exports;
  const file = path.join(bundle, name);
  const head = "(function (exports, require, module, __filename, __dirname) { ";
  const script = new Script(`${head}${readFileSync(file, "utf8")}\n})`, {
    filename: file,
    cachedData: compiledOf(file),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  loaded.set(name, { module, file, script });
  script.runInThisContext().call(module.exports, module.exports, requireFrom, module, file, bundle);
  return module.exports;
}

const requireFrom = Object.assign(
  (id) => (id.startsWith("./") ? load(id.slice(2)) : requireOther(id)),
  requireOther,
);

if (keeps)
  process.on("exit", () => {
    for (const { file, script } of loaded.values())
      writeFileSync(`${file}.compiled`, script.createCachedData());
  });

load("main.js");
