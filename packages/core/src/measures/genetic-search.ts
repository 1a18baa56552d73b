/**
 * Camps by a genetic algorithm: many divisions at once; good ones are crossed and slightly altered, the best
 * survive. (Goldberg 1989.) Camps keep equal sizes (± 1). Settings and steps are DNA's:
 *
 * 1. the best tenth lives on;
 * 2. others are children: one parent drawn by its score, the other too or, as often, any;
 * 3. camps of the second parent are renamed to overlap with the first, each actor follows one of the two;
 * 4. sizes are made equal again; round(0.1 · N / 2) pairs of actors change places.
 *
 * Ends after 1,000 generations, or when all have been alike for ten. The best division seen is the result;
 * DNA returns one of the generation after.
 */
import type { Random } from "../random.js";
import { campSizes } from "./polarization-quality.js";
import { dealtCamps } from "./swap-search.js";

const PARENTS = 50;
const GENERATIONS = 1_000;
const ELITE = 0.1;
const MUTATION = 0.1;
const ALIKE_FOR = 10;

export interface GeneticSettings {
  readonly size: number;
  readonly groups: number;
  /** Larger is better. */
  readonly score: (camps: Int32Array) => number;
  /** Scores this close are alike. */
  readonly alike: number;
  readonly random: Random;
}

/** The best division seen. */
export function geneticSearch(settings: GeneticSettings): Int32Array {
  const { size, groups, score, random } = settings;
  let population = Array.from({ length: PARENTS }, () => rated(dealtCamps(size, groups, random), score));
  population.sort((a, b) => b.score - a.score);
  const elites = Math.max(1, Math.round(ELITE * PARENTS));
  let alike = 0;
  for (let generation = 0; generation < GENERATIONS && alike < ALIKE_FOR; generation++) {
    const wheel = rouletteWheel(population.map((one) => one.score));
    const children = population.slice(0, elites);
    while (children.length < PARENTS) {
      const first = population[spin(wheel, random)] as Rated;
      const byScore = random() < 0.5;
      const second = population[byScore ? spin(wheel, random) : below(random, PARENTS)] as Rated;
      const child = cross(first.camps, relabel(first.camps, second.camps, groups), random);
      equalize(child, groups, random);
      mutate(child, random);
      children.push(rated(child, score));
    }
    population = children.sort((a, b) => b.score - a.score);
    alike = isAlike(population, settings.alike) ? alike + 1 : 0;
  }
  return (population[0] as Rated).camps;
}

interface Rated {
  readonly camps: Int32Array;
  readonly score: number;
}

function rated(camps: Int32Array, score: GeneticSettings["score"]): Rated {
  return { camps, score: score(camps) };
}

function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

/** Cumulated scores, lifted so that none is negative; equal chances where all are 0. */
function rouletteWheel(scores: readonly number[]): Float64Array {
  const lowest = Math.min(0, ...scores);
  const wheel = new Float64Array(scores.length);
  let sum = 0;
  scores.forEach((score, at) => {
    sum += score - lowest;
    wheel[at] = sum;
  });
  return sum > 0 ? wheel : wheel.map((_, at) => at + 1);
}

function spin(wheel: Float64Array, random: Random): number {
  const mark = random() * (wheel.at(-1) as number);
  const at = wheel.findIndex((sum) => mark < sum);
  return at < 0 ? wheel.length - 1 : at;
}

/** Renames the camps of the second division after those of the first they share most actors with. */
export function relabel(first: Int32Array, second: Int32Array, groups: number): Int32Array {
  const shared = new Int32Array(groups * groups);
  for (let actor = 0; actor < first.length; actor++) {
    const at = (second[actor] as number) * groups + (first[actor] as number);
    shared[at] = (shared[at] as number) + 1;
  }
  const pairs = Array.from(shared, (count, at) => ({
    count,
    from: Math.floor(at / groups),
    to: at % groups,
  }));
  pairs.sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
  const nameOf = new Int32Array(groups).fill(-1);
  const taken = new Uint8Array(groups);
  for (const { from, to } of pairs) {
    if (nameOf[from] !== -1 || taken[to] === 1) continue;
    nameOf[from] = to;
    taken[to] = 1;
  }
  return second.map((camp) => nameOf[camp] as number);
}

function cross(first: Int32Array, second: Int32Array, random: Random): Int32Array {
  return first.map((camp, actor) => (random() < 0.5 ? camp : (second[actor] as number)));
}

/** Moves actors drawn at random from camps that are too large to those that are too small. */
export function equalize(camps: Int32Array, groups: number, random: Random): void {
  const sizes = campSizes(camps, groups);
  const small = Math.floor(camps.length / groups);
  for (;;) {
    const largest = sizes.indexOf(Math.max(...sizes));
    const smallest = sizes.indexOf(Math.min(...sizes));
    const isEven =
      (sizes[smallest] as number) >= small && (sizes[largest] as number) - (sizes[smallest] as number) <= 1;
    if (isEven) return;
    const members: number[] = [];
    camps.forEach((camp, actor) => {
      if (camp === largest) members.push(actor);
    });
    camps[members[below(random, members.length)] as number] = smallest;
    sizes[largest] = (sizes[largest] as number) - 1;
    sizes[smallest] = (sizes[smallest] as number) + 1;
  }
}

function mutate(camps: Int32Array, random: Random): void {
  for (let swaps = Math.round((MUTATION * camps.length) / 2); swaps > 0; swaps--) {
    const one = below(random, camps.length);
    const other = below(random, camps.length);
    const kept = camps[one] as number;
    camps[one] = camps[other] as number;
    camps[other] = kept;
  }
}

function isAlike(population: readonly Rated[], tolerance: number): boolean {
  const best = (population[0] as Rated).score;
  const average = population.reduce((sum, { score }) => sum + score, 0) / population.length;
  const variance =
    population.reduce((sum, { score }) => sum + (score - average) ** 2, 0) / (population.length - 1);
  return Math.sqrt(variance) < tolerance && best - average < tolerance;
}
