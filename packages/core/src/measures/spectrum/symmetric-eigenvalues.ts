/**
 * Eigenvalues of a real symmetric matrix, largest first: reduced to three diagonals (`tridiagonal.ts`), then solved by
 * the implicit QL method without square roots. (Wilkinson and Reinsch 1971, algorithm tqlrat.)
 */
import { reduceToTridiagonal } from "./tridiagonal.js";

/**
 * @param matrix row by row; only the lower triangle is read
 * @returns n eigenvalues in descending order
 */
export function symmetricEigenvalues(matrix: Float64Array, size: number): Float64Array {
  const { diagonal, squares } = reduceToTridiagonal(matrix, size);
  solveTridiagonal(diagonal, squares);
  return diagonal.sort().reverse();
}

/** How often an eigenvalue is approached before it is taken as it is. */
export const MOST_TURNS = 60;

/** Rational QL: the eigenvalues stand in `diagonal` afterwards, in no order. */
function solveTridiagonal(diagonal: Float64Array, squares: Float64Array): void {
  const size = diagonal.length;
  if (size < 2) return;
  squares.copyWithin(0, 1);
  squares[size - 1] = 0;
  let shift = 0;
  let bound = 0;
  let smallest = 0;
  for (let first = 0; first < size; first++) {
    const spread = Math.abs(diagonal[first] as number) + Math.sqrt(squares[first] as number);
    if (bound <= spread) {
      bound = spread;
      smallest = bound * Number.EPSILON;
      smallest *= smallest;
    }
    let end = first;
    while (end < size - 1 && (squares[end] as number) > smallest) end++;
    for (let turn = 0; end > first && turn < MOST_TURNS; turn++) {
      // Shift by the eigenvalue of the upper corner that lies nearer to it.
      const beside = Math.sqrt(squares[first] as number);
      const g = diagonal[first] as number;
      let p = ((diagonal[first + 1] as number) - g) / (2 * beside);
      const r = Math.sqrt(p * p + 1);
      diagonal[first] = beside / (p + (p >= 0 ? r : -r));
      const moved = g - (diagonal[first] as number);
      for (let i = first + 1; i < size; i++) diagonal[i] = (diagonal[i] as number) - moved;
      shift += moved;
      let corner = diagonal[end] as number;
      if (corner === 0) corner = bound * Number.EPSILON;
      let h = corner;
      let sine = 0;
      for (let i = end - 1; i >= first; i--) {
        p = corner * h;
        const square = squares[i] as number;
        const sum = p + square;
        const inverse = 1 / sum;
        squares[i + 1] = sine * sum;
        sine = square * inverse;
        diagonal[i + 1] = h + sine * (h + (diagonal[i] as number));
        corner = (diagonal[i] as number) - square / corner;
        if (corner === 0) corner = bound * Number.EPSILON;
        h = corner * (p * inverse);
      }
      squares[first] = sine * corner;
      diagonal[first] = h;
      // Converged when the product below would vanish.
      if (h === 0 || Math.abs(squares[first] as number) <= Math.abs(smallest / h)) break;
      squares[first] = h * (squares[first] as number);
      if (squares[first] === 0) break;
      end = first;
      while (end < size - 1 && (squares[end] as number) > smallest) end++;
    }
    diagonal[first] = (diagonal[first] as number) + shift;
  }
}
