/** Splitting the statement in focus: the place, and how it moves. */
import type { Span } from "@parley/core";
import { useState } from "react";
import { firstSplit, nearestSplit, splitWords, steppedSplit } from "./split-place.js";
import type { Reader } from "./use-reader.js";

export interface Split {
  readonly at: number;
  /** The words on both sides. */
  readonly words: readonly [before: string, behind: string];
  readonly step: (step: 1 | -1) => void;
  /** To the word nearest to an offset of the text. */
  readonly move: (offset: number) => void;
  readonly leave: () => void;
}

export interface Splitting {
  /** `null` while nothing is split. */
  readonly split: Split | null;
  /** Can the statement in focus be split? */
  readonly canSplit: boolean;
  /** Begins at the words that are selected, or where sentences and clauses meet. */
  readonly begin: (selected: Span | null) => void;
}

export function useSplit({ doc, focus }: Reader): Splitting {
  const [place, setPlace] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const text = doc?.text ?? "";
  const spans = focus?.claim.spans ?? [];
  const id = focus?.id ?? null;
  const set = (at: number | null) => setPlace(at === null || id === null ? null : { id, at });
  const first = focus === null ? null : firstSplit(text, spans);
  const isInside = (at: number) => at > (spans[0]?.start ?? 0) && at < (spans.at(-1)?.end ?? 0);
  return {
    canSplit: first !== null,
    begin: (selected) =>
      set(selected !== null && isInside(selected.start) ? nearestSplit(text, spans, selected.start) : first),
    // Another statement in focus leaves the split.
    split:
      place === null || place.id !== id
        ? null
        : {
            at: place.at,
            words: splitWords(text, spans, place.at),
            step: (step) => set(steppedSplit(text, spans, place.at, step)),
            move: (offset) => set(nearestSplit(text, spans, offset)),
            leave: () => set(null),
          },
  };
}
