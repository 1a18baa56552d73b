/**
 * Position exchange: who could give way where it matters little, to get where it matters much?
 *
 * The outcome of an issue is the compromise O_k = Σ c s x / W_k, W_k = Σ c s. Two actors i and j stand on opposite sides
 * of O on both of two issues a and b, and i cares relatively more for a: s_ia/s_ib > s_ja/s_jb. Then j moves on a toward
 * x_ia and i moves on b toward x_jb. A move of δ by j shifts dO_a = c_j s_ja δ / W_a. Both gain alike when
 *
 *   (s_ia + s_ja) dO_a = (s_ib + s_jb) dO_b,   gain of each g = s_ia dO_a − s_ib dO_b
 *
 * The larger feasible pair with δ ≤ |x_i − x_j| is taken. (Stokman and Van Oosten 1994.) All pairs are found from the
 * initial positions and carried out by gain, the largest first; an actor gives on an issue once. The outcome then
 * follows from the new voting positions. What it does to the others,
 *
 *   −s_nk · (|x_nk − O_k after| − |x_nk − O_k before|),
 *
 * is listed: these are the deals others may block. (Van Assen, Stokman and Van Oosten 2003.)
 *
 * An actor without a position or salience on an issue takes no part in it. With fewer than two issues nothing happens.
 */

export interface ExchangeActor {
  readonly name: string;
  readonly capability: number;
  /** Per issue; `null` for none. */
  readonly position: readonly (number | null)[];
  readonly salience: readonly number[];
}

export interface Exchange {
  readonly issues: readonly [a: string, b: string];
  /** Gives on the second issue, gets on the first. */
  readonly first: string;
  /** Gives on the first issue, gets on the second. */
  readonly second: string;
  /** How far `second` moves on the first issue, and `first` on the second. */
  readonly moves: readonly [number, number];
  readonly gain: number;
}

export interface Externality {
  readonly actor: string;
  readonly issue: string;
  /** Above 0 the actor gains from what others agreed. */
  readonly effect: number;
}

export interface ExchangeOutcome {
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
  readonly exchanges: readonly Exchange[];
  readonly externalities: readonly Externality[];
}

interface Deal extends Exchange {
  readonly i: number;
  readonly j: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Carries out the exchanges on two issues or more.
 *
 * @returns outcomes per issue in the order of `issues`; `null` for an issue without weight
 */
export function exchange(issues: readonly string[], actors: readonly ExchangeActor[]): ExchangeOutcome {
  const positions = actors.map(({ position }) => [...position]);
  const outcomes = () => issues.map((_, k) => outcomeOf(actors, positions, k));
  const before = outcomes();
  const deals = findDeals(issues, actors, before).sort((one, other) => other.gain - one.gain);
  const given = new Set<string>();
  const exchanges: Exchange[] = [];
  for (const deal of deals) {
    const { i, j, a, b, moves, ...described } = deal;
    if (given.has(`${j} ${a}`) || given.has(`${i} ${b}`)) continue;
    given.add(`${j} ${a}`).add(`${i} ${b}`);
    step(positions, j, a, actors[i]?.position[a] ?? 0, moves[0]);
    step(positions, i, b, actors[j]?.position[b] ?? 0, moves[1]);
    exchanges.push({ ...described, moves });
  }
  const after = outcomes();
  return {
    before,
    after,
    exchanges,
    externalities: externalitiesOf(issues, actors, exchanges, before, after),
  };
}

function outcomeOf(
  actors: readonly ExchangeActor[],
  positions: readonly (readonly (number | null)[])[],
  k: number,
): number | null {
  let sum = 0;
  let weights = 0;
  actors.forEach((actor, at) => {
    const position = positions[at]?.[k];
    if (position === null || position === undefined) return;
    const weight = weightOn(actor, k);
    sum += weight * position;
    weights += weight;
  });
  return weights > 0 ? sum / weights : null;
}

function weightOn(actor: ExchangeActor, k: number): number {
  return actor.position[k] === null ? 0 : actor.capability * (actor.salience[k] ?? 0);
}

function findDeals(
  issues: readonly string[],
  actors: readonly ExchangeActor[],
  before: readonly (number | null)[],
): Deal[] {
  const weights = issues.map((_, k) => actors.reduce((sum, actor) => sum + weightOn(actor, k), 0));
  const deals: Deal[] = [];
  for (let a = 0; a < issues.length; a++) {
    for (let b = a + 1; b < issues.length; b++) {
      for (let i = 0; i < actors.length; i++) {
        for (let j = 0; j < actors.length; j++) {
          const deal = i === j ? null : dealOf(issues, actors, before, weights, { a, b, i, j });
          if (deal !== null) deals.push(deal);
        }
      }
    }
  }
  return deals;
}

/** The deal in which j gives on a and i on b; `null` when the two have nothing to trade. */
function dealOf(
  issues: readonly string[],
  actors: readonly ExchangeActor[],
  before: readonly (number | null)[],
  weights: readonly number[],
  { a, b, i, j }: Pick<Deal, "a" | "b" | "i" | "j">,
): Deal | null {
  const [one, other] = [actors[i], actors[j]];
  const [outcomeA, outcomeB, weightA, weightB] = [before[a], before[b], weights[a], weights[b]];
  if (one === undefined || other === undefined || weightA === undefined || weightB === undefined) return null;
  if (outcomeA === null || outcomeA === undefined || outcomeB === null || outcomeB === undefined) return null;
  const places = [one.position[a], other.position[a], one.position[b], other.position[b]];
  const [ia, ja, ib, jb] = places;
  if (typeof ia !== "number" || typeof ja !== "number") return null;
  if (typeof ib !== "number" || typeof jb !== "number") return null;
  if ((ia - outcomeA) * (ja - outcomeA) >= 0 || (ib - outcomeB) * (jb - outcomeB) >= 0) return null;
  const [sia, sib, sja, sjb] = [one.salience[a], one.salience[b], other.salience[a], other.salience[b]];
  if (!sia || !sib || !sja || !sjb || one.capability <= 0 || other.capability <= 0) return null;
  if (sia * sjb <= sja * sib) return null;

  const shiftPerStepA = (other.capability * sja) / weightA;
  const shiftPerStepB = (one.capability * sib) / weightB;
  const [farA, farB] = [Math.abs(ia - ja), Math.abs(ib - jb)];
  // The full step on one issue, unless its counterpart would be longer than the way on the other.
  let dA = shiftPerStepA * farA;
  let dB = ((sia + sja) * dA) / (sib + sjb);
  if (dB > shiftPerStepB * farB) {
    dB = shiftPerStepB * farB;
    dA = ((sib + sjb) * dB) / (sia + sja);
  }
  const gain = sia * dA - sib * dB;
  if (gain <= 0) return null;
  return {
    issues: [issues[a] ?? "", issues[b] ?? ""],
    first: one.name,
    second: other.name,
    moves: [dA / shiftPerStepA, dB / shiftPerStepB],
    gain,
    i,
    j,
    a,
    b,
  };
}

function step(
  positions: (number | null)[][],
  actor: number,
  k: number,
  toward: number,
  length: number,
): void {
  const row = positions[actor];
  const from = row?.[k];
  if (row === undefined || typeof from !== "number") return;
  row[k] = from + Math.sign(toward - from) * length;
}

/** What the deals do to those who made none on the issue. */
function externalitiesOf(
  issues: readonly string[],
  actors: readonly ExchangeActor[],
  exchanges: readonly Exchange[],
  before: readonly (number | null)[],
  after: readonly (number | null)[],
): Externality[] {
  return issues.flatMap((issue, k) => {
    const parties = new Set(
      exchanges.flatMap(({ issues: pair, first, second }) => (pair.includes(issue) ? [first, second] : [])),
    );
    const [was, is] = [before[k], after[k]];
    if (typeof was !== "number" || typeof is !== "number" || parties.size === 0) return [];
    return actors.flatMap(({ name, position, salience }) => {
      const place = position[k];
      if (parties.has(name) || typeof place !== "number") return [];
      const effect = -(salience[k] ?? 0) * (Math.abs(place - is) - Math.abs(place - was));
      return [{ actor: name, issue, effect }];
    });
  });
}
