/**
 * Lets an engine read many documents on all processors; one that asks somebody else gets several at a time instead. Documents go to threads in portions and come back in the
 * order they were given, so that what is written does not depend on how many threads there are. An engine that is
 * not known by name, as in tests, reads on the main thread.
 */
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Codebook, ErrorCode, ErrorDetails, Reading } from "@parley/core";
import { fail, ParleyError } from "@parley/core";
import { type AskingEngine, type Engine, type EngineInput, isAsking } from "@parley/extract";
import { engineNames, findEngine } from "./engines.js";

/** What an engine needs to know of a document; the codebook is the same for all. */
export type DocumentToRead = Omit<EngineInput, "codebook">;

/** A reading, or the coded problem that kept the engine from it; problems travel between threads as plain data. */
export type ReadOutcome =
  | { readonly reading: Reading; readonly ungrounded: number }
  | { readonly problem: { readonly code: ErrorCode; readonly details: ErrorDetails } };

export interface ReaderPool {
  readonly read: (documents: readonly DocumentToRead[]) => Promise<readonly ReadOutcome[]>;
  readonly close: () => Promise<void>;
}

export interface ReadingRequest {
  readonly number: number;
  readonly documents: readonly DocumentToRead[];
}
interface ReadingReply {
  readonly number: number;
  readonly outcomes: readonly ReadOutcome[];
}

interface Job {
  readonly request: ReadingRequest;
  readonly answer: (outcomes: readonly ReadOutcome[]) => void;
  readonly refuse: (cause: unknown) => void;
}

export interface ReaderPoolOptions {
  readonly engine: Engine | AskingEngine;
  readonly codebook: Codebook | null;
  /** Threads besides the main one; 0 reads on the main thread. */
  readonly threads: number;
  /** Documents that an asking engine works on at the same time. */
  readonly concurrency: number;
}

/** Problems that the next document would have too: they end the work instead of standing beside a document. */
const endingProblems: readonly string[] = [
  "MODEL_ENDPOINT_SILENT",
  "MODEL_ENDPOINT_REFUSED",
  "MODEL_BUDGET_SPENT",
];

/** Documents of one message: enough to make its way worth while, few enough to keep all threads busy. */
const PORTION = 10;

export function createReaderPool(options: ReaderPoolOptions): ReaderPool {
  const { engine, codebook, threads, concurrency } = options;
  if (isAsking(engine)) return askingPool(engine, codebook, concurrency);
  const isNamed = engineNames.includes(engine.name) && findEngine(engine.name) === engine;
  if (threads === 0 || !isNamed) return mainThread(engine, codebook);
  const waiting: Job[] = [];
  const busy = new Map<number, Job>();
  let failure: unknown = null;
  let count = 0;
  let closing = false;

  const idle: Worker[] = [];
  const workers = Array.from({ length: threads }, () => {
    const worker = startWorker(engine.name, codebook);
    worker.on("message", (reply: ReadingReply) => {
      busy.get(reply.number)?.answer(reply.outcomes);
      busy.delete(reply.number);
      idle.push(worker);
      next();
    });
    worker.on("error", breakOff);
    worker.on("exit", (code) => {
      if (!closing) breakOff(new Error(`a reading thread ended with code ${code}`));
    });
    idle.push(worker);
    return worker;
  });

  function next(): void {
    while (idle.length > 0 && waiting.length > 0) {
      const worker = idle.pop();
      const job = waiting.shift();
      if (worker === undefined || job === undefined) return;
      busy.set(job.request.number, job);
      worker.postMessage(job.request);
    }
  }

  // Told to each portion by itself: a race against one promise for all would keep every reading in memory.
  function breakOff(cause: unknown): void {
    failure ??= cause;
    for (const job of [...busy.values(), ...waiting.splice(0)]) job.refuse(cause);
    busy.clear();
  }

  function readPortion(documents: readonly DocumentToRead[]): Promise<readonly ReadOutcome[]> {
    return new Promise((answer, refuse) => {
      count += 1;
      waiting.push({ request: { number: count, documents }, answer, refuse });
      next();
    });
  }

  return {
    async read(documents) {
      if (failure !== null) throw failure;
      const portions: Promise<readonly ReadOutcome[]>[] = [];
      for (let start = 0; start < documents.length; start += PORTION) {
        portions.push(readPortion(documents.slice(start, start + PORTION)));
      }
      return (await Promise.all(portions)).flat();
    },
    async close() {
      closing = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** The thread's program beside this file: the compiled one, or the source where this file runs as source. */
function startWorker(engineName: string, codebook: Codebook | null): Worker {
  const workerData = { engineName, codebook };
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./reading-worker.js", import.meta.url), { workerData });
  const source = new URL("./reading-worker.ts", import.meta.url).href;
  // A thread does not take over the loader of the main one: it has to register its own first.
  const program = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(source)}); })`;
  return new Worker(program, { eval: true, workerData, execArgv: ["--conditions=parley-src"] });
}

function mainThread(engine: Engine, codebook: Codebook | null): ReaderPool {
  return {
    async read(documents) {
      const outcomes: ReadOutcome[] = [];
      for (const doc of documents) {
        // Lets a server answer other requests between two documents.
        await setImmediate();
        outcomes.push(readOne(engine, doc, codebook));
      }
      return outcomes;
    },
    close: async () => undefined,
  };
}

/** One document read; a coded problem is an answer like another, anything else is not. */
export function readOne(engine: Engine, doc: DocumentToRead, codebook: Codebook | null): ReadOutcome {
  try {
    return { reading: engine.read({ ...doc, codebook }), ungrounded: 0 };
  } catch (cause) {
    return problemOf(cause);
  }
}

function problemOf(cause: unknown): ReadOutcome {
  if (!(cause instanceof ParleyError) || endingProblems.includes(cause.code)) throw cause;
  return { problem: { code: cause.code, details: cause.details } };
}

function askingPool(engine: AskingEngine, codebook: Codebook | null, concurrency: number): ReaderPool {
  return {
    async read(documents) {
      const outcomes = new Map<number, ReadOutcome>();
      const waiting = documents.entries();
      const lane = async () => {
        for (const [position, doc] of waiting) {
          try {
            outcomes.set(position, await engine.readLater({ ...doc, codebook }));
          } catch (cause) {
            outcomes.set(position, problemOf(cause));
          }
        }
      };
      // Lanes share one iterator: when one of them fails for good, the others take nothing more from it.
      await Promise.all(Array.from({ length: concurrency }, lane));
      return documents.flatMap((_, position) => outcomes.get(position) ?? []);
    },
    close: async () => undefined,
  };
}

/** The reading of an outcome. @throws the problem that stands in its place */
export function readingOf(outcome: ReadOutcome): Reading {
  return "reading" in outcome ? outcome.reading : fail(outcome.problem.code, outcome.problem.details);
}
