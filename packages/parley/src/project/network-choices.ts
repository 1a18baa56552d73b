/** What can be chosen in the options of a network on this project: variables with their values, metadata, coders. */
import { type Column, documentVariables, type NetworkChoices } from "@parley/core";
import { loadStatementTable, type StatementTableOptions } from "./load-statement-table.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

/**
 * From all counted statements of a type, whatever else is filtered.
 * @throws `NOT_THERE` for an unknown statement type
 */
export function networkChoices(project: Project, options: StatementTableOptions): NetworkChoices {
  return remembered(project, `choices ${JSON.stringify(options)}`, () => {
    const { variables, documents, coders } = loadStatementTable(project, options);
    return {
      variables: [...variables].map(([name, column]) => ({
        name,
        dataType: column.dataType,
        values: valuesOf(column),
      })),
      metadata: Object.fromEntries(
        documentVariables.map((name) => [name, distinct(name === "id" ? documents.ids : documents[name])]),
      ),
      coders: [...coders],
    };
  });
}

function valuesOf(column: Column): { value: string; label: string }[] {
  if (column.dataType === "short text")
    return column.values.map((label, at) => ({ value: column.coded?.[at] ?? label, label }));
  if (column.dataType === "long text") return [];
  const found = new Set(column.numbers);
  return [...found]
    .filter((value) => !Number.isNaN(value))
    .sort((a, b) => a - b)
    .map((value) => ({ value: String(value), label: String(value) }));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== "").sort();
}
