import { describe, expect, it } from "vitest";
import { previewTable } from "../src/index.js";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the preview of a table", () => {
  it("shows columns, first rows and what the columns are taken for", () => {
    const preview = previewTable("a.csv", bytes("Titel;Volltext;Datum\nGenf;Ein Satz.;2031-01-13\n"));
    expect(preview).toMatchObject({
      columns: ["Titel", "Volltext", "Datum"],
      rows: [["Genf", "Ein Satz.", "2031-01-13"]],
      assigned: { title: "Titel", date: "Datum" },
    });
  });

  it("shows at most five rows, and cuts long cells", () => {
    const rows = Array.from({ length: 9 }, (_, at) => `${at},${"word ".repeat(60)}`).join("\n");
    const preview = previewTable("a.csv", bytes(`id,text\n${rows}\n`));
    expect(preview?.rows.map(([id]) => id)).toEqual(["0", "1", "2", "3", "4"]);
    expect(preview?.rows[0]?.[1]).toHaveLength(120);
  });

  it("takes the keys of all JSON objects for columns; what one lacks is empty", () => {
    const preview = previewTable(
      "a.jsonl",
      bytes('{"text":"Eins"}\nbroken\n{"text":"Zwei","source":"Bote"}\n'),
    );
    expect(preview).toMatchObject({
      columns: ["text", "source"],
      rows: [
        ["Eins", ""],
        ["Zwei", "Bote"],
      ],
    });
  });

  it.each([
    ["no table by its name", "a.txt", "title,text\na,b\n"],
    ["no row", "a.csv", "title,text\n"],
    ["no object in it", "a.jsonl", "[1, 2]\n"],
  ])("is null for a file with %s", (_, name, text) => {
    expect(previewTable(name, bytes(text))).toBeNull();
  });
});
