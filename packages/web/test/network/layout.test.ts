import type { NetworkView } from "@parley/core";
import { describe, expect, it } from "vitest";
import { layoutOf, placesFor } from "../../src/pages/network/scene/layout.js";
import { nearestInDirection, nextTie, tiesOf } from "../../src/pages/network/scene/move.js";
import { alignedCamps, type Scene, sceneOf, tieForm } from "../../src/pages/network/scene/scene.js";
import { strongestNodes } from "../../src/pages/network/scene/shown-ties.js";
import { rowCounts } from "../../src/pages/network/scene/two-mode-layout.js";
import { networkFixture } from "../network-fixture.js";

const { answers } = networkFixture();
const view = (query: string) => answers.networks?.(new URLSearchParams(query), "networks") as NetworkView;
const scene = (query: string): Scene => {
  const found = view(query);
  return sceneOf(found, "subtract", alignedCamps(found.camps, found.camps));
};
const twoMode = scene("networkType=twomode");
const oneMode = scene("networkType=onemode");
const reversed = (made: Scene): Scene => ({
  ...made,
  nodes: [...made.nodes].reverse(),
  ties: [...made.ties].reverse(),
});
const sorted = (places: ReadonlyMap<string, unknown>) => [...places].sort(([a], [b]) => (a < b ? -1 : 1));

describe.each([
  ["two-mode", twoMode],
  ["one-mode", oneMode],
])("the %s layout", (_, made) => {
  it("gives the same places again", () => {
    expect(layoutOf(made, "wide")).toEqual(layoutOf(made, "wide"));
  });

  it("does not depend on the order of nodes and ties", () => {
    expect(sorted(layoutOf(reversed(made), "wide"))).toEqual(sorted(layoutOf(made, "wide")));
  });

  it("has a place inside the picture for every node", () => {
    const places = layoutOf(made, "wide");
    expect(places.size).toBe(made.nodes.length);
    for (const { x, y } of places.values()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
  });

  it("puts no two nodes on the same spot", () => {
    const places = [...layoutOf(made, "wide").values()];
    for (const [at, one] of places.entries()) {
      for (const other of places.slice(at + 1))
        expect(Math.hypot(one.x - other.x, (one.y - other.y) * 0.75)).toBeGreaterThan(0.008);
    }
  });
});

describe("the two-mode layout", () => {
  it("puts the camps at the sides and the concepts between them", () => {
    const places = layoutOf(twoMode, "wide");
    for (const node of twoMode.nodes) {
      const x = places.get(node.id)?.x ?? -1;
      if (node.isConcept) expect(Math.abs(x - 0.5)).toBeLessThan(0.2);
      else if (node.camp === 0) expect(x).toBeLessThan(0.3);
      else expect(x).toBeGreaterThan(0.7);
    }
  });

  it.each([
    [1, 1, [1]],
    [3, 1, [1, 1, 1]],
  ])("fills %i in %i column as %j", (count, columns, expected) => {
    expect(rowCounts(count, columns)).toEqual(expected);
  });

  it("loses nobody between rows", () => {
    for (let count = 1; count < 200; count += 7)
      for (const columns of [1, 2, 3, 5, 9])
        expect(rowCounts(count, columns).reduce((sum, row) => sum + row, 0)).toBe(count);
  });
});

describe("places under a filter", () => {
  it("stay for all that remain", () => {
    const places = layoutOf(twoMode, "wide");
    const filtered = scene("networkType=twomode&from=2031-03-01&to=2031-03-20");
    expect(filtered.nodes.length).toBeLessThan(twoMode.nodes.length);
    const kept = placesFor(filtered, places);
    for (const node of filtered.nodes) expect(kept.get(node.id)).toEqual(places.get(node.id));
  });

  it("are found for a node that is new, away from the others", () => {
    const places = layoutOf(twoMode, "wide");
    const [first] = twoMode.nodes;
    const known = new Map([...places].filter(([id]) => id !== first?.id));
    const found = placesFor(twoMode, known).get(first?.id ?? "");
    expect(found).toBeDefined();
    const nearest = Math.min(
      ...[...known.values()].map((place) => Math.hypot(place.x - (found?.x ?? 0), place.y - (found?.y ?? 0))),
    );
    expect(nearest).toBeGreaterThan(0.03);
  });
});

describe("camps of a window", () => {
  const camp = (...members: string[]) => ({ size: members.length, members, topConcepts: [] });

  it.each([
    ["keep their numbers", [camp("a", "b"), camp("c", "d")], [0, 1]],
    ["are swapped back when the larger one changed", [camp("c", "d"), camp("a", "b")], [1, 0]],
    ["get a free number when they are new", [camp("x", "y"), camp("a")], [1, 0]],
  ])("%s", (_, shown, expected) => {
    expect(alignedCamps(shown, [camp("a", "b"), camp("c", "d")]).numbers).toEqual(expected);
  });
});

describe("what is drawn", () => {
  const rank = new Map(twoMode.nodes.map((node) => [node.id, node.frequency]));

  it("is everything when there is room", () => {
    expect(strongestNodes(twoMode, { actors: 100, concepts: 100 }, new Set(), rank)).toBe(twoMode);
  });

  it("leaves out the weakest concepts and the actors who speak of nothing else", () => {
    const drawn = strongestNodes(twoMode, { actors: 10, concepts: 3 }, new Set(), rank);
    expect(drawn.nodes.filter((node) => node.isConcept)).toHaveLength(3);
    expect(drawn.nodes.filter((node) => !node.isConcept)).toHaveLength(10);
    const ids = new Set(drawn.nodes.map((node) => node.id));
    for (const tie of drawn.ties) expect(ids.has(tie.source) && ids.has(tie.target)).toBe(true);
  });

  it("keeps what is open", () => {
    const weakest = [...twoMode.nodes].sort((a, b) => a.frequency - b.frequency)[0];
    const drawn = strongestNodes(twoMode, { actors: 3, concepts: 2 }, new Set([weakest?.id ?? ""]), rank);
    expect(drawn.nodes.some((node) => node.id === weakest?.id)).toBe(true);
  });

  it.each([
    [3, "subtract", "for"],
    [-3, "subtract", "against"],
    [3, "ignore", "plain"],
    [3, "congruence", "for"],
    [3, "conflict", "against"],
  ] as const)("draws a weight of %i under %s as %s", (weight, stance, form) => {
    expect(tieForm(weight, stance)).toBe(form);
  });
});

describe("walking by keyboard", () => {
  const places = new Map([
    ["middle", { x: 100, y: 100 }],
    ["right", { x: 180, y: 110 }],
    ["far right", { x: 300, y: 100 }],
    ["above", { x: 105, y: 20 }],
    ["aside", { x: 120, y: 300 }],
  ]);

  it.each([
    ["right", "right"],
    ["up", "above"],
    ["down", "aside"],
    ["left", null],
  ] as const)("goes %s to the nearest node there", (direction, expected) => {
    expect(nearestInDirection("middle", direction, places)).toBe(expected);
  });

  it("goes through the ties of a node and around the end", () => {
    const node = twoMode.nodes.find((one) => tiesOf(twoMode.ties, one.id).length > 2);
    const ties = tiesOf(twoMode.ties, node?.id ?? "");
    expect(ties.map((tie) => tie.statements)).toEqual(
      ties.map((tie) => tie.statements).sort((a, b) => b - a),
    );
    expect(nextTie(ties, null, 1)).toBe(ties[0]);
    expect(nextTie(ties, ties[0]?.key ?? null, 1)).toBe(ties[1]);
    expect(nextTie(ties, ties.at(-1)?.key ?? null, 1)).toBe(ties[0]);
    expect(nextTie(ties, ties[0]?.key ?? null, -1)).toBe(ties.at(-1));
    expect(nextTie([], null, 1)).toBeNull();
  });

  it("reaches every node of the network from any other", () => {
    const found = layoutOf(twoMode, "wide");
    const points = new Map([...found].map(([id, { x, y }]) => [id, { x: x * 860, y: y * 600 }]));
    const [start] = points.keys();
    const reached = new Set([start ?? ""]);
    for (const id of reached)
      for (const direction of ["left", "right", "up", "down"] as const) {
        const next = nearestInDirection(id, direction, points);
        if (next !== null) reached.add(next);
      }
    expect(reached.size).toBeGreaterThan(points.size * 0.97);
  });
});
