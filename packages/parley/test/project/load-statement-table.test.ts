import { newEntity, type ShortTextColumn } from "@parley/core";
import { describe, expect, test } from "vitest";
import { addStatement, editEntity, undo } from "../../src/project/actions.js";
import { importDocuments } from "../../src/project/import-documents.js";
import { loadStatementTable } from "../../src/project/load-statement-table.js";
import type { Project } from "../../src/project/project.js";
import { draftOf, emptyProject, importSample, sampleProject, textFile } from "../sample-project.js";

function labelsOf(project: Project, name: string, labels?: "de" | "en"): (string | null)[] {
  const column = loadStatementTable(project, { labels }).variables.get(name) as ShortTextColumn;
  return [...column.codes].map((code) => column.values[code] ?? null);
}

describe("the statement table", () => {
  test("has the type's variables, the actor, and the state behind the actor", async () => {
    const { project } = await sampleProject();
    const table = loadStatementTable(project, { labels: "en" });
    expect([...table.variables.keys()]).toEqual([
      "person",
      "organization",
      "concept",
      "agreement",
      "actor",
      "state",
    ]);
    expect(table.size).toBe(3);
    expect(labelsOf(project, "person", "en")).toEqual(["Ada Lindqvist", "Tomas Verhoek", "Ada Lindqvist"]);
    expect(labelsOf(project, "organization", "de")).toEqual(["Norwegen", null, null]);
    expect(labelsOf(project, "state", "en")).toEqual(["Norway", null, "Norway"]);
    expect(labelsOf(project, "actor")).toEqual(["Ada Lindqvist", "Tomas Verhoek", "Ada Lindqvist"]);
    const agreement = table.variables.get("agreement");
    expect(agreement?.dataType === "boolean" && [...agreement.numbers]).toEqual([1, 0, 1]);
    expect([...table.reviewed]).toEqual([1, 1, 1]);
    expect([...table.confidence]).toEqual([1, 1, 1]);
    expect(table.coders).toEqual(["you"]);
    expect(table.time[0]).toBe(Date.UTC(2031, 0, 13) / 1000);
    project.store.close();
  });

  test("is in load order: time, document, start, stop, id, undated ones last", async () => {
    const project = emptyProject();
    await importDocuments(project, [textFile("undated.txt", "Ein Text ohne Datum.")]);
    const documents = await importSample(project);
    const undated = project.store.list("document")[0]?.id ?? "";
    const code = (id: string, words: string) => addStatement(project, draftOf(project.store, id, words));
    code(undated, "Text");
    code(documents.get("2031-01-20_geneva") ?? "", "troops");
    code(documents.get("2031-01-13_genf") ?? "", "Tomas Verhoek");
    code(documents.get("2031-01-13_genf") ?? "", "Genf – Ministerpräsidentin");
    code(documents.get("2031-01-13_genf") ?? "", "Genf");
    const { ids, documents: columns, document, start, time } = loadStatementTable(project);
    const texts = ids.map((id) => project.store.read("statement", id)?.claim.text);
    expect(texts).toEqual(["Genf", "Genf – Ministerpräsidentin", "Tomas Verhoek", "troops", "Text"]);
    expect([...document].map((row) => columns.ids[row])).toEqual(
      ids.map((id) => project.store.read("statement", id)?.documentId),
    );
    expect(start[0]).toBe(0);
    expect(time.at(-1)).toBeNaN();
    project.store.close();
  });

  test("leaves out rejected statements and proposals below the dial", async () => {
    const { project } = await sampleProject();
    const [like] = project.store.list("statement");
    if (like === undefined) throw new Error("no statement");
    for (const [id, state, confidence] of [
      ["at", "proposed", 0.5],
      ["below", "proposed", 0.49],
      ["rejected", "rejected", 1],
      ["accepted", "accepted", 0.1],
    ] as const) {
      project.store.write(
        {
          summary: { key: "proposals-extracted", details: {} },
          changes: [
            { kind: "statement", id, before: null, after: { ...like, id, state, confidence, engine: "e@1" } },
          ],
        },
        { coderId: project.coder.id },
      );
    }
    const idsOf = (options: object) =>
      loadStatementTable(project, options)
        .ids.filter((id) => !id.startsWith("id-"))
        .sort();
    expect(idsOf({})).toEqual(["accepted", "at"]);
    expect(idsOf({ dial: 0.4 })).toEqual(["accepted", "at", "below"]);
    expect(idsOf({ status: "reviewed" })).toEqual(["accepted"]);
    const table = loadStatementTable(project);
    const row = table.ids.indexOf("at");
    expect([table.reviewed[row], table.confidence[row]]).toEqual([0, 0.5]);
    expect(table.confidence[table.ids.indexOf("accepted")]).toBe(1);
    project.store.close();
  });

  test("tells two entities with one label apart", async () => {
    const { project } = await sampleProject();
    editEntity(project, "verhoek", { labels: { en: "Ada Lindqvist" } }, null);
    expect(labelsOf(project, "actor", "en")).toEqual([
      "Ada Lindqvist (lindqvist)",
      "Ada Lindqvist (Tomas Verhoek)",
      "Ada Lindqvist (lindqvist)",
    ]);
    project.store.close();
  });

  test("follows every write, also an undo", async () => {
    const { project } = await sampleProject();
    expect(loadStatementTable(project)).toBe(loadStatementTable(project));
    undo(project);
    expect(loadStatementTable(project).size).toBe(2);
    project.store.close();
  });

  test("finds the state on the day of the document", async () => {
    const { project, documents } = await sampleProject();
    editEntity(
      project,
      "verhoek",
      {
        memberships: [
          { of: "NO", office: null, from: null, to: "2031-01-13" },
          { of: "green-list", office: null, from: "2031-01-14", to: null },
        ],
      },
      null,
    );
    const geneva = documents.get("2031-01-20_geneva") ?? "";
    addStatement(project, draftOf(project.store, geneva, "a dream", { person: { id: "verhoek" } }));
    expect(labelsOf(project, "state", "en")).toEqual(["Norway", "Norway", "Norway", null]);
    project.store.close();
  });

  test("holds long texts and integers of other types", async () => {
    const project = emptyProject();
    await importSample(project);
    const variables = [
      { id: "plot", name: "plot", dataType: "long text" as const },
      { id: "weight", name: "weight", dataType: "integer" as const },
      { id: "hero", name: "hero", dataType: "short text" as const },
    ];
    const { store, coder } = project;
    const [doc] = store.list("document");
    addStatement(project, draftOf(store, doc?.id ?? "", "Genf"));
    const [like] = store.list("statement");
    if (like === undefined) throw new Error("no statement");
    const hero = { ...newEntity("h", "concept", "value", "Held", "de"), variableId: "hero" };
    const story = {
      ...like,
      id: "story-1",
      typeId: "story",
      values: { plot: "lang", weight: -7, hero: "h" },
    };
    store.write(
      {
        summary: { key: "statement-added", details: {} },
        changes: [
          {
            kind: "statementType",
            id: "story",
            before: null,
            after: { id: "story", label: "Story", color: "#000000", variables, revision: 0 },
          },
          { kind: "entity", id: "h", before: null, after: hero },
          { kind: "statement", id: "story-1", before: null, after: story },
        ],
      },
      { coderId: coder.id },
    );
    const table = loadStatementTable(project, { statementType: "Story" });
    expect(table.variables.get("plot")).toEqual({ dataType: "long text", texts: ["lang"] });
    expect(table.variables.get("weight")).toEqual({ dataType: "integer", numbers: Float64Array.of(-7) });
    expect(table.variables.get("hero")).toMatchObject({ values: ["Held"], entityIds: ["h"] });
    expect([...table.variables.keys()]).toEqual(["plot", "weight", "hero"]);
    expect(() => loadStatementTable(project, { statementType: "none" })).toThrowError(
      expect.objectContaining({ code: "NOT_THERE" }),
    );
    store.close();
  });
});
