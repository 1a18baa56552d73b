/**
 * Scenarios as YAML, read and written. A scenario is written by people, so everything that is wrong with it is reported
 * at once, with code, line and field. Writing into a text that is there keeps its comments and its order.
 */
import { fail, type ScenarioFile, scenarioFileSchema } from "@parley/core";
import { type Document, isMap, isSeq, parseDocument, stringify } from "yaml";
import type { Note } from "./importer.js";
import { type KnownNames, scenarioProblems } from "./scenario-meaning.js";
import { type ShapeCodes, shapeProblems } from "./yaml-shape.js";
import { lineOfNote, readYaml, type SourceCodes } from "./yaml-source.js";

export interface CheckedScenario {
  /** `null` as soon as there is a problem. */
  readonly scenario: ScenarioFile | null;
  /** In the order of their lines. */
  readonly problems: readonly Note[];
}

const codes: SourceCodes & ShapeCodes = {
  empty: "SCENARIO_EMPTY",
  tooLarge: "SCENARIO_TOO_LARGE",
  tooDeep: "SCENARIO_NESTED_TOO_DEEP",
  notYaml: "SCENARIO_NOT_YAML",
  keyRepeated: "SCENARIO_KEY_REPEATED",
  aliases: "SCENARIO_ALIASES_TOO_MANY",
  keyUnknown: "SCENARIO_KEY_UNKNOWN",
  keyMissing: "SCENARIO_KEY_MISSING",
  valueInvalid: "SCENARIO_VALUE_INVALID",
};

/**
 * The scenario in a YAML text.
 *
 * @param known actors of the record it is played on; without them, actors are checked only where the file is complete
 * @throws the first problem of `checkScenario`; `details.problems` says how many there are
 */
export function parseScenario(text: string, fileName: string, known: KnownNames = {}): ScenarioFile {
  const { scenario, problems } = checkScenario(text, fileName, known);
  const first = problems[0];
  if (first !== undefined) fail(first.code, { ...first.details, problems: problems.length });
  return scenario ?? fail("SCENARIO_EMPTY", { file: fileName });
}

/** Everything that is wrong with a scenario, or the scenario. Never throws for anything in the text. */
export function checkScenario(text: string, fileName: string, known: KnownNames = {}): CheckedScenario {
  const source = readYaml(text, fileName, codes);
  if ("code" in source) return { scenario: null, problems: [source] };
  const { content, lineOf } = source;
  const place = { file: fileName, lineOf, top: "scenario" };
  const shape = shapeProblems(scenarioFileSchema, content, place, codes);
  const result = scenarioFileSchema.safeParse(content);
  const meaning = result.success ? scenarioProblems(result.data, place, codes, known) : [];
  const problems = [...shape, ...meaning].sort((a, b) => lineOfNote(a) - lineOfNote(b));
  return { scenario: problems.length === 0 && result.success ? result.data : null, problems };
}

/** A scenario as YAML. Reading it again gives the same scenario. */
export function writeScenario(scenario: ScenarioFile): string {
  return stringify(scenario, { lineWidth: 0 });
}

/**
 * The text of a scenario, changed to hold another one: comments, order and layout stay where nothing changed. Reading
 * the result gives the new scenario.
 */
export function rewriteScenario(text: string, scenario: ScenarioFile): string {
  const doc = parseDocument(text);
  change(doc, [], doc.toJS() as unknown, scenario);
  return doc.toString({ lineWidth: 0 });
}

type Path = readonly (string | number)[];

function change(doc: Document, path: Path, before: unknown, after: unknown): void {
  if (isSame(before, after)) return;
  const node = path.length === 0 ? doc.contents : doc.getIn(path);
  if (isMap(node) && isPlain(before) && isPlain(after)) {
    for (const key of Object.keys(before)) if (after[key] === undefined) doc.deleteIn([...path, key]);
    for (const [key, value] of Object.entries(after)) {
      if (value !== undefined) change(doc, [...path, key], before[key], value);
    }
    return;
  }
  if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) {
    // From the end, so that the places before stay what they are.
    for (let at = before.length - 1; at >= after.length; at--) doc.deleteIn([...path, at]);
    after.forEach((value, at) => {
      change(doc, [...path, at], before[at], value);
    });
    return;
  }
  doc.setIn(path, doc.createNode(after));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, at) => isSame(value, other[at]));
  }
  if (!isPlain(one) || !isPlain(other)) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}
