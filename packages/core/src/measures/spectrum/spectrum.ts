/**
 * Spectrum: how is a network held together, as one list of numbers per network?
 *
 *   L = D − A,   A_il = |w_il|,   D_ii = Σ_l A_il,   λ_1 ≥ … ≥ λ_n the eigenvalues of L,   s_i = λ_i / Σ λ
 *
 * The parts add up to 1; a network without ties has only zeros. Two spectra differ by Σ_i |s_i − s′_i|, from 0
 * (alike) to 2; against a network without ties it is 1. (Chung 1997; Leifeld 2016 for the use on discourse
 * networks.) Ties with oneself are left out. An actor without ties adds a 0, so that the order of the actors
 * and added isolates change nothing.
 *
 * | | by default | under `compat` |
 * |---|---|---|
 * | the numbers | eigenvalues of the Laplacian | the degrees D_ii: DNA drops the result of the subtraction |
 * | negative ties | count by their absolute weight | are set to 0 |
 *
 * By hand: a single tie between A and B of weight w has L = [[w, −w], [−w, w]], λ = (2w, 0), s = (1, 0). DNA
 * takes the degrees (w, w) and has s = (½, ½). Under DNA's rule a star of three and a path with the same
 * degrees cannot be told apart; their Laplacians differ.
 */
import type { Network } from "../../network/network.js";
import { benchOf, type DegreeBench } from "./degree-sums.js";
import { symmetricEigenvalues } from "./symmetric-eigenvalues.js";
import { mayHaveTwins, twinQuotient } from "./twin-actors.js";
import { type TwofoldBench, twofoldBench } from "./twofold-eigenvalues.js";

export interface SpectrumOptions {
  readonly compat?: "dna-3.1.2" | null;
}

/**
 * The spectrum of a network; of a two-mode network, of its actors and concepts together.
 *
 * @example
 * spectralDistance(spectrum(before), spectrum(after));
 */
export function spectrum(network: Network, { compat = null }: SpectrumOptions = {}): Float64Array {
  const { matrix, rowLabels, colLabels } = network;
  if (network.networkType === "onemode") return matrixSpectrum(matrix, rowLabels.length, compat !== null);
  const rows = rowLabels.length;
  const size = rows + colLabels.length;
  const both = new Float64Array(size * size);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < colLabels.length; col++) {
      const weight = matrix[row * colLabels.length + col] as number;
      both[row * size + rows + col] = weight;
      both[(rows + col) * size + row] = weight;
    }
  }
  return matrixSpectrum(both, size, compat !== null);
}

/** The spectrum of a symmetric matrix; `degrees` for DNA's numbers. */
export function matrixSpectrum(matrix: Float64Array, size: number, degrees: boolean): Float64Array {
  return benchSpectrum(benchOf(matrix, size), size, degrees);
}

/** The same of ties on a bench. */
export function benchSpectrum(bench: DegreeBench, size: number, degrees: boolean): Float64Array {
  // DNA: row sums of the ties above 0, largest first.
  if (degrees) return toParts(bench.positive().sort().reverse());
  return toParts(eigenvaluesOf(tiedIn(bench.matrix, bench.absolute()), size));
}

/** Two networks of one size, to be changed and asked again. */
export interface SpectrumPair {
  /** Their symmetric matrices, for whoever asks to fill: ties, or sums with nothing on the diagonal. */
  readonly ties: readonly [Float64Array, Float64Array];
  /** Where sums are to be divided by the average activity of a pair: number k of network m at 2 k + m. `null` where they cannot. */
  readonly activities: Float64Array | null;
  /** Their spectra, each with the bits of `matrixSpectrum`. */
  readonly spectra: (areSums?: boolean) => readonly [Float64Array, Float64Array];
}

/** The spectra of two networks side by side, which takes less time than one after the other; `degrees` for DNA's numbers. */
export function spectrumPair(size: number, degrees: boolean): SpectrumPair {
  if (degrees || size > MOST_SIDE_BY_SIDE) {
    const ties = [new Float64Array(size * size), new Float64Array(size * size)] as const;
    const alone = (which: 0 | 1): Float64Array => matrixSpectrum(ties[which], size, degrees);
    return { ties, activities: null, spectra: () => [alone(0), alone(1)] };
  }
  const bench = twofoldBench(size);
  return {
    ties: bench.ties,
    activities: bench.activities,
    spectra: (areSums = false) => {
      const [one, other] = pairOfEigenvalues(bench, areSums);
      return [toParts(one), toParts(other)];
    },
  };
}

/**
 * The degrees D_ii of absolute ties, largest first, divided by their sum. They follow the eigenvalues of a network with
 * many actors closely (Zhan, Chen and Yeung 2010) and cost an addition a tie.
 */
export function degreeParts(bench: DegreeBench): Float64Array {
  return toParts(bench.absolute().sort().reverse());
}

/** Σ |s_i − s′_i|; the shorter spectrum is filled up with zeros. */
export function spectralDistance(one: Float64Array, other: Float64Array): number {
  const size = Math.max(one.length, other.length);
  let distance = 0;
  for (let place = 0; place < size; place++) distance += Math.abs((one[place] ?? 0) - (other[place] ?? 0));
  return distance;
}

/** Actors without ties are left out of the work, each has an eigenvalue of 0. */
interface Tied {
  readonly matrix: Float64Array;
  /** Rows of the matrix. */
  readonly places: Int32Array;
  readonly degrees: Float64Array;
}

function tiedIn(matrix: Float64Array, degrees: Float64Array): Tied {
  const size = degrees.length;
  const tied = new Int32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) if ((degrees[row] as number) > 0) tied[count++] = row;
  const places = tied.subarray(0, count);
  return { matrix, places, degrees: gathered(degrees, places) };
}

/** What eigenvalues are worked out of, and those that are known without work. */
interface Work {
  readonly matrix: Float64Array;
  readonly size: number;
  readonly known: readonly number[];
}

/** Of actors tied alike all but one are left out of the work as well. */
function workOf(tied: Tied, size: number, room: (cells: number) => Float64Array): Work {
  const { matrix, places, degrees } = tied;
  const count = places.length;
  if (mayHaveTwins(degrees)) return twinQuotient(tiesAmong(matrix, size, places), degrees);
  const laplacian = room(count * count);
  fillLaplacian(tied, size, laplacian);
  return { matrix: laplacian, size: count, known: [] };
}

function eigenvaluesOf(tied: Tied, size: number): Float64Array {
  const work = workOf(tied, size, roomFor);
  return completed(withKnown(symmetricEigenvalues(work.matrix, work.size), work), size);
}

function withKnown(found: Float64Array, { size, known }: Work): Float64Array {
  if (known.length === 0) return found;
  const values = new Float64Array(size + known.length);
  values.set(found);
  values.set(known, size);
  return values.sort().reverse();
}

/** Side by side, each without the actors that are left out of it. */
function pairOfEigenvalues(bench: TwofoldBench, areSums: boolean): readonly [Float64Array, Float64Array] {
  const { size, cells } = bench;
  const all = bench.fill(areSums);
  const degrees = [everyOther(all, 0), everyOther(all, 1)] as const;
  if (!degrees.some(mayHaveTwins) && !degrees.some((own) => own.includes(0))) {
    const [one, other] = bench.solve([size, size]);
    return [completed(one, size), completed(other, size)];
  }
  const ties = [tiesIn(bench, 0), tiesIn(bench, 1)] as const;
  const apart = (cells: number): Float64Array => new Float64Array(cells);
  const one = workOf(tiedIn(ties[0], degrees[0]), size, apart);
  const other = workOf(tiedIn(ties[1], degrees[1]), size, apart);
  const stride = Math.max(one.size, other.size);
  cells.fill(0, 0, 2 * stride * stride);
  layIn(one, cells, stride, 0);
  layIn(other, cells, stride, 1);
  const found = bench.solve([one.size, other.size]);
  return [completed(withKnown(found[0], one), size), completed(withKnown(found[1], other), size)];
}

/** Into the cells of one of two matrices: what stands below and on the diagonal. */
function layIn({ matrix, size }: Work, cells: Float64Array, stride: number, which: 0 | 1): void {
  for (let row = 0; row < size; row++)
    for (let col = 0; col <= row; col++)
      cells[2 * (row * stride + col) + which] = matrix[row * size + col] as number;
}

/** Absolute ties out of a Laplacian. */
function tiesIn({ size, cells }: TwofoldBench, which: 0 | 1): Float64Array {
  const ties = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let col = 0; col < row; col++) {
      const tie = -(cells[2 * (row * size + col) + which] as number);
      ties[row * size + col] = tie;
      ties[col * size + row] = tie;
    }
  return ties;
}

function everyOther(values: Float64Array, from: 0 | 1): Float64Array {
  const found = new Float64Array(values.length / 2);
  for (let at = 0; at < found.length; at++) found[at] = values[2 * at + from] as number;
  return found;
}

/** Larger matrices fill the memory close at hand, and gain nothing side by side. */
export const MOST_SIDE_BY_SIDE = 128;

/** A Laplacian has no eigenvalue below 0, and at least one that is 0; what is left of them is rounding. */
function completed(found: Float64Array, size: number): Float64Array {
  const values = found.length === size ? found : new Float64Array(size);
  if (values !== found) values.set(found);
  const rounding = (found[0] ?? 0) * found.length * Number.EPSILON;
  for (let place = 0; place < found.length; place++)
    if ((values[place] as number) < rounding) values[place] = 0;
  return values;
}

function tiesAmong(matrix: Float64Array, size: number, places: Int32Array): Float64Array {
  const count = places.length;
  const weights = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    const row = (places[a] as number) * size;
    for (let b = 0; b < count; b++)
      weights[a * count + b] = a === b ? 0 : Math.abs(matrix[row + (places[b] as number)] as number);
  }
  return weights;
}

/** Below and on the diagonal, which is all that eigenvalues are worked out from. */
function fillLaplacian({ matrix, places, degrees }: Tied, size: number, cells: Float64Array): void {
  const count = places.length;
  for (let a = 0; a < count; a++) {
    const row = (places[a] as number) * size;
    for (let b = 0; b < a; b++)
      cells[a * count + b] = -Math.abs(matrix[row + (places[b] as number)] as number);
    cells[a * count + a] = degrees[a] as number;
  }
}

let room = new Float64Array(0);
/** Eight megabytes: a search asks for ten thousand spectra of networks of this size, not of larger ones. */
const MOST_KEPT = 1_000_000;

/** A matrix to work in. The last one is used again, so that a search leaves no garbage behind. */
function roomFor(cells: number): Float64Array {
  if (cells > MOST_KEPT) return new Float64Array(cells);
  if (room.length < cells) room = new Float64Array(cells);
  return room;
}

function gathered(values: Float64Array, places: Int32Array): Float64Array {
  const found = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) found[at] = values[places[at] as number] as number;
  return found;
}

/** Divided by their sum; left as they are where the sum is 0. */
function toParts(values: Float64Array): Float64Array {
  let sum = 0;
  for (const value of values) sum += value;
  if (!(sum > 0)) return values;
  for (let place = 0; place < values.length; place++) values[place] = (values[place] as number) / sum;
  return values;
}
