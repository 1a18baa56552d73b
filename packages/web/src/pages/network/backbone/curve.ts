/** The curve of a nested backbone: losses by number of concepts left, and where to cut it. */
import type { NestedAnswer } from "../../../workers/questions.js";

export interface CurvePoint {
  /** Concepts left. */
  readonly left: number;
  readonly backboneLoss: number;
  readonly redundantLoss: number;
}

/** From all concepts, where nothing is lost, to none. */
export function curveOf({ steps }: Pick<NestedAnswer, "steps">): CurvePoint[] {
  if (steps.length === 0) return [];
  return [
    { left: steps.length, backboneLoss: 0, redundantLoss: 1 },
    ...steps.map(({ backboneLoss, redundantLoss }, at) => ({
      left: steps.length - at - 1,
      backboneLoss,
      redundantLoss,
    })),
  ];
}

/**
 * Where the curve is cut when nobody has: the fewest concepts that are nearer to the whole network than what is left
 * out; at least one.
 */
export function usualCut(curve: readonly CurvePoint[]): number {
  const enough = curve.filter(
    ({ left, backboneLoss, redundantLoss }) => left > 0 && backboneLoss <= redundantLoss,
  );
  return enough.reduce((least, { left }) => Math.min(least, left), curve[0]?.left ?? 0);
}

export interface CutSets {
  /** The last to go first: what carries most. */
  readonly backbone: readonly number[];
  /** In the order in which they were spared. */
  readonly redundant: readonly number[];
}

/** Positions of the steps on both sides of a cut. */
export function setsAt(steps: number, left: number): CutSets {
  const all = Array.from({ length: steps }, (_, at) => at);
  return { backbone: all.slice(steps - left).reverse(), redundant: all.slice(0, steps - left) };
}
