/** Which sentences bind whoever says them, and which reports are one commitment? All sentences are invented. */
import { describe, expect, test } from "vitest";
import { commitments } from "../../src/ledger/commitments.js";
import { austria, entity, ledgerRow, minister, type Sketch, sweden, troops } from "./ledger-rows.js";

const ledger = (sketches: readonly Sketch[], options: Parameters<typeof commitments>[1] = {}) =>
  commitments(sketches.map(ledgerRow), options);

const day = (text: string): NonNullable<Sketch["deadline"]> => ({
  text,
  from: "2031-01-10",
  to: "2031-03-31",
});

type Case = readonly [string, Partial<Sketch> & { readonly text: string }, "do" | "refrain" | null];

const german: readonly Case[] = [
  [
    "what we set about",
    { text: "Jetzt, da es eine Formel gibt, zahlen wir in den Topf.", mode: "direct" },
    "do",
  ],
  ["what we have long done", { text: "Wir zahlen seit Jahren in den Topf.", mode: "direct" }, null],
  [
    "what comes, said of a concept of the codebook",
    { text: "Das Geld kommt.", mode: "direct", concept: troops },
    "do",
  ],
  ["what comes, said of anything", { text: "Der Winter kommt.", mode: "direct" }, null],
  [
    "what she wants to do for another state",
    {
      text: "Die Ministerin will Österreich beim Bau helfen",
      claim: "Österreich beim Bau helfen",
      cue: "will",
      act: "announce",
    },
    "do",
  ],
  [
    "what one opens by a day",
    { text: "bis Ende März öffne man den Deich", deadline: day("bis Ende März") },
    "do",
  ],
  ["what one does on no day", { text: "man rechne und prüfe" }, null],
  [
    "what is done by a day, in the words of whoever decides",
    {
      text: "der Bescheid liegt bis Ende März auf dem Tisch",
      deadline: day("bis Ende März"),
      person: minister,
    },
    "do",
  ],
  [
    "the same in a direct quotation",
    {
      text: "Spätestens Ende März ist die Brücke wieder frei.",
      deadline: day("Spätestens Ende März"),
      mode: "direct",
    },
    "do",
  ],
  [
    "a piece of a sentence with a day",
    { text: "heute und Ende März", deadline: day("Ende März"), mode: "direct" },
    null,
  ],
  [
    "a decision not to, told in the present",
    { text: "Einem Damm stimmt Schweden nicht zu.", negated: true, mode: "direct" },
    "refrain",
  ],
  ["how things are not", { text: "Schweden ist nicht groß.", negated: true, mode: "direct" }, null],
  [
    "what the speaker does on a condition",
    {
      text: "Fällt das Gesetz, gehe ich am selben Tag.",
      condition: "Fällt das Gesetz",
      mode: "direct",
    },
    "do",
  ],
  [
    "how the speaker fares on a condition",
    { text: "Fällt das Gesetz, sind wir arm.", condition: "Fällt das Gesetz", mode: "direct" },
    null,
  ],
  [
    "readiness to hold back",
    { text: "Schweden sei bereit, bis Ende März zu warten", deadline: day("bis Ende März"), level: 0.4 },
    "do",
  ],
  [
    "an exclusion that is only told",
    { text: "Die Ministerin schloss ein Verbot der Fischerei aus.", mode: "reported" },
    "refrain",
  ],
  [
    "a promise that is only told",
    { text: "Die Ministerin sagte zwei neue Fähren zu.", mode: "reported", act: "other" },
    "do",
  ],
  [
    "a refusal to put up with something",
    { text: "Schweden will das nicht hinnehmen", act: "refuse", negated: true },
    null,
  ],
  ["what would be necessary", { text: "die Gebühr müsse kommen", act: "promise" }, null],
  [
    "a decision on what is open",
    { text: "ob das Verbot hält, werde im Mai entschieden", act: "announce" },
    "do",
  ],
  [
    "what somebody is asked",
    { text: "Auf die Frage, wann die Fähren würden, schwieg sie", act: "announce" },
    null,
  ],
  [
    "how long something lasts",
    { text: "die Vorräte würden bis Ende März reichen", deadline: day("bis Ende März") },
    null,
  ],
  [
    "what becomes dearer",
    { text: "bis Ende März werde Heizen teurer", deadline: day("bis Ende März"), act: "predict" },
    null,
  ],
  [
    "what somebody expects by a day",
    {
      text: "Sie rechnet damit, dass die Brücke bis Ende März steht",
      claim: "dass die Brücke bis Ende März steht",
      cue: "rechnet",
      deadline: day("bis Ende März"),
      person: minister,
    },
    null,
  ],
  [
    "a day of the sentence before",
    {
      text: "Ende März ist Wahl. Das ist kein Geheimnis, der Termin steht im Kalender.",
      claim: "Das ist kein Geheimnis, der Termin steht im Kalender.",
      deadline: day("Ende März"),
      person: minister,
      mode: "direct",
    },
    null,
  ],
  [
    "a date within a clause",
    {
      text: "Zum 1. März schalten wir die Fähre frei.",
      deadline: day("Zum 1. März"),
      mode: "direct",
    },
    "do",
  ],
  [
    "what a thing is said to do, without a day",
    { text: "Alles soll in neue Rohre fließen.", mode: "free-indirect", act: "announce", level: 0.6 },
    null,
  ],
  [
    "what a body is said to do by a day",
    {
      text: "Bis Ende März soll der Rat tagen.",
      mode: "free-indirect",
      act: "announce",
      deadline: day("Bis Ende März"),
    },
    "do",
  ],
  [
    "an act with a refusal beside it",
    {
      text: "Zum 1. März öffnen wir die erste Fähre, auf Bern warten wir da nicht",
      deadline: day("Zum 1. März"),
      mode: "direct",
    },
    "do",
  ],
  [
    "what the body takes on, on a condition",
    {
      text: "die Hälfte der Kosten übernehme das Land, wenn die Städte den Rest tragen",
      condition: "wenn die Städte den Rest tragen",
    },
    "do",
  ],
  [
    "the body by what it is",
    {
      text: "für einen Kai sei das Land bereit, mit 40 Millionen Euro zu bürgen",
      condition: "für einen Kai",
      level: 0.4,
    },
    "do",
  ],
  [
    "what does not come out of the hands of whoever decides",
    { text: "ehe gezahlt ist, komme das Schiff nicht frei", negated: true, concept: troops },
    "refrain",
  ],
];

const english: readonly Case[] = [
  [
    "how long something lasts",
    { text: "the stocks would last until the end of March", deadline: day("until the end of March") },
    null,
  ],
  [
    "what somebody hopes for by a day",
    {
      text: "She hopes that the ferry will be back by the end of March",
      claim: "that the ferry will be back by the end of March",
      cue: "hopes",
      deadline: day("by the end of March"),
    },
    null,
  ],
  [
    "how the weather turns",
    { text: "the drought would be here by the end of March", deadline: day("by the end of March") },
    null,
  ],
  [
    "what is in hand by a day",
    { text: "the ferry would be back by the end of March", deadline: day("by the end of March") },
    "do",
  ],
  [
    "an act on what a relative clause denies",
    {
      text: "a map of all the schools that have no kitchen will be online by the end of March",
      deadline: day("by the end of March"),
    },
    "do",
  ],
  [
    "an act on a condition, one way or the other",
    {
      text: "If the ferry stops, every child on our list gets a sandwich, strike or no strike.",
      condition: "If the ferry stops",
      mode: "direct",
    },
    "do",
  ],
  [
    "what somebody still hopes for",
    { text: "She still hoped for a majority.", mode: "reported", act: "announce" },
    null,
  ],
  [
    "a subject with the frame behind it",
    {
      text: "Her state, she said, would sue if the limit was broken",
      condition: "if the limit was broken",
    },
    "do",
  ],
  [
    "readiness that the frame tells",
    {
      text: "Sweden stands ready to board ships once the law is passed",
      claim: "to board ships once the law is passed",
      frame: "Sweden stands ready",
      condition: "once the law is passed",
    },
    "do",
  ],
  [
    "what the speaker asks for on a condition",
    { text: "If they close it, I ask one thing.", condition: "If they close it", mode: "direct" },
    null,
  ],
  ["what we are about to do", { text: "We are sending two ships.", mode: "direct" }, "do"],
  ["what we always do", { text: "We are sending ships every year.", mode: "direct" }, null],
  [
    "a decision not to",
    { text: "Sweden does not sign this treaty", negated: true, mode: "direct" },
    "refrain",
  ],
  ["a lack", { text: "Sweden has no tunnels", negated: true, mode: "direct" }, null],
  [
    "what the speaker does on a condition",
    { text: "If the ban falls, we walk out.", condition: "If the ban falls", mode: "direct" },
    "do",
  ],
  [
    "what the speaker fears on a condition",
    { text: "If the ban falls, we are poor.", condition: "If the ban falls", mode: "direct" },
    null,
  ],
  [
    "an exclusion that is only told",
    { text: "The minister ruled out a fishing ban.", mode: "reported" },
    "refrain",
  ],
  [
    "a promise that is only told",
    { text: "The minister pledged two ferries to the islands.", mode: "reported", act: "other" },
    "do",
  ],
  ["a vague offer that is only told", { text: "The minister offered money.", mode: "reported" }, null],
  ["what would be necessary", { text: "that the toll would have to come", act: "promise" }, null],
  [
    "a decision on what is open",
    { text: "whether the ban stands would be decided in May", act: "announce" },
    "do",
  ],
  [
    "what is left open",
    { text: "she left it open whether the ban would cover ferries", act: "announce" },
    null,
  ],
];

describe.each([
  ["de", german],
  ["en", english],
] as const)("a commitment in %s", (language, cases) => {
  test.each(cases)("%s", (_, sketch, wanted) => {
    const [found] = ledger([{ id: "s", act: "assert", language, ...sketch }]);
    expect(found?.polarity ?? null).toBe(wanted);
  });
});

describe("whose commitment", () => {
  const spokesman = entity("r-1", "person", { value: "spokesman" });
  test("a voice without a name and a body speaks for whom it names", () => {
    const text = "Finance Minister Ylva Brandmark will lift the freeze in May";
    const rows: Sketch[] = [
      { id: "a", text: "Taxes are high", act: "assert", person: minister },
      { id: "b", text, act: "predict", person: spokesman, organization: null, unnamed: true },
    ];
    expect(ledger(rows).map(({ actor }) => actor.label)).toEqual(["Ylva Brandmark"]);
    expect(ledger(rows.slice(1))).toEqual([]);
  });

  test("a headline only says what the text tells again", () => {
    const text = "Sweden will pay for ferries";
    const row = ledgerRow({ id: "a", text, mode: "free-indirect" });
    expect(commitments([row])).toHaveLength(1);
    expect(commitments([{ ...row, documentTitle: text }])).toEqual([]);
  });
});

describe("one commitment or two?", () => {
  const land = entity("bluemark", "organization", {
    value: "Bluemark",
    memberships: [{ of: "SE", office: null, from: null, to: null }],
  });
  const ministry = entity("ferry-ministry", "organization", {
    value: "Ministry of Ferries",
    memberships: [{ of: "SE", office: null, from: null, to: null }],
  });
  const find = (id: string) => [sweden, austria, land, ministry].find((one) => one.id === id) ?? null;
  const refusal = (id: string, organization: typeof sweden, date: string): Sketch => ({
    id,
    text: "it will send no soldiers",
    negated: true,
    concept: troops,
    organization,
    date,
  });

  test("a land does not bind the state it lies in, a ministry does", () => {
    const rows = [
      refusal("a", sweden, "2031-01-10"),
      refusal("b", land, "2031-01-12"),
      refusal("c", ministry, "2031-01-14"),
    ];
    expect(ledger(rows, { entity: find }).map(({ sources }) => sources.length)).toEqual([2, 1]);
  });

  test("an exclusion that ends with a condition is not the one without end", () => {
    const rows: Sketch[] = [
      refusal("a", sweden, "2031-01-10"),
      {
        ...refusal("b", sweden, "2031-01-12"),
        text: "without a mandate it would join no mission",
        condition: "without a mandate",
      },
    ];
    expect(ledger(rows)).toHaveLength(2);
  });

  test('"no such thing" is what was shut out before', () => {
    const rows: Sketch[] = [
      { id: "a", text: "it will allow no checks at the bridge", negated: true },
      { id: "b", text: "no such thing would happen under her", negated: true, date: "2031-02-01" },
    ];
    expect(ledger(rows)).toHaveLength(1);
  });

  test("a piece in quotation marks within the report of it adds nothing", () => {
    const text = "The minister ruled out soldiers “in any helmet”.";
    const rows: Sketch[] = [
      { id: "a", text, mode: "reported", act: "refuse", document: "d" },
      {
        id: "b",
        text,
        claim: "“in any helmet”",
        mode: "direct",
        act: "refuse",
        cue: "ruled out",
        document: "d",
      },
    ];
    expect(ledger(rows)).toHaveLength(1);
  });
});

describe("how far and until when", () => {
  test("what begins on a day has no last one", () => {
    const row: Sketch = {
      id: "a",
      text: "it will run four ferries from 1 March",
      deadline: { text: "from 1 March", from: "2031-03-01", to: "2031-03-01" },
    };
    expect(ledger([row])[0]?.deadline).toMatchObject({ earliest: "2031-03-01", latest: null });
    expect(ledger([row], { asOf: "2031-06-01" })[0]?.current.side).toBeNull();
  });

  test("readiness in the frame is held out", () => {
    const row: Sketch = {
      id: "a",
      text: "Sweden stands ready to board ships in May",
      claim: "to board ships in May",
      frame: "Sweden stands ready",
    };
    expect(ledger([row])[0]?.current.rung).toBe("signalled");
  });

  test("what is only possible is held out", () => {
    const row: Sketch = { id: "a", text: "it is possible that it will keep the sixty paths beyond May" };
    expect(ledger([row])[0]?.current.rung).toBe("signalled");
  });

  test("not today and not tomorrow is never", () => {
    const row: Sketch = {
      id: "a",
      text: "it will not give way, not today and not tomorrow",
      negated: true,
      deadline: { text: "tomorrow", from: "2031-01-11", to: "2031-01-11" },
    };
    expect(ledger([row], { asOf: "2031-03-01" })[0]).toMatchObject({
      deadline: null,
      current: { verdict: "not-due" },
    });
  });

  test("what an aside counts is no amount", () => {
    const row: Sketch = { id: "a", text: "it, to which four capitals have written, will give its opinion" };
    expect(ledger([row])[0]?.object.quantity).toBeNull();
  });
});
