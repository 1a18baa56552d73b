/**
 * Bounded confidence (Hegselmann and Krause 2002): where do positions drift when everybody listens only to those who
 * are near?
 *
 *   x_i(t+1) = mean of all x_j(t) with |x_j − x_i| ≤ ε
 *
 * The interval is closed, all move at once. It comes to rest in finitely many steps; the last one counted is the one
 * that changes nothing. For slow drift of positions in discourse, not for bargaining outcomes.
 */

export interface BoundedConfidence {
  readonly limit: readonly number[];
  /** Steps up to the first one in which nobody moves. */
  readonly steps: number;
  /** `[step][actor]`, step 0 is the start. */
  readonly history: readonly (readonly number[])[];
}

/** Movement below this is none; distances this close to ε are within it. */
const NOTHING = 1e-9;
/** Far more than it takes: with n actors it is at rest within about n³ steps. */
const MOST_STEPS = 100_000;

/** Positions in the long run. */
export function hegselmannKrause(start: readonly number[], epsilon: number): BoundedConfidence {
  const history: (readonly number[])[] = [start];
  let current = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    const before = current;
    const next = before.map((own) => {
      const near = before.filter((other) => Math.abs(other - own) <= epsilon + NOTHING);
      return near.reduce((sum, other) => sum + other, 0) / near.length;
    });
    history.push(next);
    current = next;
    if (next.every((value, i) => Math.abs(value - (before[i] as number)) <= NOTHING)) break;
  }
  return { limit: current, steps: history.length - 1, history };
}
