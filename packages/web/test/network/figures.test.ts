/** What figures of the network page are made of: bars, lines with gaps, the removal curve, clashes of options. */
import type { BarPlotJson } from "@parley/core";
import { describe, expect, it } from "vitest";
import { formatsFor } from "../../src/i18n/formats.js";
import { annealingOf } from "../../src/pages/network/backbone/annealing.js";
import { curveOf, setsAt, usualCut } from "../../src/pages/network/backbone/curve.js";
import { barQueryOf } from "../../src/pages/network/bars/bar-query.js";
import { barRows, hasSides } from "../../src/pages/network/bars/bar-rows.js";
import { bestOf } from "../../src/pages/network/camps/camps-drawer.js";
import { excludedValues } from "../../src/pages/network/options/excluded-values.js";
import { optionsIn } from "../../src/pages/network/options/option-clash.js";
import { barsOf, windowWords } from "../../src/pages/network/player/player.js";
import { lineWindows } from "../../src/pages/network/polarization/default-windows.js";
import { extremesOf, gapsOf, linePath, linePieces } from "../../src/pages/network/polarization/line-shape.js";

const plot = (values: string[], levels: (number | string)[], counts: number[][]): BarPlotJson => ({
  values,
  qualifierLevels: levels,
  counts,
  attributeVariables: [],
  attributes: [],
  numFilteredStatements: counts.flat().reduce((sum, count) => sum + count, 0),
  evidence: counts.map((own) => own.map((count) => Array.from({ length: count }, (_, at) => `s${at}`))),
});

describe("bars", () => {
  const both = plot(
    ["aid", "fish", "troops"],
    [0, 1],
    [
      [1, 4],
      [5, 0],
      [3, 3],
    ],
  );

  it("put those against on the left and those in favor on the right", () => {
    const [first] = barRows(both, "total");
    expect(first).toMatchObject({ value: "troops", leftSum: 3, rightSum: 3 });
    expect(first?.left[0]?.evidence).toEqual(["s0", "s1", "s2"]);
  });

  it.each([
    ["total", ["troops", "aid", "fish"]],
    ["for", ["aid", "troops", "fish"]],
    ["against", ["fish", "troops", "aid"]],
    ["balance", ["aid", "troops", "fish"]],
    ["name", ["aid", "fish", "troops"]],
  ] as const)("come by %s as %j", (order, values) => {
    expect(barRows(both, order).map(({ value }) => value)).toEqual(values);
  });

  it("set out a scale from the middle, the nearest level first on both sides", () => {
    const [row] = barRows(plot(["x"], [-2, -1, 1, 2], [[1, 2, 3, 4]]), "total");
    expect(row?.left.map(({ level }) => level)).toEqual(["-1", "-2"]);
    expect(row?.right.map(({ level }) => level)).toEqual(["1", "2"]);
  });

  it("have one side where levels are words or there is no qualifier", () => {
    expect(hasSides(plot(["x"], ["cost", "duty"], [[1, 2]]))).toBe(false);
    expect(hasSides(plot(["x"], [1], [[2]]))).toBe(false);
    expect(hasSides(both)).toBe(true);
  });

  it("ask for the statements of the network by a variable of their own", () => {
    const query = barQueryOf(
      { from: "2031-01-01", to: "2031-02-01", weight: "activity", timeWindow: "days", sources: "Kurier" },
      "document source",
    );
    expect(query).toMatchObject({
      variable1: "source",
      variable1Document: true,
      startDate: "2031-01-01",
      stopDate: "2031-02-01",
      excludeSources: ["Kurier"],
      invertSources: true,
    });
    for (const name of ["normalization", "timeWindow", "networkType", "from", "sources"])
      expect(query).not.toHaveProperty(name);
  });
});

describe("a line with gaps", () => {
  const scores = [0.5, null, null, 0.2, 0.7, 0.2, null].map((score) => ({ score }));

  it("falls into unbroken pieces", () => {
    const pieces = linePieces([{ x: 0, y: 1 }, null, { x: 2, y: 1 }, { x: 3, y: 4 }]);
    expect(pieces.map((piece) => piece.length)).toEqual([1, 2]);
    expect(linePath(pieces[1] ?? [])).toBe("M2.0,1.0L3.0,4.0");
  });

  it("knows its gaps and its extremes, the first of equal ones", () => {
    expect(gapsOf(scores)).toEqual([
      [1, 2],
      [6, 6],
    ]);
    expect(extremesOf(scores)).toEqual({ lowest: 3, highest: 4, last: 5 });
    expect(extremesOf([{ score: null }])).toBeNull();
  });

  it.each([
    [{}, "2031-01-01", "2031-03-01", { timeWindow: "days", windowSize: "11", isOwn: true }],
    [{}, "2029-01-01", "2032-12-31", { timeWindow: "weeks", windowSize: "35", isOwn: true }],
    [{}, null, null, { timeWindow: "days", windowSize: "1", isOwn: true }],
    [
      { timeWindow: "months", windowSize: "6", kernel: "gaussian" },
      "2031-01-01",
      "2031-03-01",
      { timeWindow: "months", windowSize: "6", kernel: "gaussian", isOwn: false },
    ],
  ] as const)("has for %j from %s to %s the windows %j", (address, from, to, windows) => {
    expect(lineWindows(address, from, to)).toMatchObject(windows);
  });
});

describe("the removal curve", () => {
  const steps = [
    { concept: "c", backboneLoss: 0.05, redundantLoss: 0.9, statements: 9 },
    { concept: "b", backboneLoss: 0.4, redundantLoss: 0.6, statements: 5 },
    { concept: "a", backboneLoss: 1, redundantLoss: 0, statements: 0 },
  ];

  it("begins with everything and ends with nothing", () => {
    expect(curveOf({ steps }).map(({ left, backboneLoss }) => [left, backboneLoss])).toEqual([
      [3, 0],
      [2, 0.05],
      [1, 0.4],
      [0, 1],
    ]);
    expect(curveOf({ steps: [] })).toEqual([]);
  });

  it("is cut at the fewest concepts that are nearer to the whole than the rest", () => {
    expect(usualCut(curveOf({ steps }))).toBe(1);
    expect(usualCut([])).toBe(0);
  });

  it("splits into what carries most and what was spared first", () => {
    expect(setsAt(3, 2)).toEqual({ backbone: [2, 1], redundant: [0] });
    expect(setsAt(3, 0)).toEqual({ backbone: [], redundant: [0, 1, 2] });
  });

  it.each([
    [{}, null],
    [{ anneal: "horoscope" }, null],
    [{ anneal: "penalty" }, { method: "penalty", p: 3.5, T: 10_000, backboneSize: 4, seed: 1 }],
    [
      { anneal: "fixed", size: "2", seed: "9", T: "500" },
      { method: "fixed", p: 3.5, T: 500, backboneSize: 2, seed: 9 },
    ],
  ])("reads annealing from %j as %j", (address, settings) => {
    expect(annealingOf(address, 4)).toEqual(settings);
  });
});

describe("options", () => {
  it.each([
    [
      { option: "normalization", value: "activity", other: "networkType = onemode" },
      ["networkType", "normalization"],
    ],
    [{ option: "kernel", value: "uniform", other: "timeWindow = no" }, ["timeWindow", "kernel"]],
    [{ option: "startDate, startTime", value: "x" }, ["from", "startTime"]],
    [{ method: "louvain", allowed: [] }, ["campMethod", "k", "kMin", "kMax"]],
    [{ message: "x" }, []],
  ])("named by the problem %j are %j", (details, names) => {
    expect(optionsIn(details).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    [undefined, {}],
    ['{"concept":["a","b"],"agreement":0}', { concept: ["a", "b"], agreement: ["0"] }],
    ["not json", {}],
    ["[1]", {}],
  ])("excluded values of %j are %j", (text, lists) => {
    expect(excludedValues(text)).toEqual(lists);
  });
});

describe("the player", () => {
  const windows = [4, 2, 9, 0, 1].map((statements) => ({ statements }));

  it("has a bar for each window, and the highest of some where there is no room", () => {
    expect(barsOf(windows, 500)).toHaveLength(5);
    expect(barsOf(windows, 6)).toEqual([
      { first: 0, length: 3, statements: 9 },
      { first: 3, length: 2, statements: 1 },
    ]);
  });

  it.each([
    ["2031-02-03T00:00:00", "2031-02-16T23:59:59", "3 Feb – 16 Feb 2031"],
    ["2031-02-03T09:00:00", "2031-02-03T12:00:00", "3 Feb 2031, 09:00 – 12:00"],
    ["2031-02-03T00:00:00", "2031-02-03T00:00:00", "3 Feb 2031"],
    [null, null, ""],
  ])("calls %s to %s %s", (start, stop, words) => {
    expect(windowWords({ start, stop }, formatsFor("en"))).toBe(words);
  });
});

it("the best division is the first with the highest modularity", () => {
  const division = (method: string, modularity: number | null) => ({
    method,
    modularity,
    sizes: [],
    isolates: 0,
    tried: [],
  });
  const divisions = [division("a", null), division("b", 0.3), division("c", 0.3)];
  expect(bestOf({ divisions })).toBe("b");
  expect(bestOf({ divisions: [] })).toBeNull();
  expect(bestOf(null)).toBeNull();
});
