/**
 * Camps of the whole range or of each time window, by one method or by several side by side.
 *
 * Left out, options give the network that camps are found in (`campOptions`); what is given goes before it. With
 * several methods each time window also has their agreement and their consensus (`compare-camps.ts`), and the method
 * with the highest modularity is its best one, the first of equal ones.
 */
import { z } from "zod";
import { fail, ParleyError } from "../errors.js";
import type { Network } from "../network/network.js";
import type { NetworkOptionsInput, NetworkWarning } from "../network/options.js";
import { networkSeries } from "../network/series.js";
import type { StatementTable } from "../network/statement-table.js";
import { campMethodNames } from "./camp-methods/index.js";
import { type Camps, campOptions, campSettingsSchema, camps } from "./camps.js";
import { type CampComparison, compareCamps } from "./compare-camps.js";
import { splitOptions } from "./measure-options.js";

export const campSeriesOptionsSchema = z.strictObject({
  ...campSettingsSchema.shape,
  method: z.enum(campMethodNames).default("louvain"),
  /** Several methods to compare; `method` does not count then. */
  methods: z.array(z.enum(campMethodNames)).min(1).optional(),
});

export type CampSeriesOptions = NetworkOptionsInput & z.input<typeof campSeriesOptionsSchema>;

export interface CampSeries {
  readonly numFilteredStatements: number;
  readonly warnings: readonly NetworkWarning[];
  /** Computed while they are walked through; each walk begins anew. */
  readonly slices: Iterable<CampSlice>;
}

export interface CampSlice {
  readonly network: Network;
  /** The best division; `null` where no method has one. */
  readonly camps: Camps | null;
  /** With several methods. */
  readonly comparison: CampComparison | null;
}

/**
 * Camps over time, or of the whole range without a time window.
 *
 * @example
 * for (const { network, camps } of campSeries(table, { timeWindow: "months", windowSize: 6 }).slices)
 *   console.log(network.dateTime, camps?.modularity);
 * @throws what `camps` throws without a time window, and what `network` throws
 */
export function campSeries(table: StatementTable, options: CampSeriesOptions = {}): CampSeries {
  const { own, network: given } = splitOptions(campSeriesOptionsSchema, options, "camps");
  const input: NetworkOptionsInput = { ...campOptions(given), ...given };
  if (input.networkType !== "onemode") fail("NETWORK_NOT_ONE_MODE", { measure: "camps" });
  const compat = input.compat ?? null;
  const isSingle = input.timeWindow === undefined || input.timeWindow === "no";
  const { method, methods, k, kMin, kMax, ...rest } = own;
  // Options that were not given must not be there at all.
  const numbers = {
    ...(k === undefined ? {} : { k }),
    ...(kMin === undefined ? {} : { kMin }),
    ...(kMax === undefined ? {} : { kMax }),
  };
  const series = networkSeries(table, input);
  const slices = function* (): Generator<CampSlice> {
    for (const network of series.networks) {
      if (methods !== undefined) {
        const comparison = compareCamps(network, { ...rest, ...numbers, methods, compat });
        yield { network, camps: bestOf(comparison), comparison };
        continue;
      }
      yield {
        network,
        camps: campsOrNone(() => camps(network, { ...rest, ...numbers, method, compat }), isSingle),
        comparison: null,
      };
    }
  };
  return {
    numFilteredStatements: series.numFilteredStatements,
    warnings: series.warnings,
    slices: { [Symbol.iterator]: slices },
  };
}

/** A time window too small for the number of camps has none; the others go on. */
function campsOrNone(find: () => Camps, isSingle: boolean): Camps | null {
  try {
    return find();
  } catch (cause) {
    if (!isSingle && cause instanceof ParleyError && cause.code === "CAMPS_NUMBER_UNREACHABLE") return null;
    throw cause;
  }
}

function bestOf({ divisions }: CampComparison): Camps | null {
  return divisions.reduce<Camps | null>(
    (best, one) => (best === null || (one.modularity ?? -1) > (best.modularity ?? -1) + 1e-12 ? one : best),
    null,
  );
}
