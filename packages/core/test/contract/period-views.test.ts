/** Periods side by side, and what changed between them, by hand. */
import { expect, test } from "vitest";
import type { z } from "zod";
import { networkQuerySchema } from "../../src/contract/networks.js";
import { periodViews } from "../../src/contract/period-views.js";
import { viewOfQuery } from "../../src/contract/query-view.js";
import { type Row, tableOf } from "../network/tables.js";

const said = (day: string, organization: string, concept: string, agreement: 0 | 1): Row => ({
  day,
  organization,
  concept,
  agreement,
  document: `${day}-${organization}-${concept}`,
});
const table = tableOf([
  said("2031-01-05", "A", "x", 1), // s1: turns
  said("2031-01-06", "B", "x", 1), // s2: stays
  said("2031-01-07", "C", "x", 0), // s3: is not said again
  said("2031-02-05", "A", "x", 0), // s4
  said("2031-02-06", "B", "x", 1), // s5
  said("2031-02-07", "B", "y", 1), // s6: new
]);
const periods = [
  { from: "2031-01-01", to: "2031-01-31" },
  { from: "2031-02-01", to: "2031-02-28" },
];
const query = (given: z.input<typeof networkQuerySchema> = {}) =>
  networkQuerySchema.parse({ variable1: "organization", ...given });
const found = (given: z.input<typeof networkQuerySchema> = {}) => [
  ...periodViews(table, query(given), new Map(), periods),
];

test("are the networks that the page shows of these days", () => {
  for (const { from, to, view } of found())
    expect(view).toEqual(viewOfQuery(table, query({ from, to }), new Map()));
});

test("says which ties came, which are gone and which turned, with the statements behind them", () => {
  const [first, second] = found();
  expect(first?.changes).toBeNull();
  expect(second?.changes?.counts).toEqual({ gained: 1, lost: 1, turned: 1 });
  expect(
    second?.changes?.ties.map(({ kind, source, target, before, after, evidence }) => [
      kind,
      source,
      target,
      before,
      after,
      evidence,
    ]),
  ).toEqual([
    ["turned", "e-A", "e-x", 1, -1, ["s1", "s4"]],
    ["gained", "e-B", "e-y", 0, 1, ["s6"]],
    ["lost", "e-C", "e-x", -1, 0, ["s3"]],
  ]);
});

test("counts changes of a one-mode network once a pair", () => {
  // January: A and B agree on x, both disagree with C. February: A and B disagree on x.
  const [, second] = found({ networkType: "onemode" });
  expect(second?.changes?.counts).toEqual({ gained: 0, lost: 2, turned: 1 });
});

test("knows no turning where the stance is left out, and codes turn when they differ", () => {
  expect(found({ qualifierAggregation: "ignore" })[1]?.changes?.counts.turned).toBe(0);
  expect(found({ qualifierAggregation: "combine" })[1]?.changes?.counts.turned).toBe(1);
});

test("has periods without statements", () => {
  const empty = [
    ...periodViews(table, query(), new Map(), [{ from: "2030-01-01", to: "2030-01-31" }, ...periods]),
  ];
  expect(empty.map(({ view }) => view.ties.length)).toEqual([0, 3, 3]);
  expect(empty[1]?.changes?.counts).toEqual({ gained: 3, lost: 0, turned: 0 });
});

test("tells around a node what came to the record, not what came into the part that is shown", () => {
  // In January nobody spoke of y; that B is for x was said before, though only now it stands around y.
  const [, second] = found({ ego: "e-y", egoSteps: 2 });
  expect(second?.view.ties.map(({ source, target }) => [source, target])).toContainEqual(["e-B", "e-x"]);
  expect(second?.changes?.ties.map(({ kind, source, target }) => [kind, source, target])).toEqual([
    ["gained", "e-B", "e-y"],
  ]);
});
