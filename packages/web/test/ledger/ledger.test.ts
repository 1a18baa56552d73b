import { rungs } from "@parley/core";
import { describe, expect, it } from "vitest";
import { formatsFor } from "../../src/i18n/formats.js";
import { axisOf, dayAt, laneParts, monthTicks, percentAt } from "../../src/pages/ledger/lanes.js";
import { ledgerFiltersOf, wideQueryOf } from "../../src/pages/ledger/ledger-filters.js";
import {
  conditionRows,
  daysBetween,
  groupedRows,
  ledgerCounts,
  ledgerRow,
  rungNumber,
  rungOrder,
  slipsOn,
  sortedRows,
} from "../../src/pages/ledger/ledger-rows.js";
import { ledgerTable } from "../../src/pages/ledger/ledger-table.js";
import { certaintyStep, deadlineWords, historyOf, stateWords } from "../../src/pages/ledger/ledger-words.js";
import { commitmentsOfFixture, LAST_DAY } from "../ledger-fixture.js";

const all = commitmentsOfFixture();
const of = (actor: string) => {
  const found = all.find((one) => one.actor.label === actor);
  if (found === undefined) throw new Error(`no ${actor}`);
  return found;
};
const row = (actor: string, day = LAST_DAY) => ledgerRow(of(actor), day);
const rows = all.map((one) => ledgerRow(one, LAST_DAY));

describe("the group of a commitment", () => {
  it.each([
    ["European Union", LAST_DAY, "overdue"],
    ["European Union", "2031-03-20", "running"],
    ["France", LAST_DAY, "condition"],
    ["Germany", LAST_DAY, "running"],
    ["Netherlands", LAST_DAY, "kept"],
    ["Netherlands", "2031-03-20", "running"],
    ["Poland", LAST_DAY, "kept"],
    ["Poland", "2031-03-30", "running"],
    ["Hungary", LAST_DAY, "ended"],
    ["Hungary", "2031-03-10", "running"],
    ["Italy", LAST_DAY, "exclusion"],
  ] as const)("of %s as of %s is %s", (actor, day, group) => {
    expect(row(actor, day).group).toBe(group);
  });

  it("never becomes not kept by silence", () => {
    for (const one of rows) expect(one.verdict).not.toBe("not-kept");
    expect(row("European Union").verdict).toBe("cannot-tell");
  });

  it("never uses a later entry", () => {
    for (const day of ["2031-03-05", "2031-03-15", "2031-03-25", "2031-04-05"])
      for (const one of all) for (const step of ledgerRow(one, day).steps) expect(step.day <= day).toBe(true);
  });
});

describe("the rows", () => {
  it("know the rungs in the order of the model", () => {
    expect(rungOrder).toEqual([...rungs]);
    expect(rungNumber("verified")).toBe(8);
  });

  it("count days of delay from the latest reading", () => {
    expect(row("European Union").daysLate).toBe(9);
    expect(row("United Kingdom").daysLate).toBe(14);
    expect(row("Germany").daysLate).toBe(0);
  });

  it("keep how far a deadline was moved, from the day on which it was, and how late it was done", () => {
    expect(row("Poland").daysLate).toBe(14);
    expect(slipsOn(row("Poland"), "2031-03-17")).toEqual([]);
    expect(slipsOn(row("Poland"), "2031-03-18").map(({ days }) => days)).toEqual([7]);
    const axis = axisOf(rows, LAST_DAY);
    const slip = laneParts(row("Poland"), axis, LAST_DAY).find(({ kind }) => kind === "slip");
    expect(slip).toMatchObject({ days: 7, left: percentAt("2031-03-19", axis) });
  });

  it("stand in groups, each once, empty groups left out", () => {
    const parts = groupedRows(rows, "state");
    expect(parts.map((part) => part.group)).toEqual([
      "overdue",
      "condition",
      "running",
      "kept",
      "ended",
      "exclusion",
    ]);
    expect(parts.flatMap((part) => part.rows)).toHaveLength(all.length);
    expect(groupedRows(rows, "actor")).toHaveLength(1);
  });

  it.each([
    ["actor", "Denmark"],
    ["deadline", "Poland"],
    ["newest", "Germany"],
  ] as const)("ordered by %s begin with %s", (order, first) => {
    expect(sortedRows(rows, order)[0]?.commitment.actor.label).toBe(first);
  });

  it("are counted for the sentence", () => {
    expect(ledgerCounts(rows)).toEqual({
      all: 11,
      actors: 11,
      overdue: 2,
      condition: 3,
      kept: 2,
      ended: 1,
      exclusion: 1,
    });
  });

  it("list a condition once, with since when it is waited for", () => {
    const conditions = [
      { id: "us", label: "US backstop", commitments: ["c-4"], statements: ["s"] },
      { id: "truce", label: "Ceasefire holds", commitments: ["c-2", "c-3"], statements: ["s", "t"] },
    ];
    expect(conditionRows(conditions, rows).map(({ key, since }) => [key, since])).toEqual([
      ["truce", "2031-03-06"],
      ["us", "2031-03-20"],
    ]);
  });

  it("make a table with all of them", () => {
    const table = ledgerTable(rows, new Map([["deploy", "Deploy a European force"]]));
    expect(table).toHaveLength(rows.length + 1);
    expect(new Set(table.map((line) => line.length)).size).toBe(1);
    expect(table[1]).toContain("Deploy a European force");
  });
});

describe("the axis", () => {
  const axis = axisOf(rows, LAST_DAY);

  it("spans from the first step to the last deadline", () => {
    expect(axis.first <= "2031-03-03").toBe(true);
    expect(axis.last >= "2031-06-30").toBe(true);
  });

  it("does not follow a deadline years ahead", () => {
    const far = { ...of("Germany"), deadline: { ...of("Germany").deadline, latest: "2045-01-01" } };
    const { last } = axisOf([ledgerRow(far as never, LAST_DAY)], LAST_DAY);
    expect(daysBetween(LAST_DAY, last)).toBeLessThanOrEqual(200);
  });

  it("leads from a day to its place and back", () => {
    for (const day of ["2031-03-10", "2031-04-13", "2031-05-30"])
      expect(dayAt(percentAt(day, axis) / 100, axis)).toBe(day);
    expect(percentAt("1999-01-01", axis)).toBe(0);
    expect(percentAt("2099-01-01", axis)).toBe(100);
  });

  it("names months, no more than have room", () => {
    expect(monthTicks({ first: "2031-01-10", last: "2031-04-20" }, 9)).toEqual([
      "2031-02-01",
      "2031-03-01",
      "2031-04-01",
    ]);
    expect(monthTicks({ first: "2031-01-10", last: "2033-01-20" }, 6).length).toBeLessThanOrEqual(6);
  });
});

describe("a lane", () => {
  const axis = axisOf(rows, LAST_DAY);
  const kinds = (actor: string) => laneParts(row(actor), axis, LAST_DAY).map((part) => part.kind);

  it.each([
    ["European Union", ["run", "late", "firm-late", "step", "step"]],
    ["United Kingdom", ["run", "late", "vague-late", "step", "step"]],
    ["France", ["run", "waits", "step", "step", "step"]],
    ["Germany", ["run", "future", "firm", "step", "step"]],
    ["Denmark", ["run", "future", "vague", "step"]],
    ["Netherlands", ["run", "firm", "step", "step", "end"]],
    ["Hungary", ["run", "step", "end"]],
    ["Italy", ["run", "step"]],
  ])("of %s draws %j", (actor, expected) => {
    expect(kinds(actor)).toEqual(expected);
  });

  it("keeps its circles apart", () => {
    for (const one of rows) {
      const lefts = laneParts(one, axis, LAST_DAY).flatMap((part) =>
        part.kind === "step" || part.kind === "end" ? [part.left] : [],
      );
      for (const [at, left] of lefts.entries())
        expect(at === 0 || left - (lefts[at - 1] ?? 0) > 3).toBe(true);
    }
  });
});

describe("words", () => {
  const en = formatsFor("en");
  const said = (key: string, values: Record<string, unknown> = {}) =>
    `${key.replace("ledger:", "")}${"number" in values ? ` ${String(values.number)}` : ""}${"day" in values ? ` ${String(values.day)}` : ""}`;

  it.each([
    ["European Union", "overdueBy 9"],
    ["France", "side.conditional-open"],
    ["Poland", "verdict.kept-late"],
    ["Hungary", "side.withdrawn"],
    ["Italy", "exclusion"],
    ["Germany", ""],
  ])("say of %s: %s", (actor, expected) => {
    expect(stateWords(row(actor), said, en)).toBe(expected);
  });

  it.each([
    ["Germany", "by 30 Jun 2031"],
    ["Denmark", "28 Apr – 10 Jun 2031"],
    ["France", "noDay.waits"],
    ["Italy", ""],
  ])("give the deadline of %s as “%s”", (actor, expected) => {
    expect(deadlineWords(of(actor).deadline, said, en)).toBe(expected);
  });

  it.each([
    [0.2, "could"],
    [0.4, "ready"],
    [0.6, "intends"],
    [0.8, "will"],
    [1, "signed"],
  ])("call a certainty of %d “%s”", (level, expected) => {
    expect(certaintyStep(level)).toBe(expected);
  });

  it("tell the history newest first, up to the day", () => {
    const history = historyOf(of("France"), LAST_DAY);
    expect(history.map((entry) => entry.day)).toEqual(["2031-04-10", "2031-03-28", "2031-03-15"]);
    expect(historyOf(of("France"), "2031-03-20")).toHaveLength(1);
    expect(historyOf(of("European Union"), LAST_DAY)[0]?.side).toBe("overdue");
  });

  it("tell of further reports that changed no rung", () => {
    const sketch = of("Germany");
    const more = {
      ...sketch,
      sources: [
        ...sketch.sources,
        { ...sketch.sources[0], statementId: "x", role: "confirm", date: "2031-04-12" },
      ],
    };
    expect(historyOf(more as never, LAST_DAY)[0]).toMatchObject({ kind: "source", role: "confirm" });
  });
});

describe("the filters", () => {
  it.each([
    [{}, { asOf: undefined, from: undefined }],
    [
      { from: "2031-03-01", to: "2031-03-20" },
      { asOf: "2031-03-20", from: "2031-03-01" },
    ],
    [{ from: "2031-03-01", to: "2031-03-20", asof: "2031-03-10" }, { asOf: "2031-03-10" }],
    [{ asof: "tomorrow" }, { asOf: undefined }],
  ])("%j are asked for as %j", (address, expected) => {
    expect(wideQueryOf(address as Record<string, string>)).toMatchObject(expected);
  });

  it("fall back to the order by state", () => {
    expect(ledgerFiltersOf({ order: "mood" }).order).toBe("state");
  });
});
