/**
 * Bayesian item response by Gibbs sampling: each unknown is drawn again and again given all others, and after a while
 * the draws are draws from what is known about them together.
 *
 * One round: cuts of the middle category (a Metropolis step that does not look at z: Cowles 1996), z for every answer
 * (a normal cut off at the bounds of its category: Albert and Chib 1993), positions of the actors, then difficulty
 * and discrimination of the concepts (normal regressions). (Albert 1992; Clinton, Jackman and Rivers 2004 for
 * positions; Quinn 2004 for ordinal answers.) During burn-in the width of the proposals for the cuts is fitted so
 * that between a fifth and a half are taken.
 */
import type { Random } from "../../random.js";
import type { ItemAnswers } from "./item-answers.js";
import {
  boundsOf,
  type ItemModel,
  type ItemParameters,
  linearPart,
  type Restriction,
} from "./item-parameters.js";
import { normalBetween, normalDistribution } from "./normal-distribution.js";
import { observe, priorEquations, solve } from "./normal-equations.js";
import { drawNormalBetween } from "./random-draws.js";

export interface GibbsSettings {
  readonly burnIn: number;
  /** After burn-in; every `thin`-th is kept. */
  readonly iterations: number;
  readonly thin: number;
}

export interface GibbsRun {
  readonly draws: readonly ItemParameters[];
  /** Part of the proposed cuts that were taken after burn-in; `null` without cuts. */
  readonly acceptance: number | null;
}

/** Rounds between two looks at how many cuts are taken. */
const LOOK = 50;

/** Runs the sampler. */
export function gibbsSampler(
  model: ItemModel,
  start: ItemParameters,
  { burnIn, iterations, thin }: GibbsSettings,
  random: Random,
): GibbsRun {
  const { answers } = model;
  const state = copyOf(start);
  const z = new Float64Array(answers.rank.length);
  const width = new Float64Array(answers.concepts).fill(0.5);
  const taken = new Int32Array(answers.concepts);
  const draws: ItemParameters[] = [];
  let accepted = 0;
  for (let round = 0; round < burnIn + iterations; round++) {
    accepted += drawCuts(model, state, width, taken, random) * Number(round >= burnIn);
    if (round < burnIn && round % LOOK === LOOK - 1) fitWidths(width, taken);
    drawLatent(model, state, z, random);
    updateActors(model, state, z, random);
    updateConcepts(model, state, z, random);
    if (round >= burnIn && (round - burnIn) % thin === thin - 1) draws.push(copyOf(state));
  }
  const cuts = answers.levels.reduce((sum, levels) => sum + Number(levels === 3), 0);
  return { draws, acceptance: cuts === 0 ? null : accepted / (cuts * iterations) };
}

function copyOf({ ability, difficulty, discrimination, cut }: ItemParameters): ItemParameters {
  return {
    ability: ability.slice(),
    difficulty: difficulty.slice(),
    discrimination: discrimination.slice(),
    cut: cut.slice(),
  };
}

/** Returns how many proposals were taken. */
function drawCuts(
  { answers, dimensions }: ItemModel,
  state: ItemParameters,
  width: Float64Array,
  taken: Int32Array,
  random: Random,
): number {
  let count = 0;
  for (let concept = 0; concept < answers.concepts; concept++) {
    if (answers.levels[concept] !== 3) continue;
    const now = state.cut[concept] as number;
    const spread = width[concept] as number;
    const next = spread * drawNormalBetween(now / spread, 0, Number.POSITIVE_INFINITY, random);
    // Proposals are cut off at 0, the more often the nearer the cut is to it.
    let ratio = Math.log(normalDistribution(now / spread)) - Math.log(normalDistribution(next / spread));
    eachAnswer(answers, concept, (actor, rank) => {
      if (rank === 0) return;
      const at = linearPart(state, dimensions, actor, concept);
      const [low, high] = boundsOf(rank, next);
      const [lowNow, highNow] = boundsOf(rank, now);
      ratio +=
        Math.log(normalBetween(low - at, high - at)) - Math.log(normalBetween(lowNow - at, highNow - at));
    });
    if (!(Math.log(1 - random()) < ratio)) continue;
    state.cut[concept] = next;
    taken[concept] = (taken[concept] as number) + 1;
    count++;
  }
  return count;
}

function eachAnswer(
  { byConcept, conceptStart, actorOf, rank }: ItemAnswers,
  concept: number,
  call: (actor: number, rank: number, cell: number) => void,
): void {
  for (let at = conceptStart[concept] as number; at < (conceptStart[concept + 1] as number); at++) {
    const cell = byConcept[at] as number;
    call(actorOf[cell] as number, rank[cell] as number, cell);
  }
}

function fitWidths(width: Float64Array, taken: Int32Array): void {
  for (let concept = 0; concept < width.length; concept++) {
    const share = (taken[concept] as number) / LOOK;
    if (share < 0.2) width[concept] = (width[concept] as number) * 0.7;
    if (share > 0.5) width[concept] = (width[concept] as number) * 1.4;
  }
  taken.fill(0);
}

function drawLatent(
  { answers, dimensions }: ItemModel,
  state: ItemParameters,
  z: Float64Array,
  random: Random,
): void {
  const { actorOf, conceptOf, rank } = answers;
  for (let cell = 0; cell < z.length; cell++) {
    const concept = conceptOf[cell] as number;
    const mean = linearPart(state, dimensions, actorOf[cell] as number, concept);
    const [low, high] = boundsOf(rank[cell] as number, state.cut[concept] as number);
    z[cell] = drawNormalBetween(mean, low, high, random);
  }
}

/** Positions given z; drawn, or with `null` the most likely ones. */
export function updateActors(
  { answers, dimensions, abilityPrecision, abilityRestrictions }: ItemModel,
  { ability, difficulty, discrimination }: ItemParameters,
  z: Float64Array,
  random: Random | null,
): void {
  const row = new Float64Array(dimensions);
  for (let actor = 0; actor < answers.actors; actor++) {
    const equations = priorEquations(dimensions, abilityPrecision);
    const [from, to] = [answers.actorStart[actor] as number, answers.actorStart[actor + 1] as number];
    for (let cell = from; cell < to; cell++) {
      const concept = answers.conceptOf[cell] as number;
      for (let d = 0; d < dimensions; d++) row[d] = discrimination[concept * dimensions + d] as number;
      observe(equations, row, (z[cell] as number) + (difficulty[concept] as number));
    }
    const at = actor * dimensions;
    const restrictions = abilityRestrictions?.slice(at, at + dimensions) ?? null;
    ability.set(solve(equations, ability.subarray(at, at + dimensions), restrictions, random), at);
  }
}

/** Difficulty and discrimination given z; drawn, or with `null` the most likely ones. */
export function updateConcepts(
  { answers, dimensions, itemPrecision, itemRestrictions }: ItemModel,
  { ability, difficulty, discrimination }: ItemParameters,
  z: Float64Array,
  random: Random | null,
): void {
  const row = new Float64Array(dimensions + 1);
  row[0] = -1;
  const values = new Float64Array(dimensions + 1);
  for (let concept = 0; concept < answers.concepts; concept++) {
    const equations = priorEquations(dimensions + 1, itemPrecision);
    eachAnswer(answers, concept, (actor, _, cell) => {
      for (let d = 0; d < dimensions; d++) row[d + 1] = ability[actor * dimensions + d] as number;
      observe(equations, row, z[cell] as number);
    });
    const at = concept * dimensions;
    values[0] = difficulty[concept] as number;
    values.set(discrimination.subarray(at, at + dimensions), 1);
    const restrictions: Restriction[] | null =
      itemRestrictions === null ? null : ["free", ...itemRestrictions.slice(at, at + dimensions)];
    const found = solve(equations, values, restrictions, random);
    difficulty[concept] = found[0] as number;
    discrimination.set(found.subarray(1), at);
  }
}
