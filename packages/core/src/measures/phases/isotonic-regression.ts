/**
 * Isotonic regression: the numbers nearest to given ones that never fall
 *
 *   minimize Σ_i (y_i − x_i)²  with  x_1 ≤ x_2 ≤ …
 *
 * by pooling neighbors that stand in the wrong order into their mean. (Ayer et al. 1955; Kruskal 1964.) One pass.
 *
 * By hand: 1, 3, 2, 4 becomes 1, 2½, 2½, 4.
 */

/** The never falling numbers. */
export function isotonicRegression(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  const counts = new Int32Array(values.length);
  let blocks = 0;
  for (const value of values) {
    sums[blocks] = value;
    counts[blocks] = 1;
    blocks++;
    while (blocks > 1 && mean(sums, counts, blocks - 2) >= mean(sums, counts, blocks - 1)) {
      blocks--;
      sums[blocks - 1] = (sums[blocks - 1] as number) + (sums[blocks] as number);
      counts[blocks - 1] = (counts[blocks - 1] as number) + (counts[blocks] as number);
    }
  }
  const fitted = new Float64Array(values.length);
  let at = 0;
  for (let block = 0; block < blocks; block++) {
    const count = counts[block] as number;
    fitted.fill(mean(sums, counts, block), at, at + count);
    at += count;
  }
  return fitted;
}

function mean(sums: Float64Array, counts: Int32Array, block: number): number {
  return (sums[block] as number) / (counts[block] as number);
}
