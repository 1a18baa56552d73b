/**
 * Do several methods find the same camps?
 *
 *   adjusted Rand            (Σ_ij C(n_ij, 2) − E) / (½ (A + B) − E),   E = A B / C(n, 2)
 *   mutual information       2 I / (H_1 + H_2),   I = Σ_ij p_ij ln( p_ij / p_i p_j )
 *   variation of information H_1 + H_2 − 2 I
 *
 * n_ij counts actors in camp i of the one and camp j of the other division, A = Σ_i C(n_i, 2), B = Σ_j C(n_j, 2),
 * p = n / N, H = −Σ p ln p. The first two are 1 for the same camps; chance alone gives the adjusted Rand index 0.
 * Variation of information is a distance, 0 for the same camps, at most ln N. (Hubert and Arabie 1985; Danon et al.
 * 2005; Meilă 2003.) Only actors with a camp in both divisions count; with none of them there is no agreement: NaN.
 *
 * The consensus puts actors together whom the methods put together: average linkage on the share of methods that
 * separate two of them, cut at one half. (Fred and Jain 2005.) Every method has one vote.
 */
import type { z } from "zod";
import { fail, ParleyError } from "../errors.js";
import type { Network } from "../network/network.js";
import { cutAt } from "./camp-methods/dendrogram.js";
import { hierarchicalTree } from "./camp-methods/hierarchical.js";
import { type CampMethodName, campMethods } from "./camp-methods/index.js";
import { type Camps, type campSettingsSchema, camps } from "./camps.js";

export interface CampComparison {
  /** What each method found, in the order asked for. */
  readonly divisions: readonly Camps[];
  /** Methods without an answer here, with the code of the problem. */
  readonly left: readonly { readonly method: CampMethodName; readonly code: string }[];
  /** Divisions × divisions. */
  readonly adjustedRand: Float64Array;
  readonly mutualInformation: Float64Array;
  readonly variationOfInformation: Float64Array;
  /** Rows × rows of the network: share of the divisions with both that have them in one camp; NaN where none has. */
  readonly together: Float64Array;
  /** Camp of each row that most methods agree on; `null` where no method has one. */
  readonly consensus: readonly (number | null)[];
}

export interface CampComparisonOptions extends z.input<typeof campSettingsSchema> {
  readonly methods: readonly CampMethodName[];
  readonly compat?: "dna-3.1.2" | null;
}

/**
 * Camps by several methods side by side. A number of camps goes to the methods that take one.
 *
 * @example
 * compareCamps(network(table, campOptions()), { methods: ["louvain", "walktrap", "ward"], kMin: 2, kMax: 4 });
 * @throws `NETWORK_NOT_ONE_MODE`
 */
export function compareCamps(network: Network, options: CampComparisonOptions): CampComparison {
  const { methods, k, kMin, kMax, ...rest } = options;
  if (network.networkType !== "onemode") fail("NETWORK_NOT_ONE_MODE", { measure: "camps" });
  const numbers = Object.fromEntries(
    Object.entries({ k, kMin, kMax }).filter(([, value]) => value !== undefined),
  );
  const divisions: Camps[] = [];
  const left: { method: CampMethodName; code: string }[] = [];
  for (const method of methods) {
    try {
      divisions.push(camps(network, { ...rest, ...(campMethods[method].cuts ? numbers : {}), method }));
    } catch (cause) {
      if (!(cause instanceof ParleyError) || cause.code !== "CAMPS_NUMBER_UNREACHABLE") throw cause;
      left.push({ method, code: cause.code });
    }
  }
  const count = divisions.length;
  const figures = {
    adjustedRand: new Float64Array(count * count),
    mutualInformation: new Float64Array(count * count),
    variationOfInformation: new Float64Array(count * count),
  };
  divisions.forEach((one, row) => {
    divisions.forEach((other, col) => {
      const agreement = divisionAgreement(one.membership, other.membership);
      figures.adjustedRand[row * count + col] = agreement.adjustedRand;
      figures.mutualInformation[row * count + col] = agreement.mutualInformation;
      figures.variationOfInformation[row * count + col] = agreement.variationOfInformation;
    });
  });
  const memberships = divisions.map(({ membership }) => membership);
  const together = coMembership(memberships, network.rowLabels.length);
  return { divisions, left, ...figures, together, consensus: consensusCamps(together) };
}

export interface DivisionAgreement {
  readonly adjustedRand: number;
  /** Normalized. */
  readonly mutualInformation: number;
  /** In nats. */
  readonly variationOfInformation: number;
}

/** How far two divisions of the same actors agree; `null` stands for no camp. */
export function divisionAgreement(
  one: ArrayLike<number | null>,
  other: ArrayLike<number | null>,
): DivisionAgreement {
  const cells = new Map<string, number>();
  const sizes = [new Map<number, number>(), new Map<number, number>()] as const;
  let size = 0;
  for (let row = 0; row < one.length; row++) {
    const a = one[row];
    const b = other[row];
    if (a === null || a === undefined || b === null || b === undefined) continue;
    size++;
    cells.set(`${a} ${b}`, (cells.get(`${a} ${b}`) ?? 0) + 1);
    sizes[0].set(a, (sizes[0].get(a) ?? 0) + 1);
    sizes[1].set(b, (sizes[1].get(b) ?? 0) + 1);
  }
  if (size === 0) {
    return {
      adjustedRand: Number.NaN,
      mutualInformation: Number.NaN,
      variationOfInformation: Number.NaN,
    };
  }
  const pairs = (counts: Iterable<number>): number => {
    let sum = 0;
    for (const n of counts) sum += (n * (n - 1)) / 2;
    return sum;
  };
  const entropy = (counts: Iterable<number>): number => {
    let sum = 0;
    for (const n of counts) sum -= (n / size) * Math.log(n / size);
    return sum;
  };
  const [pairsOne, pairsOther] = [pairs(sizes[0].values()), pairs(sizes[1].values())];
  const expected = size < 2 ? 0 : (pairsOne * pairsOther) / ((size * (size - 1)) / 2);
  const most = (pairsOne + pairsOther) / 2;
  const [entropyOne, entropyOther] = [entropy(sizes[0].values()), entropy(sizes[1].values())];
  const information = Math.max(0, entropyOne + entropyOther - entropy(cells.values()));
  const both = entropyOne + entropyOther;
  return {
    // Both all alone or both all together: the same division, which the formula cannot tell.
    adjustedRand: most === expected ? 1 : (pairs(cells.values()) - expected) / (most - expected),
    mutualInformation: both === 0 ? 1 : (2 * information) / both,
    variationOfInformation: Math.max(0, both - 2 * information),
  };
}

/** Share of divisions that have two actors in one camp, among those that have both in one. */
export function coMembership(divisions: readonly (readonly (number | null)[])[], size: number): Float64Array {
  const together = new Float64Array(size * size);
  for (let one = 0; one < size; one++) {
    for (let other = 0; other <= one; other++) {
      let seen = 0;
      let same = 0;
      for (const membership of divisions) {
        const a = membership[one] ?? null;
        const b = membership[other] ?? null;
        if (a === null || b === null) continue;
        seen++;
        if (a === b) same++;
      }
      together[one * size + other] = same / seen;
      together[other * size + one] = same / seen;
    }
  }
  return together;
}

/** Camps of actors whom more than half of the divisions put together, on average over the camp. */
export function consensusCamps(together: Float64Array): (number | null)[] {
  const size = Math.sqrt(together.length);
  const nodes = Array.from({ length: size }, (_, row) => row).filter(
    (row) => !Number.isNaN(together[row * size + row]),
  );
  const apart = Float64Array.from(
    nodes.flatMap((row) =>
      nodes.map((col) => {
        const share = together[row * size + col] as number;
        // Never seen together: no division can say that they belong to one camp.
        return Number.isNaN(share) ? 1 : 1 - share;
      }),
    ),
  );
  const tree = hierarchicalTree(apart, nodes.length, "average");
  const steps = tree.heights.filter((height) => height < 0.5 - 1e-12).length;
  const division = cutAt(tree, nodes.length - steps) ?? new Int32Array();
  const consensus: (number | null)[] = Array.from({ length: size }, () => null);
  nodes.forEach((row, node) => {
    consensus[row] = division[node] as number;
  });
  return consensus;
}
