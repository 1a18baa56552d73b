/**
 * k-means: k centers such that the rows lie near theirs
 *
 *   minimize W = Σ_c Σ_{i ∈ c} ‖ x_i − μ_c ‖²
 *
 * Starts with centers drawn far from each other (Arthur and Vassilvitskii 2007), lets rows and centers adjust to
 * each other (Lloyd 1982), then moves single rows as long as W falls, the gains and losses of the means included:
 * n / (n ± 1) ‖ x − μ ‖² (Hartigan and Wong 1979). The best of 25 starts counts. Rows here are the rows of the
 * matrix of distances, as in DNA's clustering.
 */
import { createRandom, type Random } from "../../random.js";
import { type CampMethod, countCamps } from "./camp-method.js";

const STARTS = 25;
const MOST_ROUNDS = 200;

export const kMeansMethod: CampMethod = {
  name: "k-means",
  divides: "profiles",
  cuts: true,
  seeded: true,
  divide: ({ size, distances }, { seed }) => ({
    own: null,
    at: (k) => {
      if (k > size) return null;
      const { membership } = kMeans(distances(), size, size, k, createRandom(seed));
      return countCamps(membership) === k ? membership : null;
    },
  }),
};

export interface KMeans {
  readonly membership: Int32Array;
  /** W. */
  readonly within: number;
}

/** Divides the rows of a matrix. */
export function kMeans(
  matrix: Float64Array,
  rows: number,
  columns: number,
  k: number,
  random: Random,
  starts = STARTS,
): KMeans {
  let best: KMeans | null = null;
  for (let start = 0; start < starts; start++) {
    const state = firstCenters({ matrix, rows, columns, k }, random);
    lloyd(state);
    exchange(state);
    const within = distanceWithin(state);
    if (best === null || within < best.within * (1 - 1e-12)) {
      best = { membership: state.membership.slice(), within };
    }
  }
  return best ?? { membership: new Int32Array(rows), within: 0 };
}

interface Rows {
  readonly matrix: Float64Array;
  readonly rows: number;
  readonly columns: number;
  readonly k: number;
}
interface State extends Rows {
  readonly centers: Float64Array;
  readonly membership: Int32Array;
  readonly counts: Int32Array;
}

/** Columns between two looks at the limit. */
const STRETCH = 64;

/** ‖ x_row − μ_camp ‖²; once beyond the limit, any number beyond it. */
function squaredDistance(
  { matrix, columns, centers }: State,
  row: number,
  camp: number,
  limit = Number.POSITIVE_INFINITY,
): number {
  let sum = 0;
  for (let from = 0; from < columns && sum < limit; from += STRETCH) {
    const to = Math.min(from + STRETCH, columns);
    for (let col = from; col < to; col++) {
      const difference = (matrix[row * columns + col] as number) - (centers[camp * columns + col] as number);
      sum += difference * difference;
    }
  }
  return sum;
}

/** The first center is any row, each further one a row drawn with a chance that grows with its distance squared. */
function firstCenters(given: Rows, random: Random): State {
  const { matrix, rows, columns, k } = given;
  const state: State = {
    ...given,
    centers: new Float64Array(k * columns),
    membership: new Int32Array(rows).fill(-1),
    counts: new Int32Array(k),
  };
  const nearest = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  let chosen = Math.floor(random() * rows);
  for (let camp = 0; camp < k; camp++) {
    state.centers.set(matrix.subarray(chosen * columns, (chosen + 1) * columns), camp * columns);
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      const known = nearest[row] as number;
      nearest[row] = Math.min(known, squaredDistance(state, row, camp, known));
      sum += nearest[row] as number;
    }
    let left = random() * sum;
    chosen = rows - 1;
    for (let row = 0; row < rows; row++) {
      left -= nearest[row] as number;
      if (left >= 0) continue;
      chosen = row;
      break;
    }
  }
  return state;
}

function lloyd(state: State): void {
  const { rows, k, membership } = state;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let isMoved = false;
    for (let row = 0; row < rows; row++) {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      for (let camp = 0; camp < k; camp++) {
        const distance = squaredDistance(state, row, camp, least);
        if (distance >= least) continue;
        best = camp;
        least = distance;
      }
      if (membership[row] !== best) isMoved = true;
      membership[row] = best;
    }
    recenter(state);
    if (!isMoved) return;
  }
}

function recenter({ matrix, rows, columns, k, centers, membership, counts }: State): void {
  counts.fill(0);
  const sums = new Float64Array(k * columns);
  for (let row = 0; row < rows; row++) {
    const camp = membership[row] as number;
    counts[camp] = (counts[camp] as number) + 1;
    for (let col = 0; col < columns; col++) {
      const at = camp * columns + col;
      sums[at] = (sums[at] as number) + (matrix[row * columns + col] as number);
    }
  }
  for (let camp = 0; camp < k; camp++) {
    const count = counts[camp] as number;
    // A camp that lost everybody keeps its center and may win rows back.
    if (count === 0) continue;
    for (let col = 0; col < columns; col++) {
      const at = camp * columns + col;
      centers[at] = (sums[at] as number) / count;
    }
  }
}

/** Single rows move where W falls. */
function exchange(state: State): void {
  const { rows, k, membership, counts } = state;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let isMoved = false;
    for (let row = 0; row < rows; row++) {
      const own = membership[row] as number;
      const count = counts[own] as number;
      if (count === 1) continue;
      const saved = (count / (count - 1)) * squaredDistance(state, row, own);
      let best = own;
      let least = saved * (1 - 1e-12);
      for (let camp = 0; camp < k; camp++) {
        if (camp === own) continue;
        const there = counts[camp] as number;
        const part = there / (there + 1);
        const cost = part * squaredDistance(state, row, camp, least / part);
        if (cost >= least) continue;
        best = camp;
        least = cost;
      }
      if (best === own) continue;
      moveRow(state, row, best);
      isMoved = true;
    }
    if (!isMoved) return;
  }
}

/** Takes a row to another camp; both centers follow. */
function moveRow({ matrix, columns, centers, membership, counts }: State, row: number, to: number): void {
  const from = membership[row] as number;
  const left = (counts[from] as number) - 1;
  const there = (counts[to] as number) + 1;
  for (let col = 0; col < columns; col++) {
    const value = matrix[row * columns + col] as number;
    const fromAt = from * columns + col;
    const toAt = to * columns + col;
    centers[fromAt] = (centers[fromAt] as number) - (value - (centers[fromAt] as number)) / left;
    centers[toAt] = (centers[toAt] as number) + (value - (centers[toAt] as number)) / there;
  }
  counts[from] = left;
  counts[to] = there;
  membership[row] = to;
}

function distanceWithin(state: State): number {
  let sum = 0;
  for (let row = 0; row < state.rows; row++) {
    sum += squaredDistance(state, row, state.membership[row] as number);
  }
  return sum;
}
