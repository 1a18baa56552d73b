/** Lower amounts than another one of the same body named. */
import { describe, expect, test } from "vitest";
import { bodySlipsOf } from "../../src/shifts/body-turns.js";
import { positionsIn } from "../../src/shifts/position.js";
import { entity, ledgerRow, minister, troops } from "../ledger/ledger-rows.js";

const general = entity("per-ask", "person", { value: "Per Ask", memberships: minister.memberships });

interface Named {
  readonly person: typeof minister;
  readonly date: string;
  readonly text: string;
}

function slips(said: readonly Named[]) {
  const rows = said.map((one, at) => {
    const row = ledgerRow({ id: `s${at}`, document: `d${at}`, concept: troops, act: "announce", ...one });
    return { ...row, statement: { ...row.statement, values: { agreement: 1 as const } } };
  });
  return bodySlipsOf(positionsIn(rows, { bodyOf: () => "SE" }), "en");
}

const first: Named = { person: minister, date: "2031-01-10", text: "we will send 900 soldiers" };
const fewer = { date: "2031-02-10", text: "Sweden will send 300 soldiers" };

describe("a body", () => {
  test("names a lower amount through somebody else: a slip, with both sentences", () => {
    const found = slips([first, { ...fewer, person: general }]);
    expect(found).toMatchObject([
      { kind: "quantity-slip", earlier: { statementId: "s0" }, later: { statementId: "s1" } },
    ]);
    // 300 of 900 are left.
    expect(found[0]?.severity).toBeCloseTo(2 / 3, 2);
  });

  test.each([
    ["through the same person, which is that person's slip", { ...fewer, person: minister }],
    ["of something else", { ...fewer, person: general, text: "Sweden will send 300 trucks" }],
    ["that comes on top", { ...fewer, person: general, text: "Sweden will send 300 further soldiers" }],
    ["that is a rounding", { ...fewer, person: general, text: "Sweden will send 880 soldiers" }],
  ])("names a lower amount %s: none of the body", (_, later) => {
    expect(slips([first, later])).toEqual([]);
  });
});
