/** Highlights: words and patterns that the project looks for in every text. */
import type { Highlight } from "@parley/core";
import { useQuery } from "@tanstack/react-query";
import { ask } from "./api.js";

const none: readonly Highlight[] = [];

export function useHighlights(): readonly Highlight[] {
  const query = useQuery({
    queryKey: ["highlights"],
    queryFn: ({ signal }) => ask<{ readonly highlights: readonly Highlight[] }>("highlights", {}, signal),
  });
  return query.data?.highlights ?? none;
}

/** Colors to begin with, as far apart as tints of a text can be. */
export const highlightColors = ["#2e9e5b", "#d9480f", "#7048e8", "#0b7285", "#c2255c", "#846a00"] as const;

/** The first color that no highlight has yet. */
export function nextColor(highlights: readonly Highlight[]): string {
  const used = new Set(highlights.map(({ color }) => color.toLowerCase()));
  return (
    highlightColors.find((color) => !used.has(color)) ??
    highlightColors[highlights.length % highlightColors.length] ??
    highlightColors[0]
  );
}
