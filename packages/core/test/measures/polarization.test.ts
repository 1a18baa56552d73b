/** Polarization of records small enough to work out on paper, and the laws that hold on larger ones. */
import { describe, expect, test } from "vitest";
import { equalize, geneticSearch, relabel } from "../../src/measures/genetic-search.js";
import { polarization } from "../../src/measures/polarization.js";
import {
  campSizes,
  idealBlocks,
  polarizationQuality,
  type SignedTies,
} from "../../src/measures/polarization-quality.js";
import { dealtCamps, searchManyCamps, swapSearch } from "../../src/measures/swap-search.js";
import { areTwoAlike, type Search, searchTwoCamps } from "../../src/measures/two-camps-search.js";
import { sharedRoom } from "../../src/network/matrix-room.js";
import { createRandom } from "../../src/random.js";
import { type Row, tableOf } from "../network/tables.js";

/** Two pairs of friends who oppose each other, all with weight 1. */
const divided: SignedTies = {
  size: 4,
  congruence: Float64Array.of(0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0),
  conflict: Float64Array.of(0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0),
};

/** Seeded symmetric ties of both signs. */
function chanceTies(seed: number, size: number): SignedTies {
  const random = createRandom(seed);
  const draw = (): Float64Array => {
    const matrix = new Float64Array(size * size);
    for (let row = 0; row < size; row++) {
      for (let col = 0; col < row; col++) {
        const weight = random() < 0.5 ? random() : 0;
        matrix[row * size + col] = weight;
        matrix[col * size + row] = weight;
      }
    }
    return matrix;
  };
  return { size, congruence: draw(), conflict: draw() };
}

const says = (day: string, concept: string, agreement: number, ...who: string[]): Row[] =>
  who.map((organization) => ({ organization, concept, agreement, day }));

const dispute = [
  ...says("2031-01-10", "troops", 1, "A", "B"),
  ...says("2031-01-12", "troops", 0, "C", "D"),
  ...says("2031-01-14", "aid", 1, "A", "B"),
  ...says("2031-01-16", "aid", 0, "C", "D"),
];

describe("quality", () => {
  test.each([
    // camps, distance, fit; worked out in the head of polarization-quality.ts
    [[0, 0, 1, 1], 0, 1],
    [[0, 1, 0, 1], 8, 1 - 8 / 12],
    // Nothing within is expected of one who stands alone: W = 6, Z = 6, E = 4/6, F = 8/6.
    // Within B, C, D: 2 cells |1 − ⅔|, 4 cells ⅔ + 1; between: 2 cells 1 + 1⅓, 4 cells |1 − 1⅓|.
    [[0, 1, 1, 1], (2 / 3 + 20 / 3 + 14 / 3 + 4 / 3) / 2, 1 - 20 / 3 / 12],
  ])("of camps %j", (camps, distance, fit) => {
    const found = polarizationQuality(divided, camps, 2, false);
    expect(found.distance).toBeCloseTo(distance, 12);
    expect(found.fit).toBeCloseTo(fit, 12);
    expect(found.normalized).toBeCloseTo(1 - fit, 12);
  });

  test("is 0 when all congruence crosses camps and all conflict stays inside", () => {
    const turned = { ...divided, congruence: divided.conflict, conflict: divided.congruence };
    // Evenly spread, as the opposite of the ideal: the agreements of the other three pairs.
    expect(polarizationQuality(turned, [0, 0, 1, 1], 2, false).fit).toBeCloseTo(0, 12);
  });

  test("under compat keeps a distance even for the ideal", () => {
    expect(polarizationQuality(divided, [0, 0, 1, 1], 2, true).distance).toBeCloseTo(3, 12);
  });

  test.each([false, true])(
    "has a number where each stands alone or all stand together (compat %s)",
    (compat) => {
      // Alone: no pair within; 4 agreements between camps, conflict 8 of 12 cells.
      // Default: F = 8/12: 4 (1 + ⅔) + 8 · ⅓ = 28/3. DNA: F = 1/12 · 8/12 = 1/18: 4 (1 + 1/18) + 8 · 17/18 = 106/9.
      expect(polarizationQuality(divided, [0, 1, 2, 3], 4, compat).distance).toBeCloseTo(
        compat ? 53 / 9 : 14 / 3,
        12,
      );
      // Together: E = 4/12: 4 · ⅔ + 8 (1 + ⅓) = 40/3.
      expect(polarizationQuality(divided, [0, 0, 0, 0], 2, compat).distance).toBeCloseTo(20 / 3, 12);
    },
  );

  test("does not depend on the names of the camps or the order of the actors", () => {
    const ties = chanceTies(2, 9);
    const camps = [0, 1, 2, 0, 1, 2, 0, 1, 2];
    const { fit } = polarizationQuality(ties, camps, 3, false);
    const renamed = camps.map((camp) => (camp + 1) % 3);
    expect(polarizationQuality(ties, renamed, 3, false).fit).toBeCloseTo(fit, 12);
    const turned = {
      ...ties,
      congruence: ties.congruence.slice().reverse(),
      conflict: ties.conflict.slice().reverse(),
    };
    expect(polarizationQuality(turned, camps.slice().reverse(), 3, false).fit).toBeCloseTo(fit, 12);
    expect(fit).toBeGreaterThan(0);
    expect(fit).toBeLessThan(1);
  });
});

describe("search", () => {
  test.each([false, true])("by swapping ends where no swap is better (compat %s)", (compat) => {
    for (const [seed, size, groups] of [
      [1, 12, 2],
      [2, 13, 3],
      [3, 4, 4],
    ] as const) {
      const ties = chanceTies(seed, size);
      const camps = dealtCamps(size, groups, createRandom(seed));
      const sizes = campSizes(camps, groups);
      const rate = (division: Int32Array): number =>
        polarizationQuality(ties, division, groups, compat).distance * (compat ? -1 : 1);
      const before = rate(camps);
      swapSearch(ties, camps, groups, compat);
      expect(campSizes(camps, groups)).toEqual(sizes);
      const reached = rate(camps);
      if (Number.isNaN(reached)) continue;
      expect(reached).toBeLessThanOrEqual(before);
      for (let i = 0; i < size; i++) {
        for (let l = 0; l < i; l++) {
          const swapped = camps.slice();
          [swapped[i], swapped[l]] = [camps[l] as number, camps[i] as number];
          expect(rate(swapped)).toBeGreaterThan(reached - 1e-9);
        }
      }
    }
  });

  test.each([
    [1, false],
    [-1, true],
  ] as const)(
    "by swapping between two camps goes the way of the search among many: sign %i",
    (sign, compat) => {
      const room = sharedRoom();
      let swapped = 0;
      for (let seed = 1; seed <= 60; seed++) {
        const size = 2 + (seed % 23) + (seed > 50 ? 40 : 0);
        const ties = chanceTies(seed, size);
        const dealt = dealtCamps(size, 2, createRandom(seed));
        const ideal = idealBlocks(ties, campSizes(dealt, 2), compat);
        // DNA expects another share of agreement within the larger of two camps.
        if (size > 9) expect(areTwoAlike(ideal)).toBe(!compat || size % 2 === 0);
        if (!areTwoAlike(ideal)) continue;
        const search = (camps: Int32Array): Search => ({ ties, camps, ideal, sign, below: -1e-9, room });
        const [two, many] = [dealt.slice(), dealt.slice()];
        searchTwoCamps(search(two));
        searchManyCamps(search(many));
        expect(two).toEqual(many);
        if (two.some((camp, actor) => camp !== dealt[actor])) swapped++;
      }
      expect(swapped).toBeGreaterThan(20);
    },
  );

  test("by genes finds what counting all divisions finds", () => {
    const ties = chanceTies(7, 8);
    const rate = (camps: ArrayLike<number>): number => polarizationQuality(ties, camps, 2, false).fit;
    const all = Array.from({ length: 256 }, (_, bits) =>
      Array.from({ length: 8 }, (__, at) => (bits >> at) % 2),
    );
    const best = Math.max(
      ...all.filter((camps) => camps.filter((camp) => camp === 1).length === 4).map(rate),
    );
    const settings = { size: 8, groups: 2, score: rate, alike: 1e-9 };
    const found = geneticSearch({ ...settings, random: createRandom(3) });
    expect(rate(found)).toBeCloseTo(best, 12);
    expect(found).toEqual(geneticSearch({ ...settings, random: createRandom(3) }));
  });

  test("renames camps by overlap and makes sizes equal", () => {
    expect(Array.from(relabel(Int32Array.of(0, 0, 1, 1, 2), Int32Array.of(2, 2, 0, 0, 1), 3))).toEqual([
      0, 0, 1, 1, 2,
    ]);
    const camps = Int32Array.of(0, 0, 0, 0, 0, 1, 1);
    equalize(camps, 3, createRandom(1));
    expect(Array.from(campSizes(camps, 3).sort())).toEqual([2, 2, 3]);
  });
});

describe("polarization", () => {
  test.each(["greedy", "genetic"] as const)("finds the camps of a dispute: %s", (algorithm) => {
    const [slice] = [...polarization(tableOf(dispute), { algorithm, seed: 3 }).slices];
    expect(slice?.score).toBeCloseTo(1, 12);
    const [a, b, c, d] = slice?.memberships ?? [];
    expect([a === b, c === d, a === c]).toEqual([true, true, false]);
    expect(slice?.quality?.distance).toBeCloseTo(0, 12);
  });

  test("takes congruence and conflict in time windows, where DNA takes subtract twice", () => {
    const options = { timeWindow: "days", windowSize: 4, kernel: "gaussian", indentTime: false } as const;
    const [ours] = [...polarization(tableOf(dispute), options).slices];
    const [dna] = [...polarization(tableOf(dispute), { ...options, compat: "dna-3.1.2" }).slices];
    expect(ours?.congruence).not.toEqual(ours?.conflict);
    expect(ours?.congruence.every((weight) => weight >= 0)).toBe(true);
    expect(dna?.congruence).toEqual(dna?.conflict);
    expect(dna?.congruence.some((weight) => weight < 0)).toBe(true);
  });

  test("leaves out who is silent in a time window", () => {
    const options = { timeWindow: "days", windowSize: 2, kernel: "uniform", indentTime: false } as const;
    const slices = [...polarization(tableOf(dispute), options).slices];
    expect(slices.map(({ rowLabels }) => rowLabels.join(""))).toEqual([
      "AB",
      "ABCD",
      "CD",
      "ABCD",
      "AB",
      "ABCD",
      "CD",
    ]);
  });

  test.each([null, "dna-3.1.2"] as const)("names the rows behind each time window, compat %s", (compat) => {
    const table = tableOf(dispute);
    const options = { timeWindow: "days", windowSize: 2, kernel: "uniform", indentTime: false } as const;
    const slices = [...polarization(table, { ...options, compat }).slices];
    const days = slices.map(({ rows }) => [...new Set(Array.from(rows, (row) => table.ids[row]))].join(""));
    // 11 January lies between the 10th and the 12th; DNA leaves out what is exactly on a bound.
    expect(days[1]).toBe(compat === null ? "s1s2s3s4" : "");
    expect(days[2]).toBe("s3s4");
  });

  test("has no score without ties or with fewer actors than camps; under compat 0", () => {
    const alone = tableOf(says("2031-01-10", "fish", 1, "A"));
    expect([...polarization(alone).slices].map(({ score, memberships }) => [score, memberships])).toEqual([
      [null, null],
    ]);
    expect([...polarization(alone, { compat: "dna-3.1.2" }).slices].map(({ score }) => score)).toEqual([0]);
    expect([...polarization(tableOf([])).slices].map(({ score }) => score)).toEqual([null]);
  });

  test("rates given divisions and searches nothing then", () => {
    const [slice] = [
      ...polarization(tableOf(dispute), {
        memberships: [
          [
            [0, 0, 1, 1],
            [0, 1, 0, 1],
          ],
        ],
      }).slices,
    ];
    expect(slice?.memberships).toBeNull();
    expect(slice?.tests.map(({ fit }) => fit)).toEqual([1, expect.closeTo(1 - 8 / 12, 12)]);
  });

  test.each([[[0, 1]], [[0, 0, 1, 2]]])("refuses the division %j of four actors in two camps", (division) => {
    const { slices } = polarization(tableOf(dispute), { memberships: [[division]] });
    expect(() => [...slices]).toThrow(expect.objectContaining({ code: "POLARIZATION_DIVISION" }));
  });

  test("gives the same result for the same seed, each walk anew", () => {
    const found = polarization(tableOf(dispute), {
      timeWindow: "days",
      windowSize: 6,
      kernel: "gaussian",
      seed: 8,
    });
    expect([...found.slices]).toEqual([...found.slices]);
  });

  test.each([
    [{ qualifier: null }, "NETWORK_OPTIONS_CLASH"],
    [{ numClusters: 1 }, "OPTION_INVALID"],
    [{ clusters: 2 }, "NETWORK_OPTION_UNKNOWN"],
  ])("refuses %j", (options, code) => {
    expect(() => polarization(tableOf(dispute), options)).toThrow(expect.objectContaining({ code }));
  });
});
