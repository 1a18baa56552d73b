/**
 * Polarization: how far does the debate split into camps that agree within and oppose each other?
 *
 * For the whole range or each time window: a network of congruence and one of conflict
 * (`polarization-series.ts`), the division into K camps of equal size (± 1) that fits best
 * (`swap-search.ts`, `genetic-search.ts`), and its fit (`polarization-quality.ts`): 1 = ideal camps, 0 = their
 * opposite. (Leifeld, Gruber and Henrichsen; Leifeld 2017 for the networks.)
 *
 * | differs from DNA 3.1.2 | DNA (`compat`) | by default |
 * |---|---|---|
 * | time windows | subtract taken for both networks | congruence and conflict |
 * | quality | a distance from the ideal that is maximized | fit, maximized; the distance is given too |
 * | even spread of the ideal | adds up to a part of the ties | adds up to all of them |
 * | seed | not honored | each time window starts from the seed anew |
 * | genetic result | a division of the generation after the best | the best division |
 * | fewer actors than camps, no ties | score 0 or NaN | `null` |
 */
import { z } from "zod";
import { fail } from "../errors.js";
import { type MatrixRoom, sharedRoom } from "../network/matrix-room.js";
import type { NetworkOptionsInput, NetworkWarning } from "../network/options.js";
import type { StatementTable } from "../network/statement-table.js";
import { createRandom } from "../random.js";
import { geneticSearch } from "./genetic-search.js";
import { splitOptions } from "./measure-options.js";
import type { PolarizationQuality } from "./polarization-quality.js";
import { polarizationQuality } from "./polarization-quality.js";
import type { SignedSlice } from "./polarization-series.js";
import { signedSeries } from "./polarization-series.js";
import { dealtCamps, swapSearch } from "./swap-search.js";

export const polarizationOptionsSchema = z.strictObject({
  /** Number of camps. */
  numClusters: z.int().min(2).default(2),
  /** Under `compat`: divides DNA's distance by the sum of all ties. */
  normalizeScores: z.boolean().default(false),
  algorithm: z.enum(["greedy", "genetic"]).default("greedy"),
  seed: z.int().default(1),
  /** Divisions to rate, per time window; nothing is searched then. */
  memberships: z.array(z.array(z.array(z.int().min(0)))).optional(),
});

export type PolarizationOptions = NetworkOptionsInput & z.input<typeof polarizationOptionsSchema>;
type Own = z.infer<typeof polarizationOptionsSchema>;

export interface Polarization {
  readonly numFilteredStatements: number;
  readonly warnings: readonly NetworkWarning[];
  /** Computed while they are walked through; each walk begins anew. */
  readonly slices: Iterable<PolarizationSlice>;
}

export interface PolarizationSlice extends SignedSlice {
  /** Camp of each row; `null` when nothing was sought or there is nothing to divide. */
  readonly memberships: readonly number[] | null;
  /** Rating of these camps. */
  readonly quality: PolarizationQuality | null;
  /** What was maximized: the fit; under `compat` DNA's distance, 0 where it skips. */
  readonly score: number | null;
  /** Ratings of the divisions asked for, in their order. */
  readonly tests: readonly RatedDivision[];
}

export interface RatedDivision extends PolarizationQuality {
  readonly memberships: readonly number[];
}

/**
 * Polarization over time, or of the whole range without a time window.
 *
 * @example
 * for (const { dateTime, score } of polarization(table, { timeWindow: "months", windowSize: 6, kernel: "gaussian" }).slices)
 *   console.log(dateTime, score);
 * @throws `POLARIZATION_DIVISION`, and what `network` throws
 */
export function polarization(table: StatementTable, options: PolarizationOptions = {}): Polarization {
  const { own, network } = splitOptions(polarizationOptionsSchema, options, "polarization");
  const series = signedSeries(table, network);
  const compat = network.compat === "dna-3.1.2";
  const slices = function* (): Generator<PolarizationSlice> {
    let index = 0;
    const room = sharedRoom();
    for (const slice of series.slices) yield describe(slice, index++, own, compat, room);
  };
  return { ...series, slices: { [Symbol.iterator]: slices } };
}

function describe(
  slice: SignedSlice,
  index: number,
  own: Own,
  compat: boolean,
  room: MatrixRoom,
): PolarizationSlice {
  const { numClusters: groups } = own;
  if (own.memberships !== undefined) {
    const tests = (own.memberships[index] ?? []).map((memberships) => {
      if (memberships.length !== slice.size || memberships.some((camp) => camp >= groups)) {
        fail("POLARIZATION_DIVISION", {
          slice: index + 1,
          actors: slice.size,
          given: memberships.length,
          groups,
        });
      }
      return { memberships, ...polarizationQuality(slice, memberships, groups, compat) };
    });
    return { ...slice, memberships: null, quality: null, score: null, tests };
  }
  const camps = bestCamps(slice, own, compat, room);
  const quality = camps === null ? null : polarizationQuality(slice, camps, groups, compat);
  return {
    ...slice,
    memberships: camps === null ? null : Array.from(camps),
    quality,
    score: scoreOf(quality, own, compat),
    tests: [],
  };
}

function scoreOf(quality: PolarizationQuality | null, own: Own, compat: boolean): number | null {
  if (!compat) return quality?.fit ?? null;
  return (own.normalizeScores ? quality?.normalized : quality?.distance) ?? 0;
}

/** `null` where there is nothing to divide. */
function bestCamps(slice: SignedSlice, own: Own, compat: boolean, room: MatrixRoom): Int32Array | null {
  const { numClusters: groups, algorithm } = own;
  const { size } = slice;
  const hasTies =
    slice.congruence.some((weight) => weight !== 0) || slice.conflict.some((weight) => weight !== 0);
  const isGenetic = algorithm === "genetic";
  // DNA's test for networks without ties works for the genetic algorithm only.
  const skips = compat
    ? size < groups || (isGenetic && (size === groups || !hasTies))
    : size < groups || !hasTies;
  if (skips) return null;
  const random = createRandom(own.seed);
  if (!isGenetic) {
    const camps = dealtCamps(size, groups, random);
    swapSearch(slice, camps, groups, compat, room);
    return camps;
  }
  const score = (camps: Int32Array): number => {
    const { fit, distance } = polarizationQuality(slice, camps, groups, compat);
    return compat ? distance : fit;
  };
  return geneticSearch({ size, groups, score, alike: compat ? 0.005 : 0.00005, random });
}
