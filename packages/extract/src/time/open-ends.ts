/** Stretches without an end that anybody names: "until further notice", "for now", "vorerst", "auf Dauer". */
import { firstWords, openedBy, opensWith, type Reader } from "./first-words.js";
import { patternAt, type TimeMeaning } from "./time-meaning.js";

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
          if (next !== null) return { value: { kind }, next };
        }
      }
      return null;
    },
  };
}
