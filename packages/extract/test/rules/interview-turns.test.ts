/** Interviews and transcripts: who speaks in which turn, and what nobody may be said to have said. */
import { describe, expect, test } from "vitest";
import { turnsOf } from "../../src/rules/turns.js";
import { rulesEngine } from "../../src/rules-engine.js";
import { analyzeText } from "../../src/text/analyze-text.js";
import { embeddedEngine } from "../embedded/readers.js";

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

  test("whoever was asked, not the body that the head names last", () => {
    const text = `The dam holds. We asked Zorka Ekelund, head of the Kenya Dam Agency, three things.

Is it safe?

It is safe. We check it every week.

Fishermen lose days to your tests.

It was ten last year. We have promised them five.

When will it be raised?

I would not bet a goat on it. Ask me in May.`;
    expect(said(text, "en")).toEqual([
      "Zorka Ekelund direct: It is safe. We check it ",
      "Zorka Ekelund direct: It was ten last year. We",
      "Zorka Ekelund direct: I would not bet a goat o",
    ]);
  });

  test("with names before a colon: who asks is no guest", () => {
    expect(said(named, "de")).toEqual([
      "Lenz direct: Es kommt im März.",
      "Lenz direct: Später. Das habe ich zug",
    ]);
  });

  test("the head names who answers, whatever list of names knows it", () => {
    const runs = `*An invented talk*

*Zhurina von Ostmark runs the ferries on the lake*

**Will you stop at night?**

I will. We stop at ten.

**That's late.**

It is. I've promised it to the cooks.

**Who pays?**

We do.`;
    expect(said(runs, "en").slice(0, 2)).toEqual([
      "Zhurina von Ostmark direct: I will. We stop at ten.",
      "Zhurina von Ostmark direct: It is. I've promised it ",
    ]);
    expect(said(runs, "en").filter((line) => line.startsWith("I've"))).toEqual([]);
  });

  test("without bold type, what only prompts an answer is nobody's", () => {
    const plain = `Mara Ek, the head of the board, on dry summers

Will the lake be closed?

No. We will keep it open.

You have been called stubborn.

I have. My board is small.

Who decides?

We do, I would say.

And who pays?

We do.`;
    expect(said(plain, "en")).toEqual([
      "Mara Ek direct: No. We will keep it open",
      "Mara Ek direct: I have. My board is smal",
      "Mara Ek direct: We do, I would say.",
      "Mara Ek direct: We do.",
    ]);
  });

  test("an article with questions and subheadings is none", () => {
    const article = `**Was nun?**\n\nAda Lenz schwieg.\n\n**Wohin?**\n\nDer See liegt still.\n\n**Ende**\n\nMehr ist nicht bekannt.`;
    expect(said(article, "de")).toEqual([]);
    expect(said("Foto: Ek\n\nQuellen: keine\n\nDie Ministerin schwieg.\n\nFoto: Lenz", "de")).toEqual([]);
  });
});

describe("interviews without many question marks", () => {
  test("only the answers are named, with notes in brackets, and most prompts only tell", () => {
    const answers = `Mara Ek runs the lake board.

The board is said to be slow.

Mara Ek: We are careful. By June we decide.

The town calls you stubborn.

Ek (laughs): It does.

What next?

EK: A fence.`;
    expect(said(answers, "en")).toEqual([
      "Mara Ek direct: We are careful. By June ",
      "Mara Ek direct: It does.",
      "Mara Ek direct: A fence.",
    ]);
  });

  test("nobody is named in turn, and the head tells who is asked", () => {
    const plain = `Five minutes with Zhurina Ostmark, who runs the ferries

Is it safe?

Safer than the road. We tow at night.

The fishermen complain.

They always do. I signed their paper.

When will you stop?

I am told in May.`;
    expect(said(plain, "en")).toEqual([
      "Zhurina Ostmark direct: Safer than the road. We ",
      "Zhurina Ostmark direct: They always do. I signed",
      "Zhurina Ostmark direct: I am told in May.",
    ]);
  });

  test("a report that goes on behind questions is none", () => {
    const report = `The lake has fallen. Mara Ek, the head of the board, came to see us.

Will you close the harbor, director?

No. We won't turn anybody away.

And the ferry?

We need it. It will run.

Her colleague at the ministry makes no secret of the contrary, and in the harbor, an hour later, he called the ferry a bathtub with a flag on it.

The vote is on Monday. Our reporter will be there.`;
    expect(said(report, "en").filter((line) => line.includes("The vote"))).toEqual([]);
  });

  test("members of a house speak, also when they ask", () => {
    const house = `Oral questions

Deputy Mara Ek (Lake): Will the minister pay?

Minister Ole Reuth: I will not. The board has the money.

Deputy Ek: Since when?

Minister Reuth: Since May.`;
    expect(said(house, "en").map((line) => line.split(" direct: ")[1])).toEqual([
      "Will the minister pay?",
      "I will not. The board ha",
      "Since when?",
      "Since May.",
    ]);
    const table =
      "Wahl\n\nEk (Lake): 33 Prozent\n\nReuth (See): 20 Prozent\n\nEk (Lake): 3 Sitze\n\nReuth (See): 2 Sitze";
    expect(turnsOf(analyzeText(table, "de"))).toEqual([]);
  });
});

describe("a few questions in the middle of a report", () => {
  const harbor = `The lake has fallen by a meter. Mara Ek, the head of the lake board, came to our studio.

Will you close the harbor, director, when your boats run aground?

No. Unless the gauge falls below two meters, we won't turn anybody away.

And the ferry?

We need it, I have always said so. It will run.

Her deputy was not to be reached. The ferry is forty years old.`;
  const hafen = `Der See ist um einen Meter gefallen. Edda Lenz, die Leiterin der Seebehörde, kam ins Studio.

Frau Lenz, schließen Sie den Hafen?

Nein. Solange der Pegel über zwei Metern steht, weisen wir niemanden ab.

Und die Fähre?

Die brauchen wir, das habe ich immer gesagt. Sie fährt.

Ihr Stellvertreter war nicht zu erreichen. Die Fähre ist vierzig Jahre alt.`;

  const answers = (text: string, language: "de" | "en", engine = rulesEngine) =>
    engine
      .read({ id: "a", title: null, text, language, date: null, codebook: null })
      .statements.filter(({ mode, nestedIn }) => mode === "direct" && nestedIn === null)
      .map(({ actor, quote }) => `${actor?.canonical}: ${quote.text.slice(0, 12)}`);

  test.each([
    ["rules", harbor, "en", ["Mara Ek: No. Unless t", "Mara Ek: We need it, "], rulesEngine],
    ["rules", hafen, "de", ["Edda Lenz: Nein. Solang", "Edda Lenz: Die brauchen"], rulesEngine],
    ["embedded", harbor, "en", ["Mara Ek: No. Unless t", "Mara Ek: We need it, "], embeddedEngine()],
    ["embedded", hafen, "de", ["Edda Lenz: Nein. Solang", "Edda Lenz: Die brauchen"], embeddedEngine()],
  ] as const)("are answered by whoever was introduced, read by %s", (_, text, language, expected, engine) => {
    expect([...new Set(answers(text, language, engine))]).toEqual(expected);
  });

  test("are the writer's own where they address nobody", () => {
    const essay = `Mara Ek, the poet, loved the lake.

Who owns it?

We do, I would say, since we drink it.

Who pays for it?

We do not, and my neighbors do not.`;
    expect(answers(essay, "en")).toEqual([]);
  });
});

describe("an interview that names the answers only", () => {
  const text = [
    "Frau Holm, seit wann fehlt Ihnen das Personal?",
    "Holm: Seit dem Sommer, da gingen drei auf einmal.",
    "Wann schließen Sie die Gruppe?",
    "Holm: Sobald der nächste Kollege krank wird.",
  ].join("\n\n");

  test("takes the answers as hers", () => {
    const turns = turnsOf(analyzeText(text, "de"));
    expect(turns.map(({ role }) => role)).toEqual(["question", "answer", "question", "answer"]);
  });

  test("is none where the lines before a label ask nothing", () => {
    expect(turnsOf(analyzeText(text.replaceAll("?", "."), "de"))).toEqual([]);
  });
});
