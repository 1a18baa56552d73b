import { describeProblem, problems } from "@parley/core";
import { describe, expect, it } from "vitest";
import { chooseImporter, importFile, importFiles, summarizeImport } from "../src/index.js";
import { codesOf, importText } from "./import-text.js";
import { makeDocx, makeDocxFromBody, makeZip } from "./make-docx.js";
import { makePdf } from "./make-pdf.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const old = (text: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600), ...utf8(text)]);
const docx = makeDocx(["Ein Absatz."]);
const pdf = makePdf([[{ text: "Ein Satz.", y: 700 }]]);
const deep = 100_000;

describe("a broken file becomes a code", () => {
  it.each<[string, string, Uint8Array, string]>([
    ["an empty text", "a.txt", new Uint8Array(), "FILE_EMPTY"],
    ["a text of blanks", "a.txt", utf8("  \n"), "FILE_EMPTY"],
    ["a picture named .txt", "a.txt", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), "FILE_BINARY"],
    ["a Word document named .txt", "a.txt", docx, "FILE_BINARY"],
    ["Markdown with front matter only", "a.md", utf8("---\ntitle: X\n---\n"), "FILE_EMPTY"],
    ["a spreadsheet", "a.xlsx", utf8("PK"), "FILE_TYPE_UNSUPPORTED"],
    ["a program", "a.exe", utf8("MZ"), "FILE_TYPE_UNSUPPORTED"],
    ["HTML nested 100,000 levels deep", "a.html", utf8("<div>".repeat(deep)), "TEXT_NESTED_TOO_DEEP"],
    ["HTML nested in self-closing tags", "a.html", utf8("<b/>".repeat(deep)), "TEXT_NESTED_TOO_DEEP"],
    ["HTML with 250,000 elements", "a.html", utf8("<br>".repeat(250_000)), "HTML_TOO_COMPLEX"],
    ["HTML without text", "a.html", utf8("<html><script>var a = 1;</script></html>"), "HTML_WITHOUT_TEXT"],
    ["half a PDF", "a.pdf", pdf.slice(0, 60), "PDF_BROKEN"],
    ["a text named .pdf", "a.pdf", utf8("Kein PDF"), "PDF_BROKEN"],
    ["a PDF without text", "a.pdf", makePdf([[], []]), "PDF_WITHOUT_TEXT"],
    ["half a Word document", "a.docx", docx.slice(0, docx.length / 2), "DOCX_BROKEN"],
    ["a zip that is no Word document", "a.docx", makeZip({ "a.txt": "a" }), "DOCX_BROKEN"],
    [
      "Word XML that is cut off",
      "a.docx",
      makeZip({ "word/document.xml": "<w:document><w:body>" }),
      "DOCX_BROKEN",
    ],
    ["a Word document without text", "a.docx", makeDocx([""]), "FILE_EMPTY"],
    [
      "Word nested 100,000 levels deep",
      "a.docx",
      makeDocxFromBody("<w:sdt>".repeat(deep) + "</w:sdt>".repeat(deep)),
      "DOCX_BROKEN",
    ],
    [
      "a Word document with a password",
      "a.docx",
      old("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
      "DOCX_PASSWORD",
    ],
    ["an old Word document", "a.doc", old("W\0o\0r\0d"), "DOCX_OLD_FORMAT"],
    ["a table without a column for the text", "a.csv", utf8("a,b\n1,2\n"), "TABLE_TEXT_COLUMN_UNKNOWN"],
    ["a table without rows", "a.csv", utf8("id,text\n"), "TABLE_WITHOUT_ROWS"],
    ["JSON that is none", "a.json", utf8("{"), "JSON_BROKEN"],
    ["a JSON line that is none", "a.jsonl", utf8('{"text":"ka'), "JSON_LINE_BROKEN"],
    ["JSON nested 1,000,000 levels deep", "a.jsonl", utf8("[".repeat(1_000_000)), "JSON_LINE_BROKEN"],
  ])("%s", async (_, name, bytes, code) => {
    const imported = await importFile(name, bytes);
    expect(imported.documents).toEqual([]);
    expect([...new Set(imported.skipped.map((note) => note.code))]).toEqual([code]);
    expect(imported.skipped[0]?.details.file).toBe(name);
  });

  it("that is larger than the limit, with size and limit", async () => {
    const { skipped } = await importFile("a.txt", new Uint8Array(2_000_000), { maxBytes: 1_000_000 });
    expect(skipped).toEqual([{ code: "FILE_TOO_LARGE", details: { file: "a.txt", megabytes: 2, limit: 1 } }]);
  });

  it("a Word document that would explode is refused, also when it lies about its size", async () => {
    const bomb = makeZip({ "word/document.xml": "x".repeat(250_000_000) }, 1000);
    const { skipped } = await importFile("a.docx", bomb);
    expect(skipped.map((note) => note.code)).toEqual(["DOCX_TOO_LARGE"]);
  });
});

describe("a file of 50 MB in one line", () => {
  const words = "Das Mandat gilt. ".repeat(3_000_000);

  it.each([
    ["a.txt", words],
    ["a.md", `---\n${words}`],
    ["a.jsonl", JSON.stringify({ text: words })],
    ["a.csv", `text\n${words}`],
    ["a.csv", words],
    ["a.html", `<p>${words}</p>`],
  ])("%s is read or refused, in reports that stay short", async (name, text) => {
    const bytes = utf8(text);
    expect(bytes.length).toBeGreaterThan(50_000_000);
    const imported = await importFile(name, bytes);
    expect(imported.documents.length + imported.skipped.length).toBe(1);
    for (const doc of imported.documents) expect(doc.title.length).toBeLessThan(200);
    expect(JSON.stringify([imported.skipped, imported.assumptions]).length).toBeLessThan(2000);
  });
});

describe("a batch", () => {
  it("goes on after broken files and accounts for each", async () => {
    const files = [
      { name: "eins.txt", bytes: utf8("Ein Satz.") },
      { name: "leer.txt", bytes: utf8("") },
      { name: "bild.png", bytes: utf8("x") },
      { name: "zeilen.jsonl", bytes: utf8('{"text":"Ein Satz."}\n{"text":\n') },
    ];
    const imported = [];
    for await (const file of importFiles(files)) imported.push(file);
    const summary = summarizeImport(imported);
    expect(summary).toMatchObject({ found: 5, read: 2, skipped: 3 });
    expect(summary.files.map((file) => file.state)).toEqual(["read", "skipped", "skipped", "partly"]);
    expect(summary.files[0]?.assumptions[0]?.details.document).toBe("eins");
  });
});

describe("the choice of an importer", () => {
  it.each([
    ["a.txt", "", "plain-text"],
    ["LIESMICH", "", "plain-text"],
    ["A.MD", "", "markdown"],
    ["a.htm", "", "html"],
    ["a.tsv", "", "csv"],
    ["a.ndjson", "", "jsonl"],
    ["a.docx", "PK\u0003\u0004", "docx"],
    ["falsch-benannt.txt", "%PDF-1.7", "pdf"],
    [".htaccess", "", "plain-text"],
    ["a.rtf", "", undefined],
  ])("%s beginning with %j is %s", (name, head, importer) => {
    expect(chooseImporter(name, utf8(head))?.name).toBe(importer);
  });
});

describe("the date of a document", () => {
  const text =
    "Gipfel ohne Mandat\n\nParis, 15. Januar 2031 – Die Runde hat sich vertagt. Mehr gab es nicht.";

  it("comes from the file name before the head, and says when they differ", async () => {
    const { documents } = await importText("2031-01-14_lage.txt", text);
    expect(documents[0]?.date).toEqual({
      local: "2031-01-14",
      precision: "day",
      zone: null,
      source: "file-name",
    });
    expect(documents[0]?.assumptions).toEqual([
      {
        code: "DATES_DIFFER",
        details: { file: "2031-01-14_lage.txt", taken: "2031-01-14", other: "2031-01-15" },
      },
    ]);
  });

  it("comes from the head without one in the name", async () => {
    const { documents } = await importText("lage.txt", text);
    expect(documents[0]?.date).toMatchObject({ local: "2031-01-15", source: "text" });
  });

  it("is the option, whatever the file says", async () => {
    const { documents } = await importText("2031-01-14_lage.txt", text, { date: "2031-02-01" });
    expect(documents[0]?.date).toMatchObject({ local: "2031-02-01", source: "option" });
  });

  it("is unknown rather than the time of the file", async () => {
    const file = await importText("lage.txt", "Ein Satz ohne Datum.", { modified: "2031-05-05T10:00" });
    expect(file.documents[0]?.date).toBeNull();
    expect(codesOf(file)).toContain("DATE_NOT_FOUND");
  });

  it("is the time of the file when that is asked for", async () => {
    const options = { modified: "2031-05-05T10:00", dateFromMtime: true };
    const file = await importText("lage.txt", "Ein Satz ohne Datum.", options);
    expect(file.documents[0]?.date).toMatchObject({ local: "2031-05-05T10:00", source: "file-time" });
    expect(codesOf(file)).toContain("DATE_FROM_FILE_TIME");
  });
});

describe("the language of a document", () => {
  it("is asked for and noted when nothing says it", async () => {
    const file = await importText("a.txt", "Ein Satz.", { detectLanguage: () => "de" });
    expect(file.documents[0]?.language).toBe("de");
    expect(codesOf(file)).toContain("LANGUAGE_DETECTED");
  });
});

describe("every code", () => {
  it("has its details in both languages", async () => {
    const files = await Promise.all([
      importText("a.txt", "Do., 3. März\n\nEin Satz ohne Jahr."),
      importText("a.csv", "Datum;Inhalt;Extra\n03/04/2031;Text;1\n;;\n"),
      importText("a.jsonl", "{\n"),
      importFile("a.bin", utf8("x")),
      importFile("a.pdf", makePdf([[]])),
    ]);
    const notes = summarizeImport(files).files.flatMap((file) => [...file.reasons, ...file.assumptions]);
    expect(notes.length).toBeGreaterThan(8);
    for (const { code, details } of notes) {
      for (const language of ["de", "en"] as const) {
        const words = describeProblem(code, details, language);
        expect(`${words.what} ${words.where} ${words.next}`).not.toMatch(
          /\?(?!\w)(?<!“\?)|\{\w+\}|undefined/u,
        );
      }
      expect(problems[code]).toBeDefined();
    }
  });
});
