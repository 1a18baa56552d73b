/**
 * Which states does a stretch of text name, and where? By name, capital, people or adjective: "Dutch soldiers"
 * and "Den Haag" both point to the Netherlands. For readers of finished statements, who have no tokens.
 */
import type { Language } from "@parley/core";
import { placesOf } from "./places.js";

export interface NamedState {
  /** ISO 3166 code. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** Longest name in words: "Demokratische Republik Kongo" and the like. */
const LONGEST = 4;

/** States in the order they stand; of names inside each other the longest. */
export function statesNamed(text: string, language: Language): NamedState[] {
  const places = placesOf(language);
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu)];
  const found: NamedState[] = [];
  for (let at = 0; at < words.length; at += 1) {
    // Names begin with a capital; only German adjectives do not, and they are one word.
    const isCapital = /^\p{Lu}/u.test(words[at]?.[0] ?? "");
    if (!isCapital && language === "en") continue;
    const longest = isCapital ? Math.min(LONGEST, words.length - at) : 1;
    for (let length = longest; length > 0; length -= 1) {
      const first = words[at];
      const last = words[at + length - 1];
      if (first === undefined || last === undefined) continue;
      const end = last.index + last[0].length;
      const place = places.ofWord(text.slice(first.index, end).replace(/\.$/, ""));
      if (place === null || place.code === null || place.kind === "body") continue;
      found.push({ code: place.code, start: first.index, end });
      at += length - 1;
      break;
    }
  }
  return found;
}
