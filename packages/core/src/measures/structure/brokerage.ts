/**
 * Brokerage: who stands between two others that have no tie with each other, and whom do they belong to?
 *
 * | role | the two others | |
 * |---|---|---|
 * | coordinator | both of the broker's group | A–A–A |
 * | itinerant | both of one other group | A–B–A |
 * | gatekeeper | one of the broker's group, one of another | A–A–B |
 * | liaison | of two different other groups | A–B–C |
 *
 * (Gould and Fernandez 1989.) Ties of discourse networks have no direction: each pair of others counts once, and
 * gatekeeper and representative are the same role. Nodes without a group are left out. Ties count by being there;
 * a pair with a tie, however weak, needs no broker.
 *
 * By hand: ties A–B and B–C, A and B of one group, C of another: B is gatekeeper once.
 */
import type { WeightedGraph } from "../graph/weighted-graph.js";

export const brokerageRoles = ["coordinator", "itinerant", "gatekeeper", "liaison"] as const;
export type BrokerageRole = (typeof brokerageRoles)[number];

/** How often each node plays each role. */
export function brokerage(
  { size, start, neighbor }: WeightedGraph,
  groups: readonly (string | null)[],
): Readonly<Record<BrokerageRole, Int32Array>> {
  const counts: Record<BrokerageRole, Int32Array> = {
    coordinator: new Int32Array(size),
    itinerant: new Int32Array(size),
    gatekeeper: new Int32Array(size),
    liaison: new Int32Array(size),
  };
  const isTied = new Uint8Array(size);
  for (let one = 0; one < size; one++) {
    const groupOne = groups[one] ?? null;
    if (groupOne === null) continue;
    mark({ start, neighbor }, one, isTied, 1);
    for (let at = start[one] as number; at < (start[one + 1] as number); at++) {
      const broker = neighbor[at] as number;
      const own = groups[broker] ?? null;
      if (own === null) continue;
      for (let next = start[broker] as number; next < (start[broker + 1] as number); next++) {
        const other = neighbor[next] as number;
        const groupOther = groups[other] ?? null;
        if (other <= one || isTied[other] === 1 || groupOther === null) continue;
        const role = counts[roleOf(own, groupOne, groupOther)];
        role[broker] = (role[broker] as number) + 1;
      }
    }
    mark({ start, neighbor }, one, isTied, 0);
  }
  return counts;
}

function mark(
  { start, neighbor }: Pick<WeightedGraph, "start" | "neighbor">,
  node: number,
  marks: Uint8Array,
  value: number,
): void {
  for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
    marks[neighbor[at] as number] = value;
  }
}

function roleOf(own: string, one: string, other: string): BrokerageRole {
  if (one === other) return one === own ? "coordinator" : "itinerant";
  return one === own || other === own ? "gatekeeper" : "liaison";
}
