/** Turns that a text tells of by recalling the earlier word. All people, states' words and sentences are invented. */
import { describe, expect, test } from "vitest";
import { groupReports } from "../../src/ledger/group-reports.js";
import type { LedgerSentence } from "../../src/ledger/ledger-sentence.js";
import { loweredAmount } from "../../src/ledger/lowered-amount.js";
import type { Language } from "../../src/model/reading.js";
import { findRecalled } from "../../src/shifts/find-recalled.js";
import { positionsIn } from "../../src/shifts/position.js";
import { entity, ledgerRow, minister, type Sketch, sweden } from "../ledger/ledger-rows.js";

const ban = entity("fishing-ban", "concept", { value: "Fishing ban" });
const ferries = entity("ferries", "concept", { value: "Ferries" });
const entities = new Map([sweden, minister, ban, ferries].map((one) => [one.id, one]));
const codebookConcepts = [
  {
    id: "fishing-ban",
    labels: { de: "Fangverbot", en: "Fishing ban" },
    phrases: { de: ["Fangverbot", "Fischerei untersagt"], en: ["fishing ban", "closed the fishing grounds"] },
  },
  { id: "ferries", labels: { de: "Fähren", en: "Ferries" }, phrases: { de: ["Fähren"], en: ["ferries"] } },
];

/** The sentences of one later dispatch. */
function told(language: Language, texts: readonly string[], day = "2031-03-01"): LedgerSentence[] {
  let start = 0;
  return texts.map((text) => {
    const sentence = { documentId: "later", day, language, text, start, end: start + text.length };
    start = sentence.end + 1;
    return sentence;
  });
}

function recalled(said: Sketch, sentences: readonly LedgerSentence[], asOf: string | null = null) {
  const rows = [ledgerRow({ person: minister, date: "2031-01-10", document: "first", ...said })];
  const options = { entity: (id: string) => entities.get(id) ?? null };
  return findRecalled(rows, () => positionsIn(rows, { bodyOf: () => "SE" }), {
    ...options,
    asOf,
    groups: groupReports(rows, options),
    sentences,
    codebookConcepts,
  });
}

const exclusion: Sketch = {
  id: "no-ban",
  text: "she will order no fishing ban",
  negated: true,
  concept: ban,
};
const forty: Sketch = { id: "forty", text: "she will run 40 ferries by the end of May", concept: ferries };
const twenty: Sketch = {
  id: "twenty",
  text: "bis Ende Mai werde sie vierzig Fähren einsetzen",
  language: "de",
  concept: ferries,
  deadline: { text: "bis Ende Mai", from: "2031-01-10", to: "2031-05-31" },
};

describe("an earlier no", () => {
  test.each([
    [
      "de",
      [
        "Am Montag hat Ylva Brandmark die Fischerei untersagt.",
        "Vor sieben Wochen hatte sie das noch ausgeschlossen.",
      ],
    ],
    ["de", ["Noch im Januar hatte Ylva Brandmark ein Fangverbot abgelehnt.", "Seit Montag gilt es."]],
    [
      "en",
      ["Ylva Brandmark has closed the fishing grounds.", "Seven weeks ago she had still ruled that out."],
    ],
    ["en", ["Ylva Brandmark, who swore off a fishing ban in January, has just signed one."]],
  ] as const)("%s: %s", (language, texts) => {
    const [shift, ...more] = recalled(exclusion, told(language, texts));
    expect(more).toEqual([]);
    expect(shift).toMatchObject({ kind: "act-against-word", earlier: { statementId: "no-ban" } });
    expect([shift?.later, ...(shift?.more.later ?? [])].map((one) => one?.text)).toEqual(
      expect.arrayContaining([...texts]),
    );
  });

  test("of another month is another one", () => {
    const texts = ["Noch im Februar hatte Ylva Brandmark ein Fangverbot abgelehnt.", "Seit Montag gilt es."];
    expect(recalled(exclusion, told("de", texts))).toEqual([]);
  });

  test("of somebody else is none of hers", () => {
    expect(recalled(exclusion, told("de", ["Das Land hatte ein Fangverbot zuvor abgelehnt."]))).toEqual([]);
  });

  test("is not recalled by what appears after the day", () => {
    const texts = ["Ylva Brandmark, who swore off a fishing ban in January, has just signed one."];
    expect(recalled(exclusion, told("en", texts), "2031-02-01")).toEqual([]);
  });
});

describe("an earlier yes", () => {
  test("that is set against what was done", () => {
    const texts = ["Zwölf Fähren liegen im Hafen, obwohl Ylva Brandmark vierzig versprochen hatte."];
    expect(recalled(twenty, told("de", texts))).toMatchObject([{ kind: "act-against-word" }]);
  });

  test("that is kept is no turn", () => {
    expect(recalled(forty, told("en", ["40 ferries are running, as Ylva Brandmark had promised."]))).toEqual(
      [],
    );
  });

  test("whose day is another one now", () => {
    const texts = ["The ferries would not run at Whitsun, as Ylva Brandmark had vowed, but by August."];
    const dated = { ...forty, deadline: { text: "by the end of May", from: "2031-01-10", to: "2031-05-31" } };
    expect(recalled(dated, told("en", texts))).toMatchObject([{ kind: "date-slip" }]);
  });
});

describe("an amount or a day that another takes the place of", () => {
  test.each([
    [
      "de",
      twenty,
      "Statt der vierzig Fähren will Ylva Brandmark nun vierundzwanzig einsetzen.",
      "quantity-slip",
    ],
    [
      "de",
      twenty,
      "Statt Ende Mai ist bei den Fähren, so Ylva Brandmark, nun vom Herbst die Rede.",
      "date-slip",
    ],
    ["en", forty, "Ylva Brandmark will run only 12 ferries, down from 40.", "quantity-slip"],
    ["en", forty, "Forty ferries were promised by Ylva Brandmark; now it is twelve.", "quantity-slip"],
  ] as const)("%s: %#", (language, said, text, kind) => {
    expect(recalled(said, told(language, [text]))).toMatchObject([
      { kind, earlier: { statementId: said.id } },
    ]);
  });

  test("a higher amount is no slip", () => {
    expect(recalled(forty, told("en", ["Ylva Brandmark will run 60 ferries instead of 40."]))).toEqual([]);
  });
});

test("the scale of the old amount holds for the new one", () => {
  const behind = "der angekündigten 60 Millionen Euro";
  expect(loweredAmount(`nur 40 statt ${behind}`, behind, 60_000_000, "de")).toBe(true);
  expect(loweredAmount(`80 statt ${behind}`, behind, 60_000_000, "de")).toBe(false);
  // The day of the month is no amount.
  expect(loweredAmount(`am 7. Juli statt ${behind}`, behind, 60_000_000, "de")).toBe(false);
});
