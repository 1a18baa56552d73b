/**
 * Best sequences and probabilities of a chain by WebAssembly with vectors, where that is at hand. The chain has a memory
 * of its own, with room for the positions of one sequence; it is made anew for a longer one.
 */
import { memoryRoom, startKernel } from "@parley/core";
import { type ChainPlaces, type ChainRoutine, chainKernel } from "./chain-kernel.js";
import type { LabelChain, PositionRange } from "./chain-steps.js";
import { evenFrom } from "./chain-words.js";
import { exponentNumbers } from "./weigh-kernel.js";

/** A chain at work; what it gives of a sequence holds until it is asked again. */
export interface ChainBench {
  /** The most positions it has room for. */
  readonly most: number;
  /** Numbers a position has in the cells: labels, filled up. */
  readonly stride: number;
  /** For each position and label the score of the best sequence that ends there. */
  readonly best: (scores: Float32Array) => Float64Array;
  /** The probability of each label at the asked positions. */
  readonly probabilities: (scores: Float32Array, asked: PositionRange) => Float32Array;
}

/** Room to begin with, and the most that is kept: longer texts are read in script. */
const LEAST_ROOM = 256;
const MOST_ROOM = 1 << 14;
/** A pair of numbers may be read up to this far behind the last one. */
const BEHIND = 16;

/** To open a bench takes about as long as to read so many positions in script; whoever reads one text need not wait. */
const PATIENCE = 4_000;

/** A chain does not change once it is made; `null` where WebAssembly is not at hand. */
const kept = new WeakMap<LabelChain, ChainBench | null>();
/** Positions read in script so far. */
const waited = new WeakMap<LabelChain, number>();

/**
 * @param patience positions that are read in script before a bench is opened
 * @returns `null` for sequences that are read in script
 */
export function chainByVectors(chain: LabelChain, positions: number, patience = PATIENCE): ChainBench | null {
  if (positions === 0 || positions > MOST_ROOM) return null;
  const known = kept.get(chain);
  if (known === null || (known !== undefined && positions <= known.most)) return known;
  if (known === undefined) {
    const before = waited.get(chain) ?? 0;
    waited.set(chain, before + positions);
    if (before + positions < patience) return null;
  }
  const most = Math.min(MOST_ROOM, Math.max(LEAST_ROOM, Math.ceil(positions * 1.5)));
  const made = openBench(chain, most);
  kept.set(chain, made);
  return made;
}

function openBench(chain: LabelChain, most: number): ChainBench | null {
  const count = chain.labels.length;
  const stride = evenFrom(count);
  const row = stride * 8;
  const room = memoryRoom(0);
  const places: ChainPlaces = {
    starts: room(row),
    transitions: room(row * count),
    first: room(row),
    onward: room(row * count),
    back: room(row * count),
    last: room(row),
    shares: room(row),
    numbers: room(exponentNumbers.length * 16),
  };
  const scoresAt = room(most * count * 4 + BEHIND);
  const localAt = room(most * row);
  const cellsAt = room(most * row);
  const kernel = startKernel(routinesOf(count, places), room(0));
  if (kernel === null) return null;
  const { best, weigh, forward, backward, shares } = kernel.routines;
  writeChain(chain, places, kernel.buffer);
  const scoresHere = new Float32Array(kernel.buffer, scoresAt, most * count);
  const cells = new Float64Array(kernel.buffer, cellsAt, most * stride);
  return {
    most,
    stride,
    best: (scores) => {
      scoresHere.set(scores);
      best(scores.length / count, scoresAt, cellsAt);
      return cells;
    },
    probabilities: (scores, { from, to }) => {
      if (to <= from) return scoresHere.subarray(0, 0);
      const length = scores.length / count;
      scoresHere.set(scores);
      weigh(length, scoresAt, localAt);
      forward(to, localAt, cellsAt);
      backward(length - from, localAt + (length - 1) * row);
      shares(to - from, cellsAt + from * row, localAt + from * row, scoresAt);
      return scoresHere.subarray(0, (to - from) * count);
    },
  };
}

/** Chains of as many labels have the same routines, compiled once. */
const routines = new Map<number, readonly ChainRoutine[]>();

function routinesOf(count: number, places: ChainPlaces): readonly ChainRoutine[] {
  const made = routines.get(count) ?? chainKernel(count, places);
  routines.set(count, made);
  return made;
}

/** Writes rows of the chain, each filled up to the stride. */
function writeChain({ labels, transitions, starts }: LabelChain, places: ChainPlaces, buffer: ArrayBuffer) {
  const count = labels.length;
  const stride = evenFrom(count);
  const rows = (at: number, many: number, filled: number, numberOf: (row: number, k: number) => number) => {
    const made = new Float64Array(buffer, at, many * stride).fill(filled);
    for (let i = 0; i < many; i += 1)
      for (let k = 0; k < count; k += 1) made[i * stride + k] = numberOf(i, k);
  };
  const step = (i: number, j: number): number => transitions[i * count + j] ?? 0;
  rows(places.starts, 1, Number.NEGATIVE_INFINITY, (_, k) => starts[k] ?? 0);
  rows(places.transitions, count, Number.NEGATIVE_INFINITY, step);
  rows(places.first, 1, 0, (_, k) => Math.exp(starts[k] ?? 0));
  rows(places.onward, count, 0, (i, k) => Math.exp(step(i, k)));
  rows(places.back, count, 0, (i, k) => Math.exp(step(k, i)));
  rows(places.last, 1, 0, () => 1 / count);
  const numbers = new Float64Array(buffer, places.numbers, exponentNumbers.length * 2);
  for (const [order, number] of exponentNumbers.entries()) numbers.fill(number, order * 2, order * 2 + 2);
}
