/**
 * Eigenvalues and eigenvectors of a symmetric matrix with three diagonals, by the implicit QL method: shifts are
 * chased down the matrix by plane rotations, which turn the vectors along. (Bowdler, Martin, Reinsch and
 * Wilkinson 1968; Wilkinson and Reinsch 1971.) About 3 n³ operations with vectors.
 */

export interface TridiagonalEigenpairs {
  /** In no order. */
  readonly values: Float64Array;
  /** Row i, column k: part i of the vector of value k. */
  readonly vectors: Float64Array;
}

const MOST_TURNS = 60;

/**
 * @param diagonal n numbers
 * @param beside n − 1 numbers next to the diagonal
 */
export function tridiagonalEigenpairs(
  diagonal: ArrayLike<number>,
  beside: ArrayLike<number>,
): TridiagonalEigenpairs {
  const size = diagonal.length;
  const d = Float64Array.from(diagonal);
  const e = new Float64Array(size);
  for (let i = 0; i + 1 < size; i++) e[i] = beside[i] as number;
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let first = 0; first < size; first++) {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const last = endOfBlock(d, e, first);
      if (last === first) break;
      chase(d, e, vectors, first, last);
    }
  }
  return { values: d, vectors };
}

/** Last row before an element beside the diagonal that is nothing but rounding. */
function endOfBlock(d: Float64Array, e: Float64Array, first: number): number {
  let last = first;
  while (last + 1 < d.length) {
    const near = Math.abs(d[last] as number) + Math.abs(d[last + 1] as number);
    if (Math.abs(e[last] as number) <= Number.EPSILON * near) break;
    last++;
  }
  return last;
}

/** One QL step with the eigenvalue of the upper corner as its shift. */
function chase(d: Float64Array, e: Float64Array, vectors: Float64Array, first: number, last: number): void {
  const size = d.length;
  const half = ((d[first + 1] as number) - (d[first] as number)) / (2 * (e[first] as number));
  const root = Math.hypot(half, 1);
  let g =
    (d[last] as number) - (d[first] as number) + (e[first] as number) / (half + (half >= 0 ? root : -root));
  let sine = 1;
  let cosine = 1;
  let moved = 0;
  for (let i = last - 1; i >= first; i--) {
    const f = sine * (e[i] as number);
    const b = cosine * (e[i] as number);
    const r = Math.hypot(f, g);
    e[i + 1] = r;
    if (r === 0) {
      // The matrix falls apart here; what is left is smaller.
      d[i + 1] = (d[i + 1] as number) - moved;
      e[last] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = (d[i + 1] as number) - moved;
    const turned = ((d[i] as number) - g) * sine + 2 * cosine * b;
    moved = sine * turned;
    d[i + 1] = g + moved;
    g = cosine * turned - b;
    for (let row = 0; row < size; row++) {
      const at = row * size + i;
      const right = vectors[at + 1] as number;
      const left = vectors[at] as number;
      vectors[at + 1] = sine * left + cosine * right;
      vectors[at] = cosine * left - sine * right;
    }
  }
  d[first] = (d[first] as number) - moved;
  e[first] = g;
  e[last] = 0;
}
