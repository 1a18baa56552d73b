/** Stretches without an end that anybody names: "until further notice", "for now", "vorerst", "auf Dauer". */

import { wordLike } from "../text/word-test.js";
import { firstWords, openedBy, opensWith, type Reader } from "./first-words.js";
import { patternAt, type TimeMeaning } from "./time-meaning.js";

/** "As long as it takes" depends on the matter. */
const TAKES = wordLike(/^(?:takes|dauert)$/);

type Phrases = readonly (readonly string[])[];

export interface OpenEnds {
  /** How things are to stay for a while: "for the time being". */
  readonly meanwhile: Phrases;
  /** How they are at present: "currently". */
  readonly forNow: Phrases;
  /** As long as it takes, or for good. */
  readonly open: Phrases;
}

/** Reads the phrases of a language; each word may be several choices with `|` between them. */
export function openEndReader({ meanwhile, forNow, open }: OpenEnds): Reader<TimeMeaning> {
  const kinds = [
    ["meanwhile", openedBy(meanwhile, (phrase) => phrase)],
    ["for-now", openedBy(forNow, (phrase) => phrase)],
    ["open", openedBy(open, (phrase) => phrase)],
  ] as const;
  return {
    opens: opensWith(firstWords(meanwhile), firstWords(forNow), firstWords(open)),
    read: (words, i) => {
      for (const [kind, phrasesBy] of kinds) {
        for (const phrase of phrasesBy(words[i])) {
          const next = patternAt(words, i, phrase);
          if (next === null) continue;
          return {
            value: kind === "open" && !TAKES(words[next - 1]) ? { kind, runs: true } : { kind },
            next,
          };
        }
      }
      return null;
    },
  };
}
