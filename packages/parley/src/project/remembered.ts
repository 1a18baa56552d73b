/**
 * Results that stay right until the project changes: kept per project and thrown away when the log has grown,
 * by whichever process.
 */
import type { Project } from "./project.js";

interface Memory {
  revision: number;
  readonly results: Map<string, unknown>;
}

const memories = new WeakMap<object, Memory>();

/** More different questions than this at one revision are not kept. */
const KEPT = 32;

/** What `compute` gives, from memory when nothing was written since. `name` names the question with its options. */
export function remembered<Result>(project: Project, name: string, compute: () => Result): Result {
  const revision = project.store.revision();
  let memory = memories.get(project.store);
  if (memory === undefined || memory.revision !== revision || memory.results.size >= KEPT) {
    memory = { revision, results: new Map() };
    memories.set(project.store, memory);
  }
  if (!memory.results.has(name)) memory.results.set(name, compute());
  return memory.results.get(name) as Result;
}

/** What is in memory for a name, when nothing was written since; `undefined` when it was not asked yet. */
export function recalled<Result>(project: Project, name: string): Result | undefined {
  const memory = memories.get(project.store);
  if (memory?.revision !== project.store.revision()) return undefined;
  return memory.results.get(name) as Result | undefined;
}
