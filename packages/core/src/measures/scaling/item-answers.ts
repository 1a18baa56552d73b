/**
 * The answers as the estimators walk through them: cell by cell, by actor and by concept, missing ones not there.
 *
 * A concept on which only two of the three categories occur is a binary one: its lower category is 0, its upper 1.
 * The place of a cut between categories that nobody used could not be known.
 */
import { MISSING, type ResponseMatrix } from "./response-matrix.js";

export interface ItemAnswers {
  readonly actors: number;
  readonly concepts: number;
  /** Actor and concept of each cell, in the order of the actors. */
  readonly actorOf: Int32Array;
  readonly conceptOf: Int32Array;
  /** Rank of the answer among the categories that occur, 0 the lowest. */
  readonly rank: Int8Array;
  /** First cell of each actor; one more entry at the end. */
  readonly actorStart: Int32Array;
  /** Cells in the order of the concepts, and where each concept begins among them. */
  readonly byConcept: Int32Array;
  readonly conceptStart: Int32Array;
  /** Number of categories that occur on each concept. */
  readonly levels: Int8Array;
}

/** Puts the cells of a matrix in order. */
export function itemAnswers({ actors, concepts, answers }: ResponseMatrix): ItemAnswers {
  const [rows, columns] = [actors.length, concepts.length];
  const used = Array.from({ length: columns }, (_, col) => {
    const values = new Set<number>();
    for (let row = 0; row < rows; row++) values.add(answers[row * columns + col] as number);
    values.delete(MISSING);
    return [...values].sort((a, b) => a - b);
  });
  const cells: number[] = [];
  const actorStart = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < columns; col++) {
      if (answers[row * columns + col] !== MISSING) cells.push(row * columns + col);
    }
    actorStart[row + 1] = cells.length;
  }
  const actorOf = Int32Array.from(cells, (cell) => Math.floor(cell / columns));
  const conceptOf = Int32Array.from(cells, (cell) => cell % columns);
  const rank = Int8Array.from(cells, (cell) => used[cell % columns]?.indexOf(answers[cell] as number) ?? 0);
  const byConcept = Int32Array.from(cells, (_, at) => at).sort(
    (a, b) => (conceptOf[a] as number) - (conceptOf[b] as number) || a - b,
  );
  const conceptStart = new Int32Array(columns + 1);
  for (const concept of conceptOf) conceptStart[concept + 1] = (conceptStart[concept + 1] as number) + 1;
  for (let col = 0; col < columns; col++) {
    conceptStart[col + 1] = (conceptStart[col + 1] as number) + (conceptStart[col] as number);
  }
  return {
    actors: rows,
    concepts: columns,
    actorOf,
    conceptOf,
    rank,
    actorStart,
    byConcept,
    conceptStart,
    levels: Int8Array.from(used, (values) => values.length),
  };
}
