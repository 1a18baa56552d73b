/**
 * Activity: a row of a two-mode network becomes shares of what the actor says.
 *
 *   M_ij / D_i
 *
 * D_i is Σ_j M_ij (`ignore`), the number of concepts with a tie (`combine`), or the number of statements of
 * i (`subtract`). A row without statements is 0. Not symmetric by nature. (Leifeld 2017.)
 */
import type { TwoModeTotals } from "../two-mode.js";

/** Divides the rows in place. */
export function normalizeActivity(matrix: Float64Array, totals: TwoModeTotals): void {
  const { rows, cols, combines, rowStatements } = totals;
  for (let row = 0; row < rows; row++) {
    const from = row * cols;
    let divisor = rowStatements[row] as number;
    if (combines) {
      divisor = 0;
      for (let col = 0; col < cols; col++) if ((matrix[from + col] as number) > 0) divisor++;
    }
    for (let col = 0; col < cols; col++) {
      matrix[from + col] = divisor === 0 ? 0 : (matrix[from + col] as number) / divisor;
    }
  }
}
