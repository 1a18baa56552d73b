/** Numbers of footnotes, worked by hand on the commitments of the fixture. */
import type { Commitment } from "@parley/core";
import { describe, expect, it } from "vitest";
import { withFootnotes } from "../../src/pages/ledger/footnotes.js";
import { ledgerRow } from "../../src/pages/ledger/ledger-rows.js";
import { commitmentsOfFixture, LAST_DAY } from "../ledger-fixture.js";

const [first, second] = commitmentsOfFixture();
if (first === undefined || second === undefined) throw new Error("two commitments are needed");

function resting(commitment: Commitment, ...statements: readonly string[]): Commitment {
  const entry = commitment.status[0];
  if (entry === undefined) throw new Error("no status");
  return {
    ...commitment,
    sources: [],
    status: statements.map((id, at) => ({ ...entry, date: `2031-03-0${at + 1}`, evidence: [id] })),
  };
}

describe("the footnotes", () => {
  const rows = [resting(first, "a", "b"), resting(second, "b", "c")].map((one) => ledgerRow(one, LAST_DAY));

  it("are numbered in the order of first mention, the oldest sentence first", () => {
    expect(withFootnotes(rows, LAST_DAY).statements).toEqual(["a", "b", "c"]);
  });

  it("give a sentence one number, also under two commitments", () => {
    expect(withFootnotes(rows, LAST_DAY).rows.map(({ notes }) => notes)).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  it("leave out what was said after the day", () => {
    expect(withFootnotes(rows, "2031-03-01").statements).toEqual(["a", "b"]);
  });
});
