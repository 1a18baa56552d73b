/**
 * How far do two codings of many texts agree, and how sure is that? Puts the comparisons of single texts
 * together and gives every figure the middle 95 % over texts drawn again with replacement (percentile bootstrap,
 * Efron 1979).
 */
import {
  alphaUnitizing,
  cohenKappa,
  createRandom,
  krippendorffAlpha,
  type LabelPair,
  percentAgreement,
  type Span,
} from "@parley/core";
import { type Comparison, comparedLabels } from "./compare-codings.js";

export interface Figure {
  /** `null` where the figure is not defined, for example F1 without any such stretch. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface AgreementFigures {
  readonly texts: number;
  /** By measure: F1 = 2 · both / (first + second), with the numbers of stretches. */
  readonly shared: ReadonlyMap<string, Figure & { readonly first: number; readonly second: number }>;
  readonly labels: ReadonlyMap<
    string,
    { readonly units: number; readonly percent: Figure; readonly kappa: Figure; readonly alpha: Figure }
  >;
  /** Alpha for unitizing of the outermost quotes, all texts end to end. */
  readonly unitizing: Figure;
}

export function agreementFigures(
  comparisons: readonly Comparison[],
  { seed = 1, resamples = 1000 }: { seed?: number; resamples?: number } = {},
): AgreementFigures {
  const random = createRandom(seed);
  const draws = Array.from({ length: resamples }, () =>
    comparisons.flatMap(() => comparisons[Math.floor(random() * comparisons.length)] ?? []),
  );
  const figure = (of: (texts: readonly Comparison[]) => number | null): Figure => {
    const drawn = draws
      .map(of)
      .filter((value) => value !== null)
      .sort((a, b) => a - b);
    const at = (share: number) => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? null;
    return { value: of(comparisons), low: at(0.025), high: at(0.975) };
  };
  const measures = new Set(comparisons.flatMap(({ shared }) => [...shared.keys()]));
  const label = (name: string, of: (pairs: readonly LabelPair[]) => number | null) =>
    figure((texts) => of(texts.flatMap(({ labels }) => labels.get(name) ?? [])));
  return {
    texts: comparisons.length,
    shared: new Map(
      [...measures].map((measure) => {
        const { first, second } = sharedIn(comparisons, measure);
        return [measure, { ...figure((texts) => f1(texts, measure)), first, second }];
      }),
    ),
    labels: new Map(
      comparedLabels.map((name) => [
        name,
        {
          units: comparisons.reduce((sum, { labels }) => sum + (labels.get(name)?.length ?? 0), 0),
          percent: label(name, percentAgreement),
          kappa: label(name, cohenKappa),
          alpha: label(name, krippendorffAlpha),
        },
      ]),
    ),
    unitizing: figure(unitizing),
  };
}

function sharedIn(texts: readonly Comparison[], measure: string) {
  const sum = { both: 0, first: 0, second: 0 };
  for (const { shared } of texts) {
    const own = shared.get(measure);
    if (own === undefined) continue;
    sum.both += own.both;
    sum.first += own.first;
    sum.second += own.second;
  }
  return sum;
}

function f1(texts: readonly Comparison[], measure: string): number | null {
  const { both, first, second } = sharedIn(texts, measure);
  return first + second === 0 ? null : (2 * both) / (first + second);
}

function unitizing(texts: readonly Comparison[]): number | null {
  const coders: [Span[], Span[]] = [[], []];
  let length = 0;
  for (const { units, tokens } of texts) {
    for (const coder of [0, 1] as const) {
      for (const { start, end } of units[coder]) {
        coders[coder].push({ start: start + length, end: end + length });
      }
    }
    length += tokens;
  }
  return alphaUnitizing(coders, length);
}
