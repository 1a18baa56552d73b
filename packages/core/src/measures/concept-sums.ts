/**
 * The network of a set of concepts, kept up to date while concepts come and go. What a concept adds to the
 * sums of its actors is worked out once; taking it in or out is then an addition over these actors only, not a
 * new network. Sums are whole numbers, so that the order of changes leaves no trace; where they are not
 * (scales under `compat`), the ties are added up anew in the order of the concepts.
 */
import type { Counts } from "../network/counts.js";
import { countStatements } from "../network/counts.js";
import type { OneModeRecipe, OneModeSums } from "../network/one-mode.js";
import { buildOneModeSums, isPlainAverage, oneModeRow } from "../network/one-mode.js";
import { type AverageBench, averageBench, type DegreeBench, degreeBench } from "./spectrum/degree-sums.js";

export interface ConceptSums {
  readonly actors: number;
  /** Which concepts are in: 1 or 0 each. */
  readonly has: Uint8Array;
  /** Statements about the concepts that are in. */
  statements: number;
  /** The ties of the concepts that are in, row by row; the diagonal is 0. */
  readonly matrix: Float64Array;
  /** The same, with their degrees: where these can be had without the ties, the ties are left for whoever asks. */
  readonly bench: DegreeBench;
  /** Takes a concept in or out. What was asked of before holds until the next question. */
  readonly toggle: (concept: number) => void;
  /**
   * The ties that taking a concept in or out would leave; the set stays as it is.
   *
   * @param into where they are written
   */
  readonly after: (concept: number, into: Float64Array) => Float64Array;
  /**
   * The sums that the ties would be made of, and the activities they are divided by, number k at 2 k + `which`; the set
   * stays as it is. `null` where ties are made in another way.
   */
  readonly averagesAfter:
    | ((concept: number, sums: Float64Array, activities: Float64Array, which: 0 | 1) => void)
    | null;
  /** Statements about each concept. */
  readonly statementsOn: Int32Array;
  /** Makes this the set; what has to change is added up first, then the ties are worked out once. */
  readonly become: (has: Uint8Array) => void;
}

/** What one concept adds: sums over its own actors only. */
export interface ConceptShare {
  /** Actors with statements about the concept, ascending. */
  readonly actors: Int32Array;
  readonly sums: OneModeSums;
  readonly statements: number;
}

/** What each concept would add; worked out once for all sets of them. */
export function conceptShares(counts: Counts, recipe: OneModeRecipe): readonly ConceptShare[] {
  return Array.from({ length: counts.concepts }, (_, concept) => shareOf(counts, recipe, concept));
}

/** The sums of no concept at all, to be changed. */
export function conceptSums(
  actors: number,
  shares: readonly ConceptShare[],
  recipe: OneModeRecipe,
): ConceptSums {
  const concepts = shares.length;
  const pairs = (): Float64Array => new Float64Array(actors * actors);
  const average = isPlainAverage(recipe) ? averageBench(actors) : null;
  const sums: OneModeSums = {
    main: average?.sums ?? pairs(),
    oneSided: recipe.oneSided === 0 ? null : pairs(),
    figures: {
      activity: average?.activity ?? new Float64Array(actors),
      squares: new Float64Array(recipe.normalization?.usesSquares === true ? actors : 0),
      extra: (recipe.normalization?.sums ?? []).map(pairs),
      size: actors,
    },
  };
  const changed = new Uint8Array(actors);
  let isStale = false;
  const renew = (matrix: Float64Array): Float64Array => {
    if (!isStale) return matrix;
    if (recipe.ordered !== null) {
      addInOrder(sums, shares, state.has);
      changed.fill(1);
    }
    renewTies(matrix, sums, recipe, changed);
    changed.fill(0);
    isStale = false;
    return matrix;
  };
  const bench = average === null ? tiesFirst(degreeBench(actors), renew) : tiesAsked(average, pairs, renew);
  const change = (concept: number): void => {
    const share = shares[concept] as ConceptShare;
    const sign = state.has[concept] === 1 ? -1 : 1;
    state.has[concept] = sign === 1 ? 1 : 0;
    state.statements += sign * share.statements;
    addShare(sums, share, sign);
    for (const actor of share.actors) changed[actor] = 1;
    isStale = true;
  };
  const state: ConceptSums = {
    actors,
    has: new Uint8Array(concepts),
    statements: 0,
    get matrix() {
      return bench.matrix;
    },
    bench,
    statementsOn: Int32Array.from(shares, (share) => share.statements),
    toggle: change,
    after: (concept, into) => {
      into.set(bench.matrix);
      change(concept);
      renew(into);
      change(concept);
      // Nothing has changed after all.
      if (recipe.ordered !== null) addInOrder(sums, shares, state.has);
      changed.fill(0);
      isStale = false;
      return into;
    },
    averagesAfter:
      average === null
        ? null
        : (concept, into, activities, which) => {
            change(concept);
            into.set(average.sums);
            for (let actor = 0; actor < actors; actor++)
              activities[2 * actor + which] = average.activity[actor] as number;
            change(concept);
          },
    become: (has) => {
      for (let concept = 0; concept < has.length; concept++)
        if (has[concept] !== state.has[concept]) change(concept);
    },
  };
  return state;
}

/** Degrees of ties that are brought up to date before. */
function tiesFirst(own: DegreeBench, renew: (matrix: Float64Array) => Float64Array): DegreeBench {
  return {
    get matrix() {
      return renew(own.matrix);
    },
    absolute: () => {
      renew(own.matrix);
      return own.absolute();
    },
    positive: () => {
      renew(own.matrix);
      return own.positive();
    },
  };
}

/** Degrees that are had without the ties. */
function tiesAsked(
  { absolute, positive }: AverageBench,
  room: () => Float64Array,
  renew: (matrix: Float64Array) => Float64Array,
): DegreeBench {
  let matrix: Float64Array | null = null;
  return {
    get matrix() {
      matrix ??= room();
      return renew(matrix);
    },
    absolute,
    positive,
  };
}

function shareOf(counts: Counts, recipe: OneModeRecipe, concept: number): ConceptShare {
  const first = counts.conceptStart[concept] as number;
  const end = counts.conceptStart[concept + 1] as number;
  const actors = counts.slotActor.slice(first, end);
  const local: number[] = [];
  const levels: number[] = [];
  let levelCount = 1;
  for (let slot = first; slot < end; slot++) {
    for (let cell = counts.slotStart[slot] as number; cell < (counts.slotStart[slot + 1] as number); cell++) {
      const level = counts.cellLevel[cell] as number;
      levelCount = Math.max(levelCount, level + 1);
      for (let time = 0; time < (counts.cellCount[cell] as number); time++) {
        local.push(slot - first);
        levels.push(level);
      }
    }
  }
  const zeros = new Int32Array(local.length);
  const own = countStatements(
    Int32Array.from(local),
    zeros,
    Int32Array.from(levels),
    actors.length,
    1,
    levelCount,
  );
  return { actors, sums: buildOneModeSums(own, recipe), statements: local.length };
}

function addShare(sums: OneModeSums, { actors, sums: share }: ConceptShare, sign: 1 | -1): void {
  addPairs(sums.main, share.main, actors, sums.figures.size, sign);
  if (sums.oneSided !== null && share.oneSided !== null) {
    addPairs(sums.oneSided, share.oneSided, actors, sums.figures.size, sign);
  }
  sums.figures.extra.forEach((extra, index) => {
    addPairs(extra, share.figures.extra[index] as Float64Array, actors, sums.figures.size, sign);
  });
  const { activity, squares } = sums.figures;
  for (let a = 0; a < actors.length; a++) {
    const actor = actors[a] as number;
    activity[actor] = (activity[actor] as number) + sign * (share.figures.activity[a] as number);
    if (squares.length > 0) {
      squares[actor] = (squares[actor] as number) + sign * (share.figures.squares[a] as number);
    }
  }
}

function addPairs(
  to: Float64Array,
  from: Float64Array,
  actors: Int32Array,
  size: number,
  sign: 1 | -1,
): void {
  const own = actors.length;
  for (let a = 0; a < own; a++) {
    const row = (actors[a] as number) * size;
    for (let b = 0; b < own; b++) {
      const at = row + (actors[b] as number);
      to[at] = (to[at] as number) + sign * (from[a * own + b] as number);
    }
  }
}

/** Fractions: the main sums from nothing, so that they depend on the set only, not on the way to it. */
function addInOrder(sums: OneModeSums, shares: readonly ConceptShare[], has: Uint8Array): void {
  sums.main.fill(0);
  shares.forEach(({ actors, sums: share }, concept) => {
    if (has[concept] === 1) addPairs(sums.main, share.main, actors, sums.figures.size, 1);
  });
}

/** Works out the ties of the actors marked as changed, row by row. */
function renewTies(
  matrix: Float64Array,
  sums: OneModeSums,
  recipe: OneModeRecipe,
  changed: Uint8Array,
): void {
  const { size } = sums.figures;
  const others: number[] = [];
  for (let i = 0; i < size; i++) if (changed[i] === 0) others.push(i);
  for (let i = 0; i < size; i++) {
    if (changed[i] === 0) continue;
    const row = i * size;
    oneModeRow(sums, recipe, i, matrix, row);
    // Fractions added up in one order or the other differ in the last bits: the later row counts for both.
    if (recipe.ordered !== null)
      for (let other = 0; other < i; other++) matrix[other * size + i] = matrix[row + other] as number;
    // Who has changed as well gets a row of its own.
    for (let at = 0; at < others.length; at++) {
      const other = others[at] as number;
      matrix[other * size + i] = matrix[row + other] as number;
    }
  }
}
