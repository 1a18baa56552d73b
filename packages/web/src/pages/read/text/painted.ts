/**
 * Colors over words without touching them: what was found, and the highlights of the project. The browser paints
 * ranges (CSS custom highlights), so that a search draws no paragraph again and selections stay as they are.
 */
import type { Span } from "@parley/core";
import { type RefObject, useEffect, useLayoutEffect } from "react";
import { placeFinder } from "./text-places.js";

/** Places that are painted alike. */
export interface Painted {
  /** Unique; the style sheet and the rules below name it. */
  readonly name: string;
  readonly spans: readonly Span[];
  /** `#rrggbb` for colors that only the project knows; what has none is styled by the style sheet. */
  readonly color?: string;
  /** Later ones lie over earlier ones. */
  readonly priority: number;
}

/** Paints what lies in sight; called with every drawing of the article, since new words need new ranges. */
export function usePainted(
  article: RefObject<HTMLElement | null>,
  layers: readonly Painted[],
  inSight: Span,
): void {
  useEffect(() => paintRules(layers), [layers]);
  // What is not painted any more goes before the rest is painted.
  useLayoutEffect(
    () => () => {
      for (const { name } of layers) CSS.highlights.delete(name);
    },
    [layers],
  );
  // Without a list of what it depends on: whatever drew the article anew may have replaced its words.
  useLayoutEffect(() => {
    const element = article.current;
    if (element === null || layers.length === 0) return;
    const find = placeFinder(element);
    for (const { name, spans, priority } of layers) {
      const shown = spans.filter((span) => span.end > inSight.start && span.start < inSight.end);
      const ranges = shown.flatMap((span) => find(span) ?? []);
      const painted = new Highlight(...ranges);
      painted.priority = priority;
      CSS.highlights.set(name, painted);
    }
  });
}

let sheet: CSSStyleSheet | null = null;

/** A tint and a line over the words: lines below them are roles. */
function paintRules(layers: readonly Painted[]): void {
  const rules = layers.flatMap(({ name, color }) =>
    color === undefined
      ? []
      : [
          `::highlight(${name}) { background-color: color-mix(in srgb, ${color} 20%, transparent); text-decoration: overline 2px ${color}; }`,
        ],
  );
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(rules.join("\n"));
}
