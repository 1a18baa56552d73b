/**
 * How fast do the engines read, and does memory stay flat? The bundled example record is read over and over,
 * German and English apart, one document after the other as a stream does. And how soon has the built program read?
 * Rates and starts are by processor time, which other work on the machine disturbs least; the clock stands beside it.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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
import { newTextRows } from "./reading-new-texts.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "examples/reassurance-force");

const ROUNDS = 300;
/** The last rounds, which count for the rate: before them, threads beside the reading still compile what is needed often. */
const WARM = 200;
const READERS = ["reader-de", "reader-en"];

export const readingBench: Bench = {
  area: "Reading by rules and by the trained reader, one core, codebook included",
  rows: readingRows,
};

async function* readingRows(): AsyncGenerator<BenchRow> {
  for (const engine of [rulesEngine, trainedReader()]) {
    for (const language of ["de", "en"] as const) {
      const found = await measureReading(engine, language);
      const cutting = `cutting into tokens alone ${rate(found.cutting)}`;
      const memory = `heap ${found.heapEarly.toFixed(0)} MB early, ${found.heapLate.toFixed(0)} MB late`;
      yield {
        task: `${engine.name}: ${language === "de" ? "German" : "English"} dispatches, ${ROUNDS} times over`,
        size: `${(found.tokens * ROUNDS).toLocaleString("en")} tokens`,
        figure: rate(found.warm.processor),
        baseline: `a tenth of the rounds under ${rate(found.slow)}, a tenth over ${rate(found.fast)}; by the clock ${rate(found.warm.clock)}; first time over ${rate(found.cold)}; ${cutting}; ${memory}`,
      };
    }
  }
  yield* newTextRows();
  yield* startRows();
}

function trainedReader(): Engine {
  const packs = READERS.map((name) => {
    const file = join(root, "models", name, "weights.bin");
    return decodeReaderPack(readFileSync(file), file);
  });
  return createEmbeddedEngine("embedded", packs);
}

function rate(tokensPerSecond: number): string {
  return `${Math.round(tokensPerSecond).toLocaleString("en")} tokens/s`;
}

/** What a process of its own took when it ends, as the last line of its errors. */
const AT_EXIT = `data:text/javascript,process.on("exit",()=>{
  const {user,system}=process.cpuUsage();
  const memory=process.resourceUsage().maxRSS/1024;
  console.error(JSON.stringify({processor:(user+system)/1000,clock:performance.now(),memory}))})`;
const STARTS = 7;

/**
 * The built program as people start it: the engine at hand and nothing to read, then one German sentence, for which
 * the German weights are read.
 */
function* startRows(): Generator<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), "parley-start-"));
  const sentence = "Ministerin Ada Lenz sagte am Montag in Genf, ihr Land wolle Minen räumen.";
  for (const [name, text, task] of [
    ["empty.txt", "", "embedded: start of the program, engine at hand"],
    ["sentence.txt", sentence, "embedded: the same, weights and one sentence read"],
  ] as const) {
    const file = join(folder, name);
    writeFileSync(file, text);
    const starts = Array.from({ length: STARTS }, () => startOf(file)).sort(
      (a, b) => a.processor - b.processor,
    );
    const { processor, clock, memory } = starts[STARTS >> 1] ?? { processor: 0, clock: 0, memory: 0 };
    yield {
      task,
      size: `${READERS.length} readers`,
      figure: inWords(processor),
      baseline: `by the clock ${inWords(clock)}; most memory ${memory.toFixed(0)} MB`,
    };
  }
  rmSync(folder, { recursive: true, force: true });
}

interface Start {
  readonly processor: number;
  readonly clock: number;
  readonly memory: number;
}

function startOf(file: string): Start {
  const program = join(root, "packages/parley/bin/load-bundle.cjs");
  const { stderr } = spawnSync(process.execPath, ["--import", AT_EXIT, program, "read", file], {
    encoding: "utf8",
  });
  return JSON.parse(stderr.trim().split("\n").at(-1) ?? "") as Start;
}

interface ReadingFigure {
  readonly tokens: number;
  /** Tokens a second of processor time and by the clock, once warm. */
  readonly warm: { readonly processor: number; readonly clock: number };
  /** What a tenth of the warm rounds stays under and a tenth exceeds: neighbors on the machine slow many of them. */
  readonly slow: number;
  readonly fast: number;
  /** The first time over, by processor time. */
  readonly cold: number;
  readonly cutting: number;
  /** Heap in MB after the first and the last tenth of the rounds. */
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

/** Reads the record over and over and takes the medians of the last rounds. */
async function measureReading(engine: Engine, language: "de" | "en"): Promise<ReadingFigure> {
  const docs = await documents(language);
  const tokens = docs.reduce((sum, doc) => sum + analyzeText(doc.text, language).tokens.length, 0);
  const processor: number[] = [];
  const clock: number[] = [];
  const cutting: number[] = [];
  let heapEarly = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const before = process.cpuUsage();
    for (const doc of docs) engine.read(doc);
    const { user, system } = process.cpuUsage(before);
    clock.push((tokens / (performance.now() - started)) * 1000);
    processor.push((tokens / (user + system)) * 1_000_000);
    const cut = performance.now();
    for (const doc of docs) analyzeText(doc.text, language);
    cutting.push((tokens / (performance.now() - cut)) * 1000);
    if (round === Math.floor(ROUNDS / 10)) heapEarly = heapInUse();
  }
  const warm = processor.slice(-WARM);
  return {
    tokens,
    warm: { processor: median(warm), clock: median(clock.slice(-WARM)) },
    slow: quantile(warm, 0.1),
    fast: quantile(warm, 0.9),
    cold: processor[0] ?? 0,
    cutting: median(cutting),
    heapEarly,
    heapLate: heapInUse(),
  };
}

/**
 * In MB, after a collection with --expose-gc. Only before and after the rounds that count: a collection of everything
 * throws compiled code away, which nobody who reads documents one after the other asks for.
 */
function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
