/** Names and marks of the scenario figures, and the words of differences: places worked by hand. */
import { describe, expect, it } from "vitest";
import { sideBySide, spreadHeights, stemLabels } from "../../src/pages/scenario/figures/stem-labels.js";
import {
  differenceWords,
  nearestAnchor,
  placeFormats,
  worldWords,
} from "../../src/pages/scenario/scenario-words.js";

describe("names at the ends of lines", () => {
  it("stay where they are when there is room", () => {
    expect(spreadHeights([10, 50, 90], [0, 100])).toEqual([10, 50, 90]);
  });
  it("share the middle of their wishes when there is none", () => {
    // Three at 50, 13 apart: 37, 50, 63.
    expect(spreadHeights([50, 50, 50], [0, 100])).toEqual([37, 50, 63]);
  });
  it("keep the order of their lines", () => {
    const [low = 0, high = 0] = spreadHeights([52, 50], [0, 100]);
    expect(low - high).toBeCloseTo(13, 9);
    expect((low + high) / 2).toBeCloseTo(51, 9);
  });
  it("stay inside", () => {
    expect(spreadHeights([99, 100], [0, 100])).toEqual([87, 100]);
    expect(spreadHeights([], [0, 100])).toEqual([]);
  });
});

describe("stems of the same place", () => {
  it("stand side by side around it", () => {
    expect(sideBySide([100, 100, 100], 12)).toEqual([-12, 0, 12]);
    expect(sideBySide([20, 100], 12)).toEqual([0, 0]);
  });
  it("have names that do not touch", () => {
    const stems = ["a", "b", "c"].map((id, at) => ({ id, x: 50 + at * 8, y: 60, width: 40 }));
    const labels = stemLabels(stems, 200);
    const heights = labels.map(({ y }) => y).sort((one, other) => one - other);
    for (const [at, y] of heights.slice(1).entries())
      expect(y - (heights[at] ?? 0)).toBeGreaterThanOrEqual(14);
  });
  it("keep their names inside the drawing", () => {
    const [label] = stemLabels([{ id: "a", x: 2, y: 60, width: 40 }], 200);
    expect(label?.x).toBe(21);
  });
});

const t = (key: string, values: Record<string, unknown> = {}) =>
  `${key} ${Object.values(values).join(" ")}`.trim();
const band = { mean: 2, sd: 1, p05: 0, p10: 0, p25: 1, p50: 2.04, p75: 3, p90: 4, p95: 5 };

describe("a difference in words", () => {
  const en = placeFormats("en");
  it("has a sign only where the draws agree on it", () => {
    expect(differenceWords({ band, agreement: 0.9, direction: "up" }, en, t)).toBe("+2.0");
    expect(differenceWords({ band, agreement: 0.7, direction: "undetermined" }, en, t)).toBe(
      "scenario:change.undetermined",
    );
    expect(differenceWords({ band, agreement: 1, direction: "none" }, en, t)).toBe("scenario:change.none");
    expect(differenceWords(null, en, t)).toBe("–");
  });
  it("is written as each language writes it, nothing as nothing", () => {
    const de = placeFormats("de");
    expect([en.signed(-1.44), de.signed(-1.44), en.signed(-0.04)]).toEqual(["−1.4", "−1,4", "0.0"]);
    expect([de.range(29.4, 44.6), de.percent(0.96)]).toEqual(["29–45", "96\u00a0%"]);
  });
});

describe("places and worlds in words", () => {
  const issue = {
    id: "harbor",
    label: "Harbor",
    anchors: [
      { value: 0, label: "none" },
      { value: 100, label: "all" },
    ],
    reference: null,
    threshold: null,
  };
  const condition = (id: string, fixed: boolean) => ({
    id,
    label: id.toUpperCase(),
    holds: false,
    fixed,
    requires: null,
  });
  it("name the nearest anchor", () => {
    expect([nearestAnchor(issue, 49), nearestAnchor(issue, 51)]).toEqual(["none", "all"]);
    expect(nearestAnchor({ ...issue, anchors: [] }, 49)).toBeNull();
  });
  it("name the conditions that are met and not held fixed", () => {
    const conditions = [condition("money", false), condition("vote", false), condition("weather", true)];
    expect(worldWords(conditions, { money: true, vote: true, weather: true }, t)).toBe("MONEY + VOTE");
    expect(worldWords(conditions, { money: false }, t)).toBe("scenario:world.none");
    expect(worldWords([condition("weather", true)], { weather: true }, t)).toBe("scenario:world.only");
  });
});
