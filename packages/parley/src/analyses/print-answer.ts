/**
 * Prints an answer on one line: as JSON, as a digest of its numbers, or not at all. A series is printed part by
 * part, so that it never stands in memory as a whole.
 */
import { jsonNumber } from "@parley/core";
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
  const head = { ...(id === undefined ? {} : { id }), ...answer.fields };
  const parts = answer.series?.parts[Symbol.iterator]();
  let part = parts?.next();
  if (format === "json") {
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
  const add = (numbers: ArrayLike<number>): void => {
    // Two sums of each side by side, so that not every addition waits for the one before: there may be hundreds of
    // millions of cells.
    let even = 0;
    let odd = 0;
    let absEven = 0;
    let absOdd = 0;
    const pairs = numbers.length - (numbers.length % 2);
    for (let at = 0; at < pairs; at += 2) {
      const first = numbers[at] as number;
      const second = numbers[at + 1] as number;
      even += first;
      absEven += Math.abs(first);
      odd += second;
      absOdd += Math.abs(second);
    }
    if (pairs < numbers.length) {
      const last = numbers[pairs] as number;
      even += last;
      absEven += Math.abs(last);
    }
    digest.cells += numbers.length;
    digest.sum += even + odd;
    digest.absSum += absEven + absOdd;
  };
  const addMatrix = (matrix: Float64Array): void => {
    digest.networks++;
    add(matrix);
  };
  answer.matrices.forEach(addMatrix);
  while (part !== undefined && part.done !== true) {
    part.value.matrices.forEach(addMatrix);
    part = parts?.next();
  }
  if (digest.networks === 0) add(answer.numbers);
  const { networks, cells, sum, absSum } = digest;
  const line = { networks, cells, sum: jsonNumber(sum), absSum: jsonNumber(absSum) };
  out(`${JSON.stringify(id === undefined ? line : { id, ...line })}\n`);
}
