/** The best sequence of labels (Viterbi 1967) from the scores of a field. */
import type { LabelChain } from "./label-sequence.js";
import { scratch } from "./scratch.js";

/** A label so far behind the best one at its position is given up; learned transitions never make that good again. */
const HOPELESS = 40;
const NEVER = Number.NEGATIVE_INFINITY;

const wide = (length: number): Float64Array => new Float64Array(length);
const [bestRoom, nextRoom] = [scratch(wide), scratch(wide)];
const backRoom = scratch((length) => new Uint8Array(length));
const nearRoom = scratch((length) => new Int32Array(length));

/** What a chain gives to its best sequences. */
interface Steps {
  readonly transitions: Float64Array;
  /** How much one allowed step can be better than another, and a little more against rounding. */
  readonly reach: number;
  /** For each label those that may come before it, ascending. */
  readonly before: readonly Uint8Array[];
}

/** A field does not change once it is made, and short sequences are many. */
const kept = new WeakMap<LabelChain, Steps>();

function stepsOf(chain: LabelChain): Steps {
  const known = kept.get(chain);
  if (known !== undefined) return known;
  const allowed = chain.transitions.filter((step) => step !== NEVER);
  const spread =
    allowed.reduce((most, step) => Math.max(most, step), 0) -
    allowed.reduce((least, step) => Math.min(least, step), 0);
  const made = {
    transitions: Float64Array.from(chain.transitions),
    reach: Math.min(spread + 0.001, HOPELESS),
    before: chain.labels.map((_, k) => allowedBefore(chain, k)),
  };
  kept.set(chain, made);
  return made;
}

function allowedBefore({ labels, transitions }: LabelChain, k: number): Uint8Array {
  return Uint8Array.from(labels.keys()).filter((j) => transitions[j * labels.length + k] !== NEVER);
}

/** The label sequence of highest score; ties go to the lower number. */
export function bestLabels(chain: LabelChain, scores: Float32Array): Uint8Array {
  const count = chain.labels.length;
  const length = scores.length / count;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const { transitions, reach, before } = stepsOf(chain);
  const back = backRoom(length * count);
  const near = nearRoom(count);
  let best = bestRoom(count);
  let next = nextRoom(count);
  let leader = 0;
  for (let k = 0; k < count; k += 1) {
    best[k] = (chain.starts[k] ?? 0) + (scores[k] ?? 0);
    if ((best[k] ?? 0) > (best[leader] ?? 0)) leader = k;
  }
  for (let t = 1; t < length; t += 1) {
    const row = t * count;
    const top = best[leader] ?? 0;
    const onward = leader * count;
    // Where the leader may go, only labels near it can come before it.
    let many = 0;
    for (let j = 0; j < count; j += 1) {
      if ((best[j] ?? 0) < top - reach) continue;
      near[many] = j;
      many += 1;
    }
    let ahead = 0;
    for (let k = 0; k < count; k += 1) {
      let most = top + (transitions[onward + k] ?? 0);
      let from = leader;
      if (most === NEVER) {
        from = bestBefore(best, transitions, before[k], k, top - HOPELESS, count);
        if (from >= 0) most = (best[from] ?? 0) + (transitions[from * count + k] ?? 0);
        else from = 0;
      } else if (many > 1) {
        most = NEVER;
        for (let a = 0; a < many; a += 1) {
          const j = near[a] ?? 0;
          const value = (best[j] ?? 0) + (transitions[j * count + k] ?? 0);
          if (value > most) {
            most = value;
            from = j;
          }
        }
      }
      back[row + k] = from;
      next[k] = most + (scores[row + k] ?? 0);
      if ((next[k] ?? 0) > (next[ahead] ?? 0)) ahead = k;
    }
    leader = ahead;
    [best, next] = [next, best];
  }
  let label = leader;
  for (let t = length - 1; t >= 0; t -= 1) {
    labels[t] = label;
    label = back[t * count + label] ?? 0;
  }
  return labels;
}

/**
 * The label to come from, among those not below `least`; −1 where none may go to label k.
 *
 * @param allowed those that may go there
 */
function bestBefore(
  best: Float64Array,
  transitions: Float64Array,
  allowed: Uint8Array | undefined,
  k: number,
  least: number,
  count: number,
): number {
  let most = NEVER;
  let from = -1;
  if (allowed === undefined) return from;
  for (let a = 0; a < allowed.length; a += 1) {
    const j = allowed[a] ?? 0;
    const before = best[j] ?? 0;
    if (before < least) continue;
    const value = before + (transitions[j * count + k] ?? 0);
    if (value > most) {
      most = value;
      from = j;
    }
  }
  return from;
}

/** Adds to every score what its label is given. @param lifts one per label */
export function liftLabels(scores: Float32Array, lifts: Float64Array): void {
  for (let base = 0; base < scores.length; base += lifts.length) {
    for (let k = 0; k < lifts.length; k += 1) scores[base + k] = (scores[base + k] ?? 0) + (lifts[k] ?? 0);
  }
}
