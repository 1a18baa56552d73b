import { describe, expect, it } from "vitest";
import { codesOf, importText } from "../import-text.js";

describe("plain text", () => {
  it("is the document, character for character", async () => {
    const text = "\r\n  Gipfel ohne Mandat\r\n\r\n„Nein“, sagte sie. 👩‍🚀 שלום\u00A0Ende\t\r\n\r\n";
    const { documents } = await importText("ordner/Lage 3.txt", `\uFEFF${text}`);
    expect(documents[0]?.text).toBe(text);
    expect(documents[0]?.id).toBe("Lage 3");
    expect(documents[0]?.title).toBe("Gipfel ohne Mandat");
  });

  it.each([
    ["a.b.txt", "a.b"],
    ["C:\\Texte\\a.txt", "a"],
    ["/x/y.z/a", "a"],
    [".txt", ".txt"],
  ])("named %s has the id %s", async (name, id) => {
    const { documents } = await importText(name, "Ein Satz.");
    expect(documents[0]?.id).toBe(id);
  });

  it("keeps the labels it is described by in its text", async () => {
    const text =
      "Quelle: Tagesblatt\nAutor: Jon Beispiel\nRessort: Politik\nSprache: Deutsch\n\nDer Text beginnt hier.";
    const { documents } = await importText("a.txt", text);
    expect(documents[0]).toMatchObject({
      text,
      source: "Tagesblatt",
      author: "Jon Beispiel",
      section: "Politik",
      language: "de",
    });
  });

  it("without a title is named after its file, with a note", async () => {
    const file = await importText("lage.txt", "Ein einziger Satz.");
    expect(file.documents[0]?.title).toBe("lage");
    expect(codesOf(file)).toEqual(["TITLE_FROM_FILE_NAME", "DATE_NOT_FOUND"]);
  });
});

describe("Markdown", () => {
  const body = "\n# Warten auf *Warschau*\r\n\r\nDie Ministerin sagte: „Nein.“\r\n";

  it("without front matter is kept as it is", async () => {
    const { documents } = await importText("a.md", body);
    expect(documents[0]?.text).toBe(body);
    expect(documents[0]?.title).toBe("Warten auf Warschau");
  });

  it("gives its front matter away as metadata, and says so", async () => {
    const front =
      "---\r\ntitle: 'Der Titel'\r\nDatum: 2031-01-14\r\nautoren:\r\n  - Ada Muster\r\n  - Jon Beispiel\r\nlang: de-AT\r\nlayout: post\r\n---\r\n";
    const file = await importText("a.md", front + body);
    expect(file.documents[0]).toMatchObject({
      title: "Der Titel",
      text: body,
      author: "Ada Muster, Jon Beispiel",
      language: "de",
      date: { local: "2031-01-14", source: "metadata" },
    });
    expect(file.documents[0]?.assumptions).toEqual([
      {
        code: "FRONT_MATTER_TAKEN_OUT",
        details: { file: "a.md", keys: ["title", "Datum", "autoren", "lang", "layout"] },
      },
    ]);
  });

  it.each([
    ["broken YAML", "---\ntitle: [a\n---\nText bleibt hier.", "FRONT_MATTER_UNREADABLE"],
    ["a list", "---\n- a\n---\nText bleibt hier.", "FRONT_MATTER_UNREADABLE"],
    ["deep brackets", `---\na: ${"[".repeat(50_000)}\n---\nText bleibt hier.`, "FRONT_MATTER_UNREADABLE"],
  ])("keeps front matter that is %s in the text", async (_, text, code) => {
    const file = await importText("a.md", text);
    expect(file.documents[0]?.text).toBe(text);
    expect(codesOf(file)).toContain(code);
  });

  it("takes a rule in the middle for what it is", async () => {
    const text = "Erster Teil.\n\n---\n\nZweiter Teil.\n";
    expect((await importText("a.md", text)).documents[0]?.text).toBe(text);
  });

  it("with aliases that multiply takes no time", async () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (const [index, name] of "bcdefghi".split("").entries()) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`);
    }
    const file = await importText("a.md", `---\n${bomb.join("\n")}\n---\nText.`);
    expect(file.documents).toHaveLength(1);
  });
});
