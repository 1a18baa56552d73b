/**
 * Tornado: which input moves the result most on its own?
 *
 * Each input goes to the low and the high end of its interval, all others stay at their mode; the swing is the distance
 * between the two results. Rows with the largest swing come first, equal ones in the order of the inputs. What inputs do
 * together it cannot see; that is what variance-based indices are for (`sobol.ts`).
 */
import { endsOf, type Triangle } from "./triangular.js";

export interface TornadoRow {
  /** Place of the input. */
  readonly input: number;
  /** Result with the input at its low end. */
  readonly low: number;
  readonly high: number;
  readonly swing: number;
}

export interface Tornado {
  /** Result with all inputs at their modes. */
  readonly base: number;
  readonly rows: readonly TornadoRow[];
}

/** The swing of every input. */
export function tornado(triangles: readonly Triangle[], result: (inputs: Float64Array) => number): Tornado {
  const modes = Float64Array.from(triangles, ({ mode }) => mode);
  const at = (input: number, value: number): number => {
    const inputs = Float64Array.from(modes);
    inputs[input] = value;
    return result(inputs);
  };
  const rows = triangles.map((triangle, input) => {
    const [lowEnd, highEnd] = endsOf(triangle);
    const [low, high] = [at(input, lowEnd), at(input, highEnd)];
    return { input, low, high, swing: Math.abs(high - low) };
  });
  return { base: result(modes), rows: rows.sort((one, other) => other.swing - one.swing) };
}
