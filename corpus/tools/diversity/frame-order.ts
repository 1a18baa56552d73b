/**
 * Where do quotations stand, and in which order with their frames? One pattern a group: "frame quote", "quote
 * frame quote", "quote", with the mode before it.
 */
import type { CodedText } from "../markup.js";
import { spansOf } from "../parse-markup.js";

export interface QuotePlaces {
  /** "direct: quote frame" … one a group that is not nested in another. */
  readonly orders: readonly string[];
  /** Tenths of the text, 0 to 9, in which the groups begin. */
  readonly tenths: readonly number[];
  /** Modes of the groups in text order, "direct indirect ifi": what a template would repeat. */
  readonly sequence: string;
}

export function quotePlacesOf(coded: CodedText): QuotePlaces {
  const orders: string[] = [];
  const places: { readonly start: number; readonly mode: string }[] = [];
  const seen = new Set<number>();
  for (const { utterance, mode, nestedIn } of coded.rows) {
    if (nestedIn !== null || seen.has(utterance)) continue;
    seen.add(utterance);
    const pieces = (["quote", "frame"] as const)
      .flatMap((part) => spansOf(coded, part, utterance).map(({ start }) => ({ part, start })))
      .sort((a, b) => a.start - b.start);
    orders.push(`${mode}: ${pieces.map(({ part }) => part).join(" ")}`);
    places.push({ start: pieces[0]?.start ?? 0, mode });
  }
  places.sort((a, b) => a.start - b.start);
  return {
    orders,
    tenths: places.map(({ start }) => Math.floor((10 * start) / coded.text.length)),
    sequence: places.map(({ mode }) => mode).join(" "),
  };
}
