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
import { countsOf, type Tally } from "./tally.js";

const roles = ["source", "cue", "content"] as const;
type AttributionRole = (typeof roles)[number];

/** One attribution with its roles as runs of token ids: each run is one span. */
export type AttributionSpans = Readonly<Record<AttributionRole, readonly (readonly number[])[]>>;

/** The counts of one document for all four views. */
export function tallyAttributions(
  gold: readonly AttributionSpans[],
  system: readonly AttributionSpans[],
): Tally {
  const tally: Tally = new Map();
  for (const role of roles) {
    const goldSpans = distinctSpans(gold, role);
    const systemSpans = distinctSpans(system, role);
    const goldTokens = new Set(goldSpans.flat());
    const systemTokens = new Set(systemSpans.flat());
    tallySets(tally, `token:${role}`, goldTokens, systemTokens);
    tallySets(tally, `exact:${role}`, new Set(goldSpans.map(keyOf)), new Set(systemSpans.map(keyOf)));
    const overlap = countsOf(tally, `overlap:${role}`);
    overlap.precisionSum += systemSpans.filter((span) => span.some((id) => goldTokens.has(id))).length;
    overlap.precisionCount += systemSpans.length;
    overlap.recallSum += goldSpans.filter((span) => span.some((id) => systemTokens.has(id))).length;
    overlap.recallCount += goldSpans.length;
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

/** Spans of a role in a document; one that several attributions share (a nested quote's source) counts once. */
function distinctSpans(
  attributions: readonly AttributionSpans[],
  role: AttributionRole,
): (readonly number[])[] {
  const byKey = new Map<string, readonly number[]>();
  for (const attribution of attributions) {
    for (const span of attribution[role]) if (span.length > 0) byKey.set(keyOf(span), span);
  }
  return [...byKey.values()];
}

function keyOf(span: readonly number[]): string {
  return `${span[0]}-${span.at(-1)}`;
}

function tallySets<T>(tally: Tally, measure: string, gold: ReadonlySet<T>, system: ReadonlySet<T>): void {
  const counts = countsOf(tally, measure);
  let shared = 0;
  for (const value of system) if (gold.has(value)) shared += 1;
  counts.precisionSum += shared;
  counts.precisionCount += system.size;
  counts.recallSum += shared;
  counts.recallCount += gold.size;
}
