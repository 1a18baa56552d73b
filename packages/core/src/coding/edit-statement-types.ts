/** Makes, describes and removes statement types: the forms that statements are coded with. */
import { fail } from "../errors.js";
import { builtInStatementType } from "../model/built-in-type.js";
import type { Draft } from "../model/command.js";
import type { DataType, StatementType } from "../model/statement-type.js";
import { changeRecord, isSameValue, makeRecord, removeRecord } from "./changes.js";
import type { Maker, ProjectReader } from "./project-reader.js";
import { checkTypeLabel, typeThere } from "./statement-type-guards.js";

export interface NewStatementType {
  readonly label: string;
  readonly color: string;
  readonly variables: readonly { readonly name: string; readonly dataType: DataType }[];
}

/** @throws `NAME_TAKEN` */
export function addStatementType(project: ProjectReader, input: NewStatementType, maker: Maker): Draft {
  const label = input.label.trim();
  checkTypeLabel(project, label, null);
  const names = input.variables.map(({ name }) => name.trim().toLowerCase());
  const twice = names.find((name, position) => names.indexOf(name) !== position);
  if (twice !== undefined) fail("NAME_TAKEN", { name: twice, where: label });
  const type: StatementType = {
    id: maker.newId(),
    label,
    color: input.color,
    variables: input.variables.map(({ name, dataType }) => ({
      id: maker.newId(),
      name: name.trim(),
      dataType,
    })),
    revision: 0,
  };
  return {
    summary: { key: "statement-type-added", details: { name: label } },
    changes: [makeRecord("statementType", type)],
  };
}

export interface StatementTypeEdit {
  readonly label?: string | undefined;
  readonly color?: string | undefined;
  /** Ids of all its variables in their new order. */
  readonly order?: readonly string[] | undefined;
}

/**
 * Another label, color, or order of the variables.
 * @param seen revision the caller saw, or `null`
 * @throws `NOT_THERE`, `EDIT_CLASH`, `NAME_TAKEN`, `BUILT_IN_FIXED` for the label of the built-in type
 */
export function editStatementType(
  project: ProjectReader,
  id: string,
  edit: StatementTypeEdit,
  seen: number | null,
): Draft {
  const before = typeThere(project, id, seen);
  const label = edit.label?.trim() ?? before.label;
  if (label !== before.label) {
    if (id === builtInStatementType.id) fail("BUILT_IN_FIXED", { name: before.label, type: before.label });
    checkTypeLabel(project, label, id);
  }
  const place = new Map((edit.order ?? []).map((variableId, position) => [variableId, position]));
  const last = before.variables.length;
  const variables = [...before.variables].sort(
    (a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last),
  );
  const after: StatementType = { ...before, label, color: edit.color ?? before.color, variables };
  return {
    summary: { key: "statement-type-edited", details: { from: before.label, name: label } },
    changes: isSameValue(before, after) ? [] : [changeRecord("statementType", before, after)],
  };
}

/**
 * Removes a type that no statement has, with the entities of its variables.
 * @throws `NOT_THERE`, `EDIT_CLASH`, `BUILT_IN_FIXED`, `STATEMENT_TYPE_USED`
 */
export function removeStatementType(project: ProjectReader, id: string, seen: number | null): Draft {
  const type = typeThere(project, id, seen);
  if (id === builtInStatementType.id) fail("BUILT_IN_FIXED", { name: type.label, type: type.label });
  const statements = project.statementsOfType(id).length;
  if (statements > 0) fail("STATEMENT_TYPE_USED", { name: type.label, statements });
  const entities = type.variables.flatMap((variable) => project.entitiesOf(variable.id));
  return {
    summary: { key: "statement-type-removed", details: { name: type.label } },
    changes: [
      ...entities.map((entity) => removeRecord("entity", entity)),
      removeRecord("statementType", type),
    ],
  };
}
