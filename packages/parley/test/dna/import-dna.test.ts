import {
  documentQuerySchema,
  entityQuerySchema,
  network,
  parseNetworkOptions,
  statementQuerySchema,
} from "@parley/core";
import { describe, expect, test } from "vitest";
import { importDna } from "../../src/dna/import-dna.js";
import { loadDnaStatementTable } from "../../src/dna/load-dna-table.js";
import { addStatement, redo, undo } from "../../src/project/actions.js";
import { documentList, documentView } from "../../src/project/document-views.js";
import { entityList } from "../../src/project/entity-views.js";
import { loadStatementTable } from "../../src/project/load-statement-table.js";
import { networkView, parseNetworkQuery } from "../../src/project/network-view.js";
import type { Project } from "../../src/project/project.js";
import { statementList } from "../../src/project/statement-views.js";
import { foreignIds, foreignSources } from "../../src/store/foreign-sources.js";
import { draftOf, dump, emptyProject, sampleProject } from "../sample-project.js";
import { synthDna } from "./dna-fixtures.js";
import { coderRow, documentRow, entityRow, makeDna, smallRows, smallText } from "./make-dna.js";

/** A project with the small file in it. */
function imported(rows = smallRows): { project: Project; report: ReturnType<typeof importDna>["report"] } {
  const project = emptyProject();
  return { project, report: importDna(project, makeDna(rows)).report };
}

const all = statementQuerySchema.parse({});

describe("importing a .dna file", () => {
  test("takes documents with every field, and their dates to the second", () => {
    const { project } = imported();
    const [first, second] = project.store.list("document");
    expect(first).toMatchObject({
      name: "7",
      title: "Erstes",
      author: "A. Autorin",
      source: "Zeitung",
      section: "Politik",
      type: "Bericht",
      notes: "gelesen",
      language: "de",
      date: { local: "2031-01-14T09:30:15", precision: "second", zone: null, source: "metadata" },
    });
    expect(second?.date).toMatchObject({ local: "2031-01-14T09:30", precision: "minute" });
    expect(project.store.read("textVersion", first?.versionId ?? "")?.text).toBe(smallText);
    project.store.close();
  });

  test("links equal texts and keeps both", () => {
    const { project, report } = imported();
    const [first, second] = project.store.list("document");
    expect(second?.sameTextAs).toBe(first?.id);
    expect(report.documents.map((doc) => doc.sameTextAs)).toEqual([null, "Erstes"]);
    project.store.close();
  });

  test("takes statements with their places, values and coders, all of them reviewed", () => {
    const { project } = imported();
    const { rows } = statementList(project, all);
    expect(
      rows.map((row) => [
        row.quote.text,
        row.state,
        row.coder,
        row.person?.label ?? null,
        row.organization?.label ?? null,
        row.concept?.label ?? null,
        row.agreement,
      ]),
    ).toEqual([
      ["Ada", "coded", "Admin", null, null, null, null],
      ["„Ruhe“", "coded", "Zoë", "Ada", "Nordland", "Waffenruhe", 1],
      ["Ben nicht", "coded", "Admin", "Ben", null, "Waffenruhe", 0],
    ]);
    expect([...loadStatementTable(project).reviewed]).toEqual([1, 1]);
    project.store.close();
  });

  test("joins the built-in type with its color and further variables, and makes types of the others", () => {
    const { project } = imported();
    const types = project.store.list("statementType");
    expect(types.map(({ label, color }) => [label, color])).toEqual([
      ["DNA Statement", "#0a141e"],
      ["Note", "#d3d3d3"],
    ]);
    expect(types[0]?.variables.map(({ name, dataType }) => `${name}: ${dataType}`)).toEqual([
      "person: short text",
      "organization: short text",
      "concept: short text",
      "agreement: boolean",
      "strength: integer",
    ]);
    const strength = loadStatementTable(project).variables.get("strength");
    expect(strength?.dataType === "integer" && [...strength.numbers]).toEqual([-2, Number.NaN]);
    const note = loadStatementTable(project, { statementType: "Note" }).variables.get("note");
    expect(note?.dataType === "long text" && note.texts).toEqual(["prüfen"]);
    project.store.close();
  });

  test("takes entities with color, parent and attributes; the empty one is no entity", () => {
    const { project } = imported();
    const entities = project.store.list("entity");
    const byValue = new Map(entities.map((entity) => [entity.value, entity]));
    expect([...byValue.keys()].sort()).toEqual(["Ada", "Ben", "Bund", "Nordland", "Waffenruhe"]);
    expect(byValue.get("Ada")).toMatchObject({
      variableId: "person",
      kind: "person",
      color: "#ff9900",
      attributes: { Type: "minister", Partei: "" },
    });
    expect(byValue.get("Nordland")?.parentId).toBe(byValue.get("Bund")?.id);
    project.store.close();
  });

  test("keeps every ID of the file", () => {
    const { project } = imported();
    const { connection } = project.store;
    const [source] = foreignSources(connection, "dna");
    const ids = (kind: string) =>
      [...foreignIds(connection, "dna", source?.key ?? 0, kind)]
        .map((id) => Number(id.foreignId))
        .sort((a, b) => a - b);
    expect(source).toMatchObject({ file: "made.dna", version: "3.0.7" });
    expect(ids("coder")).toEqual([1, 4]);
    expect(ids("statementType")).toEqual([1, 3]);
    expect(ids("variable")).toEqual([1, 2, 3, 4, 9, 12]);
    expect(ids("document")).toEqual([7, 8]);
    expect(ids("entity")).toEqual([2, 3, 5, 6, 7]);
    expect(ids("statement")).toEqual([11, 12, 20]);
    const values = [...foreignIds(connection, "dna", source?.key ?? 0, "statement")].map(
      ({ rest }) => rest?.rows,
    );
    expect(values).toContainEqual({ "1": 31, "2": 32, "3": 33, "4": 2, "9": 8 });
    project.store.close();
  });

  test("is one step: undo takes everything away, redo brings the same back", () => {
    const project = emptyProject();
    const before = dump(project.store);
    importDna(project, makeDna(smallRows));
    const after = dump(project.store);
    undo(project);
    expect(dump(project.store)).toEqual(before);
    expect(foreignSources(project.store.connection, "dna")).toEqual([]);
    redo(project);
    expect(dump(project.store)).toEqual(after);
    expect(foreignSources(project.store.connection, "dna")).toHaveLength(1);
    project.store.close();
  });

  test("gives a record that lists, searches, the reader and networks work on, and that goes on being coded", () => {
    const { project } = imported();
    expect(documentList(project, documentQuerySchema.parse({ q: "ruhe" })).total).toBe(2);
    const [first] = project.store.list("document");
    expect(documentView(project, first?.id ?? "")).toMatchObject({ text: smallText, position: 1, of: 2 });
    const entities = entityList(project, entityQuerySchema.parse({ variable: "person" }));
    expect(entities.rows.map(({ label, statements, reviewed }) => [label, statements, reviewed])).toEqual([
      ["Ada", 1, 1],
      ["Ben", 1, 1],
    ]);
    const view = networkView(project, parseNetworkQuery({}));
    expect(view.ties.map(({ weight, statements }) => [weight, statements])).toEqual([
      [1, 1],
      [-1, 1],
    ]);
    addStatement(project, draftOf(project.store, first?.id ?? "", "Ada", { person: { label: "Ada" } }));
    expect(entityList(project, entityQuerySchema.parse({ q: "ada" })).rows[0]?.statements).toBe(2);
    project.store.close();
  });

  test("takes the same passage coded twice as one utterance with two statements", () => {
    const twice = { StatementTypeId: 1, DocumentId: 7, Start: 0, Stop: 3 };
    const { project } = imported({
      ...smallRows,
      STATEMENTS: [
        { ID: 1, ...twice, Coder: 1 },
        { ID: 2, ...twice, Coder: 4 },
        { ID: 3, ...twice, StatementTypeId: 3, Coder: 4 },
      ],
    });
    const [one, two, note] = project.store.list("statement");
    expect(one?.utteranceId).toBe(two?.utteranceId);
    expect(note?.utteranceId).not.toBe(one?.utteranceId);
    project.store.close();
  });

  test("refuses a file that the project has already, until that import is undone", () => {
    const project = emptyProject();
    const path = makeDna(smallRows);
    importDna(project, path);
    expect(() => importDna(project, path)).toThrowError(
      expect.objectContaining({ code: "DNA_IMPORTED_ALREADY" }),
    );
    undo(project);
    importDna(project, path);
    expect(project.store.list("document")).toHaveLength(2);
    project.store.close();
  });

  test("into a project with entities of its own joins those of the same variable and text, and says so", async () => {
    const { project } = await sampleProject();
    const rows = {
      ...smallRows,
      ENTITIES: [
        ...(smallRows.ENTITIES ?? []),
        entityRow(30, 1, "Tomas Verhoek", { Red: 9, Green: 9, Blue: 9 }),
      ],
      ATTRIBUTEVALUES: [{ ID: 1, EntityId: 30, AttributeVariableId: 2, AttributeValue: "Grüne" }],
    };
    const { report } = importDna(project, makeDna(rows));
    expect(report.assumptions.find(({ code }) => code === "DNA_ENTITIES_JOINED")?.details).toEqual({
      count: 1,
      values: ["Tomas Verhoek"],
    });
    const verhoek = project.store.list("entity").filter((entity) => entity.value === "Tomas Verhoek");
    expect(verhoek).toHaveLength(1);
    expect(verhoek[0]).toMatchObject({ id: "verhoek", color: "#090909", attributes: { Partei: "Grüne" } });
    expect(verhoek[0]?.memberships).toHaveLength(1);
    undo(project);
    expect(project.store.read("entity", "verhoek")).toMatchObject({ color: null, attributes: {} });
    project.store.close();
  });

  test("never joins a type whose variables have other data types", () => {
    const { project, report } = imported({
      ...smallRows,
      VARIABLES: [{ ID: 1, Variable: "person", DataType: "integer", StatementTypeId: 1 }],
      ENTITIES: [],
      STATEMENTS: [],
      DATASHORTTEXT: [],
      DATABOOLEAN: [],
      DATAINTEGER: [],
      DATALONGTEXT: [],
      ATTRIBUTEVARIABLES: [],
      ATTRIBUTEVALUES: [],
    });
    expect(project.store.list("statementType").map(({ label }) => label)).toEqual([
      "DNA Statement",
      "DNA Statement (2)",
      "Note",
    ]);
    expect(report.assumptions.map(({ code }) => code)).toContain("DNA_TYPE_RENAMED");
    project.store.close();
  });
});

describe("what does not fit", () => {
  const codes = (report: ReturnType<typeof importDna>["report"]) =>
    report.assumptions.map(({ code, details }) => [code, details.count]);

  test("a passage that ends beyond the text ends with it; one outside is set aside; both are said", () => {
    const { project, report } = imported({
      ...smallRows,
      DOCUMENTS: [documentRow(7, "Ada sagt ja."), documentRow(8, "")],
      STATEMENTS: [
        { ID: 11, StatementTypeId: 1, DocumentId: 7, Start: 4, Stop: 99, Coder: 1 },
        { ID: 12, StatementTypeId: 1, DocumentId: 7, Start: 40, Stop: 44, Coder: 1 },
        { ID: 20, StatementTypeId: 3, DocumentId: 8, Start: 0, Stop: 1, Coder: 1 },
      ],
    });
    expect(project.store.list("statement").map(({ claim }) => claim.text)).toEqual(["sagt ja."]);
    expect(codes(report)).toEqual([
      ["DNA_STATEMENTS_OUTSIDE_TEXT", 2],
      ["DNA_PASSAGES_CUT", 1],
      ["DNA_READING_ASSUMED", 1],
    ]);
    project.store.close();
  });

  test("a statement of no document, and a value of a variable that is no entity of it, are set aside", () => {
    const { project, report } = imported({
      ...smallRows,
      STATEMENTS: [
        ...(smallRows.STATEMENTS ?? []),
        { ID: 50, StatementTypeId: 1, DocumentId: null, Start: 0, Stop: 1, Coder: 1 },
      ],
      // Ada is a person, not an organization.
      DATASHORTTEXT: [{ ID: 1, StatementId: 11, VariableId: 2, Entity: 2 }],
    });
    expect(codes(report)).toEqual([
      ["DNA_ROWS_SET_ASIDE", 1],
      ["DNA_ROWS_SET_ASIDE", 1],
      ["DNA_READING_ASSUMED", 3],
    ]);
    expect(project.store.list("statement").map(({ values }) => values.organization)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    project.store.close();
  });

  test("parents that go in a circle: it is cut where it closes", () => {
    const { project } = imported({
      ...smallRows,
      ENTITIES: [
        entityRow(1, 2, "A", { ChildOf: 3 }),
        entityRow(2, 2, "B", { ChildOf: 1 }),
        entityRow(3, 2, "C", { ChildOf: 2 }),
        entityRow(4, 2, "D", { ChildOf: 4 }),
      ],
      DATASHORTTEXT: [],
      ATTRIBUTEVALUES: [],
    });
    const entities = new Map(project.store.list("entity").map((entity) => [entity.id, entity]));
    const parents = [...entities.values()].map(
      ({ value, parentId }) => `${value}<${entities.get(parentId ?? "")?.value ?? ""}`,
    );
    expect(parents.sort()).toEqual(["A<C", "B<A", "C<", "D<"]);
    project.store.close();
  });

  test("a date that no calendar has: the document has none", () => {
    const { project, report } = imported({
      CODERS: [coderRow(1, "Admin")],
      SETTINGS: smallRows.SETTINGS ?? [],
      DOCUMENTS: [documentRow(1, "a", { Date: 1e15 }), documentRow(2, "b", { Date: -86_400 })],
    });
    expect(project.store.list("document").map(({ date }) => date?.local ?? null)).toEqual([
      null,
      "1969-12-31",
    ]);
    expect(codes(report)).toEqual([["DNA_DATES_UNREADABLE", 1]]);
    project.store.close();
  });
});

describe("networks of an imported record", () => {
  const options = [
    {},
    { qualifierAggregation: "subtract", duplicates: "document" },
    { networkType: "onemode", qualifierAggregation: "congruence", normalization: "average" },
    { variable1: "person", variable2: "frame", qualifier: "intensity", qualifierAggregation: "subtract" },
    { networkType: "onemode", variable2: "concept", qualifier: "score", qualifierAggregation: "conflict" },
    { variable1: "source", variable1Document: true, isolates: true, duplicates: "month" },
  ] as const;
  const project = emptyProject();
  const path = synthDna();
  importDna(project, path);
  const inPlace = loadDnaStatementTable(path, "DNA Statement");
  const table = loadStatementTable(project, { statementType: "DNA Statement" });

  test.each(options)("are those of the file in place: %j", (asked) => {
    for (const compat of [null, "dna-3.1.2"] as const) {
      const parsed = parseNetworkOptions({ ...asked, compat }).options;
      const one = network(inPlace, parsed);
      const other = network(table, parsed);
      expect(other.rowLabels).toEqual(one.rowLabels);
      expect(other.colLabels).toEqual(one.colLabels);
      expect([...other.matrix]).toEqual([...one.matrix]);
      expect(other.numStatements).toBe(one.numStatements);
      expect(one.numStatements).toBeGreaterThan(0);
    }
  });
});
