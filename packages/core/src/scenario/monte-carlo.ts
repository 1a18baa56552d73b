/**
 * Monte Carlo: what becomes of a result when its inputs are only known within limits?
 *
 * Each draw has a stream of its own from (seed, index of the draw), and takes one number per input in a fixed order.
 * So any part of the draws can be made anywhere: by one worker or by four, in any order, the bytes are the same. Two
 * versions of a record that draw with the same inputs in the same order share their chance (common random numbers), so
 * that their difference shows what was edited and not the noise.
 */
import { createStream } from "../random.js";
import { type Triangle, triangularQuantile } from "./sensitivity/triangular.js";

export interface DrawRange {
  readonly seed: number;
  /** First draw, included. */
  readonly from: number;
  /** Last draw, excluded. */
  readonly to: number;
}

/** One number from 0 to 1 per input for a draw. */
export function drawChances(seed: number, index: number, inputs: number): Float64Array {
  const random = createStream(seed, index);
  return Float64Array.from({ length: inputs }, () => random());
}

/**
 * A result for each draw of a range.
 *
 * @param result of the drawn inputs, in the order of the triangles
 */
export function drawResults(
  triangles: readonly Triangle[],
  { seed, from, to }: DrawRange,
  result: (inputs: Float64Array) => number,
): Float64Array {
  const results = new Float64Array(Math.max(0, to - from));
  const inputs = new Float64Array(triangles.length);
  for (let draw = from; draw < to; draw++) {
    const chances = drawChances(seed, draw, triangles.length);
    triangles.forEach((triangle, at) => {
      inputs[at] = triangularQuantile(triangle, chances[at] as number);
    });
    results[draw - from] = result(inputs);
  }
  return results;
}

/** Ranges of about equal length that cover all draws: one per worker. */
export function splitDraws(
  draws: number,
  workers: number,
): readonly { readonly from: number; readonly to: number }[] {
  const parts = Math.max(1, Math.min(workers, draws));
  return Array.from({ length: parts }, (_, part) => ({
    from: Math.floor((draws * part) / parts),
    to: Math.floor((draws * (part + 1)) / parts),
  }));
}
