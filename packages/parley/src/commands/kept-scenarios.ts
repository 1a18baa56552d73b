/** Scenario files kept with a project, from the shell: list them, put one in. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { KeptScenarioList, Language } from "@parley/core";
import { parseScenario } from "@parley/formats";
import { closeProject, openProject, type Project } from "../project/project.js";
import { keepScenario, listScenarios } from "../project/scenarios.js";
import { type PrintedColumn, printRows } from "./print.js";
import type { Streams } from "./verb.js";

const columns: readonly PrintedColumn<KeptScenarioList["rows"][number]>[] = [
  { name: "name", value: ({ name }) => name },
  { name: "id", value: ({ id }) => id },
];

/** Prints what is kept. */
export function listKept(project: Project, format: "table" | "json", streams: Streams): void {
  const list = listScenarios(project);
  if (format === "json") streams.out(`${JSON.stringify(list)}\n`);
  else printRows(list.rows, columns, "table", streams);
}

/**
 * Keeps a file with the project, in place of a kept one that bears the same name.
 *
 * @throws `SCENARIO_…` for what is wrong with the file
 */
export function keepFile(projectPath: string, path: string, language: Language, streams: Streams): void {
  const text = readFileSync(path, "utf8");
  const { name } = parseScenario(text, basename(path));
  const project = openProject(projectPath);
  try {
    const known = listScenarios(project).rows.findLast((kept) => kept.name === name);
    const { ids } = keepScenario(project, { yaml: text }, { id: known?.id, language });
    streams.out(`Kept ${name} (${ids.join(", ")})\n`);
  } finally {
    closeProject(project);
  }
}
