/** A network of which only the strongest ties are listed, with those of what is open. */
import type { NetworkView } from "@parley/core";
import { expect, it } from "vitest";
import { isCut, withStar } from "../../src/pages/network/use-full-view.js";

const tie = (source: string, target: string, evidence: readonly string[] = []) => ({
  source,
  target,
  weight: 1,
  statements: 2,
  evidence: [...evidence],
});
const view = (ties: NetworkView["ties"], nodes: readonly string[] = ["a", "b", "c"]): NetworkView => ({
  nodes: nodes.map((id) => ({
    id,
    label: id,
    variable: "actor",
    kind: "value",
    side: "row",
    frequency: 1,
    color: null,
    camp: null,
    attributes: {},
  })),
  ties,
  numTies: 3,
  camps: [],
  modularity: null,
  tried: [],
  counts: { statements: 3, reviewed: 3, proposed: 0, documents: 1, undated: 0 },
  from: null,
  to: null,
  warnings: [],
});

it("gets the ties of the node in the middle with their statements, and keeps the others", () => {
  const cut = view([tie("a", "b"), tie("b", "c")]);
  expect(isCut(cut)).toBe(true);
  const star = view(
    [tie("a", "b", ["s1", "s2"]), tie("a", "c", ["s3", "s4"]), tie("a", "x", ["s5"]), tie("b", "c")],
    ["a", "b", "c", "x"],
  );
  expect(withStar(cut, star, "a").ties).toEqual([
    tie("b", "c"),
    tie("a", "b", ["s1", "s2"]),
    // It was too weak to be listed; x is not part of the network shown.
    tie("a", "c", ["s3", "s4"]),
  ]);
});
