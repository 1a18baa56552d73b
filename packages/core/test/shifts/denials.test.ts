/** What does a denial deny that only points back? All people and sentences are invented. */
import { expect, test } from "vitest";
import { settleCommitments } from "../../src/ledger/commitments.js";
import { groupReports } from "../../src/ledger/group-reports.js";
import { type ShiftOptions, shifts } from "../../src/shifts/shifts.js";
import { entity, ledgerRow, type Sketch, sweden } from "../ledger/ledger-rows.js";

const premier = entity("tove-lindahl", "person", {
  value: "Tove Lindahl",
  memberships: [{ of: "SE", office: { en: "prime minister" }, from: null, to: null }],
});
const entities = new Map([sweden, premier].map((one) => [one.id, one]));
const promise: Sketch = {
  id: "a",
  document: "d1",
  date: "2031-01-10",
  text: "Sweden has promised Ostmark to open the old harbor before winter",
  act: "assert",
  organization: null,
  person: null,
};
const denial: Sketch = {
  id: "b",
  document: "d2",
  date: "2031-01-20",
  text: "No promise of that kind has been given to anybody",
  act: "assert",
  negated: true,
  person: premier,
  organization: sweden,
};

function denied(before: string) {
  const rows = [promise, denial].map(ledgerRow);
  const options = {
    entity: (id: string) => entities.get(id) ?? null,
    statesNamed: (text: string) => (text.includes("Sweden") ? [{ code: "SE", start: 0, end: 6 }] : []),
  };
  const groups = groupReports(rows, options);
  const start = rows[1]?.statement.claim.start ?? 0;
  const asked: ShiftOptions = {
    ...options,
    dial: 0,
    groups,
    commitments: settleCommitments(groups, options),
    sentences: [
      {
        documentId: rows[1]?.documentId ?? "",
        day: "2031-01-20",
        language: "en",
        text: before,
        start: start - 1,
        end: start,
      },
    ],
  };
  return shifts(rows, asked).map(({ kind, actor }) => `${kind} ${actor.entityId}`);
}

test("what the sentence before says", () => {
  expect(denied("Reports that Sweden would open the old harbor to Ostmark are untrue.")).toEqual([
    "denial SE",
  ]);
});

test("nothing where that is about something else", () => {
  expect(denied("The budget was on the agenda as well.")).toEqual([]);
});
