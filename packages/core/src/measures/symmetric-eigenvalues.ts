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

/**
 * Leaves the diagonal and the squares of what stands beside it; `squares[0]` is 0.
 *
 * A reflection changes all that is left of the matrix, and the next one needs the product of that with its own
 * vector: both are done in one pass over the matrix, two rows at a time, so that every number is fetched once. The
 * additions keep the order they would have in two passes.
 */
function reduceToTridiagonal(
  matrix: Float64Array,
  size: number,
  diagonal: Float64Array,
  squares: Float64Array,
): void {
  // The reflection that is decided but not yet applied to what is left: A − u qᵀ − q uᵀ.
  let open: Reflection | null = null;
  let spare = createReflection(size);
  for (let last = size - 1; last > 0; last--) {
    const row = last * size;
    if (open !== null) applyToRow(matrix, row, last, open);
    let norm = 0;
    for (let k = 0; k < last; k++) norm += (matrix[row + k] as number) ** 2;
    squares[last] = norm;
    diagonal[last] = matrix[row + last] as number;
    const beside = matrix[row + last - 1] as number;
    // Nothing to reflect when only the element beside the diagonal is there.
    if (norm - beside * beside <= Number.MIN_VALUE) {
      squares[last] = beside * beside;
      if (open !== null) for (let i = 0; i < last; i++) applyToRow(matrix, i * size, i, open);
      open = null;
      continue;
    }
    const root = beside >= 0 ? -Math.sqrt(norm) : Math.sqrt(norm);
    const half = norm - beside * root;
    const next = spare;
    const { u, q } = next;
    for (let k = 0; k < last - 1; k++) u[k] = matrix[row + k] as number;
    u[last - 1] = beside - root;
    q.fill(0, 0, last);
    if (open === null) multiply(matrix, size, last, next);
    else applyAndMultiply(matrix, size, last, open, next);
    let along = 0;
    for (let k = 0; k < last; k++) {
      const scaled = (q[k] as number) / half;
      q[k] = scaled;
      along += scaled * (u[k] as number);
    }
    along /= 2 * half;
    for (let k = 0; k < last; k++) q[k] = (q[k] as number) - along * (u[k] as number);
    spare = open ?? createReflection(size);
    open = next;
  }
  if (size === 0) return;
  if (open !== null) applyToRow(matrix, 0, 0, open);
  diagonal[0] = matrix[0] as number;
}

interface Reflection {
  readonly u: Float64Array;
  readonly q: Float64Array;
}

function createReflection(size: number): Reflection {
  return { u: new Float64Array(size), q: new Float64Array(size) };
}

/** Applies a reflection to one row up to its diagonal. */
function applyToRow(matrix: Float64Array, at: number, row: number, { u, q }: Reflection): void {
  const mine = u[row] as number;
  const other = q[row] as number;
  for (let j = 0; j <= row; j++)
    matrix[at + j] = (matrix[at + j] as number) - mine * (q[j] as number) - other * (u[j] as number);
}

/** q ← A u from the lower triangle of the first `count` rows. */
function multiply(matrix: Float64Array, size: number, count: number, { u, q }: Reflection): void {
  for (let i = 0; i < count; i++) {
    const at = i * size;
    const mine = u[i] as number;
    let sum = (matrix[at + i] as number) * mine;
    for (let j = 0; j < i; j++) {
      const cell = matrix[at + j] as number;
      sum += cell * (u[j] as number);
      q[j] = (q[j] as number) + cell * mine;
    }
    q[i] = (q[i] as number) + sum;
  }
}

/** Applies a reflection to the first `count` rows, and multiplies what comes out with the vector of the next one. */
function applyAndMultiply(
  matrix: Float64Array,
  size: number,
  count: number,
  { u, q }: Reflection,
  { u: v, q: product }: Reflection,
): void {
  let i = 0;
  for (; i + 1 < count; i += 2) {
    const one = i * size;
    const two = one + size;
    const [u1, q1, v1] = [u[i] as number, q[i] as number, v[i] as number];
    const [u2, q2, v2] = [u[i + 1] as number, q[i + 1] as number, v[i + 1] as number];
    // What the two rows have at and beside the diagonal.
    const first = (matrix[one + i] as number) - u1 * q1 - q1 * u1;
    const beside = (matrix[two + i] as number) - u2 * q1 - q2 * u1;
    const second = (matrix[two + i + 1] as number) - u2 * q2 - q2 * u2;
    let sum1 = first * v1;
    let sum2 = second * v2;
    for (let j = 0; j < i; j++) {
      const uj = u[j] as number;
      const qj = q[j] as number;
      const vj = v[j] as number;
      const cell1 = (matrix[one + j] as number) - u1 * qj - q1 * uj;
      const cell2 = (matrix[two + j] as number) - u2 * qj - q2 * uj;
      matrix[one + j] = cell1;
      matrix[two + j] = cell2;
      sum1 += cell1 * vj;
      sum2 += cell2 * vj;
      product[j] = (product[j] as number) + cell1 * v1 + cell2 * v2;
    }
    matrix[one + i] = first;
    matrix[two + i] = beside;
    matrix[two + i + 1] = second;
    sum2 += beside * v1;
    product[i] = (product[i] as number) + sum1 + beside * v2;
    product[i + 1] = (product[i + 1] as number) + sum2;
  }
  if (i === count) return;
  const at = i * size;
  const [u1, q1, v1] = [u[i] as number, q[i] as number, v[i] as number];
  const last = (matrix[at + i] as number) - u1 * q1 - q1 * u1;
  let sum = last * v1;
  for (let j = 0; j < i; j++) {
    const cell = (matrix[at + j] as number) - u1 * (q[j] as number) - q1 * (u[j] as number);
    matrix[at + j] = cell;
    sum += cell * (v[j] as number);
    product[j] = (product[j] as number) + cell * v1;
  }
  matrix[at + i] = last;
  product[i] = (product[i] as number) + sum;
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
