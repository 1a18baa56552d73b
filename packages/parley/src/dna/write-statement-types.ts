/**
 * Statement types and variables into a `.dna` file: those that came from one, and those that are used. The
 * built-in type, or a variable of it, that came from nowhere and holds nothing is left out, so that a file comes
 * back as it was; a project that never saw a `.dna` file writes all its types.
 */
import { builtInStatementType, type StatementType, type Variable } from "@parley/core";
import { colorParts } from "./dna-color.js";
import { asInDna } from "./dna-rest.js";
import { type Exporting, fitOnce, fitText } from "./exporting.js";

/** @returns the variables that were written, by their id here */
export function writeStatementTypes(exporting: Exporting): ReadonlyMap<string, Variable> {
  const { project, writer, ids } = exporting;
  const written = new Map<string, Variable>();
  for (const type of project.store.list("statementType")) {
    const isKnown = ids.isKnown("statementType", type.id);
    const isWhole = !isKnown && (ids.sources.length === 0 || isUsed(exporting, type));
    const variables = type.variables.filter((variable) => isWhole || isWanted(exporting, type, variable));
    if (!isKnown && !isWhole && variables.length === 0) continue;
    const typeId = ids.of("statementType", type.id);
    const rest = ids.rest("statementType", type.id);
    writer.add("STATEMENTTYPES", {
      ID: typeId,
      Label: String(
        asInDna(rest, "Label", type.label, fitText(exporting, type.label, "label of a statement type")),
      ),
      ...colorParts(type.color),
    });
    const taken = new Set<string>();
    for (const variable of variables) {
      const name = fitOnce(exporting, variable.name, `variable of ${type.label}`, taken);
      writer.add("VARIABLES", {
        ID: ids.of("variable", variable.id),
        Variable: String(asInDna(ids.rest("variable", variable.id), "Variable", variable.name, name)),
        DataType: variable.dataType,
        StatementTypeId: typeId,
      });
      written.set(variable.id, variable);
    }
  }
  return written;
}

function isUsed({ project }: Exporting, type: StatementType): boolean {
  return (
    project.store.connection.value(
      "SELECT 1 FROM statement WHERE type = (SELECT key FROM statement_type WHERE id = ?) LIMIT 1",
      type.id,
    ) !== undefined
  );
}

function isWanted({ project, ids }: Exporting, type: StatementType, variable: Variable): boolean {
  if (ids.isKnown("variable", variable.id) || ids.sources.length === 0) return true;
  const isBuiltIn = type.id === builtInStatementType.id;
  if (!isBuiltIn) return true;
  const { connection } = project.store;
  const isBuiltInVariable = builtInStatementType.variables.some(({ id }) => id === variable.id);
  return (
    !isBuiltInVariable ||
    connection.value(
      "SELECT 1 FROM variable WHERE id = ? AND (key IN (SELECT variable FROM statement_value) OR key IN (SELECT variable FROM entity))",
      variable.id,
    ) !== undefined
  );
}
