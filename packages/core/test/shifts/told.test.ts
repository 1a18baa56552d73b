/** Contradictions that a writer tells of in the own voice. */
import { describe, expect, test } from "vitest";
import type { LedgerStatement } from "../../src/ledger/ledger-statement.js";
import { toldContradictions } from "../../src/shifts/told.js";
import { austria, ledgerRow, sweden } from "../ledger/ledger-rows.js";

const named = "Sweden, however, goes its own way.";
const now = "With the summit it wants a seat at the table.";
const past = "And that, although they long showed no interest in talks.";
const text = `${named} ${now} ${past}`;

function written(id: string, claim: string, negated: boolean): LedgerStatement {
  const row = ledgerRow({ id, text, claim, negated, document: "d", act: "assert", organization: null });
  return { ...row, utterance: { ...row.utterance, mode: "writer" } };
}
const sentences = [named, now, past].map((sentence) => {
  const start = text.indexOf(sentence);
  const end = start + sentence.length;
  return { documentId: "d", day: "2031-01-10", language: "en" as const, text: sentence, start, end };
});
const rows = (negated = true) => [written("now", now, false), written("past", past, negated)];

describe("a contradiction that the writer tells of", () => {
  test("sets what was against what is, and names whom the pronoun means", () => {
    const [found, ...more] = toldContradictions(rows(), sentences, () => [austria, sweden], "en");
    expect(more).toEqual([]);
    expect(found?.actor.entityId).toBe("SE");
    expect(found?.earlier.text).toBe(past);
    expect(found?.later.text).toBe(now);
    // Both sentences are proposals at 0.8: √(0.8 · 0.8).
    expect(found?.score).toBe(0.8);
  });

  test("is none without a negation", () => {
    expect(toldContradictions(rows(false), sentences, () => [sweden], "en")).toEqual([]);
  });

  test("is none when no sentence nearby begins with an actor", () => {
    expect(toldContradictions(rows(), sentences, () => [austria], "en")).toEqual([]);
  });
});
