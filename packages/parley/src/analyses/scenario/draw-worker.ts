/** A thread that makes some draws of the spatial model: it is handed a job and a range, and hands back the results. */
import { parentPort, workerData } from "node:worker_threads";
import { type SmpJob, smpDraws } from "@parley/core";

interface Task {
  readonly job: SmpJob;
  readonly from: number;
  readonly to: number;
}

const { job, from, to } = workerData as Task;
parentPort?.postMessage(smpDraws(job, { from, to }));
