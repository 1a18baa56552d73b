/** What a body says in a text it publishes itself. Every body, person and sentence is invented. */
import { codebookSchema } from "@parley/core";
import { describe, expect, test } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";

const codebook = codebookSchema.parse({
  parley: "codebook/1",
  name: "test",
  languages: ["de", "en"],
  actors: [
    { id: "ferries", kind: "organization", labels: { de: "Fährministerium", en: "Ferry ministry" } },
    { id: "ylva", kind: "person", labels: { de: "Ylva Brandmark", en: "Ylva Brandmark" } },
  ],
  concepts: [
    { id: "islands", labels: { de: "Fähren", en: "Ferries" }, phrases: { de: ["Fähren"], en: ["ferries"] } },
  ],
});

function said(text: string, source: string | null, language: "de" | "en" = "en") {
  return rulesEngine
    .read({ id: "a", title: null, text, language, date: "2031-03-01", codebook, source })
    .statements.filter(({ actor }) => actor?.entityId === "ferries")
    .map(({ claim }) => claim.text);
}

const english =
  "A report on the ferries will be laid before Parliament in May. Photographs were taken by the harbor.";
const german = "Ein Bericht über die Fähren wird im Mai vorgelegt. Die Fotos stammen vom Hafen.";

describe("a body's own text", () => {
  test("makes its announcements the body's, and nothing else", () => {
    expect(said(english, "Ferry ministry (press release)")).toEqual([
      "A report on the ferries will be laid before Parliament in May.",
    ]);
    expect(said(german, "Fährministerium", "de")).toEqual([
      "Ein Bericht über die Fähren wird im Mai vorgelegt.",
    ]);
  });

  test("is none where a paper or nobody known publishes", () => {
    expect(said(english, "Harbor Gazette")).toEqual([]);
    expect(said(english, null)).toEqual([]);
  });

  test("leaves to others what they say in it", () => {
    const text = `${english} “The ferries will sail on Monday,” Ylva Brandmark said.`;
    expect(said(text, "Ferry ministry")).toHaveLength(1);
  });
});
