/** Four networks at once in half of the usual precision: within the margin of what is exact. */
import { describe, expect, test } from "vitest";
import {
  type EstimateBench,
  estimateBench,
  FOUR,
  marginOf,
} from "../../../src/measures/spectrum/fourfold-estimates.js";
import { matrixSpectrum, spectralDistance } from "../../../src/measures/spectrum/spectrum.js";
import { createRandom } from "../../../src/random.js";

interface Sums {
  readonly sums: Float64Array;
  readonly activity: Float64Array;
}

/** Whole sums of pairs and statements of actors, as counting gives them; `empty` is the share of pairs without any. */
function sumsOf(size: number, empty: number, seed: number): Sums {
  const random = createRandom(seed);
  const activity = Float64Array.from({ length: size }, () => Math.floor(40 * random() * random()));
  const sums = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let col = 0; col < row; col++) {
      const isTied = random() >= empty && (activity[row] as number) > 0 && (activity[col] as number) > 0;
      const sum = isTied ? Math.round(30 * (random() - 0.3)) : 0;
      sums[row * size + col] = sum;
      sums[col * size + row] = sum;
    }
  return { sums, activity };
}

function tiesOf({ sums, activity }: Sums): Float64Array {
  const size = activity.length;
  return sums.map((sum, place) => {
    const [row, col] = [Math.floor(place / size), place % size];
    return sum === 0 ? 0 : sum / (((activity[row] as number) + (activity[col] as number)) / 2);
  });
}

function openBench(full: Float64Array): EstimateBench {
  const bench = estimateBench(full);
  if (bench === null) throw new Error("no WebAssembly");
  return bench;
}

function give({ sums, activities }: EstimateBench, own: Sums, which: number): void {
  own.sums.forEach((sum, place) => {
    sums[FOUR * place + which] = sum;
  });
  own.activity.forEach((count, place) => {
    activities[FOUR * place + which] = count;
  });
}

describe("estimateBench", () => {
  test.each([1, 2, 3, 5, 12, 31, 50, 128])(
    "comes within the margin of exact distances: %i actors",
    (size) => {
      let known = 0;
      for (const empty of [0, 0.5, 0.9, 0.98]) {
        const full = matrixSpectrum(tiesOf(sumsOf(size, 0.2, size)), size, false);
        const bench = openBench(full);
        for (let round = 0; round < 6; round++) {
          const four = [0, 1, 2, 3].map((which) => sumsOf(size, empty, 100 * round + which));
          four.forEach((own, which) => {
            give(bench, own, which);
          });
          const found = Array.from(bench.distances());
          // What was given stays, and is answered the same.
          expect(Array.from(bench.distances())).toEqual(found);
          four.forEach((own, which) => {
            const exact = spectralDistance(full, matrixSpectrum(tiesOf(own), size, false));
            const estimate = found[which] as number;
            if (Number.isNaN(estimate)) return;
            known++;
            expect(Math.abs(estimate - exact)).toBeLessThan(marginOf(size));
          });
        }
      }
      // A network of one actor has no ties.
      expect(known > 8).toBe(size > 1);
    },
  );

  test("one of four does not change what the others have", () => {
    const full = matrixSpectrum(tiesOf(sumsOf(20, 0, 1)), 20, false);
    const bench = openBench(full);
    const distancesOf = (...seeds: number[]): number[] => {
      seeds.forEach((seed, which) => {
        give(bench, sumsOf(20, seed === 9 ? 1 : 0.4, seed), which);
      });
      return Array.from(bench.distances());
    };
    const [first, , third] = distancesOf(2, 3, 4, 5);
    expect(distancesOf(2, 9, 4, 6)).toEqual([first, Number.NaN, third, expect.any(Number)]);
  });

  test("of a single tie by hand: its spectrum is (1, 0)", () => {
    const bench = openBench(Float64Array.of(0.75, 0.25));
    give(bench, { sums: Float64Array.of(0, -6, -6, 0), activity: Float64Array.of(3, 1) }, 2);
    expect(bench.distances()[2]).toBeCloseTo(0.5, 6);
  });

  test("parts are added to one network, and taken away again", () => {
    const full = matrixSpectrum(tiesOf(sumsOf(9, 0.2, 1)), 9, false);
    const whole = sumsOf(9, 0.3, 2);
    const actors = Int32Array.of(1, 4, 5, 8);
    const ofActors = sumsOf(actors.length, 0.2, 3);
    const without = { sums: whole.sums.slice(), activity: whole.activity.slice() };
    actors.forEach((actor, a) => {
      without.activity[actor] = (whole.activity[actor] as number) - (ofActors.activity[a] as number);
      actors.forEach((other, b) => {
        const place = 9 * actor + other;
        without.sums[place] =
          (whole.sums[place] as number) - (ofActors.sums[actors.length * a + b] as number);
      });
    });
    const bench = estimateBench(full, [
      { actors, ...ofActors },
      { actors: Int32Array.of(3), sums: Float64Array.of(0), activity: Float64Array.of(0) },
    ]);
    if (bench === null) throw new Error("no WebAssembly");
    for (const which of [0, 1, 2]) give(bench, without, which);
    give(bench, whole, 3);
    const before = Array.from(bench.distances());
    bench.add(0, 1, 1);
    bench.add(0, 2, 1);
    bench.add(0, 2, -1);
    bench.add(1, 0, 1);
    expect(Array.from(bench.distances())).toEqual([before[0], before[3], before[2], before[3]]);
    expect(before[0]).not.toBe(before[3]);
  });

  test("has nothing to do without actors", () => {
    expect(estimateBench(new Float64Array(0))).toBeNull();
  });
});
