/** Positions: where they are known on paper, where answers were made from known positions, and what must hold. */
import { describe, expect, test } from "vitest";
import { expectationMaximization } from "../../../src/measures/scaling/expectation-maximization.js";
import { itemAnswers } from "../../../src/measures/scaling/item-answers.js";
import {
  type ItemModel,
  linearPart,
  startParameters,
} from "../../../src/measures/scaling/item-parameters.js";
import { normalDistribution } from "../../../src/measures/scaling/normal-distribution.js";
import type { ResponseMatrix } from "../../../src/measures/scaling/response-matrix.js";
import { type ScaleOptions, scale } from "../../../src/measures/scaling/scale.js";
import { createRandom } from "../../../src/random.js";
import { type Row, tableOf } from "../../network/tables.js";

const name = (letter: string, number: number): string => `${letter}${String(number).padStart(2, "0")}`;

/** Actors at −2 … 2 answer concepts that split them between two neighbors, in both directions. */
const ladder: Row[] = Array.from({ length: 9 }, (_, actor) =>
  Array.from({ length: 8 }, (__, concept): Row => {
    const isFor = concept % 2 === 0 ? actor > concept : actor <= concept;
    return { organization: name("A", actor), concept: name("c", concept), agreement: isFor ? 1 : 0 };
  }),
).flat();
const short: ScaleOptions = { burnIn: 500, iterations: 4000, thin: 4 };

describe("positions", () => {
  const found = scale(tableOf(ladder), short);

  test("put actors in the order of their answers", () => {
    const means = found.actors.map(({ position }) => position[0]?.mean ?? Number.NaN);
    const rising = means.every((mean, at) => at === 0 || mean > (means[at - 1] as number));
    const falling = means.every((mean, at) => at === 0 || mean < (means[at - 1] as number));
    expect(rising || falling).toBe(true);
  });

  test("tell which way a concept divides by the sign of its discrimination", () => {
    const rising = (found.actors[8]?.position[0]?.mean ?? 0) > 0 ? 1 : -1;
    for (const [at, { discrimination }] of found.concepts.entries()) {
      expect(Math.sign(discrimination[0]?.mean ?? 0)).toBe(at % 2 === 0 ? rising : -rising);
    }
  });

  test("come with intervals around them and figures of convergence", () => {
    for (const { position } of found.actors) {
      const [{ mean, low, high }] = position as [{ mean: number; low: number; high: number }];
      expect(low).toBeLessThan(mean);
      expect(high).toBeGreaterThan(mean);
    }
    expect(found.convergence.draws).toBe(1000);
    expect(found.convergence.smallestEffectiveSize).toBeGreaterThan(50);
    expect(found.convergence.gewekeBeyond).toBeLessThan(0.5);
  });

  test("are the same for the same seed, and nearly for another", () => {
    expect(scale(tableOf(ladder), short)).toEqual(found);
    const other = scale(tableOf(ladder), { ...short, seed: 2 });
    expect(other).not.toEqual(found);
    found.actors.forEach(({ position }, at) => {
      expect(other.actors[at]?.position[0]?.mean).toBeCloseTo(position[0]?.mean ?? Number.NaN, 0);
    });
  });

  test("keep the side an actor is put on", () => {
    for (const side of ["+", "-"] as const) {
      const sided = scale(tableOf(ladder), { ...short, thetaConstraints: { A00: side } });
      const [place] = sided.actors[0]?.position ?? [];
      expect(Math.sign(place?.mean ?? 0)).toBe(side === "+" ? 1 : -1);
      expect(side === "+" ? (place?.low ?? -1) >= 0 : (place?.high ?? 1) <= 0).toBe(true);
    }
    const fixed = scale(tableOf(ladder), { ...short, thetaConstraints: { A00: -2, A08: 2 } });
    expect(fixed.actors[0]?.position[0]).toMatchObject({ mean: -2, sd: 0 });
  });

  test("can be normalized to mean 0 and standard deviation 1", () => {
    const { actors } = scale(tableOf(ladder), { ...short, normalize: true });
    const means = actors.map(({ position }) => position[0]?.mean ?? 0);
    expect(means.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(0, 9);
  });
});

describe("what can be worked out", () => {
  // All β = 1, α = 0 as good as fixed: one answer for makes the posterior 2 φ(θ) Φ(θ), a skew normal distribution
  // of mean 1/√π and variance 1 − 1/π; one against its mirror image.
  const table = tableOf([
    { organization: "A", concept: "x", agreement: 1 },
    { organization: "B", concept: "x", agreement: 0 },
  ]);
  const fixed: ScaleOptions = { itemConstraints: { x: 1 }, itemPrecision: 1e8, abilityPrecision: 1 };

  test("by drawing", () => {
    const { actors } = scale(table, { ...fixed, iterations: 40_000, thin: 2 });
    const [a, b] = actors.map(({ position }) => position[0]);
    expect(Math.abs((a?.mean ?? 0) - 1 / Math.sqrt(Math.PI))).toBeLessThan(0.03);
    expect(Math.abs((b?.mean ?? 0) + 1 / Math.sqrt(Math.PI))).toBeLessThan(0.03);
    expect(Math.abs((a?.sd ?? 0) - Math.sqrt(1 - 1 / Math.PI))).toBeLessThan(0.03);
  });

  test("by climbing", () => {
    // The mode of φ(θ) Φ(θ): θ = φ(θ) / Φ(θ), θ = 0.5060.
    const { actors, convergence } = scale(table, { ...fixed, estimator: "em", bootstrap: 0 });
    expect(actors[0]?.position[0]?.mean).toBeCloseTo(0.506, 3);
    expect(actors[1]?.position[0]?.mean).toBeCloseTo(-0.506, 3);
    expect(convergence).toMatchObject({ isConverged: true, draws: 0 });
  });
});

/** Answers drawn from positions on a line. */
function drawnAnswers(categories: 2 | 3): { responses: ResponseMatrix; truth: number[] } {
  const random = createRandom(21);
  const truth = Array.from({ length: 40 }, (_, actor) => (actor - 19.5) / 10);
  const slopes = Array.from({ length: 30 }, (_, concept) => (concept % 2 === 0 ? 1.5 : -1.5));
  const answers = Int8Array.from(
    truth.flatMap((theta) =>
      slopes.map((slope, concept) => {
        const at = slope * theta - (concept % 5) / 5;
        const u = random();
        if (u > normalDistribution(at)) return 0;
        return categories === 3 && u > normalDistribution(at - 0.8) ? 1 : categories - 1;
      }),
    ),
  );
  const labels = (letter: string, size: number) => Array.from({ length: size }, (_, at) => name(letter, at));
  return {
    truth,
    responses: {
      actors: labels("A", 40),
      concepts: labels("c", 30),
      answers,
      categories,
      dropped: { actors: [], concepts: [] },
      warnings: [],
    },
  };
}

function modelOf(responses: ResponseMatrix): ItemModel {
  return {
    answers: itemAnswers(responses),
    dimensions: 1,
    abilityPrecision: 1,
    itemPrecision: 0.25,
    abilityRestrictions: null,
    itemRestrictions: null,
  };
}

function correlation(xs: ArrayLike<number>, ys: ArrayLike<number>): number {
  const mean = (of: ArrayLike<number>): number => Array.from(of).reduce((a, b) => a + b, 0) / of.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let at = 0; at < xs.length; at++) {
    const [x, y] = [(xs[at] as number) - mx, (ys[at] as number) - my];
    xy += x * y;
    xx += x * x;
    yy += y * y;
  }
  return xy / Math.sqrt(xx * yy);
}

describe("answers made from known positions", () => {
  test.each([2, 3] as const)("in %i categories lead back to them by climbing", (categories) => {
    const { responses, truth } = drawnAnswers(categories);
    const model = modelOf(responses);
    const { parameters, isConverged } = expectationMaximization(model, startParameters(model));
    expect(isConverged).toBe(true);
    expect(Math.abs(correlation(parameters.ability, truth))).toBeGreaterThan(0.9);
    if (categories === 2) return;
    // The middle is 0.8 wide.
    const mean = parameters.cut.reduce((sum, cut) => sum + cut, 0) / parameters.cut.length;
    expect(Math.abs(mean - 0.8)).toBeLessThan(0.25);
  });

  test("end at a mode: no parameter moved by a little makes the posterior higher", () => {
    const { responses } = drawnAnswers(2);
    const model = modelOf(responses);
    const { parameters } = expectationMaximization(model, startParameters(model));
    const { answers } = model;
    const logPosterior = (): number => {
      let sum = 0;
      answers.rank.forEach((rank, cell) => {
        const at = linearPart(
          parameters,
          1,
          answers.actorOf[cell] as number,
          answers.conceptOf[cell] as number,
        );
        sum += Math.log(normalDistribution(rank === 1 ? at : -at));
      });
      for (const value of parameters.ability) sum -= (value * value) / 2;
      for (const value of [...parameters.difficulty, ...parameters.discrimination])
        sum -= (value * value) / 8;
      return sum;
    };
    const best = logPosterior();
    for (const list of [parameters.ability, parameters.difficulty, parameters.discrimination]) {
      for (const at of [0, 7, 20]) {
        for (const step of [0.01, -0.01]) {
          list[at] = (list[at] as number) + step;
          expect(logPosterior()).toBeLessThan(best);
          list[at] = (list[at] as number) - step;
        }
      }
    }
  });
});

describe("em and gibbs", () => {
  test("order the ladder alike, in the same direction", () => {
    const byDrawing = scale(tableOf(ladder), short).actors.map(({ position }) => position[0]?.mean ?? 0);
    const byClimbing = scale(tableOf(ladder), { estimator: "em", bootstrap: 20 }).actors;
    const means = byClimbing.map(({ position }) => position[0]?.mean ?? 0);
    expect(correlation(byDrawing, means)).toBeGreaterThan(0.97);
    for (const { position } of byClimbing) expect(position[0]?.sd).toBeGreaterThan(0);
  });
});

describe("two dimensions", () => {
  // Two questions that have nothing to do with each other: concepts c… divide by the tens, d… by the ones.
  const plane: Row[] = Array.from({ length: 16 }, (_, actor) => {
    const [x, y] = [Math.floor(actor / 4), actor % 4];
    return Array.from({ length: 6 }, (__, concept): Row[] => [
      { organization: name("A", actor), concept: name("c", concept), agreement: Number(x > concept % 3) },
      { organization: name("A", actor), concept: name("d", concept), agreement: Number(y > concept % 3) },
    ]).flat();
  }).flat();

  test("keep two questions apart", () => {
    const { actors, dimensions } = scale(tableOf(plane), {
      ...short,
      dimensions: 2,
      itemConstraints: { c00: ["+", 0], d00: [0, "+"] },
    });
    expect(dimensions).toBe(2);
    const along = (d: number): number[] => actors.map(({ position }) => position[d]?.mean ?? 0);
    const x = actors.map((_, actor) => Math.floor(actor / 4));
    const y = actors.map((_, actor) => actor % 4);
    expect(correlation(along(0), x)).toBeGreaterThan(0.9);
    expect(correlation(along(1), y)).toBeGreaterThan(0.9);
    expect(Math.abs(correlation(along(0), y))).toBeLessThan(0.3);
  });

  test("without restrictions are turned onto one another", () => {
    const { actors } = scale(tableOf(plane), { ...short, dimensions: 2 });
    // Draws that turned freely would average out around 0.
    const spread = actors.reduce(
      (sum, { position }) => sum + (position[0]?.mean ?? 0) ** 2 + (position[1]?.mean ?? 0) ** 2,
      0,
    );
    expect(spread / actors.length).toBeGreaterThan(0.5);
  });
});

describe("ordinal answers", () => {
  const mixed = tableOf([
    ...ladder,
    // Everybody next to a concept's border also says the opposite once.
    ...Array.from({ length: 8 }, (_, concept): Row => {
      const agreement = concept % 2 === 0 ? 0 : 1;
      return { organization: name("A", concept + 1), concept: name("c", concept), agreement };
    }),
  ]);

  test("have a width of the middle where it was used", () => {
    const { concepts, convergence } = scale(mixed, { ...short, model: "ordinal" });
    // On c07 only A08 is against, who now says both: for and mixed are two categories.
    expect(concepts.map(({ cut }) => cut !== null)).toEqual(concepts.map(({ label }) => label !== "c07"));
    expect(concepts.every(({ cut }) => cut === null || cut.low > 0)).toBe(true);
    expect(convergence.acceptance).toBeGreaterThan(0.1);
    expect(convergence.acceptance).toBeLessThan(0.7);
  });

  test("on concepts without a middle are binary", () => {
    expect(scale(tableOf(ladder), { ...short, model: "ordinal" }).concepts[0]?.cut).toBeNull();
  });
});

describe("refused", () => {
  test.each<[string, Row[], ScaleOptions, string]>([
    ["nobody", [], {}, "SCALE_TOO_LITTLE"],
    [
      "a concept for two dimensions",
      ladder.filter(({ concept }) => concept === "c00"),
      { dimensions: 2 },
      "SCALE_TOO_LITTLE",
    ],
    ["an unknown actor", ladder, { thetaConstraints: { Z: "+" } }, "SCALE_CONSTRAINT_UNKNOWN"],
    ["an unknown concept", ladder, { itemConstraints: { Z: "+" } }, "SCALE_CONSTRAINT_UNKNOWN"],
    ["three dimensions", ladder, { dimensions: 3 as unknown as 2 }, "OPTION_INVALID"],
  ])("%s", (_, rows, options, code) => {
    expect(() => scale(tableOf(rows), options)).toThrow(expect.objectContaining({ code }));
  });
});
