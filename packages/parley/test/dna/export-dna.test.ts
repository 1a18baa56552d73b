import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Change, Records, Statement } from "@parley/core";
import { highlights, keepHighlight, newEntity, removeHighlight } from "@parley/core";
import { describe, expect, test } from "vitest";
import { exportDna } from "../../src/dna/export-dna.js";
import { importDna } from "../../src/dna/import-dna.js";
import { verifyDnaPassword } from "../../src/dna/password.js";
import {
  addStatement,
  correctText,
  decide,
  deleteStatement,
  editDocument,
  editEntity,
  editStatement,
  makerOf,
} from "../../src/project/actions.js";
import { importDocuments } from "../../src/project/import-documents.js";
import type { Project } from "../../src/project/project.js";
import { connect } from "../../src/store/connection.js";
import { projectReader } from "../../src/store/project-reader.js";
import { draftOf, emptyProject, sampleProject, temporaryFolder, textFile } from "../sample-project.js";
import { dumpDna, entityRow, makeDna, smallRows } from "./make-dna.js";

function target(name = "out.dna"): string {
  return join(temporaryFolder(), name);
}

/** Count per loss. */
function lossesOf(exported: ReturnType<typeof exportDna>): Record<string, number> {
  return Object.fromEntries(exported.losses.map(({ code, count }) => [code, count]));
}

/** Rows of the file as objects. */
function rowsOf(path: string, sql: string): Record<string, unknown>[] {
  const connection = connect(path, { readOnly: true });
  const rows = connection.all<Record<string, unknown>>(sql);
  connection.close();
  return rows;
}

function write(project: Project, changes: readonly Change[]): void {
  project.store.write(
    { summary: { key: "statement-edited", details: {} }, changes },
    { coderId: project.coder.id },
  );
}

function made<Kind extends keyof Records>(kind: Kind, after: Records[Kind]): Change {
  return { kind, id: after.id, before: null, after } as Change;
}

describe("a project that never saw a .dna file", () => {
  test("becomes a database as DNA makes a new one: version, one coder, the usual attributes", async () => {
    const { project } = await sampleProject();
    const path = target();
    exportDna(project, path);
    expect(rowsOf(path, "SELECT * FROM SETTINGS")).toEqual([
      { Property: "version", Value: "3.1.2" },
      { Property: "date", Value: "2026-06-01" },
    ]);
    expect(rowsOf(path, "SELECT ID, Name, FontSize, PermissionEditCoders FROM CODERS")).toEqual([
      { ID: 1, Name: "you", FontSize: 14, PermissionEditCoders: 1 },
    ]);
    expect(rowsOf(path, "SELECT ID, Variable, DataType, StatementTypeId FROM VARIABLES")).toEqual([
      { ID: 1, Variable: "person", DataType: "short text", StatementTypeId: 1 },
      { ID: 2, Variable: "organization", DataType: "short text", StatementTypeId: 1 },
      { ID: 3, Variable: "concept", DataType: "short text", StatementTypeId: 1 },
      { ID: 4, Variable: "agreement", DataType: "boolean", StatementTypeId: 1 },
    ]);
    expect(rowsOf(path, "SELECT VariableId, AttributeVariable FROM ATTRIBUTEVARIABLES ORDER BY ID")).toEqual(
      ["Type", "Alias", "Notes"].flatMap((AttributeVariable) =>
        [1, 2, 3].map((VariableId) => ({ VariableId, AttributeVariable })),
      ),
    );
    project.store.close();
  });

  test("writes statements at their UTF-16 places, with the empty entity where a text is missing", async () => {
    const { project } = await sampleProject();
    const path = target();
    exportDna(project, path);
    const rows = rowsOf(
      path,
      `SELECT d.Text, s.Start, s.Stop, p.Value AS person, o.Value AS organization, b.Value AS agreement
       FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId
       JOIN DATASHORTTEXT dp ON dp.StatementId = s.ID AND dp.VariableId = 1 JOIN ENTITIES p ON p.ID = dp.Entity
       JOIN DATASHORTTEXT od ON od.StatementId = s.ID AND od.VariableId = 2 JOIN ENTITIES o ON o.ID = od.Entity
       JOIN DATABOOLEAN b ON b.StatementId = s.ID ORDER BY s.ID`,
    );
    expect(
      rows.map((row) => [
        String(row.Text).slice(Number(row.Start), Number(row.Stop)),
        row.person,
        row.organization,
        row.agreement,
      ]),
    ).toEqual([
      ["Wir schicken 2.000 Soldaten", "Ada Lindqvist", "Norway", 1],
      ["Träumerei", "Tomas Verhoek", "", 0],
      ["ready to send troops", "Ada Lindqvist", "", 1],
    ]);
    project.store.close();
  });

  test("sets the password that was asked for, and names the coders it is for", async () => {
    const { project } = await sampleProject();
    const path = target();
    const exported = exportDna(project, path, { password: "geheim" });
    const [coder] = rowsOf(path, "SELECT Password FROM CODERS");
    expect(verifyDnaPassword(String(coder?.Password), "geheim")).toBe(true);
    const loss = exported.losses.find(({ code }) => code === "DNA_PASSWORDS_SET");
    expect(loss).toMatchObject({ count: 1, examples: ["you"] });
    expect(JSON.stringify(exported)).not.toContain("geheim");
    project.store.close();
  });

  test("gives the same bytes each time, and another file when something changed", async () => {
    const { project, documents } = await sampleProject();
    const [one, two, three] = [target(), target(), target()];
    exportDna(project, one);
    exportDna(project, two);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    editDocument(project, documents.get("2031-01-13_genf") ?? "", { title: "Neu" }, null);
    exportDna(project, three);
    expect(readFileSync(one).equals(readFileSync(three))).toBe(false);
    project.store.close();
  });

  test("comes back through an import and an export as the same file", async () => {
    const { project } = await sampleProject();
    const [one, two] = [target(), target()];
    exportDna(project, one);
    const again = emptyProject();
    importDna(again, one);
    exportDna(again, two);
    expect(dumpDna(two)).toEqual(dumpDna(one));
    project.store.close();
    again.store.close();
  });
});

describe("the report of losses", () => {
  test("counts everything that a .dna file cannot hold", async () => {
    const { project, documents } = await sampleProject();
    const { store } = project;
    const [coded] = store.list("statement");
    const doc = documents.get("2031-01-20_geneva") ?? "";
    if (coded === undefined) throw new Error("no statement");
    const proposal = (id: string, more: Partial<Statement>): Change =>
      made("statement", { ...coded, id, state: "proposed", engine: "rules@1", confidence: 0.9, ...more });
    write(project, [
      proposal("open", {}),
      proposal("accepted", {
        claim: {
          text: "Genf … Zürich",
          spans: [
            { start: 0, end: 4 },
            { start: 9, end: 13 },
          ],
          start: 0,
          end: 13,
        },
      }),
      proposal("rejected", { state: "rejected" }),
      made("coder", { id: "idle", name: "Idle", kind: "person", version: null, color: "#000000" }),
    ]);
    decide(project, { kind: "accept", ids: ["accepted"] });
    editStatement(
      project,
      coded.id,
      { condition: [{ start: 0, end: 4 }], deadline: [{ start: 5, end: 6 }], note: "n" },
      null,
    );
    addStatement(project, draftOf(store, doc, "a dream", { actor: [{ start: 0, end: 6 }] }));
    editDocument(project, doc, { date: null }, null);
    correctText(
      project,
      documents.get("2031-01-13_genf") ?? "",
      "Ganz anderer Text ohne die alten Stellen.",
      null,
    );

    const { losses } = exportDna(project, target());
    expect(Object.fromEntries(losses.map(({ code, count }) => [code, count]))).toEqual({
      DNA_LOSS_PROPOSALS: 1,
      DNA_LOSS_REJECTED: 1,
      // Of the corrected text: two coded ones and the accepted one.
      DNA_LOSS_OLD_TEXT: 3,
      DNA_LOSS_EVIDENCE: 1,
      // "ready to send troops" is an announcement.
      DNA_LOSS_READING: 1,
      DNA_LOSS_DECISIONS: 1,
      DNA_NUMBERS_MISSING: 1,
      DNA_LOSS_NAMES: 2,
      DNA_LOSS_VERSIONS: 1,
      DNA_DATES_SET: 1,
      DNA_LOSS_ALIASES: 1,
      DNA_LOSS_MEMBERSHIPS: 2,
      // Norwegen, Grüne Liste, Truppen entsenden.
      DNA_LOSS_LABELS: 3,
      // Norway is a state.
      DNA_LOSS_KINDS: 1,
      DNA_LOSS_CODERS: 1,
      DNA_PASSWORDS_SET: 1,
      DNA_LOSS_CODEBOOK: 1,
      DNA_LOSS_EVENTS: 1,
      DNA_LOSS_CONDITION_STATES: 1,
      DNA_LOSS_HISTORY: store.revision(),
    });
    for (const loss of losses) expect(loss.words).not.toBe("");
    project.store.close();
  });

  test("counts what a statement says beyond its values", async () => {
    const { project } = await sampleProject();
    const [coded] = project.store.list("statement");
    if (coded === undefined) throw new Error("no statement");
    editStatement(
      project,
      coded.id,
      {
        condition: [{ start: 0, end: 4 }],
        deadline: [{ start: 5, end: 6 }],
        time: [{ start: 0, end: 4 }],
        note: "n",
      },
      null,
    );
    expect(lossesOf(exportDna(project, target()))).toMatchObject({
      DNA_LOSS_CONDITIONS: 1,
      DNA_LOSS_DEADLINES: 1,
      DNA_LOSS_TIMES: 1,
      DNA_LOSS_NOTES: 1,
    });
    project.store.close();
  });

  test("is empty but for the history and who only imported when a .dna file goes back", () => {
    const project = emptyProject();
    importDna(project, makeDna(smallRows));
    expect(lossesOf(exportDna(project, target()))).toEqual({ DNA_LOSS_CODERS: 1, DNA_LOSS_HISTORY: 2 });
    project.store.close();
  });

  test("takes undecided proposals along when asked, and says how many stand there as coded", async () => {
    const { project } = await sampleProject();
    const [coded] = project.store.list("statement");
    if (coded === undefined) throw new Error("no statement");
    const proposal = { ...coded, state: "proposed", engine: "rules@1" } as const;
    write(project, [
      made("statement", { ...proposal, id: "sure", confidence: 0.9 }),
      made("statement", { ...proposal, id: "unsure", confidence: 0.1 }),
    ]);
    const exported = exportDna(project, target(), { status: "all" });
    expect(exported.rows.STATEMENTS).toBe(4);
    expect(lossesOf(exported)).toMatchObject({ DNA_PROPOSALS_AS_CODED: 1, DNA_LOSS_PROPOSALS: 1 });
    project.store.close();
  });
});

describe("limits of the format", () => {
  test("texts over 190 characters are cut there, told apart where they may occur once, and listed", async () => {
    const project = emptyProject();
    // 200 doves are 400 UTF-16 units and 200 characters.
    const doves = "🕊".repeat(200);
    await importDocuments(project, [textFile("a.txt", "Ein Text.")]);
    const [doc] = project.store.list("document");
    editDocument(project, doc?.id ?? "", { title: doves, source: "s".repeat(190) }, null);
    write(project, [
      made("entity", newEntity("one", "concept", "concept", `${"c".repeat(190)}1`, "de")),
      made("entity", newEntity("two", "concept", "concept", `${"c".repeat(190)}2`, "de")),
      made("entity", {
        ...newEntity("three", "person", "person", "Ada", "de"),
        attributes: { bio: "b".repeat(500) },
      }),
    ]);
    const path = target();
    const exported = exportDna(project, path);
    expect(lossesOf(exported)).toMatchObject({ DNA_TEXTS_CUT: 4, DNA_TEXTS_NUMBERED: 1 });
    expect(rowsOf(path, "SELECT Title, Source FROM DOCUMENTS")).toEqual([
      { Title: "🕊".repeat(190), Source: "s".repeat(190) },
    ]);
    expect(rowsOf(path, "SELECT Value FROM ENTITIES WHERE VariableId = 3 ORDER BY ID")).toEqual([
      { Value: "c".repeat(190) },
      { Value: `${"c".repeat(186)} (2)` },
    ]);
    const cut = exported.losses.find(({ code }) => code === "DNA_TEXTS_CUT");
    expect(cut?.examples[0]).toContain(doves);
    project.store.close();
  });

  test("a date of a year or a month becomes its first day", async () => {
    const project = emptyProject();
    await importDocuments(project, [textFile("a.txt", "Ein Text.")]);
    const [before] = project.store.list("document");
    if (before === undefined) throw new Error("no document");
    const date = { local: "2031-03", precision: "month", zone: "Europe/Berlin", source: "metadata" } as const;
    write(project, [{ kind: "document", id: before.id, before, after: { ...before, date } }]);
    const path = target();
    expect(lossesOf(exportDna(project, path))).toMatchObject({ DNA_DATES_FILLED: 1, DNA_LOSS_ZONES: 1 });
    expect(rowsOf(path, "SELECT Date FROM DOCUMENTS")).toEqual([{ Date: Date.UTC(2031, 2, 1) / 1000 }]);
    project.store.close();
  });

  test("the file enforces its rules: places, colors, lengths, pairs, and rows that go with their owner", () => {
    const project = emptyProject();
    importDna(project, makeDna(smallRows));
    const path = target();
    exportDna(project, path);
    project.store.close();
    const connection = connect(path, { readOnly: false });
    connection.script("PRAGMA foreign_keys = ON");
    for (const sql of [
      "INSERT INTO STATEMENTS VALUES (99, 1, 7, 5, 5, 1)",
      "INSERT INTO STATEMENTS VALUES (99, 1, 999, 5, 6, 1)",
      "UPDATE CODERS SET Red = 256",
      "UPDATE CODERS SET PermissionAddDocuments = 2",
      `UPDATE DOCUMENTS SET Title = '${"x".repeat(191)}'`,
      "INSERT INTO ENTITIES VALUES (99, 1, 'Ada', 0, 0, 0, NULL)",
      "INSERT INTO DATABOOLEAN VALUES (99, 11, 4, 1)",
      "INSERT INTO CODERRELATIONS VALUES (99, 1, 1, 1, 1, 1, 1)",
      "UPDATE VARIABLES SET DataType = 'date'",
    ]) {
      expect(() => connection.run(sql), sql).toThrow(/constraint/i);
    }
    connection.run("DELETE FROM DOCUMENTS WHERE ID = 7");
    expect(connection.column("SELECT ID FROM STATEMENTS")).toEqual([20]);
    expect(connection.column("SELECT count(*) FROM DATASHORTTEXT")).toEqual([0]);
    connection.close();
  });
});

describe("after work on an imported record", () => {
  test("IDs stay, what is new gets numbers behind them, what is gone is gone with its values", () => {
    const project = emptyProject();
    importDna(project, makeDna(smallRows));
    const { store } = project;
    const [doc] = store.list("document");
    const byPassage = (words: string) =>
      store.list("statement").find(({ claim }) => claim.text === words)?.id ?? "";
    const ada = store.list("entity").find(({ value }) => value === "Ada")?.id ?? "";
    deleteStatement(project, byPassage("Ben nicht"), null);
    editEntity(
      project,
      ada,
      { value: "Ada Lindqvist", attributes: { Type: "chancellor", Rolle: "neu" } },
      null,
    );
    editStatement(project, byPassage("„Ruhe“"), { agreement: 0, organization: null }, null);
    addStatement(project, draftOf(store, doc?.id ?? "", "Ben", { person: { label: "Cem" }, agreement: 1 }));
    const path = target();
    exportDna(project, path);
    const dump = dumpDna(path);
    const plain = (table: keyof typeof dump) => dump[table].map((row) => row.filter((_, at) => at % 2 === 0));
    expect(plain("STATEMENTS")).toEqual([
      [11, 1, 7, 13, 19, 4],
      [20, 3, 8, 0, 3, 1],
      [21, 1, 7, 25, 28, 5],
    ]);
    // Organization 9 is the empty one; concept gets one, because there was none.
    expect(plain("DATASHORTTEXT")).toEqual([
      [31, 11, 1, 2],
      [32, 11, 2, 9],
      [33, 11, 3, 7],
      [43, 21, 1, 10],
      [44, 21, 2, 9],
      [45, 21, 3, 11],
    ]);
    expect(plain("DATABOOLEAN")).toEqual([
      [2, 11, 4, 0],
      [3, 21, 4, 1],
    ]);
    expect(plain("ENTITIES").filter(([, variable]) => variable === 1)).toEqual([
      [1, 1, "", 0, 0, 0, null],
      [2, 1, "Ada Lindqvist", 255, 153, 0, null],
      [3, 1, "Ben", 0, 0, 0, null],
      [10, 1, "Cem", 0, 0, 0, null],
    ]);
    expect(plain("ATTRIBUTEVALUES").filter(([, entity]) => entity === 2)).toEqual([
      [3, 2, 1, "chancellor"],
      [7, 2, 3, "neu"],
    ]);
    expect(rowsOf(path, "SELECT ID, Name FROM CODERS")).toEqual([
      { ID: 1, Name: "Admin" },
      { ID: 4, Name: "Zoë" },
      { ID: 5, Name: "you" },
    ]);
    project.store.close();
  });

  test("of two imported files the first keeps its IDs, the second gets new ones, and nothing is mixed up", () => {
    const project = emptyProject();
    importDna(project, makeDna(smallRows));
    importDna(
      project,
      makeDna({
        ...smallRows,
        ENTITIES: [...(smallRows.ENTITIES ?? []).filter(({ ID }) => ID !== 3), entityRow(3, 1, "Cem")],
        REGEXES: [
          { Label: "Ruhe|Frieden", Red: 0, Green: 0, Blue: 0 },
          { Label: "Krieg", Red: 1, Green: 1, Blue: 1 },
        ],
      }),
    );
    const path = target();
    const exported = exportDna(project, path);
    expect(lossesOf(exported)).toMatchObject({ DNA_IDS_RENUMBERED: 1, DNA_ROWS_LEFT_OUT: 1 });
    const persons = rowsOf(
      path,
      `SELECT STATEMENTS.ID AS id, ENTITIES.Value AS person, DOCUMENTS.ID AS document, CODERS.Name AS coder
       FROM STATEMENTS JOIN DATASHORTTEXT ON StatementId = STATEMENTS.ID AND DATASHORTTEXT.VariableId = 1
       JOIN ENTITIES ON ENTITIES.ID = Entity JOIN DOCUMENTS ON DOCUMENTS.ID = DocumentId
       JOIN CODERS ON CODERS.ID = STATEMENTS.Coder ORDER BY STATEMENTS.ID`,
    );
    expect(persons).toEqual([
      { id: 11, person: "Ada", document: 7, coder: "Zoë" },
      { id: 12, person: "Ben", document: 7, coder: "Admin" },
      { id: 21, person: "Ada", document: 9, coder: "Zoë" },
      { id: 22, person: "Cem", document: 9, coder: "Admin" },
    ]);
    // One empty entity a variable, one attribute variable a name, one pattern a label.
    expect(
      rowsOf(path, "SELECT VariableId, count(*) AS n FROM ENTITIES WHERE Value = '' GROUP BY VariableId"),
    ).toEqual([
      { VariableId: 1, n: 1 },
      { VariableId: 2, n: 1 },
    ]);
    expect(rowsOf(path, "SELECT AttributeVariable FROM ATTRIBUTEVARIABLES")).toHaveLength(2);
    expect(rowsOf(path, "SELECT Label FROM REGEXES ORDER BY rowid")).toEqual([
      { Label: "Ruhe|Frieden" },
      { Label: "Krieg" },
    ]);
    expect(rowsOf(path, "SELECT Coder, OtherCoder FROM CODERRELATIONS ORDER BY ID").length).toBeGreaterThan(
      2,
    );
    project.store.close();
  });
});

describe("highlights", () => {
  test("come from the patterns of a file; what was added, colored and removed since goes into the next one", () => {
    const project = emptyProject();
    importDna(project, makeDna(smallRows));
    const reader = projectReader(project.store);
    const [kept] = highlights(reader);
    expect(kept).toMatchObject({ pattern: "Ruhe|Frieden", isRegex: true, color: "#00cc00" });
    const keep = (highlight: Parameters<typeof keepHighlight>[1]) =>
      write(project, keepHighlight(reader, highlight, makerOf(project)).changes);
    keep({ pattern: "Ruhe|Frieden", isRegex: true, color: "#0000cc" });
    keep({ pattern: "3 % (brutto)", isRegex: false, color: "#cc0000" });
    const regexes = (path: string) => rowsOf(path, "SELECT Label, Red, Blue FROM REGEXES ORDER BY Label");
    const path = target();
    expect(lossesOf(exportDna(project, path))).not.toHaveProperty("DNA_LOSS_SETTINGS");
    expect(regexes(path)).toEqual([
      { Label: "(?i)3 % \\(brutto\\)", Red: 204, Blue: 0 },
      { Label: "Ruhe|Frieden", Red: 0, Blue: 204 },
    ]);
    write(project, removeHighlight(reader, kept?.id ?? "").changes);
    const next = target();
    exportDna(project, next);
    expect(regexes(next)).toHaveLength(1);
    project.store.close();
  });
});

describe("writing the file", () => {
  test("refuses to replace a database unless asked, and then replaces it whole", async () => {
    const { project } = await sampleProject();
    const path = target();
    writeFileSync(path, "somebody's work");
    expect(() => exportDna(project, path)).toThrowError(expect.objectContaining({ code: "DNA_FILE_EXISTS" }));
    expect(readFileSync(path, "utf8")).toBe("somebody's work");
    exportDna(project, path, { replace: true });
    expect(dumpDna(path).STATEMENTS).toHaveLength(3);
    expect(readdirSync(dirname(path))).toEqual(["out.dna"]);
    project.store.close();
  });

  test("leaves the old file and nothing else when it fails on the way", async () => {
    const { project } = await sampleProject();
    const path = target();
    writeFileSync(path, "somebody's work");
    // Documents, entities and statements are written by the time the decisions turn out to be unreadable.
    project.store.connection.script("DROP TABLE decision");
    expect(() => exportDna(project, path, { replace: true })).toThrow();
    expect(readFileSync(path, "utf8")).toBe("somebody's work");
    expect(readdirSync(dirname(path))).toEqual(["out.dna"]);
    project.store.close();
  });

  test("names a folder that is not there", async () => {
    const { project } = await sampleProject();
    const path = join(temporaryFolder(), "nowhere", "out.dna");
    expect(() => exportDna(project, path)).toThrowError(
      expect.objectContaining({ code: "FILE_NOT_WRITTEN" }),
    );
    expect(existsSync(path)).toBe(false);
    project.store.close();
  });
});
