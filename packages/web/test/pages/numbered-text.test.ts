import { describe, expect, it } from "vitest";
import { numberedText } from "../../src/pages/read/printed/numbered-text.js";
import { inTextOrder } from "../../src/pages/read/use-reader.js";
import { fixtureRecord } from "../fixture-record.js";

const record = fixtureRecord(0);
const doc = record.documents[0];
const text = doc?.text ?? "";
const statements = inTextOrder(record.statements.filter((one) => one.documentId === doc?.id));

describe("a text for paper", () => {
  const paragraphs = numberedText(text, statements);

  it("keeps every word, in order", () => {
    for (const { start, pieces } of paragraphs) {
      const words = pieces.map((piece) => piece.words).join("");
      expect(text.slice(start, start + words.length)).toBe(words);
    }
  });

  it("numbers each statement once, where its quote ends, and leaves rejected ones out", () => {
    const shown = statements.filter(({ state }) => state !== "rejected");
    expect(shown.length).toBeLessThan(statements.length);
    const numbers = paragraphs.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.numbers));
    expect([...numbers].sort((a, b) => a - b)).toEqual(shown.map((_, at) => at + 1));
    const notes = paragraphs.flatMap((paragraph) => paragraph.notes);
    expect(notes.map(({ statement }) => statement.id).sort()).toEqual(shown.map(({ id }) => id).sort());
    for (const { pieces } of paragraphs) {
      for (const piece of pieces) {
        for (const number of piece.numbers)
          expect(shown[number - 1]?.quote.end).toBe(piece.start + piece.words.length);
      }
    }
  });

  it("underlines quotes and nothing else", () => {
    for (const piece of paragraphs.flatMap(({ pieces }) => pieces)) {
      const isIn = statements.some(
        ({ state, quote }) =>
          state !== "rejected" &&
          quote.spans.some(({ start, end }) => start <= piece.start && piece.start < end),
      );
      expect(piece.isQuote).toBe(isIn);
    }
  });
});
