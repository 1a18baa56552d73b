/** An engine for tests that says what it is told. */
import { partAt, type ReadStatement } from "@parley/core";
import type { Engine } from "@parley/extract";

export type Said = Partial<Omit<ReadStatement, "quote" | "claim">> & {
  words: string;
  speaker?: Partial<NonNullable<ReadStatement["actor"]>> & { words: string };
};

/** An engine that says what it is told, about the first place of the words. */
export function tellingEngine(said: readonly Said[], version = "1.0.0", name = "telling"): Engine {
  return {
    name,
    version,
    read: ({ id, title, text: read, date }) => {
      const part = (words: string) => {
        const start = read.indexOf(words);
        return (
          partAt(read, [{ start, end: start + words.length }]) ?? {
            text: words,
            spans: [{ start: 0, end: 1 }],
            start: 0,
            end: 1,
          }
        );
      };
      const statements = said.map(({ words, speaker, ...fields }, index): ReadStatement => {
        const quote = part(words);
        return {
          id: index + 1,
          utterance: index + 1,
          actor:
            speaker === undefined
              ? null
              : {
                  canonical: speaker.words,
                  kind: "person",
                  memberOf: [],
                  office: null,
                  entityId: null,
                  members: [],
                  unnamed: false,
                  metonymic: false,
                  ...speaker,
                  ...part(speaker.words),
                },
          addressee: null,
          cue: null,
          frame: null,
          quote,
          claim: quote,
          mode: "indirect",
          act: "announce",
          stance: null,
          negated: false,
          certainty: "stated",
          level: 0.8,
          medium: "speech",
          condition: null,
          time: null,
          deadline: null,
          concept: null,
          nestedIn: null,
          confidence: 0.8,
          engine: `${name}@${version}`,
          why: [],
          ...fields,
        };
      });
      return { document: { id, title, lang: "de", date }, statements, events: [], contingencies: [] };
    },
  };
}
