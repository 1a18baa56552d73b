/** Colors and attributes of the entities of a `.dna` file, as DNA lists them: the color, then names in order. */
import type { Connection } from "../store/connection.js";
import { dnaColor } from "./dna-color.js";
import type { DnaField } from "./dna-rows.js";

export interface AttributeTable {
  /** "Color" first, then the attribute variables by name. */
  readonly names: readonly string[];
  /** A list per entity asked for. */
  readonly rows: readonly (readonly string[])[];
}

/** Attributes of entities by their ids; an id that is not there has empty ones. */
export function dnaAttributes(
  connection: Connection,
  statementType: string,
  variable: string,
  entityIds: readonly string[],
): AttributeTable {
  const owner = connection.value<number>(
    `SELECT v.ID FROM VARIABLES v JOIN STATEMENTTYPES t ON t.ID = v.StatementTypeId
     WHERE t.Label = ? AND v.Variable = ?`,
    statementType,
    variable,
  );
  if (owner === undefined) return { names: [], rows: [] };
  const attributes = connection.arrays<[id: number, name: string]>(
    "SELECT ID, AttributeVariable FROM ATTRIBUTEVARIABLES WHERE VariableId = ?",
    owner,
  );
  attributes.sort((a, b) => (a[1] < b[1] ? -1 : 1));
  const colors = new Map(
    connection
      .arrays<[number, DnaField, DnaField, DnaField]>(
        "SELECT ID, Red, Green, Blue FROM ENTITIES WHERE VariableId = ?",
        owner,
      )
      .map(([id, red, green, blue]) => [String(id), (dnaColor(red, green, blue) ?? "#000000").toUpperCase()]),
  );
  const values = new Map(
    connection
      .arrays<[number, number, string]>(
        `SELECT a.EntityId, a.AttributeVariableId, a.AttributeValue FROM ATTRIBUTEVALUES a
         JOIN ENTITIES e ON e.ID = a.EntityId WHERE e.VariableId = ?`,
        owner,
      )
      .map(([entity, attribute, value]) => [`${entity} ${attribute}`, value]),
  );
  return {
    names: ["Color", ...attributes.map(([, name]) => name)],
    rows: entityIds.map((id) => [
      colors.get(id) ?? "",
      ...attributes.map(([attribute]) => values.get(`${id} ${attribute}`) ?? ""),
    ]),
  };
}
