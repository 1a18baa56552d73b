/**
 * Results that stay right until the project changes: kept per project and thrown away when the log has grown,
 * by whichever process. What rests on few kinds of records stays longer: until a command changes one of them.
 */
import type { RecordKind } from "@parley/core";
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

/** A memory of a project that is made anew whenever its key is another one: what the key names is all it rests on. */
export function keyedMemory<Memory>(create: () => Memory): (project: Project, key: string) => Memory {
  const kept = new WeakMap<object, { readonly key: string; readonly memory: Memory }>();
  return ({ store }, key) => {
    const known = kept.get(store);
    if (known?.key === key) return known.memory;
    const memory = create();
    kept.set(store, { key, memory });
    return memory;
  };
}

interface LongMemory {
  /** Commands up to this one are known. */
  revision: number;
  /** The revision at which a change of a kind was last noticed; no entry where none was. */
  readonly changed: Map<string, number>;
  readonly results: Map<string, { readonly at: number; readonly result: unknown }>;
}

const longMemories = new WeakMap<object, LongMemory>();

/**
 * What `compute` gives, from memory when no record of these kinds was changed since. `compute` must look at no
 * others; `name` names the question with its options, of which there should be few.
 */
export function rememberedUntil<Result>(
  project: Project,
  kinds: readonly RecordKind[],
  name: string,
  compute: () => Result,
): Result {
  return project.store.connection.snapshot(() => {
    const memory = followKinds(project);
    const known = memory.results.get(name);
    if (known !== undefined && kinds.every((kind) => (memory.changed.get(kind) ?? 0) <= known.at))
      return known.result as Result;
    const result = compute();
    memory.results.delete(name);
    memory.results.set(name, { at: memory.revision, result });
    const [oldest] = memory.results.keys();
    if (memory.results.size > KEPT && oldest !== undefined) memory.results.delete(oldest);
    return result;
  });
}

function followKinds({ store }: Project): LongMemory {
  const revision = store.revision();
  const memory = longMemories.get(store) ?? { revision, changed: new Map(), results: new Map() };
  longMemories.set(store, memory);
  if (memory.revision === revision) return memory;
  // By the numbers of the commands: SQLite would else go through all changes ever made, in the order of records.
  const kinds = store.connection.column<string>(
    `SELECT DISTINCT kind FROM command_change
     WHERE command IN (SELECT sequence FROM command WHERE sequence > ?)`,
    memory.revision,
  );
  for (const kind of kinds) memory.changed.set(kind, revision);
  memory.revision = revision;
  return memory;
}
