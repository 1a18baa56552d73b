/** Figures on the meanings of statements, by hand. */
import { describe, expect, test } from "vitest";
import type { TokenGroup } from "../../src/evaluate/gnqa.js";
import { tallyDirectSpeakers, tallyStatements } from "../../src/evaluate/statement-figures.js";
import { scoreOf, type Tally } from "../../src/evaluate/tally.js";
import { actor, coded, deadline, found, partOf, TOKENS } from "./coded-text.js";

const bridge = "die Brücke bis Mai öffnen";
const money = "das Geld reicht";

function figures(
  gold: Parameters<typeof tallyStatements>[1],
  read: Parameters<typeof tallyStatements>[2],
): (measure: string) => readonly [precision: number, recall: number] | undefined {
  const tally: Tally = new Map();
  tallyStatements(tally, gold, read, TOKENS);
  return (measure) => {
    const counts = tally.get(measure);
    if (counts === undefined) return undefined;
    const { precision, recall } = scoreOf(counts);
    return [precision, recall];
  };
}

describe("tallyStatements", () => {
  test("counts coded and found statements with a partner", () => {
    const of = figures([coded(bridge), coded(money)], [found(bridge)]);
    expect(of("statement")).toEqual([1, 0.5]);
  });

  test("measures labels on pairs only, and only those that are coded", () => {
    const gold = [coded(bridge, { act: "demand", certainty: "stated" }), coded(money, { act: "assert" })];
    const of = figures(gold, [found(bridge, { act: "announce" }), found(money)]);
    expect(of("act")).toEqual([0.5, 0.5]);
    expect(of("certainty")).toEqual([1, 1]);
    expect(of("mode")).toEqual([1, 1]);
    expect(of("negated")).toBeUndefined();
    expect(of("condition")).toBeUndefined();
    expect(of("concept")).toBeUndefined();
  });

  test("tells a stance that is wrong from one that is missing", () => {
    const gold = [coded(bridge, { stance: { polarity: "support" } }), coded(money, { stance: null })];
    const silent = figures(gold, [found(bridge), found(money)]);
    expect(silent("stance")).toEqual([0, 0]);
    expect(silent("accuracy:stance")).toEqual([0.5, 0.5]);
    const wrong = figures(gold, [
      found(bridge, { stance: { polarity: "support", towards: null } }),
      found(money, { stance: { polarity: "oppose", towards: null } }),
    ]);
    // Said twice and right once; coded once and found.
    expect(wrong("stance")).toEqual([0.5, 1]);
  });

  test("tells a side that is turned round from one that is missing", () => {
    const sides = (...polarities: readonly ("support" | "oppose" | "neutral" | null)[]) =>
      polarities.map((polarity) => (polarity === null ? null : { polarity, towards: null }));
    const polarityOf = (coding: ReturnType<typeof sides>, reading: ReturnType<typeof sides>) =>
      figures(
        [bridge, money].map((words, at) => coded(words, { stance: coding[at] ?? null })),
        [bridge, money].map((words, at) => found(words, { stance: reading[at] ?? null })),
      )("polarity");
    expect(polarityOf(sides("support", "oppose"), sides("support", "support"))).toEqual([0.5, 0.5]);
    // Only the first pair has a side on both sides.
    expect(polarityOf(sides("oppose", "oppose"), sides("oppose", null))).toEqual([1, 1]);
    expect(polarityOf(sides("support", null), sides("neutral", "oppose"))).toBeUndefined();
  });

  test("knows an actor by name or by id, and does not ask for names that nobody coded", () => {
    const read = [found(bridge, { actor: actor("Brandt", "Brandt", "brandt") })];
    expect(
      figures([coded(bridge, { actor: actor("Ada Brandt", "ada brandt", "brandt") })], read)("actor"),
    ).toEqual([1, 1]);
    expect(figures([coded(bridge, { actor: actor("Ada Brandt", "Ada Brandt") })], read)("actor")).toEqual([
      0, 0,
    ]);
    expect(
      figures([coded(bridge, { actor: { spans: partOf("Ada Brandt").spans } })], read)("actor"),
    ).toBeUndefined();
  });

  test("takes no candidate for a concept of the codebook", () => {
    const gold = [coded(bridge, { concept: { id: "bridge", label: "Brücke" } })];
    const concept = { id: "bridge", label: "Öffnung", score: 1 };
    expect(figures(gold, [found(bridge, { concept: { ...concept, candidate: false } })])("concept")).toEqual([
      1, 1,
    ]);
    expect(figures(gold, [found(bridge, { concept: { ...concept, candidate: true } })])("concept")).toEqual([
      0, 0,
    ]);
  });

  test("compares conditions and deadlines as spans, and deadlines by their days", () => {
    const gold = [
      coded(bridge, {
        condition: partOf("falls das Geld reicht"),
        deadline: deadline("bis Mai", null, "2031-05-31"),
      }),
    ];
    const of = figures(gold, [
      found(bridge, {
        condition: partOf("das Geld reicht"),
        deadline: deadline("bis Mai", null, "2031-05-31"),
      }),
    ]);
    // Three of four words: P 1, R 3/4; the borders differ, the spans touch.
    expect(of("token:condition")).toEqual([1, 0.75]);
    expect(of("exact:condition")).toEqual([0, 0]);
    expect(of("overlap:condition")).toEqual([1, 1]);
    expect(of("exact:deadline")).toEqual([1, 1]);
    expect(of("interval:deadline")).toEqual([1, 1]);
    const other = figures(gold, [found(bridge, { deadline: deadline("bis Mai", null, "2031-05-01") })]);
    expect(other("interval:deadline")).toEqual([0, 0]);
    expect(other("overlap:condition")).toEqual([0, 0]);
  });

  test("counts a deadline that two statements share once", () => {
    const shared = { deadline: deadline("bis Mai", null, "2031-05-31") };
    const tally: Tally = new Map();
    tallyStatements(tally, [coded(bridge, shared), coded(money, shared)], [found(bridge, shared)], TOKENS);
    expect(tally.get("interval:deadline")).toEqual({
      precisionSum: 1,
      precisionCount: 1,
      recallSum: 1,
      recallCount: 1,
    });
  });

  test("counts the writer's voice only where the coding marks it", () => {
    const read = [found(bridge, { mode: "writer" })];
    expect(figures([coded(money)], read)("statement")).toEqual([0, 0]);
    expect(figures([coded(bridge, { mode: "writer" })], read)("statement")).toEqual([1, 1]);
    const tally: Tally = new Map();
    tallyStatements(tally, [coded(money)], read, TOKENS);
    expect(tally.get("statement")?.precisionCount).toBe(0);
  });
});

describe("tallyDirectSpeakers", () => {
  const group = (type: string, quote: number[], speaker: number[]): TokenGroup => ({
    type,
    medium: null,
    quote,
    speaker,
    cue: [],
    frame: [],
    addressee: [],
  });

  test("asks who spoke, where both have a direct quotation", () => {
    const tally: Tally = new Map();
    tallyDirectSpeakers(
      tally,
      [group("Direct", [1, 2], [5, 6]), group("Direct", [10], [11]), group("Indirect", [20], [21])],
      [group("Direct", [1, 2], [6]), group("Direct", [10], [13]), group("Direct", [20], [21])],
    );
    // Two pairs are direct on both sides: one speaker shares a word, none is the same.
    expect(tally.get("speaker:direct")).toMatchObject({ precisionSum: 1, precisionCount: 2, recallCount: 2 });
    expect(tally.get("exact:speaker:direct")).toMatchObject({ precisionSum: 0, precisionCount: 2 });
  });

  test("leaves out of the precision what names nobody", () => {
    const tally: Tally = new Map();
    tallyDirectSpeakers(tally, [group("Direct", [1], [5])], [group("Direct", [1], [])]);
    expect(tally.get("speaker:direct")).toMatchObject({ precisionCount: 0, recallCount: 1, recallSum: 0 });
  });
});
