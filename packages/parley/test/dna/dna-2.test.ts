/** Files of DNA 2: other times, permissions, values and passwords; and the versions that are refused. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { statementQuerySchema } from "@parley/core";
import { describe, expect, test } from "vitest";
import { exportDna } from "../../src/dna/export-dna.js";
import { importDna } from "../../src/dna/import-dna.js";
import { machineZone } from "../../src/dna/local-in-zone.js";
import { openDna } from "../../src/dna/open-dna.js";
import { verifyDnaPassword } from "../../src/dna/password.js";
import { statementList } from "../../src/project/statement-views.js";
import { type Connection, connect } from "../../src/store/connection.js";
import { emptyProject, temporaryFolder } from "../sample-project.js";
import { shared, sharedIt } from "./dna-fixtures.js";
import { dumpDna } from "./make-dna.js";

/** 12:00 UTC on a winter day and on a summer day. */
const WINTER = Date.UTC(2031, 0, 14, 12);
const SUMMER = Date.UTC(2031, 6, 14, 12, 30);

/** A file of DNA 2 with one coder, two documents and two statements. */
function makeDna2(change: (connection: Connection) => void = () => undefined, name = "old.dna"): string {
  const path = join(temporaryFolder(), name);
  const connection = connect(path, { readOnly: false, create: true });
  connection.script(`
    BEGIN;
    CREATE TABLE SETTINGS (Property TEXT PRIMARY KEY, Value TEXT);
    INSERT INTO SETTINGS VALUES ('version', '2.0 beta 25'), ('popupWidth', '220');
    CREATE TABLE CODERS (ID INTEGER PRIMARY KEY, Name TEXT, Red INTEGER, Green INTEGER, Blue INTEGER, Password TEXT);
    INSERT INTO CODERS VALUES (1, 'Admin', 255, 255, 0, 'old hash'), (3, 'Zoë', 1, 2, 3, '');
    CREATE TABLE CODERPERMISSIONS (ID INTEGER PRIMARY KEY, Coder INTEGER, Type TEXT, Permission INTEGER);
    INSERT INTO CODERPERMISSIONS VALUES (1, 1, 'addDocuments', 1), (2, 3, 'addDocuments', 0), (3, 3, 'editRegex', 0);
    CREATE TABLE CODERRELATIONS (ID INTEGER PRIMARY KEY, Coder INTEGER, OtherCoder INTEGER, viewStatements INTEGER,
      editStatements INTEGER, viewDocuments INTEGER, editDocuments INTEGER);
    INSERT INTO CODERRELATIONS VALUES (1, 1, 3, 1, 0, NULL, 1);
    CREATE TABLE DOCUMENTS (ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT,
      Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
    INSERT INTO DOCUMENTS VALUES (1, 'Winter', 'Ada sagt ja.', 1, NULL, 'Zeitung', '', '', '', ${WINTER}),
      (4, 'Sommer', 'Ben sagt nein.', 3, '', '', '', '', '', ${SUMMER});
    CREATE TABLE STATEMENTTYPES (ID INTEGER PRIMARY KEY, Label TEXT, Red INTEGER, Green INTEGER, Blue INTEGER);
    INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement', 255, 255, 0);
    CREATE TABLE VARIABLES (ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
    INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1),
      (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1);
    CREATE TABLE REGEXES (Label TEXT PRIMARY KEY, Red INTEGER, Green INTEGER, Blue INTEGER);
    INSERT INTO REGEXES VALUES ('ja|nein', 255, 0, 0);
    CREATE TABLE STATEMENTS (ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER,
      Stop INTEGER, Coder INTEGER);
    INSERT INTO STATEMENTS VALUES (7, 1, 1, 0, 8, 1), (9, 1, 4, 0, 8, 3);
    CREATE TABLE STATEMENTLINKS (ID INTEGER PRIMARY KEY, SourceId INTEGER, TargetId INTEGER);
    INSERT INTO STATEMENTLINKS VALUES (1, 7, 9);
    CREATE TABLE DATABOOLEAN (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER,
      Value INTEGER);
    INSERT INTO DATABOOLEAN VALUES (1, 7, 4, 1, 1), (2, 9, 4, 1, 0);
    CREATE TABLE DATAINTEGER (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER,
      Value INTEGER);
    CREATE TABLE DATALONGTEXT (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER, StatementTypeId INTEGER,
      Value TEXT);
    CREATE TABLE DATASHORTTEXT (ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER,
      StatementTypeId INTEGER, Value TEXT);
    INSERT INTO DATASHORTTEXT VALUES (1, 7, 1, 1, 'Ada'), (2, 7, 2, 1, 'Nordland'), (3, 7, 3, 1, 'Ruhe'),
      (4, 9, 1, 1, 'Ben'), (5, 9, 2, 1, ''), (6, 9, 3, 1, 'Ruhe');
    CREATE TABLE ATTRIBUTES (ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, Red INTEGER, Green INTEGER,
      Blue INTEGER, Type TEXT, Alias TEXT, Notes TEXT, ChildOf TEXT);
    INSERT INTO ATTRIBUTES VALUES (10, 1, 'Ada', 255, 153, 0, 'minister', 'A.', '', ''),
      (12, 2, 'Nordland', 0, 0, 0, '', '', '', 'Bund'), (13, 2, 'Bund', 0, 0, 0, '', '', '', 'Welt'),
      (14, 3, 'Ruhe', 0, 0, 0, '', '', '', ''), (15, 2, '', 0, 0, 0, '', '', '', ''),
      (16, 3, 'Ruhe', 9, 9, 9, 'twice', '', '', '');
    COMMIT;`);
  change(connection);
  connection.close();
  return path;
}

function imported(zone?: string) {
  const project = emptyProject();
  const { report } = importDna(project, makeDna2(), zone === undefined ? {} : { zone });
  return { project, codes: new Map(report.assumptions.map(({ code, details }) => [code, details])) };
}

describe("a file of DNA 2", () => {
  test("has the times that clocks in the zone showed, in winter and in summer", () => {
    const { project, codes } = imported("Europe/Berlin");
    expect(project.store.list("document").map(({ date }) => date?.local)).toEqual([
      "2031-01-14T13:00",
      "2031-07-14T14:30",
    ]);
    expect(codes.has("DNA2_ZONE_ASSUMED")).toBe(false);
    project.store.close();
  });

  test("without a zone takes the machine's and says which", () => {
    const { project, codes } = imported();
    expect(codes.get("DNA2_ZONE_ASSUMED")).toEqual({ zone: machineZone(), count: 2 });
    project.store.close();
  });

  test("is refused with a zone that does not exist, and nothing is imported", () => {
    const project = emptyProject();
    expect(() => importDna(project, makeDna2(), { zone: "Europe/Bielefeld" })).toThrowError(
      expect.objectContaining({ code: "OPTION_INVALID" }),
    );
    expect(project.store.list("document")).toEqual([]);
    project.store.close();
  });

  test("has its statements with values, and entities with Type, Alias and Notes", () => {
    const { project } = imported("UTC");
    const { rows } = statementList(project, statementQuerySchema.parse({}));
    expect(
      rows.map(({ quote, person, organization, concept, agreement }) => [
        quote.text,
        person?.label,
        organization?.label ?? null,
        concept?.label,
        agreement,
      ]),
    ).toEqual([
      ["Ada sagt", "Ada", "Nordland", "Ruhe", 1],
      ["Ben sagt", "Ben", null, "Ruhe", 0],
    ]);
    const ada = project.store.list("entity").find(({ value }) => value === "Ada");
    expect(ada).toMatchObject({ color: "#ff9900", attributes: { Type: "minister", Alias: "A.", Notes: "" } });
    project.store.close();
  });

  test("reports what it joined, added, left out and set aside", () => {
    const { project, codes } = imported("UTC");
    expect([...codes.keys()].sort()).toEqual([
      "DNA2_LINKS_SET_ASIDE",
      "DNA2_PARENTS_UNKNOWN",
      "DNA2_PASSWORDS_LEFT_OUT",
      "DNA2_PERMISSIONS_ASSUMED",
      "DNA2_VALUES_DESCRIBED",
      "DNA2_VALUES_JOINED",
      "DNA_READING_ASSUMED",
    ]);
    // "Bund" names "Welt" as parent, "Ben" has no row of attributes, "Ruhe" has two.
    expect(codes.get("DNA2_PARENTS_UNKNOWN")).toEqual({ count: 1, values: ["Bund"] });
    expect(codes.get("DNA2_VALUES_DESCRIBED")).toEqual({ count: 1, values: ["Ben"] });
    expect(codes.get("DNA2_VALUES_JOINED")).toEqual({ count: 1 });
    expect(codes.get("DNA2_PASSWORDS_LEFT_OUT")).toEqual({ count: 1 });
    project.store.close();
  });

  test("goes on as a file of DNA 3 with its IDs, its permissions and new passwords", () => {
    const { project } = imported("UTC");
    const path = join(temporaryFolder(), "new.dna");
    const { losses } = exportDna(project, path, { password: "neu" });
    const dump = dumpDna(path);
    const ids = (table: keyof typeof dump) => dump[table].map(([id]) => id);
    expect(ids("DOCUMENTS")).toEqual([1, 4]);
    expect(ids("STATEMENTS")).toEqual([7, 9]);
    expect(ids("ENTITIES")).toEqual([10, 12, 13, 14, 15, 17]);
    expect(dump.SETTINGS.map((row) => row[2])).toEqual(["3.1.2", "2026-06-01"]);
    const connection = openDna(path);
    expect(
      connection.arrays(
        "SELECT Name, PermissionAddDocuments, PermissionEditRegex, PermissionEditCoders FROM CODERS",
      ),
    ).toEqual([
      ["Admin", 1, 1, 1],
      ["Zoë", 0, 0, 1],
    ]);
    expect(connection.arrays("SELECT Value, ChildOf FROM ENTITIES WHERE ChildOf IS NOT NULL")).toEqual([
      ["Nordland", 13],
    ]);
    const hashes = connection.column<string>("SELECT Password FROM CODERS");
    expect(hashes.map((hash) => verifyDnaPassword(hash, "neu"))).toEqual([true, true]);
    connection.close();
    expect(losses.find(({ code }) => code === "DNA_LOSS_DNA2")?.count).toBe(6);
    project.store.close();
  });

  test("cannot be read in place, because nobody could name its zone", () => {
    expect(() => openDna(makeDna2())).toThrowError(expect.objectContaining({ code: "DNA_NEEDS_CONVERSION" }));
  });

  sharedIt("that is DNA's own sample has the documents and statements of its sample for DNA 3", () => {
    const project = emptyProject();
    importDna(project, shared("dna2/sample.dna"), { zone: "UTC" });
    const path = join(temporaryFolder(), "new.dna");
    exportDna(project, path);
    const [old, now] = [openDna(shared("dna/sample.dna")), openDna(path)];
    for (const sql of [
      "SELECT * FROM DOCUMENTS ORDER BY ID",
      // DNA 3 numbered the statements anew when it imported them.
      `SELECT DocumentId, Start, Stop, Coder, ENTITIES.Value, DATABOOLEAN.Value FROM STATEMENTS
       JOIN DATASHORTTEXT ON DATASHORTTEXT.StatementId = STATEMENTS.ID JOIN ENTITIES ON ENTITIES.ID = Entity
       JOIN DATABOOLEAN ON DATABOOLEAN.StatementId = STATEMENTS.ID ORDER BY DocumentId, Start, DATASHORTTEXT.VariableId`,
      "SELECT * FROM REGEXES ORDER BY Label",
    ]) {
      expect(now.arrays(sql), sql).toEqual(old.arrays(sql));
    }
    old.close();
    now.close();
    project.store.close();
  });
});

describe("other versions are refused by a code", () => {
  test.each([
    ["DNA 1, which wrote XML", "\uFEFF<?xml version='1.0'?><discourse/>", "DNA_VERSION_UNKNOWN"],
    ["what is no database", "hello", "DNA_NOT_DNA"],
    ["an empty file", "", "DNA_NOT_DNA"],
  ])("%s", (_, content, code) => {
    const path = join(temporaryFolder(), "x.dna");
    writeFileSync(path, content);
    expect(() => importDna(emptyProject(), path)).toThrowError(expect.objectContaining({ code }));
  });

  test.each(["4.0.0", "1.31", "31.2", ""])('version "%s"', (version) => {
    const path = makeDna2((connection) =>
      connection.run("UPDATE SETTINGS SET Value = ? WHERE Property = 'version'", version),
    );
    expect(() => importDna(emptyProject(), path)).toThrowError(
      expect.objectContaining({ code: "DNA_VERSION_UNKNOWN", details: { file: path, version } }),
    );
  });

  test("a database of another program", () => {
    const path = join(temporaryFolder(), "x.dna");
    const connection = connect(path, { readOnly: false, create: true });
    connection.script("CREATE TABLE t (x)");
    connection.close();
    expect(() => importDna(emptyProject(), path)).toThrowError(
      expect.objectContaining({ code: "DNA_NOT_DNA" }),
    );
  });

  test("a database without one of DNA's tables or columns, which it names", () => {
    const path = makeDna2((connection) =>
      connection.script("UPDATE SETTINGS SET Value = '3.0.7' WHERE Property = 'version'"),
    );
    expect(() => importDna(emptyProject(), path)).toThrowError(
      expect.objectContaining({
        code: "DNA_SCHEMA_DIFFERS",
        details: expect.objectContaining({ missing: expect.arrayContaining(["CODERS.Refresh"]) }),
      }),
    );
  });
});
