/**
 * Threshold cascade: who joins when some join only if others do?
 *
 * Every actor has a rule over the set J of those already in: at least so many others, at least a share of all
 * capability, or all of some named ones. (Granovetter 1978.)
 *
 *   least fixed point    from nobody, add whoever's rule holds, until nothing changes: what follows by itself
 *   greatest fixed point from everybody, drop whoever's rule fails: the largest coalition that holds together
 *
 * The gap between the two is what coordination can gain. Rules are monotonous (more members never break one), so that
 * both fixed points exist and do not hang on the order. A rule may name somebody outside; such a one counts as in when
 * listed in `outside`. An actor does not count itself. Named circles ("each waits for the other") are reported.
 */

export interface JoinRule {
  readonly name: string;
  /** All of these have to be in. */
  readonly after?: readonly string[];
  /** At least so many others. */
  readonly count?: number;
  /** At least this part of the capability of all actors, 0–1. */
  readonly share?: number;
  readonly capability?: number;
}

export interface Cascade {
  /** Names in the order of the rules. */
  readonly least: readonly string[];
  readonly greatest: readonly string[];
}

/** Sums of capabilities differ in their last bits by the order of adding. */
const ROUNDING = 1e-12;

/**
 * Least and greatest fixed point of some rules.
 *
 * @example
 * thresholdCascade([{ name: "A" }, { name: "B", after: ["A"] }]).least; // ["A", "B"]
 */
export function thresholdCascade(rules: readonly JoinRule[], outside: readonly string[] = []): Cascade {
  const members = (joined: ReadonlySet<string>) =>
    rules.map(({ name }) => name).filter((name) => joined.has(name));
  return {
    least: members(grow(rules, outside)),
    greatest: members(shrink(rules, outside)),
  };
}

/** Numeric thresholds alone: how many join by themselves, and how many could together. */
export function thresholdCounts(thresholds: readonly number[]): {
  readonly least: number;
  readonly greatest: number;
} {
  const sorted = [...thresholds].sort((a, b) => a - b);
  let least = 0;
  while (least < sorted.length && (sorted[least] as number) <= least) least++;
  // The k lowest hold together when the highest of them is content with the other k − 1.
  let greatest = sorted.length;
  while (greatest > 0 && (sorted[greatest - 1] as number) > greatest - 1) greatest--;
  return { least, greatest };
}

function grow(rules: readonly JoinRule[], outside: readonly string[]): ReadonlySet<string> {
  const joined = new Set<string>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of rules) {
      if (joined.has(rule.name) || !holds(rule, rules, joined, outside)) continue;
      joined.add(rule.name);
      changed = true;
    }
  }
  return joined;
}

function shrink(rules: readonly JoinRule[], outside: readonly string[]): ReadonlySet<string> {
  const joined = new Set(rules.map(({ name }) => name));
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of rules) {
      if (!joined.has(rule.name) || holds(rule, rules, joined, outside)) continue;
      joined.delete(rule.name);
      changed = true;
    }
  }
  return joined;
}

function holds(
  { name, after = [], count = 0, share = 0 }: JoinRule,
  rules: readonly JoinRule[],
  joined: ReadonlySet<string>,
  outside: readonly string[],
): boolean {
  if (!after.every((other) => joined.has(other) || outside.includes(other))) return false;
  const others = rules.filter((rule) => rule.name !== name && joined.has(rule.name));
  if (others.length < count) return false;
  if (share === 0) return true;
  const sum = (list: readonly JoinRule[]) =>
    list.reduce((total, { capability = 0 }) => total + capability, 0);
  return sum(others) >= (share - ROUNDING) * sum(rules);
}

/** Circles of actors that wait for each other by name, each once, beginning with its first name in the rules. */
export function waitingCircles(rules: readonly JoinRule[]): readonly (readonly string[])[] {
  const after = new Map(rules.map((rule) => [rule.name, rule.after ?? []]));
  const order = new Map(rules.map(({ name }, at) => [name, at]));
  const circles: string[][] = [];
  const walk = (path: readonly string[]): void => {
    const [first = ""] = path;
    for (const next of after.get(path.at(-1) ?? "") ?? []) {
      if (next === first) circles.push([...path]);
      const isLater = (order.get(next) ?? -1) > (order.get(first) ?? -1);
      if (isLater && !path.includes(next)) walk([...path, next]);
    }
  };
  for (const { name } of rules) walk([name]);
  return circles;
}
