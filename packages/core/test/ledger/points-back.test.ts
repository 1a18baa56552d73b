/** Later reports that point back at an earlier commitment, and those that do not. All sentences are invented. */
import { describe, expect, test } from "vitest";
import { commitments } from "../../src/ledger/commitments.js";
import { entity, ledgerRow, type Sketch } from "./ledger-rows.js";

const ferries = entity("ferries", "concept", { value: "Ferries" });
const bridges = entity("bridges", "concept", { value: "Bridges" });

const count = (sketches: readonly Sketch[]) => commitments(sketches.map(ledgerRow)).length;
const by = (text: string, to: string): NonNullable<Sketch["deadline"]> => ({ text, from: "2031-01-10", to });

const english: Sketch = {
  id: "a",
  text: "it will run 40 ferries by the end of May",
  deadline: by("by the end of May", "2031-05-31"),
  concept: ferries,
};
const german: Sketch = {
  id: "a",
  text: "bis Ende Mai werde man vierzig Fähren einsetzen",
  deadline: by("bis Ende Mai", "2031-05-31"),
  concept: ferries,
  language: "de",
};
const later = { id: "b", date: "2031-02-10" } as const;

describe("one commitment", () => {
  test("due the same day, as promised", () => {
    const again = {
      ...later,
      text: "they would sail by 31 May as promised",
      deadline: by("by 31 May", "2031-05-31"),
    };
    expect(count([english, again])).toBe(1);
    expect(count([english, { ...again, deadline: by("by 31 May", "2031-05-30") }])).toBe(2);
  });

  test("the same amount of the same thing, on another day and in another language", () => {
    const power: Sketch = {
      id: "a",
      text: "it will feed in 600 megawatts by the end of May",
      deadline: by("by the end of May", "2031-05-31"),
    };
    const again: Sketch = {
      ...later,
      text: "die Leitung werde bis August 600 Megawatt führen",
      deadline: by("bis August", "2031-08-31"),
      language: "de",
    };
    expect(count([power, again])).toBe(1);
    expect(count([power, { ...again, text: again.text.replace("600 Megawatt", "600 Wagen") }])).toBe(2);
  });

  test("the same rare number for one concept, once its condition is gone", () => {
    const some: Sketch = {
      id: "a",
      text: "once the port asks it will send thirty of them",
      condition: "once the port asks",
      concept: ferries,
    };
    const next = { ...later, text: "in May it will send the first thirty ferries", concept: ferries };
    expect(count([some, next])).toBe(1);
    expect(count([some, { ...next, text: next.text.replace("thirty", "forty") }])).toBe(2);
  });

  test("what was said before, as they say", () => {
    const again: Sketch = {
      ...later,
      text: "by the end of May, as we said, the new quay would open",
      deadline: by("by the end of May", "2031-05-31"),
    };
    expect(count([english, again])).toBe(1);
  });

  test("the sum that was named, without what it counts", () => {
    const money = { id: "a", text: "it will put 45 million euros into the fund" } as const;
    const text = "The 45 million will be paid to a company";
    expect(count([money, { ...later, text }])).toBe(1);
    expect(count([money, { ...later, text: text.replace("45", "46") }])).toBe(2);
  });

  test("when a lower amount takes the place of its own", () => {
    const text = "statt der vierzig Fähren würden es vierundzwanzig";
    expect(count([german, { ...later, text, language: "de" }])).toBe(1);
    expect(count([german, { ...later, text: text.replace("vierzig", "fünfzig"), language: "de" }])).toBe(2);
  });

  test("when another day takes the place of its own, which is no deadline any more", () => {
    const [found, ...more] = commitments(
      [
        german,
        {
          ...later,
          text: "statt Ende Mai werde es der Herbst",
          deadline: by("Ende Mai", "2031-05-31"),
          language: "de" as const,
        },
      ].map(ledgerRow),
    );
    expect(more).toEqual([]);
    expect(found?.slips).toEqual([]);
  });

  test.each([
    ["en", "Sweden will give 90 million euros to the port", "the money would be transferred in July"],
    ["de", "Schweden werde 90 Millionen Euro für den Hafen geben", "das Geld werde im Juli überwiesen"],
  ] as const)("of money that is told without its amount, in %s", (language, text, again) => {
    expect(
      count([
        { id: "a", text, language },
        { ...later, text: again, language },
      ]),
    ).toBe(1);
  });

  /** Two claims of one text. */
  const together = (language: "de" | "en", first: Partial<Sketch>, second: Partial<Sketch>) => {
    const text = `${first.claim}. ${second.claim}.`;
    return count([
      { id: "a", language, document: "d", ...first, text },
      { id: "b", language, document: "d", ...second, text },
    ]);
  };

  test("counted again in the same text", () => {
    const four = { claim: "we will have 4 ferries running in May" };
    expect(together("en", four, { claim: "the four would be on the water by autumn" })).toBe(1);
    expect(together("en", four, { claim: "the five would be on the water by autumn" })).toBe(2);
  });

  test("an act that is named, then told", () => {
    const told = {
      claim: "die Klage werde in dieser Woche beim Gericht eingereicht",
      deadline: by("in dieser Woche", "2031-01-12"),
    };
    expect(together("de", { claim: "Schweden will dagegen klagen" }, told)).toBe(1);
    expect(together("de", { claim: "Schweden will dagegen protestieren" }, told)).toBe(2);
  });
});

test("most words of the shorter report make one commitment, other numbers make two", () => {
  const first: Sketch = { id: "a", text: "it intends to submit the building application for the bridge" };
  const again = { ...later, text: "the building application is to be submitted to the council by winter" };
  expect(count([first, again])).toBe(1);
  const numbered = (id: string, number: number, date: string): Sketch => ({
    id,
    text: `it will send ${1000 + number} crates under plan ${number}`,
    date,
  });
  expect(count([numbered("a", 7, "2031-01-10"), numbered("b", 3, "2031-01-11")])).toBe(2);
});

test("what is about another concept is another commitment", () => {
  const money: Sketch = { id: "a", text: "it will give 90 million euros to the port", concept: ferries };
  expect(count([money, { ...later, text: "the money would be transferred in July", concept: bridges }])).toBe(
    2,
  );
});

describe("an announcement that an engine reads into", () => {
  test.each([
    ["how a thing is", { text: "eine Gebühr sei das kleinere Übel", language: "de" as const }],
    ["how a thing is, in English", { text: "that a toll is the lesser evil" }],
    [
      "a proverb",
      { text: "Anybody who can count knows it.", mode: "direct" as const, act: "promise" as const },
    ],
  ])("%s is none", (_, sketch) => {
    expect(count([{ id: "s", ...sketch }])).toBe(0);
  });

  test("counts when a person coded it", () => {
    expect(count([{ id: "s", text: "that a toll is the lesser evil", state: "coded" }])).toBe(1);
  });
});
