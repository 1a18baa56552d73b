/**
 * Influence of single documents: what would the network be without this one?
 *
 *   tie change  Σ_il | w_il − w′_il | / Σ_il | w_il |
 *
 * w′ are the ties without the document. (The jackknife: Quenouille 1956; Cook 1977 for influence.) Beside it the
 * change of density and modularity, and how far the camps stay the same (adjusted Rand index, 1 = the same).
 */
import type { Network } from "../../network/network.js";
import { divisionAgreement } from "../compare-camps.js";
import {
  alignedCamps,
  alignedMatrix,
  type CampSearch,
  campsOf,
  densityAmong,
  type ObservedNetwork,
} from "./observed-network.js";

export interface DocumentInfluence {
  readonly documentId: string;
  readonly title: string;
  /** Counted statements of the document. */
  readonly statements: number;
  /** `null` where the network has no ties. */
  readonly tieChange: number | null;
  readonly densityChange: number;
  readonly modularityChange: number | null;
  /** `null` without camps. */
  readonly campAgreement: number | null;
}

/** @param without the network without the document */
export function influenceOf(
  observed: ObservedNetwork,
  without: Network,
  search: CampSearch,
): Omit<DocumentInfluence, "documentId" | "title" | "statements"> {
  const { network, camps } = observed;
  const matrix = alignedMatrix(network, without);
  let changed = 0;
  let all = 0;
  network.matrix.forEach((weight, at) => {
    changed += Math.abs(weight - (matrix[at] as number));
    all += Math.abs(weight);
  });
  const found = campsOf(without, search);
  const agreement =
    camps === null
      ? null
      : divisionAgreement(camps.membership, alignedCamps(network, without, found)).adjustedRand;
  const [before, after] = [camps?.modularity ?? null, found?.modularity ?? null];
  return {
    tieChange: all === 0 ? null : changed / all,
    densityChange: densityAmong(matrix, network) - observed.density,
    modularityChange: before === null || after === null ? null : after - before,
    campAgreement: agreement === null || Number.isNaN(agreement) ? null : agreement,
  };
}
