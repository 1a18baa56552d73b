/**
 * Statement types with their variables. A type of the project with the same label takes up the variables of the
 * file when none of the same name has another data type; so does the built-in "DNA Statement". All others become
 * types of their own. Links between variables are kept for the way back.
 */
import { changeRecord, type DataType, makeRecord, type StatementType, type Variable } from "@parley/core";
import { dnaColor } from "./dna-color.js";
import { restOf } from "./dna-rest.js";
import type { DnaField, DnaRows } from "./dna-rows.js";
import { type Placing, remarkOnRows, remember, setAside } from "./placing.js";

export interface PlacedVariable {
  readonly id: string;
  readonly dataType: DataType;
  /** ID of the type in the file. */
  readonly type: number;
}

export interface PlacedTypes {
  /** Type by ID in the file. */
  readonly types: ReadonlyMap<DnaField, string>;
  /** Variable by ID in the file. */
  readonly variables: ReadonlyMap<DnaField, PlacedVariable>;
}

/** Longest name of a type or variable here, in UTF-16 units. */
const NAME_LENGTH = 190;

/** Makes or joins a type of every row; a variable that belongs to none is set aside. */
export function placeStatementTypes(placing: Placing): PlacedTypes {
  const { tables, changes, notes } = placing;
  const types = new Map<DnaField, string>();
  const variables = new Map<DnaField, PlacedVariable>();
  const free = new Map(placing.types.map((type) => [type.id, type]));
  const labels = new Set(placing.types.map((type) => type.label));
  for (const row of tables.STATEMENTTYPES) {
    const rows = tables.VARIABLES.filter((variable) => variable.StatementTypeId === row.ID);
    const known = [...free.values()].find((type) => type.label === row.Label && canJoin(type, rows));
    if (known !== undefined) free.delete(known.id);
    const own = placeVariables(placing, row.ID, rows, known?.variables ?? []);
    for (const [id, variable] of own.placed) variables.set(id, variable);

    const color = dnaColor(row.Red, row.Green, row.Blue) ?? "#000000";
    if (known !== undefined) {
      const after: StatementType = {
        ...known,
        color: placing.isUsed(known.id) ? known.color : color,
        variables: own.variables,
      };
      changes.push(changeRecord("statementType", known, after));
      types.set(row.ID, known.id);
      remember(placing, "statementType", row.ID, known.id, null);
      continue;
    }
    const label = distinct(row.Label === "" ? `type ${row.ID}` : row.Label, labels);
    labels.add(label);
    const type = {
      id: placing.newId("statementType", row.ID),
      label,
      color,
      variables: own.variables,
      revision: 0,
    };
    changes.push(makeRecord("statementType", type));
    types.set(row.ID, type.id);
    const kept = label === row.Label ? {} : { Label: [row.Label, label] as const };
    remember(placing, "statementType", row.ID, type.id, restOf({ kept }));
    if (label !== row.Label)
      notes.push({ code: "DNA_TYPE_RENAMED", details: { label: row.Label, renamed: label } });
  }
  const unplaced = tables.VARIABLES.filter((row) => !variables.has(row.ID));
  setAside(placing, "VARIABLES", unplaced);
  remarkOnRows(placing, "DNA_ROWS_SET_ASIDE", unplaced, { table: "VARIABLES" });
  setAside(placing, "VARIABLELINKS", tables.VARIABLELINKS);
  return { types, variables };
}

function canJoin(type: StatementType, rows: readonly DnaRows["VARIABLES"][]): boolean {
  return rows.every((row) =>
    type.variables.every((variable) => variable.name !== row.Variable || variable.dataType === row.DataType),
  );
}

/** Variables in the order of the file, then those that only the project has. */
function placeVariables(
  placing: Placing,
  type: number,
  rows: readonly DnaRows["VARIABLES"][],
  known: readonly Variable[],
): { readonly variables: readonly Variable[]; readonly placed: ReadonlyMap<number, PlacedVariable> } {
  const names = new Set(known.map((variable) => variable.name));
  const placed = new Map<number, PlacedVariable>();
  const variables = rows.map((row): Variable => {
    const joined = known.find((variable) => variable.name === row.Variable);
    const name = joined?.name ?? distinct(row.Variable === "" ? `variable ${row.ID}` : row.Variable, names);
    names.add(name);
    const id = joined?.id ?? placing.newId("variable", row.ID);
    placed.set(row.ID, { id, dataType: row.DataType, type });
    const kept = name === row.Variable ? {} : { Variable: [row.Variable, name] as const };
    remember(placing, "variable", row.ID, id, restOf({ kept }));
    return { id, name, dataType: row.DataType };
  });
  const rest = known.filter((variable) => variables.every((own) => own.id !== variable.id));
  return { variables: [...variables, ...rest], placed };
}

/** The name, cut to what fits, with a number behind it when it is taken. */
function distinct(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : ` (${number})`;
    const found = cutWhole(name, NAME_LENGTH - ending.length) + ending;
    if (!taken.has(found)) return found;
  }
}

/** The beginning of a text, without half a character at its end. */
function cutWhole(text: string, length: number): string {
  return text.slice(0, length).replace(text.length > length ? /[\uD800-\uDBFF]$/ : /$^/, "");
}
