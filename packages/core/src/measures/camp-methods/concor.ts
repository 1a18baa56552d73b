/**
 * CONCOR: correlate the columns of a matrix, then the columns of the correlations, and so on, until all
 * correlations are 1 or −1; those who correlate stand on one side, the others on the other. (Breiger, Boorman and
 * Arabie 1975.) For more than two camps the largest one is split in the same way, by the columns of its members,
 * until there are k.
 *
 * Works on the ties of the network (`concor`), diagonal 0, or on what the actors said (`concor-two-mode`). A column
 * without variation correlates with nothing (0). Stops after 50 rounds or when every |r| > 0.999, as DNA does;
 * DNA knows two camps only. A camp whose members all correlate is not split further.
 */
import { type CampMethod, countCamps } from "./camp-method.js";

const MOST_ROUNDS = 50;
const SETTLED = 0.999;
/** A correlation that is rounding. */
const NOTHING = 1e-9;

/** Column l of the matrix stands for node l. */
interface Columns {
  readonly matrix: Float64Array;
  readonly rows: number;
  readonly columns: number;
}

function concorOn(name: string, divides: CampMethod["divides"]): CampMethod {
  return {
    name,
    divides,
    cuts: true,
    seeded: false,
    divide: (input, { compat }) => ({
      own: null,
      at: (k) => {
        if (k > input.size || k < 2 || (compat && k !== 2)) return null;
        const columns =
          divides === "ties"
            ? { matrix: input.ties(), rows: input.size, columns: input.size }
            : turned(input.profiles(), input.size);
        const membership = concor(columns, k);
        return countCamps(membership) === k ? membership : null;
      },
    }),
  };
}

export const concorMethod = concorOn("concor", "ties");
export const concorTwoModeMethod = concorOn("concor-two-mode", "profiles");

/** Columns × nodes instead of nodes × columns. */
function turned(
  profiles: { readonly matrix: Float64Array; readonly columns: number },
  size: number,
): Columns {
  const matrix = new Float64Array(profiles.matrix.length);
  for (let node = 0; node < size; node++) {
    for (let col = 0; col < profiles.columns; col++) {
      matrix[col * size + node] = profiles.matrix[node * profiles.columns + col] as number;
    }
  }
  return { matrix, rows: profiles.columns, columns: size };
}

/** Splits the columns of a matrix into k camps, or as many as there are. */
export function concor(given: Columns, k: number): Int32Array {
  const membership = new Int32Array(given.columns);
  const isWhole = new Set<number>();
  let camps = 1;
  while (camps < k) {
    const largest = largestCamp(membership, camps, isWhole);
    if (largest === -1) break;
    const members: number[] = [];
    membership.forEach((camp, node) => {
      if (camp === largest) members.push(node);
    });
    const signs = splitBySign(given, members);
    if (signs.every((sign) => sign === signs[0])) {
      isWhole.add(largest);
      continue;
    }
    members.forEach((node, place) => {
      if (signs[place] !== signs[0]) membership[node] = camps;
    });
    camps++;
  }
  return membership;
}

/** Of equally large ones the first; −1 where nothing is left to split. */
function largestCamp(membership: Int32Array, camps: number, isWhole: ReadonlySet<number>): number {
  const sizes = new Int32Array(camps);
  for (const camp of membership) sizes[camp] = (sizes[camp] as number) + 1;
  let best = -1;
  sizes.forEach((size, camp) => {
    if (size < 2 || isWhole.has(camp)) return;
    if (best === -1 || size > (sizes[best] as number)) best = camp;
  });
  return best;
}

/** Side of each member: the sign of its last correlation with the first one. */
function splitBySign({ matrix, rows, columns }: Columns, members: readonly number[]): boolean[] {
  const size = members.length;
  let now = new Float64Array(rows * size);
  for (let row = 0; row < rows; row++) {
    members.forEach((node, place) => {
      now[row * size + place] = matrix[row * columns + node] as number;
    });
  }
  let height = rows;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    now = columnCorrelations(now, height, size);
    height = size;
    if (now.every((r) => Math.abs(r) > SETTLED)) break;
  }
  // Who correlates with the first one neither way, which symmetric networks bring about, stands on the other side.
  return members.map((_, place) => (now[place * size] as number) > NOTHING);
}

/** Pearson correlations of the columns; 1 on the diagonal. */
function columnCorrelations(matrix: Float64Array, rows: number, columns: number): Float64Array<ArrayBuffer> {
  const centered = new Float64Array(columns * rows);
  for (let col = 0; col < columns; col++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += matrix[row * columns + col] as number;
    let squares = 0;
    for (let row = 0; row < rows; row++) {
      const value = (matrix[row * columns + col] as number) - sum / rows;
      centered[col * rows + row] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares);
    // What is left of a constant column is rounding.
    const isConstant = length <= 1e-12 * (Math.abs(sum) + 1);
    for (let row = 0; row < rows; row++) {
      const at = col * rows + row;
      centered[at] = isConstant ? 0 : (centered[at] as number) / length;
    }
  }
  return products(centered, rows, columns);
}

/** Products of any two rows of a matrix of columns × rows; four at a time, because this is where the time goes. */
function products(centered: Float64Array, rows: number, columns: number): Float64Array<ArrayBuffer> {
  const correlations = new Float64Array(columns * columns);
  const put = (one: number, other: number, value: number): void => {
    if (other >= one) return;
    correlations[one * columns + other] = value;
    correlations[other * columns + one] = value;
  };
  for (let one = 0; one < columns; one++) {
    correlations[one * columns + one] = 1;
    const mine = one * rows;
    for (let other = 0; other < one; other += 4) {
      const a = other * rows;
      // Beyond the last column the last one is read again and not kept.
      const b = Math.min(other + 1, one) * rows;
      const c = Math.min(other + 2, one) * rows;
      const d = Math.min(other + 3, one) * rows;
      let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
      for (let row = 0; row < rows; row++) {
        const value = centered[mine + row] as number;
        sumA += value * (centered[a + row] as number);
        sumB += value * (centered[b + row] as number);
        sumC += value * (centered[c + row] as number);
        sumD += value * (centered[d + row] as number);
      }
      put(one, other, sumA);
      put(one, other + 1, sumB);
      put(one, other + 2, sumC);
      put(one, other + 3, sumD);
    }
  }
  return correlations;
}
