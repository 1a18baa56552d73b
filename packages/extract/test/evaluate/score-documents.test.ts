/** Measuring an engine end to end on small coded documents written here. */
import { ParleyError, partAt, type Reading, type ReadStatement } from "@parley/core";
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/engine.js";
import { scoreDocuments } from "../../src/evaluate/score-documents.js";
import { tokensIn, utterancesOf, utterancesToGroups } from "../../src/evaluate/utterances-to-groups.js";

const TEXT = "Die Hilfe komme bald, sagte Ada Brandt. „Wir warten“, so Lund und Ek. Es regnet.";

function statement(id: number, utterance: number, mode: ReadStatement["mode"], quote: string, actor: string) {
  const part = (piece: string) => {
    const start = TEXT.indexOf(piece);
    const made = partAt(TEXT, [{ start, end: start + piece.length }]);
    if (made === null) throw new Error(`not in the text: ${piece}`);
    return made;
  };
  const who = actor === "" ? null : part(actor);
  return {
    id,
    utterance,
    mode,
    medium: "speech",
    quote: part(quote),
    claim: part(quote),
    actor: who,
    cue: null,
    frame: null,
    addressee: null,
  };
}

const statements = [
  statement(1, 1, "indirect", "Die Hilfe komme bald", "Ada Brandt"),
  statement(2, 2, "direct", "„Wir warten“", "Lund"),
  statement(3, 2, "direct", "„Wir warten“", "Ek"),
  statement(4, 3, "writer", "Es regnet.", ""),
];
const reading = {
  document: { id: "a", title: null, lang: "de", date: null },
  statements,
  events: [],
  contingencies: [],
} as unknown as Reading;

const engine = (read: () => Reading): Engine => ({ name: "replay", version: "1.0.0", read });
const nothing = { ...reading, statements: [] };
const goldReading = JSON.stringify({ ...reading, text: TEXT });
const goldGnqa = JSON.stringify({
  documentName: "b (2031-03-01)",
  text: TEXT,
  tokens: [
    [0, 3],
    [4, 9],
    [10, 15],
    [16, 20],
    [20, 21],
    [22, 27],
    [28, 31],
    [32, 38],
    [38, 39],
  ],
  annotations: [
    { type: "Indirect", medium: "Speech", quote: { tokenIds: [0, 1, 2, 3] }, speaker: { tokenIds: [6, 7] } },
  ],
});
const goldPolnear = JSON.stringify({
  docId: "c_2031-03-01_x",
  text: "Help is near, Lund said.",
  attributions: [
    { annotator: "b", source: [[0, 4]], cue: [], content: [[8, 12]] },
    { annotator: "a", source: [[14, 18]], cue: [[19, 23]], content: [[0, 12]] },
  ],
});

function evaluate(gold: string, read: () => Reading) {
  let time = 0;
  const clock = () => {
    time += 5;
    return time;
  };
  return scoreDocuments(gold, { engine: engine(read), name: "gold.jsonl", clock, resamples: 50 });
}
const f1Of = (result: ReturnType<typeof evaluate>, measure: string) =>
  result.scores.find((score) => score.measure === measure)?.f1;

describe("scoreDocuments", () => {
  test("gives 1 to an engine that repeats a coded reading", () => {
    const result = evaluate(goldReading, () => reading);
    expect(result).toMatchObject({ format: "reading", engine: "replay@1.0.0", documents: 1, elapsed: 5 });
    for (const measure of ["quote", "speaker", "joint", "type", "type:Direct"]) {
      expect(f1Of(result, measure), measure).toBe(1);
    }
  });

  test("gives 0 to an engine that finds nothing", () => {
    for (const gold of [goldReading, goldGnqa, goldPolnear]) {
      expect(evaluate(gold, () => nothing).scores.every((score) => score.f1 === 0)).toBe(true);
    }
  });

  test("reads German quotation attribution and compares on its tokens", () => {
    const one = { ...reading, statements: reading.statements.slice(0, 1) };
    const result = evaluate(goldGnqa, () => one);
    expect(result).toMatchObject({ format: "gnqa", tokens: 9 });
    expect(f1Of(result, "joint")).toBe(1);
  });

  test("takes the first coder by name of an English attribution", () => {
    const found = {
      ...reading,
      statements: [
        {
          ...statement(1, 1, "indirect", "Die", "Ada"),
          quote: { spans: [{ start: 0, end: 12 }] },
          claim: { spans: [{ start: 0, end: 12 }] },
          actor: { spans: [{ start: 14, end: 18 }] },
          cue: { spans: [{ start: 19, end: 23 }] },
        },
      ],
    } as unknown as Reading;
    const result = evaluate(goldPolnear, () => found);
    expect(result.format).toBe("polnear");
    expect(f1Of(result, "relation")).toBe(1);
    expect(f1Of(result, "exact:content")).toBe(1);
  });

  test("gives the same intervals for the same seed, and they hold the score", () => {
    const wrong = { ...reading, statements: reading.statements.slice(1) };
    const gold = [goldReading, goldReading, goldReading].join("\n");
    let turn = 0;
    const read = () => {
      turn += 1;
      return turn % 3 === 0 ? wrong : reading;
    };
    const first = evaluate(gold, read);
    expect(evaluate(gold, read).scores).toEqual(first.scores);
    for (const score of first.scores) {
      expect(score.f1Low).toBeLessThanOrEqual(score.f1);
      expect(score.f1High).toBeGreaterThanOrEqual(score.f1);
    }
  });

  test.each([
    ["EVAL_GOLD_EMPTY", "\n \n"],
    ["EVAL_GOLD_LINE_INVALID", "{"],
    ["EVAL_GOLD_LINE_INVALID", '{"documentName":"x","annotations":[]}'],
    ["EVAL_GOLD_FORMAT_UNKNOWN", '{"id":1}'],
    ["EVAL_GOLD_FORMAT_UNKNOWN", "3"],
    ["EVAL_GOLD_FORMATS_MIXED", `${goldGnqa}\n${goldPolnear}`],
  ])("stops with %s for %j", (code, gold) => {
    try {
      evaluate(gold, () => nothing);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ParleyError);
      expect(error).toMatchObject({ code });
    }
  });
});

describe("utterancesToGroups", () => {
  test("puts co-ordinated actors of one utterance together and leaves the writer out", () => {
    const utterances = utterancesOf(reading, TEXT);
    expect(utterances).toHaveLength(3);
    const speaker = utterances[1]?.speaker.map((span) => TEXT.slice(span.start, span.end));
    expect(speaker).toEqual(["Lund und Ek"]);
    expect(utterancesToGroups(utterances, [[0, 3]])).toHaveLength(1);
  });

  test.each([
    [{ start: 0, end: 3 }, [0]],
    [{ start: 2, end: 5 }, [0, 1]],
    [{ start: 3, end: 4 }, []],
    [{ start: 9, end: 99 }, [2]],
  ])("takes the tokens that overlap %j", (span, expected) => {
    expect(
      tokensIn(
        [span],
        [
          [0, 3],
          [4, 9],
          [10, 12],
        ],
      ),
    ).toEqual(expected);
  });
});
