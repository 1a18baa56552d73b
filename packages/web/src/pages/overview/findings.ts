/** What the overview states: who speaks most, what is most disputed, how much there is; each with its statements. */
import type { BarPlotJson } from "@parley/core";

export interface Finding {
  readonly label: string;
  readonly support: readonly string[];
  readonly oppose: readonly string[];
  /** Without a stance. */
  readonly open: readonly string[];
}

/** One finding a value, those with most statements first; equal ones by name. */
export function findingsOf(plot: BarPlotJson): readonly Finding[] {
  const at = (level: number) => plot.qualifierLevels.indexOf(level);
  const [opposes, supports] = [at(0), at(1)];
  return plot.values
    .map((label, row): Finding => {
      const levels = plot.evidence?.[row] ?? [];
      const rest = levels.filter((_, level) => level !== opposes && level !== supports).flat();
      return { label, support: levels[supports] ?? [], oppose: levels[opposes] ?? [], open: rest };
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.label < b.label ? -1 : 1));
}

export function sizeOf({ support, oppose, open }: Finding): number {
  return support.length + oppose.length + open.length;
}

/**
 * The finding on which both sides are strongest: the smaller side decides, then the larger. `null` where nothing is
 * said on both sides.
 */
export function mostDisputed(findings: readonly Finding[]): Finding | null {
  let best: Finding | null = null;
  const weaker = (one: Finding) => Math.min(one.support.length, one.oppose.length);
  for (const one of findings) {
    if (weaker(one) === 0) continue;
    if (best === null || weaker(one) > weaker(best)) best = one;
    else if (weaker(one) === weaker(best) && sizeOf(one) > sizeOf(best)) best = one;
  }
  return best;
}
