/**
 * Statements with their values. Everything in a `.dna` file was coded by a person and counts as reviewed.
 *
 * Statements of one type on exactly the same passage are one utterance: one act of saying, several things said.
 * A passage that ends beyond the text is cut to it. One that lies wholly outside has no words to show, and a
 * statement without words cannot exist here: it is set aside for the way back, and named.
 *
 * How something was said, what kind of act it was and how sure, DNA does not know; these are set as for a
 * statement coded by hand whose coder says nothing about them.
 */
import { makeRecord, type Part, partAt, type Statement, type Utterance, type Value } from "@parley/core";
import { restOf } from "./dna-rest.js";
import type { DnaField, DnaRows, DnaTableName } from "./dna-rows.js";
import { dataTables } from "./dna-schema.js";
import type { PlacedDocument } from "./place-documents.js";
import type { PlacedEntity } from "./place-entities.js";
import type { PlacedTypes, PlacedVariable } from "./place-statement-types.js";
import { type Placing, remarkOnRows, remember, setAside } from "./placing.js";

type StatementRow = DnaRows["STATEMENTS"];

export interface PlacedBefore extends PlacedTypes {
  readonly coders: ReadonlyMap<DnaField, string>;
  readonly documents: ReadonlyMap<DnaField, PlacedDocument>;
  readonly entities: ReadonlyMap<DnaField, PlacedEntity>;
}

/** The values of one statement, and what is kept of their rows. */
interface Values {
  readonly values: Record<string, Value>;
  readonly rows: Record<string, number>;
  readonly kept: Record<string, readonly [DnaField, DnaField]>;
}

/** @returns how many statements were placed */
export function placeStatements(placing: Placing, placed: PlacedBefore): number {
  const homeless: StatementRow[] = [];
  const outside: StatementRow[] = [];
  const cut: StatementRow[] = [];
  const ready: {
    readonly row: StatementRow;
    readonly doc: PlacedDocument;
    readonly typeId: string;
    readonly claim: Part;
  }[] = [];
  for (const row of placing.tables.STATEMENTS) {
    const doc = placed.documents.get(row.DocumentId);
    const typeId = placed.types.get(row.StatementTypeId);
    if (doc === undefined || typeId === undefined) {
      homeless.push(row);
      continue;
    }
    const isPlace = Number.isInteger(row.Start) && Number.isInteger(row.Stop);
    const end = Math.min(row.Stop, doc.text.length);
    const claim = isPlace ? partAt(doc.text, [{ start: row.Start, end }]) : null;
    if (claim === null) {
      outside.push(row);
      continue;
    }
    if (claim.end !== row.Stop) cut.push(row);
    ready.push({ row, doc, typeId, claim });
  }
  const typeOf = new Map<DnaField, DnaField>(ready.map(({ row }) => [row.ID, row.StatementTypeId]));
  const valuesOf = placeValues(placing, placed, typeOf);
  const utterances = new Map<string, string>();
  for (const { row, doc, typeId, claim } of ready) {
    const place = `${row.DocumentId} ${row.StatementTypeId} ${claim.start} ${claim.end}`;
    let utteranceId = utterances.get(place);
    if (utteranceId === undefined) {
      const utterance = newUtterance(placing.newId("utterance", row.ID), doc, claim);
      placing.changes.push(makeRecord("utterance", utterance));
      utteranceId = utterance.id;
      utterances.set(place, utteranceId);
    }
    const own = valuesOf(row.ID);
    const coderId = placed.coders.get(row.Coder) ?? placing.coderId;
    const statement = newStatement(placing.newId("statement", row.ID), utteranceId, doc, claim, {
      typeId,
      coderId,
      values: own.values,
    });
    placing.changes.push(makeRecord("statement", statement));
    const kept = {
      ...own.kept,
      ...(claim.end === row.Stop ? {} : { Stop: [row.Stop, claim.end] as const }),
      ...(row.Coder === null ? { Coder: [null, coderId] as const } : {}),
    };
    remember(placing, "statement", row.ID, statement.id, restOf({ rows: own.rows, kept }));
  }
  setAside(placing, "STATEMENTS", [...homeless, ...outside]);
  remarkOnRows(placing, "DNA_ROWS_SET_ASIDE", homeless, { table: "STATEMENTS" });
  remarkOnRows(placing, "DNA_STATEMENTS_OUTSIDE_TEXT", outside);
  remarkOnRows(placing, "DNA_PASSAGES_CUT", cut);
  return ready.length;
}

/** Goes once through the tables of values; a value that fits to no placed statement is set aside. */
function placeValues(
  placing: Placing,
  placed: PlacedBefore,
  typeOf: ReadonlyMap<DnaField, DnaField>,
): (statementId: number) => Values {
  const found = new Map<DnaField, Values>();
  for (const dataType of ["boolean", "integer", "long text", "short text"] as const) {
    const name = dataTables[dataType];
    const unplaced: DnaRows[typeof name][] = [];
    for (const row of placing.tables[name]) {
      const variable = placed.variables.get(row.VariableId);
      const fits =
        variable?.dataType === dataType &&
        typeOf.get(row.StatementId) === variable.type &&
        fitsVariable(row, placed);
      if (!fits) {
        unplaced.push(row);
        continue;
      }
      const own = found.get(row.StatementId) ?? { values: {}, rows: {}, kept: {} };
      found.set(row.StatementId, own);
      const variableId = String(row.VariableId);
      own.rows[variableId] = row.ID;
      const value =
        "Entity" in row ? (placed.entities.get(row.Entity)?.id ?? null) : readValue(row.Value, variable);
      if (value !== null) own.values[variable.id] = value;
      else if (!("Entity" in row)) own.kept[`Value ${variableId}`] = [row.Value, null];
    }
    setAside<DnaTableName>(placing, name, unplaced);
    const lost = unplaced.filter((row) => typeOf.has(row.StatementId));
    remarkOnRows(placing, "DNA_ROWS_SET_ASIDE", lost, { table: name });
  }
  const none: Values = { values: {}, rows: {}, kept: {} };
  return (statementId) => found.get(statementId) ?? none;
}

/** An entity has to be one of the variable. */
function fitsVariable(
  row: DnaRows["DATASHORTTEXT"] | { readonly Value: DnaField },
  placed: PlacedBefore,
): boolean {
  return !("Entity" in row) || placed.entities.get(row.Entity)?.variable === row.VariableId;
}

/** Text in a column of numbers is no value, and so is nothing. */
function readValue(value: DnaField, variable: PlacedVariable): Value {
  const wanted = variable.dataType === "long text" ? "string" : "number";
  return typeof value === wanted ? value : null;
}

function newUtterance(id: string, doc: PlacedDocument, quote: Part): Utterance {
  return {
    id,
    documentId: doc.id,
    versionId: doc.versionId,
    mode: "indirect",
    medium: null,
    quote,
    cue: null,
    frame: null,
    addressee: null,
    nestedIn: null,
    revision: 0,
  };
}

function newStatement(
  id: string,
  utteranceId: string,
  doc: PlacedDocument,
  claim: Part,
  coded: Pick<Statement, "typeId" | "coderId" | "values">,
): Statement {
  return {
    id,
    utteranceId,
    documentId: doc.id,
    versionId: doc.versionId,
    ...coded,
    state: "coded",
    actor: null,
    claim,
    condition: null,
    time: null,
    deadline: null,
    act: "assert",
    negated: false,
    certainty: "stated",
    level: 0.8,
    towards: null,
    unnamed: false,
    metonymic: false,
    members: [],
    engine: null,
    confidence: null,
    why: [],
    note: "",
    revision: 0,
  };
}
