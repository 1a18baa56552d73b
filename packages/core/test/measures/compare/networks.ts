/** The three networks that are compared: two of the synthetic database, weighted, and the karate club. */
import { actorProfiles, jaccardDistances } from "../../../src/measures/actor-profiles.js";
import type { CampInput } from "../../../src/measures/camp-methods/camp-method.js";
import { eachTie, graphOfMatrix } from "../../../src/measures/graph/weighted-graph.js";
import type { Network } from "../../../src/network/network.js";
import { karateSize, karateTies, networkOf, syntheticNetwork } from "../sample-networks.js";
import { type Files, tableText } from "./programs.js";

export interface Compared {
  readonly name: string;
  readonly network: Network;
  readonly input: CampInput;
}

export const comparedNetworks: readonly Compared[] = [
  compared("karate", networkOf(karateSize, karateTies)),
  compared("organizations", syntheticNetwork("organization")),
  compared("persons", syntheticNetwork("person")),
];

function compared(name: string, network: Network): Compared {
  const size = network.rowLabels.length;
  const graph = graphOfMatrix(network.matrix, size);
  const profiles = actorProfiles(network);
  // The club has no statements: there 1 − tie stands in.
  const distances =
    profiles.columns > 0
      ? jaccardDistances(profiles.matrix, size, profiles.columns)
      : network.matrix.map((weight, at) => (at % (size + 1) === 0 ? 0 : 1 - weight));
  return {
    name,
    network,
    input: { size, graph, ties: () => network.matrix, distances: () => distances, profiles: () => profiles },
  };
}

/** Groups for measures that need some: by the number of the node. */
export function groupsOf({ input }: Compared): number[] {
  return Array.from({ length: input.size }, (_, node) => node % 3);
}

/** Ties, distances and groups as files. */
export function networkFiles(): Files {
  const files: Record<string, string> = {};
  for (const compared of comparedNetworks) {
    const { name, input } = compared;
    const lines: string[] = [];
    eachTie(input.graph, (one, other, weight) => lines.push(`${one} ${other} ${weight}`));
    files[`${name}.ties`] = `${lines.join("\n")}\n`;
    files[`${name}.groups`] = `${groupsOf(compared).join(" ")}\n`;
    files[`${name}.distances`] = `${tableText(input.distances(), input.size)}\n`;
  }
  return files;
}
