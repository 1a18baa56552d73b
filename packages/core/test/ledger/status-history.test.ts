/** How the status of a commitment follows from evidence, conditions and time. All sentences are invented. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CommitmentOptions, commitments } from "../../src/ledger/commitments.js";
import type { ConditionState } from "../../src/ledger/condition-time.js";
import { groupReports } from "../../src/ledger/group-reports.js";
import type { LedgerDetailInput, LedgerEntry } from "../../src/model/ledger-entry.js";
import { ledgerDetailSchema } from "../../src/model/ledger-entry.js";
import { austria, ledgerRow, type Sketch } from "./ledger-rows.js";

/** Sweden on 10 January: four aircraft by 31 January. */
const promise: Sketch = {
  id: "s1",
  text: "Sweden announced that it will send four aircraft to Romania by 31 January.",
  claim: "it will send four aircraft to Romania by 31 January",
  cue: "announced",
  deadline: { text: "by 31 January", from: "2031-01-10", to: "2031-01-31", grade: "firm" },
};
/** Sweden will guard the port within 14 days of a ceasefire. */
const conditional: Sketch = {
  id: "s1",
  text: "Sweden will guard the port within 14 days of a ceasefire",
  deadline: { text: "within 14 days of a ceasefire", grade: "conditional" },
};

let counter = 0;
type Shown = Omit<Extract<LedgerDetailInput, { kind: "evidence" }>, "kind" | "statementId" | "decision"> & {
  readonly told?: string;
  readonly recordedAt?: string;
};
/** Evidence for statement s1, told in a document of the day `told` (the date itself without it). */
function evidence({ told, recordedAt, ...shown }: Shown): LedgerEntry {
  counter += 1;
  const documentId = `told-${told ?? shown.date}`;
  const detail = ledgerDetailSchema.parse({
    kind: "evidence",
    statementId: "s1",
    decision: "accepted",
    evidence: [{ documentId, statementId: null, spans: [{ start: 0, end: 1 }] }],
    ...shown,
  });
  const at = recordedAt ?? "2031-06-01T00:00:00Z";
  return { id: `e${counter}`, coderId: "mara", recordedAt: at, detail, revision: 1 };
}
const dayOfDocument = (id: string): string | null => (id.startsWith("told-") ? id.slice(5) : "2031-01-10");
const state = (from: string, value: ConditionState["value"], told = from): ConditionState => ({
  from,
  to: null,
  value,
  evidence: [`told-${told}`],
  by: "mara",
});
const ceasefire = { id: "ceasefire", labels: { en: "Ceasefire" }, phrases: { de: [], en: ["ceasefire"] } };

function current(sketch: Sketch, asOf: string, options: CommitmentOptions = {}) {
  const all = { asOf, dayOfDocument, codebookConditions: [ceasefire], ...options };
  return commitments([ledgerRow(sketch)], all)[0]?.current;
}

describe("evidence that a person accepted", () => {
  const cases: readonly (readonly [string, Shown, string, string | null, string | null])[] = [
    ["done in time", { date: "2031-01-30", effect: "fulfilled" }, "deployed", null, "kept"],
    ["done on the last day", { date: "2031-01-31", effect: "fulfilled" }, "deployed", null, "kept"],
    ["done late", { date: "2031-02-03", effect: "fulfilled" }, "deployed", null, "kept-late"],
    [
      "done in part",
      { date: "2031-01-30", effect: "fulfilled", share: 0.5 },
      "deployed",
      null,
      "kept-in-part",
    ],
    ["taken back", { date: "2031-01-20", effect: "withdrawn" }, "specified", "withdrawn", null],
    ["replaced", { date: "2031-01-20", effect: "superseded" }, "specified", "superseded", null],
    ["put on hold", { date: "2031-01-20", effect: "suspended" }, "specified", "suspended", "not-due"],
    ["admitted not to come", { date: "2031-01-20", effect: "contrary" }, "specified", null, "not-kept"],
    [
      "paid for",
      { date: "2031-01-20", effect: "reached", rung: "allocated" },
      "allocated",
      "overdue",
      "cannot-tell",
    ],
    ["moved", { date: "2031-01-20", effect: "new-deadline", to: "2031-06-30" }, "specified", null, "not-due"],
  ];
  test.each(cases)("%s", (_, shown, rung, side, verdict) => {
    expect(current(promise, "2031-03-01", { entries: [evidence(shown)] })).toEqual({ rung, side, verdict });
  });

  test("has a grace of half the span where the new last day is named roughly", () => {
    const moved = {
      date: "2031-01-20",
      effect: "new-deadline",
      from: "2031-02-01",
      to: "2031-03-01",
    } as const;
    const sideOn = (day: string, grade: "firm" | "vague") =>
      current(promise, day, { entries: [evidence({ ...moved, grade })] })?.side;
    // From 1 February to 1 March are 28 days, so that 14 more are in time.
    expect(sideOn("2031-03-02", "firm")).toBe("overdue");
    expect(sideOn("2031-03-15", "vague")).toBe(null);
    expect(sideOn("2031-03-16", "vague")).toBe("overdue");
  });

  test("is measured against the first deadline, also when the actor moved it", () => {
    const entries = [
      evidence({ date: "2031-01-20", effect: "new-deadline", to: "2031-03-15" }),
      evidence({ date: "2031-03-09", effect: "fulfilled" }),
    ];
    const [found] = commitments([ledgerRow(promise)], { asOf: "2031-04-01", dayOfDocument, entries });
    expect(found?.current.verdict).toBe("kept-late");
    // From 31 January to 15 March: 43 days.
    expect(found?.status.map(({ note }) => note)).toContain("deadline moved by 43 days");
  });

  test("that only others say so makes a claim of it, until the actor says it after that day", () => {
    const entries = [evidence({ date: "2031-01-12", effect: "reached", rung: "claimed" })];
    const own = { ...promise, id: "s2", document: "later", date: "2031-01-20" };
    const on = (asOf: string) =>
      commitments([ledgerRow(promise), ledgerRow(own)], { asOf, dayOfDocument, entries })[0]?.current;
    expect(on("2031-01-11")?.rung).toBe("specified");
    expect(on("2031-01-12")).toEqual({ rung: "claimed", side: null, verdict: "not-due" });
    expect(on("2031-01-20")?.rung).toBe("specified");
  });

  test("breaks an exclusion with one contrary act", () => {
    const exclusion: Sketch = { id: "s1", text: "Sweden will not send soldiers", negated: true };
    const entries = [evidence({ date: "2031-02-01", effect: "contrary" })];
    expect(current(exclusion, "2031-01-31", { entries })?.verdict).toBe("not-due");
    expect(current(exclusion, "2031-02-01", { entries })?.verdict).toBe("not-kept");
  });

  test("that was dismissed changes nothing", () => {
    const entry = evidence({ date: "2031-01-20", effect: "withdrawn" });
    const dismissed = { ...entry, detail: { ...entry.detail, decision: "dismissed" } as typeof entry.detail };
    expect(current(promise, "2031-01-25", { entries: [dismissed] })?.side).toBeNull();
  });

  test("that tells of an earlier day counts from the day it was told", () => {
    const entries = [evidence({ date: "2031-01-30", told: "2031-02-05", effect: "fulfilled" })];
    expect(current(promise, "2031-02-04", { entries })).toMatchObject({ side: "overdue" });
    expect(current(promise, "2031-02-05", { entries })).toMatchObject({ verdict: "kept" });
  });

  test("has a second clock: what had been recorded by a time", () => {
    const entries = [
      evidence({ date: "2031-01-20", effect: "withdrawn", recordedAt: "2031-05-02T10:00:00Z" }),
    ];
    const asked = { entries, knownAt: "2031-05-01T00:00:00Z" };
    expect(current(promise, "2031-01-25", asked)?.side).toBeNull();
    expect(current(promise, "2031-01-25", { ...asked, knownAt: "2031-05-03T00:00:00Z" })?.side).toBe(
      "withdrawn",
    );
  });

  test("shows what was denied by the one who was said to be bound", () => {
    const claimed: Sketch = { ...promise, nestedIn: "outer" };
    const outer = ledgerRow({
      id: "s0",
      text: "we know",
      act: "assert",
      organization: austria,
      utterance: "outer",
    });
    const entries = [evidence({ date: "2031-01-20", effect: "denied" })];
    const [found] = commitments([outer, ledgerRow(claimed)], { asOf: "2031-02-01", dayOfDocument, entries });
    expect(found?.current).toEqual({ rung: "claimed", side: null, verdict: null });
  });
});

describe("a condition", () => {
  const on = (asOf: string, states: readonly ConditionState[]) =>
    current(conditional, asOf, { conditionStates: new Map([["ceasefire", states]]) });

  test.each<readonly [string, readonly ConditionState[], string, string | null, string | null]>([
    ["never met", [], "2031-12-01", "conditional-open", "not-due"],
    ["met in part", [state("2031-02-01", "partly")], "2031-12-01", "conditional-open", "not-due"],
    ["met, in the window", [state("2031-02-01", "met")], "2031-02-15", "triggered", "not-due"],
    // 1 February + 14 days = 15 February.
    ["met, after the window", [state("2031-02-01", "met")], "2031-02-16", "overdue", "cannot-tell"],
    [
      "met, then broken",
      [state("2031-02-01", "met"), state("2031-02-10", "reversed")],
      "2031-03-01",
      "suspended",
      "not-due",
    ],
    ["impossible", [state("2031-02-01", "impossible")], "2031-03-01", "lapsed", null],
    [
      "met, but told later",
      [state("2031-02-01", "met", "2031-02-05")],
      "2031-02-04",
      "conditional-open",
      "not-due",
    ],
  ])("%s", (_, states, asOf, side, verdict) => {
    expect(on(asOf, states)).toMatchObject({ side, verdict });
  });

  test("leaves its change in the history, with the document that shows it", () => {
    const [found] = commitments([ledgerRow(conditional)], {
      asOf: "2031-02-10",
      dayOfDocument,
      codebookConditions: [ceasefire],
      conditionStates: new Map([["ceasefire", [state("2031-02-01", "met")]]]),
    });
    expect(found?.status.map(({ date, side, evidence: shown }) => [date, side, shown])).toEqual([
      ["2031-01-10", "conditional-open", ["s1"]],
      ["2031-02-01", "triggered", ["told-2031-02-01"]],
    ]);
  });

  test("without a stated window leaves 90 days", () => {
    const open: Sketch = {
      id: "s1",
      text: "Sweden will pay after a ceasefire",
      condition: "after a ceasefire",
    };
    const states = new Map([["ceasefire", [state("2031-02-01", "met")]]]);
    // 1 February + 90 days = 2 May.
    expect(current(open, "2031-05-02", { conditionStates: states })?.side).toBe("triggered");
    expect(current(open, "2031-05-03", { conditionStates: states })?.side).toBe("overdue");
  });

  test("ends an exclusion, which is then kept", () => {
    const exclusion: Sketch = {
      id: "s1",
      text: "Sweden will not send soldiers without a ceasefire",
      condition: "without a ceasefire",
      negated: true,
    };
    const states = new Map([["ceasefire", [state("2031-02-01", "met")]]]);
    expect(current(exclusion, "2031-01-31", { conditionStates: states })).toMatchObject({
      side: "conditional-open",
    });
    expect(current(exclusion, "2031-02-01", { conditionStates: states })).toMatchObject({
      side: null,
      verdict: "kept",
    });
  });
});

describe("laws of the history", () => {
  const dayIn = fc
    .integer({ min: 0, max: 120 })
    .map((n) => new Date(Date.UTC(2031, 0, 10 + n)).toISOString().slice(0, 10));
  const anyEvidence = fc
    .record({
      date: dayIn,
      delay: fc.integer({ min: 0, max: 20 }),
      effect: fc.constantFrom(
        "fulfilled",
        "withdrawn",
        "suspended",
        "resumed",
        "contrary",
        "stalled",
        "superseded",
        "denied",
      ),
    })
    .map(({ date, delay, effect }) => {
      const told = new Date(Date.parse(date) + delay * 86_400_000).toISOString().slice(0, 10);
      return evidence({ date, told, effect: effect as "fulfilled" });
    });
  const anyState = fc
    .record({
      from: dayIn,
      value: fc.constantFrom<ConditionState["value"]>("met", "partly", "unmet", "reversed", "impossible"),
    })
    .map(({ from, value }) => state(from, value));

  test("as of a day never uses what was told later", () => {
    fc.assert(
      fc.property(
        fc.array(anyEvidence, { maxLength: 5 }),
        fc.array(anyState, { maxLength: 4 }),
        dayIn,
        (entries, states, asOf) => {
          const early = entries.filter(
            ({ detail }) =>
              detail.kind === "evidence" &&
              detail.evidence.every(({ documentId }) => documentId.slice(5) <= asOf),
          );
          const earlyStates = states.filter(
            ({ from, evidence: shown }) => from <= asOf && shown.every((id) => id.slice(5) <= asOf),
          );
          const ask = (known: readonly LedgerEntry[], given: readonly ConditionState[]) =>
            commitments([ledgerRow(conditional)], {
              asOf,
              dayOfDocument,
              codebookConditions: [ceasefire],
              entries: known,
              conditionStates: new Map([["ceasefire", given]]),
            });
          expect(ask(entries, states)).toEqual(ask(early, earlyStates));
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });

  test("an entry taken out again leaves the earlier status", () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 4 }), anyEvidence, dayIn, (entries, added, asOf) => {
        const before = commitments([ledgerRow(promise)], { asOf, dayOfDocument, entries });
        const during = [...entries, added];
        commitments([ledgerRow(promise)], { asOf, dayOfDocument, entries: during });
        const after = commitments([ledgerRow(promise)], {
          asOf,
          dayOfDocument,
          entries: during.filter(({ id }) => id !== added.id),
        });
        expect(after).toEqual(before);
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  test("every verdict has evidence or says that none was found", () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 5 }), dayIn, (entries, asOf) => {
        const [found] = commitments([ledgerRow(promise)], { asOf, dayOfDocument, entries });
        for (const entry of found?.status ?? []) {
          if (entry.verdict !== null)
            expect(entry.evidence.length > 0 || entry.note.includes("searched")).toBe(true);
        }
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

describe("conditions that go together in more than one way", () => {
  const mandate = { id: "mandate", labels: { en: "Mandate" }, phrases: { de: ["mandat"], en: ["mandate"] } };
  const embargo = { id: "embargo", labels: { en: "Embargo" }, phrases: { de: [], en: ["embargo"] } };
  const known = { codebookConditions: [ceasefire, mandate, embargo], dayOfDocument };
  const either: Sketch = {
    id: "s1",
    text: "Sweden will guard the port if a ceasefire holds or there is a mandate",
    condition: "if a ceasefire holds or there is a mandate",
  };
  const found = (sketch: Sketch, states: Record<string, readonly ConditionState[]> = {}, more = {}) =>
    commitments([ledgerRow(sketch)], {
      asOf: "2031-06-01",
      ...known,
      conditionStates: new Map(Object.entries(states)),
      ...more,
    })[0];

  test.each([
    ["if a ceasefire holds or there is a mandate", { any: ["ceasefire", "mandate"] }],
    ["if a ceasefire holds and there is a mandate", { all: ["ceasefire", "mandate"] }],
    ["unless there is an embargo", { not: "embargo" }],
    ["if there is no embargo", { not: "embargo" }],
    ["if a ceasefire holds and there is no embargo", { all: ["ceasefire", { not: "embargo" }] }],
    ["if the ceasefire and the talks hold", "ceasefire"],
    ["if a ceasefire holds no later than May", "ceasefire"],
    ["if a ceasefire holds no longer than May", "ceasefire"],
    ["if a ceasefire no longer holds", { not: "ceasefire" }],
    ["once there is no doubt about the ceasefire", "ceasefire"],
    ["if there is no full ceasefire", { not: "ceasefire" }],
    ["unless there is no embargo", "embargo"],
    [
      "unless there is no ceasefire or there is an embargo",
      { not: { any: [{ not: "ceasefire" }, "embargo"] } },
    ],
    ["if a ceasefire holds no later than May and there is a mandate", { all: ["ceasefire", "mandate"] }],
  ] as const)("%s", (condition, tree) => {
    const sketch = { ...either, text: `Sweden will guard the port ${condition}`, condition };
    expect(found(sketch)?.conditionLogic?.tree).toEqual(tree);
  });

  test("a refusal waits for what it names: no soldiers unless there is an embargo", () => {
    const refusal: Sketch = {
      id: "s1",
      text: "Sweden will not send soldiers unless there is an embargo",
      condition: "unless there is an embargo",
      negated: true,
    };
    expect(found(refusal)?.conditionLogic?.tree).toBe("embargo");
    const condition = "unless there is no embargo";
    const other = { ...refusal, text: `Sweden will not send soldiers ${condition}`, condition };
    expect(found(other)?.conditionLogic?.tree).toEqual({ not: "embargo" });
  });

  test('a name that says "no" itself is not turned by it', () => {
    const floor = {
      id: "no-floor",
      labels: { en: "No price floor" },
      phrases: { de: ["keinen Mindestpreis"], en: [] },
    };
    const sketch: Sketch = {
      id: "s1",
      text: "Sweden will send vials if there is no price floor",
      condition: "if there is no price floor",
    };
    const tree = (more: Sketch) => found(more, {}, { codebookConditions: [floor] })?.conditionLogic?.tree;
    expect(tree(sketch)).toBe("no-floor");
    const german = "wenn es keinen Mindestpreis gibt";
    expect(
      tree({ id: "s1", text: `Schweden wird liefern, ${german}`, condition: german, language: "de" }),
    ).toBe("no-floor");
  });

  test.each([
    ["wenn das Mandat keine Fragen offenlässt", "mandate"],
    ["wenn kein Mandat vorliegt", { not: "mandate" }],
    ["es sei denn, es gibt kein Mandat", "mandate"],
  ] as const)("%s", (condition, tree) => {
    const text = `Schweden wird den Hafen sichern, ${condition}`;
    expect(found({ id: "s1", text, condition, language: "de" })?.conditionLogic?.tree).toEqual(tree);
  });

  test("keeps the words before the first condition", () => {
    const condition = "if the Council and the parliament back a ceasefire or there is a mandate";
    const sketch = { ...either, text: `Sweden will guard the port ${condition}`, condition };
    expect(found(sketch)?.conditions.map(({ words }) => words)).toEqual([
      "if the Council and the parliament back a ceasefire",
      "there is a mandate",
    ]);
  });

  test("a single report says how they go together, and nothing about whether they hold", () => {
    const [[report] = []] = groupReports([ledgerRow(either)], known);
    expect(report?.tree).toEqual({ any: ["ceasefire", "mandate"] });
    expect(report?.commitment.conditionLogic).toBeNull();
  });

  test("any of them is enough, from the day it is met", () => {
    const one = found(either, { mandate: [state("2031-02-01", "met")] });
    expect(one?.current).toMatchObject({ side: "overdue", verdict: "cannot-tell" });
    expect(one?.conditionLogic).toEqual({
      tree: { any: ["ceasefire", "mandate"] },
      sentence: "Ceasefire or Mandate",
      value: "met",
      since: "2031-02-01",
    });
    const early = found(either, { mandate: [state("2031-02-01", "met")] }, { asOf: "2031-02-10" });
    expect(early?.current.side).toBe("triggered");
  });

  test("one that became impossible leaves the other; both leave nothing", () => {
    const gone = [state("2031-02-01", "impossible")];
    expect(found(either, { ceasefire: gone })?.current.side).toBe("conditional-open");
    expect(found(either, { ceasefire: gone, mandate: gone })?.current.side).toBe("lapsed");
  });

  test("unknown is neither met nor unmet, and after the last day nobody can tell", () => {
    const dated: Sketch = {
      ...either,
      text: `${either.text} by 31 January`,
      deadline: { text: "by 31 January", from: "2031-01-10", to: "2031-01-31", grade: "firm" },
    };
    const unknown = { ceasefire: [state("2031-01-15", "unknown")] };
    expect(found(dated, unknown)?.conditionLogic?.value).toBe("unknown");
    expect(found(dated, unknown)?.current).toMatchObject({
      side: "conditional-open",
      verdict: "cannot-tell",
    });
    expect(found(dated, unknown, { asOf: "2031-01-20" })?.current.verdict).toBe("not-due");
    expect(found(dated)?.current).toMatchObject({ side: "conditional-open", verdict: "not-due" });
  });

  test("a person can say how they go together", () => {
    const tree = { all: ["ceasefire", { not: "embargo" }] };
    const entries = [evidence({ date: "2031-01-12", effect: "new-condition", tree })];
    const met = { ceasefire: [state("2031-02-01", "met")] };
    const open = found(either, met, { entries, asOf: "2031-02-10" });
    expect(open?.conditionLogic).toMatchObject({ sentence: "Ceasefire and not Embargo", value: "met" });
    expect(open?.conditions.map(({ conditionId }) => conditionId)).toEqual(["ceasefire", "embargo"]);
    const imposed = { ...met, embargo: [state("2031-02-05", "met")] };
    expect(found(either, imposed, { entries, asOf: "2031-02-10" })?.current.side).toBe("conditional-open");
  });
});

describe("a deadline that was moved", () => {
  test("keeps from where to where, by how many days, and how late it was done", () => {
    const entries = [
      evidence({ date: "2031-01-20", effect: "new-deadline", to: "2031-03-15" }),
      evidence({ date: "2031-03-09", effect: "fulfilled" }),
    ];
    const on = (asOf: string) => commitments([ledgerRow(promise)], { asOf, dayOfDocument, entries })[0];
    expect(on("2031-01-19")).toMatchObject({ slips: [], daysLate: null });
    // From 31 January to 15 March: 43 days. Done on 9 March: 37 days after 31 January.
    const slip = { date: "2031-01-20", from: "2031-01-31", to: "2031-03-15", days: 43 };
    expect(on("2031-03-08")).toMatchObject({ slips: [slip], daysLate: null });
    expect(on("2031-03-10")).toMatchObject({ slips: [slip], daysLate: 37 });
    const never = commitments([ledgerRow(promise)], { asOf: "2031-02-03", dayOfDocument })[0];
    expect(never?.daysLate).toBe(3);
  });
});
