/**
 * Which tokens stand at an offset of the text? Rules ask it of every span of every utterance. The offsets of a
 * document's tokens are kept side by side: a search by halves then looks at few places that lie close together.
 */
import type { Token } from "./analyzed-text.js";

interface TokenPlaces {
  readonly tokens: readonly Token[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Nearly always the same document is asked for again; places of others are not worth being held. */
let latest: TokenPlaces = { tokens: [], starts: new Int32Array(0), ends: new Int32Array(0) };

function placesOf(tokens: readonly Token[]): TokenPlaces {
  if (latest.tokens !== tokens) latest = readPlaces(tokens);
  return latest;
}

function readPlaces(tokens: readonly Token[]): TokenPlaces {
  const starts = new Int32Array(tokens.length);
  const ends = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    starts[at] = token.start;
    ends[at] = token.end;
  }
  return { tokens, starts, ends };
}

/** Position of the first token that ends after the offset; that behind the last one where none does. */
export function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  return firstAbove(placesOf(tokens).ends, offset);
}

/** Position of the first token that starts at the offset or after it; that behind the last one where none does. */
export function firstStartingAt(tokens: readonly Token[], offset: number): number {
  return firstAbove(placesOf(tokens).starts, offset - 1);
}

function firstAbove(offsets: Int32Array, least: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) > least) high = middle;
    else low = middle + 1;
  }
  return low;
}
