import { describe, expect, it } from "vitest";
import { findSeparator } from "../../src/importers/csv.js";
import { codesOf, importText } from "../import-text.js";

describe("the separator of a table", () => {
  it.each([
    ["a,b,c\n1,2,3\n", ","],
    ["a;b\n1,5;2\n", ";"],
    ["a\tb\n1\t2\n", "\t"],
    ["a|b\n1|2\n", "|"],
    ['id;text\n1;"a, b, c, d"\n2;"e, f, g, h"\n', ";"],
    ['"a;b","c"\n"1;2","3"\n', ","],
    ["text\nein Satz\n", ","],
    ["", ","],
  ])("of %j is %j", (text, separator) => {
    expect(findSeparator(text)).toBe(separator);
  });
});

describe("a table", () => {
  it("becomes one document a row, its cells kept exactly", async () => {
    const table =
      'Nr;Überschrift;Veröffentlicht am;Medium;Autorin;Volltext;Sprache;Wörter\r\n7;"Titel; mit ""Zeichen""";14.01.2031;Tagesblatt;Ada Feder;"Zeile eins\r\n  „Zeile“ zwei 👩‍🚀 ";Deutsch;12\r\n';
    const file = await importText("liste.csv", `\uFEFF${table}`);
    expect(file.documents).toEqual([
      {
        id: "liste-1",
        title: 'Titel; mit "Zeichen"',
        text: "Zeile eins\r\n  „Zeile“ zwei 👩‍🚀 ",
        date: { local: "2031-01-14", precision: "day", zone: null, source: "metadata" },
        source: "Tagesblatt",
        author: "Ada Feder",
        section: "",
        type: "",
        url: "",
        language: "de",
        assumptions: [],
      },
    ]);
    expect(file.assumptions.find(({ code }) => code === "COLUMNS_NOT_USED")?.details.columns).toEqual([
      "Nr",
      "Wörter",
    ]);
  });

  it("reads English names of columns", async () => {
    const file = await importText(
      "a.csv",
      "documentName,headline,published,body,url\nd-1,Head,2031-01-14,Some text.,https://example.org\n",
    );
    expect(file.documents[0]).toMatchObject({
      id: "d-1",
      title: "Head",
      text: "Some text.",
      url: "https://example.org",
    });
  });

  it("reports rows without text with their lines", async () => {
    const file = await importText("a.csv", 'id,text\n1,"zwei\nZeilen"\n2,\n3,da\n\n4,"  "\n');
    expect(file.documents.map((doc) => doc.id)).toEqual(["1", "3"]);
    expect(file.skipped.map(({ code, details }) => [code, details.line])).toEqual([
      ["ROW_WITHOUT_TEXT", 4],
      ["ROW_WITHOUT_TEXT", 7],
    ]);
  });

  it("keeps what stands before a quotation mark that is never closed", async () => {
    const file = await importText("a.csv", 'id,text\n1,gut\n2,"offen\n3,x\n');
    expect(file.documents.map((doc) => doc.id)).toEqual(["1"]);
    expect(file.skipped).toEqual([{ code: "CSV_ROW_BROKEN", details: { file: "a.csv", line: 3 } }]);
  });

  it("gives repeated ids a number, and says so", async () => {
    const file = await importText("a.csv", "id,text\nx,a\nx,b\nx-2,c\nx,d\n");
    expect(file.documents.map((doc) => doc.id)).toEqual(["x", "x-3", "x-2", "x-4"]);
    expect(codesOf(file).filter((code) => code === "DOCUMENT_ID_REPEATED")).toHaveLength(2);
  });

  it("uses the columns that a person names", async () => {
    const columns = { text: "notiz", id: "schluessel" };
    const file = await importText("a.csv", "schluessel,notiz,text\nk1,das,jenes\n", { columns });
    expect(file.documents[0]).toMatchObject({ id: "k1", text: "das" });
    const wrong = await importText("a.csv", "a,text\n1,x\n", { columns: { text: "fehlt" } });
    expect(wrong.skipped[0]).toMatchObject({ code: "TABLE_COLUMN_MISSING", details: { column: "fehlt" } });
  });

  it("takes the date of a row from the file name in it", async () => {
    const file = await importText("2030-05-05.csv", "documentName,text\nlage (2031-01-14).txt,Ein Satz.\n");
    expect(file.documents[0]?.date).toMatchObject({ local: "2031-01-14", source: "file-name" });
  });

  it("with short and long rows loses nothing", async () => {
    const file = await importText("a.csv", "text,id\nnur Text\nText,2,zu viel\n");
    expect(file.documents.map((doc) => doc.text)).toEqual(["nur Text", "Text"]);
  });

  it("with 20,000 rows of the same id takes seconds", async () => {
    const file = await importText("a.csv", `id,text\n${"x,Ein Satz.\n".repeat(20_000)}`);
    expect(new Set(file.documents.map((doc) => doc.id)).size).toBe(20_000);
  });
});

describe("JSON Lines", () => {
  it("become documents; a broken line is left out with its number", async () => {
    const lines = [
      '{"id": 17, "text": "Ein\\r\\nSatz.", "title": "T", "date": "2031-01-14", "lang": "de", "source": "S", "author": ["A", "B"], "url": "u", "x": {"y": 1}}',
      "",
      '{"documentName": "b", "text": "Zwei \\ud83d\\udc69"}',
      '{"text": "kap',
      "[1]",
      '{"id": "c"}',
    ];
    const file = await importText("a.jsonl", lines.join("\r\n"));
    expect(file.documents.map(({ id, text, author, language }) => [id, text, author, language])).toEqual([
      ["17", "Ein\r\nSatz.", "A, B", "de"],
      ["b", "Zwei 👩", "", null],
    ]);
    expect(file.skipped.map(({ code, details }) => [code, details.line])).toEqual([
      ["JSON_LINE_BROKEN", 4],
      ["JSON_LINE_NOT_OBJECT", 5],
      ["ROW_WITHOUT_TEXT", 6],
    ]);
    expect(file.assumptions.find(({ code }) => code === "COLUMNS_NOT_USED")?.details.columns).toEqual(["x"]);
  });

  it.each([
    ["a list", '[{"id":"a","text":"x"},{"id":"b","text":"y"}]', ["a", "b"]],
    ["one object", '{\n"id":"a",\n"text":"x"}', ["a"]],
    ["lines in a .json file", '{"id":"a","text":"x"}\n{"id":"b","text":"y"}', ["a", "b"]],
  ])("may also be %s", async (_, text, ids) => {
    const { documents, skipped } = await importText("a.json", text);
    expect(documents.map((doc) => doc.id)).toEqual(ids);
    expect(skipped).toEqual([]);
  });
});
