/** Measures of groups and of core and periphery, by hand. */
import { describe, expect, test } from "vitest";
import { groupAssortativity, numberAssortativity } from "../../../src/measures/structure/assortativity.js";
import { brokerage } from "../../../src/measures/structure/brokerage.js";
import { corePeriphery } from "../../../src/measures/structure/core-periphery.js";
import { eiIndex } from "../../../src/measures/structure/ei-index.js";
import { createRandom } from "../../../src/random.js";
import { graphOf, type TieOf } from "../sample-networks.js";

const chain: TieOf[] = [
  [0, 1, 1],
  [1, 2, 1],
  [2, 3, 1],
];
const star: TieOf[] = [
  [0, 1, 1],
  [0, 2, 1],
  [0, 3, 1],
];

describe("E-I index", () => {
  test.each<[string, (string | null)[], number | null]>([
    // E = 1, I = 2
    ["ties inside weigh more", ["a", "a", "b", "b"], -1 / 3],
    ["everybody in one group", ["a", "a", "a", "a"], -1],
    ["nobody in the same group as a neighbor", ["a", "b", "a", "b"], 1],
    ["who has no group is left out with the ties", ["a", null, "b", "b"], -1],
    ["nothing is left", [null, "a", null, "a"], null],
  ])("%s", (_, groups, expected) => {
    const found = eiIndex(graphOf(4, chain), groups);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });
});

describe("assortativity", () => {
  test("by group, less what chance gives", () => {
    // Σ e = ⅔, a = ½ each: (⅔ − ½) / (1 − ½)
    expect(groupAssortativity(graphOf(4, chain), ["a", "a", "b", "b"])).toBeCloseTo(1 / 3, 12);
    expect(groupAssortativity(graphOf(4, chain), ["a", "a", "a", "a"])).toBeNull();
    expect(groupAssortativity(graphOf(4, chain), [null, null, null, null])).toBeNull();
  });

  test("by number is the correlation over the ends of ties", () => {
    // Ends (1, 2), (2, 3), (3, 4) both ways: mean 2.5, Σ products −… worked out: Σ(x − μ)(y − μ) =
    // 2 (0.75 − 0.25 + 0.75) = 2.5, Σ(x − μ)² = 2.25 + 0.25 + 0.25 + 0.25 + 0.25 + 2.25 = 5.5
    expect(numberAssortativity(graphOf(4, chain), [1, 2, 3, 4])).toBeCloseTo(2.5 / 5.5, 12);
    // A star joins its center of degree 3 with leaves of degree 1: the opposite of alike.
    expect(numberAssortativity(graphOf(4, star), [3, 1, 1, 1])).toBeCloseTo(-1, 12);
    expect(numberAssortativity(graphOf(4, chain), [5, 5, 5, 5])).toBeNull();
  });

  test("by number counts heavy ties more and leaves out who has none", () => {
    // With 2–3 gone: (1, 2) of weight 1 and (2, 3) of weight 3, μ = (1.5 + 7.5)/4 = 2.25.
    const heavy: TieOf[] = [
      [0, 1, 1],
      [1, 2, 3],
      [2, 3, 9],
    ];
    // products/all = (2 + 18)/4 = 5, squares/all = (2.5 + 19.5)/4 = 5.5: (5 − 5.0625) / (5.5 − 5.0625)
    expect(numberAssortativity(graphOf(4, heavy), [1, 2, 3, null])).toBeCloseTo(-0.0625 / 0.4375, 12);
  });
});

describe("brokerage", () => {
  test.each<[string, string[], Record<string, number>]>([
    ["between two of the own group", ["a", "a", "a"], { coordinator: 1 }],
    ["between two of one other group", ["a", "b", "a"], { itinerant: 1 }],
    ["between the own and another group", ["a", "a", "b"], { gatekeeper: 1 }],
    ["between two other groups", ["a", "b", "c"], { liaison: 1 }],
  ])("%s", (_, groups, expected) => {
    const counts = brokerage(graphOf(3, chain.slice(0, 2)), groups);
    const roles = Object.fromEntries(
      Object.entries(counts).flatMap(([role, of]) => (of[1] === 0 ? [] : [[role, of[1]]])),
    );
    expect(roles).toEqual(expected);
    expect(Object.values(counts).every((of) => of[0] === 0 && of[2] === 0)).toBe(true);
  });

  test("is not needed where the others have a tie", () => {
    const triangle: TieOf[] = [
      [0, 1, 1],
      [1, 2, 1],
      [0, 2, 0.01],
    ];
    expect(brokerage(graphOf(3, triangle), ["a", "a", "a"]).coordinator[1]).toBe(0);
  });

  test("counts each pair once", () => {
    expect(brokerage(graphOf(4, star), ["a", "b", "b", "c"])).toMatchObject({
      itinerant: Int32Array.of(1, 0, 0, 0),
      liaison: Int32Array.of(2, 0, 0, 0),
    });
  });
});

describe("core and periphery", () => {
  test("of a star is its center, and fits perfectly", () => {
    const found = corePeriphery(graphOf(4, star));
    expect(found?.isCore).toEqual([true, false, false, false]);
    expect(found?.fit).toBeCloseTo(1, 12);
  });

  test("of two who are tied to each other and to all is these two", () => {
    const pair: TieOf[] = [
      [0, 1, 1],
      ...[2, 3, 4].flatMap((other): TieOf[] => [
        [0, other, 1],
        [1, other, 1],
      ]),
    ];
    expect(corePeriphery(graphOf(5, pair))?.isCore).toEqual([true, true, false, false, false]);
  });

  test("finds the core that no other beats in a small network", () => {
    const random = createRandom(11);
    for (let turn = 0; turn < 10; turn++) {
      const size = 8;
      const ties: TieOf[] = [];
      for (let one = 0; one < size; one++) {
        for (let other = one + 1; other < size; other++) {
          if (random() < 0.5) ties.push([one, other, random()]);
        }
      }
      let best = -1;
      for (let set = 1; set < 2 ** size; set++) {
        best = Math.max(
          best,
          correlationWith(size, ties, (i, j) => Number(((set >> i) | (set >> j)) & 1)),
        );
      }
      expect(corePeriphery(graphOf(size, ties))?.fit).toBeCloseTo(best, 9);
    }
  });

  test("grows the core of a larger network from its strongest members", () => {
    // 40 nodes; 5, 15, 25 and 35 are tied to each other and to everybody, half of whom also know one more.
    const core = [5, 15, 25, 35];
    const ties: TieOf[] = [];
    for (let one = 0; one < 40; one++) {
      for (let other = one + 1; other < 40; other++) {
        if (core.includes(one) || core.includes(other)) ties.push([one, other, 1]);
        else if (one % 2 === 0 && other === one + 1) ties.push([one, other, 1]);
      }
    }
    const found = corePeriphery(graphOf(40, ties));
    expect(found?.isCore.flatMap((is, node) => (is ? [node] : []))).toEqual(core);
  });

  test("measures coreness where weights are products", () => {
    // w_ij = c_i c_j with c = 3, 2, 1, 1: the pattern is met exactly.
    const c = [3, 2, 1, 1] as const;
    const ties: TieOf[] = [];
    c.forEach((mine, one) => {
      c.forEach((theirs, other) => {
        if (other > one) ties.push([one, other, mine * theirs]);
      });
    });
    const found = corePeriphery(graphOf(4, ties));
    expect(found?.continuousFit).toBeCloseTo(1, 9);
    const length = Math.sqrt(15);
    c.forEach((value, node) => {
      expect(found?.coreness[node]).toBeCloseTo(value / length, 4);
    });
  });

  test("says nothing where all pairs have the same weight", () => {
    const triangle: TieOf[] = [
      [0, 1, 2],
      [0, 2, 2],
      [1, 2, 2],
    ];
    expect(corePeriphery(graphOf(3, triangle))).toBeNull();
    expect(corePeriphery(graphOf(3, []))).toBeNull();
    expect(corePeriphery(graphOf(1, []))).toBeNull();
  });
});

/** Pearson correlation of the ties with a pattern, straight from its definition. */
function correlationWith(
  size: number,
  ties: readonly TieOf[],
  pattern: (one: number, other: number) => number,
): number {
  const weight = new Map(ties.map(([one, other, value]) => [one * size + other, value]));
  const pairs: [number, number][] = [];
  for (let one = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++) {
      pairs.push([weight.get(one * size + other) ?? 0, pattern(one, other)]);
    }
  }
  const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (a: number, b: number) => number): number =>
    pairs.reduce((all, [a, b]) => all + of(a - x, b - y), 0);
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b)) || -1;
}
