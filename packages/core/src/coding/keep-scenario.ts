/**
 * Scenario files kept with the project: their text as a person wrote it, comments and all, under a name. Each is a
 * setting of its own, so that keeping, changing and deleting one is a command like any other and can be taken back.
 */
import type { Draft } from "../model/command.js";
import { changeRecord, isSameValue, makeRecord, recordThere, removeRecord } from "./changes.js";
import type { ProjectReader } from "./project-reader.js";

/** Ids of the settings that hold scenario files begin with this. */
export const scenarioSettingPrefix = "scenario:";

export interface KeptScenario {
  /** Name in the file. */
  readonly name: string;
  /** YAML. */
  readonly text: string;
}

/** The scenario a setting holds; `null` when it holds none. */
export function keptScenario(value: unknown): KeptScenario | null {
  if (typeof value !== "object" || value === null || !("name" in value) || !("text" in value)) return null;
  const { name, text } = value;
  return typeof name === "string" && typeof text === "string" ? { name, text } : null;
}

/**
 * Keeps a scenario under an id, new or in place of what was there. Nothing changed makes no change.
 *
 * @param id with the prefix
 */
export function keepScenario(project: ProjectReader, id: string, kept: KeptScenario): Draft {
  const before = project.read("setting", id);
  const summary = { key: "scenario-saved", details: { name: kept.name } } as const;
  const after = { id, value: { ...kept } };
  if (before === null) return { summary, changes: [makeRecord("setting", after)] };
  return {
    summary,
    changes: isSameValue(before.value, after.value) ? [] : [changeRecord("setting", before, after)],
  };
}

/**
 * Takes a kept scenario out of the project.
 *
 * @param id with the prefix
 * @throws `NOT_THERE`
 */
export function deleteScenario(project: ProjectReader, id: string): Draft {
  const before = recordThere(project, "setting", id);
  const name = keptScenario(before.value)?.name ?? id;
  return {
    summary: { key: "scenario-deleted", details: { name } },
    changes: [removeRecord("setting", before)],
  };
}
