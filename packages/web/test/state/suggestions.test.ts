/** Which second choices a proposal is shown with, and what taking one corrects. */
import type { StatementView, SuggestionView } from "@parley/core";
import { builtInStatementType } from "@parley/core";
import { expect, it } from "vitest";
import { draftOf, withChoice } from "../../src/pages/read/draft.js";
import { secondChoices } from "../../src/state/suggestions.js";
import { fixtureRecord } from "../fixture-record.js";

const refOf = (id: string, kind: "concept" | "person" | "state") => ({ id, label: id, kind, color: null });
const [found] = fixtureRecord(1).statements;
if (found === undefined) throw new Error("the fixture has no statement");
const statement: StatementView = {
  ...found,
  typeId: builtInStatementType.id,
  mode: "direct",
  concept: refOf("troops", "concept"),
  person: refOf("ada", "person"),
  organization: refOf("DE", "state"),
  agreement: 1,
};
const view: SuggestionView = {
  statementId: statement.id,
  lessons: 20,
  dial: 0.3,
  isStatement: 0.8,
  concepts: [
    { entity: refOf("troops", "concept"), probability: 0.6 },
    { entity: refOf("aid", "concept"), probability: 0.4 },
    { entity: refOf("talks", "concept"), probability: 0.1 },
  ],
  actors: [{ entity: refOf("FR", "state"), probability: 0.5 }],
  stances: [
    { agreement: 1, probability: 0.5 },
    { agreement: 0, probability: 0.45 },
  ],
};

it("those likelier than the dial that the proposal does not say, the likeliest first", () => {
  expect(secondChoices(statement, view).map(({ field, edit }) => [field, edit])).toEqual([
    ["actor", { person: null, organization: { id: "FR" } }],
    ["stance", { agreement: 0 }],
    ["concept", { concept: { id: "aid" } }],
  ]);
});

it("three at most, no actor for the writer, none for other statement types", () => {
  expect(secondChoices({ ...statement, concept: null }, { ...view, dial: 0 })).toHaveLength(3);
  expect(secondChoices({ ...statement, mode: "writer" }, view).map(({ field }) => field)).toEqual([
    "stance",
    "concept",
  ]);
  expect(secondChoices({ ...statement, typeId: "own" }, view)).toEqual([]);
});

it("change the form as they would the statement", () => {
  const draft = draftOf(statement);
  const [actor, stance, concept] = secondChoices(statement, view);
  if (actor === undefined || stance === undefined || concept === undefined) throw new Error("too few");
  expect(withChoice(draft, actor)).toMatchObject({ person: null, organization: { id: "FR" } });
  expect(withChoice(draft, stance).agreement).toBe(0);
  expect(withChoice(draft, concept).concept).toMatchObject({ id: "aid" });
});
