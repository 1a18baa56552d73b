/** Sets a setting of the project: its name, its confidence dial. */
import type { Draft } from "../model/command.js";
import { changeRecord, isSameValue, makeRecord } from "./changes.js";
import type { ProjectReader } from "./project-reader.js";

export function changeSetting(project: ProjectReader, id: string, value: unknown): Draft {
  const before = project.read("setting", id);
  const shown = typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
  const summary = { key: "setting-changed", details: { name: id, value: shown } } as const;
  if (before === null) return { summary, changes: [makeRecord("setting", { id, value })] };
  return {
    summary,
    changes: isSameValue(before.value, value) ? [] : [changeRecord("setting", before, { id, value })],
  };
}
