/** Interviews and transcripts: who speaks in which turn, and what nobody may be said to have said. */
import { describe, expect, test } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";

/** "actor: words" of each statement that is nobody's own voice. */
function said(text: string, language: "de" | "en"): string[] {
  const { statements } = rulesEngine.read({
    id: "a",
    title: null,
    text,
    language,
    date: null,
    codebook: null,
  });
  const lines = statements
    .filter(({ mode }) => mode !== "writer")
    .map(({ actor, quote, mode }) => `${actor?.canonical ?? "nobody"} ${mode}: ${quote.text.slice(0, 24)}`);
  return [...new Set(lines)];
}

const bold = `# „Wir bleiben hier“

*Die Ministerin Ada Lenz über den Winter*

**Frau Lenz, bleiben Sie im Amt?**

Das will ich hoffen. Wir haben viel vor.

**Das Land zahlt aber nicht.**

Nein. Mein Parlament hat so entschieden, und ich halte mich daran.

**Wer soll zahlen?**

Kanzler Ole Reuth hat gesagt, er werde zahlen. Ich glaube ihm.

*Das Gespräch führte Jan Kehl.*`;

const labelled = `Mara Ek, head of the lake board, on dry summers

Q: Will the lake be closed?

A: No. We will keep it open until May.

Q: The town wants to close it.

A: I would not do that. My board is small.

Q: Who decides?

A: The board does.`;

const named = `**Anzeiger:** Frau Lenz, kommt das Geld?

**Lenz:** Es kommt im März.

**Anzeiger:** Und wann die Leute?

**Lenz:** Später. Das habe ich zugesagt.`;

describe("interviews", () => {
  test("with questions in bold: answers are the guest's, what is reported in them is nested", () => {
    expect(said(bold, "de")).toEqual([
      "Ada Lenz direct: „Wir bleiben hier“",
      "Ada Lenz direct: Das will ich hoffen. Wir",
      "Ada Lenz direct: Nein. Mein Parlament hat",
      "Ada Lenz direct: Kanzler Ole Reuth hat ge",
      "Ole Reuth indirect: er werde zahlen",
    ]);
    const { statements } = rulesEngine.read({
      id: "a",
      title: null,
      text: bold,
      language: "de",
      date: null,
      codebook: null,
    });
    const outer = statements.find(({ quote }) => quote.text.startsWith("Kanzler"));
    const inner = statements.find(({ quote }) => quote.text.startsWith("er werde"));
    expect(inner?.nestedIn).toBe(outer?.utterance);
  });

  test("with Q and A: the head names who answers, questions are nobody's", () => {
    expect(said(labelled, "en")).toEqual([
      "Mara Ek direct: No. We will keep it open",
      "Mara Ek direct: I would not do that. My ",
      "Mara Ek direct: The board does.",
    ]);
  });

  test("with names before a colon: who asks is no guest", () => {
    expect(said(named, "de")).toEqual([
      "Lenz direct: Es kommt im März.",
      "Lenz direct: Später. Das habe ich zug",
    ]);
  });

  test("an article with questions and subheadings is none", () => {
    const article = `**Was nun?**\n\nAda Lenz schwieg.\n\n**Wohin?**\n\nDer See liegt still.\n\n**Ende**\n\nMehr ist nicht bekannt.`;
    expect(said(article, "de")).toEqual([]);
    expect(said("Foto: Ek\n\nQuellen: keine\n\nDie Ministerin schwieg.\n\nFoto: Lenz", "de")).toEqual([]);
  });
});
