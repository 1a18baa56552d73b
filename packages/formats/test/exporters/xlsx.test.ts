/** Workbooks: a zip file whose parts say what was handed in, the same bytes each time. */
import { describe, expect, it } from "vitest";
import { writeXlsx } from "../../src/exporters/xlsx.js";
import { zipEntries } from "../../src/zip-entries.js";
import { crc32, zipFile } from "../../src/zip-file.js";

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The text of a stored part. */
function partOf(file: Uint8Array, name: string): string {
  const entry = zipEntries(file)?.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`no part ${name}`);
  const view = new DataView(file.buffer);
  const start = entry.headerOffset + 30 + view.getUint16(entry.headerOffset + 26, true);
  return decode(file.subarray(start, start + entry.packedSize));
}

describe("crc32", () => {
  it("gives the check value of the standard for 123456789", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });
});

describe("zipFile", () => {
  it("holds every entry with its name and size", () => {
    const file = zipFile([
      { name: "ä.txt", bytes: new Uint8Array([1, 2, 3]) },
      { name: "b/c.txt", bytes: new Uint8Array() },
    ]);
    expect(zipEntries(file)).toMatchObject([
      { name: "ä.txt", unpackedSize: 3, packedSize: 3, method: 0, headerOffset: 0 },
      { name: "b/c.txt", unpackedSize: 0 },
    ]);
  });
});

describe("writeXlsx", () => {
  const file = writeXlsx({
    name: "A/B",
    header: ["actor", "sure"],
    rows: [
      ["=1+1 & <b>", 0.5],
      [null, true],
    ],
  });

  it("has a sheet with a bold head that stays, texts as texts, numbers as numbers", () => {
    const sheet = partOf(file, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c t="inlineStr" s="1"><is><t xml:space="preserve">actor</t></is></c>');
    expect(sheet).toContain('<c t="inlineStr"><is><t xml:space="preserve">=1+1 &amp; &lt;b&gt;</t></is></c>');
    expect(sheet).toContain("<c><v>0.5</v></c>");
    expect(sheet).toContain('<row><c/><c t="b"><v>1</v></c></row>');
    expect(sheet).toContain('<autoFilter ref="A1:B3"/>');
  });

  it("names the sheet without the characters that formulas use", () => {
    expect(partOf(file, "xl/workbook.xml")).toContain('<sheet name="A B" sheetId="1"');
  });

  it("cuts what no cell holds", () => {
    const long = writeXlsx({ name: "a", header: ["text"], rows: [["x".repeat(40_000)]] });
    const cell = /preserve">(x+…)</.exec(partOf(long, "xl/worksheets/sheet1.xml"))?.[1];
    expect(cell).toHaveLength(32_767);
  });

  it("refuses more rows than a sheet holds", () => {
    const rows = Array.from({ length: 1_048_576 }, () => []);
    expect(() => writeXlsx({ name: "a", header: [], rows })).toThrow("TABLE_TOO_LONG");
  });
});
