/** The columns on their way to the browser and back. */
import { expect, test } from "vitest";
import { statementTableSchema, tableFromJson, tableToJson } from "../../src/contract/statement-table.js";
import { network } from "../../src/network/count-network.js";
import { tableOf } from "../network/tables.js";

const table = tableOf(
  [
    { organization: "Ü-Verband", concept: "x", agreement: 1, day: "2031-01-03", scale: 2, frame: "“cost”" },
    { organization: "B", concept: "x", agreement: null, day: null, source: "Kurier" },
    { organization: "", concept: "y", agreement: 0, day: "2031-01-01", coder: "Ben", confidence: 0.7 },
  ],
  [-2, 2],
);

test("nothing is lost on the way through JSON, missing numbers included", () => {
  const sent: unknown = JSON.parse(JSON.stringify(tableToJson(table, 4, () => undefined)));
  expect(tableFromJson(statementTableSchema.parse(sent))).toEqual(table);
});

test("a network of the table that came is that of the table that was sent", () => {
  const came = tableFromJson(tableToJson(table, 4, () => undefined));
  const [one, other] = [table, came].map((from) => network(from, { duplicates: "document" }));
  expect(other?.matrix).toEqual(one?.matrix);
  expect(other?.rowLabels).toEqual(one?.rowLabels);
});

test("brings the looks of the entities that occur", () => {
  const look = { kind: "organization", color: "#123456", attributes: { party: "north" } } as const;
  const json = tableToJson(table, 4, (id) => (id === "e-B" ? look : undefined));
  expect(json.looks).toEqual({ "e-B": look });
  expect(json.revision).toBe(4);
});
