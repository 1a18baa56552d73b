/**
 * Entities out of a DNA 2 file, which stores the values of short-text variables as text and describes them in a
 * table of attributes by the same text. A value without a description becomes an entity too.
 */
import type { Note } from "@parley/formats";
import type { DnaField, DnaRows } from "./dna-rows.js";
import type { Dna2Row } from "./read-dna-2.js";

/** The attributes that DNA 2 has, for every variable. */
const attributeNames = ["Type", "Alias", "Notes"] as const;

export interface Dna2Entities {
  readonly entities: readonly DnaRows["ENTITIES"][];
  readonly attributeVariables: readonly DnaRows["ATTRIBUTEVARIABLES"][];
  readonly attributeValues: readonly DnaRows["ATTRIBUTEVALUES"][];
  readonly shortTexts: readonly DnaRows["DATASHORTTEXT"][];
}

/** Adds to the notes what was joined, added or left out. */
export function entitiesOfDna2(
  attributes: readonly Dna2Row[],
  values: readonly Dna2Row[],
  variables: readonly DnaRows["VARIABLES"][],
  notes: Note[],
): Dna2Entities {
  const idOf = new Map<string, number>();
  const nameOf = (variable: DnaField, value: string): string => `${variable} ${value}`;
  const described: Dna2Row[] = [];
  for (const row of attributes) {
    const name = nameOf(row.VariableId ?? null, textOf(row.Value));
    if (idOf.has(name)) continue;
    idOf.set(name, row.ID);
    described.push(row);
  }
  const doubled = attributes.length - described.length;
  if (doubled > 0) notes.push({ code: "DNA2_VALUES_JOINED", details: { count: doubled } });

  const orphans: string[] = [];
  const entities = described.map((row): DnaRows["ENTITIES"] => {
    const above = textOf(row.ChildOf);
    const parent = above === "" ? null : (idOf.get(nameOf(row.VariableId ?? null, above)) ?? null);
    if (above !== "" && parent === null) orphans.push(textOf(row.Value));
    return {
      ID: row.ID,
      VariableId: row.VariableId ?? null,
      Value: textOf(row.Value),
      Red: row.Red ?? null,
      Green: row.Green ?? null,
      Blue: row.Blue ?? null,
      ChildOf: parent,
    };
  });
  if (orphans.length > 0)
    notes.push({
      code: "DNA2_PARENTS_UNKNOWN",
      details: { count: orphans.length, values: orphans.slice(0, 20) },
    });

  let next = 1 + attributes.reduce((most, row) => Math.max(most, row.ID), 0);
  const added: string[] = [];
  const shortTexts = values.map((row): DnaRows["DATASHORTTEXT"] => {
    const value = textOf(row.Value);
    const name = nameOf(row.VariableId ?? null, value);
    let entity = idOf.get(name);
    if (entity === undefined) {
      entity = next++;
      idOf.set(name, entity);
      entities.push({
        ID: entity,
        VariableId: row.VariableId ?? null,
        Value: value,
        Red: 0,
        Green: 0,
        Blue: 0,
        ChildOf: null,
      });
      if (value !== "") added.push(value);
    }
    return {
      ID: row.ID,
      StatementId: row.StatementId ?? null,
      VariableId: row.VariableId ?? null,
      Entity: entity,
    };
  });
  if (added.length > 0)
    notes.push({
      code: "DNA2_VALUES_DESCRIBED",
      details: { count: added.length, values: added.slice(0, 20) },
    });
  return { entities, ...attributesOf(described, entities, variables), shortTexts };
}

/** One attribute variable per name and short-text variable, and a value of each for every entity. */
function attributesOf(
  described: readonly Dna2Row[],
  entities: readonly DnaRows["ENTITIES"][],
  variables: readonly DnaRows["VARIABLES"][],
): Pick<Dna2Entities, "attributeVariables" | "attributeValues"> {
  const texts = variables.filter((variable) => variable.DataType === "short text");
  const attributeVariables = attributeNames.flatMap((name, at) =>
    texts.map((variable, place) => ({
      ID: 1 + at * texts.length + place,
      VariableId: variable.ID,
      AttributeVariable: name,
    })),
  );
  const rows = new Map(described.map((row) => [row.ID, row]));
  const attributeValues: DnaRows["ATTRIBUTEVALUES"][] = [];
  for (const entity of entities) {
    for (const variable of attributeVariables) {
      if (variable.VariableId !== entity.VariableId) continue;
      attributeValues.push({
        ID: attributeValues.length + 1,
        EntityId: entity.ID,
        AttributeVariableId: variable.ID,
        AttributeValue: textOf(rows.get(entity.ID)?.[variable.AttributeVariable]),
      });
    }
  }
  return { attributeVariables, attributeValues };
}

function textOf(value: DnaField | undefined): string {
  return typeof value === "string" ? value : String(value ?? "");
}
