/** Plays a scenario file, on a record or by itself. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import {
  completeInputs,
  describeScenario,
  fail,
  type Language,
  type PlaySettings,
  planScenario,
  type ScenarioFile,
  type ScenarioInputs,
  type ScenarioResult,
  smpParametersSchema,
} from "@parley/core";
import { parseScenario, writeScenario } from "@parley/formats";
import { projectScenario } from "../../project/draft-scenario.js";
import type { Project } from "../../project/project.js";
import { findScenario, jsonText, onRecord } from "../../project/scenarios.js";
import { drawJobs } from "./draw-jobs.js";

export interface PlayOptions {
  readonly language: Language;
  readonly seed?: number | undefined;
  readonly runs?: number | undefined;
  readonly workers: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/** The scenario that a record suggests by itself, as the text of a file. @throws `SCENARIO_NO_POSITIONS` */
export function draftOf(project: Project, language: Language, issue?: string): string {
  return writeScenario(projectScenario(project, language, issue));
}

/** Plays what a record suggests by itself. @throws `SCENARIO_NO_POSITIONS` */
export async function playRecord(
  project: Project,
  name: string,
  options: PlayOptions,
): Promise<ScenarioResult> {
  const { file, inputs } = onRecord(project, draftOf(project, options.language), name, options.language);
  return play(file, inputs, options);
}

/** Plays a scenario that is kept with the project, by its name or id. @throws `SCENARIO_NOT_KEPT` */
export async function playKept(
  project: Project,
  wanted: string,
  options: PlayOptions,
): Promise<ScenarioResult> {
  const kept = findScenario(project, wanted);
  const { file, inputs } = onRecord(project, kept.yaml, `${kept.name}.yaml`, options.language);
  return play(file, inputs, options);
}

/** Plays a scenario file handed in as a value, on an open project. @throws `SCENARIO_…`, with line and field */
export async function playOnProject(
  project: Project,
  given: object,
  options: PlayOptions,
): Promise<ScenarioResult> {
  const { file, inputs } = onRecord(project, jsonText(given), "scenario.json", options.language);
  return play(file, inputs, options);
}

/**
 * Reads and plays a scenario file.
 *
 * @param project `null` when the file holds everything
 * @throws `SCENARIO_…` for what is wrong with the file
 */
export async function playFile(
  path: string,
  project: Project | null,
  options: PlayOptions,
): Promise<ScenarioResult> {
  if (statSync(path).isDirectory()) fail("SCENARIO_IS_FOLDER", { file: path });
  const text = readFileSync(path, "utf8");
  const name = basename(path);
  if (project === null) {
    const file = parseScenario(text, name);
    return play(file, withoutRecord(file, name, options.language), options);
  }
  const { file, inputs } = onRecord(project, text, name, options.language);
  return play(file, inputs, options);
}

function withoutRecord(file: ScenarioFile, name: string, language: Language): ScenarioInputs {
  const inCodebook = file.issues.find(({ scale }) => scale !== undefined);
  if (inCodebook !== undefined) {
    fail("SCENARIO_PROJECT_NEEDED", { id: inCodebook.scale ?? "", where: `${name}, issue ${inCodebook.id}` });
  }
  return completeInputs(file, { file: name, language });
}

async function play(
  file: ScenarioFile,
  inputs: ScenarioInputs,
  options: PlayOptions,
): Promise<ScenarioResult> {
  const { run = {} } = file;
  const settings: PlaySettings = {
    runs: options.runs ?? run.runs,
    draws: run.draws,
    seed: options.seed ?? run.seed,
    turns: run.turns,
    models: run.models,
    parameters: smpParametersSchema.parse(run.parameters ?? {}),
    language: options.language,
  };
  const scenario = { name: file.name, inputs, edits: file.edits ?? [], mixture: file.mixture };
  const plan = planScenario(scenario, settings);
  const results = await drawJobs(plan.jobs, {
    runs: plan.settings.runs,
    workers: options.workers,
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });
  return describeScenario(plan, results);
}
