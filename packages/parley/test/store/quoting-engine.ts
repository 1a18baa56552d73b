/** A tiny engine for tests: every name before "sagte", "said" or "called" speaks, every quotation is a quote. */
import { type Part, partAt, type Reading, type ReadStatement } from "@parley/core";
import type { Engine } from "@parley/extract";

export const quotingEngine: Engine = {
  name: "quoting",
  version: "1.0.0",
  read({ id, title, text, language, date }) {
    const lang = language === "auto" ? "en" : language;
    const actorAt = /Ada Lindqvist|Tomas Verhoek/.exec(text);
    const statements: ReadStatement[] = [];
    for (const match of text.matchAll(/[„“"]([^„“”"]+)[“”"]/g)) {
      const start = match.index + 1;
      const quote = part(text, start, start + (match[1]?.length ?? 0));
      const number = statements.length + 1;
      statements.push({
        id: number,
        utterance: number,
        actor:
          actorAt === null
            ? null
            : {
                ...part(text, actorAt.index, actorAt.index + actorAt[0].length),
                canonical: actorAt[0],
                kind: "person",
                memberOf: ["Außenministerium", "Norwegen"],
                office: "Außenministerin",
                entityId: null,
                members: [],
                unnamed: false,
                metonymic: false,
              },
        addressee: null,
        cue: null,
        frame: null,
        quote,
        claim: quote,
        mode: "direct",
        act: "assert",
        stance: { polarity: number % 2 === 0 ? "oppose" : "support", towards: null },
        negated: false,
        certainty: "stated",
        level: 0.8,
        medium: "speech",
        condition: null,
        time: null,
        deadline: null,
        concept: { id: null, label: quote.text, candidate: true, score: 0.5 },
        nestedIn: null,
        confidence: 0.9 - number / 10,
        engine: "quoting@1.0.0",
        why: ["quotation"],
      });
    }
    const reading: Reading = {
      document: { id, title, lang, date },
      statements,
      events: [],
      contingencies: [],
    };
    return reading;
  },
};

function part(text: string, start: number, end: number): Part {
  const found = partAt(text, [{ start, end }]);
  if (found === null) throw new Error(`no part at ${start}–${end}`);
  return found;
}
