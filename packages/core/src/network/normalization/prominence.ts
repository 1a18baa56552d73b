/**
 * Prominence: a column of a two-mode network becomes shares of what is said about the concept.
 *
 *   M_ij / D_j
 *
 * D_j is Σ_i M_ij (`ignore`), the number of actors with a tie (`combine`), or the number of statements about
 * j (`subtract`). A column without statements is 0. (Leifeld 2017.)
 *
 * DNA with `combine` (`compat`) counts row j instead of column j, in the matrix as divided so far; it fails
 * unless there are as many rows as columns.
 */
import { fail } from "../../errors.js";
import type { TwoModeTotals } from "../two-mode.js";

/** Divides the columns in place. */
export function normalizeProminence(matrix: Float64Array, totals: TwoModeTotals, compat: boolean): void {
  const { rows, cols, combines, colStatements } = totals;
  if (compat && combines && rows !== cols) {
    fail("NETWORK_DNA_FAILS", { reason: "prominence and combine on a matrix that is not square" });
  }
  for (let col = 0; col < cols; col++) {
    let divisor = colStatements[col] as number;
    if (combines) {
      divisor = 0;
      for (let row = 0; row < rows; row++) {
        const at = compat ? col * cols + row : row * cols + col;
        if ((matrix[at] as number) > 0) divisor++;
      }
    }
    for (let row = 0; row < rows; row++) {
      const at = row * cols + col;
      matrix[at] = divisor === 0 ? 0 : (matrix[at] as number) / divisor;
    }
  }
}
