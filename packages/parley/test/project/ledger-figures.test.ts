/** The ledger of the example record, from its raw texts, against what a careful reader wrote down before. */
import { beforeAll, describe, expect, test } from "vitest";
import { type LedgerFigures, ledgerFigures } from "../../src/project/ledger-figures.js";
import { exampleFolder } from "../example-record.js";

let figures: LedgerFigures;
beforeAll(async () => {
  figures = await ledgerFigures(exampleFolder);
  const { commitments, shifts, status } = figures;
  const share = (value: number) => value.toFixed(3);
  console.log(
    `commitments: ${commitments.answered} of ${commitments.gold} found, ${commitments.found} in the ledger; precision ${share(commitments.precision)}, recall ${share(commitments.recall)}, F1 ${share(commitments.f1)}\n` +
      `shifts: ${shifts.answered} of ${shifts.gold} found, ${shifts.found} candidates; precision ${share(shifts.precision)}, recall ${share(shifts.recall)}, kind right ${shifts.rightKind}\n` +
      `status after review: ${status.exact} of ${status.entries} exact, ${status.missing.length} missing`,
  );
});

describe("the ledger of the example record", () => {
  test("finds its commitments with F1 of at least 0.80", () => {
    expect(figures.commitments.f1).toBeGreaterThanOrEqual(0.8);
  });

  test("proposes its shifts with a precision of at least 0.6 at a recall of at least 0.7", () => {
    expect(figures.shifts.precision).toBeGreaterThanOrEqual(0.6);
    expect(figures.shifts.recall).toBeGreaterThanOrEqual(0.7);
  });

  test("gives the status of every commitment on five days exactly, once reviewed", () => {
    expect(figures.status.differences).toEqual([]);
    expect(figures.status.missing).toEqual([]);
    expect(figures.status.entries).toBeGreaterThanOrEqual(150);
  });
});
