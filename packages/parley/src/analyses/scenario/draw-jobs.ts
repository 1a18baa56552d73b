/**
 * Makes the draws of a scenario, in this thread or in several. Draws are split by their numbers, so that the number of
 * workers changes the time and not a byte of the result.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { joinDraws, type SmpDraws, type SmpJob, smpDraws, splitDraws } from "@parley/core";

export interface DrawOptions {
  readonly runs: number;
  readonly workers: number;
  /** Called after each job. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** The draws of every job, in their order. */
export async function drawJobs(
  jobs: readonly SmpJob[],
  { runs, workers, onProgress }: DrawOptions,
): Promise<readonly SmpDraws[]> {
  const file = workers > 1 ? workerFile() : null;
  const results: SmpDraws[] = [];
  for (const job of jobs) {
    results.push(
      file === null ? smpDraws(job, { from: 0, to: runs }) : await inThreads(job, runs, workers, file),
    );
    onProgress?.(results.length, jobs.length);
  }
  return results;
}

async function inThreads(job: SmpJob, runs: number, workers: number, file: URL): Promise<SmpDraws> {
  const ranges = splitDraws(runs, workers);
  return joinDraws(await Promise.all(ranges.map((range) => inThread(job, range, file))));
}

function inThread(
  job: SmpJob,
  range: { readonly from: number; readonly to: number },
  file: URL,
): Promise<SmpDraws> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: { job, ...range } });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/**
 * The compiled worker, beside this file or beside the bundle. Run from source there is none, and everything is done in
 * this thread: a thread of Node 20 cannot read TypeScript.
 */
function workerFile(): URL | null {
  const compiled = new URL("./draw-worker.js", import.meta.url);
  return existsSync(fileURLToPath(compiled)) ? compiled : null;
}
