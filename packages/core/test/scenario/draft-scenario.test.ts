/** What does a first scenario take from the statements? All sentences are invented. */
import { describe, expect, test } from "vitest";
import type { LedgerStatement } from "../../src/ledger/ledger-statement.js";
import { codebookSchema } from "../../src/model/codebook.js";
import { type DraftOptions, draftScenario } from "../../src/scenario/draft-scenario.js";
import { austria, entity, ledgerRow, type Sketch, sweden } from "../ledger/ledger-rows.js";

const codebook = codebookSchema.parse({
  parley: "codebook/1",
  name: "Reassurance",
  languages: ["en"],
  conditions: ["ceasefire", "mandate"].map((id) => ({ id, labels: { en: id } })),
});
const options: DraftOptions = {
  name: "draft",
  language: "en",
  codebook,
  actorOf: ({ organization }) => organization?.id ?? null,
  conceptEntity: () => null,
};

function said(id: string, on: string, condition: string | null, more: Partial<Sketch> = {}): LedgerStatement {
  const row = ledgerRow({
    id,
    concept: entity(on, "concept"),
    text: condition === null ? "So it shall be" : `So it shall be ${condition}`,
    ...(condition === null ? {} : { condition }),
    ...more,
  });
  return { ...row, statement: { ...row.statement, values: { agreement: 1 } } };
}

const both = (on: string, condition: string | null = null) => [
  said(`${on}-1`, on, condition, { organization: sweden }),
  said(`${on}-2`, on, null, { organization: austria }),
];

describe("the conditions of a draft", () => {
  const conditionsOf = (words: string) =>
    draftScenario(both("rear", words), options)?.conditions?.map(({ id }) => id);

  test.each([
    ["if a ceasefire holds or there is a mandate", ["ceasefire", "mandate"]],
    ["after a ceasefire", ["ceasefire"]],
    ["if it rains", ["it-rains"]],
  ])("%s", (words, ids) => {
    expect(conditionsOf(words)).toEqual(ids);
  });

  test("are left out where nobody names any", () => {
    expect(draftScenario(both("rear"), options)).not.toHaveProperty("conditions");
  });
});

describe("the issue of a draft", () => {
  test("is the first on which somebody's word hangs on a condition, then the one with most actors", () => {
    const rows = [...both("alpha"), said("alpha-3", "alpha", null), ...both("rear", "after a ceasefire")];
    expect(draftScenario(rows, options)?.issues.map(({ concept }) => concept)).toEqual(["rear", "alpha"]);
  });

  test("is found without going through the statements again for every issue", () => {
    const rows = Array.from({ length: 40 }, (_, at) => both(`concept-${at}`)).flat();
    let asked = 0;
    const actorOf: DraftOptions["actorOf"] = (row) => {
      asked += 1;
      return options.actorOf(row);
    };
    draftScenario(rows, { ...options, actorOf });
    // Once for who took a side, once for how many, once for whose word hangs.
    expect(asked).toBe(3 * rows.length);
  });
});
