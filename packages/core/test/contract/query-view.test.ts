/** The network of a query: the same from server and browser, around a node, with the strongest ties only. */
import { expect, test } from "vitest";
import type { z } from "zod";
import { networkQuerySchema } from "../../src/contract/networks.js";
import { viewOfQuery } from "../../src/contract/query-view.js";
import { type Row, tableOf } from "../network/tables.js";

const letters = ["A", "B", "C", "D", "E", "F", "G", "H"];
/** Everybody says x once in a document of their own; A and B agree on more. */
const rows: Row[] = [
  ...letters.map((organization) => ({
    organization,
    concept: "x",
    agreement: 1,
    document: `x-${organization}`,
  })),
  ...["y", "z", "u"].flatMap((concept) =>
    ["A", "B"].map((organization) => ({
      organization,
      concept,
      agreement: 1,
      document: `${concept}-${organization}`,
    })),
  ),
];
const table = tableOf(rows);
const view = (query: z.input<typeof networkQuerySchema>, from = table) =>
  viewOfQuery(
    from,
    networkQuerySchema.parse({ variable1: "organization", networkType: "onemode", ...query }),
    new Map(),
  );

test("lists the strongest ties, three of every node, and counts all", () => {
  const all = view({ qualifierAggregation: "congruence" });
  expect([all.ties.length, all.numTies]).toEqual([28, 28]);
  const cut = view({ qualifierAggregation: "congruence", mostTies: 1 });
  expect(cut.numTies).toBe(28);
  expect(cut.ties.length).toBeLessThan(28);
  expect(cut.ties[0]).toMatchObject({ source: "e-A", target: "e-B", weight: 4 });
  for (const { id } of cut.nodes)
    expect(
      cut.ties.filter(({ source, target }) => source === id || target === id).length,
    ).toBeGreaterThanOrEqual(3);
  // What is listed weighs what it weighs in the whole network; statements are asked for when a tie is opened.
  const weights = all.ties.map((tie) => ({ ...tie, evidence: [] }));
  for (const tie of cut.ties) expect(weights).toContainEqual(tie);
});

test("lists everything when there is no more than asked for", () => {
  const asked = { qualifierAggregation: "congruence", mostTies: 28 } as const;
  expect(view(asked).ties).toEqual(view({ qualifierAggregation: "congruence" }).ties);
});

test("keeps the camps of the whole network around a node", () => {
  const around = view({ networkType: "twomode", ego: "e-y", egoSteps: 1 });
  expect(around.nodes.map(({ id, camp }) => [id, camp])).toEqual([
    ["e-A", 1],
    ["e-B", 1],
    ["e-y", null],
  ]);
  expect(around.counts.statements).toBe(2);
  expect(around.camps).toEqual(view({ networkType: "twomode" }).camps);
});

test("keeps all ties of the node in the middle, however weak", () => {
  const around = view({ qualifierAggregation: "congruence", ego: "e-C", mostTies: 1 });
  const own = around.ties.filter(({ source, target }) => source === "e-C" || target === "e-C");
  expect(own).toHaveLength(7);
  for (const { statements, evidence } of own) expect(evidence).toHaveLength(statements);
  expect(around.numTies).toBe(28);
});

test("is empty around a node that is not there", () => {
  expect(view({ ego: "e-nobody" })).toMatchObject({ nodes: [], ties: [], numTies: 0 });
});

test("finds camps once for networks that differ only in their ties", () => {
  const kept = new Map<string, ReturnType<Parameters<NonNullable<Parameters<typeof viewOfQuery>[3]>>[1]>>();
  const keys: string[] = [];
  for (const qualifierAggregation of ["subtract", "congruence"] as const) {
    viewOfQuery(
      table,
      networkQuerySchema.parse({ variable1: "organization", networkType: "onemode", qualifierAggregation }),
      new Map(),
      (key, find) => {
        keys.push(key);
        const standing = kept.get(key) ?? find();
        kept.set(key, standing);
        return standing;
      },
    );
  }
  expect(keys).toHaveLength(2);
  expect(kept.size).toBe(1);
});
