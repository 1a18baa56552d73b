/**
 * What stands where in a scenario file: condition expressions, names of actors and issues, places on a scale, intervals.
 * Each comes with its path, so that a problem can name the line.
 */
import { placesOf, type ScenarioFile, type ScenarioValue } from "@parley/core";
import type { PathStep } from "./yaml-shape.js";

export type Path = readonly PathStep[];

type Actor = NonNullable<ScenarioFile["actors"]>[number];
type Stand = NonNullable<Actor["on"]>[string];

/** Every condition expression. */
export function* expressions(scenario: ScenarioFile): Generator<readonly [text: string, path: Path]> {
  const { conditions = [], mixture = [], pledges = [], edits = [] } = scenario;
  for (const [at, { requires }] of conditions.entries()) {
    if (requires !== undefined) yield [requires, ["conditions", at, "requires"]];
  }
  for (const [at, { world }] of mixture.entries()) yield [world, ["mixture", at, "world"]];
  for (const [at, { when }] of pledges.entries()) {
    if (when !== undefined) yield [when, ["pledges", at, "when"]];
  }
  for (const [{ rules = [] }, path] of stands(scenario)) {
    for (const [at, { when }] of rules.entries()) yield [when, [...path, "rules", at, "when"]];
  }
  for (const [at, edit] of edits.entries()) {
    if ("when" in edit && edit.when !== undefined) yield [edit.when, ["edits", at, "when"]];
    if ("condition" in edit) yield [edit.condition, ["edits", at, "condition"]];
  }
}

export interface Reference {
  readonly kind: "actor" | "issue";
  /** `null` where an issue has to be named and is not. */
  readonly id: string | null;
  readonly path: Path;
  /** Somebody outside will do as well. */
  readonly mayBeOutside: boolean;
}

/** Edits that are about one issue. */
const onAnIssue: readonly string[] = [
  "position",
  "salience",
  "salience-factor",
  "rule",
  "bounds",
  "veto",
  "reference",
];

/** Every name of an actor or an issue. */
export function* references(scenario: ScenarioFile): Generator<Reference> {
  const { actors = [], pledges = [], edits = [], issues } = scenario;
  const actor = (id: string, path: Path, mayBeOutside = false): Reference => ({
    kind: "actor",
    id,
    path,
    mayBeOutside,
  });
  const issue = (id: string | null, path: Path): Reference => ({
    kind: "issue",
    id,
    path,
    mayBeOutside: false,
  });
  for (const [at, { on = {}, joins }] of actors.entries()) {
    for (const id of Object.keys(on)) yield issue(id, ["actors", at, "on", id]);
    for (const [number, id] of (joins?.after ?? []).entries()) {
      yield actor(id, ["actors", at, "joins", "after", number], true);
    }
  }
  for (const [at, pledge] of pledges.entries()) yield actor(pledge.actor, ["pledges", at, "actor"]);
  for (const [at, edit] of edits.entries()) {
    if ("actor" in edit) yield actor(edit.actor, ["edits", at, "actor"]);
    for (const [number, id] of ("actors" in edit ? edit.actors : []).entries()) {
      yield actor(id, ["edits", at, "actors", number]);
    }
    for (const [number, id] of (edit.edit === "join" ? (edit.after ?? []) : []).entries()) {
      yield actor(id, ["edits", at, "after", number], true);
    }
    if (!onAnIssue.includes(edit.edit)) continue;
    const named = "issue" in edit ? edit.issue : undefined;
    if (named !== undefined) yield issue(named, ["edits", at, "issue"]);
    else if (issues.length > 1) yield issue(null, ["edits", at, "edit"]);
  }
}

/** Every number that has to lie on a scale. */
export function* placesOnScale(scenario: ScenarioFile): Generator<readonly [value: number, path: Path]> {
  for (const [at, { reference, threshold, anchors = [], readings = [] }] of scenario.issues.entries()) {
    const path: Path = ["issues", at];
    yield* present({ reference, threshold }, path);
    for (const [number, { value }] of anchors.entries()) yield [value, [...path, "anchors", number, "value"]];
    for (const [number, { support, oppose }] of readings.entries()) {
      yield* present({ support, oppose }, [...path, "readings", number]);
    }
  }
  for (const [value, path] of standValues(scenario)) {
    if (typeof value === "number") yield [value, path];
    else yield* present({ value: value.value, low: value.low, high: value.high }, path);
  }
  for (const [{ bounds, veto }, path] of stands(scenario)) {
    yield* present({ from: bounds?.from, to: bounds?.to }, [...path, "bounds"]);
    yield* present({ from: veto?.from, to: veto?.to }, [...path, "veto"]);
  }
  for (const [at, edit] of (scenario.edits ?? []).entries()) {
    for (const value of placesOf(edit)) yield [value, ["edits", at]];
  }
}

export interface Interval {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly path: Path;
}

/** Every interval that somebody wrote down; the ends of a pair of bounds have no value between them. */
export function* intervals(scenario: ScenarioFile): Generator<Interval> {
  const written = function* (): Generator<readonly [ScenarioValue, Path]> {
    yield* standValues(scenario);
    for (const [at, { capability }] of (scenario.actors ?? []).entries()) {
      if (capability !== undefined) yield [capability, ["actors", at, "capability"]];
    }
  };
  for (const [value, path] of written()) {
    if (typeof value === "number") continue;
    yield { low: value.low ?? value.value, value: value.value, high: value.high ?? value.value, path };
  }
  for (const [{ bounds, veto }, path] of stands(scenario)) {
    if (bounds !== undefined)
      yield { low: bounds.from, value: bounds.from, high: bounds.to, path: [...path, "bounds"] };
    if (veto !== undefined)
      yield { low: veto.from, value: veto.from, high: veto.to, path: [...path, "veto"] };
  }
}

/** Where every actor stands on every issue. */
function* stands({ actors = [] }: ScenarioFile): Generator<readonly [Stand, Path]> {
  for (const [at, { on = {} }] of actors.entries()) {
    for (const [issue, stand] of Object.entries(on)) yield [stand, ["actors", at, "on", issue]];
  }
}

/** Positions and saliences: both lie between 0 and 100. */
function* standValues(scenario: ScenarioFile): Generator<readonly [ScenarioValue, Path]> {
  for (const [{ position, salience, rules = [] }, path] of stands(scenario)) {
    if (position !== undefined) yield [position, [...path, "position"]];
    if (salience !== undefined) yield [salience, [...path, "salience"]];
    for (const [at, rule] of rules.entries()) yield [rule.position, [...path, "rules", at, "position"]];
  }
}

function* present(
  values: Readonly<Record<string, number | undefined>>,
  path: Path,
): Generator<readonly [number, Path]> {
  for (const [key, value] of Object.entries(values)) if (value !== undefined) yield [value, [...path, key]];
}
