/** Matrices to find eigenvalues of. */
import { createRandom } from "../../../src/random.js";

/** Symmetric; `empty` is the share of cells without a number. */
export function symmetric(size: number, empty: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const matrix = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let col = 0; col <= row; col++) {
      const value = random() < empty ? 0 : random() * 2 - 1;
      matrix[row * size + col] = value;
      matrix[col * size + row] = value;
    }
  }
  return matrix;
}
