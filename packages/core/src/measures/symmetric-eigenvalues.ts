/**
 * Eigenvalues of a real symmetric matrix, largest first: reduced to three diagonals by Householder
 * reflections, then solved by the implicit QL method without square roots. (Wilkinson and Reinsch 1971,
 * algorithms tred1 and tqlrat.) Only the lower triangle is read; about 4/3 n³ operations.
 */

/**
 * @param matrix row by row; overwritten
 * @returns n eigenvalues in descending order
 */
export function symmetricEigenvalues(matrix: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size);
  const squares = new Float64Array(size);
  reduceToTridiagonal(matrix, size, diagonal, squares);
  solveTridiagonal(diagonal, squares);
  return diagonal.sort().reverse();
}

/** Leaves the diagonal and the squares of what stands beside it; `squares[0]` is 0. */
function reduceToTridiagonal(
  matrix: Float64Array,
  size: number,
  diagonal: Float64Array,
  squares: Float64Array,
): void {
  const product = new Float64Array(size);
  for (let last = size - 1; last > 0; last--) {
    const row = last * size;
    let norm = 0;
    for (let k = 0; k < last; k++) norm += (matrix[row + k] as number) ** 2;
    squares[last] = norm;
    diagonal[last] = matrix[row + last] as number;
    const beside = matrix[row + last - 1] as number;
    // Nothing to reflect when only the element beside the diagonal is there.
    if (norm - beside * beside <= Number.MIN_VALUE) {
      squares[last] = beside * beside;
      continue;
    }
    const root = beside >= 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
    const half = norm - beside * root;
    matrix[row + last - 1] = beside - root;
    // The reflector stands in the row itself: p = A u / h, from the lower triangle in one pass.
    product.fill(0, 0, last);
    for (let i = 0; i < last; i++) {
      const at = i * size;
      const mine = matrix[row + i] as number;
      let sum = (matrix[at + i] as number) * mine;
      for (let j = 0; j < i; j++) {
        const cell = matrix[at + j] as number;
        sum += cell * (matrix[row + j] as number);
        product[j] = (product[j] as number) + cell * mine;
      }
      product[i] = (product[i] as number) + sum;
    }
    let along = 0;
    for (let k = 0; k < last; k++) {
      const scaled = (product[k] as number) / half;
      product[k] = scaled;
      along += scaled * (matrix[row + k] as number);
    }
    along /= 2 * half;
    for (let k = 0; k < last; k++) {
      product[k] = (product[k] as number) - along * (matrix[row + k] as number);
    }
    for (let i = 0; i < last; i++) {
      const at = i * size;
      const mine = matrix[row + i] as number;
      const other = product[i] as number;
      for (let j = 0; j <= i; j++) {
        matrix[at + j] =
          (matrix[at + j] as number) - mine * (product[j] as number) - other * (matrix[row + j] as number);
      }
    }
  }
  if (size > 0) diagonal[0] = matrix[0] as number;
}

const MOST_TURNS = 60;

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
      smallest = (bound * Number.EPSILON) ** 2;
    }
    let end = first;
    while (end < size - 1 && (squares[end] as number) > smallest) end++;
    for (let turn = 0; end > first && turn < MOST_TURNS; turn++) {
      // Shift by the eigenvalue of the upper corner that lies nearer to it.
      const beside = Math.sqrt(squares[first] as number);
      const g = diagonal[first] as number;
      let p = ((diagonal[first + 1] as number) - g) / (2 * beside);
      const r = Math.hypot(p, 1);
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
        squares[i + 1] = sine * sum;
        sine = square / sum;
        diagonal[i + 1] = h + sine * (h + (diagonal[i] as number));
        corner = (diagonal[i] as number) - square / corner;
        if (corner === 0) corner = bound * Number.EPSILON;
        h = (corner * p) / sum;
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
