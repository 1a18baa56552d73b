/**
 * Which proposal does an actor take? Its list is the status quo and the proposals it made or received, by
 * initiator. All actors vote on the list with their capability: each scores a proposal by its own utility of the
 * positions that would result, averaged over all actors. The most probable option is taken (the first on ties), or
 * one is drawn by its probability.
 */
import type { Random } from "../../random.js";
import { ALIKE, type Arena, utility, weightedDistance } from "./arena.js";
import { optionProbabilities } from "./option-probability.js";
import type { Proposal } from "./proposals.js";
import type { SmpParameters } from "./settings.js";

export interface Bargaining {
  readonly arena: Arena;
  readonly ideals: Float64Array;
  /** `[position * actors + actor]`: what each gets from each actor's position, in its own view. */
  readonly ownUtilities: Float64Array;
  readonly risk: Float64Array;
  readonly parameters: SmpParameters;
  readonly random: Random;
}

/** What every actor would gain or lose in all from each proposal: `[proposal][actor]`, 0 for the status quo. */
export function proposalScores(bargaining: Bargaining, proposals: readonly Proposal[]): Float64Array[] {
  const { arena, ideals, ownUtilities, risk } = bargaining;
  const { actors } = arena;
  return proposals.map(({ initiator, receiver, forInitiator, forReceiver }) => {
    const scores = new Float64Array(actors);
    for (let judge = 0; judge < actors; judge++) {
      const own = risk[judge] as number;
      const ofInitiator = utility(weightedDistance(arena, judge, ideals, forInitiator, 0), own);
      const ofReceiver = utility(weightedDistance(arena, judge, ideals, forReceiver, 0), own);
      scores[judge] =
        ofInitiator -
        (ownUtilities[initiator * actors + judge] as number) +
        (ofReceiver - (ownUtilities[receiver * actors + judge] as number));
    }
    return scores;
  });
}

/** The proposal an actor takes out of those it takes part in; `null` for the status quo. */
export function chooseProposal(
  bargaining: Bargaining,
  standing: Float64Array,
  own: readonly { readonly proposal: Proposal; readonly scores: Float64Array }[],
): Proposal | null {
  const { arena, parameters, random } = bargaining;
  const { actors, capability } = arena;
  const options = own.length + 1;
  if (options === 1) return null;
  const utilities = new Float64Array(actors * options);
  for (let judge = 0; judge < actors; judge++) {
    const sum = standing[judge] as number;
    utilities[judge] = sum / actors;
    for (let option = 1; option < options; option++) {
      const change = own[option - 1]?.scores[judge] ?? 0;
      utilities[option * actors + judge] = (sum + change) / actors;
    }
  }
  const p = optionProbabilities({ weights: capability, utilities, options }, parameters);
  const chosen = parameters.StateTransitions === "Stochastic" ? draw(p, random()) : mostProbable(p);
  return own[chosen - 1]?.proposal ?? null;
}

function mostProbable(p: Float64Array): number {
  let best = 0;
  for (let option = 1; option < p.length; option++) {
    if ((p[option] as number) > (p[best] as number) + ALIKE) best = option;
  }
  return best;
}

function draw(p: Float64Array, chance: number): number {
  let sum = 0;
  for (let option = 0; option < p.length; option++) {
    sum += p[option] as number;
    if (chance < sum) return option;
  }
  return p.length - 1;
}
