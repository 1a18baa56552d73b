/** Finding in the text: what is looked for, where it stands, which place is the current one. */
import type { DocumentView, Highlight, Span } from "@parley/core";
import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { type Search, usePlaces, usePlacesOfAll } from "../../../state/find.js";
import { useHighlights } from "../../../state/highlights.js";
import { usePreference } from "../../../state/preferences.js";
import type { Painted } from "../text/painted.js";
import { offsetInView, showSpan } from "../text/showing.js";

export interface Find {
  readonly isOpen: boolean;
  readonly search: Search;
  readonly setSearch: (search: Search) => void;
  /** Opens the bar; with words they are looked for. */
  readonly open: (words?: string) => void;
  readonly close: () => void;
  readonly places: readonly Span[];
  /** Position of the current place among them, −1 for none. */
  readonly at: number;
  readonly step: (step: 1 | -1) => void;
  readonly failure: unknown;
  readonly isSearching: boolean;
  /** Highlights of the project with their places in this text. */
  readonly highlights: readonly FoundHighlight[];
  /** What is painted over the words. */
  readonly layers: readonly Painted[];
}

export interface FoundHighlight extends Highlight {
  readonly places: readonly Span[];
  readonly failure: unknown;
}

const NOWHERE: readonly Span[] = [];
const NOTHING: Search = { pattern: "", isRegex: false };

export function useFind(doc: DocumentView | undefined, article: RefObject<HTMLElement | null>): Find {
  const [isOpen, setOpen] = useState(false);
  const [search, setSearchState] = useState(NOTHING);
  const [at, setAt] = useState(-1);
  const searched = { id: doc?.versionId ?? "", text: doc?.text ?? "" };
  const found = usePlaces(searched, isOpen ? search : NOTHING);
  const places = (isOpen ? found.data : undefined) ?? NOWHERE;
  const highlights = useFoundHighlights(searched);

  // The first place from what is shown on, so that a search begins where one reads.
  useEffect(() => {
    const element = article.current;
    if (element === null || places.length === 0) return setAt(-1);
    const from = offsetInView(element);
    const next = places.findIndex(({ start }) => start >= from);
    const position = next === -1 ? 0 : next;
    setAt(position);
    showSpan(element, places[position]);
  }, [places, article]);

  const step = (by: 1 | -1) => {
    const element = article.current;
    if (element === null || places.length === 0) return;
    const position = (at + by + places.length) % places.length;
    setAt(position);
    showSpan(element, places[position]);
  };
  const setSearch = useCallback((next: Search) => setSearchState(next), []);
  const open = useCallback((words = "") => {
    setOpen(true);
    if (words !== "") setSearchState((now) => ({ ...now, pattern: words }));
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLInputElement>("#find");
      field?.focus();
      field?.select();
    });
  }, []);
  const close = useCallback(() => setOpen(false), []);

  const isShown = usePreference("highlights", "on") === "on";
  const layers = useMemo<readonly Painted[]>(() => {
    const kept = isShown
      ? highlights.map(({ id, color, places: spans }) => ({ name: `kept-${id}`, color, spans, priority: 0 }))
      : [];
    const current = places[at];
    return [
      ...kept,
      { name: "found", spans: places, priority: 1 },
      { name: "found-now", spans: current === undefined ? [] : [current], priority: 2 },
    ];
  }, [highlights, isShown, places, at]);
  return {
    isOpen,
    search,
    setSearch,
    open,
    close,
    places,
    at,
    step,
    failure: isOpen && search.pattern !== "" ? found.error : null,
    isSearching: isOpen && found.isLoading,
    highlights,
    layers,
  };
}

/** The same list as long as no place changes. */
function useFoundHighlights(searched: {
  readonly id: string;
  readonly text: string;
}): readonly FoundHighlight[] {
  const kept = useHighlights();
  const found = usePlacesOfAll(searched, searched.id === "" ? [] : kept);
  return useMemo(
    () => kept.map((one, at) => ({ ...one, places: NOWHERE, failure: null, ...found[at] })),
    [kept, found],
  );
}
