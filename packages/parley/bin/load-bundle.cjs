/**
 * Loads the bundled program together with what V8 made of it at the build, so that a call need not compile it
 * again. Code of another version of Node, or none, is passed over: the program then compiles as ever.
 *
 * With `PARLEY_KEEP_COMPILED=1` (the build sets it) the code of every file loaded is written beside the file when
 * the process ends, with all that was compiled in it until then.
 */
const { readFileSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const { constants, Script } = require("node:vm");

const bundle = path.join(__dirname, "../dist/bundle");
const keeps = process.env.PARLEY_KEEP_COMPILED === "1";
const loaded = [];

function compiledOf(file) {
  try {
    return readFileSync(`${file}.compiled`);
  } catch {
    return undefined;
  }
}

const compileOthers = Module.prototype._compile;
Module.prototype._compile = function compile(content, file, ...rest) {
  if (!file.startsWith(bundle)) return compileOthers.call(this, content, file, ...rest);
  const script = new Script(Module.wrap(content), {
    filename: file,
    cachedData: compiledOf(file),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (keeps) loaded.push({ file, script });
  const run = script.runInThisContext();
  return run.call(this.exports, this.exports, (id) => this.require(id), this, file, path.dirname(file));
};

if (keeps)
  process.on("exit", () => {
    for (const { file, script } of loaded) writeFileSync(`${file}.compiled`, script.createCachedData());
  });

require(path.join(bundle, "main.js"));
