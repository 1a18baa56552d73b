/** Which pairs of sentences are shifts, and of which kind? All people and sentences are invented. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ConditionState } from "../../src/ledger/condition-time.js";
import type { LedgerStatement } from "../../src/ledger/ledger-statement.js";
import type { LedgerEntry } from "../../src/model/ledger-entry.js";
import { createShiftMemory } from "../../src/shifts/lanes.js";
import type { Shift } from "../../src/shifts/shift.js";
import { type ShiftOptions, shifts } from "../../src/shifts/shifts.js";
import { entity, ledgerRow, minister, type Sketch, sweden, troops } from "../ledger/ledger-rows.js";

const chancellor = entity("tove-lindahl", "person", {
  value: "Tove Lindahl",
  memberships: [{ of: "SE", office: { en: "prime minister" }, from: null, to: null }],
});
const critic = entity("nils-ekberg", "person", { value: "Nils Ekberg" });
const entities = new Map([sweden, minister, chancellor, critic, troops].map((one) => [one.id, one]));
const ceasefire = { id: "ceasefire", labels: { en: "Ceasefire" }, phrases: { de: [], en: ["ceasefire"] } };

interface Said extends Partial<Sketch> {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly agreement: 0 | 1;
}
function row({ agreement, ...sketch }: Said) {
  const made = ledgerRow({ act: "assert", concept: troops, person: minister, ...sketch });
  return { ...made, statement: { ...made.statement, values: { agreement } } };
}
const found = (said: readonly Said[], options: Partial<ShiftOptions> = {}) =>
  shifts(said.map(row), {
    entity: (id) => entities.get(id) ?? null,
    codebookConditions: [ceasefire],
    dial: 0,
    ...options,
  });
const kinds = (said: readonly Said[], options: Partial<ShiftOptions> = {}) =>
  found(said, options).map(({ kind }) => kind);
const states =
  (value: ConditionState["value"], from: string): ShiftOptions["statesOf"] =>
  (key) =>
    key === "ceasefire" ? [{ from, to: null, value, evidence: [], by: "mara" }] : [];

const yes: Said = { id: "a", date: "2031-01-10", text: "Sweden is for sending soldiers", agreement: 1 };
const no: Said = { id: "b", date: "2031-03-01", text: "Sweden is against sending soldiers", agreement: 0 };

describe("one actor over time", () => {
  test("turns from for to against: a reversal, with both sentences side by side", () => {
    const [shift, ...more] = found([yes, no]);
    expect(more).toEqual([]);
    expect(shift).toMatchObject({
      kind: "reversal",
      contradiction: true,
      actor: { entityId: "ylva-brandmark" },
      concept: { id: "own-soldiers" },
      earlier: { statementId: "a", date: "2031-01-10", stance: "support", text: yes.text },
      later: { statementId: "b", date: "2031-03-01", stance: "oppose", text: no.text },
      review: "open",
      // Confidence 0.8 on both sides: √(0.8 · 0.8).
      score: 0.8,
    });
  });

  test("says the same twice: no shift", () => {
    expect(kinds([yes, { ...yes, id: "c", date: "2031-02-01" }])).toEqual([]);
  });

  test("is quoted for both sides on one day: no shift", () => {
    expect(kinds([yes, { ...no, date: yes.date }])).toEqual([]);
  });

  const notWhile: Said = {
    ...no,
    id: "a",
    date: "2031-01-10",
    text: "there will be no soldiers without a ceasefire",
    condition: "without a ceasefire",
  };
  const then: Said = { ...yes, id: "b", date: "2031-03-01", text: "Sweden sends soldiers" };

  test("follows a condition that it named, once that is met: no contradiction", () => {
    const [shift] = found([notWhile, then], { statesOf: states("met", "2031-02-20") });
    expect(shift).toMatchObject({
      kind: "followed-condition",
      contradiction: false,
      conditions: ["ceasefire"],
      severity: 0,
    });
  });

  test.each<readonly [string, ShiftOptions["statesOf"]]>([
    ["is not met", states("partly", "2031-02-20")],
    ["is met only later", states("met", "2031-03-02")],
    ["was met before", states("met", "2031-01-01")],
  ])("turns while its condition %s: a reversal", (_, statesOf) => {
    expect(kinds([notWhile, then], { statesOf: statesOf ?? (() => []) })).toEqual(["reversal"]);
  });

  test("says yes on the condition it named: no shift", () => {
    const onCondition: Said = {
      ...then,
      text: "once there is a ceasefire, Sweden sends soldiers",
      condition: "once there is a ceasefire",
    };
    expect(kinds([notWhile, onCondition])).toEqual([]);
    // Whichever of the two comes first.
    expect(
      kinds([
        { ...onCondition, id: "c", date: "2031-01-05" },
        { ...notWhile, id: "d", date: "2031-02-01" },
      ]),
    ).toEqual([]);
  });

  test.each<readonly [string, "de" | "en"]>([
    ["our soldiers would depend on a ceasefire", "en"],
    ["any soldiers hinge on a ceasefire, he said", "en"],
    ["Soldaten hingen von einem ceasefire ab", "de"],
  ])("a verb that says it hangs on something makes a condition: %s", (text, language) => {
    const hangs: Said = { ...yes, text, language };
    const german = { ...ceasefire, phrases: { de: ["ceasefire"], en: ["ceasefire"] } };
    expect(
      kinds([hangs, { ...notWhile, id: "c", date: "2031-02-01" }], { codebookConditions: [german] }),
    ).toEqual([]);
    expect(
      kinds([
        { ...hangs, text: "our soldiers do not depend on a ceasefire", language: "en" },
        { ...notWhile, id: "c", date: "2031-02-01" },
      ]),
    ).toEqual(["reversal"]);
  });

  describe("with conditions that go together", () => {
    const mandate = { id: "mandate", labels: { en: "Mandate" }, phrases: { de: [], en: ["mandate"] } };
    const embargo = { id: "embargo", labels: { en: "Embargo" }, phrases: { de: [], en: ["embargo"] } };
    const known = { codebookConditions: [ceasefire, mandate, embargo] };
    const metSince =
      (met: Readonly<Record<string, string>>): ShiftOptions["statesOf"] =>
      (key) =>
        met[key] === undefined ? [] : [{ from: met[key], to: null, value: "met", evidence: [], by: "mara" }];
    const without: Said = {
      ...no,
      id: "a",
      date: "2031-01-10",
      text: "there will be no soldiers without a ceasefire or a mandate",
      condition: "without a ceasefire or a mandate",
    };
    const once: Said = {
      ...yes,
      id: "b",
      date: "2031-03-01",
      text: "once there is a ceasefire or a mandate, Sweden sends soldiers",
      condition: "once there is a ceasefire or a mandate",
    };

    test("one of two is enough: it is not open any more, and the one that came is named", () => {
      expect(kinds([without, once], known)).toEqual([]);
      const statesOf = metSince({ mandate: "2031-02-20" });
      expect(found([without, once], { ...known, statesOf })).toMatchObject([
        { kind: "followed-condition", conditions: ["mandate"] },
      ]);
    });

    test("all of them are needed", () => {
      const both = (words: string) => words.replace(" or ", " and ");
      const said = [without, then].map((one) => ({
        ...one,
        text: both(one.text),
        ...(one.condition === undefined ? {} : { condition: both(one.condition) }),
      }));
      const ask = (met: Readonly<Record<string, string>>) =>
        kinds(said, { ...known, statesOf: metSince(met) });
      expect(ask({ mandate: "2031-02-20" })).toEqual(["reversal"]);
      expect(ask({ mandate: "2031-02-20", ceasefire: "2031-02-21" })).toEqual(["followed-condition"]);
    });

    test("no embargo any more, as it was said", () => {
      const unless: Said = {
        ...yes,
        text: "Sweden sends soldiers unless there is an embargo",
        condition: "unless there is an embargo",
      };
      const statesOf = metSince({ embargo: "2031-02-20" });
      expect(found([unless, no], { ...known, statesOf })).toMatchObject([
        { kind: "followed-condition", conditions: ["embargo"] },
      ]);
      expect(kinds([unless, no], known)).toEqual(["reversal"]);
    });

    test("words that no codebook knows are known by their key", () => {
      const asked: Said = { ...without, text: "no soldiers until asked for", condition: "until asked for" };
      const statesOf = metSince({ "words until asked for": "2031-02-20" });
      expect(kinds([asked, then], { ...known, statesOf })).toEqual(["followed-condition"]);
    });
  });

  test("names a lower amount: a slip by its share", () => {
    const three: Said = { ...yes, text: "Sweden will send 3,000 soldiers" };
    const later: Said = { ...yes, id: "b", date: "2031-03-01", text: "around 1,200 soldiers will go" };
    // 1 − 1200/3000 = 0.6.
    expect(found([three, later])).toMatchObject([{ kind: "quantity-slip", severity: 0.6 }]);
    expect(kinds([three, { ...later, text: "the first 1,200 soldiers will go" }])).toEqual([]);
    expect(kinds([three, { ...later, text: "1,200 more soldiers will go" }])).toEqual([]);
    expect(kinds([three, { ...later, text: "four ships will go" }])).toEqual([]);
  });

  test("adds a condition to what it wanted in any case", () => {
    const whatever: Said = { ...yes, text: "soldiers will go, ceasefire or no ceasefire" };
    const onlyIf: Said = {
      ...yes,
      id: "b",
      date: "2031-03-01",
      text: "soldiers will go only if there is a ceasefire",
      condition: "only if there is a ceasefire",
    };
    expect(kinds([whatever, onlyIf])).toEqual(["condition-added"]);
    expect(
      kinds([
        { ...onlyIf, date: "2031-01-01" },
        { ...whatever, id: "c", date: "2031-02-01" },
      ]),
    ).toEqual(["condition-dropped"]);
  });

  test("denies its own demand", () => {
    const denied: Said = { ...no, text: "nobody in Stockholm ever asked for soldiers" };
    expect(kinds([yes, denied])).toContain("denial");
  });

  test.each<readonly [string, "de" | "en"]>([
    ["Sweden has offered no soldiers to anybody", "en"],
    ["Sweden made no such promise", "en"],
    ["Schweden habe niemandem Soldaten versprochen", "de"],
    ["von Soldaten könne keine Rede sein", "de"],
    ["Schweden habe nie Soldaten zugesagt", "de"],
  ])("denies by its words: %s", (text, language) => {
    expect(kinds([yes, { ...no, text, language }])).toContain("denial");
  });

  test("a refusal is no denial", () => {
    expect(kinds([yes, { ...no, text: "Sweden will promise no more" }])).toEqual(["reversal"]);
  });
});

describe("voices of one body", () => {
  const other: Said = { ...no, person: chancellor, date: "2031-01-20" };

  test("two speakers within 14 days are shown as disagreement inside, no contradiction", () => {
    const [shift] = found([yes, other]);
    expect(shift).toMatchObject({ kind: "voices", contradiction: false, actor: { entityId: "SE" } });
    expect(kinds([yes, { ...other, date: "2031-01-24" }])).toEqual(["voices"]);
  });

  test("later than that, a person speaks against the own organization", () => {
    const [shift] = found([yes, { ...other, date: "2031-01-25" }]);
    expect(shift).toMatchObject({ kind: "against-own-organization", actor: { entityId: "tove-lindahl" } });
  });

  test("who goes on saying the same does not speak against it", () => {
    const before: Said = { ...no, id: "c", person: chancellor, date: "2031-01-05" };
    expect(kinds([before, yes, { ...other, date: "2031-01-25" }])).toEqual(["voices"]);
  });

  test("a person without office is no voice of it", () => {
    expect(kinds([yes, { ...other, person: critic }])).toEqual([]);
  });

  test("a new holder of the office who takes the other side is a successor", () => {
    const office = { en: "defense minister" };
    const before = entity("old", "person", {
      memberships: [{ of: "SE", office, from: "2030-01-01", to: "2031-01-31" }],
    });
    const after = entity("new", "person", {
      memberships: [{ of: "SE", office, from: "2031-02-01", to: null }],
    });
    expect(
      kinds([
        { ...yes, person: before },
        { ...no, person: after, date: "2031-02-05" },
      ]),
    ).toEqual(["successor"]);
  });
});

describe("a body that goes back on the word of one of its people", () => {
  const government = entity("SE-gov", "organization", { value: "Swedish government" });
  const spokesman = entity("per-dahl", "person", {
    value: "Per Dahl",
    memberships: [{ of: "SE-gov", office: { en: "spokesman" }, from: null, to: null }],
  });
  const of = { entity: (id: string) => (id === government.id ? government : (entities.get(id) ?? null)) };
  const offer: Said = { ...yes, person: spokesman, organization: government };
  const taken: Said = { ...no, person: null, organization: government, text: "the offer is withdrawn" };

  test("turns, and the person is named", () => {
    const [shift, ...more] = found([offer, taken], of);
    expect(more).toEqual([]);
    expect(shift).toMatchObject({
      kind: "reversal",
      actor: { entityId: "per-dahl" },
      earlier: { statementId: "a" },
      later: { statementId: "b" },
    });
  });

  test("does not where the body spoke first, or another body speaks", () => {
    expect(
      kinds(
        [
          { ...taken, date: "2031-01-01" },
          { ...offer, date: "2031-02-01" },
        ],
        of,
      ),
    ).toEqual([]);
    const parliament = entity("SE-par", "organization", { value: "Swedish assembly" });
    expect(kinds([offer, { ...taken, organization: parliament }], of)).toEqual([]);
  });
});

test("what an actor is against may get a condition as well", () => {
  const never: Said = { ...no, id: "a", date: "2031-01-10", text: "no soldiers, ceasefire or no ceasefire" };
  const onlyWhile: Said = {
    ...no,
    id: "b",
    date: "2031-03-01",
    text: "no soldiers unless there is a ceasefire",
    condition: "unless there is a ceasefire",
  };
  expect(kinds([never, onlyWhile])).toEqual(["condition-added"]);
});

describe("what is left out", () => {
  test.each<readonly [string, Partial<Said>]>([
    ["without a date", { date: null as unknown as string }],
    ["of nobody named", { unnamed: true }],
    ["that was rejected", { state: "rejected" }],
    ["that asks", { act: "question" }],
  ])("a sentence %s", (_, change) => {
    expect(kinds([yes, { ...no, ...change }])).toEqual([]);
  });

  test("what scores below the dial", () => {
    expect(kinds([yes, no], { dial: 0.81 })).toEqual([]);
    expect(kinds([yes, no], { dial: 0.8 })).toEqual(["reversal"]);
  });

  test("what was said after the day asked for", () => {
    expect(kinds([yes, no], { asOf: "2031-02-28" })).toEqual([]);
  });

  test("two reports in one document", () => {
    expect(
      kinds([
        { ...yes, document: "d" },
        { ...no, document: "d" },
      ]),
    ).toEqual([]);
  });
});

test("a decision stays with its pair, also below the dial", () => {
  const detail = {
    kind: "shift",
    earlierId: "a",
    laterId: "b",
    pattern: "reversal",
    decision: "confirmed",
    explanation: "new facts",
  } as const;
  const entry = { id: "e1", coderId: "mara", recordedAt: "2031-04-01T00:00:00Z", detail, revision: 1 };
  expect(found([yes, no], { dial: 1, entries: [entry] })).toMatchObject([
    { review: "confirmed", explanation: "new facts", by: "mara", entryId: "e1" },
  ]);
});

test("the order of the statements changes nothing", () => {
  const said: readonly Said[] = [
    yes,
    no,
    { ...no, id: "c", person: chancellor, date: "2031-01-20" },
    { ...yes, id: "d", date: "2031-03-20" },
  ];
  const expected = found(said);
  fc.assert(
    fc.property(fc.shuffledSubarray([...said], { minLength: said.length }), (shuffled) => {
      expect(found(shuffled)).toEqual(expected);
    }),
    { numRuns: 24, seed: 1 },
  );
});

/** A decision of a person on a shift. */
function entryOn({ earlier, later, kind }: Shift, decision: "confirmed" | "dismissed"): LedgerEntry {
  const pair = { earlierId: earlier.statementId ?? "", laterId: later.statementId ?? "", pattern: kind };
  const detail = { kind: "shift" as const, ...pair, decision, explanation: "as told" };
  return { id: "e1", coderId: "mara", recordedAt: "2031-04-01T00:00:00Z", detail, revision: 1 };
}

test("what is kept from one question to the next changes no answer", () => {
  const sketch = fc.record({
    person: fc.constantFrom(minister, chancellor, critic),
    day: fc.integer({ min: 1, max: 20 }),
    agreement: fc.constantFrom(0 as const, 1 as const),
    conditional: fc.boolean(),
    act: fc.constantFrom("assert" as const, "deny" as const, "refuse" as const),
  });
  const pool = fc.array(sketch, { minLength: 4, maxLength: 14 }).map((sketches) =>
    sketches.map(({ person, day, agreement, conditional, act }, at) =>
      row({
        id: `s-${String(at).padStart(2, "0")}`,
        documentId: `d-${day}`,
        date: `2031-01-${String(day).padStart(2, "0")}`,
        text: conditional ? "only if a ceasefire holds, 400 soldiers go" : "900 soldiers go",
        agreement,
        person,
        act,
      }),
    ),
  );
  const question = (rows: LedgerStatement[]) =>
    fc.record({
      some: fc.shuffledSubarray(rows),
      dial: fc.constantFrom(0, 0.7),
      decided: fc.constantFrom("confirmed" as const, "dismissed" as const, null),
    });
  const questions = pool.chain((rows) =>
    fc.array(question(rows), { minLength: 2, maxLength: 5 }).map((asked) => ({ rows, asked })),
  );
  const options: ShiftOptions = {
    entity: (id) => entities.get(id) ?? null,
    codebookConditions: [ceasefire],
    dial: 0,
  };
  fc.assert(
    fc.property(questions, ({ rows, asked }) => {
      const memory = createShiftMemory();
      const [first] = shifts(rows, options);
      const all = { some: rows, dial: 0, decided: null };
      for (const { some, dial, decided } of [all, ...asked, all]) {
        const entries = first === undefined || decided === null ? [] : [entryOn(first, decided)];
        const asked = { ...options, dial, entries };
        expect(shifts(some, { ...asked, memory })).toEqual(shifts(some, asked));
      }
    }),
    { numRuns: 150 },
  );
});
