/**
 * Keeps what V8 makes of the bundle: a few typical calls run once, each leaving beside every file it loaded the code
 * that was compiled in it (`load-bundle.cjs`). Later calls start from there.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { root } from "./prepare.cjs";

const start = join(root, "packages/parley/bin/load-bundle.cjs");
const network = join(root, "packages/core/test/fixtures/golden/synth.dna.gz");
const texts = join(root, "examples/reassurance-force/documents");

/** A call that fails has nothing to keep; what the program says of it belongs to the tests. */
function call(...words) {
  spawnSync(process.execPath, [start, ...words], {
    env: { ...process.env, PARLEY_KEEP_COMPILED: "1" },
    stdio: "ignore",
    timeout: 60_000,
  });
}

/** Networks and a backbone of a `.dna` file, and a text in each language. */
export function keepCompiled() {
  const folder = mkdtempSync(join(tmpdir(), "parley-build-"));
  try {
    if (existsSync(network)) {
      const file = join(folder, "record.dna");
      writeFileSync(file, gunzipSync(readFileSync(network)));
      const batch = join(folder, "batch.jsonl");
      writeFileSync(
        batch,
        [
          { networkType: "onemode", qualifierAggregation: "congruence", normalization: "average" },
          { networkType: "onemode", qualifierAggregation: "subtract", timeWindow: "days", windowSize: 100 },
        ]
          .map((options) => `${JSON.stringify(options)}\n`)
          .join(""),
      );
      call("network", file, "--batch", batch, "--format", "digest");
      call("backbone", file, "--method", "nested");
    }
    if (existsSync(texts)) {
      const files = readdirSync(texts).map((name) => join(texts, name));
      call("read", ...files);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
