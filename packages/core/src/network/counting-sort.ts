/**
 * Puts rows in the order of small whole numbers in two passes, however many there are; equal ones keep their order.
 * (Seward 1954.)
 */

export interface SortedRows {
  readonly rows: Int32Array;
  /** First place of each code, and the end of the last one. */
  readonly starts: Int32Array;
}

/**
 * @param rows numbers of any meaning
 * @param codeOf from 0; a row with a code below is left out
 * @param codes how many codes there are
 *
 * @example
 * countingSort(Int32Array.of(7, 8, 9), (row) => row % 2, 2).rows; // 8, 7, 9
 */
export function countingSort(rows: Int32Array, codeOf: (row: number) => number, codes: number): SortedRows {
  const starts = new Int32Array(codes + 1);
  for (const row of rows) {
    const code = codeOf(row);
    if (code >= 0) starts[code + 1] = (starts[code + 1] as number) + 1;
  }
  for (let code = 0; code < codes; code++)
    starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
  const next = starts.slice();
  const sorted = new Int32Array(starts[codes] as number);
  for (const row of rows) {
    const code = codeOf(row);
    if (code < 0) continue;
    const place = next[code] as number;
    sorted[place] = row;
    next[code] = place + 1;
  }
  return { rows: sorted, starts };
}
