/**
 * How far the spectra of networks are from a given one, estimated four at a time: in half of the usual precision, which
 * takes less than half of the time. Who looks for the nearest of many need only work out exactly those that the
 * estimate leaves in question.
 *
 *   |estimate − exact| ≤ (n + 20) · 2^-23
 *
 * Eigenvalues found by reflections and QL are those of a matrix that differs by few roundings (2^-24 of the largest
 * eigenvalue, Wilkinson 1965); divided by the trace and added up they stay far below the margin, as tests on many
 * networks show.
 */
import { type Kernel, memoryRoom, startKernel } from "../../assembly/kernel.js";
import { addPart, averages, distances, ENTRY } from "./fourfold-kernel.js";
import { eigenvalueRoom, eigenvalueRoutines, findEigenvalues } from "./lane-eigenvalues.js";
import { CELL, FOUR_LANES, type LaneRoutine } from "./lanes.js";

/** Networks that are looked at together. */
export const FOUR = 4;

/** What is added to sums and activities, or taken away, as a whole. */
export interface EstimatePart {
  /** Ascending. */
  readonly actors: Int32Array;
  /** Of the pairs among them, row by row. */
  readonly sums: Float64Array;
  readonly activity: Float64Array;
}

export interface EstimateBench {
  /**
   * Sums of pairs whose ties are these sums divided by the average activity of the two: those of actors i > j in network
   * m at 4 (n i + j) + m.
   */
  readonly sums: Float32Array;
  /** Statements of actor i in network m, at 4 i + m. */
  readonly activities: Float32Array;
  /** Adds a part, by its number, to network m, or takes it away. */
  readonly add: (part: number, m: number, sign: 1 | -1) => void;
  /** Σ_i |s_i − s′_i| of each network; no number where it has no ties. What was given stays. */
  readonly distances: () => Float32Array;
}

/** How far from an exact distance an estimate may be. */
export function marginOf(size: number): number {
  return (size + 20) * 2 ** -23;
}

type Name = LaneRoutine["name"] | "addPart" | "averages" | "distances";

let routines: Parameters<typeof startKernel<Name>>[0] | null = null;

/**
 * @param full the spectrum they are compared with, largest part first
 * @returns `null` where WebAssembly is not at hand
 */
export function estimateBench(full: Float64Array, parts: readonly EstimatePart[] = []): EstimateBench | null {
  const size = full.length;
  if (size === 0) return null;
  const room = memoryRoom(0);
  const vector = (): number => room(size * CELL);
  const own = eigenvalueRoom(room, size);
  const [activities, degrees, given, found] = [vector(), vector(), vector(), room(CELL)];
  const sums = room(size * size * CELL);
  const lists = parts.map((part) => room(entriesOf(part) * ENTRY));
  routines ??= [...eigenvalueRoutines(FOUR_LANES), addPart, averages, distances];
  const kernel: Kernel<Name> | null = startKernel(routines, room(0));
  if (kernel === null) return null;
  const { buffer } = kernel;
  const numbers = (place: number, count: number): Float32Array =>
    new Float32Array(buffer, place, FOUR * count);
  const compared = numbers(given, size);
  full.forEach((part, place) => {
    compared.fill(part, FOUR * place, FOUR * (place + 1));
  });
  const ends = parts.map((part, place) =>
    listPart(part, buffer, lists[place] as number, size, sums, activities),
  );
  const answer = numbers(found, 1);
  const bytes = size * CELL;
  return {
    sums: numbers(sums, size * size),
    activities: numbers(activities, size),
    add: (part, m, sign) => {
      const [from, end] = [lists[part] as number, ends[part] as number];
      if (end > from) kernel.routines.addPart(from, end, 4 * m, sign);
    },
    distances: () => {
      kernel.routines.averages(bytes, bytes, sums, activities, own.matrix, degrees);
      findEigenvalues(kernel.routines, own, size);
      kernel.routines.distances(bytes, own.diagonal, degrees, given, found);
      return answer;
    },
  };
}

/** One for each actor and one for each pair, if none of them is 0. */
function entriesOf({ actors: { length } }: EstimatePart): number {
  return (length * (length + 1)) / 2;
}

/** Writes down where which number of a part is added; what is 0 is left out. Returns where the list ends. */
function listPart(
  { actors, sums: own, activity }: EstimatePart,
  buffer: ArrayBuffer,
  from: number,
  size: number,
  sums: number,
  activities: number,
): number {
  const places = new Int32Array(buffer);
  const values = new Float32Array(buffer);
  const count = actors.length;
  let next = from / 4;
  const note = (place: number, value: number): void => {
    if (value === 0) return;
    places[next] = place;
    values[next + 1] = value;
    next += 2;
  };
  for (let a = 0; a < count; a++) {
    const actor = actors[a] as number;
    note(activities + actor * CELL, activity[a] as number);
    const row = sums + actor * size * CELL;
    for (let b = 0; b < a; b++) note(row + (actors[b] as number) * CELL, own[a * count + b] as number);
  }
  return 4 * next;
}
