/** Where a statement is split: between two words of its quote, first where its sentences and clauses meet. */
import type { Span } from "@parley/core";

/** Places between two words of the spans: the starts of all words but the first. */
export function splitPlaces(text: string, spans: readonly Span[]): number[] {
  const starts = spans.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\S+/g)].map((match) => start + match.index),
  );
  return starts.slice(1);
}

/**
 * The place to begin with: the end of a sentence or clause nearest to the middle, else the word nearest to it.
 * @returns `null` for a quote of one word
 *
 * @example
 * firstSplit("We send ships, no planes", [{ start: 0, end: 24 }]); // 15, before "no planes"
 */
export function firstSplit(text: string, spans: readonly Span[]): number | null {
  const places = splitPlaces(text, spans);
  const first = spans[0]?.start ?? 0;
  const middle = (first + (spans.at(-1)?.end ?? 0)) / 2;
  const nearest = (some: readonly number[]) =>
    [...some].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const endsWith = (marks: RegExp) =>
    places.filter((place) => marks.test(text.slice(first, place).trimEnd()));
  return nearest(endsWith(/[.!?]["“”»«’']?$/)) ?? nearest(endsWith(/[,;:–—]$/)) ?? nearest(places) ?? null;
}

/** The place some words further; stays at the ends. */
export function steppedSplit(text: string, spans: readonly Span[], at: number, step: 1 | -1): number {
  const places = splitPlaces(text, spans);
  return (step === 1 ? places.find((one) => one > at) : places.findLast((one) => one < at)) ?? at;
}

/** The place nearest to an offset. */
export function nearestSplit(text: string, spans: readonly Span[], offset: number): number | null {
  const places = splitPlaces(text, spans);
  return places.sort((a, b) => Math.abs(a - offset) - Math.abs(b - offset))[0] ?? null;
}

/** The words on both sides of the place. */
export function splitWords(
  text: string,
  spans: readonly Span[],
  at: number,
): readonly [before: string, behind: string] {
  const side = (pieces: readonly Span[]) =>
    pieces.flatMap(({ start, end }) => (start < end ? [text.slice(start, end).trim()] : [])).join(" … ");
  return [
    side(spans.map(({ start, end }) => ({ start, end: Math.min(end, at) }))),
    side(spans.map(({ start, end }) => ({ start: Math.max(start, at), end }))),
  ];
}
