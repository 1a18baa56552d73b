/**
 * What a method of finding camps is: a name, what it divides, and one or two ways to ask it. A method is one
 * file and one line in `index.ts`.
 */
import type { WeightedGraph } from "../graph/weighted-graph.js";

/** What there is to divide. Nodes are the same in all parts. */
export interface CampInput {
  readonly size: number;
  /** The ties above 0. */
  readonly graph: WeightedGraph;
  /** Nodes × nodes: the ties as they are, with their signs. */
  readonly ties: () => Float64Array;
  /** Nodes × nodes: how far apart two nodes are, 0 on the diagonal. */
  readonly distances: () => Float64Array;
  /** Nodes × columns: what each node said. */
  readonly profiles: () => { readonly matrix: Float64Array; readonly columns: number };
}

export interface CampSettings {
  readonly seed: number;
  /** Above 1: more and smaller camps, where a method looks for modularity. */
  readonly resolution: number;
  /** DNA's way where it differs. */
  readonly compat: boolean;
}

/** A method that has looked at its input and can now be asked. A division is a camp number per node, from 0. */
export interface Divider {
  /** The division the method itself ends with; `null` where it must be told how many camps. */
  readonly own: (() => Int32Array) | null;
  /** The division into exactly k camps; `null` where the method or this input has none. */
  readonly at: (k: number) => Int32Array | null;
}

export interface CampMethod {
  readonly name: string;
  /** Whose ties or whose profiles are divided: actors without a tie, or without a profile, are in no camp. */
  readonly divides: "ties" | "profiles";
  /** A number of camps can be asked for. */
  readonly cuts: boolean;
  /** Chance plays a part, so that a seed is an option. */
  readonly seeded: boolean;
  readonly divide: (input: CampInput, settings: CampSettings) => Divider;
}

/** Camps numbered 0, 1, … in the order of their first nodes. */
export function renumber(membership: ArrayLike<number>): Int32Array {
  const numbers = new Map<number, number>();
  return Int32Array.from(membership, (camp) => {
    const known = numbers.get(camp);
    if (known !== undefined) return known;
    numbers.set(camp, numbers.size);
    return numbers.size - 1;
  });
}

/** Number of camps of a division. */
export function countCamps(membership: ArrayLike<number>): number {
  return new Set(Array.from(membership)).size;
}

/** A divider for methods that find the number of camps themselves; asked once, remembered. */
export function ownNumber(find: () => Int32Array): Divider {
  let found: Int32Array | null = null;
  return {
    own: () => {
      found ??= renumber(find());
      return found;
    },
    at: () => null,
  };
}
