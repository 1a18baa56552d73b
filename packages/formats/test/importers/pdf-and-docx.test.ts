import { importFile } from "@parley/formats";
import { describe, expect, it } from "vitest";
import { joinLines } from "../../src/pdf-lines.js";
import { codesOf } from "../import-text.js";
import { makeDocx, makeDocxFromBody } from "../make-docx.js";
import { column, makePdf } from "../make-pdf.js";

describe("two lines of a PDF", () => {
  it.each([
    ["Die Sicher-", "heit gilt", "Die Sicherheit gilt", true],
    ["Die Sicher\u00AD", "heit gilt", "Die Sicherheit gilt", true],
    ["Ost-", "und Westeuropa", "Ost- und Westeuropa", false],
    ["short-", "or long-term", "short- or long-term", false],
    ["die NATO-", "Staaten", "die NATO-Staaten", false],
    ["von 2030-", "2031", "von 2030- 2031", false],
    ["Er sagte –", "nichts", "Er sagte – nichts", false],
  ])("%j + %j = %j", (first, second, text, hyphen) => {
    expect(joinLines(first, second)).toEqual({ text, hyphen });
  });
});

describe("a PDF", () => {
  it("becomes paragraphs again, with divided words joined", async () => {
    const lines = [
      "Die Ministerin sagte am Dienstag in Paris, man werde die Sicher-",
      "heit der Ukraine „dauerhaft“ gewährleisten, sobald ein Abkommen",
      "gilt.",
    ];
    const second = [
      "Aus Warschau kam Kritik an diesem Plan, und auch in Ost- und West-",
      "europa gab es Fragen.",
    ];
    const pdf = makePdf([[...column(lines), ...column(second, { top: 690 })]]);
    const file = await importFile("2031-01-14.pdf", pdf);
    expect(file.documents[0]?.text).toBe(
      "Die Ministerin sagte am Dienstag in Paris, man werde die Sicherheit der Ukraine „dauerhaft“ gewährleisten, sobald ein Abkommen gilt.\n\nAus Warschau kam Kritik an diesem Plan, und auch in Ost- und Westeuropa gab es Fragen.",
    );
    expect(file.documents[0]?.assumptions).toContainEqual({
      code: "PDF_HYPHENS_JOINED",
      details: { file: "2031-01-14.pdf", count: 2 },
    });
  });

  it("loses headers, footers and page numbers, and says which", async () => {
    const pages = [1, 2, 3, 4].map((number) => [
      { text: `Tagesblatt Nr. ${number}`, y: 810 },
      ...column([
        `Absatz ${"eins zwei drei vier".split(" ")[number - 1]} beginnt hier und hört`,
        `nach Zeile ${"a b c d".split(" ")[number - 1]} mit einem Punkt auf.`,
      ]),
      { text: `Seite ${number} von 4`, y: 30 },
    ]);
    const file = await importFile("a.pdf", makePdf(pages));
    expect(file.documents[0]?.text.split("\n\n")).toEqual([
      "Absatz eins beginnt hier und hört nach Zeile a mit einem Punkt auf.",
      "Absatz zwei beginnt hier und hört nach Zeile b mit einem Punkt auf.",
      "Absatz drei beginnt hier und hört nach Zeile c mit einem Punkt auf.",
      "Absatz vier beginnt hier und hört nach Zeile d mit einem Punkt auf.",
    ]);
    const note = file.documents[0]?.assumptions.find(({ code }) => code === "PDF_RUNNING_LINES_LEFT_OUT");
    expect(note?.details.count).toBe(8);
  });

  it("carries a paragraph over to the next page", async () => {
    const file = await importFile(
      "a.pdf",
      makePdf([
        column(["Der Satz beginnt auf der ersten Seite und geht"]),
        column(["auf der zweiten weiter."]),
      ]),
    );
    expect(file.documents[0]?.text).toBe(
      "Der Satz beginnt auf der ersten Seite und geht auf der zweiten weiter.",
    );
  });

  it("tells which of its pages have no text", async () => {
    const file = await importFile("a.pdf", makePdf([column(["Ein Satz auf der ersten Seite."]), []]));
    expect(codesOf(file)).toContain("PDF_PAGES_WITHOUT_TEXT");
  });

  it("uses its own date only when nothing else has one, with a note", async () => {
    const info = { title: "Gipfel ohne Mandat", author: "Ada Feder", created: "D:20310115080000+01'00'" };
    const file = await importFile(
      "a.pdf",
      makePdf([column(["ein satz ohne datum, der für sich steht."])], info),
    );
    expect(file.documents[0]).toMatchObject({
      title: "Gipfel ohne Mandat",
      author: "Ada Feder",
      date: { local: "2031-01-15", source: "metadata" },
    });
    expect(codesOf(file)).toEqual(["DATE_FROM_FILE_PROPERTIES"]);
  });

  it("leaves the bytes it was given as they were", async () => {
    const bytes = makePdf([column(["Ein Satz."])]);
    const before = bytes.slice();
    await importFile("a.pdf", bytes);
    expect(bytes).toEqual(before);
  });
});

describe("a Word document", () => {
  it("becomes its paragraphs", async () => {
    const paragraphs = ["Gipfel ohne Mandat", "„Nein“, sagte sie <leise> & ging. 👩‍🚀", "שלום und Ende."];
    const file = await importFile("Lage.docx", makeDocx(paragraphs));
    expect(file.documents[0]?.text).toBe(paragraphs.join("\n\n"));
    expect(file.documents[0]?.title).toBe("Gipfel ohne Mandat");
  });

  it("keeps tabs and reads tables cell by cell", async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const body = `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p><w:tbl><w:tr>${cell("c")}${cell("d")}</w:tr></w:tbl>`;
    const file = await importFile("a.docx", makeDocxFromBody(body));
    expect(file.documents[0]?.text).toBe("a\tb\n\nc\n\nd");
  });

  it("says what its properties say, weaker than the text", async () => {
    const properties = {
      title: "Vorlage &amp; Muster",
      author: "Ada Feder",
      created: "2031-01-15T08:00:00Z",
    };
    const file = await importFile(
      "a.docx",
      makeDocx(["ein satz, der kein titel ist, weil er endet."], properties),
    );
    expect(file.documents[0]).toMatchObject({ author: "Ada Feder", date: { local: "2031-01-15" } });
    expect(codesOf(file)).toEqual(["DATE_FROM_FILE_PROPERTIES"]);
  });
});
