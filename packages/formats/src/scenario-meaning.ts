/**
 * Does a scenario of the right form make sense? Names lead somewhere, positions lie on their scale, intervals contain
 * their value, conditions do not require each other in a circle, and somebody has a weight.
 */
import {
  type ConditionLeaf,
  type ConditionTree,
  conditionTerms,
  leavesOf,
  ParleyError,
  parseCondition,
  type ScenarioFile,
  type ScenarioValue,
  smpParametersSchema,
  truthOf,
} from "@parley/core";
import { findCircles } from "./find-circles.js";
import type { Note } from "./importer.js";
import { nearestName } from "./nearest-name.js";
import {
  expressions,
  type Interval,
  intervals,
  type Path,
  placesOnScale,
  type Reference,
  references,
} from "./scenario-places.js";
import { type FilePlace, pathText, type ShapeCodes, shapeProblems } from "./yaml-shape.js";

/** What the record that a scenario is played on knows. */
export interface KnownNames {
  readonly actors?: readonly string[];
}

/** Problems of meaning. */
export function scenarioProblems(
  scenario: ScenarioFile,
  place: FilePlace,
  codes: ShapeCodes,
  known: KnownNames,
): readonly Note[] {
  const names = namesOf(scenario, known);
  return [
    ...repeatedNames(scenario, place),
    ...[...expressions(scenario)].flatMap(([text, path]) => expressionProblems(text, path, names, place)),
    ...conditionCircles(scenario, place),
    ...[...references(scenario)].flatMap((reference) => referenceProblems(reference, names, place)),
    ...[...placesOnScale(scenario)].flatMap(([value, path]) => scaleProblems(value, path, place)),
    ...[...intervals(scenario)].flatMap((interval) => intervalProblems(interval, place)),
    ...weightProblems(scenario, names, place),
    ...parameterProblems(scenario, place, codes),
  ];
}

interface Names {
  readonly actors: readonly string[];
  /** Is the list of actors complete? Not while a record may bring more. */
  readonly isComplete: boolean;
  readonly issues: readonly string[];
  readonly conditions: readonly string[];
  readonly outside: readonly string[];
}

function namesOf(scenario: ScenarioFile, known: KnownNames): Names {
  const own = (scenario.actors ?? []).map(({ id }) => id);
  const needsRecord = scenario.issues.some(
    ({ scale, concept, readings }) => scale !== undefined || concept !== undefined || readings !== undefined,
  );
  return {
    actors: [...new Set([...own, ...(known.actors ?? [])])],
    isComplete: known.actors !== undefined || !needsRecord,
    issues: scenario.issues.map(({ id }) => id),
    conditions: (scenario.conditions ?? []).map(({ id }) => id),
    outside: scenario.outside ?? [],
  };
}

function where(place: FilePlace, path: Path): string {
  return `${place.file}, line ${place.lineOf(path)}, ${pathText(path, place.top)}`;
}

function note(code: Note["code"], place: FilePlace, path: Path, details: Note["details"]): Note {
  return {
    code,
    details: {
      file: place.file,
      line: place.lineOf(path),
      path: pathText(path, place.top),
      where: where(place, path),
      ...details,
    },
  };
}

function repeatedNames(scenario: ScenarioFile, place: FilePlace): Note[] {
  const lists: readonly (readonly [string, string, readonly string[]])[] = [
    ["issues", "id", scenario.issues.map(({ id }) => id)],
    ["conditions", "id", (scenario.conditions ?? []).map(({ id }) => id)],
    ["actors", "id", (scenario.actors ?? []).map(({ id }) => id)],
    ["edits", "name", (scenario.edits ?? []).map(({ name }) => name)],
  ];
  return lists.flatMap(([section, key, ids]) =>
    ids.flatMap((id, at) => {
      const first = ids.indexOf(id);
      if (first === at) return [];
      return [
        note("SCENARIO_ID_REPEATED", place, [section, at, key], {
          id,
          first: place.lineOf([section, first, key]),
        }),
      ];
    }),
  );
}

function expressionProblems(text: string, path: Path, { conditions }: Names, place: FilePlace): Note[] {
  try {
    return conditionTerms(text, where(place, path)).flatMap(({ name }) => {
      if (conditions.includes(name)) return [];
      const nearest = nearestName(name, conditions) ?? "";
      return [note("SCENARIO_CONDITION_UNKNOWN", place, path, { id: name, nearest, known: conditions })];
    });
  } catch (cause) {
    if (!(cause instanceof ParleyError)) throw cause;
    return [note(cause.code, place, path, cause.details)];
  }
}

function conditionCircles({ conditions = [] }: ScenarioFile, place: FilePlace): Note[] {
  const requires = new Map(
    conditions.map(({ id, requires: text }) => {
      const tree = text === undefined ? null : parseCondition(text);
      // Of several ways to come true none is required.
      const required = tree === null ? [] : leavesOf(tree).filter((leaf) => isRequired(tree, leaf));
      return [id, required.map(({ key }) => key)];
    }),
  );
  return findCircles(requires).map((ids) => {
    const at = conditions.findIndex(({ id }) => id === ids[0]);
    return note("SCENARIO_CONDITION_CIRCLE", place, ["conditions", at, "requires"], { ids });
  });
}

/** Does the whole fail when this one condition is the other way round? */
function isRequired(tree: ConditionTree, { key, holds }: ConditionLeaf): boolean {
  return truthOf(tree, (other) => (other === key ? !holds : null)) === false;
}

function referenceProblems(
  { kind, id, path, mayBeOutside }: Reference,
  names: Names,
  place: FilePlace,
): Note[] {
  const known = kind === "issue" ? names.issues : names.actors;
  if (id !== null && known.includes(id)) return [];
  if (kind === "actor" && !names.isComplete) return [];
  if (mayBeOutside && id !== null && names.outside.includes(id)) return [];
  const code = kind === "issue" ? "SCENARIO_ISSUE_UNKNOWN" : "SCENARIO_ACTOR_UNKNOWN";
  return [note(code, place, path, { id: id ?? "", nearest: nearestName(id ?? "", known) ?? "", known })];
}

function scaleProblems(value: number, path: Path, place: FilePlace): Note[] {
  if (value >= 0 && value <= 100) return [];
  return [note("SCENARIO_POSITION_OFF_SCALE", place, path, { value, low: 0, high: 100 })];
}

function intervalProblems({ low, value, high, path }: Interval, place: FilePlace): Note[] {
  if (low <= value && value <= high) return [];
  return [note("SCENARIO_INTERVAL_REVERSED", place, path, { low, value, high })];
}

/** Capabilities below 0 never make sense; that nobody has a weight can be said where the file is complete. */
function weightProblems(scenario: ScenarioFile, { isComplete }: Names, place: FilePlace): Note[] {
  const { actors = [] } = scenario;
  const numberOf = (value: ScenarioValue | undefined, unknown: number) =>
    value === undefined ? unknown : typeof value === "number" ? value : value.value;
  const negative = actors.flatMap(({ capability }, at) => {
    const value = numberOf(capability, 1);
    return value >= 0
      ? []
      : [note("SCENARIO_CAPABILITY_INVALID", place, ["actors", at, "capability"], { value })];
  });
  const weights = actors.flatMap(({ capability, on = {} }) =>
    Object.values(on).map(({ salience }) => numberOf(capability, 100) * numberOf(salience, 50)),
  );
  const isIdle = isComplete && weights.length > 0 && weights.every((weight) => weight === 0);
  return isIdle ? [...negative, note("SCENARIO_WEIGHTS_ZERO", place, ["actors"], {})] : negative;
}

/** Switches of the spatial model are checked by their own schema. */
function parameterProblems({ run }: ScenarioFile, place: FilePlace, codes: ShapeCodes): readonly Note[] {
  if (run?.parameters === undefined) return [];
  const lineOf = (path: Path) => place.lineOf(["run", "parameters", ...path]);
  return shapeProblems(
    smpParametersSchema,
    run.parameters,
    { ...place, lineOf, top: "run.parameters" },
    codes,
  );
}
