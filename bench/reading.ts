/**
 * How fast do the engines read, and does memory stay flat? The bundled example record is read over and over,
 * German and English apart, one document after the other as a stream does. And how soon is the trained reader ready?
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  analyzeText,
  createEmbeddedEngine,
  decodeReaderPack,
  type Engine,
  type EngineInput,
  rulesEngine,
} from "@parley/extract";
import { importFile, parseCodebook } from "@parley/formats";

import { type Bench, type BenchRow, inWords } from "./bench.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "examples/reassurance-force");

const ROUNDS = 25;
const READERS = ["reader-de", "reader-en"];

export const readingBench: Bench = {
  area: "Reading by rules and by the trained reader, one core, codebook included",
  rows: readingRows,
};

async function* readingRows(): AsyncGenerator<BenchRow> {
  for (const engine of [rulesEngine, trainedReader()]) {
    for (const language of ["de", "en"] as const) {
      const { tokens, tokensPerSecond, cuttingPerSecond, heapEarly, heapLate } = await measureReading(
        engine,
        language,
        ROUNDS,
      );
      yield {
        task: `${engine.name}: ${language === "de" ? "German" : "English"} dispatches, ${ROUNDS} times over`,
        size: `${(tokens * ROUNDS).toLocaleString("en")} tokens`,
        figure: `${Math.round(tokensPerSecond).toLocaleString("en")} tokens/s`,
        baseline: `cutting into tokens alone: ${Math.round(cuttingPerSecond).toLocaleString("en")} tokens/s; heap ${heapEarly.toFixed(0)} MB early, ${heapLate.toFixed(0)} MB late`,
      };
    }
  }
  yield startRow();
}

function trainedReader(): Engine {
  const packs = READERS.map((name) => {
    const file = join(root, "models", name, "weights.bin");
    return decodeReaderPack(new Uint8Array(readFileSync(file)), file);
  });
  return createEmbeddedEngine("embedded", packs);
}

/** Run in a process of its own: time from its start to weights at hand, and the most memory it took. */
const START = `
  import { readFileSync } from "node:fs";
  import { createEmbeddedEngine, decodeReaderPack } from "@parley/extract";
  const code = performance.now();
  const packs = process.argv.slice(1).map((file) => decodeReaderPack(new Uint8Array(readFileSync(file)), file));
  createEmbeddedEngine("embedded", packs);
  const ready = performance.now();
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ code, ready, memory }));
`;
const STARTS = 5;

/** The median of several starts by the time until the weights are at hand. */
function startRow(): BenchRow {
  const files = READERS.map((name) => join(root, "models", name, "weights.bin"));
  const starts = Array.from({ length: STARTS }, () => {
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", START, ...files], {
      cwd: root,
      encoding: "utf8",
    });
    return JSON.parse(stdout) as { code: number; ready: number; memory: number };
  }).sort((a, b) => a.ready - b.ready);
  const { code, ready, memory } = starts[Math.floor(STARTS / 2)] ?? { code: 0, ready: 0, memory: 0 };
  return {
    task: "embedded: from the start of a process to its weights",
    size: `${READERS.length} readers`,
    figure: inWords(ready),
    baseline: `of these weights ${inWords(ready - code)}; most memory ${memory.toFixed(0)} MB`,
  };
}

interface ReadingFigure {
  readonly tokens: number;
  readonly tokensPerSecond: number;
  readonly cuttingPerSecond: number;
  /** Heap in MB after the first and the last tenth of the documents; after a collection with --expose-gc. */
  readonly heapEarly: number;
  readonly heapLate: number;
}

async function documents(language: "de" | "en"): Promise<EngineInput[]> {
  const codebook = parseCodebook(readFileSync(join(folder, "codebook.yaml"), "utf8"), "codebook.yaml");
  const found: EngineInput[] = [];
  for (const name of readdirSync(join(folder, "documents")).sort()) {
    const { documents: read } = await importFile(name, readFileSync(join(folder, "documents", name)));
    for (const doc of read) {
      if (!isIn(doc.text, language)) continue;
      found.push({
        id: doc.id,
        title: doc.title,
        text: doc.text,
        language,
        date: doc.date?.local.slice(0, 10) ?? null,
        codebook,
      });
    }
  }
  return found;
}

function isIn(text: string, language: "de" | "en"): boolean {
  const german = text.match(/\b(der|und|nicht|ist)\b/g)?.length ?? 0;
  const english = text.match(/\b(the|and|not|is)\b/g)?.length ?? 0;
  return german > english === (language === "de");
}

/** Reads the record `rounds` times and measures the median rate of the rounds. */
async function measureReading(engine: Engine, language: "de" | "en", rounds: number): Promise<ReadingFigure> {
  const docs = await documents(language);
  const tokens = docs.reduce((sum, doc) => sum + analyzeText(doc.text, language).tokens.length, 0);
  const rates: number[] = [];
  const cutting: number[] = [];
  let heapEarly = 0;
  let heapLate = 0;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    for (const doc of docs) engine.read(doc);
    rates.push((tokens / (performance.now() - started)) * 1000);
    const cut = performance.now();
    for (const doc of docs) analyzeText(doc.text, language);
    cutting.push((tokens / (performance.now() - cut)) * 1000);
    globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed / 1024 / 1024;
    if (round === Math.floor(rounds / 10)) heapEarly = heap;
    heapLate = heap;
  }
  return { tokens, tokensPerSecond: median(rates), cuttingPerSecond: median(cutting), heapEarly, heapLate };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
