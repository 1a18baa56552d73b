/**
 * Work that nobody waits for. A server answers requests one after the other: what takes a second or more is done there
 * in small steps, with requests answered between them. A program that runs to its end has nobody waiting and does
 * all at once, so that its results depend on nothing but the record.
 */
import { setImmediate, setTimeout } from "node:timers/promises";
import type { Project } from "./project.js";

interface Work {
  readonly until: AbortSignal;
  readonly running: Map<string, Promise<void>>;
  readonly failures: Map<string, unknown>;
  /** When somebody last asked for something or was answered, by `performance.now()`. */
  lastAsked: number;
}

const works = new WeakMap<object, Work>();

/** From now on what takes long in this project is done by and by, until the signal. */
export function workByAndBy(project: Project, until: AbortSignal): void {
  works.set(project.store, {
    until,
    running: new Map(),
    failures: new Map(),
    lastAsked: Number.NEGATIVE_INFINITY,
  });
}

export function isByAndBy(project: Project): boolean {
  return works.has(project.store);
}

/** Somebody asks for something, or is answered: what can wait, waits. */
export function noteRequest(project: Project): void {
  const work = works.get(project.store);
  if (work !== undefined) work.lastAsked = performance.now();
}

/** Milliseconds without a request before a patient job goes on, and how long each of its steps waits for that at most. */
const QUIET = 50;
const MOST_PATIENCE = 250;

async function quiet(work: Work): Promise<void> {
  const since = performance.now();
  const isBusy = () => performance.now() - work.lastAsked < QUIET;
  while (isBusy() && performance.now() - since < MOST_PATIENCE)
    await setTimeout(QUIET / 2, undefined, { ref: false });
}

/**
 * Goes through the steps of a job, giving way after each; at a time there is one job of a name. Where nothing is done
 * by and by, all steps are done at once. The promise tells when it is over, not how: see `tellFailure`.
 *
 * @param isPatient nobody waits for it: it goes on when nobody asks for anything, or else slowly
 */
export function byAndBy(
  project: Project,
  name: string,
  steps: () => Iterable<void>,
  isPatient = false,
): Promise<void> {
  const work = works.get(project.store);
  if (work === undefined) {
    for (const _ of steps());
    return Promise.resolve();
  }
  const busy = work.running.get(name);
  if (busy !== undefined) return busy;
  const run = async () => {
    // Whoever asked is answered first.
    await setImmediate();
    if (work.until.aborted) return;
    for (const _ of steps()) {
      await setImmediate();
      if (isPatient) await quiet(work);
      if (work.until.aborted) return;
    }
  };
  const done = run()
    .catch((cause: unknown) => {
      work.failures.set(name, cause);
    })
    .finally(() => work.running.delete(name));
  work.running.set(name, done);
  return done;
}

/** @throws what a job failed with when nobody was there to be told; once */
export function tellFailure(project: Project, name: string): void {
  const failures = works.get(project.store)?.failures;
  if (failures?.has(name) !== true) return;
  const cause = failures.get(name);
  failures.delete(name);
  throw cause;
}
