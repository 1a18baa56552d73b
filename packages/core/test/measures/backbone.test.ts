/** Backbones of records small enough to work out on paper, and the laws that hold on larger ones. */
import { describe, expect, test } from "vitest";
import { type AnnealingOptions, annealedBackbone } from "../../src/measures/annealed-backbone.js";
import { type Backbone, type BackboneOptions, backbone } from "../../src/measures/backbone.js";
import { backboneBasis } from "../../src/measures/backbone-basis.js";
import { nestedBackbone } from "../../src/measures/nested-backbone.js";
import { benchOf } from "../../src/measures/spectrum/degree-sums.js";
import type { StatementTable } from "../../src/network/statement-table.js";
import { createRandom } from "../../src/random.js";
import { type Row, tableOf } from "../network/tables.js";

const says = (concept: string, agreement: number, ...who: string[]): Row[] =>
  who.map((organization) => ({ organization, concept, agreement }));

/** A and B agree on x, B and C on y: a path of three. */
const path = tableOf([...says("x", 1, "A", "B"), ...says("y", 1, "B", "C")]);
const plain: BackboneOptions = { qualifierAggregation: "congruence", normalization: "no" };

/** A seeded record of some actors and concepts. */
function record(seed: number, actors: number, concepts: number, statements: number): StatementTable {
  const random = createRandom(seed);
  return tableOf(
    Array.from({ length: statements }, () => ({
      organization: `O${Math.floor(random() ** 2 * actors)}`,
      concept: `c${Math.floor(random() ** 2 * concepts)}`,
      agreement: random() < 0.6 ? 1 : 0,
      scale: Math.floor(random() * 4),
    })),
  );
}

function annealed(found: Backbone): Extract<Backbone, { method: "penalty" | "fixed" }> {
  if (found.method !== "penalty" && found.method !== "fixed") throw new Error(found.method);
  return found;
}
function evaluated(found: Backbone): readonly [number, number][] {
  if (found.method !== "evaluate") throw new Error(found.method);
  return found.losses.map((loss) => [loss.backbone, loss.redundant]);
}
function steps(found: Backbone): unknown[][] {
  if (found.method !== "nested") throw new Error(found.method);
  return found.steps.map((step) => [step.concept, step.backboneLoss, step.redundantLoss, step.numStatements]);
}

describe("evaluate", () => {
  const sets = [["x"], ["x", "y"], [], ["z"]];

  test("gives the loss of a set and of the rest", () => {
    // Full: (¾, ¼, 0). {x} alone: (1, 0, 0), loss ¼ + ¼. Nothing: (0, 0, 0), loss 1.
    expect(evaluated(backbone(path, { ...plain, method: "evaluate", sets }))).toEqual([
      [expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)],
      [0, 1],
      [expect.closeTo(1, 12), 0],
      [expect.closeTo(1, 12), 0],
    ]);
  });

  test("makes losses smaller by exp(−p (|C| − |B|) / |C|), each set by its own size", () => {
    const [one] = evaluated(backbone(path, { ...plain, method: "evaluate", sets, p: 2 }));
    expect(one).toEqual([expect.closeTo(0.5 * Math.exp(-1), 12), expect.closeTo(0.5 * Math.exp(-1), 12)]);
  });

  test.each([
    ["no", "subtract"],
    ["average", "subtract"],
    ["jaccard", "conflict"],
    ["cosine", "congruence"],
  ] as const)("agrees with networks built anew: %s, %s", (normalization, qualifierAggregation) => {
    const table = record(3, 9, 6, 80);
    for (const qualifier of ["agreement", "scale"]) {
      for (const compat of [null, "dna-3.1.2"] as const) {
        const options = { normalization, qualifierAggregation, qualifier, compat };
        const concepts = backbone(table, options).concepts.filter((_, at) => at % 2 === 0);
        const [[loss] = [0]] = evaluated(
          backbone(table, { ...options, method: "evaluate", sets: [concepts] }),
        );
        // The same set as the result of a filter; the range of the scale is the same in both.
        const only = backbone(table, {
          ...options,
          excludeValues: { concept: [...concepts] },
          invertValues: true,
        });
        const full = backbone(table, options);
        const size = full.network.rowLabels.length;
        expect(only.network.rowLabels).toHaveLength(size);
        let expected = 0;
        for (let at = 0; at < size; at++) {
          expected += Math.abs((only.spectrum[at] as number) - (full.spectrum[at] as number));
        }
        expect(loss).toBeCloseTo(expected, 10);
      }
    }
  });
});

describe("nested", () => {
  test("takes concepts with the same loss one by one, the last label first", () => {
    expect(steps(backbone(path, plain))).toEqual([
      ["y", expect.closeTo(0.5, 12), expect.closeTo(0.5, 12), 2],
      ["x", expect.closeTo(1, 12), 0, 0],
    ]);
  });

  test("takes them together under compat, each with the loss of its own removal", () => {
    // Degrees (2, 1, 1) / 4 against (1, 1, 0) / 2: ¼ + ¼.
    expect(steps(backbone(path, { ...plain, compat: "dna-3.1.2" }))).toEqual([
      ["y", 0.5, 0.5, 2],
      ["x", 0.5, 0, 2],
    ]);
  });

  test("ends with a loss of 1, names every concept once and knows an empty record", () => {
    const found = steps(backbone(record(1, 8, 7, 60)));
    expect(found.at(-1)?.slice(1)).toEqual([expect.closeTo(1, 12), expect.closeTo(0, 12), 0]);
    expect(new Set(found.map(([concept]) => concept)).size).toBe(7);
    expect(steps(backbone(tableOf([])))).toEqual([]);
  });

  test("returns the network untouched; under compat the ties above 0 beside it", () => {
    const torn = tableOf([...says("x", 1, "A", "B"), ...says("x", 0, "C")]);
    const ours = backbone(torn, { normalization: "no" });
    const dna = backbone(torn, { normalization: "no", compat: "dna-3.1.2" });
    // A–B agree, C contradicts both.
    expect(Array.from(ours.network.matrix)).toEqual([0, 1, -1, 1, 0, -1, -1, -1, 0]);
    expect(Array.from(ours.spectrumMatrix)).toEqual([0, 1, 1, 1, 0, 1, 1, 1, 0]);
    expect(Array.from(dna.spectrumMatrix)).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 0]);
  });
});

describe("losses without one concept each", () => {
  const options: Record<string, BackboneOptions> = {
    eigenvalues: {},
    degrees: { compat: "dna-3.1.2" },
    "fractions in the order of the concepts": {
      compat: "dna-3.1.2",
      qualifier: "scale",
      qualifierAggregation: "congruence",
    },
  };
  // Few actors are tied alike, or are without ties as soon as a concept leaves; many are not.
  test.each(Object.entries(options))("are those of the sets themselves: %s", (_, given) => {
    for (const [seed, actors] of [4, 12, 30].entries()) {
      const basis = backboneBasis(record(seed + 1, actors, 9, actors * 9), given);
      const set = basis.openSet();
      basis.concepts.forEach((_name, concept) => {
        if (concept !== 2) set.toggle(concept);
      });
      const before = set.matrix.slice();
      const all = basis.concepts.map((_name, concept) => concept);
      const losses = basis.losses(all.map((concept) => ({ set, concept })));
      expect(set.matrix).toEqual(before);
      for (const concept of all) {
        const statements = set.statements;
        const had = set.has[concept];
        set.toggle(concept);
        expect(losses[concept]).toBe(basis.loss(set));
        expect(Math.abs(set.statements - statements)).toBe(set.statementsOn[concept]);
        set.toggle(concept);
        expect(set.has[concept]).toBe(had);
      }
    }
  });
});

describe("sets that come nearest", () => {
  test.each([4, 12, 30, 140])("are few, and what they leave out has a greater loss: %i actors", (actors) => {
    let leftOut = 0;
    for (const seed of [1, 2, 3]) {
      const basis = backboneBasis(record(seed, actors, 14, actors * 12), {});
      const [set, all] = [basis.openSet(), basis.concepts.map((_name, concept) => concept)];
      for (const concept of all) set.toggle(concept);
      for (let left = all; left.length > 0; left = left.filter((concept) => set.has[concept] === 1)) {
        const near = basis.nearest(set, left);
        const losses = basis.losses(left.map((concept) => ({ set, concept })));
        const least = Math.min(...losses);
        const others = left.filter((concept) => !near.includes(concept));
        for (const concept of others) expect(losses[left.indexOf(concept)]).toBeGreaterThan(least);
        leftOut += others.length;
        set.toggle(left[(seed * 5) % left.length] as number);
      }
    }
    // Of larger networks nothing is estimated.
    expect(leftOut > 0).toBe(actors < 128);
  });

  test.each([{}, { compat: "dna-3.1.2" }, { normalization: "jaccard" }] as const)(
    "nested backbones are those that look at every concept: %o",
    (given) => {
      for (const seed of [1, 2, 3, 4]) {
        const basis = backboneBasis(record(seed, 17, 12, 150), given);
        expect(nestedBackbone(basis)).toEqual(nestedBackbone({ ...basis, nearest: (_set, all) => all }));
      }
    },
  );
});

describe("degrees of a changing set", () => {
  const options: Record<string, BackboneOptions> = {
    average: {},
    "average under compat": { compat: "dna-3.1.2" },
    jaccard: { normalization: "jaccard" },
    "no normalization": { normalization: "no" },
    "fractions in the order of the concepts": { compat: "dna-3.1.2", qualifier: "scale" },
  };
  test.each(Object.entries(options))(
    "are the sums of its ties, whatever was asked before: %s",
    (_, given) => {
      const basis = backboneBasis(record(3, 21, 9, 90), given);
      const set = basis.openSet();
      const random = createRandom(8);
      for (let turn = 0; turn < 30; turn++) {
        set.toggle(Math.floor(random() * 9));
        const degrees = [set.bench.absolute(), set.bench.positive()];
        const anew = basis.openSet();
        anew.become(set.has);
        const first = benchOf(anew.matrix, anew.actors);
        expect(degrees).toEqual([first.absolute(), first.positive()]);
        if (turn % 3 === 0) expect(set.matrix).toEqual(anew.matrix);
      }
    },
  );
});

describe("annealing", () => {
  const table = record(11, 10, 7, 90);
  const walk = { method: "penalty", p: 3.5, T: 1_500, seed: 4 } as const;

  test("finds the best of all sets where they can be counted, and reports its losses", () => {
    const found = annealed(backbone(table, walk));
    const { concepts } = found;
    const sets = Array.from({ length: 2 ** concepts.length - 2 }, (_, bits) =>
      concepts.filter((__, at) => ((bits + 1) >> at) % 2 === 1),
    );
    const losses = evaluated(backbone(table, { method: "evaluate", sets, p: 3.5 })).map(([loss]) => loss);
    expect(found.bestLoss).toBeCloseTo(Math.min(...losses), 12);
    const [[own, rest] = []] = evaluated(
      backbone(table, { method: "evaluate", sets: [[...found.backbone]] }),
    );
    expect(found.backboneLoss).toBeCloseTo(own ?? Number.NaN, 12);
    expect(found.redundantLoss).toBeCloseTo(rest ?? Number.NaN, 12);
    expect([...found.backbone, ...found.redundant].sort()).toEqual([...concepts].sort());
  });

  test("walks the same way for the same seed and another for another", () => {
    const log = (seed: number) => annealed(backbone(table, { ...walk, T: 200, seed, log: true })).log;
    expect(log(4)).toEqual(log(4));
    expect(log(5)).not.toEqual(log(4));
    expect(log(4)).toHaveLength(200);
    expect(log(4).every(({ acceptanceRatio }) => acceptanceRatio >= 0 && acceptanceRatio <= 1)).toBe(true);
  });

  test("keeps a fixed number of concepts", () => {
    const found = annealed(backbone(table, { method: "fixed", backboneSize: 3, T: 500, log: true }));
    expect(found.backbone).toHaveLength(3);
    expect(new Set(found.log.map(({ proposedSize }) => proposedSize))).toEqual(new Set([3]));
    expect(annealed(backbone(table, { method: "fixed", backboneSize: 7, T: 50 })).backboneLoss).toBe(0);
  });

  test.each([0, 8])("refuses a fixed size of %i out of 7", (backboneSize) => {
    expect(() => backbone(table, { method: "fixed", backboneSize })).toThrow(
      expect.objectContaining({ code: "BACKBONE_SIZE" }),
    );
  });

  test("stops where there is only one concept", () => {
    const found = annealed(backbone(tableOf(says("x", 1, "A", "B")), { ...walk, T: 10 }));
    expect(found.backbone).toEqual(["x"]);
  });
});

describe("annealing guided by degrees", () => {
  const table = record(11, 10, 7, 90);
  const walk = { method: "penalty", p: 3.5, T: 300, backboneSize: 1, log: true } as const;
  const guided = (seed: number, options: AnnealingOptions = walk, compat: string | null = null) =>
    annealedBackbone(backboneBasis(table, { compat }, 0), options, createRandom(seed));

  test("reports true losses of its best set, which no recommended neighbor betters", () => {
    for (const seed of [1, 2, 3]) {
      const found = guided(seed);
      const [[penalized, rest] = [0, 0]] = evaluated(
        backbone(table, { method: "evaluate", sets: [[...found.backbone]], p: 3.5 }),
      );
      expect(found.bestLoss).toBeCloseTo(penalized, 12);
      expect(found.redundantLoss).toBeCloseTo(rest / Math.exp((-3.5 * found.backbone.length) / 7), 12);
      expect(found.bestLoss).toBeLessThanOrEqual(
        Math.min(...found.log.flatMap(({ loss }) => (loss === null ? [] : [loss]))),
      );
      // With seven concepts every set one move away is recommended.
      const neighbors = found.backbone.flatMap((gone) => [
        found.backbone.filter((concept) => concept !== gone),
        ...found.redundant.map((come) => [...found.backbone.filter((concept) => concept !== gone), come]),
      ]);
      const sets = [...neighbors, ...found.redundant.map((come) => [...found.backbone, come])].filter(
        (set) => set.length > 0 && set.length < 7,
      );
      for (const [loss] of evaluated(backbone(table, { method: "evaluate", sets, p: 3.5 })))
        expect(loss).toBeGreaterThanOrEqual(found.bestLoss - 1e-12);
    }
  });

  test("asks for eigenvalues only where degrees hold a set for the best so far", () => {
    const { log } = guided(4);
    const judged = log.filter(({ estimate }) => estimate !== null);
    expect(judged.length).toBeGreaterThan(100);
    expect(log.filter(({ loss }) => loss !== null).length).toBeLessThan(judged.length / 4);
    expect(guided(4)).toEqual(guided(4));
  });

  test("keeps a fixed number of concepts, down to the end", () => {
    expect(guided(1, { ...walk, method: "fixed", backboneSize: 3 }).backbone).toHaveLength(3);
  });

  test("is not for degrees themselves, nor for few actors", () => {
    expect(backboneBasis(table, { compat: "dna-3.1.2" }, 0).estimate).toBeNull();
    expect(backboneBasis(table, {}).estimate).toBeNull();
    expect(guided(1, walk, "dna-3.1.2").log.every(({ estimate }) => estimate === null)).toBe(true);
  });
});

describe("watching", () => {
  const seen = (options: BackboneOptions): (readonly [number, number])[] => {
    const told: [number, number][] = [];
    backbone(record(11, 10, 7, 90), options, (done, all) => told.push([done, all]));
    return told;
  };

  test("is told of each removal, of all concepts at the end", () => {
    expect(seen({ method: "nested" })).toEqual([1, 2, 3, 4, 5, 6, 7].map((done) => [done, 7]));
  });

  test("is told of annealing about a hundred times, and changes nothing", () => {
    const walk = { method: "penalty", T: 1_000, seed: 4 } as const;
    const told = seen(walk);
    expect(told).toHaveLength(100);
    expect(told.at(-1)).toEqual([1_000, 1_000]);
    const table = record(11, 10, 7, 90);
    expect(backbone(table, walk, () => undefined)).toEqual(backbone(table, walk));
  });
});

describe("backbone", () => {
  test.each([
    [{ networkType: "twomode" }, "NETWORK_OPTIONS_CLASH"],
    [{ networkType: "twomode", normalization: "no" }, "NETWORK_NOT_ONE_MODE"],
    [{ timeWindow: "days" }, "NETWORK_SERIES_EXPECTED"],
    [{ metod: "nested" }, "NETWORK_OPTION_UNKNOWN"],
    [{ method: "tidy" }, "OPTION_INVALID"],
  ])("refuses %j", (options, code) => {
    expect(() => backbone(path, options as BackboneOptions)).toThrow(expect.objectContaining({ code }));
  });

  test("without qualifier ignores stances", () => {
    expect(backbone(path, { qualifier: null }).network.aggregation).toBe("ignore");
  });
});
