/**
 * Degree and strength: how many ties has a node, and how heavy are they together?
 *
 *   degree_i = Σ_l [ w_il ≠ 0 ],   strength_i = Σ_l w_il
 *
 * Strength keeps signs, so that support and opposition cancel out in a subtract network; `absolute` adds
 * them up instead. (Freeman 1978; Barrat et al. 2004.)
 */
import type { Network } from "../network/network.js";

export interface NodeDegree {
  readonly label: string;
  readonly degree: number;
  readonly strength: number;
  /** Sum of the weights without their signs. */
  readonly absolute: number;
}

/** Degrees of the rows of a network, in label order. */
export function degree(network: Network): NodeDegree[] {
  return network.rowLabels.map((label, row) => nodeDegree(network, label, (col) => [row, col]));
}

/** Degrees of the columns of a two-mode network, in label order. */
export function columnDegree(network: Network): NodeDegree[] {
  return network.colLabels.map((label, col) => nodeDegree(network, label, (row) => [row, col]));
}

function nodeDegree(network: Network, label: string, cell: (at: number) => [number, number]): NodeDegree {
  const { rowLabels, colLabels, matrix } = network;
  const [first] = cell(0);
  const [second] = cell(1);
  const others = first === second ? colLabels.length : rowLabels.length;
  let ties = 0;
  let strength = 0;
  let absolute = 0;
  for (let at = 0; at < others; at++) {
    const [row, col] = cell(at);
    const weight = matrix[row * colLabels.length + col] as number;
    if (weight === 0) continue;
    ties++;
    strength += weight;
    absolute += Math.abs(weight);
  }
  return { label, degree: ties, strength, absolute };
}
