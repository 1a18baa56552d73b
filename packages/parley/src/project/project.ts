/**
 * A project, open: its store and the coder of this session. Everything that reads or changes a project takes
 * one of these.
 */
import { basename } from "node:path";
import type { Change, Coder, Draft } from "@parley/core";
import { builtInStatementType, fail } from "@parley/core";
import { isDnaPath } from "../dna/dna-path.js";
import { openStore, type Store, type StoreOptions } from "../store/open.js";

export interface Project {
  readonly store: Store;
  /** Who works in this session. */
  readonly coder: Coder;
}

export interface ProjectOptions extends Omit<StoreOptions, "create"> {
  /** Name of the coder; the project's first person without one. A new name makes a new coder. */
  readonly coder?: string;
}

/** Undecided proposals at or above this confidence are counted, until somebody turns the dial. */
export const DEFAULT_DIAL = 0.5;

/**
 * Opens a project file.
 * @throws what `openStore` throws, and `DNA_NEEDS_PROJECT` for a `.dna` file
 */
export function openProject(path: string, options: ProjectOptions = {}): Project {
  if (isDnaPath(path)) fail("DNA_NEEDS_PROJECT", { file: path });
  const store = openStore(path, options);
  try {
    return { store, coder: findCoder(store, options.coder) };
  } catch (cause) {
    store.close();
    throw cause;
  }
}

/**
 * Makes a project file with the built-in statement type and a first coder, "you" unless named otherwise.
 * @throws `PROJECT_EXISTS`, `PROJECT_READ_ONLY`, `FILE_NOT_FOUND`
 */
export function initProject(
  path: string,
  options: ProjectOptions & { readonly name?: string } = {},
): Project {
  const store = openStore(path, { ...options, create: true });
  const coder = newCoder(store, options.coder ?? "you");
  const name = options.name ?? basename(path).replace(/\.parley$/i, "");
  const draft: Draft = {
    summary: { key: "project-made", details: { name } },
    changes: [
      made("setting", { id: "name", value: name }),
      made("setting", { id: "dial", value: DEFAULT_DIAL }),
      made("coder", coder),
      made("statementType", builtInStatementType),
    ],
  };
  store.write(draft, { coderId: coder.id });
  return { store, coder };
}

export function closeProject(project: Project): void {
  project.store.close();
}

function findCoder(store: Store, name: string | undefined): Coder {
  const [found] =
    name === undefined
      ? store.list("coder", "own.kind = 'person'")
      : store.list("coder", "own.kind = 'person' AND own.name = ?", name);
  if (found !== undefined) return found;
  if (name === undefined) fail("PROJECT_DAMAGED", { file: store.path, reason: "no coder" });
  const coder = newCoder(store, name);
  if (!store.readOnly) {
    store.write(
      {
        summary: { key: "setting-changed", details: { name: "coder", value: name } },
        changes: [made("coder", coder)],
      },
      { coderId: coder.id },
    );
  }
  return coder;
}

function newCoder(store: Store, name: string): Coder {
  return { id: store.newId(), name, kind: "person", version: null, color: "#ffd24d" };
}

function made<Kind extends Change["kind"]>(
  kind: Kind,
  record: Extract<Change, { kind: Kind }>["after"] & { readonly id: string },
): Change {
  return { kind, id: record.id, before: null, after: record } as Change;
}
