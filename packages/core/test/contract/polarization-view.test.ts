/** Points of the line and the gaps between them. */
import { expect, test } from "vitest";
import { polarizationPoint } from "../../src/contract/polarization-view.js";
import { polarization } from "../../src/measures/polarization.js";
import { type Row, tableOf } from "../network/tables.js";

const says = (day: string, concept: string, agreement: number, ...who: string[]): Row[] =>
  who.map((organization) => ({ organization, concept, agreement, day }));

/** Two camps on 10 January, one voice on 20 January. */
const table = tableOf([
  ...says("2031-01-10", "troops", 1, "A", "B", "E"),
  ...says("2031-01-10", "troops", 0, "C", "D"),
  ...says("2031-01-20", "fish", 1, "A"),
]);

function points(least: number) {
  const options = { timeWindow: "days", windowSize: 1 } as const;
  return Array.from(polarization(table, options).slices, (slice) =>
    polarizationPoint(slice, { least, groups: 2, labels: "en" }),
  ).filter(({ dateTime }) => /-(10|15|20)T/.test(dateTime ?? ""));
}

test("a time window with camps has a score and its members, the larger camp first", () => {
  const [first] = points(1);
  expect(first?.score).toBeCloseTo(1, 12);
  expect(first?.camps).toEqual([
    ["A", "B", "E"],
    ["C", "D"],
  ]);
  expect(first).toMatchObject({ statements: 5, gap: null });
});

test("too few statements leave a gap that says how many there are and how many it takes", () => {
  const [first, empty, last] = points(6);
  expect([first?.score, empty?.score, last?.score]).toEqual([null, null, null]);
  expect(first?.gap).toContain("has 5 statements after filtering; polarization needs at least 6");
  expect(empty?.gap).toContain("has 0 statements");
});

test("one voice alone leaves a gap for another reason", () => {
  const last = points(1).at(-1);
  expect(last).toMatchObject({ score: null, camps: [], statements: 1 });
  expect(last?.gap).toContain("nothing to divide");
});
