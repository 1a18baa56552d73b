/**
 * Does the cost of a network stay linear in its statements? One-mode congruence over growing synthetic tables, up
 * to ten million, each in a process of its own so that its peak memory can be told.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { network } from "@parley/core";
import { type Bench, type BenchRow, inWords } from "./bench.js";
import { syntheticTable } from "./network.js";

const SIZES = [100_000, 300_000, 1_000_000, 3_000_000, 10_000_000];

export const curveBench: Bench = {
  area: "Cost of one more statement (one-mode, congruence, average; 500 organizations × 100 concepts)",
  rows: curveRows,
};

function* curveRows(): Generator<BenchRow> {
  const self = fileURLToPath(import.meta.url);
  for (const size of SIZES) {
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", self, String(size)], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    const { took, peak } = JSON.parse(stdout) as { took: number; peak: number };
    yield {
      task: "network of a synthetic table",
      size: `${size.toLocaleString("en")} statements`,
      figure: inWords(took),
      baseline: `${((took * 1e6) / size).toFixed(0)} ns a statement; peak memory with the table ${Math.round(peak)} MB`,
    };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Ids are asked for only by evidence; ten million texts would be most of the memory.
  const table = { ...syntheticTable(Number(process.argv[2]), false) };
  const times = Array.from({ length: 3 }, () => {
    const started = performance.now();
    network(table, { networkType: "onemode", qualifierAggregation: "congruence", normalization: "average" });
    return performance.now() - started;
  });
  const took = times.sort((a, b) => a - b)[1];
  console.log(JSON.stringify({ took, peak: process.resourceUsage().maxRSS / 1024 }));
}
