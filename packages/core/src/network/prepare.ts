/**
 * Everything that one network or all networks of a series share: options, columns, selected statements,
 * levels, and the labels of the isolates.
 */
import type { BoundVariables, Field } from "./fields.js";
import { bindVariables } from "./fields.js";
import type { NetworkOptions, NetworkOptionsInput, NetworkWarning } from "./options.js";
import { parseNetworkOptions } from "./options.js";
import type { Levels } from "./qualifier.js";
import { levelsOver } from "./qualifier.js";
import type { Selection } from "./select-statements.js";
import { selectStatements } from "./select-statements.js";
import type { StatementTable } from "./statement-table.js";

export interface PreparedNetwork {
  readonly table: StatementTable;
  readonly options: NetworkOptions;
  readonly bound: BoundVariables;
  readonly selection: Selection;
  readonly levels: Levels;
  readonly warnings: readonly NetworkWarning[];
}

/** Reads the options and selects the statements. Throws what its parts throw. */
export function prepareNetwork(table: StatementTable, input: NetworkOptionsInput): PreparedNetwork {
  const parsed = parseNetworkOptions(input);
  const bound = bindVariables(table, parsed.options);
  const selection = selectStatements(table, bound);
  return {
    table,
    options: bound.options,
    bound,
    selection,
    levels: networkLevels(table, bound, selection),
    warnings: [...parsed.warnings, ...bound.warnings],
  };
}

/** DNA takes the levels from what is in the date range; by default only counted statements have levels. */
function networkLevels(table: StatementTable, bound: BoundVariables, selection: Selection): Levels {
  const compat = bound.options.compat !== null;
  const base = compat && bound.qualifier.kind !== "document" ? selection.inRange : selection.filtered;
  return levelsOver(bound.qualifier, table.size, base, !compat);
}

/** The nodes of one side: which codes of the field occur, in label order, and where each code stands. */
export interface NodeSet {
  readonly codes: Int32Array;
  readonly indexOf: Int32Array;
}

/** Nodes that occur in some rows. */
export function nodesIn(field: Field, rows: Int32Array): NodeSet {
  const occurs = new Uint8Array(field.labels.length);
  for (const row of rows) {
    const code = field.codes[row] as number;
    if (code >= 0) occurs[code] = 1;
  }
  const indexOf = new Int32Array(occurs.length).fill(-1);
  const codes = new Int32Array(occurs.length);
  let size = 0;
  occurs.forEach((is, code) => {
    if (is === 0) return;
    indexOf[code] = size;
    codes[size++] = code;
  });
  return { codes: codes.slice(0, size), indexOf };
}
