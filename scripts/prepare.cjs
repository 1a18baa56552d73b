/**
 * What `npm start`, `npm test` and `npx parley` need before they can run: a fitting Node, installed
 * packages, built sources. Each step is skipped when nothing changed since it last succeeded.
 * Plain JavaScript with nothing but Node, because it runs before anything is installed; a CommonJS module, because
 * every call of the program in a checkout comes through here, and the loader of ES modules takes its time to start.
 */
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const path = require("node:path");

const root = path.dirname(__dirname);
const stampFolder = path.join(root, "node_modules", ".parley");

/** The lock this process holds; given back whatever happens. */
let held = null;
function giveBack() {
  if (held !== null) rmSync(held, { recursive: true, force: true });
  held = null;
}

/** Problems end here: three lines, exit code, no stack. */
function stop(code, what, where, next) {
  giveBack();
  process.stderr.write(`${code}\n  ${what}\n  ${where}\n  ${next}\n`);
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    "NODE_TOO_OLD",
    `Parley needs Node 20.19 or newer; this is ${process.versions.node}.`,
    process.execPath,
    "Install a newer Node, then run the command again.",
  );
}

/** Asked for when something has to be run only: every call of the program in a checkout comes through here. */
const spawnSync = (...call) => require("node:child_process").spawnSync(...call);

function run(command, args, quiet, environment = {}) {
  const windows = process.platform === "win32";
  const result = spawnSync(windows ? `${command}.cmd` : command, args, {
    cwd: root,
    shell: windows,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", 2, 2],
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  return { ok: result.status === 0, output: `${result.stdout ?? ""}${result.stderr ?? ""}` };
}

function runScript(file) {
  const result = spawnSync(process.execPath, [path.join(root, file)], { cwd: root, encoding: "utf8" });
  return { ok: result.status === 0, output: `${result.stdout}${result.stderr}` };
}

function readStamp(name) {
  try {
    return readFileSync(path.join(stampFolder, name), "utf8");
  } catch {
    return "";
  }
}
/** Put in place whole: another checkout may share the old file by a hard link. */
function writeStamp(name, value) {
  mkdirSync(stampFolder, { recursive: true });
  const place = path.join(stampFolder, name);
  writeFileSync(`${place}.${process.pid}`, value);
  renameSync(`${place}.${process.pid}`, place);
}

/** Runs `npm ci` when node_modules is missing, older than the lockfile, or made for another major of Node. */
function ensureInstalled() {
  const installed = statSync(path.join(root, "node_modules/.package-lock.json"), { throwIfNoEntry: false });
  const lock = statSync(path.join(root, "package-lock.json"));
  const sameNode = ["", process.versions.modules].includes(readStamp("node"));
  if (installed !== undefined && installed.mtimeMs >= lock.mtimeMs && sameNode) {
    writeStamp("node", process.versions.modules);
    return;
  }
  process.stderr.write("Installing packages (npm ci); the first time takes one to three minutes …\n");
  const { ok } = run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], false);
  if (!ok)
    stop(
      "INSTALL_FAILED",
      "npm ci did not finish; its messages stand above.",
      root,
      "If it failed to build better-sqlite3, install a C++ toolchain (Debian: apt-get install python3 make g++), then run the command again.",
    );
  writeStamp("node", process.versions.modules);
}

/** Size and newest change of every file below some folders, as text: enough to see that something changed. */
function fingerprint(folders, files = []) {
  const lines = [];
  const look = (file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat !== undefined) lines.push(`${file.slice(root.length)} ${stat.size} ${stat.mtimeMs}`);
  };
  // Every call of the program in a checkout waits for this: folders are not asked what they are one by one.
  const visit = (folder) => {
    if (!existsSync(folder)) return;
    const entries = readdirSync(folder, { withFileTypes: true });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const inside = `${folder}/${entry.name}`;
      if (entry.isDirectory()) visit(inside);
      else look(inside);
    }
  };
  for (const folder of folders) visit(path.join(root, folder));
  for (const file of files) look(path.join(root, file));
  return lines.join("\n");
}

const libraries = ["core", "formats", "extract", "parley"];

/** Another process may be building: wait for it instead of writing the same files at once. */
function underLock(work) {
  const lock = path.join(stampFolder, "building");
  mkdirSync(stampFolder, { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (age > 180_000 || waited > 1800) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  held = lock;
  try {
    return work();
  } finally {
    giveBack();
  }
}

/** Compiles what changed; with `web`, also bundles the pages. */
function ensureBuilt({ web }) {
  const libraryPrint = () =>
    fingerprint(
      libraries.map((name) => `packages/${name}/src`),
      [
        "package-lock.json",
        "tsconfig.base.json",
        ...libraries.map((name) => `packages/${name}/tsconfig.json`),
      ],
    );
  const builtAll =
    libraries.every((name) => existsSync(path.join(root, "packages", name, "dist", "index.js"))) &&
    existsSync(path.join(root, "packages/parley/dist/bundle/main.js"));
  if (!builtAll || readStamp("libraries") !== libraryPrint())
    underLock(() => {
      const print = libraryPrint();
      if (builtAll && readStamp("libraries") === print) return;
      const compiled = run("npx", ["tsc", "-b", "packages/parley"], true);
      const { ok, output } = compiled.ok ? runScript("scripts/bundle.mjs") : compiled;
      if (!ok)
        stop(
          "BUILD_FAILED",
          "The sources do not compile:",
          output.trim(),
          "Mend them, or check out a released state.",
        );
      writeStamp("libraries", print);
    });
  if (!web) return;
  const webPrint = () =>
    fingerprint(
      ["packages/web/src", "packages/web/public", "packages/core/src"],
      ["packages/web/index.html", "packages/web/vite.config.ts", "package-lock.json"],
    );
  if (existsSync(path.join(root, "packages/web/dist/index.html")) && readStamp("web") === webPrint()) return;
  underLock(() => {
    const print = webPrint();
    process.stderr.write("Building the pages …\n");
    // A test runner says "test", which would build the slow development edition of React.
    const environment = { NODE_ENV: "production" };
    const { ok, output } = run(
      "npx",
      ["vite", "build", "packages/web", "--logLevel", "warn"],
      true,
      environment,
    );
    if (!ok)
      stop(
        "BUILD_FAILED",
        "The pages do not build:",
        output.trim(),
        "Mend them, or check out a released state.",
      );
    writeStamp("web", print);
  });
}

module.exports = { ensureBuilt, ensureInstalled, requireNode, root };
