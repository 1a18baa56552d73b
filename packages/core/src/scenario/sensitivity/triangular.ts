/**
 * How sure is an input? A triangular law: never below `low` or above `high`, most likely at `mode`. A drawn value may
 * be cut further by `clip`, where the law reaches beyond what is possible.
 */

export interface Triangle {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly clip?: readonly [low: number, high: number];
}

/**
 * The value below which a part `u` of all draws lies: the inverse of the distribution function.
 *
 *   x = low + √(u (high − low)(mode − low))   for u below (mode − low)/(high − low), mirrored above
 *
 * A law without width gives its mode.
 */
export function triangularQuantile({ low, mode, high, clip }: Triangle, u: number): number {
  const width = high - low;
  if (!(width > 0)) return clipped(mode, clip);
  const left = mode - low;
  const value =
    u * width < left ? low + Math.sqrt(u * width * left) : high - Math.sqrt((1 - u) * width * (high - mode));
  return clipped(value, clip);
}

/** The ends of the law after clipping. */
export function endsOf({ low, high, clip }: Triangle): readonly [low: number, high: number] {
  return [clipped(low, clip), clipped(high, clip)];
}

function clipped(value: number, clip: Triangle["clip"]): number {
  return clip === undefined ? value : Math.max(clip[0], Math.min(clip[1], value));
}
