/**
 * Partitioning around medoids: k members such that everybody is near one of them
 *
 *   minimize Σ_i min_m d(i, m)
 *
 * Build: the first medoid is nearest to all, each further one lowers the sum most. Swap: the exchange of a medoid
 * for another member that lowers the sum most is made, until none does. (Kaufman and Rousseeuw 1990.) Of equal ones
 * the first counts. Unlike k-means it needs nothing but distances, and the medoid is a member one can name.
 *
 * Under `compat` the distances are themselves distances between the rows of the matrix, as DNA hands the matrix to
 * R's `pam`.
 */
import { type CampMethod, countCamps } from "./camp-method.js";

const MOST_SWAPS = 1000;

export const pamMethod: CampMethod = {
  name: "pam",
  divides: "profiles",
  cuts: true,
  seeded: false,
  divide: ({ size, distances }, { compat }) => {
    let between: Float64Array | null = null;
    return {
      own: null,
      at: (k) => {
        if (k > size) return null;
        between ??= compat ? rowDistances(distances(), size) : distances();
        const { membership } = partitionAroundMedoids(between, size, k);
        return countCamps(membership) === k ? membership : null;
      },
    };
  },
};

/** Euclidean distances between the rows of a matrix. */
export function rowDistances(matrix: Float64Array, size: number): Float64Array {
  const distances = new Float64Array(size * size);
  for (let one = 0; one < size; one++) {
    for (let other = 0; other < one; other++) {
      let sum = 0;
      for (let col = 0; col < size; col++) {
        const difference = (matrix[one * size + col] as number) - (matrix[other * size + col] as number);
        sum += difference * difference;
      }
      distances[one * size + other] = Math.sqrt(sum);
      distances[other * size + one] = Math.sqrt(sum);
    }
  }
  return distances;
}

export interface Medoids {
  readonly membership: Int32Array;
  readonly medoids: readonly number[];
  /** Σ_i min_m d(i, m) */
  readonly cost: number;
}

/** Divides by a matrix of distances. */
export function partitionAroundMedoids(distances: Float64Array, size: number, k: number): Medoids {
  const medoids = build(distances, size, k);
  for (let turn = 0; turn < MOST_SWAPS; turn++) {
    const swap = bestSwap(distances, size, medoids);
    if (swap === null) break;
    medoids[swap.place] = swap.node;
  }
  const membership = new Int32Array(size);
  let cost = 0;
  for (let node = 0; node < size; node++) {
    let best = 0;
    medoids.forEach((medoid, place) => {
      const known = distances[node * size + (medoids[best] as number)] as number;
      if ((distances[node * size + medoid] as number) < known) best = place;
    });
    // A medoid is in its own camp also where another one is just as near.
    const own = medoids.indexOf(node);
    membership[node] = own === -1 ? best : own;
    cost += distances[node * size + (medoids[membership[node] as number] as number)] as number;
  }
  return { membership, medoids, cost };
}

function build(distances: Float64Array, size: number, k: number): number[] {
  const medoids: number[] = [];
  const nearest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  while (medoids.length < k) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let node = 0; node < size; node++) {
      if (medoids.includes(node)) continue;
      let cost = 0;
      for (let other = 0; other < size; other++) {
        cost += Math.min(nearest[other] as number, distances[node * size + other] as number);
      }
      if (best !== -1 && cost >= least - 1e-12 * Math.abs(least)) continue;
      best = node;
      least = cost;
    }
    medoids.push(best);
    for (let other = 0; other < size; other++) {
      nearest[other] = Math.min(nearest[other] as number, distances[best * size + other] as number);
    }
  }
  return medoids;
}

/** The exchange that lowers the sum most; `null` when none lowers it. */
function bestSwap(
  distances: Float64Array,
  size: number,
  medoids: readonly number[],
): { place: number; node: number } | null {
  // Per node the nearest and the second nearest medoid: what losing the nearest one would cost.
  const first = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const second = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const owner = new Int32Array(size);
  let cost = 0;
  for (let node = 0; node < size; node++) {
    medoids.forEach((medoid, place) => {
      const distance = distances[node * size + medoid] as number;
      if (distance < (first[node] as number)) {
        second[node] = first[node] as number;
        first[node] = distance;
        owner[node] = place;
      } else if (distance < (second[node] as number)) second[node] = distance;
    });
    cost += first[node] as number;
  }
  let found: { place: number; node: number } | null = null;
  let least = -1e-12 * cost;
  const changes = new Float64Array(medoids.length);
  for (let node = 0; node < size; node++) {
    if (medoids.includes(node)) continue;
    // What everybody gains by the new medoid, whichever goes; and per medoid what its members lose besides.
    let gained = 0;
    changes.fill(0);
    for (let other = 0; other < size; other++) {
      const there = distances[node * size + other] as number;
      const known = first[other] as number;
      const place = owner[other] as number;
      if (there < known) gained += there - known;
      else changes[place] = (changes[place] as number) + Math.min(there, second[other] as number) - known;
    }
    changes.forEach((lost, place) => {
      if (gained + lost >= least) return;
      least = gained + lost;
      found = { place, node };
    });
  }
  return found;
}
