/**
 * Positions have no direction of their own: turned around, with all concepts turned too, they fit the answers just as
 * well. Each draw is therefore turned onto a reference: by its sign in one dimension, in two by the rotation or
 * reflection that brings the actors nearest to their places there. (Procrustes: Schönemann 1966; Hoff, Raftery and
 * Handcock 2002 for draws.) Where restrictions say which way is which nothing is turned.
 */
import { type ItemParameters, turnedBy } from "./item-parameters.js";

/** The draw, turned onto the reference positions. */
export function alignDraw(draw: ItemParameters, reference: Float64Array, dimensions: number): ItemParameters {
  const turn = dimensions === 1 ? signTurn(draw.ability, reference) : planeTurn(draw.ability, reference);
  return {
    ...draw,
    ability: turnedBy(draw.ability, turn, dimensions),
    discrimination: turnedBy(draw.discrimination, turn, dimensions),
  };
}

/** A matrix of dimensions × dimensions, row by row. */
type Turn = readonly number[];

function signTurn(ability: Float64Array, reference: Float64Array): Turn {
  let along = 0;
  ability.forEach((value, at) => {
    along += value * (reference[at] as number);
  });
  return [along < 0 ? -1 : 1];
}

/** The best rotation or the best reflection, whichever is nearer. */
function planeTurn(ability: Float64Array, reference: Float64Array): Turn {
  // m_kl = Σ_i θ_ik r_il; a turn R is good when the trace of Rᵀ M is large.
  const m = [0, 0, 0, 0];
  for (let at = 0; at < ability.length; at += 2) {
    for (const k of [0, 1]) {
      for (const l of [0, 1]) {
        const cell = 2 * k + l;
        m[cell] = (m[cell] as number) + (ability[at + k] as number) * (reference[at + l] as number);
      }
    }
  }
  const [a, b, c, d] = m as [number, number, number, number];
  const rotation = Math.hypot(a + d, b - c);
  const reflection = Math.hypot(a - d, b + c);
  if (rotation === 0 && reflection === 0) return [1, 0, 0, 1];
  if (rotation >= reflection) {
    const [cosine, sine] = [(a + d) / rotation, (b - c) / rotation];
    return [cosine, sine, -sine, cosine];
  }
  const [cosine, sine] = [(a - d) / reflection, (b + c) / reflection];
  return [cosine, sine, sine, -cosine];
}

/** The draw with positions of mean 0 and standard deviation 1; what it says about the answers stays the same. */
export function normalizeDraw(draw: ItemParameters, dimensions: number): ItemParameters {
  const ability = draw.ability.slice();
  const difficulty = draw.difficulty.slice();
  const discrimination = draw.discrimination.slice();
  const actors = ability.length / dimensions;
  for (let d = 0; d < dimensions; d++) {
    let mean = 0;
    for (let at = d; at < ability.length; at += dimensions) mean += (ability[at] as number) / actors;
    let squares = 0;
    for (let at = d; at < ability.length; at += dimensions) squares += ((ability[at] as number) - mean) ** 2;
    const sd = Math.sqrt(squares / Math.max(actors - 1, 1)) || 1;
    for (let at = d; at < ability.length; at += dimensions)
      ability[at] = ((ability[at] as number) - mean) / sd;
    for (let concept = 0; concept < difficulty.length; concept++) {
      const at = concept * dimensions + d;
      const slope = discrimination[at] as number;
      difficulty[concept] = (difficulty[concept] as number) - slope * mean;
      discrimination[at] = slope * sd;
    }
  }
  return { ability, difficulty, discrimination, cut: draw.cut };
}
