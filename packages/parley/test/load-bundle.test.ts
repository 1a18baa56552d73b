/** The compiled code that a build keeps beside the bundle: used where it fits, passed over where it does not. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const loader = fileURLToPath(new URL("../bin/load-bundle.cjs", import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-bundle-"));
  mkdirSync(join(folder, "bin"));
  mkdirSync(join(folder, "dist/bundle"), { recursive: true });
  cpSync(loader, join(folder, "bin/load-bundle.cjs"));
  write("package.json", '{ "type": "commonjs" }');
  write(
    "part.js",
    'exports.sum = (a, b) => a + b; exports.place = require("node:path").basename(__filename);',
  );
  write(
    "main.js",
    'const { sum, place } = require("./part.js"); console.log(sum(...process.argv.slice(2).map(Number)), place);',
  );
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, "dist/bundle", name), text);
}

function start(environment: Readonly<Record<string, string>> = {}) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(folder, "bin/load-bundle.cjs"), "2", "3"],
    { encoding: "utf8", env: { ...process.env, ...environment } },
  );
  return { stdout: stdout.trim(), stderr, status };
}

const kept = () => readdirSync(join(folder, "dist/bundle")).filter((name) => name.endsWith(".compiled"));
const expected = { stdout: "5 part.js", stderr: "", status: 0 };

describe("the bundle", () => {
  it("starts without any compiled code, and writes none by itself", () => {
    expect(start()).toEqual(expected);
    expect(kept()).toEqual([]);
  });

  it("starts from the code that a build has kept", () => {
    expect(start({ PARLEY_KEEP_COMPILED: "1" })).toEqual(expected);
    expect(kept()).toEqual(["main.js.compiled", "part.js.compiled"]);
    expect(start()).toEqual(expected);
  });

  it("passes over code that is damaged or of another program", () => {
    start({ PARLEY_KEEP_COMPILED: "1" });
    write("part.js.compiled", "nothing that a program could be started from");
    cpSync(join(folder, "dist/bundle/part.js.compiled"), join(folder, "dist/bundle/main.js.compiled"));
    expect(start()).toEqual(expected);
    expect(existsSync(join(folder, "dist/bundle/main.js.compiled"))).toBe(true);
  });
});
