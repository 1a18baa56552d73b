/**
 * In which order should proposals be reviewed, so that the suggester learns most from the fewest decisions?
 *
 * A proposal is worth asking about when the suggester is unsure of it and when many others resemble it (uncertainty
 * times density; Settles and Craven 2008):
 *
 *   usefulness = uncertainty · (0.1 + likeness),
 *
 * with uncertainty the mean over the questions of 1 − (p₁ − p₂), the margin between the two likeliest answers, and
 * likeness the cosine of its words with the sum of all proposals' words, 1 for the most typical one. What is chosen
 * lowers the worth of its likes (maximal marginal relevance; Carbonell and Goldstein 1998): after each choice, the
 * others keep usefulness · (1 − greatest cosine with anything chosen).
 */
import type { Suggestion } from "./suggester.js";
import type { SuggesterCase } from "./suggester-case.js";
import { addWordFeatures, type Features } from "./word-features.js";

export interface QueuedProposal {
  readonly id: string;
  readonly about: SuggesterCase;
  readonly suggestion: Suggestion;
}

/** So many are chosen for not being like each other; behind them the order is by usefulness alone. */
const CHOSEN_APART = 50;
const LEAST_LIKENESS = 0.1;

/**
 * Ids of the proposals, the most useful first.
 *
 * @returns every id once; equal ones in the order of their ids, so that the same proposals give the same order
 */
export function orderByUsefulness(proposals: readonly QueuedProposal[]): string[] {
  const vectors = unitVectors(proposals.map(({ about }) => about));
  const likeness = typicality(vectors);
  const waiting = proposals
    .map(({ id, suggestion }, at) => ({
      id,
      vector: vectors[at] ?? new Map<number, number>(),
      usefulness: uncertaintyOf(suggestion) * (LEAST_LIKENESS + (likeness[at] ?? 0)),
      closest: 0,
    }))
    .sort((a, b) => b.usefulness - a.usefulness || (a.id < b.id ? -1 : 1));

  const ordered: string[] = [];
  while (ordered.length < CHOSEN_APART && waiting.length > 0) {
    let best = 0;
    const worth = (at: number): number => {
      const proposal = waiting[at];
      return proposal === undefined ? 0 : proposal.usefulness * (1 - proposal.closest);
    };
    for (let at = 1; at < waiting.length; at += 1) if (worth(at) > worth(best)) best = at;
    const [chosen] = waiting.splice(best, 1);
    if (chosen === undefined) break;
    ordered.push(chosen.id);
    for (const other of waiting) other.closest = Math.max(other.closest, cosine(chosen.vector, other.vector));
  }
  return [...ordered, ...waiting.map(({ id }) => id)];
}

/** 0 when every question is settled, 1 when every one is open between two answers. */
export function uncertaintyOf({ isStatement, concepts, stances, actors }: Suggestion): number {
  const margins = [concepts, stances, actors]
    // A question without any answer known has nothing to be unsure between.
    .filter((choices) => choices.length > 0)
    .map((choices) => (choices[0]?.probability ?? 0) - (choices[1]?.probability ?? 0));
  margins.push(Math.abs(2 * isStatement - 1));
  return margins.reduce((sum, margin) => sum + 1 - margin, 0) / margins.length;
}

/** Words of length 1, the rare ones among the proposals counting more. */
function unitVectors(cases: readonly SuggesterCase[]): Features[] {
  const counts = new Map<number, number>();
  const all = cases.map(({ claim, language }) => {
    const features: Features = new Map();
    addWordFeatures(features, claim, { kind: "claim", language });
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    return features;
  });
  for (const features of all) {
    let squares = 0;
    for (const [feature, weight] of features) {
      const value = weight * Math.log(1 + all.length / (counts.get(feature) ?? 1));
      features.set(feature, value);
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [feature, value] of features) features.set(feature, value / length);
  }
  return all;
}

/** Cosine of each vector with the sum of all, as a share of the greatest one. */
function typicality(vectors: readonly Features[]): number[] {
  const sum: Features = new Map();
  for (const vector of vectors) {
    for (const [feature, value] of vector) sum.set(feature, (sum.get(feature) ?? 0) + value);
  }
  const products = vectors.map((vector) => cosine(vector, sum));
  const greatest = products.reduce((most, product) => Math.max(most, product), 0) || 1;
  return products.map((product) => product / greatest);
}

function cosine(one: Features, other: Features): number {
  let product = 0;
  for (const [feature, value] of one) product += value * (other.get(feature) ?? 0);
  return product;
}
