/**
 * Bar plot: how often does each value of a variable occur, for and against?
 *
 *   count(v, k) = number of statements with value v and level k of the qualifier
 *
 * Statements are filtered as for a network of variable 1 alone: only variable 1 must be filled, and duplicates
 * are statements with the same value and the same level in the same period. Levels: 0 and 1 of a boolean
 * qualifier, the values that occur of an integer or text, a single 1 without qualifier. In a drawing, levels
 * above 0 stand on one side, 0 of a boolean and those below 0 on the other. (Leifeld 2017.)
 *
 * By hand: A says yes twice in one document and no once. Counts 1 and 2; with duplicates = document 1 and 1.
 */

import type { QualifierColumn } from "../network/fields.js";
import { bindVariables, type Field } from "../network/fields.js";
import type { NetworkOptionsInput, NetworkWarning } from "../network/options.js";
import { parseNetworkOptions } from "../network/options.js";
import { nodesIn } from "../network/prepare.js";
import { levelsOver } from "../network/qualifier.js";
import { selectStatements } from "../network/select-statements.js";
import type { StatementTable } from "../network/statement-table.js";

export interface BarPlot {
  /** Values that occur, in label order. */
  readonly values: readonly string[];
  /** Ids of the entities; empty for document metadata. */
  readonly entityIds: readonly string[];
  /** `[1]` without qualifier. */
  readonly qualifierLevels: readonly (number | string)[];
  /** A list per value, a number per level. */
  readonly counts: readonly (readonly number[])[];
  /** Rows of the table behind each count, in load order. */
  readonly rows: readonly (readonly (readonly number[])[])[];
  readonly numFilteredStatements: number;
  readonly warnings: readonly NetworkWarning[];
}

/**
 * Counts the values of variable 1.
 *
 * @example
 * barPlot(table, { variable1: "concept", duplicates: "document" }).counts;
 * @throws what `network` throws
 */
export function barPlot(table: StatementTable, options: NetworkOptionsInput = {}): BarPlot {
  const hasQualifier =
    options.qualifier !== null && (options.qualifier !== undefined || table.variables.has("agreement"));
  const parsed = parseNetworkOptions({
    ...options,
    networkType: "twomode",
    // Any second side would do that is not the first: it is put out of the way below.
    variable2: options.variable1 === "id" ? "title" : "id",
    variable2Document: true,
    ...(hasQualifier ? {} : { qualifier: null }),
    qualifierAggregation: hasQualifier ? "combine" : "ignore",
    normalization: "no",
    timeWindow: "no",
    kernel: "no",
  });
  const bound = bindVariables(table, parsed.options);
  const { field1, qualifier } = bound;
  const rows = selectStatements(table, { ...bound, field2: everywhere(table.size) }).filtered;
  const nodes = nodesIn(field1, rows);
  const levels = levelsOver(qualifier, table.size, rows, false);
  const behind = Array.from(nodes.codes, () => Array.from({ length: levels.size }, (): number[] => []));
  for (const row of rows) {
    // A statement without stance has a level beyond the last.
    behind[nodes.indexOf[field1.codes[row] as number] as number]?.[levels.codes[row] as number]?.push(row);
  }
  return {
    values: Array.from(nodes.codes, (code) => field1.labels[code] as string),
    entityIds:
      field1.entityIds.length === 0
        ? []
        : Array.from(nodes.codes, (code) => field1.entityIds[code] as string),
    qualifierLevels: levelNames(qualifier, rows, levels.values),
    counts: behind.map((own) => own.map((found) => found.length)),
    rows: behind,
    numFilteredStatements: rows.length,
    warnings: [...parsed.warnings, ...bound.warnings],
  };
}

/** A side that every statement shares. */
function everywhere(size: number): Field {
  return { name: "", labels: ["all"], entityIds: [], codes: new Int32Array(size) };
}

function levelNames(
  qualifier: QualifierColumn,
  rows: Int32Array,
  numbers: Float64Array,
): readonly (number | string)[] {
  if (qualifier.kind === "none") return [1];
  if (qualifier.kind === "boolean" || qualifier.kind === "integer") return Array.from(numbers);
  const occurs = new Set(rows.map((row) => qualifier.codes[row] as number));
  return qualifier.values.filter((_, code) => occurs.has(code));
}
