/** A text for paper: cut where quotes begin and end, with the numbers of the statements that end there. */
import type { StatementView } from "@parley/core";
import { layOutMarks } from "../text/marks.js";

export interface NumberedStatement {
  readonly number: number;
  readonly statement: StatementView;
}

export interface PrintedPiece {
  readonly start: number;
  readonly words: string;
  readonly isQuote: boolean;
  /** Numbers that stand behind the words. */
  readonly numbers: readonly number[];
}

export interface PrintedParagraph {
  readonly start: number;
  readonly pieces: readonly PrintedPiece[];
  /** Statements whose quote ends in it: their notes stand beside it. */
  readonly notes: readonly NumberedStatement[];
}

/**
 * Paragraphs with numbered statements.
 * @param statements in text order; rejected ones are left out
 */
export function numberedText(text: string, statements: readonly StatementView[]): PrintedParagraph[] {
  const shown = statements.filter(({ state }) => state !== "rejected");
  const numbered = shown.map((statement, at) => ({ number: at + 1, statement }));
  const endingAt = new Map<number, NumberedStatement[]>();
  for (const one of numbered) {
    const { end } = one.statement.quote;
    endingAt.set(end, [...(endingAt.get(end) ?? []), one]);
  }
  return layOutMarks(text, shown).map(({ start, segments }) => {
    const pieces: PrintedPiece[] = [];
    const notes: NumberedStatement[] = [];
    for (const segment of segments) {
      const ending = endingAt.get(segment.end) ?? [];
      notes.push(...ending);
      pieces.push({
        start: segment.start,
        words: text.slice(segment.start, segment.end),
        isQuote: segment.marks.some(({ role }) => role === "quote" || role === "writer"),
        numbers: ending.map(({ number }) => number),
      });
    }
    return { start, pieces, notes: notes.sort((a, b) => a.number - b.number) };
  });
}
