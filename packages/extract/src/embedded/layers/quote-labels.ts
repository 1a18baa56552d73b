/**
 * Quotes as labels of tokens and back: O outside, B first token of a quote, I further tokens, J first token of a
 * later piece of the same quote ("„X“, sagte Y, „Z“").
 */
import { type LabeledQuote, type QuotedMode, quotedModes } from "../quoted-modes.js";

/** Number of the label O. */
export const OUTSIDE = 0;
const FIRST = 0;
const INNER = 1;
const AGAIN = 2;

export const quoteLabels: readonly string[] = [
  "O",
  ...quotedModes.flatMap((mode) => [`B-${mode}`, `I-${mode}`, `J-${mode}`]),
];

/** How far apart the pieces of one quote may lie, in tokens. */
const LONGEST_GAP = 60;

const modeOf = (label: number): number => Math.floor((label - 1) / 3);
const placeOf = (label: number): number => (label - 1) % 3;

/** May label j follow label i (−1: the start)? Inner tokens follow only tokens of the same mode. */
export function allowsQuoteLabel(i: number, j: number): boolean {
  if (j === OUTSIDE || placeOf(j) === FIRST) return true;
  if (i === -1) return false;
  const same = i !== OUTSIDE && modeOf(i) === modeOf(j);
  return placeOf(j) === INNER ? same : !same;
}

/** Labels of a document's tokens. Where two quotes want the same token, the one that starts first has it. */
export function labelsOfQuotes(size: number, quotes: readonly LabeledQuote[]): Uint8Array {
  const labels = new Uint8Array(size);
  const ordered = quotes.toSorted((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
  for (const { mode, tokens } of ordered) {
    const base = 1 + quotedModes.indexOf(mode) * 3;
    let started = false;
    let previous = -2;
    for (const at of tokens) {
      if (labels[at] !== OUTSIDE) continue;
      labels[at] = base + (previous === at - 1 ? INNER : started ? AGAIN : FIRST);
      previous = at;
      started = true;
    }
  }
  return labels;
}

/** The quotes behind labels, in text order. A later piece without a first one is a quote of its own. */
export function quotesOfLabels(labels: Uint8Array): LabeledQuote[] {
  const quotes: { mode: QuotedMode; tokens: number[] }[] = [];
  let open: { mode: QuotedMode; tokens: number[] } | null = null;
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] ?? OUTSIDE;
    if (label === OUTSIDE) {
      open = null;
      continue;
    }
    const place = placeOf(label);
    if (place === INNER && open !== null) {
      open.tokens.push(at);
      continue;
    }
    const mode = quotedModes[modeOf(label)] ?? "indirect";
    const last = quotes.at(-1);
    if (place === AGAIN && last?.mode === mode && at - (last.tokens.at(-1) ?? 0) <= LONGEST_GAP) {
      last.tokens.push(at);
      open = last;
      continue;
    }
    open = { mode, tokens: [at] };
    quotes.push(open);
  }
  return quotes;
}
