/** Generates `.dna` files as nasty as SQLite and the checks of the format allow, to be read and written again. */
import fc from "fast-check";
import type { DnaField, DnaRows } from "../../src/dna/dna-rows.js";
import { dataTables } from "../../src/dna/dna-schema.js";
import type { DnaTables } from "../../src/dna/dna-tables.js";
import { coderRow } from "./make-dna.js";

const nastyTexts = [
  "",
  " ",
  "'",
  '"',
  "O'Neill; DROP TABLE DOCUMENTS;--",
  "Ä",
  "A\u0308",
  "🕊️",
  "👩‍👩‍👧",
  "שלום",
  "a\r\nb\tc",
  "\u2028",
  "<b>&amp;</b>",
  "null",
  "0",
  "__proto__",
  "x".repeat(190),
  "🕊".repeat(190),
  "person",
  "organization",
  "concept",
  "agreement",
  "DNA Statement",
];
const text = fc.constantFrom(...nastyTexts);
const longText = fc.oneof(
  text,
  fc.array(text, { maxLength: 4 }).map((parts) => parts.join(" ")),
);
const byte = fc.integer({ min: 0, max: 255 });
const colors = fc.record({ Red: byte, Green: byte, Blue: byte });
const mayBeEmpty = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) });
const flag = fc.constantFrom(0, 1);

/** Rows with IDs that leave gaps. */
function numbered<Row>(
  row: fc.Arbitrary<Row>,
  maxLength: number,
  minLength = 0,
): fc.Arbitrary<(Row & { readonly ID: number })[]> {
  return fc.array(fc.tuple(row, fc.integer({ min: 1, max: 40 })), { minLength, maxLength }).map((rows) => {
    let ID = 0;
    return rows.map(([fields, step]) => {
      ID += step;
      return { ...fields, ID };
    });
  });
}

/** Only the first of the rows that are the same by their key. */
function once<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(keyOf(row));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** One of the IDs, else nothing. */
function one(rows: readonly { readonly ID: number }[], at: number): DnaField {
  return rows.length === 0 ? null : (rows[at % rows.length]?.ID ?? null);
}

const at = fc.nat(1000);
const parts = fc.record({
  settings: fc.array(fc.tuple(text, text), { maxLength: 2 }),
  coders: numbered(
    fc.record({
      name: text,
      colors,
      password: text,
      width: mayBeEmpty(fc.integer({ min: 100, max: 9999 })),
      may: flag,
    }),
    4,
  ),
  relations: numbered(fc.record({ one: at, other: at, view: flag, edit: flag, isLoose: fc.nat(9) }), 4),
  types: numbered(fc.record({ label: text, colors }), 3, 1),
  variables: numbered(
    fc.record({
      name: text,
      dataType: fc.constantFrom("short text", "short text", "long text", "integer", "boolean" as const),
      type: at,
      isLoose: fc.nat(9),
    }),
    9,
    2,
  ),
  links: numbered(fc.record({ one: at, other: at }), 3),
  regexes: fc.array(fc.tuple(mayBeEmpty(text), colors), { maxLength: 3 }),
  documents: numbered(
    fc.record({
      title: text,
      text: longText,
      coder: mayBeEmpty(at),
      meta: fc.tuple(text, text, text, longText, text),
      date: fc.oneof(
        fc.integer({ min: -3_000_000_000, max: 3_000_000_000 }),
        fc.constantFrom(0, 86_400, 1e14, -62_167_219_201, 60),
      ),
    }),
    5,
    1,
  ),
  entities: numbered(
    fc.record({ value: text, variable: at, colors, isColored: fc.nat(5), parent: mayBeEmpty(at) }),
    14,
    3,
  ),
  attributes: numbered(fc.record({ name: text, variable: at }), 6),
  attributeValues: numbered(fc.record({ value: text, entity: at, attribute: at }), 12),
  statements: numbered(
    fc.record({
      type: mayBeEmpty(at),
      document: mayBeEmpty(at),
      coder: mayBeEmpty(at),
      start: fc.nat(12),
      length: fc.integer({ min: 1, max: 12 }),
    }),
    8,
    1,
  ),
  data: fc.array(
    fc.record({
      statement: at,
      variable: at,
      value: fc.oneof(fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }), flag, text),
      entity: at,
      isEmpty: fc.nat(5),
      step: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 40 },
  ),
});

/** Rows of a whole file; every reference is empty or leads somewhere, as DNA's foreign keys ask. */
export const anyDna: fc.Arbitrary<DnaTables> = parts.map((made) => {
  const { coders, types, documents } = made;
  const variables = once(
    made.variables.map((row): DnaRows["VARIABLES"] => ({
      ID: row.ID,
      Variable: row.name,
      DataType: row.dataType as DnaRows["VARIABLES"]["DataType"],
      StatementTypeId: row.isLoose === 0 ? null : one(types, row.type),
    })),
    (row) => [row.Variable, row.StatementTypeId],
  );
  const entities = once(
    variables.length === 0
      ? []
      : made.entities.map((row): DnaRows["ENTITIES"] => ({
          ID: row.ID,
          VariableId: one(variables, row.variable),
          Value: row.value,
          ...row.colors,
          ...(row.isColored === 0 ? { Green: null } : {}),
          ChildOf: row.parent,
        })),
    (row) => [row.VariableId, row.Value],
  ).map((row, _, all) => ({ ...row, ChildOf: row.ChildOf === null ? null : one(all, Number(row.ChildOf)) }));
  const attributeVariables = once(
    variables.length === 0
      ? []
      : made.attributes.map((row) => ({
          ID: row.ID,
          VariableId: one(variables, row.variable),
          AttributeVariable: row.name,
        })),
    (row) => [row.VariableId, row.AttributeVariable],
  );
  const statements = made.statements.map((row): DnaRows["STATEMENTS"] => ({
    ID: row.ID,
    StatementTypeId: row.type === null ? null : one(types, row.type),
    DocumentId: row.document === null ? null : one(documents, row.document),
    Start: row.start,
    Stop: row.start + row.length,
    Coder: row.coder === null ? null : one(coders, row.coder),
  }));
  return {
    SETTINGS: once(
      [
        { Property: "version", Value: "3.1.2" },
        ...made.settings.map(([Property, Value]) => ({ Property, Value })),
      ],
      (row) => row.Property,
    ),
    CODERS: coders.map((row) =>
      coderRow(row.ID, row.name, {
        ...row.colors,
        Password: row.password,
        PopupWidth: row.width,
        PermissionEditCoders: row.may,
      }),
    ),
    CODERRELATIONS: made.relations
      .map((row) => ({
        ID: row.ID,
        Coder: row.isLoose === 0 ? null : one(coders, row.one),
        OtherCoder: one(coders, row.other),
        viewStatements: row.view,
        editStatements: row.edit,
        viewDocuments: row.edit,
        editDocuments: row.view,
      }))
      .filter((row) => row.Coder !== row.OtherCoder),
    DOCUMENTS: documents.map(({ ID, title, text: words, coder, meta, date }) => ({
      ID,
      Title: title,
      Text: words,
      Coder: coder === null ? null : one(coders, coder),
      Author: meta[0],
      Source: meta[1],
      Section: meta[2],
      Notes: meta[3],
      Type: meta[4],
      Date: date,
    })),
    STATEMENTTYPES: types.map(({ ID, label, colors: color }) => ({ ID, Label: label, ...color })),
    VARIABLES: variables,
    VARIABLELINKS: made.links
      .map((row) => ({
        ID: row.ID,
        SourceVariableId: one(variables, row.one),
        TargetVariableId: one(variables, row.other),
      }))
      .filter((row) => row.SourceVariableId !== row.TargetVariableId),
    REGEXES: once(
      made.regexes.map(([Label, color]) => ({ Label, ...color })),
      (row) => row.Label,
    ),
    STATEMENTS: statements,
    ENTITIES: entities,
    ATTRIBUTEVARIABLES: attributeVariables,
    ATTRIBUTEVALUES: once(
      entities.length === 0 || attributeVariables.length === 0
        ? []
        : made.attributeValues.map((row) => ({
            ID: row.ID,
            EntityId: one(entities, row.entity),
            AttributeVariableId: one(attributeVariables, row.attribute),
            AttributeValue: row.value,
          })),
      (row) => [row.EntityId, row.AttributeVariableId],
    ),
    ...dataOf(made.data, statements, variables, entities),
  };
});

type Data = Pick<DnaTables, (typeof dataTables)[keyof typeof dataTables]>;

/** Values of any variable in the table of its type, also of variables that the statement's type does not have. */
function dataOf(
  made: readonly {
    readonly statement: number;
    readonly variable: number;
    readonly value: number | string;
    readonly entity: number;
    readonly isEmpty: number;
    readonly step: number;
  }[],
  statements: readonly DnaRows["STATEMENTS"][],
  variables: readonly DnaRows["VARIABLES"][],
  entities: readonly DnaRows["ENTITIES"][],
): Data {
  const data = { DATABOOLEAN: [], DATAINTEGER: [], DATALONGTEXT: [], DATASHORTTEXT: [] } as {
    [Table in keyof Data]: DnaRows[Table][];
  };
  let ID = 0;
  for (const row of made) {
    const statement = statements[row.statement % Math.max(statements.length, 1)];
    // Mostly a variable of the statement's type, now and then any.
    const ofType = variables.filter((variable) => variable.StatementTypeId === statement?.StatementTypeId);
    const choice = row.isEmpty === 1 || ofType.length === 0 ? variables : ofType;
    const variable = choice[row.variable % Math.max(choice.length, 1)];
    if (statement === undefined || variable === undefined) continue;
    ID += row.step;
    const own = { ID, StatementId: statement.ID, VariableId: variable.ID };
    if (variable.DataType === "short text") {
      const fitting = entities.filter((entity) => entity.VariableId === variable.ID);
      const entity = one(row.isEmpty === 0 || fitting.length === 0 ? entities : fitting, row.entity);
      if (entity !== null) data.DATASHORTTEXT.push({ ...own, Entity: entity });
    } else if (variable.DataType === "long text") {
      data.DATALONGTEXT.push({ ...own, Value: row.isEmpty === 0 ? null : String(row.value) });
    } else data[dataTables[variable.DataType]].push({ ...own, Value: row.value });
  }
  const pair = (row: { StatementId: DnaField; VariableId: DnaField }): unknown => [
    row.StatementId,
    row.VariableId,
  ];
  return {
    DATABOOLEAN: once(data.DATABOOLEAN, pair),
    DATAINTEGER: once(data.DATAINTEGER, pair),
    DATALONGTEXT: once(data.DATALONGTEXT, pair),
    DATASHORTTEXT: once(data.DATASHORTTEXT, pair),
  };
}
