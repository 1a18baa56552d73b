/**
 * Gives a variable another data type. Values that fit are turned into it; what does not fit is lost, and told
 * before it is done: a text that is no number, a text longer than 190 characters as a short text, and what
 * people had written down of the entities of a variable that is no short text any more.
 */
import type { Change, Draft } from "../model/command.js";
import type { Statement, Value } from "../model/statement.js";
import type { DataType, Variable } from "../model/statement-type.js";
import { changeRecord, makeRecord } from "./changes.js";
import { convertValue } from "./convert-value.js";
import { withoutValues } from "./edit-variables.js";
import { newEntity } from "./find-or-make-entity.js";
import type { Maker, ProjectReader } from "./project-reader.js";
import { type LostValues, lostCounter } from "./retype-statements.js";
import { checkNotBuiltIn, typeThere, variableThere } from "./statement-type-guards.js";

export interface RetypedVariable {
  readonly draft: Draft;
  /** Values that are turned into the new type. */
  readonly kept: number;
  readonly lost: readonly LostValues[];
  /** Entities that were described and go: aliases, attributes, colors, places in the tree. */
  readonly described: readonly string[];
}

/**
 * @param seen revision of the statement type the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`, `BUILT_IN_FIXED`
 *
 * @example
 * retypeVariable(project, "frame", "troops", "integer", null, maker).lost;
 */
export function retypeVariable(
  project: ProjectReader,
  typeId: string,
  variableId: string,
  dataType: DataType,
  seen: number | null,
  maker: Maker,
): RetypedVariable {
  const before = typeThere(project, typeId, seen);
  const variable = variableThere(before, variableId);
  const details = { name: variable.name, from: variable.dataType, to: dataType, type: before.label };
  if (dataType === variable.dataType) {
    const summary = { key: "variable-retyped", details: { ...details, lost: 0 } } as const;
    return { draft: { summary, changes: [] }, kept: 0, lost: [], described: [] };
  }
  checkNotBuiltIn(before, variable);
  const statements = project.statementsOfType(typeId, variableId);
  const entities = variable.dataType === "short text" ? project.entitiesOf(variableId) : [];
  const texts = new Map(entities.map(({ id, value }) => [id, value]));
  const lost = lostCounter();
  const converted = convertAll(statements, variable, dataType, texts, lost.add);

  const { changes, cleared } = withoutValues(project, before, variableId, statements);
  const variables = before.variables.map((one) => (one.id === variableId ? { ...one, dataType } : one));
  const made = dataType === "short text" ? entitiesFor(converted, maker) : new Map<string, string>();
  const set = [...converted].map(([id, value]): Change => {
    const mid = cleared.get(id) as Statement;
    const stored = typeof value === "string" ? (made.get(value) ?? value) : value;
    return changeRecord("statement", mid, { ...mid, values: { ...mid.values, [variableId]: stored } });
  });
  const lostCount = statements.length - converted.size;
  return {
    draft: {
      summary: { key: "variable-retyped", details: { ...details, lost: lostCount } },
      changes: [
        ...changes,
        changeRecord("statementType", before, { ...before, variables }),
        ...[...made].map(([text, id]) =>
          makeRecord("entity", newEntity(id, variableId, "value", text, null)),
        ),
        ...set,
      ],
    },
    kept: converted.size,
    lost: lost.list(),
    described: entities
      .filter(
        ({ aliases, attributes, color, parentId, memberships }) =>
          aliases.length + Object.keys(attributes).length + memberships.length > 0 ||
          color !== null ||
          parentId !== null,
      )
      .map(({ value }) => value),
  };
}

/** The new value per statement id; those that do not fit are told and left out. */
function convertAll(
  statements: readonly Statement[],
  variable: Variable,
  dataType: DataType,
  texts: ReadonlyMap<string, string>,
  tellLost: (variable: string, value: string) => void,
): Map<string, Exclude<Value, null>> {
  const converted = new Map<string, Exclude<Value, null>>();
  for (const { id, values } of statements) {
    const value = values[variable.id] ?? null;
    if (value === null) continue;
    const plain = texts.get(String(value)) ?? value;
    const turned = convertValue(plain, dataType);
    if (turned === null) tellLost(variable.name, String(plain));
    else converted.set(id, turned);
  }
  return converted;
}

/** An id for every different text, in the order in which they first occur. */
function entitiesFor(
  converted: ReadonlyMap<string, Exclude<Value, null>>,
  maker: Maker,
): Map<string, string> {
  const made = new Map<string, string>();
  for (const value of converted.values()) {
    const text = String(value);
    if (!made.has(text)) made.set(text, maker.newId());
  }
  return made;
}
