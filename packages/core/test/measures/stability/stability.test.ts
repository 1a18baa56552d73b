/** Stability of networks whose draws can be counted through on paper. */
import { describe, expect, test } from "vitest";
import { intervalOf, percentile } from "../../../src/measures/stability/interval.js";
import { type StabilityOptions, stability } from "../../../src/measures/stability/stability.js";
import { FIXTURES, goldenTable } from "../../network/golden-cases.js";
import { type Row, tableOf } from "../../network/tables.js";

const says = (document: string, concept: string, ...who: string[]): Row[] =>
  who.map((organization) => ({ organization, concept, document, day: `2031-01-0${document.slice(1)}` }));

describe("an interval", () => {
  test("goes from percentile to percentile, on straight lines between draws", () => {
    const sorted = Float64Array.of(0, 10, 20, 30, 40);
    // 0.25 of the way from the first to the last of five is the second; 0.3 lies 0.2 further.
    expect(percentile(sorted, 0.25)).toBe(10);
    expect(percentile(sorted, 0.3)).toBeCloseTo(12, 12);
    expect(percentile(new Float64Array(), 0.5)).toBeNaN();
  });

  test("knows the value, and leaves out draws that are no numbers", () => {
    const found = intervalOf(7, Float64Array.of(4, Number.NaN, 2, 6), 0.5);
    expect(found).toMatchObject({ value: 7, low: 3, high: 5 });
    expect(found.sd).toBeCloseTo(2, 12);
  });
});

describe("other documents", () => {
  // d1: A and B agree on x. d2: A and C agree on y. A draw has d1 n times and d2 2 − n times, n = 0, 1, 2 with
  // chances ¼, ½, ¼.
  const table = tableOf([...says("d1", "x", "A", "B"), ...says("d2", "y", "A", "C")]);
  const plain: StabilityOptions = { normalization: "no", draws: 4000, level: 0.9 };
  const found = stability(table, plain);

  test("are drawn with replacement", () => {
    const tie = found.byDocuments.ties?.find(({ row, col }) => row === 0 && col === 1);
    // A–B weighs n²: 0, 1 or 4; it is there in ¾ of the draws.
    expect(tie).toMatchObject({ value: 1, low: 0, high: 4 });
    expect(Math.abs((tie?.present ?? 0) - 0.75)).toBeLessThan(0.03);
    expect(found.byDocuments.ties).toHaveLength(2);
  });

  test("leave actors without ties when they are not drawn", () => {
    // One tie of three pairs in half of the draws, two in the other half.
    expect(found.byDocuments.density).toMatchObject({ value: 2 / 3, low: 1 / 3, high: 2 / 3 });
  });

  test("put two into one camp as often as they stand together", () => {
    // Draws with both documents: a star, one camp. Draws with one: only its two actors have a camp.
    const { together } = found.byDocuments;
    expect(together[1]).toBe(1);
    expect(found.byDocuments.camps[0]).toMatchObject({ camp: 0, labels: ["A", "B", "C"] });
    // Likeness: 1 with all three, ⅔ with two of them.
    expect(Math.abs((found.byDocuments.camps[0]?.likeness ?? 0) - 5 / 6)).toBeLessThan(0.02);
  });

  test("are the same draws for the same seed", () => {
    const again = stability(table, plain);
    expect(again.byDocuments).toEqual(found.byDocuments);
    expect(stability(table, { ...plain, seed: 2 }).byDocuments.density.sd).not.toBe(
      found.byDocuments.density.sd,
    );
  });

  test("change nothing where there is only one", () => {
    const single = stability(tableOf(says("d1", "x", "A", "B")), { draws: 10 });
    expect(single.byDocuments.ties).toEqual([
      { row: 0, col: 1, value: 1, low: 1, high: 1, sd: 0, present: 1 },
    ]);
    expect(single.documents).toBe(1);
  });

  test("have no camps in a two-mode network", () => {
    const twoMode = stability(table, { networkType: "twomode", draws: 5 });
    expect(twoMode.byDocuments.modularity).toBeNull();
    expect(twoMode.byDocuments.camps).toEqual([]);
    expect(twoMode.byDocuments.ties).toHaveLength(4);
  });

  test("are none in an empty table", () => {
    const nothing = stability(tableOf([]), { draws: 3 });
    expect(nothing).toMatchObject({ documents: 0, undecided: 0, byReader: null, influence: [] });
    expect(nothing.byDocuments.ties).toEqual([]);
  });
});

describe("without one document", () => {
  test("the network changes by the ties that hang on it", () => {
    const table = tableOf([
      ...says("d1", "x", "A", "B"),
      ...says("d1", "z", "A", "B"),
      ...says("d2", "y", "A", "C"),
    ]);
    const { influence } = stability(table, { normalization: "no", draws: 2 });
    // Ties A–B 2 and A–C 1: without d1 2 of 3 are gone, without d2 1 of 3.
    expect(influence?.map(({ documentId }) => documentId)).toEqual(["d1", "d2"]);
    expect(influence?.[0]?.tieChange).toBeCloseTo(2 / 3, 12);
    expect(influence?.[1]?.tieChange).toBeCloseTo(1 / 3, 12);
    expect(influence?.[0]).toMatchObject({ statements: 4, title: "Title d1" });
    expect(influence?.[0]?.densityChange).toBeCloseTo(-1 / 3, 12);
  });

  test("the camps stay the same or do not", () => {
    const table = tableOf([
      ...says("d1", "x", "A", "B"),
      ...says("d2", "x", "A", "B"),
      ...says("d3", "y", "C", "D"),
    ]);
    const { influence } = stability(table, { normalization: "no", draws: 2, duplicates: "include" });
    const of = (id: string) => influence?.find(({ documentId }) => documentId === id);
    expect(of("d1")?.campAgreement).toBe(1);
    // Ties 4 and 1: Q = (4/5 − 16/25) + (1/5 − 1/25) = 8/25; without d1 1 and 1: ½.
    expect(of("d1")?.modularityChange).toBeCloseTo(0.5 - 8 / 25, 12);
  });

  test("is not looked for among more than 500 documents unless asked for", () => {
    const many = tableOf(
      Array.from({ length: 501 }, (_, at) => ({ organization: "A", concept: "x", document: `d${at}` })),
    );
    expect(stability(many, { draws: 2 }).influence).toBeNull();
  });

  test("can be left out", () => {
    const table = tableOf(says("d1", "x", "A", "B"));
    expect(stability(table, { draws: 2, influence: false }).influence).toBeNull();
  });
});

describe("the reader's error", () => {
  test("puts undecided proposals in as often as they are sure", () => {
    const table = tableOf([
      { organization: "A", concept: "x", document: "d1" },
      { organization: "B", concept: "x", document: "d1", confidence: 0.25 },
    ]);
    const { byReader, undecided } = stability(table, { draws: 4000, normalization: "no" });
    expect(undecided).toBe(1);
    expect(Math.abs((byReader?.ties?.[0]?.present ?? 0) - 0.25)).toBeLessThan(0.03);
  });

  test("is none where people decided on everything", () => {
    expect(stability(tableOf(says("d1", "x", "A", "B")), { draws: 2 }).byReader).toBeNull();
  });
});

test("the synthetic database: what was observed lies inside its intervals, nearly always", () => {
  const { byDocuments, influence } = stability(goldenTable(FIXTURES, "synth.dna"), {
    duplicates: "document",
    draws: 100,
    seed: 4,
  });
  const inside = byDocuments.ties?.filter(({ value, low, high }) => low <= value && value <= high) ?? [];
  expect(inside.length / (byDocuments.ties?.length ?? 1)).toBeGreaterThan(0.9);
  const changes = (influence ?? []).map(({ tieChange }) => tieChange ?? 0);
  expect(changes.length).toBeGreaterThan(50);
  expect(changes).toEqual([...changes].sort((a, b) => b - a));
});
