/**
 * The ledger of the example record, from its raw texts, against what a careful reader wrote down before. The rules
 * are held to every target; the trained reader to that for commitments: it finds more sentences of fewer words, and
 * its shifts are fewer and less certain.
 */
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type LedgerFigures, ledgerFigures } from "../../src/project/ledger-figures.js";
import { exampleFolder } from "../example-record.js";

const figures = new Map<string, LedgerFigures>();
beforeAll(async () => {
  for (const engine of ["rules", "embedded"]) {
    const measured = await ledgerFigures(exampleFolder, engine);
    figures.set(engine, measured);
    const { commitments, shifts, status } = measured;
    const share = (value: number) => value.toFixed(3);
    console.log(
      `${engine}: commitments: ${commitments.answered} of ${commitments.gold} found, ${commitments.found} in the ledger; precision ${share(commitments.precision)}, recall ${share(commitments.recall)}, F1 ${share(commitments.f1)}\n` +
        `shifts: ${shifts.answered} of ${shifts.gold} found, ${shifts.found} candidates; precision ${share(shifts.precision)}, recall ${share(shifts.recall)}, kind right ${shifts.rightKind}\n` +
        `status after review: ${status.exact} of ${status.entries} exact, ${status.missing.length} missing`,
    );
  }
});

function of(engine: string): LedgerFigures {
  const measured = figures.get(engine);
  if (measured === undefined) throw new Error(`${engine} was not measured.`);
  return measured;
}

describe("the ledger of the example record", () => {
  test.each(["rules", "embedded"])("has its commitments with F1 of at least 0.80, read by %s", (engine) => {
    expect(of(engine).commitments.f1).toBeGreaterThanOrEqual(0.8);
  });

  test("proposes its shifts with a precision of at least 0.6 at a recall of at least 0.7", () => {
    expect(of("rules").shifts.precision).toBeGreaterThanOrEqual(0.6);
    expect(of("rules").shifts.recall).toBeGreaterThanOrEqual(0.7);
  });

  test.each(["alpine-freight", "north-sea-grid", "medicine-reserve"])(
    "and of %s has every status exact once reviewed",
    async (name) => {
      const { status } = await ledgerFigures(join(exampleFolder, "..", name), "embedded");
      expect(status.differences).toEqual([]);
      expect(status.missing).toEqual([]);
      expect(status.entries).toBeGreaterThanOrEqual(140);
    },
  );

  test("gives the status of every commitment on five days exactly, once reviewed", () => {
    expect(of("rules").status.differences).toEqual([]);
    expect(of("rules").status.missing).toEqual([]);
    expect(of("rules").status.entries).toBeGreaterThanOrEqual(150);
  });
});
