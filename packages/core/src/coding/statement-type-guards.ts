/**
 * What may be done with a statement type. The built-in one keeps its label and its four variables: networks,
 * engines and `.dna` files find them by name. Variables may be added to it like to any other.
 */
import { fail } from "../errors.js";
import { builtInStatementType } from "../model/built-in-type.js";
import type { StatementType, Variable } from "../model/statement-type.js";
import { checkRevision, recordThere } from "./changes.js";
import type { ProjectReader } from "./project-reader.js";

/**
 * A statement type that is there, as the caller saw it.
 * @throws `NOT_THERE`, `EDIT_CLASH`
 */
export function typeThere(project: ProjectReader, id: string, seen: number | null): StatementType {
  const type = recordThere(project, "statementType", id);
  checkRevision(project, "statementType", type, seen);
  return type;
}

/** @throws `NOT_THERE` */
export function variableThere(type: StatementType, id: string): Variable {
  return type.variables.find((variable) => variable.id === id) ?? fail("NOT_THERE", { kind: "variable", id });
}

/** @throws `BUILT_IN_FIXED` for a variable that the built-in type always has */
export function checkNotBuiltIn(type: StatementType, variable: Variable): void {
  const isFixed =
    type.id === builtInStatementType.id &&
    builtInStatementType.variables.some(({ id }) => id === variable.id);
  if (isFixed) fail("BUILT_IN_FIXED", { name: variable.name, type: type.label });
}

/** @throws `NAME_TAKEN` when another variable of the type has the name; capitals make no difference */
export function checkVariableName(type: StatementType, name: string, own: string | null): void {
  const taken = type.variables.some(
    (variable) => variable.id !== own && variable.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) fail("NAME_TAKEN", { name, where: type.label });
}

/** @throws `NAME_TAKEN` when another type has the label */
export function checkTypeLabel(project: ProjectReader, label: string, own: string | null): void {
  const taken = project
    .statementTypes()
    .some((type) => type.id !== own && type.label.toLowerCase() === label.toLowerCase());
  if (taken) fail("NAME_TAKEN", { name: label, where: "statement types" });
}
