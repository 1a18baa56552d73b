/**
 * How well do camps fit a network of congruence and one of conflict? The ideal: all congruence within camps and
 * all conflict between them, both evenly spread.
 *
 *   distance = ½ Σ_{i≠l} |P_il − E| + |Q_il|   within a camp,   |P_il| + |Q_il − F|   between camps
 *   E = |P| / W,   F = |Q| / Z,   fit = 1 − distance / (|P| + |Q|)
 *
 * P congruence, Q conflict, |P| and |Q| the sums of their absolute weights, W and Z the numbers of ordered pairs
 * within and between camps. |P| + |Q| is the worst possible distance: all congruence between camps, all conflict
 * within. So fit is 1 for the ideal and 0 for its opposite. (Leifeld, Gruber and Henrichsen; block models after
 * Doreian, Batagelj and Ferligoj 2005.)
 *
 * | | DNA (`compat`) | by default |
 * |---|---|---|
 * | even spread within camp g | E_g = n_g (n_g − 1) / W · |P| / W: its pairs add up to a part of |P| only | |P| / W |
 * | even spread between g and h | F_gh = n_g n_h / Z · |Q| / Z | |Q| / Z |
 * | what is sought | the largest distance | the best fit |
 *
 * By hand: A and B agree with weight 1, C and D too, everybody else opposes with weight 1. P has 4 cells of 1,
 * Q 8. Camps {A, B} {C, D}: W = 4, Z = 8, E = 4/4 = 1, F = 8/8 = 1, distance 0, fit 1. Camps {A, C} {B, D}: within,
 * 4 cells |0 − 1| + 1; between, 4 cells (the two agreements) 1 + |0 − 1| and 4 cells 0 + |1 − 1|: 16 / 2 = 8,
 * fit 1 − 8/12. DNA: E = (2/4)(4/4) = ½, F = (4/8)(8/8) = ½, so that even the ideal camps are at distance
 * (4 · ½ + 8 · ½) / 2 = 3.
 */

/** Congruence and conflict between the same actors, row by row. */
export interface SignedTies {
  readonly size: number;
  readonly congruence: Float64Array;
  readonly conflict: Float64Array;
}

/** What is expected in a cell, by the camps of its two actors, and the sums it was made of. */
export interface IdealBlocks {
  readonly groups: number;
  /** E of each camp. */
  readonly within: Float64Array;
  /** F of each pair of camps, row by row. */
  readonly between: Float64Array;
  /** |P| + |Q| */
  readonly worst: number;
}

/** The ideal for camps of these sizes. */
export function idealBlocks(ties: SignedTies, sizes: Int32Array, compat: boolean): IdealBlocks {
  const groups = sizes.length;
  const congruence = absoluteSum(ties.congruence);
  const conflict = absoluteSum(ties.conflict);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const inside = sizes.reduce((sum, size) => sum + size * (size - 1), 0);
  const across = all * (all - 1) - inside;
  const within = Float64Array.from(sizes, (size) => {
    if (compat) return ((size * (size - 1)) / inside) * (congruence / inside);
    return inside === 0 ? 0 : congruence / inside;
  });
  const between = new Float64Array(groups * groups);
  for (let g = 0; g < groups; g++) {
    for (let h = 0; h < groups; h++) {
      const pairs = (sizes[g] as number) * (sizes[h] as number);
      const even = across === 0 ? 0 : conflict / across;
      between[g * groups + h] = compat ? (pairs / across) * (conflict / across) : even;
    }
  }
  return { groups, within, between, worst: congruence + conflict };
}

/** Distance of one cell from the ideal when its actors are in the same camp. */
export function distanceWithin(congruence: number, conflict: number, even: number): number {
  return Math.abs(congruence - even) + Math.abs(conflict);
}

/** The same when they are in different ones. */
export function distanceBetween(congruence: number, conflict: number, even: number): number {
  return Math.abs(congruence) + Math.abs(conflict - even);
}

export interface PolarizationQuality {
  readonly distance: number;
  /** distance / worst possible; NaN without ties. */
  readonly normalized: number;
  /** 1 − normalized */
  readonly fit: number;
}

/**
 * Rates camps.
 *
 * @param memberships camp of each actor, from 0 to `groups` − 1
 */
export function polarizationQuality(
  ties: SignedTies,
  memberships: ArrayLike<number>,
  groups: number,
  compat: boolean,
): PolarizationQuality {
  const { size, congruence, conflict } = ties;
  const ideal = idealBlocks(ties, campSizes(memberships, groups), compat);
  const expected = Array.from({ length: groups }, (_, camp) => expectedOf(camp, memberships, ideal));
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const { agreement, opposition } = expected[memberships[i] as number] as Expected;
    const row = i * size;
    for (let l = 0; l < size; l++) {
      const distance =
        Math.abs((congruence[row + l] as number) - (agreement[l] as number)) +
        Math.abs((conflict[row + l] as number) - (opposition[l] as number));
      // Nobody is expected to agree with themselves.
      sum += l === i ? 0 : distance;
    }
  }
  // Both halves of a symmetric network: each pair counts once. The normalization of DNA keeps the factor.
  const distance = sum / 2;
  const normalized = distance / ideal.worst;
  return { distance, normalized, fit: 1 - normalized };
}

/** What is expected between the actors of a camp and every actor: agreement within, opposition between camps. */
interface Expected {
  readonly agreement: Float64Array;
  readonly opposition: Float64Array;
}

function expectedOf(
  camp: number,
  memberships: ArrayLike<number>,
  { within, between, groups }: IdealBlocks,
): Expected {
  const others = Int32Array.from(memberships);
  return {
    agreement: Float64Array.from(others, (other) => (other === camp ? (within[camp] as number) : 0)),
    opposition: Float64Array.from(others, (other) =>
      other === camp ? 0 : (between[camp * groups + other] as number),
    ),
  };
}

export function campSizes(memberships: ArrayLike<number>, groups: number): Int32Array {
  const sizes = new Int32Array(groups);
  for (let at = 0; at < memberships.length; at++) {
    const group = memberships[at] as number;
    sizes[group] = (sizes[group] as number) + 1;
  }
  return sizes;
}

function absoluteSum(matrix: Float64Array): number {
  let sum = 0;
  // A plain loop: this runs for every division that is rated.
  for (let at = 0; at < matrix.length; at++) sum += Math.abs(matrix[at] as number);
  return sum;
}
