/**
 * Opinion dynamics of Friedkin and Johnsen (1990): where do positions drift when everybody listens to some, and holds
 * on to where it began?
 *
 *   x(t+1) = A W x(t) + (I − A) x(0),   limit (I − A W)⁻¹ (I − A) x(0)
 *
 * W is row-stochastic (who listens to whom, how much), A the diagonal of susceptibilities in [0, 1]. For slow drift of
 * positions in discourse, not for bargaining outcomes; off unless asked for.
 *
 * Where I − AW cannot be inverted (some fully susceptible actors listen only to each other) the limit may not exist:
 * it is then `null`, the steps are given.
 */

export interface OpinionDrift {
  /** Positions in the long run; `null` when they have none of their own. */
  readonly limit: readonly number[] | null;
  /** `[step][actor]`, step 0 is the start. */
  readonly steps: readonly (readonly number[])[];
}

const SINGULAR = 1e-12;

/**
 * Positions step by step and in the long run.
 *
 * @param influence W by rows
 * @param susceptibility diagonal of A
 */
export function friedkinJohnsen(
  influence: readonly (readonly number[])[],
  susceptibility: readonly number[],
  start: readonly number[],
  steps: number,
): OpinionDrift {
  const history = [start];
  let current = start;
  for (let step = 0; step < steps; step++) {
    current = start.map((own, i) => {
      const heard = current.reduce((sum, opinion, j) => sum + (influence[i]?.[j] ?? 0) * opinion, 0);
      const open = susceptibility[i] ?? 0;
      return open * heard + (1 - open) * own;
    });
    history.push(current);
  }
  const system = start.map((_, i) =>
    start.map((__, j) => (i === j ? 1 : 0) - (susceptibility[i] ?? 0) * (influence[i]?.[j] ?? 0)),
  );
  const right = start.map((own, i) => (1 - (susceptibility[i] ?? 0)) * own);
  return { limit: solve(system, right), steps: history };
}

/** Gauss elimination with pivoting; `null` for a singular system. */
function solve(system: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const size = right.length;
  const rows = system.map((row, i) => [...row, right[i] as number]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = row;
    }
    const [one, other] = [rows[column] as number[], rows[pivot] as number[]];
    if (Math.abs(other[column] as number) < SINGULAR) return null;
    rows[column] = other;
    rows[pivot] = one;
    for (let row = column + 1; row < size; row++) {
      const target = rows[row] as number[];
      const factor = (target[column] as number) / (other[column] as number);
      for (let k = column; k <= size; k++) target[k] = (target[k] as number) - factor * (other[k] as number);
    }
  }
  const solution = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row--) {
    const coefficients = rows[row] as number[];
    let sum = coefficients[size] as number;
    for (let k = row + 1; k < size; k++) sum -= (coefficients[k] as number) * (solution[k] as number);
    solution[row] = sum / (coefficients[row] as number);
  }
  return solution;
}
