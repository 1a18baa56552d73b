/**
 * Prints the figures of the program on this machine: `npm run bench`, or `npm run bench -- network` for one
 * area. Every row is the median of several runs, its baseline was measured in the same run.
 */
import { cpus, totalmem } from "node:os";
import type { Bench, BenchRow } from "./bench.js";

/** One line an area. */
const areas: readonly { readonly name: string; readonly load: () => Promise<Bench> }[] = [
  { name: "reading", load: async () => (await import("./reading.js")).readingBench },
  { name: "network", load: async () => (await import("./network.js")).networkBench },
  { name: "scenario", load: async () => (await import("./scenario.js")).scenarioBench },
  { name: "curve", load: async () => (await import("./curve.js")).curveBench },
  { name: "spectra", load: async () => (await import("./spectra.js")).spectraBench },
  { name: "dna", load: async () => (await import("./dna.js")).dnaBench },
  { name: "project", load: async () => (await import("./project.js")).projectBench },
  { name: "requests", load: async () => (await import("./requests.js")).requestsBench },
  { name: "map", load: async () => (await import("./map.js")).mapBench },
  { name: "review-effort", load: async () => (await import("./review-effort.js")).reviewEffortBench },
  { name: "reader", load: async () => (await import("./reader.js")).readerBench },
  { name: "ledger", load: async () => (await import("./ledger.js")).ledgerBench },
  { name: "table", load: async () => (await import("./table.js")).tableBench },
  { name: "pages", load: async () => (await import("./pages.js")).pagesBench },
];

const wanted = process.argv.slice(2);
const chosen = areas.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
  console.error(`No such area. There are: ${areas.map(({ name }) => name).join(", ")}.`);
  process.exitCode = 2;
}
if (chosen.length > 0) {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    `${cpu?.model ?? "unknown processor"}, ${cpus().length} cores, ${memory} GB, Node ${process.versions.node}`,
  );
}
for (const { load } of chosen) {
  const bench = await load();
  console.log(`\n${bench.area}`);
  print({ task: "task", size: "size", figure: "median", baseline: "baseline in the same run" });
  for await (const row of bench.rows()) print(row);
}

function print({ task, size, figure, baseline = "" }: BenchRow): void {
  console.log(`  ${task.padEnd(52)} ${size.padStart(20)} ${figure.padStart(12)}   ${baseline}`.trimEnd());
}
