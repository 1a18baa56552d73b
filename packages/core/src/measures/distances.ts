/**
 * Distances: how different are the networks of any two time windows?
 *
 *   absdiff   d = Σ_il | A_il − B_il |        every tie counts
 *   spectral  d = Σ_i | s_i(A) − s_i(B) |     the structure counts, not who stands where (`spectrum.ts`)
 *
 * Symmetric, 0 on the diagonal. All networks have the same nodes: those of the whole range. Left out means that
 * each network is divided by the sum of its ties (`normalizeToOne`), so that quiet and busy times compare, and
 * that kernel slices reach to the ends of the range.
 * (Leifeld, Gruber and Henrichsen for phase transitions; Masuda and Holme 2019 for states of networks.)
 *
 * | | DNA (`compat`) | by default |
 * |---|---|---|
 * | sum of the ties | with their signs: slices of mostly conflict are turned around | absolute |
 * | spectrum | degrees | eigenvalues of the Laplacian |
 * | spectral on a two-mode network | absdiff instead | actors and concepts are the nodes of one network |
 *
 * By hand: in January A and B agree once, in February twice. Undivided, absdiff counts both cells of the
 * tie: |1 − 2| · 2 = 2; divided by their sums both months are the same, 0. spectral is 0 either way.
 */
import { z } from "zod";
import { fail } from "../errors.js";
import { normalizeToOne } from "../network/kernel-sums.js";
import type { Network } from "../network/network.js";
import type { NetworkOptionsInput, NetworkWarning } from "../network/options.js";
import { networkSeries } from "../network/series.js";
import type { StatementTable } from "../network/statement-table.js";
import { splitOptions } from "./measure-options.js";
import { spectralDistance, spectrum } from "./spectrum/spectrum.js";

export const distancesOptionsSchema = z.strictObject({
  distanceMethod: z.enum(["absdiff", "spectral"]).default("absdiff"),
});

export type DistancesOptions = NetworkOptionsInput & z.input<typeof distancesOptionsSchema>;

export interface Distances {
  /** Labels of the time windows. */
  readonly dateTimes: readonly (string | null)[];
  /** Time windows × time windows, row by row; not rescaled. */
  readonly distance: Float64Array;
  readonly numFilteredStatements: number;
  readonly warnings: readonly NetworkWarning[];
}

/**
 * Distances between all time windows.
 *
 * @example
 * distances(table, { timeWindow: "months", windowSize: 6, distanceMethod: "spectral", networkType: "onemode" });
 * @throws `DISTANCES_NEED_WINDOWS`, and what `network` throws
 */
export function distances(table: StatementTable, options: DistancesOptions): Distances {
  const { own, network: input } = splitOptions(distancesOptionsSchema, options, "distances");
  if (input.timeWindow === undefined || input.timeWindow === "no") fail("DISTANCES_NEED_WINDOWS");
  const compat = input.compat === "dna-3.1.2" ? "dna-3.1.2" : null;
  // Counted time windows have nodes of their own otherwise; added nodes have no ties and change no distance.
  const counted = input.kernel === undefined || input.kernel === "no";
  const normalizes = input.normalizeToOne !== false;
  const series = networkSeries(table, {
    normalizeToOne: true,
    indentTime: false,
    ...input,
    ...(counted ? { isolates: true } : {}),
  });
  const warnings = [...series.warnings];
  const dateTimes: (string | null)[] = [];
  const profiles: Float64Array[] = [];
  for (const made of series.networks) {
    const network = counted && normalizes ? asPartsOfOne(made, compat !== null) : made;
    const bySpectrum =
      own.distanceMethod === "spectral" && (compat === null || network.networkType === "onemode");
    dateTimes.push(network.dateTime);
    profiles.push(bySpectrum ? spectrum(network, { compat }) : network.matrix);
  }
  if (
    compat !== null &&
    own.distanceMethod === "spectral" &&
    (input.networkType ?? "twomode") !== "onemode"
  ) {
    const details = { option: "distanceMethod", value: "spectral", replacement: "absdiff" };
    warnings.push({ code: "NETWORK_OPTION_REPLACED", details });
  }
  return {
    dateTimes,
    distance: pairwise(profiles),
    numFilteredStatements: series.numFilteredStatements,
    warnings,
  };
}

/** Kernel slices come divided by their sum; counted time windows are divided here. */
function asPartsOfOne(network: Network, compat: boolean): Network {
  const matrix = network.matrix.slice();
  normalizeToOne(matrix, compat);
  return { ...network, matrix };
}

/** Sums of absolute differences of all pairs. */
function pairwise(profiles: readonly Float64Array[]): Float64Array {
  const size = profiles.length;
  const distance = new Float64Array(size * size);
  profiles.forEach((one, row) => {
    for (let col = 0; col < row; col++) {
      const sum = spectralDistance(one, profiles[col] as Float64Array);
      distance[row * size + col] = sum;
      distance[col * size + row] = sum;
    }
  });
  return distance;
}
