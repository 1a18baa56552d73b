/** Finding the group of a report by its numbers first gives the groups that comparing all pairs gives. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToBody, createBodyReports } from "../../src/ledger/body-reports.js";
import { groupReports } from "../../src/ledger/group-reports.js";
import {
  isRuledOut,
  isSameCommitment,
  type Report,
  type ReportGlance,
} from "../../src/ledger/merge-reports.js";
import { createReportMemory } from "../../src/ledger/report-memory.js";
import type { LedgerEntry } from "../../src/model/ledger-entry.js";
import { ledgerRow, type Sketch, troops } from "./ledger-rows.js";

const sketches = fc.array(
  fc.record({
    amount: fc.constantFrom("", "200 ", "400 ", "up to 400 ", "two more "),
    thing: fc.constantFrom("soldiers", "aircraft", "instructors"),
    refrains: fc.boolean(),
    isEvent: fc.boolean(),
    isDated: fc.boolean(),
    document: fc.integer({ min: 0, max: 4 }),
    utterance: fc.integer({ min: 0, max: 8 }),
    known: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

const rowsOf = (drawn: readonly Drawn[]) =>
  drawn.map((one, at) => {
    const text = `it will ${one.refrains ? "not " : ""}send ${one.amount}${one.thing} before the summit`;
    const day = `2031-02-${String(10 + one.document).padStart(2, "0")}`;
    const sketch: Sketch = {
      id: `s${String(at).padStart(2, "0")}`,
      text,
      negated: one.refrains,
      document: `d${one.document}`,
      utterance: `u${one.document}-${one.utterance}`,
      date: day,
      concept: one.known ? troops : null,
      ...(one.isDated
        ? {
            deadline: {
              text: "before the summit",
              from: day,
              to: "2031-03-01",
              grade: one.isEvent ? ("event" as const) : ("firm" as const),
            },
          }
        : {}),
    };
    return ledgerRow(sketch);
  });
type Drawn = {
  readonly amount: string;
  readonly thing: string;
  readonly refrains: boolean;
  readonly isEvent: boolean;
  readonly isDated: boolean;
  readonly document: number;
  readonly utterance: number;
  readonly known: boolean;
};

/** Every report against every earlier one, as the rule says. */
function byAllPairs(reports: readonly Report[]): Report[][] {
  const groups: Report[][] = [];
  for (const report of reports) {
    const known = groups.find((group) => group.some((earlier) => isSameCommitment(earlier, report)));
    if (known === undefined) groups.push([report]);
    else known.push(report);
  }
  return groups;
}

describe("what rules out a pair before its words are looked at", () => {
  const first: ReportGlance = { isDoing: true, isFurther: false, hasEvent: false, least: 400, most: 500 };
  const elsewhere = { utterance: false, document: false };
  const oneText = { utterance: false, document: true };
  const oneUtterance = { utterance: true, document: true };
  test.each<readonly [string, Partial<ReportGlance>, Partial<ReportGlance>, typeof elsewhere, boolean]>([
    ["the same", {}, {}, elsewhere, false],
    ["the other polarity", {}, { isDoing: false }, elsewhere, true],
    ["the other polarity in one utterance", {}, { isDoing: false }, oneUtterance, true],
    ["two more", {}, { isFurther: true }, elsewhere, true],
    ["two more in one utterance", {}, { isFurther: true }, oneUtterance, false],
    ["a higher amount", {}, { least: 501, most: 600 }, elsewhere, true],
    ["a higher amount that is refused", { isDoing: false }, { isDoing: false, least: 501 }, elsewhere, false],
    ["a higher amount in one text", {}, { least: 501 }, oneText, false],
    [
      "a higher amount for an event each",
      { hasEvent: true },
      { hasEvent: true, least: 501 },
      elsewhere,
      false,
    ],
    ["a higher amount for an event once", {}, { hasEvent: true, least: 501 }, elsewhere, true],
    ["a lower amount", {}, { least: 100, most: 100 }, elsewhere, false],
    ["no amount before", { least: Number.NaN, most: Number.NaN }, {}, elsewhere, false],
    ["no amount after", {}, { least: Number.NaN, most: Number.NaN }, elsewhere, false],
  ])("%s", (_, earlier, later, { utterance, document }, expected) => {
    expect(isRuledOut({ ...first, ...earlier }, { ...first, ...later }, utterance, document)).toBe(expected);
  });
});

describe("the reports of a body", () => {
  test("fall into the groups that comparing all pairs gives", () => {
    fc.assert(
      fc.property(sketches, (drawn) => {
        const reports = groupReports(rowsOf(drawn)).flat();
        const body = createBodyReports();
        for (const report of reports) addToBody(body, report, () => true);
        expect(body.groups).toEqual(byAllPairs(reports));
      }),
      { numRuns: 300 },
    );
  });

  test("stay out of a group that a person keeps them apart from", () => {
    const [one, other] = groupReports(
      rowsOf(
        [0, 1].map((document) => ({
          amount: "400 ",
          thing: "soldiers",
          refrains: false,
          isEvent: false,
          isDated: false,
          document,
          utterance: 0,
          known: true,
        })),
      ),
    ).flat();
    const body = createBodyReports();
    if (one === undefined || other === undefined) throw new Error("two reports were drawn");
    addToBody(body, one, () => true);
    addToBody(body, other, () => false);
    expect(body.groups).toEqual([[one], [other]]);
  });
});

/** A person's word on two statements: one commitment, or two. */
function decision(kind: "same" | "apart", statementId: string, otherId: string): LedgerEntry {
  const detail = { kind, statementId, otherId };
  return { id: `${kind} ${statementId} ${otherId}`, coderId: "mara", recordedAt: "", detail, revision: 1 };
}

test("what is kept from one question to the next changes no group, whatever people decide", () => {
  const asked = sketches.chain((drawn) => {
    const rows = rowsOf(drawn);
    const id = fc.constantFrom(...rows.map(({ statement }) => statement.id));
    const entries = fc.array(
      fc
        .tuple(fc.constantFrom("same" as const, "apart" as const), id, id)
        .filter(([, one, other]) => one !== other)
        .map(([kind, one, other]) => decision(kind, one, other)),
      { maxLength: 2 },
    );
    const question = fc.record({
      rows: fc.subarray(rows),
      entries: rows.length > 1 ? entries : fc.constant([]),
    });
    return fc.array(question, { minLength: 2, maxLength: 4 }).map((some) => {
      const all = { rows, entries: [] };
      return [all, ...some, all];
    });
  });
  fc.assert(
    fc.property(asked, (questions) => {
      const memory = createReportMemory();
      for (const { rows, entries } of questions)
        expect(groupReports(rows, { entries, memory })).toEqual(groupReports(rows, { entries }));
    }),
    { numRuns: 150 },
  );
});

test("a group is the same object for as long as its reports are the same and nobody puts them together", () => {
  const rows = ["400 soldiers", "80 ferries", "six airships"].map((what, at) =>
    ledgerRow({ id: `s${at}`, text: `it will send ${what}`, document: `d${at}`, concept: null }),
  );
  const memory = createReportMemory();
  const [first, second] = groupReports(rows, { memory });
  expect(groupReports(rows, { memory })[0]).toBe(first);
  const joined = groupReports(rows, { memory, entries: [decision("same", "s1", "s2")] });
  expect(joined.map((group) => group.length)).toEqual([1, 2]);
  expect(joined[0]).toBe(first);
  expect(groupReports(rows, { memory })[1]).toBe(second);
});
