/** Time windows as pages draw them, by hand. */
import { describe, expect, test } from "vitest";
import { networkOptionsOf } from "../../src/contract/network-options.js";
import { networkQuerySchema } from "../../src/contract/networks.js";
import { networkAt, viewAt, windowViewer } from "../../src/contract/window-view.js";
import { networkSeries } from "../../src/network/series.js";
import { type Row, tableOf } from "../network/tables.js";

const says = (day: string, concept: string, agreement: number, ...who: string[]): Row[] =>
  who.map((organization) => ({ organization, concept, agreement, day }));

/** A and B agree on the 1st, A and C on the 5th, nobody speaks in between. */
const table = tableOf([...says("2031-01-01", "x", 1, "A", "B"), ...says("2031-01-05", "x", 1, "A", "C")]);
const looks = new Map();

function viewsOf(query: object) {
  const parsed = networkQuerySchema.parse({
    variable1: "organization",
    timeWindow: "days",
    windowSize: "1",
    ...query,
  });
  const view = windowViewer(table, parsed, looks);
  return Array.from(networkSeries(table, networkOptionsOf(parsed)).networks, view);
}

describe("the view of a time window", () => {
  test("has the nodes, the camps and the statements of that window", () => {
    const views = viewsOf({});
    expect(views.map(({ counts }) => counts.statements)).toEqual([2, 0, 0, 0, 2]);
    expect(views[0]?.camps.map(({ members }) => members)).toEqual([["e-A", "e-B"]]);
    expect(views[4]?.camps.map(({ members }) => members)).toEqual([["e-A", "e-C"]]);
    expect(views[2]).toMatchObject({ nodes: [], ties: [], camps: [], modularity: null });
  });

  test("finds camps near the center of a gaussian kernel, which reaches over everything", () => {
    const views = viewsOf({ kernel: "gaussian", windowSize: "2", indentTime: "0" });
    expect(views.map(({ camps }) => camps.flatMap(({ members }) => members))).toEqual([
      ["e-A", "e-B"],
      ["e-A", "e-B"],
      [],
      ["e-A", "e-C"],
      ["e-A", "e-C"],
    ]);
    expect(views.every(({ counts }) => counts.statements === 4)).toBe(true);
  });
});

describe("one time window by its label", () => {
  const options = { timeWindow: "days", windowSize: 1 } as const;

  test("is the one whose label begins so", () => {
    expect(networkAt(table, options, "2031-01-05").rowLabels).toEqual(["A", "C"]);
    const query = networkQuerySchema.parse({ variable1: "organization", ...options });
    expect(viewAt(table, query, looks, "2031-01-01T00:00").camps).toHaveLength(1);
  });

  test.each(["2031-02-01", ""])("%j is refused where there is no such window", (at) => {
    expect(() => networkAt(table, options, at)).toThrow(
      expect.objectContaining({ code: "TIME_WINDOW_UNKNOWN" }),
    );
  });
});
