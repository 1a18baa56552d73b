/**
 * Scenario files kept with the project, and what a scenario can be about. The page and `parley scenario` read and write
 * the same texts: comments and order of what a person wrote stay.
 */
import type {
  KeptScenario,
  KeptScenarioList,
  KeptScenarioView,
  Language,
  ScenarioChoices,
  ScenarioFile,
  WriteResult,
} from "@parley/core";
import * as core from "@parley/core";
import { fail } from "@parley/core";
import { nearestName, parseScenario, rewriteScenario, writeScenario } from "@parley/formats";
import { projectReader } from "../store/project-reader.js";
import { write } from "./actions.js";
import { scenarioIssues } from "./draft-scenario.js";
import type { Project } from "./project.js";
import { scenarioInputs } from "./scenario-inputs.js";

/** The issues of the record that can be played. */
export function scenarioChoices(project: Project, language: Language): ScenarioChoices {
  return {
    issues: scenarioIssues(project, language).map(({ key, label, actors, statements }) => ({
      key,
      label,
      kind: key.startsWith("scale:") ? ("scale" as const) : ("concept" as const),
      actors,
      statements,
    })),
  };
}

/**
 * A scenario file with what it leaves to the record filled in: read twice, once to know what to derive, once to check
 * its names against what the record knows.
 *
 * @param name of the file, for problems and provenance
 * @throws `SCENARIO_…` for what is wrong with the file, with line and field
 */
export function onRecord(
  project: Project,
  text: string,
  name: string,
  language: Language,
): { readonly file: ScenarioFile; readonly inputs: core.ScenarioInputs } {
  const first = parseScenario(text, name);
  const record = scenarioInputs(project, first, name, language);
  const file = parseScenario(text, name, { actors: record.derived.actors.map(({ id }) => id) });
  return { file, inputs: record.inputs(file) };
}

/** The kept scenarios, in the order they were first kept. */
export function listScenarios(project: Project): KeptScenarioList {
  const rows = project.store
    .list("setting", "own.id LIKE ?", `${core.scenarioSettingPrefix}%`)
    .flatMap(({ id, value }) => {
      const kept = core.keptScenario(value);
      return kept === null ? [] : [{ id: bareId(id), name: kept.name, revision: revisionOf(project, id) }];
    });
  return { rows };
}

/** @throws `NOT_THERE`, and what reading its text throws */
export function readScenario(project: Project, id: string): KeptScenarioView {
  const kept = keptThere(project, id);
  return {
    id,
    name: kept.name,
    revision: revisionOf(project, settingId(id)),
    yaml: kept.text,
    file: parseScenario(kept.text, `${kept.name}.yaml`),
  };
}

/**
 * The kept scenario that a name or an id means.
 * @throws `SCENARIO_NOT_KEPT`
 */
export function findScenario(project: Project, wanted: string): KeptScenarioView {
  const { rows } = listScenarios(project);
  const found = rows.find(({ id }) => id === wanted) ?? rows.findLast(({ name }) => name === wanted);
  if (found !== undefined) return readScenario(project, found.id);
  const known = rows.map(({ name }) => name);
  return fail("SCENARIO_NOT_KEPT", {
    name: wanted,
    where: project.store.path,
    nearest: nearestName(wanted, known) ?? "",
    known,
  });
}

export interface KeepOptions {
  /** Id of the kept scenario to replace; a new one without. */
  readonly id?: string | undefined;
  /** Revision the caller saw; `null` when it does not matter. */
  readonly seen?: number | null;
  readonly language: Language;
}

/**
 * Keeps a scenario with the project, as one command. A file handed in as a value is written into the text that is there.
 *
 * @throws `NOT_THERE`, `EDIT_CLASH`, `SCENARIO_…` for what is wrong with the file
 */
export function keepScenario(
  project: Project,
  given: { readonly yaml: string } | { readonly file: object },
  { id, seen = null, language }: KeepOptions,
): WriteResult {
  const before = id === undefined ? null : keptThere(project, id);
  if (id !== undefined) checkSeen(project, id, seen);
  const shown = before === null ? "scenario.yaml" : `${before.name}.yaml`;
  const text = "yaml" in given ? given.yaml : textOf(given.file, before?.text ?? null, shown);
  const { file } = onRecord(project, text, shown, language);
  const own = id ?? project.store.newId();
  const draft = core.keepScenario(projectReader(project.store), settingId(own), { name: file.name, text });
  return { ...write(project, draft), ids: [own] };
}

/** @throws `NOT_THERE`, `EDIT_CLASH` */
export function deleteScenario(project: Project, id: string, seen: number | null): WriteResult {
  keptThere(project, id);
  checkSeen(project, id, seen);
  return {
    ...write(project, core.deleteScenario(projectReader(project.store), settingId(id))),
    ids: [id],
  };
}

/** JSON laid out in lines, so that a problem in it has one. */
export function jsonText(file: object): string {
  return JSON.stringify(file, null, 2);
}

function textOf(file: object, before: string | null, shown: string): string {
  const scenario = parseScenario(jsonText(file), shown);
  return before === null ? writeScenario(scenario) : rewriteScenario(before, scenario);
}

function keptThere(project: Project, id: string): KeptScenario {
  const kept = core.keptScenario(project.store.read("setting", settingId(id))?.value);
  return kept ?? fail("NOT_THERE", { kind: "scenario", id });
}

function checkSeen(project: Project, id: string, seen: number | null): void {
  if (seen === null || seen === revisionOf(project, settingId(id))) return;
  const last = projectReader(project.store).lastEditor("setting", settingId(id));
  fail("EDIT_CLASH", { kind: "scenario", id, coder: last?.coder ?? "?", at: last?.at ?? "?", fields: [] });
}

function revisionOf(project: Project, id: string): number {
  return project.store.connection.value<number>("SELECT revision FROM setting WHERE id = ?", id) ?? 0;
}

function settingId(id: string): string {
  return `${core.scenarioSettingPrefix}${id}`;
}

function bareId(id: string): string {
  return id.slice(core.scenarioSettingPrefix.length);
}
