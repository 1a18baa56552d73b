/** The table of statements: filters, order, windows, groups, and that what is kept follows every write. */
import { foldedText, type RowQuery, rowQuerySchema } from "@parley/core";
import { describe, expect, it } from "vitest";
import { addStatement, deleteStatement, editStatement, redo, undo } from "../../src/project/actions.js";
import { mergeEntities } from "../../src/project/entity-actions.js";
import { keysInFile, keysSaying } from "../../src/project/listed/keys-saying.js";
import { rowFileOf } from "../../src/project/listed/row-file.js";
import { rowSelection, statementGroups, statementRows } from "../../src/project/listed/statement-rows.js";
import type { Project } from "../../src/project/project.js";
import { previewRecoding, recode } from "../../src/project/recoding.js";
import { searchQuery, searchTerms } from "../../src/store/search-index.js";
import { draftOf, dump, sampleProject } from "../sample-project.js";

const ask = (filters: Readonly<Record<string, string | number>> = {}): RowQuery =>
  rowQuerySchema.parse(filters);
const actorsOf = (project: Project, filters: Readonly<Record<string, string | number>> = {}) =>
  statementRows(project, ask(filters)).rows.map((row) => row.actor?.label ?? "");

describe("rows", () => {
  it("come newest first, each document's own in its order", async () => {
    const { project } = await sampleProject();
    const { rows, total, all } = statementRows(project, ask());
    expect(rows.map((row) => [row.date, row.quote])).toEqual([
      ["2031-01-20", "ready to send troops"],
      ["2031-01-13", "Wir schicken 2.000 Soldaten"],
      ["2031-01-13", "Träumerei"],
    ]);
    expect([total, all]).toEqual([3, 3]);
  });

  it.each([
    [{ actors: "verhoek" }, ["Tomas Verhoek"]],
    [{ entities: "NO" }, ["Ada Lindqvist"]],
    [{ stances: "opposes" }, ["Tomas Verhoek"]],
    [
      { stances: "opposes,supports", sort: "actor", direction: "up" },
      ["Ada Lindqvist", "Ada Lindqvist", "Tomas Verhoek"],
    ],
    [{ acts: "announce" }, ["Ada Lindqvist", "Ada Lindqvist"]],
    [{ from: "2031-01-14", to: "2031-01-31" }, ["Ada Lindqvist"]],
    [{ q: "traumerei" }, ["Tomas Verhoek"]],
    [{ q: "soldaten schicken" }, ["Ada Lindqvist"]],
    [{ q: "Genf" }, []],
    [{ concepts: "deploy-now" }, []],
    [{ sort: "actor", direction: "down", limit: 1 }, ["Tomas Verhoek"]],
    [{ sort: "actor", direction: "up", offset: 2 }, ["Tomas Verhoek"]],
    [{ offset: 9 }, []],
  ] as const)("with %j are %j", async (filters, actors) => {
    const { project } = await sampleProject();
    expect(actorsOf(project, filters)).toEqual(actors);
  });

  it("are selected with the revisions they have", async () => {
    const { project } = await sampleProject();
    const { ids, revisions, total } = rowSelection(project, ask({ offset: 1, limit: 2 }));
    expect([ids.length, total]).toEqual([2, 3]);
    for (const id of ids) expect(project.store.read("statement", id)?.revision).toBe(revisions[id]);
  });

  it("are counted in groups, the largest first", async () => {
    const { project } = await sampleProject();
    const { groups } = statementGroups(project, ask(), "actor");
    expect(groups).toEqual([
      { value: "lindqvist", label: "Ada Lindqvist", statements: 2, reviewed: 2, supports: 2, opposes: 0 },
      { value: "verhoek", label: "Tomas Verhoek", statements: 1, reviewed: 1, supports: 0, opposes: 1 },
    ]);
    expect(statementGroups(project, ask(), "month").groups.map((one) => one.label)).toEqual(["2031-01"]);
  });
});

describe("what is kept", () => {
  it("is the same as what a project just opened reads, after every kind of write", async () => {
    const { project, documents } = await sampleProject();
    const seen = () => statementRows(project, ask({ sort: "concept", direction: "up" })).rows;
    // The same store under another name has nothing kept.
    const fresh = () => {
      const other: Project = { ...project, store: { ...project.store } };
      return statementRows(other, ask({ sort: "concept", direction: "up" })).rows;
    };
    seen();
    const steps: (() => unknown)[] = [
      () =>
        recode(project, {
          ids: seen().map(({ id }) => id),
          set: { values: { concept: { label: "Peace" } } },
        }),
      () => undo(project),
      () => redo(project),
      () =>
        addStatement(
          project,
          draftOf(project.store, documents.get("2031-01-13_genf") ?? "", "Tomas Verhoek", {
            person: { id: "verhoek" },
            agreement: 1,
          }),
        ),
      () => undo(project),
      () => redo(project),
      () => mergeEntities(project, { into: "lindqvist", from: ["verhoek"] }),
      () => undo(project),
      () => deleteStatement(project, seen().find(({ quote }) => quote === "Tomas Verhoek")?.id ?? "", null),
    ];
    for (const step of steps) {
      step();
      expect(seen()).toEqual(fresh());
    }
    expect(seen()).toHaveLength(3);
  });
});

describe("recoding", () => {
  it("says before what it changes, and undo gives the same project", async () => {
    const { project } = await sampleProject();
    const ids = statementRows(project, ask()).rows.map(({ id }) => id);
    const before = dump(project.store);
    const input = { ids, set: { values: { concept: { id: "deploy-now" } } } };
    expect(previewRecoding(project, input, "en")).toMatchObject({
      changed: 3,
      fields: [
        {
          name: "concept",
          from: [{ value: "deploy", label: "Send troops", statements: 3 }],
          to: { value: "deploy-now", label: "Send troops now" },
        },
      ],
    });
    expect(dump(project.store)).toEqual(before);
    expect(recode(project, input)).toMatchObject({ key: "statements-recoded", details: { count: 3 } });
    expect(actorsOf(project, { concepts: "deploy-now" })).toHaveLength(3);
    undo(project);
    expect(dump(project.store)).toEqual(before);
  });
});

describe("as a file", () => {
  const rows = (project: Project, format: "csv" | "xlsx") =>
    rowFileOf(project, format, ask({ actors: "verhoek" }), { sort: "date", direction: "down" }).bytes;

  it("is CSV with the rows of the filter alone", async () => {
    const { project } = await sampleProject();
    const [head = "", ...lines] = new TextDecoder().decode(rows(project, "csv")).trimEnd().split("\n");
    expect(head.startsWith("statement_id,date,actor")).toBe(true);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("Tomas Verhoek,,Send troops,0,");
  });

  it("is the same workbook every time", async () => {
    const { project } = await sampleProject();
    const bytes = rows(project, "xlsx");
    expect(new TextDecoder().decode(bytes.subarray(0, 2))).toBe("PK");
    expect(rows(project, "xlsx")).toEqual(bytes);
  });
});

describe("a search in the quotes", () => {
  function found(project: Project, q: string): number {
    const words = searchTerms(q);
    const inFile = keysInFile(
      project,
      searchQuery(words) ?? "",
      words.map((term) => foldedText(term.words)),
    );
    expect(new Set(keysSaying(project, q))).toEqual(inFile);
    return inFile.size;
  }

  it("finds the same in memory and in the file, also after writes", async () => {
    const { project } = await sampleProject();
    expect(found(project, "traumerei")).toBe(1);
    expect(found(project, "soldaten schicken")).toBe(1);
    expect(found(project, "text")).toBe(0);
    const [statement] = project.store.list("statement", "instr(claim, 'Soldaten') > 0");
    editStatement(project, statement?.id ?? "", { quote: [{ start: 1, end: 4 }] }, null);
    expect(found(project, "soldaten schicken")).toBe(0);
    undo(project);
    expect(found(project, "soldaten schicken")).toBe(1);
    deleteStatement(project, statement?.id ?? "", null);
    expect(found(project, "soldaten schicken")).toBe(0);
  });
});
