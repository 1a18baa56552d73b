/** Who is for or against a concept of the codebook, and by which words? Invented people, places and plans. */
import { codebookSchema, type Language } from "@parley/core";
import { describe, expect, it } from "vitest";
import { rulesEngine } from "../../src/rules-engine.js";

const codebook = codebookSchema.parse({
  parley: "codebook/1",
  name: "invented",
  languages: ["de", "en"],
  actors: [
    { id: "norland", kind: "organization", labels: { de: "Norland", en: "Norland" } },
    {
      id: "alma-reuth",
      kind: "person",
      labels: { de: "Alma Reuth", en: "Alma Reuth" },
      gender: "female",
      memberOf: [{ of: "norland", office: { de: "Ministerin", en: "minister" } }],
    },
  ],
  concepts: [
    {
      id: "toll",
      labels: { de: "Brückenmaut", en: "Bridge toll" },
      phrases: { de: ["Brückenmaut"], en: ["bridge toll"] },
    },
    {
      id: "ferry",
      labels: { de: "Zweite Fähre", en: "Second ferry" },
      phrases: { de: ["zweite Fähre"], en: ["second ferry"] },
    },
    {
      id: "ban",
      labels: { de: "Lastwagenverbot", en: "Lorry ban" },
      phrases: { de: ["kein Lastwagen in der Altstadt"], en: ["no lorry in the old town"] },
      counterPhrases: { de: ["Altstadt öffnen"], en: ["old town opened"] },
    },
  ],
});

function sides(language: Language, text: string): string[] {
  const { statements } = rulesEngine.read({
    id: "doc",
    title: null,
    text,
    language,
    date: "2031-04-07",
    codebook,
  });
  return statements.flatMap(({ actor, concept, stance, mode }) =>
    concept === null || mode === "writer"
      ? []
      : [`${actor?.canonical ?? "nobody"} ${stance?.polarity ?? "-"} ${concept.id}`],
  );
}

type Row = readonly [Language, "support" | "oppose", string];

describe("a side that is told without a word of saying", () => {
  const rows: readonly Row[] = [
    ["de", "oppose", "Alma Reuth äußerte Vorbehalte gegen die Brückenmaut."],
    ["de", "support", "Alma Reuth gab ihren Widerstand gegen die Brückenmaut auf."],
    ["de", "support", "Am Abend verteidigte Alma Reuth die Brückenmaut."],
    ["de", "oppose", "Alma Reuth rückte von der Brückenmaut ab."],
    ["de", "oppose", "Alma Reuth schloss eine Brückenmaut aus."],
    ["de", "support", "Alma Reuth schließt eine Brückenmaut nicht mehr aus."],
    ["de", "support", "Alma Reuth machte sich für die Brückenmaut stark."],
    ["de", "oppose", "Alma Reuth stellte sich gegen die Brückenmaut."],
    ["de", "support", "Alma Reuth stellte sich hinter die Brückenmaut."],
    ["de", "oppose", "Alma Reuth erteilte der Brückenmaut eine Absage."],
    ["de", "support", "Alma Reuth gab grünes Licht für die Brückenmaut."],
    ["de", "oppose", "Alma Reuth bekräftigte ihr Nein zur Brückenmaut."],
    ["en", "oppose", "Alma Reuth spoke out against the bridge toll."],
    ["en", "support", "Alma Reuth came out in support of the bridge toll."],
    ["en", "support", "Alma Reuth no longer rules out a bridge toll."],
    ["en", "support", "Alma Reuth threw her weight behind the bridge toll."],
    ["en", "support", "Alma Reuth gave the bridge toll the green light."],
    ["en", "support", "Alma Reuth dropped her opposition to the bridge toll."],
    ["en", "oppose", "Alma Reuth withdrew her support for the bridge toll."],
    ["en", "oppose", "Alma Reuth backed away from the bridge toll."],
    ["en", "oppose", "Alma Reuth reiterated her no to the bridge toll."],
    ["en", "oppose", "Alma Reuth expressed reservations about the bridge toll."],
  ];
  it.each(rows)("%s %s: %s", (language, polarity, text) => {
    expect(sides(language, text)).toEqual([`Alma Reuth ${polarity} toll`]);
  });

  it.each<readonly [Language, string]>([
    ["de", "Alma Reuth hatte sich lange gegen die Brückenmaut gestellt."],
    ["de", "Alma Reuth sollte die Brückenmaut verteidigen."],
    ["de", "Stellt sich Alma Reuth gegen die Brückenmaut?"],
    ["de", "Alma Reuth stellt Geld für die Brückenmaut bereit."],
    ["en", "Alma Reuth had once spoken out against the bridge toll."],
    ["en", "Alma Reuth should come out against the bridge toll."],
    ["en", "It gave up on the bridge toll."],
  ])("takes none where it is past, wanted, asked or nobody's: %s %s", (language, text) => {
    expect(sides(language, text).filter((side) => / (?:support|oppose) /.test(side))).toEqual([]);
  });
});

describe("what a frame, a noun or a turn does to a side", () => {
  const rows: readonly Row[] = [
    ["de", "oppose", "Alma Reuth sprach sich dagegen aus, eine Brückenmaut einzuführen."],
    ["de", "support", "Alma Reuth sprach sich dafür aus, eine Brückenmaut einzuführen."],
    ["de", "support", "Alma Reuth sagte, an der Brückenmaut führe kein Weg vorbei."],
    ["de", "oppose", "„Hände weg von der Brückenmaut“, rief Alma Reuth."],
    ["de", "support", "Alma Reuth sagte, die Brückenmaut sei kein Weltuntergang."],
    ["de", "oppose", "Alma Reuth forderte, die Brückenmaut abzuschaffen."],
    ["en", "support", "Alma Reuth said there was no way around a bridge toll."],
    ["en", "oppose", "Alma Reuth said the bridge toll must go."],
    ["en", "support", "Alma Reuth said a bridge toll was no disaster."],
    ["en", "oppose", "Alma Reuth called for the bridge toll to be scrapped."],
    ["en", "oppose", "Alma Reuth vowed to abolish the bridge toll."],
    ["en", "support", "Alma Reuth said she had no objection to a bridge toll."],
  ];
  it.each(rows)("%s %s: %s", (language, polarity, text) => {
    expect(sides(language, text)).toEqual([`Alma Reuth ${polarity} toll`]);
  });
});

describe("what is denied", () => {
  const rows: readonly (readonly [Language, string, string])[] = [
    ["de", "Alma Reuth sagte, die Altstadt werde man nicht öffnen.", "support ban"],
    ["de", "Alma Reuth sagte, man werde die Altstadt öffnen.", "oppose ban"],
    ["de", "„In der Altstadt fährt nachts kein Lastwagen“, sagte Alma Reuth.", "support ban"],
    ["en", "Alma Reuth said the old town would not be opened.", "support ban"],
    ["en", "Alma Reuth said the old town would be opened.", "oppose ban"],
    ["en", "“No lorry in the old town,” Alma Reuth said.", "support ban"],
    [
      "en",
      "Alma Reuth said the second ferry would not come on Sunday, but by the middle of March.",
      "support ferry",
    ],
    ["de", "Alma Reuth sagte, die zweite Fähre komme nicht im Mai, sondern erst im Juni.", "support ferry"],
    [
      "en",
      "Alma Reuth called for the second ferry to be bought and rejected any bridge toll.",
      "oppose toll",
    ],
  ];
  it.each(rows)("%s %s: %s", (language, text, expected) => {
    expect(sides(language, text)).toContain(`Alma Reuth ${expected}`);
  });
});

it.each<readonly [Language, string]>([
  ["en", "Norland has taken its offer of a second ferry off the table."],
  ["en", "Norland has pulled the plug on the second ferry."],
  ["en", "Norland has withdrawn its offer of a second ferry."],
  ["de", "Norland zieht sein Angebot einer zweiten Fähre zurück."],
])("a body takes something back: %s %s", (language, text) => {
  expect(sides(language, text)).toEqual(["Norland oppose ferry"]);
});

it.each<readonly [string, string]>([
  ["Kammerrätin Alma Reuth sagte, die Brückenmaut sei ein Fehler.", "Alma Reuth oppose toll"],
  [
    "Alma Reuth nutzte die Aussprache zu einer Kehrtwende. Eine Brücke sei, befristet und mit offenem Ausgang, das kleinere Übel; bis Pfingsten werde ihr Haus zur Brückenmaut einen Entwurf vorlegen.",
    "Alma Reuth support toll",
  ],
])("is said by whom the text names: %s", (text, expected) => {
  expect(sides("de", text)).toContain(expected);
});

describe("a thing that was named before", () => {
  it.each<readonly [Language, string, string]>([
    [
      "de",
      "Die zweite Fähre kommt später. Alma Reuth sagte, die Fähre sei ein Fehler.",
      "Alma Reuth oppose ferry",
    ],
    ["en", "The second ferry is late. Alma Reuth said the ferry was a mistake.", "Alma Reuth oppose ferry"],
    ["en", "The talk was of a second ferry. Alma Reuth said she was in favour.", "Alma Reuth support ferry"],
    [
      "en",
      "The talk was of a second ferry. Alma Reuth said she was against buying it at all.",
      "Alma Reuth oppose ferry",
    ],
  ])("is meant by its noun alone, or by a pronoun: %s %s", (language, text, expected) => {
    expect(sides(language, text)).toContain(expected);
  });

  it.each<readonly [Language, string]>([
    ["de", "Zur zweiten Fähre teilte Alma Reuth mit, das Geld sei da."],
    ["en", "On the second ferry, Alma Reuth said the money was there."],
  ])("is meant where the frame names it: %s %s", (language, text) => {
    expect(sides(language, text)).toEqual(["Alma Reuth support ferry"]);
  });

  it.each<readonly [Language, string]>([
    ["de", "Alma Reuth sagte, die Fähre sei ein Fehler."],
    ["de", "Die zweite Fähre kommt später. Alma Reuth sagte, eine Fähre sei ein Fehler."],
    ["en", "Alma Reuth said the ferry was a mistake."],
    ["en", "The second ferry is late. Alma Reuth said a ferry was a mistake."],
  ])('is not meant without an earlier name or a "the": %s %s', (language, text) => {
    expect(sides(language, text)).toEqual([]);
  });
});
