/** What counts as a commitment, how it stands, and when two reports are one. All sentences are invented. */
import { describe, expect, test } from "vitest";
import { commitments } from "../../src/ledger/commitments.js";
import { commitmentSchema } from "../../src/model/commitment.js";
import { austria, entity, ledgerRow, minister, type Sketch, sweden, troops } from "./ledger-rows.js";

const ledger = (sketches: readonly Sketch[], options: Parameters<typeof commitments>[1] = {}) =>
  commitments(sketches.map(ledgerRow), options);
const promise: Sketch = {
  id: "s1",
  text: "Sweden announced that it will send four aircraft to Romania in the coming days.",
  claim: "it will send four aircraft to Romania in the coming days",
  cue: "announced",
  deadline: {
    text: "in the coming days",
    from: "2031-01-11",
    to: "2031-01-20",
    grade: "vague",
    rule: "coming-days",
  },
};

describe("is it a commitment?", () => {
  const cases: readonly (readonly [string, Partial<Sketch> & { text: string }, "do" | "refrain" | null])[] = [
    ["an announced own act", { text: "it will send aircraft" }, "do"],
    ["a promise", { text: "it will pay", act: "promise" }, "do"],
    ["a demand", { text: "Sweden must pay", act: "demand" }, null],
    ["a position", { text: "a European force is needed", act: "assert" }, null],
    ["a prediction", { text: "the talks will fail", act: "predict" }, null],
    ["a negated announcement", { text: "it will not send soldiers", negated: true }, "refrain"],
    ["a refused own act", { text: "to send soldiers", act: "refuse" }, "refrain"],
    ["a refused act, in German", { text: "Soldaten zu entsenden", act: "refuse", language: "de" }, "refrain"],
    [
      "a plan denied",
      { text: "Schweden werde keine Soldaten schicken", act: "refuse", language: "de" },
      "refrain",
    ],
    [
      "a rejected proposal",
      { text: "rejected the plan", claim: "the plan", cue: "rejected", act: "refuse" },
      null,
    ],
    [
      "a ruled-out act",
      { text: "ruled out a deployment", claim: "a deployment", cue: "ruled out", act: "refuse" },
      "refrain",
    ],
    [
      "an act ruled out, in German",
      {
        text: "schloss einen Einsatz aus",
        claim: "einen Einsatz",
        cue: "schloss",
        act: "refuse",
        language: "de",
      },
      "refrain",
    ],
    ["a need denied", { text: "it will not need a mandate", act: "refuse", negated: true }, null],
    ["a warning", { text: "nobody should mistake it for peace", act: "refuse", negated: true }, null],
    ["an open question", { text: "whether it will join" }, null],
    ["a collective without names", { text: "others will follow", unnamed: true }, null],
    [
      "a lawyer for a body, without a name",
      {
        text: "it will pay",
        unnamed: true,
        person: entity("lawyer", "person", { value: "lawyer (Sweden)" }),
      },
      "do",
    ],
    [
      "a guest of a body, without a name",
      { text: "it will pay", unnamed: true, person: entity("guest", "person", { value: "guest (Sweden)" }) },
      null,
    ],
    ["a rejected proposal of the engine", { text: "it will pay", state: "rejected" }, null],
    ["a statement without an actor", { text: "it will pay", organization: null }, null],
    ["its own name as subject", { text: "Sweden will send aircraft" }, "do"],
    ["a vote against something", { text: "its group would vote against the budget", act: "refuse" }, "do"],
    [
      "what shall not be, by whoever has it in hand",
      { text: "there will be no night flights", act: "predict", negated: true },
      "refrain",
    ],
    [
      "the same in German",
      { text: "einen Nachlass werde es nicht geben", act: "predict", negated: true, language: "de" },
      "refrain",
    ],
    [
      "what nobody in charge says of the future",
      {
        text: "there will be no night flights",
        act: "predict",
        negated: true,
        organization: null,
        person: entity("a", "person", { value: "Anna Tideman" }),
      },
      null,
    ],
    [
      "what is not going to be done",
      { text: "Sweden is not going to close the harbor", act: "assert", negated: true },
      "refrain",
    ],
    [
      "what its head will not have",
      {
        text: "eine Gebühr kommt mit mir nicht",
        act: "assert",
        negated: true,
        language: "de",
        mode: "direct",
      },
      "refrain",
    ],
    [
      "the same in English",
      { text: "no fee, not on my watch", act: "assert", negated: true, mode: "direct" },
      "refrain",
    ],
    [
      "an act that only what stands in front of it denies",
      {
        text: "now that nobody waits any more, Sweden will open the gate",
        act: "predict",
        negated: true,
      },
      "do",
    ],
    [
      "a dated act of one's own beside whoever has what",
      {
        text: "am 1. Juli schalten wir die Anlage ein, und dann fährt, wer einen Termin hat",
        act: "assert",
        language: "de",
        deadline: { text: "am 1. Juli", to: "2031-07-01" },
      },
      "do",
    ],
    [
      "a denied passive",
      { text: "the old ferry would not be scrapped", act: "predict", negated: true },
      "refrain",
    ],
    [
      "a denied passive in German",
      { text: "bis dahin werde kein Baum gefällt", act: "predict", negated: true, language: "de" },
      "refrain",
    ],
    [
      "a passive of what could be done on a condition",
      {
        text: "the old ferry could be closed, provided that the villages agree",
        act: "predict",
        condition: "provided that the villages agree",
      },
      "do",
    ],
    ["a passive without a day or condition", { text: "the old ferry would be missed", act: "predict" }, null],
    [
      "a dated plan in the Konjunktiv of the present",
      {
        text: "der Entwurf gehe bis Freitag an die Länder",
        act: "assert",
        language: "de",
        deadline: { text: "bis Freitag", to: "2031-01-17" },
      },
      "do",
    ],
    [
      "what is fixed for a day",
      {
        text: "the report is to be published by Friday",
        act: "assert",
        deadline: { text: "by Friday", to: "2031-01-17" },
      },
      "do",
    ],
    [
      "a dated state of things",
      {
        text: "the ice is thick on Friday",
        act: "assert",
        deadline: { text: "on Friday", to: "2031-01-17" },
      },
      null,
    ],
    [
      "a stretch counted from a condition",
      {
        text: "spätestens drei Wochen nach dem Urteil beginne der Umbau",
        act: "assert",
        language: "de",
        deadline: {
          text: "spätestens drei Wochen nach dem Urteil",
          grade: "conditional",
          rule: "within-after",
        },
      },
      "do",
    ],
    [
      "a refusal to speak",
      { text: "näher will sie sich dazu nicht äußern", act: "refuse", negated: true, language: "de" },
      null,
    ],
    ["the same in English", { text: "it will not comment", act: "refuse", negated: true }, null],
    ["declining to say", { text: "to say which way she leaned", act: "refuse", negated: false }, null],
  ];
  test.each(cases)("%s", (_, sketch, expected) => {
    const found = ledger([{ id: "s1", ...sketch }]);
    expect(found.map(({ polarity }) => polarity)).toEqual(expected === null ? [] : [expected]);
  });

  test.each([
    ["proposed", []],
    ["accepted", []],
    ["corrected", ["do"]],
    ["coded", ["do"]],
  ] as const)(
    "takes the word of a person for an announcement that reads like a need: %s",
    (state, expected) => {
      const found = ledger([{ id: "s1", text: "the stores have to open earlier", state }]);
      expect(found.map(({ polarity }) => polarity)).toEqual(expected);
    },
  );

  test("leaves out what another actor of the record will do", () => {
    const found = ledger([
      { id: "s1", text: "that Austria will send monitors" },
      { id: "s2", text: "nothing is decided", act: "assert", organization: austria },
    ]);
    expect(found).toEqual([]);
  });

  test("takes the act of the speaker's state as the speaker's own", () => {
    const [found] = ledger([
      { id: "s1", text: "Sweden will send aircraft", person: minister, organization: sweden },
      { id: "s2", text: "nothing is decided", act: "assert" },
    ]);
    expect(found?.actor).toMatchObject({ entityId: "SE", speaker: "Ylva Brandmark", role: "minister" });
  });

  test("binds a person without office only herself", () => {
    const deputy = entity("a", "person", { value: "Anna Tideman" });
    const [found] = ledger([{ id: "s1", text: "she will pay", person: deputy }]);
    expect(found?.actor).toMatchObject({
      entityId: "a",
      speaker: null,
      memberOf: ["Sweden"],
      authority: "unclear",
    });
  });

  test("marks what others say about the actor as claimed", () => {
    const [found] = ledger([
      { id: "s1", text: "Sweden promised to pay", act: "assert", organization: austria, utterance: "outer" },
      { id: "s2", text: "to pay", act: "promise", nestedIn: "outer" },
    ]);
    expect(found).toMatchObject({ attribution: "third-party", status: [{ rung: "claimed" }] });
    expect(found?.sources[0]?.role).toBe("report");
  });

  const statesNamed = (text: string) =>
    [...text.matchAll(/Schweden|Österreich/gu)].map(({ 0: name, index }) => ({
      code: name === "Schweden" ? "SE" : "AT",
      start: index,
      end: index + name.length,
    }));

  test.each([
    ["dann hat Schweden den Nachbarn zugesagt, 800 Zelte zu liefern", ["SE"]],
    ["Schweden hat zugesagt, 800 Zelte zu liefern", ["SE"]],
    ["dann hat der Rat Schweden zugesagt, 800 Zelte zu liefern", []],
  ])("finds who promised before or behind the verb: %s", (text, expected) => {
    const found = ledger([{ id: "s1", text, act: "assert", organization: austria, language: "de" }], {
      statesNamed,
      entity: (id) => [sweden, austria].find((one) => one.id === id) ?? null,
    });
    expect(found.map(({ actor }) => actor.entityId)).toEqual(expected);
  });

  test("does not take a quotation of oneself for another's claim", () => {
    const found = ledger([
      { id: "s1", text: "we said so", act: "assert", utterance: "outer" },
      { id: "s2", text: "to pay", act: "promise", nestedIn: "outer" },
    ]);
    expect(found.map(({ attribution }) => attribution)).toEqual(["own"]);
  });
});

describe("what is committed", () => {
  test.each<[string, Partial<Sketch>, number | null, string | null]>([
    ["it will send 250 tents instead of the 400 blankets it had offered", {}, 250, "tents"],
    ["instead of the 400 tents it had offered it will send 250 by ship", {}, 250, "tents"],
    ["statt der zugesagten 400 Zelte werde es 250 aus Polen liefern", { language: "de" }, 250, "Zelte"],
    ["the six also will meet again", {}, null, null],
  ])("is the amount that holds: %s", (text, more, amount, unit) => {
    const [found] = ledger([{ id: "s1", text, ...more }]);
    expect(found?.object.quantity?.likely ?? null).toBe(amount);
    expect(found?.object.quantity?.unit ?? null).toBe(unit);
  });

  test.each([
    ["up to 1,200 soldiers", "en", { low: 0, likely: 1200, high: 1200, unit: "soldiers" }],
    ["500 bis 800 Soldaten", "de", { low: 500, likely: 650, high: 800, unit: "Soldaten" }],
    ["bis zu 1.500 Soldaten", "de", { low: 0, likely: 1500, high: 1500, unit: "Soldaten" }],
    ["at least two patrol boats", "en", { low: 2, likely: 2, high: 2, unit: "patrol boats" }],
    ["2,5 Milliarden Euro", "de", { low: 2.5e9, likely: 2.5e9, high: 2.5e9, unit: "Euro" }],
    ["zwei bis drei Millionen Euro", "de", { low: 2e6, likely: 2.5e6, high: 3e6, unit: "Euro" }],
    ["vierzig Ausbilder", "de", { low: 40, likely: 40, high: 40, unit: "Ausbilder" }],
    ["soldiers within 14 days", "en", null],
    ["soldiers in 2032", "en", null],
    ["2000 Soldaten", "de", { low: 2000, likely: 2000, high: 2000, unit: "Soldaten" }],
    ["one plan", "en", null],
    ["first three thousand, then less", "en", null],
    ["three thousand soldiers", "en", { low: 3000, likely: 3000, high: 3000, unit: "soldiers" }],
  ] as const)("reads the amount in “%s”", (text, language, quantity) => {
    expect(ledger([{ id: "s1", text, language }])[0]?.object.quantity).toEqual(quantity);
  });

  test("does not take the number of a deadline for an amount", () => {
    const text = "to send help within three weeks of talks";
    const [found] = ledger([
      { id: "s1", text, deadline: { text: "within three weeks of talks", grade: "firm" } },
    ]);
    expect(found?.object.quantity).toBeNull();
  });

  test.each([
    ["to present the plan on Monday", "en", "procedural"],
    ["einen Entwurf vorzulegen", "de", "procedural"],
    ["to halve its emissions", "en", "outcome"],
    ["to guard the port", "en", "action"],
    ["Soldaten nach 14 Tagen zu verlegen", "de", "action"],
    ["to send 40 instructors", "en", "resource"],
  ] as const)("“%s” is of kind %s", (text, language, kind) => {
    expect(ledger([{ id: "s1", text, language }])[0]?.kind).toBe(kind);
  });

  test("has the shape of the model", () => {
    expect(() => commitmentSchema.parse(ledger([promise])[0])).not.toThrow();
  });

  test("keeps the words, the place and the codebook's name of a condition", () => {
    const text = "Sweden will guard the port if the ceasefire holds";
    const [found] = ledger([{ id: "s1", text, condition: "if the ceasefire holds" }], {
      codebookConditions: [
        {
          id: "ceasefire",
          labels: { en: "A ceasefire along the whole line" },
          phrases: { de: ["Waffenruhe"], en: ["ceasefire"] },
        },
      ],
    });
    expect(found?.conditions).toEqual([
      {
        conditionId: "ceasefire",
        label: "A ceasefire along the whole line",
        words: "if the ceasefire holds",
        spans: [{ start: 27, end: 49 }],
        documentId: "doc-s1",
      },
    ]);
  });
});

describe("status as of a day", () => {
  test.each([
    ["ready to", { level: 0.4 }, "signalled"],
    ["hedged", { certainty: "hedged" }, "signalled"],
    ["will", { text: "Sweden announced to send aircraft", claim: "to send aircraft" }, "pledged"],
    ["will, with an amount", {}, "specified"],
    ["signed", { level: 1 }, "authorised"],
  ] as const)("%s → %s", (_, change, rung) => {
    const { deadline: __, ...open } = promise;
    expect(ledger([{ ...open, ...change }])[0]?.status).toMatchObject([
      { date: "2031-01-10", rung, side: null, verdict: null, evidence: ["s1"], by: "rules" },
    ]);
  });

  // Latest day 20 January, half of the nine days from 11 to 20 January as grace: 4 days, 24 January.
  test.each([
    ["2031-01-20", 1],
    ["2031-01-24", 1],
    ["2031-01-25", 2],
  ])("a vague deadline on %s: %i entries", (asOf, entries) => {
    expect(ledger([promise], { asOf })[0]?.status).toHaveLength(entries);
  });

  test("says since when it is overdue, and that silence is no verdict", () => {
    expect(ledger([promise], { asOf: "2031-03-01" })[0]?.status.at(-1)).toMatchObject({
      date: "2031-01-25",
      side: "overdue",
      verdict: "cannot-tell",
      evidence: [],
      note: "no evidence found, searched up to 2031-03-01",
    });
  });

  test("has no grace for a firm deadline", () => {
    const firm: Sketch = {
      ...promise,
      deadline: { text: "in the coming days", to: "2031-01-20", grade: "firm" },
    };
    expect(ledger([firm], { asOf: "2031-01-20" })[0]?.status).toHaveLength(1);
    expect(ledger([firm], { asOf: "2031-01-21" })[0]?.status).toHaveLength(2);
  });

  test("is open, and never overdue, while its condition is", () => {
    const text = "Sweden will pay by Friday if asked";
    const conditional: Sketch = {
      id: "s1",
      text,
      condition: "if asked",
      deadline: { text: "by Friday", to: "2031-01-12", grade: "firm" },
    };
    expect(ledger([conditional], { asOf: "2031-06-01" })[0]?.status).toMatchObject([
      { side: "conditional-open" },
    ]);
  });

  test("waits for what its deadline waits for", () => {
    const text = "Sweden will send aircraft within two weeks of a ceasefire";
    const [found] = ledger(
      [{ id: "s1", text, deadline: { text: "within two weeks of a ceasefire", grade: "conditional" } }],
      { asOf: "2031-06-01" },
    );
    expect(found?.status).toMatchObject([{ side: "conditional-open" }]);
    expect(found?.conditions[0]?.words).toBe("within two weeks of a ceasefire");
  });

  test("does not call overdue what only others say was promised", () => {
    const claimed: Sketch = { ...promise, nestedIn: "outer" };
    const outer: Sketch = {
      id: "s0",
      text: "we know",
      act: "assert",
      organization: austria,
      utterance: "outer",
    };
    expect(ledger([outer, claimed], { asOf: "2032-01-01" })[0]?.status).toHaveLength(1);
  });

  test("does not call an exclusion overdue; it is kept when its time has passed", () => {
    const text = "Sweden will not send soldiers this year";
    const exclusion: Sketch = {
      id: "s1",
      text,
      negated: true,
      deadline: { text: "this year", to: "2031-12-31", grade: "firm" },
    };
    expect(ledger([exclusion], { asOf: "2031-12-31" })[0]?.current.verdict).toBe("not-due");
    expect(ledger([exclusion], { asOf: "2032-06-01" })[0]?.status.at(-1)).toMatchObject({
      date: "2032-01-01",
      side: null,
      verdict: "kept",
      note: "no evidence against it found, searched up to 2032-06-01",
    });
  });

  test("knows nothing of what was said later", () => {
    const later: Sketch = { ...promise, id: "s2", date: "2031-02-01" };
    expect(ledger([promise, later], { asOf: "2031-01-15" })[0]?.sources).toHaveLength(1);
    expect(ledger([later], { asOf: "2031-01-15" })).toEqual([]);
  });

  test("stands at the last day of the record when no day is given", () => {
    const other: Sketch = { id: "s2", text: "nothing", act: "assert", date: "2031-04-01" };
    expect(ledger([promise, other])[0]?.status.at(-1)?.side).toBe("overdue");
  });

  test("keeps commitments of documents without a date", () => {
    expect(ledger([{ ...promise, date: null }])[0]?.status[0]?.date).toBeNull();
  });
});

describe("reports of one commitment", () => {
  const { deadline: _, ...open } = promise;
  const repeated: Sketch = {
    ...open,
    id: "s2",
    date: "2031-01-14",
    text: "Sweden repeated it would be sending four aircraft to Romania.",
    claim: "it would be sending four aircraft to Romania",
    cue: "repeated",
  };

  test("are confirmations, not further commitments", () => {
    const found = ledger([repeated, promise]);
    expect(found).toHaveLength(1);
    expect(found[0]?.id).toBe("c-s1");
    expect(found[0]?.sources.map(({ statementId, role }) => [statementId, role])).toEqual([
      ["s1", "origin"],
      ["s2", "confirm"],
    ]);
    expect(found[0]?.object.quantity?.likely).toBe(4);
  });

  test("raise the status when a later one goes further", () => {
    const [found] = ledger([{ ...open, level: 0.4 }, repeated]);
    expect(found?.status.map(({ rung, evidence }) => [rung, evidence])).toEqual([
      ["signalled", ["s1"]],
      ["specified", ["s2"]],
    ]);
  });

  test.each<readonly [string, Partial<Sketch>]>([
    ["another actor", { organization: austria }],
    [
      "an earlier deadline",
      {
        text: "Sweden repeated it would be sending four aircraft to Romania by Sunday.",
        claim: "it would be sending four aircraft to Romania by Sunday",
        deadline: { text: "by Sunday", from: "2031-01-01", to: "2031-01-05", grade: "firm" },
      },
    ],
    [
      "a higher amount",
      {
        text: "Sweden repeated it will send nine aircraft to Romania",
        claim: "it will send nine aircraft to Romania",
      },
    ],
    [
      "more than before",
      {
        text: "Sweden said it will send four more aircraft to Romania",
        claim: "it will send four more aircraft to Romania",
        cue: "said",
      },
    ],
    ["the opposite", { negated: true }],
    ["another act", { text: "Sweden repeated it would pay for bridges", claim: "it would pay for bridges" }],
  ])("stay apart for %s", (_what, change) => {
    expect(ledger([promise, { ...repeated, ...change }])).toHaveLength(2);
  });

  test.each<readonly [string, Partial<Sketch>]>([
    [
      "a later deadline",
      {
        text: "Sweden repeated it would be sending four aircraft to Romania by June.",
        claim: "it would be sending four aircraft to Romania by June",
        deadline: { text: "by June", from: "2031-06-01", to: "2031-06-30", grade: "firm" },
      },
    ],
    [
      "a lower amount",
      {
        text: "Sweden repeated it will send two aircraft to Romania",
        claim: "it will send two aircraft to Romania",
      },
    ],
    [
      "a condition added",
      {
        text: "Sweden said it will send four aircraft to Romania if asked",
        claim: "it will send four aircraft to Romania",
        condition: "if asked",
        cue: "said",
      },
    ],
  ])("stay one with %s: the commitment slips", (_what, change) => {
    expect(ledger([promise, { ...repeated, ...change }])).toHaveLength(1);
  });

  test("are one where a pronoun moves the day of what was promised", () => {
    const ferry = entity("ferry", "concept", { value: "Ferry" });
    const early: Sketch = {
      id: "s1",
      text: "noch im Mai werde man die neue Fähre an den Hafen liefern",
      language: "de",
      concept: ferry,
      deadline: { text: "noch im Mai", from: "2031-05-01", to: "2031-05-31", grade: "firm" },
    };
    const late: Sketch = {
      id: "s2",
      text: "geliefert werde sie nun am Montag",
      language: "de",
      concept: ferry,
      date: "2031-05-30",
      deadline: { text: "am Montag", from: "2031-06-02", to: "2031-06-02", grade: "firm" },
    };
    expect(ledger([early, late])).toHaveLength(1);
    expect(ledger([early, { ...late, text: "das Geld werde nun am Montag überwiesen" }])).toHaveLength(2);
  });

  test("are one by a concept of the codebook, also across languages", () => {
    const english: Sketch = { id: "s1", text: "to send soldiers", concept: troops };
    const german: Sketch = {
      id: "s2",
      text: "Truppen zu stellen",
      language: "de",
      concept: troops,
      date: "2031-01-12",
    };
    expect(ledger([english, german])).toHaveLength(1);
    const candidate = { ...troops, candidate: true };
    expect(
      ledger([
        { ...english, concept: candidate },
        { ...german, concept: candidate },
      ]),
    ).toHaveLength(2);
  });

  test("two concepts of one claim are one commitment", () => {
    const other = entity("ports", "concept", { value: "Ports" });
    const [found, ...more] = ledger([
      { ...open, utterance: "u", concept: troops },
      { ...open, id: "s9", utterance: "u", concept: other },
    ]);
    expect(more).toEqual([]);
    expect(found?.issueIds).toEqual(["own-soldiers", "ports"]);
  });

  test("do not depend on the order of the statements", () => {
    const rows = [promise, repeated, { ...promise, id: "s3", organization: austria }];
    expect(ledger([...rows].reverse())).toEqual(ledger(rows));
  });
});
