/**
 * Twins: actors tied alike to everyone else. In a discourse network those who said the same and no more; with few
 * statements a person there are many. Their part of the Laplacian's spectrum is known without any work.
 *
 *   a class of m twins with degree d and the weight w between them has m − 1 eigenvalues d + w;
 *   the others are those of the quotient  Q_aa = d_a − (m_a − 1) w_a,   Q_ab = −√(m_a m_b) A_ab
 *
 * (Equitable partitions: Godsil and Royle 2001, chapter 9.) For i and j of a class, e_i − e_j is an eigenvector:
 * the ties with others cancel out. By hand: three actors tied pairwise by 1 are one class, d = 2 and w = 1, so
 * 3 and 3; the quotient is the single number 2 − 2 · 1 = 0.
 */

export interface TwinQuotient {
  /** Size of the quotient. */
  readonly size: number;
  /** Row by row, symmetric. */
  readonly matrix: Float64Array;
  /** Eigenvalues of the Laplacian that the quotient does not have. */
  readonly known: readonly number[];
}

/** Weights and degrees of twins may differ by this share of the largest degree: the order of adding up. */
const ROUNDING = 1e-13;

/**
 * The Laplacian of a network without ties to oneself, with each class of twins as one row.
 *
 * @param weights absolute weights, row by row, symmetric; the diagonal is not read
 * @param degrees row sums without the diagonal
 */
export function twinQuotient(weights: Float64Array, degrees: Float64Array): TwinQuotient {
  const size = degrees.length;
  const classes = twinClasses(weights, degrees);
  const known: number[] = [];
  const firsts = classes.map(([first]) => first as number);
  const matrix = new Float64Array(classes.length ** 2);
  for (const [a, members] of classes.entries()) {
    const row = (firsts[a] as number) * size;
    const degree = degrees[firsts[a] as number] as number;
    const within = members.length > 1 ? (weights[row + (members[1] as number)] as number) : 0;
    for (let more = 1; more < members.length; more++) known.push(degree + within);
    matrix[a * classes.length + a] = degree - (members.length - 1) * within;
    for (let b = 0; b < a; b++) {
      const both = Math.sqrt(members.length * (classes[b] as readonly number[]).length);
      const cell = -both * (weights[row + (firsts[b] as number)] as number);
      matrix[a * classes.length + b] = cell;
      matrix[b * classes.length + a] = cell;
    }
  }
  return { size: classes.length, matrix, known };
}

/** Twins have the same degree: where all differ, there are none, and nobody has to be compared. */
export function mayHaveTwins(degrees: Float64Array): boolean {
  const sorted = degrees.slice().sort();
  const air = airOf(sorted.at(-1) ?? 0);
  for (let at = 1; at < sorted.length; at++)
    if ((sorted[at] as number) - (sorted[at - 1] as number) <= air) return true;
  return false;
}

function airOf(largestDegree: number): number {
  return ROUNDING * Math.max(0, largestDegree);
}

/** Classes in the order of their first members. Twins have the same degree, so only those are compared. */
function twinClasses(weights: Float64Array, degrees: Float64Array): number[][] {
  const size = degrees.length;
  const byDegree = Array.from(degrees, (_, actor) => actor).sort(
    (a, b) => (degrees[a] as number) - (degrees[b] as number) || a - b,
  );
  const air = airOf(degrees[byDegree.at(-1) ?? 0] ?? 0);
  const classes: number[][] = [];
  let near: number[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const actor of byDegree) {
    const degree = degrees[actor] as number;
    if (degree - before > air) near = [];
    before = degree;
    const mine = near.find(([first]) => areTwins(weights, size, first as number, actor, air));
    if (mine === undefined) {
      const opened = [actor];
      near.push(opened);
      classes.push(opened);
    } else mine.push(actor);
  }
  for (const members of classes) members.sort((a, b) => a - b);
  return classes.sort(([a], [b]) => (a as number) - (b as number));
}

function areTwins(weights: Float64Array, size: number, one: number, other: number, air: number): boolean {
  for (let third = 0; third < size; third++) {
    if (third === one || third === other) continue;
    const apart = (weights[one * size + third] as number) - (weights[other * size + third] as number);
    if (Math.abs(apart) > air) return false;
  }
  return true;
}
