/** Engines are coders like people: what they propose carries their name and version. */
import type { Change, Coder } from "@parley/core";
import { changeRecord, makeRecord } from "@parley/core";
import type { Engine } from "@parley/extract";
import type { Project } from "./project.js";

/** The engine of this name as coder, where it has read in this project. */
export function coderOfEngine({ store }: Project, name: string): Coder | undefined {
  return store.list("coder", "own.kind = 'engine' AND own.name = ?", name)[0];
}

/** The engine as coder, one per name; its version is that of its last reading. */
export function engineCoder(
  project: Project,
  engine: Pick<Engine, "name" | "version">,
): { readonly coder: Coder; readonly changes: Change[] } {
  const { store } = project;
  const known = coderOfEngine(project, engine.name);
  if (known === undefined) {
    const { name, version } = engine;
    const coder: Coder = { id: store.newId(), name, kind: "engine", version, color: "#8a8f98" };
    return { coder, changes: [makeRecord("coder", coder)] };
  }
  if (known.version === engine.version) return { coder: known, changes: [] };
  const coder = { ...known, version: engine.version };
  return { coder, changes: [changeRecord("coder", known, coder)] };
}
