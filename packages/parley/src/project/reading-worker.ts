/**
 * A thread that reads documents for the main one: gets the engine's name and the codebook once, then portions of
 * documents, and answers with a reading or a coded problem for each.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { Codebook } from "@parley/core";
import { findEngine } from "./engines.js";
import { type ReadingRequest, readOne } from "./reader-pool.js";

const { engineName, codebook } = workerData as { engineName: string; codebook: Codebook | null };
const engine = findEngine(engineName);

parentPort?.on("message", ({ number, documents }: ReadingRequest) => {
  const outcomes = documents.map((doc) => readOne(engine, doc, codebook));
  parentPort?.postMessage({ number, outcomes });
});
