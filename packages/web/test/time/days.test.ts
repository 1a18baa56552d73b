import { describe, expect, it } from "vitest";
import {
  barsOf,
  countWithin,
  dayNumber,
  isoDay,
  movedWindow,
  spanOf,
  ticksOf,
  widenedWindow,
} from "../../src/time/days.js";
import { draggedWindow } from "../../src/time/time-brush.js";

const day = (iso: string, statements: number, reviewed = 0) => ({
  day: iso,
  statements,
  reviewed,
  documents: 1,
});
const days = [day("2031-01-01", 2, 1), day("2031-01-02", 3), day("2031-01-31", 4, 4)];
const span = { first: dayNumber("2031-01-01"), last: dayNumber("2031-01-31") };

describe("days", () => {
  it("survive the way to a number and back, leap days too", () => {
    for (const iso of ["2031-01-01", "2028-02-29", "1999-12-31"]) expect(isoDay(dayNumber(iso))).toBe(iso);
  });

  it("span from the first to the last", () => {
    expect(spanOf(days)).toEqual(span);
    expect(spanOf([])).toBeNull();
  });

  it("are counted with both ends of the window", () => {
    expect(countWithin(days, null)).toEqual({ statements: 9, documents: 3 });
    expect(countWithin(days, { from: "2031-01-02", to: "2031-01-31" })).toEqual({
      statements: 7,
      documents: 2,
    });
  });

  it("become weeks where single days would be too thin, without losing a statement", () => {
    const bars = barsOf(days, span, 20);
    expect(bars[0]?.length).toBe(7);
    expect(bars.reduce((sum, bar) => sum + bar.statements, 0)).toBe(9);
  });

  it("get ticks at the starts of months, and at half months where there is room", () => {
    const quarter = { first: dayNumber("2031-01-01"), last: dayNumber("2031-03-31") };
    expect(ticksOf(quarter, 1000).map((tick) => isoDay(tick.day))).toEqual([
      "2031-01-01",
      "2031-01-15",
      "2031-02-01",
      "2031-02-15",
      "2031-03-01",
      "2031-03-15",
    ]);
    expect(ticksOf(quarter, 260)).toHaveLength(3);
  });
});

describe("the window", () => {
  it.each([
    [{ from: "2031-01-05", to: "2031-01-06" }, 1, { from: "2031-01-06", to: "2031-01-07" }],
    [{ from: "2031-01-01", to: "2031-01-14" }, 1, { from: "2031-01-08", to: "2031-01-21" }],
    [{ from: "2031-01-03", to: "2031-01-20" }, -1, { from: "2031-01-01", to: "2031-01-18" }],
    [{ from: "2031-01-20", to: "2031-01-31" }, 1, { from: "2031-01-20", to: "2031-01-31" }],
  ] as const)("%j moves by %i to %j", (from, direction, to) => {
    expect(movedWindow(from, span, direction)).toEqual(to);
  });

  it("begins at an end of the record", () => {
    expect(movedWindow(null, span, 1).from).toBe("2031-01-01");
    expect(movedWindow(null, span, -1).to).toBe("2031-01-31");
  });

  it("widens until it is the whole record", () => {
    expect(widenedWindow({ from: "2031-01-05", to: "2031-01-31" }, span, -1)).toBeNull();
    expect(widenedWindow({ from: "2031-01-10", to: "2031-01-12" }, span, 1)).toEqual({
      from: "2031-01-10",
      to: "2031-01-13",
    });
  });

  it.each([
    ["from", 20, "2031-01-12", "2031-01-12"],
    ["to", 3, "2031-01-10", "2031-01-10"],
    ["move", 40, "2031-01-29", "2031-01-31"],
    ["new", 7, "2031-01-06", "2031-01-08"],
  ] as const)("dragged by %s never turns around or leaves the record", (kind, now, from, to) => {
    const start = { from: "2031-01-10", to: "2031-01-12" };
    expect(draggedWindow(kind, start, span.first + 5, span.first + now, span)).toEqual({ from, to });
  });
});
