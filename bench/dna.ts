/**
 * Whole calls of the program on `.dna` files: starting, loading and printing included, as a researcher would run
 * them. The files are made by the shared generator; the baseline is what DNA 3.1.2 took for the same task on two
 * cores, as measured for the shared specification.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { network } from "@parley/core";
import { loadDnaStatementTable } from "../packages/parley/dist/dna/load-dna-table.js";
import { type Bench, type BenchRow, inWords, medianTime } from "./bench.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const generator = join(root, "../shared/bench/make-dna.py");

export const dnaBench: Bench = { area: "Whole calls on .dna files (DNA 3.1.2 in brackets)", rows: dnaRows };

interface Task {
  readonly task: string;
  readonly verb: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** File, runs, and what DNA took. */
  readonly on: readonly (readonly [file: string, runs: number, dna: string])[];
}

const oneMode = { networkType: "onemode", qualifierAggregation: "congruence", normalization: "average" };
const tasks: readonly Task[] = [
  {
    task: "one-mode congruence, average",
    verb: "network",
    options: oneMode,
    on: [
      ["2000", 5, ""],
      ["20000", 5, "1.9–2.5 s"],
      ["100000", 5, "3.2–4.4 s"],
      ["1000000", 1, ""],
    ],
  },
  {
    task: "subtract, 100-day windows, daily for five years",
    verb: "network",
    options: {
      networkType: "onemode",
      qualifierAggregation: "subtract",
      timeWindow: "days",
      windowSize: 100,
    },
    on: [
      ["2000", 3, "12 s"],
      ["20000", 3, "6–10 min"],
      ["100000", 1, "18–23 min"],
    ],
  },
  {
    task: "polarization, daily for five years, greedy",
    verb: "polarization",
    options: { timeWindow: "days", windowSize: 100, kernel: "gaussian", algorithm: "greedy", seed: 1 },
    on: [["2000", 1, "not done in 480 s"]],
  },
  {
    task: "penalized backbone, 10,000 iterations, compat",
    verb: "backbone",
    options: { method: "penalty", p: 3.5, T: 10_000, seed: 1, compat: "dna-3.1.2" },
    on: [
      ["2000", 1, "about 50 min"],
      ["100000", 1, "about 3 h"],
    ],
  },
  {
    // DNA takes degrees for the spectrum; the eigenvalues of the Laplacian are another amount of work.
    task: "the same, true spectrum of the Laplacian",
    verb: "backbone",
    options: { method: "penalty", p: 3.5, T: 10_000, seed: 1 },
    on: [["2000", 1, "about 50 min, with degrees"]],
  },
  {
    task: "nested backbone, 50 actors × 100 concepts, compat",
    verb: "backbone",
    options: { method: "nested", compat: "dna-3.1.2" },
    on: [["nested", 5, "27–47 s"]],
  },
  {
    task: "the same, true spectrum of the Laplacian",
    verb: "backbone",
    options: { method: "nested" },
    on: [["nested", 5, "27–47 s, with degrees"]],
  },
];

function* dnaRows(): Generator<BenchRow> {
  if (!existsSync(generator)) {
    yield { task: "left out: the shared generator of .dna files is not here", size: "", figure: "" };
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "parley-dna-"));
  try {
    const files = new Set(tasks.flatMap(({ on }) => on.map(([file]) => file)));
    for (const file of files) makeFile(folder, file);
    for (const { task, verb, options, on } of tasks) {
      for (const [file, runs, dna] of on) {
        const { took, peak, networks } = call(folder, verb, file, options, runs);
        const count = networks > 1 ? `: ${networks.toLocaleString("en")} networks` : "";
        const note = dna === "" ? "" : `DNA: ${dna}; `;
        yield {
          task: `${task}${count}`,
          size: file === "nested" ? "2,000 statements" : `${Number(file).toLocaleString("en")} statements`,
          figure: inWords(took),
          baseline: `${note}peak memory ${Math.round(peak)} MB`,
        };
      }
    }
    for (const [file, dna] of [
      ["20000", "37–56 s"],
      ["100000", "more than 170 s"],
    ] as const) {
      const table = loadDnaStatementTable(join(folder, `${file}.dna`), "DNA Statement");
      const include = medianTime(7, () => network(table, { ...oneMode, duplicates: "include" } as never));
      const once = medianTime(7, () => network(table, { ...oneMode, duplicates: "document" } as never));
      yield {
        task: "duplicates = document, time added over include",
        size: `${Number(file).toLocaleString("en")} statements`,
        figure: inWords(Math.max(0, once - include)),
        baseline: `DNA: ${dna}; include alone ${inWords(include)}`,
      };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeFile(folder: string, file: string): void {
  const size = file === "nested" ? ["2000", "50", "100"] : [file];
  const { status, stderr } = spawnSync("python3", [generator, join(folder, `${file}.dna`), ...size], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`make-dna.py: ${stderr}`);
}

/** Median wall time of whole processes, and the largest resident memory of them. */
function call(
  folder: string,
  verb: string,
  file: string,
  options: Readonly<Record<string, unknown>>,
  runs: number,
): { took: number; peak: number; networks: number } {
  const batch = join(folder, "batch.jsonl");
  writeFileSync(batch, `${JSON.stringify(options)}\n`);
  // The process itself says at its end how much memory it had.
  const report = join(folder, "peak.cjs");
  writeFileSync(
    report,
    "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS));\n",
  );
  const bin = join(root, "packages/parley/bin/parley.js");
  const times: number[] = [];
  let peak = 0;
  let networks = 0;
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ["--require", report, bin, verb, join(folder, `${file}.dna`), "--batch", batch, "--format", "digest"],
      { encoding: "utf8" },
    );
    times.push(performance.now() - started);
    if (status !== 0) throw new Error(`${verb}: ${stderr}${stdout}`);
    peak = Math.max(peak, Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024);
    networks = (JSON.parse(stdout) as { networks?: number }).networks ?? 0;
  }
  return { took: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0, peak, networks };
}
