/**
 * The degrees of a network that changes: its ties stand where they can be added up fast, and are asked again after each
 * change. By WebAssembly with vectors where that is at hand; plain script gives the same bits.
 */
import { memoryRoom, startKernel } from "../../assembly/kernel.js";
import { absoluteAverages, absoluteSums, positiveAverages, positiveSums } from "./degree-kernel.js";

export interface DegreeBench {
  /** Symmetric, row by row, for whoever asks to fill; zeros at first. */
  readonly matrix: Float64Array;
  /** Sums of absolute weights, without ties with oneself. */
  readonly absolute: () => Float64Array;
  /** Sums of the weights above 0. */
  readonly positive: () => Float64Array;
}

/** Room for the ties of so many actors. */
export function degreeBench(size: number, inScript = false): DegreeBench {
  return (inScript ? null : assembledBench(size)) ?? benchOf(new Float64Array(size * size), size);
}

/** The degrees of a matrix that stands elsewhere. */
export function benchOf(matrix: Float64Array, size: number): DegreeBench {
  return {
    matrix,
    absolute: () => withoutOwn(rowSums(matrix, size, ABSOLUTE), matrix),
    positive: () => rowSums(matrix, size, POSITIVE),
  };
}

/** Sums of pairs whose ties are divided by the average activity of the two actors; the ties themselves need not be known. */
export interface AverageBench {
  /** Symmetric sums, row by row, for whoever asks to fill; 0 on the diagonal, and where an actor has no statements. */
  readonly sums: Float64Array;
  /** Statements of each actor, to be filled likewise. */
  readonly activity: Float64Array;
  readonly absolute: () => Float64Array;
  readonly positive: () => Float64Array;
}

/** @returns `null` where WebAssembly is not at hand */
export function averageBench(size: number): AverageBench | null {
  const opened = openRoom(size);
  if (opened === null) return null;
  const { matrix, activity, absoluteAverages, positiveAverages } = opened;
  return { sums: matrix, activity, absolute: absoluteAverages, positive: positiveAverages };
}

function assembledBench(size: number): DegreeBench | null {
  const opened = openRoom(size);
  if (opened === null) return null;
  const { matrix, absoluteSums, positiveSums } = opened;
  return { matrix, absolute: () => withoutOwn(absoluteSums(), matrix), positive: positiveSums };
}

const routines = [absoluteSums, positiveSums, absoluteAverages, positiveAverages] as const;
type Sums = Readonly<Record<(typeof routines)[number]["name"], () => Float64Array>>;

/** A matrix, activities, and what gives the sums. */
function openRoom(
  size: number,
): (Sums & Pick<AverageBench, "activity"> & Pick<DegreeBench, "matrix">) | null {
  const bytes = size * 8;
  const room = memoryRoom(0);
  // Two columns at a time: of an odd number the last one is read with what stands behind it.
  const sums = room(bytes + 8);
  const activity = room(bytes + 8);
  const at = room(bytes * size + 8);
  const kernel = startKernel(routines, room(0));
  if (kernel === null) return null;
  const { buffer, routines: started } = kernel;
  const found = new Float64Array(buffer, sums, size);
  const sumsBy = (name: keyof Sums) => (): Float64Array => {
    started[name](at, bytes, at + size * bytes, sums, activity);
    return found.slice();
  };
  return {
    matrix: new Float64Array(buffer, at, size * size),
    activity: new Float64Array(buffer, activity, size),
    absoluteSums: sumsBy("absoluteSums"),
    positiveSums: sumsBy("positiveSums"),
    absoluteAverages: sumsBy("absoluteAverages"),
    positiveAverages: sumsBy("positiveAverages"),
  };
}

function withoutOwn(sums: Float64Array, matrix: Float64Array): Float64Array {
  const size = sums.length;
  for (let row = 0; row < size; row++) {
    const own = matrix[row * size + row] as number;
    if (own !== 0) sums[row] = (sums[row] as number) - Math.abs(own);
  }
  return sums;
}

interface Share {
  readonly size: number;
  readonly sign: number;
}
/** What a number w counts: `size` · |w| + `sign` · w. No case has to be told apart. */
const ABSOLUTE: Share = { size: 1, sign: 0 };
/** w above 0, nothing below. */
const POSITIVE: Share = { size: 0.5, sign: 0.5 };

/**
 * Sums of rows. Each is added up in the order of the columns, as DNA does; four rows side by side, so that no addition
 * waits for the one before.
 */
function rowSums(matrix: Float64Array, size: number, share: Share): Float64Array {
  const [a, b] = [share.size, share.sign];
  const sums = new Float64Array(size);
  let row = 0;
  for (; row + 3 < size; row += 4) {
    const [one, two, three, four] = [row * size, (row + 1) * size, (row + 2) * size, (row + 3) * size];
    let [sum1, sum2, sum3, sum4] = [0, 0, 0, 0];
    for (let col = 0; col < size; col++) {
      const w1 = matrix[one + col] as number;
      const w2 = matrix[two + col] as number;
      const w3 = matrix[three + col] as number;
      const w4 = matrix[four + col] as number;
      sum1 += Math.abs(w1) * a + w1 * b;
      sum2 += Math.abs(w2) * a + w2 * b;
      sum3 += Math.abs(w3) * a + w3 * b;
      sum4 += Math.abs(w4) * a + w4 * b;
    }
    sums[row] = sum1;
    sums[row + 1] = sum2;
    sums[row + 2] = sum3;
    sums[row + 3] = sum4;
  }
  for (; row < size; row++) {
    let sum = 0;
    for (let col = 0; col < size; col++) {
      const weight = matrix[row * size + col] as number;
      sum += Math.abs(weight) * a + weight * b;
    }
    sums[row] = sum;
  }
  return sums;
}
