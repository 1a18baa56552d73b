/** Adds, renames and removes variables of a statement type. Removing one takes its values along. */
import type { Change, Draft } from "../model/command.js";
import type { Statement } from "../model/statement.js";
import type { DataType, StatementType } from "../model/statement-type.js";
import { changeRecord, removeRecord } from "./changes.js";
import { withoutVariable } from "./kept-proposals.js";
import type { Maker, ProjectReader } from "./project-reader.js";
import { type LostValues, lostCounter } from "./retype-statements.js";
import { checkNotBuiltIn, checkVariableName, typeThere, variableThere } from "./statement-type-guards.js";

/**
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`, `NAME_TAKEN`
 */
export function addVariable(
  project: ProjectReader,
  typeId: string,
  input: { readonly name: string; readonly dataType: DataType },
  seen: number | null,
  maker: Maker,
): Draft {
  const before = typeThere(project, typeId, seen);
  const name = input.name.trim();
  checkVariableName(before, name, null);
  const variable = { id: maker.newId(), name, dataType: input.dataType };
  return {
    summary: { key: "variable-added", details: { name, type: before.label } },
    changes: [
      changeRecord("statementType", before, { ...before, variables: [...before.variables, variable] }),
    ],
  };
}

/**
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`, `NAME_TAKEN`, `BUILT_IN_FIXED`
 */
export function renameVariable(
  project: ProjectReader,
  typeId: string,
  variableId: string,
  newName: string,
  seen: number | null,
): Draft {
  const before = typeThere(project, typeId, seen);
  const variable = variableThere(before, variableId);
  const name = newName.trim();
  const summary = {
    key: "variable-renamed",
    details: { from: variable.name, to: name, type: before.label },
  } as const;
  if (name === variable.name) return { summary, changes: [] };
  checkNotBuiltIn(before, variable);
  checkVariableName(before, name, variableId);
  const variables = before.variables.map((one) => (one.id === variableId ? { ...one, name } : one));
  return { summary, changes: [changeRecord("statementType", before, { ...before, variables })] };
}

export interface RemovedVariable {
  readonly draft: Draft;
  /** The values that go with it. */
  readonly lost: readonly LostValues[];
}

/**
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`, `BUILT_IN_FIXED`
 */
export function removeVariable(
  project: ProjectReader,
  typeId: string,
  variableId: string,
  seen: number | null,
): RemovedVariable {
  const before = typeThere(project, typeId, seen);
  const variable = variableThere(before, variableId);
  checkNotBuiltIn(before, variable);
  const lost = lostCounter();
  const statements = project.statementsOfType(typeId, variableId);
  for (const { values } of statements) {
    const value = values[variableId] ?? "";
    lost.add(variable.name, project.read("entity", String(value))?.value ?? String(value));
  }
  const { changes } = withoutValues(project, before, variableId, statements);
  const variables = before.variables.filter((one) => one.id !== variableId);
  return {
    draft: {
      summary: {
        key: "variable-removed",
        details: { name: variable.name, type: before.label, statements: statements.length },
      },
      changes: [...changes, changeRecord("statementType", before, { ...before, variables })],
    },
    lost: lost.list(),
  };
}

export interface Cleared {
  readonly changes: readonly Change[];
  /** The statements as they are then, by id. */
  readonly cleared: ReadonlyMap<string, Statement>;
}

/** Takes a variable's values out of its statements, and its entities out of the project. */
export function withoutValues(
  project: ProjectReader,
  type: StatementType,
  variableId: string,
  statements: readonly Statement[],
): Cleared {
  const cleared = new Map<string, Statement>();
  const changes: Change[] = [];
  for (const before of statements) {
    const { [variableId]: _, ...values } = before.values;
    const after = { ...before, values };
    cleared.set(before.id, after);
    changes.push(changeRecord("statement", before, after));
  }
  const isShortText = type.variables.find(({ id }) => id === variableId)?.dataType === "short text";
  const entities = isShortText ? project.entitiesOf(variableId) : [];
  changes.push(
    ...withoutVariable(project, variableId),
    ...entities.map((entity) => removeRecord("entity", entity)),
  );
  return { changes, cleared };
}
