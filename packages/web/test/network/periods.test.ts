/** Periods of a record, who changed camps, and where the pictures stand. */
import { describe, expect, it } from "vitest";
import { middleDay, periodsOf, splitAt } from "../../src/pages/network/periods/calendar.js";
import { campMoves } from "../../src/pages/network/periods/camp-moves.js";
import { panelCells, smallCells } from "../../src/pages/network/periods/period-pictures.js";
import type { Scene } from "../../src/pages/network/scene/scene.js";
import { dayNumber } from "../../src/time/days.js";

const span = (from: string, to: string) => ({ first: dayNumber(from), last: dayNumber(to) });

describe("periods of the calendar", () => {
  it.each([
    ["month", "2030-12-20", "2031-02-03", ["2030-12", "2031-01", "2031-02"]],
    ["quarter", "2030-12-20", "2031-04-01", ["2030-Q4", "2031-Q1", "2031-Q2"]],
    ["year", "2030-12-20", "2031-04-01", ["2030", "2031"]],
    ["month", "2031-02-03", "2031-02-03", ["2031-02"]],
  ] as const)("are the %ss from %s to %s", (unit, from, to, keys) => {
    const periods = periodsOf(span(from, to), unit);
    expect(periods.map(({ key }) => key)).toEqual(keys);
    // Without a gap, and cut where the record begins and ends.
    expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([from, to]);
    for (const [at, period] of periods.entries()) {
      const next = periods[at + 1];
      if (next !== undefined) expect(dayNumber(next.from)).toBe(dayNumber(period.to) + 1);
    }
  });

  it("knows leap days", () => {
    expect(periodsOf(span("2032-02-01", "2032-03-31"), "month")[0]?.to).toBe("2032-02-29");
  });

  it.each([
    [
      "inside",
      "2031-02-01",
      [
        ["2031-01-01", "2031-01-31"],
        ["2031-02-01", "2031-03-01"],
      ],
    ],
    [
      "on the first day",
      "2031-01-01",
      [
        ["2030-12-31", "2030-12-31"],
        ["2031-01-01", "2031-03-01"],
      ],
    ],
    [
      "after the end",
      "2031-05-01",
      [
        ["2031-01-01", "2031-04-30"],
        ["2031-05-01", "2031-05-01"],
      ],
    ],
  ])("splits at a day %s", (_, day, expected) => {
    expect(splitAt(span("2031-01-01", "2031-03-01"), day).map(({ from, to }) => [from, to])).toEqual(
      expected,
    );
  });

  it("splits by itself where half of the statements were made", () => {
    const days = [
      ["2031-01-01", 9],
      ["2031-01-05", 1],
      ["2031-01-20", 4],
      ["2031-02-01", 4],
      ["2031-03-01", 100],
    ].map(([day, statements]) => ({
      day: String(day),
      statements: Number(statements),
      reviewed: 0,
      documents: 1,
    }));
    expect(middleDay(days, span("2031-01-01", "2031-02-10"))).toBe("2031-01-05");
    // Something must be left before it.
    expect(middleDay(days, span("2031-03-01", "2031-03-01"))).toBe("2031-03-02");
  });
});

const scene = (camps: Readonly<Record<string, number | null>>): Scene => ({
  nodes: [
    ...Object.entries(camps).map(([id, camp]) => ({ id, label: id, isConcept: false, camp, frequency: 1 })),
    { id: "x", label: "x", isConcept: true, camp: null, frequency: 1 },
  ],
  ties: [],
  camps: [],
  isTwoMode: true,
});

it("tells who changed camps, came and left; concepts stand in none", () => {
  const moves = campMoves(scene({ a: 0, b: 1, c: 1, d: null }), scene({ a: 0, b: 0, d: 1, e: 0 }));
  expect(moves.moved.map(({ node, from, to }) => [node.id, from, to])).toEqual([
    ["b", 1, 0],
    ["d", null, 1],
  ]);
  expect(moves.came.map(({ id }) => id)).toEqual(["e"]);
  expect(moves.left.map(({ id }) => id)).toEqual(["c"]);
});

describe("pictures of periods", () => {
  it.each([340, 700, 1200])("stand side by side or above one another within %i pixels", (width) => {
    const { cells, height } = panelCells(width);
    expect(cells[1]?.y === 0).toBe(width >= 744);
    for (const cell of cells) {
      expect(cell.x + cell.width).toBeLessThanOrEqual(width);
      expect(cell.y + cell.height).toBeLessThanOrEqual(height);
    }
  });

  it.each([
    [1, 340],
    [7, 340],
    [60, 1200],
  ])("%i small ones have room in %i pixels without covering each other", (count, width) => {
    const { cells, height } = smallCells(count, width);
    expect(cells).toHaveLength(count);
    for (const [at, cell] of cells.entries()) {
      expect(cell.x + cell.width).toBeLessThanOrEqual(width + 0.01);
      expect(cell.y + cell.height).toBeLessThanOrEqual(height);
      const next = cells[at + 1];
      if (next !== undefined)
        expect(next.x >= cell.x + cell.width || next.y >= cell.y + cell.height).toBe(true);
    }
  });
});
