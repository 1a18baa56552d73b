/** Laws that hold for every record: generated statements, every option that matters. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { network } from "../../src/network/count-network.js";
import { tieEvidence } from "../../src/network/evidence.js";
import type { Network } from "../../src/network/network.js";
import type { NetworkOptionsInput } from "../../src/network/options.js";
import { networkSeries } from "../../src/network/series.js";
import { type Row, tableOf } from "./tables.js";

const day = fc
  .integer({ min: 0, max: 59 })
  .map((days) => new Date(Date.UTC(2031, 0, 1 + days)).toISOString().slice(0, 10));
const row: fc.Arbitrary<Row> = fc.record({
  organization: fc.constantFrom("A", "B", "C", "D", "E", "Ö"),
  concept: fc.constantFrom("troops", "aid", "talks"),
  agreement: fc.constantFrom(0, 1),
  scale: fc.integer({ min: -2, max: 2 }),
  frame: fc.constantFrom("risk", "duty", ""),
  day,
});
const rows = fc.array(row, { maxLength: 40 });

/** Documents of one day are one document, so that document duplicates occur. */
const aggregation = fc.constantFrom("ignore", "congruence", "conflict", "subtract") as fc.Arbitrary<
  NonNullable<NetworkOptionsInput["qualifierAggregation"]>
>;
const normalization = fc.constantFrom("no", "average", "jaccard", "cosine") as fc.Arbitrary<
  NonNullable<NetworkOptionsInput["normalization"]>
>;
const qualifier = fc.constantFrom("agreement", "scale", "frame");
const duplicates = fc.constantFrom(
  "include",
  "document",
  "day",
  "week",
  "month",
  "year",
  "acrossrange",
) as fc.Arbitrary<NonNullable<NetworkOptionsInput["duplicates"]>>;
const oneMode = fc.record({
  networkType: fc.constant("onemode" as const),
  qualifierAggregation: aggregation,
  normalization,
  qualifier,
  duplicates,
});

function cell({ rowLabels, colLabels, matrix }: Network, source: string, target: string): number {
  const at = rowLabels.indexOf(source) * colLabels.length + colLabels.indexOf(target);
  return rowLabels.includes(source) && colLabels.includes(target) ? (matrix[at] ?? 0) : 0;
}

function cells(found: Network): Record<string, number> {
  const all: Record<string, number> = {};
  for (const source of found.rowLabels) {
    for (const target of found.colLabels) all[`${source}→${target}`] = cell(found, source, target);
  }
  return all;
}

describe("laws of networks", () => {
  test("permuting the statements changes nothing", () => {
    fc.assert(
      fc.property(
        rows.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        oneMode,
        ([list, shuffled], options) => {
          const [one, other] = [network(tableOf(list), options), network(tableOf(shuffled), options)];
          expect(cells(other)).toEqual(cells(one));
        },
      ),
    );
  });

  test("as many statements are counted behind a tie as are found there", () => {
    fc.assert(
      fc.property(
        rows,
        oneMode,
        fc.constantFrom("onemode" as const, "twomode" as const),
        (list, options, networkType) => {
          const shape =
            networkType === "onemode" ? {} : { networkType, qualifierAggregation: "ignore" as const };
          const found = network(tableOf(list), { ...options, normalization: "no", ...shape });
          const evidence = tieEvidence(found);
          found.rowLabels.forEach((_, one) => {
            found.colLabels.forEach((__, other) => {
              if (networkType === "onemode" && one === other) return;
              expect(evidence.count(one, other)).toBe(evidence.behind(one, other).rows.length);
            });
          });
        },
      ),
    );
  });

  test("a one-mode network is symmetric with an empty diagonal", () => {
    fc.assert(
      fc.property(rows, oneMode, (list, options) => {
        const { matrix, rowLabels } = network(tableOf(list), options);
        const size = rowLabels.length;
        rowLabels.forEach((_, i) => {
          expect(matrix[i * size + i]).toBe(0);
          for (let l = 0; l < i; l++) expect(matrix[i * size + l]).toBe(matrix[l * size + i]);
        });
      }),
    );
  });

  test("congruence − conflict = subtract", () => {
    fc.assert(
      fc.property(rows, oneMode, (list, options) => {
        const table = tableOf(list);
        const of = (shown: "congruence" | "conflict" | "subtract") =>
          network(table, { ...options, qualifierAggregation: shown }).matrix;
        const [agree, oppose, both] = [of("congruence"), of("conflict"), of("subtract")];
        both.forEach((weight, at) => {
          expect(weight).toBeCloseTo((agree[at] ?? 0) - (oppose[at] ?? 0), 10);
        });
      }),
    );
  });

  test("jaccard and cosine of congruence lie between 0 and 1", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("jaccard", "cosine"), (list, measure) => {
        const found = network(tableOf(list), {
          networkType: "onemode",
          qualifierAggregation: "congruence",
          normalization: measure as "jaccard",
        });
        for (const weight of found.matrix) {
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  test("two-mode networks of disjoint windows add up to the network of their range", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(2, 4, 6), (list, windowSize) => {
        // The range ends with its last second, so that windows of whole days fill it: 1 January … 1 March.
        const range = {
          startDate: "01.01.2031",
          stopDate: "01.03.2031",
          windowSize,
          timeWindow: "days",
        } as const;
        const slices = [...networkSeries(tableOf(list), range).networks];
        const disjoint = slices.filter((_, index) => index % windowSize === 0);
        const covered = disjoint.length * windowSize;
        const last = new Date(Date.UTC(2031, 0, covered)).toISOString().slice(0, 10);
        const whole = network(tableOf(list), { startDate: "01.01.2031", stopDate: last });
        for (const [tie, weight] of Object.entries(cells(whole))) {
          const [source = "", target = ""] = tie.split("→");
          expect(disjoint.reduce((sum, slice) => sum + cell(slice, source, target), 0)).toBe(weight);
        }
        expect(disjoint.reduce((sum, slice) => sum + slice.numStatements, 0)).toBe(whole.numStatements);
      }),
    );
  });

  test("an updated series equals networks counted one by one", () => {
    fc.assert(
      fc.property(
        rows,
        oneMode,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom("days", "weeks", "events"),
        fc.boolean(),
        (list, options, windowSize, timeWindow, isolates) => {
          const table = tableOf(list);
          const asked = { ...options, windowSize, timeWindow: timeWindow as "days", isolates };
          for (const slice of networkSeries(table, asked).networks) {
            const ids = Array.from(slice.basis.rows, (at) => table.ids[at] as string);
            const alone = tableOf(ids.map((id) => list[Number(id.slice(1)) - 1] as Row));
            // The range of a scale belongs to the whole series; compare what does not depend on it.
            if (options.qualifier === "scale" && options.qualifierAggregation !== "ignore") continue;
            const counted = network(alone, { ...options, duplicates: "include" });
            for (const [tie, weight] of Object.entries(cells(counted))) {
              const [source = "", target = ""] = tie.split("→");
              expect(cell(slice, source, target)).toBe(weight);
            }
            expect(slice.numStatements).toBe(ids.length);
          }
        },
      ),
    );
  });

  test("a passing series has the networks of one that is kept, in memory that is used again", () => {
    const buffers: ArrayBufferLike[] = [];
    fc.assert(
      fc.property(
        rows,
        oneMode,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom("days", "weeks", "events"),
        (list, options, windowSize, timeWindow) => {
          const asked = { ...options, windowSize, timeWindow: timeWindow as "days" };
          const { networks, passing } = networkSeries(tableOf(list), asked);
          const kept = networks[Symbol.iterator]();
          const own: ArrayBufferLike[] = [];
          for (const slice of passing) {
            const { basis: _, ...expected } = kept.next().value as Network;
            const { basis: __, ...found } = slice;
            expect(found).toEqual(expected);
            own.push(slice.matrix.buffer);
          }
          expect(kept.next().done).toBe(true);
          if (own.length > buffers.length && asked.qualifier !== "scale") buffers.splice(0, Infinity, ...own);
        },
      ),
    );
    expect(new Set(buffers).size).toBeLessThan(buffers.length / 2);
  });

  test("under compat, too, an updated series equals its windows counted anew", () => {
    fc.assert(
      fc.property(rows, oneMode, fc.integer({ min: 1, max: 9 }), (list, options, windowSize) => {
        const table = tableOf(list.length < 2 ? [] : list);
        if (new Set(list.map((one) => one.day)).size < 2) return;
        const asked = { ...options, duplicates: "include", compat: "dna-3.1.2", timeWindow: "days" } as const;
        for (const slice of networkSeries(table, { ...asked, windowSize }).networks) {
          if (options.qualifier === "scale" && options.qualifierAggregation !== "ignore") continue;
          const [startDate, stopDate] = [slice.start?.slice(0, 10) ?? "", slice.stop?.slice(0, 10) ?? ""];
          const alone = network(table, {
            ...asked,
            timeWindow: "no",
            startDate,
            stopDate,
            stopTime: "00:00:00",
          });
          expect(cells(slice)).toEqual(cells(alone));
        }
      }),
    );
  });

  test("the larger a duplicates period, the fewer statements stay", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const left = (["include", "day", "month", "year", "acrossrange"] as const).map(
          (rule) => network(tableOf(list), { duplicates: rule }).numStatements,
        );
        expect(left).toEqual([...left].sort((a, b) => b - a));
      }),
    );
  });

  test("a uniform kernel with average is the window of the same days", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const table = tableOf(list);
        const options = {
          networkType: "onemode",
          qualifierAggregation: "subtract",
          normalization: "average",
        } as const;
        const series = networkSeries(table, {
          ...options,
          timeWindow: "days",
          windowSize: 4,
          kernel: "uniform",
        });
        for (const slice of series.networks) {
          const [startDate, stopDate] = [slice.start?.slice(0, 10) ?? "", slice.stop?.slice(0, 10) ?? ""];
          const counted = network(table, { ...options, startDate, stopDate });
          for (const [tie, weight] of Object.entries(cells(counted))) {
            const [source = "", target = ""] = tie.split("→");
            expect(cell(slice, source, target)).toBeCloseTo(weight, 10);
          }
        }
      }),
    );
  });
});
