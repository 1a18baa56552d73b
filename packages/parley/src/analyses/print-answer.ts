/**
 * Prints an answer on one line: as JSON, as a digest of its numbers, or not at all. A series is printed part by
 * part, so that it never stands in memory as a whole.
 */
import { addInTurn, type CellSums, cellAdder, jsonNumber } from "@parley/core";
import type { Answer } from "./answer.js";

export type AnswerFormat = "json" | "digest" | "none";

/**
 * @param id comes first, as it was given
 * @throws what computing the first part throws, before anything is printed
 */
export function printAnswer(
  answer: Answer,
  format: AnswerFormat,
  out: (text: string) => void,
  id?: unknown,
): void {
  const parts = answer.series?.parts[Symbol.iterator]();
  let part = parts?.next();
  if (format === "json") {
    const head = { ...(id === undefined ? {} : { id }), ...answer.fields };
    if (answer.series === null) {
      out(`${JSON.stringify(head)}\n`);
      return;
    }
    const begin = JSON.stringify(head).slice(0, -1);
    out(`${begin}${begin === "{" ? "" : ","}${JSON.stringify(answer.series.name)}:[`);
    let comma = "";
    while (part !== undefined && part.done !== true) {
      out(`${comma}${JSON.stringify(part.value.fields())}`);
      comma = ",";
      part = parts?.next();
    }
    out("]}\n");
    return;
  }
  if (format === "none") {
    // Worked through all the same: what is wrong in a later part is to be said.
    while (part !== undefined && part.done !== true) part = parts?.next();
    return;
  }
  const digest = { networks: 0, cells: 0, sum: 0, absSum: 0 };
  const add = ({ sum, absSum }: CellSums, cells: number): void => {
    digest.cells += cells;
    digest.sum += sum;
    digest.absSum += absSum;
  };
  const sumsOf = cellAdder();
  const addMatrix = (matrix: Float64Array): void => {
    digest.networks++;
    add(sumsOf(matrix), matrix.length);
  };
  answer.matrices.forEach(addMatrix);
  while (part !== undefined && part.done !== true) {
    part.value.matrices.forEach(addMatrix);
    part = parts?.next();
  }
  if (digest.networks === 0) add(addInTurn(answer.numbers), answer.numbers.length);
  const { networks, cells, sum, absSum } = digest;
  const line = { networks, cells, sum: jsonNumber(sum), absSum: jsonNumber(absSum) };
  out(`${JSON.stringify(id === undefined ? line : { id, ...line })}\n`);
}
