/**
 * How well are sources, cues and contents of English attributions found (PolNeAR; Newell, Margolin and Ruths
 * 2018)? The corpus ships no scorer, so four views, all micro figures over the documents:
 *
 * - "token:source": share of tokens with the role in both;
 * - "exact:source": spans of the role with both borders right (each span of a split part counts);
 * - "overlap:source": P = system spans that touch a gold span of the role, R = gold spans touched;
 * - "relation": attributions with content similarity of at least 0.5 whose source and cue each overlap
 *   their counterpart, where none on both sides agrees; paired as in the gnqa metric.
 */
import { pairGroups, type TokenGroup } from "./gnqa.js";
import { tallySpans } from "./span-figures.js";
import { countsOf, type Tally } from "./tally.js";

const roles = ["source", "cue", "content"] as const;

/** One attribution with its roles as runs of token ids: each run is one span. */
export type AttributionSpans = Readonly<Record<(typeof roles)[number], readonly (readonly number[])[]>>;

/** The counts of one document for all four views. */
export function tallyAttributions(
  gold: readonly AttributionSpans[],
  system: readonly AttributionSpans[],
): Tally {
  const tally: Tally = new Map();
  for (const role of roles) {
    const spans = (attributions: readonly AttributionSpans[]) =>
      attributions.flatMap((attribution) => attribution[role]);
    tallySpans(tally, role, spans(gold), spans(system));
  }
  tallyRelations(tally, gold, system);
  return tally;
}

function tallyRelations(
  tally: Tally,
  gold: readonly AttributionSpans[],
  system: readonly AttributionSpans[],
): void {
  const counts = countsOf(tally, "relation");
  counts.recallCount += gold.length;
  counts.precisionCount += system.length;
  for (const [g, s] of pairGroups(gold.map(asGroup), system.map(asGroup))) {
    const shared = g.quote.filter((id) => s.quote.includes(id)).length;
    const size = g.quote.length + s.quote.length;
    if (size === 0 || (2 * shared) / size < 0.5) continue;
    if (!agree(g.speaker, s.speaker) || !agree(g.cue, s.cue)) continue;
    counts.precisionSum += 1;
    counts.recallSum += 1;
  }
}

/** Touching, or absent on both sides. */
function agree(gold: readonly number[], system: readonly number[]): boolean {
  if (gold.length === 0 || system.length === 0) return gold.length === system.length;
  return gold.some((id) => system.includes(id));
}

function asGroup(attribution: AttributionSpans): TokenGroup {
  return {
    type: null,
    medium: null,
    quote: attribution.content.flat(),
    speaker: attribution.source.flat(),
    cue: attribution.cue.flat(),
    frame: [],
    addressee: [],
  };
}
