/**
 * Coreness: numbers c ≥ 0 whose products c_i c_j correlate best with the ties w_ij. (Borgatti and Everett 2000,
 * formula 6.)
 *
 * Each c_i in turn takes its best value given the others, from the leading eigenvector on, until nothing improves.
 * As a function of one c_i = x the correlation is (n₀ + n₁ x) / √(d₀ + d₁ x + d₂ x²), which has a single turning
 * point, at x = (½ n₀ d₁ − n₁ d₀) / (½ n₁ d₁ − n₀ d₂).
 */
import type { WeightedGraph } from "../graph/weighted-graph.js";
import { eigenvectorCentrality } from "./eigenvector-centrality.js";

export interface ContinuousCore {
  /** Of length 1. */
  readonly coreness: Float64Array;
  readonly continuousFit: number;
}

const MOST_ROUNDS = 1000;
const NOTHING = 1e-13;

/**
 * @param pairs number of pairs of nodes
 * @param variance Σ (w − w̄)² over the pairs
 */
export function continuousCore(graph: WeightedGraph, pairs: number, variance: number): ContinuousCore {
  const c = eigenvectorCentrality(graph);
  const sums = sumsOf(graph, c);
  const fitOf = ({ along, first, second, fourth }: Sums): number => {
    const products = (first * first - second) / 2;
    const spread = (second * second - fourth) / 2 - (products * products) / pairs;
    if (spread <= 1e-15) return 0;
    return (along - (products * graph.total) / pairs) / Math.sqrt(spread * variance);
  };
  let fit = fitOf(sums);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = fit;
    for (let node = 0; node < graph.size; node++) {
      const now = c[node] as number;
      const pull = pullOn(graph, c, node);
      const without: Sums = {
        along: sums.along - now * pull,
        first: sums.first - now,
        second: sums.second - now * now,
        fourth: sums.fourth - now ** 4,
      };
      for (const x of [turningPoint(without, pull, graph.total, pairs), 0]) {
        if (!(x >= 0) || !Number.isFinite(x)) continue;
        const after: Sums = {
          along: without.along + x * pull,
          first: without.first + x,
          second: without.second + x * x,
          fourth: without.fourth + x ** 4,
        };
        const better = fitOf(after);
        if (better <= fit + NOTHING) continue;
        fit = better;
        c[node] = x;
        Object.assign(sums, after);
      }
    }
    // Sums carried along gather rounding.
    Object.assign(sums, sumsOf(graph, c));
    fit = fitOf(sums);
    if (fit <= before + NOTHING) break;
  }
  const length = Math.sqrt(sums.second);
  return { coreness: length > 0 ? c.map((value) => value / length) : c, continuousFit: fit };
}

interface Sums {
  /** Σ_{i<j} w_ij c_i c_j */
  along: number;
  /** Σ c, Σ c², Σ c⁴ */
  first: number;
  second: number;
  fourth: number;
}

function sumsOf(graph: WeightedGraph, c: Float64Array): Sums {
  const sums: Sums = { along: 0, first: 0, second: 0, fourth: 0 };
  c.forEach((value, node) => {
    sums.along += (value * pullOn(graph, c, node)) / 2;
    sums.first += value;
    sums.second += value * value;
    sums.fourth += value ** 4;
  });
  return sums;
}

/** Σ_j w_ij c_j */
function pullOn({ start, neighbor, weight }: WeightedGraph, c: Float64Array, node: number): number {
  let sum = 0;
  for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
    sum += (weight[at] as number) * (c[neighbor[at] as number] as number);
  }
  return sum;
}

function turningPoint(without: Sums, pull: number, total: number, pairs: number): number {
  const { along, first, second, fourth } = without;
  const products = (first * first - second) / 2;
  const n0 = along - (products * total) / pairs;
  const n1 = pull - (first * total) / pairs;
  const d0 = (second * second - fourth) / 2 - (products * products) / pairs;
  const d1 = (-2 * products * first) / pairs;
  const d2 = second - (first * first) / pairs;
  return ((n0 * d1) / 2 - n1 * d0) / ((n1 * d1) / 2 - n0 * d2);
}
