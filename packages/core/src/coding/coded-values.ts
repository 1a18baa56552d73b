/**
 * Values of a statement as a coder gives them, checked against the statement type: names become entities, numbers
 * and texts have to fit the data type of their variable.
 */
import type { GivenValue, StatementEdit } from "../contract/statements.js";
import { fail } from "../errors.js";
import { builtInStatementType } from "../model/built-in-type.js";
import type { Change } from "../model/command.js";
import type { Language } from "../model/reading.js";
import type { Value } from "../model/statement.js";
import type { StatementType, Variable } from "../model/statement-type.js";
import { recordThere } from "./changes.js";
import { findOrMakeEntity } from "./find-or-make-entity.js";
import type { Maker, ProjectReader } from "./project-reader.js";

export interface CodedValues {
  readonly values: Readonly<Record<string, Value>>;
  /** Changes that make the entities which are new. */
  readonly made: readonly Change[];
}

/** The built-in variables have names of their own in a draft; other values stand by the id of their variable. */
export function givenValues(
  draft: Pick<StatementEdit, "person" | "organization" | "concept" | "agreement" | "values">,
): Readonly<Record<string, GivenValue>> {
  const { person, organization, concept, agreement, values = {} } = draft;
  const named = { person, organization, concept, agreement };
  const given: Record<string, GivenValue> = { ...values };
  for (const [name, value] of Object.entries(named)) {
    // A draft of another type leaves the built-in ones empty; that must not look like taking a value away.
    if (value !== undefined && (value !== null || !(name in given))) given[name] = value;
  }
  return given;
}

/**
 * The values after a change. `null` takes a value away; what is not given stays.
 *
 * @throws `NOT_THERE` for an unknown type or entity, `VALUE_NOT_OF_TYPE` when the type has no such variable or
 *   the value is of another data type
 *
 * @example
 * codedValues(project, "dna-statement", {}, { person: { label: "Ada Lindqvist" }, agreement: 1 }, "de", maker);
 */
export function codedValues(
  project: ProjectReader,
  typeId: string,
  before: Readonly<Record<string, Value>>,
  given: Readonly<Record<string, GivenValue>>,
  language: Language | null,
  maker: Maker,
): CodedValues {
  const type = typeOf(project, typeId);
  const values: Record<string, Value> = { ...before };
  const made: Change[] = [];
  for (const [variableId, value] of Object.entries(given)) {
    const variable = type.variables.find((one) => one.id === variableId);
    if (value === null) {
      delete values[variableId];
      continue;
    }
    if (variable === undefined) misfit(type, variableId, value);
    if (variable.dataType === "short text") {
      if (typeof value !== "object") misfit(type, variable.name, value);
      const { id, change } = findOrMakeEntity(project, variableId, value, language, maker);
      if (change !== null) made.push(change);
      values[variableId] = id;
    } else if (fits(variable, value)) {
      values[variableId] = value;
    } else misfit(type, variable.name, value);
  }
  return { values, made };
}

/** The built-in type is there also in a project that never wrote it down. */
function typeOf(project: ProjectReader, typeId: string): StatementType {
  if (typeId !== builtInStatementType.id) return recordThere(project, "statementType", typeId);
  return project.read("statementType", typeId) ?? builtInStatementType;
}

function fits(variable: Variable, value: GivenValue): value is string | number {
  switch (variable.dataType) {
    case "long text":
      return typeof value === "string";
    case "boolean":
      return value === 0 || value === 1;
    case "integer":
      return typeof value === "number" && Number.isSafeInteger(value);
    default:
      return false;
  }
}

function misfit(type: StatementType, variable: string, value: GivenValue): never {
  return fail("VALUE_NOT_OF_TYPE", {
    variable,
    type: type.label,
    value: typeof value === "object" ? JSON.stringify(value) : value,
    allowed: type.variables.map(({ name, dataType }) => `${name} (${dataType})`),
  });
}
