import { describe, expect, it } from "vitest";
import { readHead } from "../src/document-head.js";

const body =
  "Die Runde der Willigen hat sich am Dienstag vertagt. Ministerin Ada Muster sagte, man werde am 3. März 2029 weiterreden, wenn die Bedingungen erfüllt seien. Mehr wollte sie dazu nicht sagen, und auch ihr Sprecher schwieg.";

describe("the head of a text", () => {
  it.each([
    {
      name: "headline, byline, dateline with agency",
      text: `Gipfel endet ohne Mandat\n\nVon Ada Muster und Jon Beispiel, Paris\n\nParis, 14. Januar 2031 (kna) – ${body}`,
      title: "Gipfel endet ohne Mandat",
      author: "Ada Muster und Jon Beispiel",
      date: "14. Januar 2031",
      source: "kna",
    },
    {
      name: "English dispatch with CRLF",
      text: `Envoys delay the force\r\nBy Nora Field in Geneva\r\nJan. 14, 2031\r\n\r\nGENEVA, Jan. 14, 2031 (NWA) - ${body}\r\n`,
      title: "Envoys delay the force",
      author: "Nora Field",
      date: "Jan. 14, 2031",
      source: "NWA",
    },
    {
      name: "labels",
      text: `Titel: Warten auf Warschau\nQuelle: Tagesblatt\nDatum: 14.01.2031\nAutorin: Ada Muster\n\n${body}`,
      title: null,
      author: null,
      date: null,
      source: "Tagesblatt",
    },
    {
      name: "a caption before running text is no headline",
      text: `Soldaten in Brest Foto: Agentur/ A. Muster\n\n${body}\n\n${body}`,
      title: null,
      author: null,
      date: null,
      source: undefined,
    },
    {
      name: "a date in running text is not the date of the text",
      text: body,
      title: null,
      author: null,
      date: null,
      source: undefined,
    },
    {
      name: "hard-wrapped text has no headline",
      text: "Die Runde der Willigen hat sich am Dienstag vertagt, wie die\nMinisterin sagte. Man werde\nim März weiterreden.",
      title: null,
      author: null,
      date: null,
      source: undefined,
    },
    {
      name: "a sentence that begins with Von is no byline",
      text: `Von der Konferenz kam am Abend nichts Neues, und die Delegationen reisten ohne Erklärung ab.\n\n${body}`,
      title: null,
      author: null,
      date: null,
      source: undefined,
    },
    {
      name: "Markdown marks do not belong to the headline",
      text: `# **Gipfel ohne Mandat**\n\n*Von Ada Muster*\n\n${body}`,
      title: "Gipfel ohne Mandat",
      author: "Ada Muster",
      date: null,
      source: undefined,
    },
    {
      name: "the name of a paper beside the date, a commentary",
      text: `Warten auf Warschau\n\nDie Hafenzeitung, 14. Januar 2031\nEin Kommentar von Ada Feder (erfunden)\n\n${body}`,
      title: "Warten auf Warschau",
      author: "Ada Feder",
      date: "14. Januar 2031",
      source: "Die Hafenzeitung",
    },
    {
      name: "a place beside the date is no paper",
      text: `Warten auf Warschau\n\nDen Haag, 14. Januar 2031\n\n${body}`,
      title: "Warten auf Warschau",
      author: null,
      date: "14. Januar 2031",
      source: undefined,
    },
    {
      name: "a paper with a subtitle beside the date",
      text: `Warten auf Warschau\n\nHafen kompakt. Nachrichten von der Küste, 14. Januar 2031\n\n${body}`,
      title: "Warten auf Warschau",
      author: null,
      date: "14. Januar 2031",
      source: "Hafen kompakt. Nachrichten von der Küste",
    },
    { name: "nothing", text: "", title: null, author: null, date: null, source: undefined },
  ])("$name", ({ text, title, author, date, source }) => {
    const head = readHead(text);
    expect(head.title).toBe(title);
    expect(head.author).toBe(author);
    expect(head.date?.value ?? null).toBe(date);
    expect(head.fields.get("source")).toBe(source);
  });

  it("reads labels as fields", () => {
    const { fields } = readHead(
      `Titel: Warten\nQuelle: Tagesblatt\nDatum: 14.01.2031\nURL: https://example.org/a\n\n${body}`,
    );
    expect(Object.fromEntries(fields)).toEqual({
      title: "Warten",
      source: "Tagesblatt",
      date: "14.01.2031",
      url: "https://example.org/a",
    });
  });

  it("takes the same time for a text of one line, however long", () => {
    const { title } = readHead("Wort ".repeat(5_000_000));
    expect((title ?? "").length).toBeLessThan(300);
  });
});
