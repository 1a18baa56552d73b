import { importFile } from "@parley/formats";
import { describe, expect, it } from "vitest";
import { codesOf, importText } from "../import-text.js";
import { toWindows1252 } from "../make-pdf.js";

const paragraphs = [
  "Die Runde der Willigen hat sich am Dienstag in Paris ohne Mandat vertagt. Ministerin Ada Muster sprach von „offenen Fragen“, die bis zum Frühjahr geklärt sein müssten.",
  "Ihr Amtskollege Jon Beispiel widersprach: Die Truppe könne erst kommen, wenn die Waffen schweigen &amp; ein Abkommen gilt. Das werde Monate dauern, hieß es am Rande.",
  "Aus Warschau kam Kritik. „Wer wartet, entscheidet auch“, sagte die Sprecherin der Regierung, Zofia Wzorek, vor Journalisten in der Hauptstadt am späten Abend.",
];
const page = `<!doctype html><html lang="de-DE"><head><meta charset="utf-8"><title>Gipfel ohne Mandat | Tagesblatt</title>
<meta property="og:title" content="Gipfel ohne Mandat"><meta property="og:site_name" content="Tagesblatt">
<meta name="author" content="Ada Feder"><meta property="article:published_time" content="2031-01-14T18:05:00+01:00">
<meta property="article:section" content="Politik"><link rel="canonical" href="https://example.org/gipfel">
<script>var menu = "<div><div>";</script></head>
<body><nav><ul><li><a href="/">Start</a></li><li><a href="/abo">Abo kaufen</a></li></ul></nav>
<article><h1>Gipfel ohne Mandat</h1>${paragraphs.map((text) => `<p>\n  ${text}\n</p>`).join("")}</article>
<footer><p>Impressum und Werbung</p></footer></body></html>`;

describe("a web page", () => {
  it("becomes its article with what the page says about it", async () => {
    const file = await importText("gipfel.html", page);
    expect(file.documents[0]).toMatchObject({
      id: "gipfel",
      title: "Gipfel ohne Mandat",
      author: "Ada Feder",
      source: "Tagesblatt",
      section: "Politik",
      url: "https://example.org/gipfel",
      language: "de",
      date: { local: "2031-01-14T18:05:00", precision: "second", zone: "+01:00", source: "metadata" },
    });
    expect(codesOf(file)).toEqual([]);
  });

  it("is text as a reader sees it: paragraphs, no menu, entities as letters", async () => {
    const { documents } = await importText("gipfel.html", page);
    expect(documents[0]?.text).toBe(paragraphs.join("\n\n").replace("&amp;", "&"));
  });

  it("takes the date from JSON-LD", async () => {
    const data = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Gipfel","datePublished":"2031-02-03T08:00:00Z","author":{"@type":"Person","name":"Jon Feder"}}</script>`;
    const bare = page
      .replace(/<meta (?:name="author"|property="article:published_time")[^>]*>/g, "")
      .replace("</head>", `${data}</head>`);
    const { documents } = await importText("a.html", bare);
    expect(documents[0]?.date?.local).toBe("2031-02-03T08:00:00");
    expect(documents[0]?.author).toBe("Jon Feder");
  });

  it("in windows-1252 says so", async () => {
    const western = page.replace("utf-8", "windows-1252");
    const file = await importFile("a.html", toWindows1252(western));
    expect(file.documents[0]?.text).toContain("„Wer wartet, entscheidet auch“");
    expect(codesOf(file)).toEqual(["TEXT_ENCODING_ASSUMED"]);
  });

  it("that is a scrap is taken whole, with a note", async () => {
    const file = await importText(
      "a.html",
      "<p>Ein <b>kurzer</b> Satz.<br>Noch einer.</p><p>Und Schluss.</p>",
    );
    expect(file.documents[0]?.text).toBe("Ein kurzer Satz.\nNoch einer.\n\nUnd Schluss.");
  });

  it("with tags in scripts, comments and attributes is not taken for deep", async () => {
    const noise = `<!-- ${"<div>".repeat(600)} --><script>${"<div>".repeat(600)}</script><i title="${"<div>".repeat(600)}"></i>`;
    const file = await importText("a.html", page.replace("<article>", `${noise}<article>`));
    expect(file.skipped).toEqual([]);
  });

  it("with 2,000 list items that are never closed is not deep", async () => {
    const file = await importText("a.html", `<ul>${"<li>Ein Satz, der zählt.".repeat(2000)}</ul>`);
    expect(file.skipped).toEqual([]);
  });

  it("nested 290 levels deep is still read", async () => {
    const file = await importText("a.html", `${"<div>".repeat(290)}Ein Satz ganz innen.`);
    expect(file.documents[0]?.text).toBe("Ein Satz ganz innen.");
  });

  it("with nearly as many elements as are allowed takes seconds", async () => {
    const branch = `${"<div>".repeat(30)}Ein Satz ganz innen, und zwar lang genug.${"</div>".repeat(30)}`;
    const file = await importText("a.html", branch.repeat(1990));
    expect(file.documents).toHaveLength(1);
  });

  it("of broken tags takes time in proportion to its length", async () => {
    for (const piece of ["<a ", '<a b="', "<!--", "</", "<", '<a "']) {
      const file = await importText("a.html", piece.repeat(200_000));
      expect(file.documents.length + file.skipped.length, piece).toBe(1);
    }
  });
});
