/** Opinion dynamics: limits worked by hand and the four-person example. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { friedkinJohnsen } from "../../../src/scenario/models/friedkin-johnsen.js";
import { hegselmannKrause } from "../../../src/scenario/models/hegselmann-krause.js";
import { farthest, referenceCase } from "../reference-cases.js";

describe("Friedkin and Johnsen", () => {
  it("two who listen to each other halfway end a third apart", () => {
    // x = ½y + ½·0, y = ½x + ½·90: x = 30, y = 60.
    const drift = friedkinJohnsen(
      [
        [0, 1],
        [1, 0],
      ],
      [0.5, 0.5],
      [0, 90],
      2,
    );
    expect(farthest(drift.limit, [30, 60])).toBeLessThanOrEqual(1e-9);
    expect(drift.steps).toEqual([
      [0, 90],
      [45, 45],
      [22.5, 67.5],
    ]);
  });

  it("who cannot be moved stays", () => {
    expect(
      friedkinJohnsen(
        [
          [0, 1],
          [1, 0],
        ],
        [0, 1],
        [10, 80],
        0,
      ).limit,
    ).toEqual([10, 10]);
  });

  it("has no limit of its own where nobody holds on to anything", () => {
    expect(
      friedkinJohnsen(
        [
          [0, 1],
          [1, 0],
        ],
        [1, 1],
        [0, 90],
        1,
      ).limit,
    ).toBeNull();
  });

  it("stays inside the opinions it starts from", () => {
    const start = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 });
    const susceptibility = fc.array(fc.double({ min: 0, max: 0.99, noNaN: true }), {
      minLength: 3,
      maxLength: 3,
    });
    const influence = [
      [0.5, 0.3, 0.2],
      [0.1, 0.6, 0.3],
      [0, 1, 0],
    ];
    fc.assert(
      fc.property(start, susceptibility, (opinions, open) => {
        for (const value of friedkinJohnsen(influence, open, opinions, 0).limit ?? []) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...opinions) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...opinions) + 1e-9);
        }
      }),
    );
  });
});

describe("bounded confidence", () => {
  it("lets the near ones meet and leaves the far one alone", () => {
    // (0, 10, 20) → 5, 10, 15 → 10, 10, 10 → the same again.
    const found = hegselmannKrause([0, 10, 20, 100], 15);
    expect(farthest(found.limit, [10, 10, 10, 100])).toBeLessThanOrEqual(1e-9);
    expect(found.steps).toBe(3);
  });

  it("takes distances equal to epsilon as near", () => {
    expect(hegselmannKrause([0, 15], 15).limit).toEqual([7.5, 7.5]);
    expect(hegselmannKrause([0, 15.1], 15).limit).toEqual([0, 15.1]);
  });

  it("permutes with its actors", () => {
    const found = hegselmannKrause([0, 10, 20, 50, 60, 100], 25).limit;
    const turned = hegselmannKrause([100, 60, 50, 20, 10, 0], 25).limit;
    expect(farthest([...turned].reverse(), found)).toBeLessThanOrEqual(1e-9);
  });
});

interface ReferenceDrift {
  readonly friedkin_johnsen: {
    readonly W: readonly (readonly number[])[];
    readonly susceptibility: readonly number[];
    readonly x0: readonly number[];
    readonly limit: readonly number[];
    readonly steps: readonly (readonly number[])[];
    readonly tolerance: number;
  };
  readonly hegselmann_krause: readonly {
    readonly x0: readonly number[];
    readonly epsilon: number;
    readonly steps: number;
    readonly limit: readonly number[];
  }[];
}

describe("the reference opinion dynamics", () => {
  const found = referenceCase<ReferenceDrift>("opinion-dynamics");
  if (found === null) return;
  it("agree with the four persons", () => {
    const { W, susceptibility, x0, limit, steps, tolerance } = found.friedkin_johnsen;
    const drift = friedkinJohnsen(W, susceptibility, x0, steps.length - 1);
    expect(farthest(drift.limit, limit)).toBeLessThanOrEqual(tolerance);
    expect(farthest(drift.steps, steps)).toBeLessThanOrEqual(tolerance);
  });

  it.each(found.hegselmann_krause)(
    "agree with bounded confidence at $epsilon",
    ({ x0, epsilon, steps, limit }) => {
      const ours = hegselmannKrause(x0, epsilon);
      expect(farthest(ours.limit, limit)).toBeLessThanOrEqual(1e-8);
      expect(ours.steps).toBe(steps);
    },
  );
});
