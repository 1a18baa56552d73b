/** Utterances found in several passes, in text order and numbered from 1. */
import type { FoundUtterance } from "../utterance.js";

/** An outer utterance stands before those inside of it; what is added is nested in none of the others. */
export function inTextOrder(
  found: readonly FoundUtterance[],
  added: readonly FoundUtterance[],
): readonly FoundUtterance[] {
  const start = ({ quote }: FoundUtterance): number => quote[0]?.start ?? 0;
  const size = ({ quote }: FoundUtterance): number =>
    quote.reduce((sum, span) => sum + span.end - span.start, 0);
  const ordered = [...found, ...added].toSorted((a, b) => start(a) - start(b) || size(b) - size(a));
  const own = new Set(found);
  const ids = new Map<number, number>();
  for (const [index, one] of ordered.entries()) if (own.has(one)) ids.set(one.id, index + 1);
  // Written out: what is read next finds all of them made alike (see `uniformUtterance`).
  const made: FoundUtterance[] = [];
  for (const one of ordered)
    made.push({
      id: made.length + 1,
      mode: one.mode,
      medium: one.medium,
      quote: one.quote,
      cue: one.cue,
      frame: one.frame,
      addressee: one.addressee,
      speaker: one.speaker,
      cueLemma: one.cueLemma,
      cueNegated: one.cueNegated,
      nestedIn: one.nestedIn === null ? null : (ids.get(one.nestedIn) ?? null),
      confidence: one.confidence,
      why: one.why,
    });
  return made;
}
