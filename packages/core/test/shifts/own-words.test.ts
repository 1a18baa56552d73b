/** Who takes a side with a sentence, and who only reports one? All people and sentences are invented. */
import { expect, test } from "vitest";
import { quotesOthers, reportsByItsWords } from "../../src/shifts/own-words.js";
import { austria, entity, ledgerRow, minister, type Sketch, troops } from "../ledger/ledger-rows.js";

const outer: Sketch = {
  id: "outer",
  utterance: "u1",
  text: "Ylva Brandmark said the soldiers would go, as planned",
  person: minister,
  concept: troops,
};
const inner: Sketch = {
  id: "inner",
  utterance: "u2",
  nestedIn: "u1",
  text: "the soldiers would go",
  concept: troops,
};
/** Ids of the statements that report nobody else. */
function kept(...sketches: readonly Sketch[]): string[] {
  const rows = sketches.map(ledgerRow);
  const isQuoting = quotesOthers(rows.filter(({ utterance }) => utterance.nestedIn !== null));
  return rows.flatMap((row) =>
    reportsByItsWords(row) || isQuoting?.(row) === true ? [] : [row.statement.id],
  );
}

test.each<readonly [string, Partial<Sketch>, readonly string[]]>([
  ["another actor is quoted", { organization: austria }, ["inner"]],
  ["somebody without a name is quoted", { organization: null }, ["inner"]],
  ["the same actor is quoted", { person: minister }, ["outer", "inner"]],
  [
    "another one is quoted on something else",
    { organization: austria, concept: entity("x", "concept") },
    ["outer", "inner"],
  ],
  ["another one is quoted elsewhere", { organization: austria, nestedIn: "u9" }, ["outer", "inner"]],
])("inside an utterance %s", (_, change, expected) => {
  expect(kept(outer, { ...inner, ...change })).toEqual(expected);
});

test("the same actor and another one are quoted: it is a report", () => {
  const both = [
    { ...inner, person: minister },
    { ...inner, id: "third", utterance: "u3", organization: austria },
  ];
  expect(kept(outer, ...both)).toEqual(["inner", "third"]);
});

test("what a person coded stays", () => {
  expect(kept({ ...outer, state: "accepted" }, { ...inner, organization: austria })).toEqual([
    "outer",
    "inner",
  ]);
});
