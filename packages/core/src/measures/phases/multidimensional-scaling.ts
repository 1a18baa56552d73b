/**
 * Multidimensional scaling without a metric: a map on which what differs more lies further apart, in order, not in
 * proportion
 *
 *   minimize stress = √[ Σ_{i<j} (d_ij − d̂_ij)² / Σ_{i<j} d_ij² ]
 *
 * d are distances on the map, d̂ the numbers nearest to them that have the order of the given dissimilarities
 * (`isotonic-regression.ts`); equal dissimilarities may have different d̂. (Kruskal 1964.) Starts from the classical
 * solution (Torgerson 1952) and improves by majorization: each step moves the points where they would lie if d̂ were
 * true, which never raises the stress (de Leeuw 1977). The map is turned so that most of it lies along the first
 * axis; it has no up and no right side.
 *
 * Stress 0 is perfect order, 0.05 good, 0.2 poor (Kruskal's words).
 */
import { leadingEigenpairs } from "../graph/leading-eigenpairs.js";
import { isotonicRegression } from "./isotonic-regression.js";

export interface ScalingMap {
  /** Points × dimensions, row by row. */
  readonly points: Float64Array;
  readonly stress: number;
}

const MOST_STEPS = 300;
/** Of stress, in one step. */
const SMALLEST_GAIN = 1e-6;

/** A map of a matrix of dissimilarities. */
export function multidimensionalScaling(
  dissimilarities: Float64Array,
  size: number,
  dimensions = 2,
): ScalingMap {
  let points = classicalScaling(dissimilarities, size, dimensions);
  const pairs = pairsByDissimilarity(dissimilarities, size);
  let best = { points, stress: Number.POSITIVE_INFINITY };
  for (let step = 0; step < MOST_STEPS; step++) {
    const distances = mapDistances(points, size, dimensions);
    const wanted = disparities(distances, pairs, size);
    const stress = stressOf(distances, wanted);
    const gain = best.stress - stress;
    if (stress < best.stress) best = { points, stress };
    if (stress === 0 || gain < SMALLEST_GAIN) break;
    points = guttmanTransform(points, distances, wanted, size, dimensions);
  }
  return { points: alongAxes(best.points, size, dimensions), stress: best.stress };
}

/** Torgerson: the leading eigenvectors of the doubly centered matrix −½ D². */
export function classicalScaling(
  dissimilarities: Float64Array,
  size: number,
  dimensions: number,
): Float64Array {
  const centered = dissimilarities.map((value) => (-value * value) / 2);
  const rowMeans = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    for (let col = 0; col < size; col++) {
      rowMeans[row] = (rowMeans[row] as number) + (centered[row * size + col] as number) / size;
    }
  }
  const mean = rowMeans.reduce((sum, value) => sum + value, 0) / Math.max(size, 1);
  const pairs = leadingEigenpairs(
    size,
    (vector, into) => {
      for (let row = 0; row < size; row++) {
        let sum = 0;
        for (let col = 0; col < size; col++) {
          const cell = centered[row * size + col] as number;
          sum +=
            (cell - (rowMeans[row] as number) - (rowMeans[col] as number) + mean) * (vector[col] as number);
        }
        into[row] = sum;
      }
    },
    dimensions,
  );
  const points = new Float64Array(size * dimensions);
  pairs.forEach(({ value, vector }, dimension) => {
    const length = Math.sqrt(Math.max(value, 0));
    vector.forEach((part, row) => {
      points[row * dimensions + dimension] = length * part;
    });
  });
  return points;
}

/** Pairs of points in the order of their dissimilarities. */
interface Pairs {
  /** Cell of the matrix, one · size + other with one < other. */
  readonly cells: Int32Array;
  /** Where the next larger dissimilarity begins; the last entry is the number of pairs. */
  readonly groups: readonly number[];
}

function pairsByDissimilarity(dissimilarities: Float64Array, size: number): Pairs {
  const cells = new Int32Array((size * (size - 1)) / 2);
  let count = 0;
  for (let one = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++) cells[count++] = one * size + other;
  }
  const apart = (cell: number): number => dissimilarities[cell] as number;
  cells.sort((a, b) => apart(a) - apart(b) || a - b);
  const groups: number[] = [];
  cells.forEach((cell, at) => {
    const before = at === 0 ? Number.NEGATIVE_INFINITY : apart(cells[at - 1] as number);
    // Rounding does not make a difference of what is equal.
    if (at === 0 || apart(cell) - before > 1e-12 * Math.abs(apart(cell))) groups.push(at);
  });
  return { cells, groups: [...groups, count] };
}

function mapDistances(points: Float64Array, size: number, dimensions: number): Float64Array {
  const distances = new Float64Array(size * size);
  for (let one = 0; one < size; one++) {
    for (let other = 0; other < one; other++) {
      let sum = 0;
      for (let dimension = 0; dimension < dimensions; dimension++) {
        const apart =
          (points[one * dimensions + dimension] as number) -
          (points[other * dimensions + dimension] as number);
        sum += apart * apart;
      }
      distances[one * size + other] = Math.sqrt(sum);
      distances[other * size + one] = Math.sqrt(sum);
    }
  }
  return distances;
}

/** d̂ for every pair. */
function disparities(distances: Float64Array, { cells, groups }: Pairs, size: number): Float64Array {
  const sorted = cells.slice();
  for (let group = 0; group + 1 < groups.length; group++) {
    const [from, to] = [groups[group] as number, groups[group + 1] as number];
    if (to - from < 2) continue;
    // Within equal dissimilarities the order of the map counts: they may differ.
    sorted.subarray(from, to).sort((a, b) => (distances[a] as number) - (distances[b] as number));
  }
  const fitted = isotonicRegression(Float64Array.from(sorted, (cell) => distances[cell] as number));
  const wanted = new Float64Array(distances.length);
  sorted.forEach((cell, at) => {
    wanted[cell] = fitted[at] as number;
    wanted[(cell % size) * size + Math.floor(cell / size)] = fitted[at] as number;
  });
  return wanted;
}

function stressOf(distances: Float64Array, wanted: Float64Array): number {
  let rest = 0;
  let all = 0;
  distances.forEach((distance, at) => {
    rest += (distance - (wanted[at] as number)) ** 2;
    all += distance * distance;
  });
  return all === 0 ? 0 : Math.sqrt(rest / all);
}

/** Where the points would lie if the wanted distances were true, seen from where they are. (Guttman 1968.) */
function guttmanTransform(
  points: Float64Array,
  distances: Float64Array,
  wanted: Float64Array,
  size: number,
  dimensions: number,
): Float64Array {
  const moved = new Float64Array(points.length);
  for (let one = 0; one < size; one++) {
    for (let other = 0; other < size; other++) {
      if (one === other) continue;
      const distance = distances[one * size + other] as number;
      const ratio = distance > 0 ? (wanted[one * size + other] as number) / distance : 0;
      for (let dimension = 0; dimension < dimensions; dimension++) {
        const at = one * dimensions + dimension;
        const apart = (points[at] as number) - (points[other * dimensions + dimension] as number);
        moved[at] = (moved[at] as number) + (ratio * apart) / size;
      }
    }
  }
  return moved;
}

/** The same map, its middle at 0, turned so that the first axis carries most of it. */
function alongAxes(points: Float64Array, size: number, dimensions: number): Float64Array {
  const middle = new Float64Array(dimensions);
  points.forEach((value, at) => {
    middle[at % dimensions] = (middle[at % dimensions] as number) + value / size;
  });
  const centered = points.map((value, at) => value - (middle[at % dimensions] as number));
  const axes = leadingEigenpairs(
    dimensions,
    (vector, into) => {
      into.fill(0);
      for (let row = 0; row < size; row++) {
        let along = 0;
        for (let d = 0; d < dimensions; d++) {
          along += (centered[row * dimensions + d] as number) * (vector[d] as number);
        }
        for (let d = 0; d < dimensions; d++) {
          into[d] = (into[d] as number) + along * (centered[row * dimensions + d] as number);
        }
      }
    },
    dimensions,
  );
  const turned = new Float64Array(points.length);
  for (let row = 0; row < size; row++) {
    axes.forEach(({ vector }, axis) => {
      let along = 0;
      for (let d = 0; d < dimensions; d++) {
        along += (centered[row * dimensions + d] as number) * (vector[d] as number);
      }
      turned[row * dimensions + axis] = along;
    });
  }
  return turned;
}
