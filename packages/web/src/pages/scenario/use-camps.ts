/** The camp each actor of a scenario stands in, in the congruence network of the same record. */
import type { ScenarioFile } from "@parley/core";
import { useMemo } from "react";
import { useNetwork } from "../../state/analysis.js";

const counted = { state: "state", organization: "organization", person: "actor" } as const;

/** Camp by actor, 0 for A; empty until it is known. Counted for whom the scenario counts. */
export function useCamps(file: ScenarioFile | null): ReadonlyMap<string, number> {
  const network = useNetwork(
    {
      networkType: "onemode",
      variable1: counted[file?.record?.countFor ?? "state"],
      variable2: "concept",
      normalization: "average",
      mostTies: 1,
    },
    file !== null,
  );
  const nodes = network.data?.nodes;
  return useMemo(
    () => new Map((nodes ?? []).flatMap(({ id, camp }) => (camp === null ? [] : [[id, camp] as const]))),
    [nodes],
  );
}

/** Colors and marks of a camp, for drawings. */
export function campPaint(camp: number | undefined): {
  readonly color: string;
  readonly ink: string;
  readonly shape: "circle" | "square" | "diamond" | "triangle";
  readonly dash: string | undefined;
} {
  if (camp === undefined) {
    return { color: "var(--p-n8)", ink: "var(--p-text-2)", shape: "circle", dash: undefined };
  }
  const letter = "abcdefgh"[camp % 8] ?? "a";
  const shape = (["circle", "square", "diamond", "triangle"] as const)[camp % 4] ?? "circle";
  // Lines of every second camp are dashed, so that print works without color.
  const dash = [undefined, "5 3", "1.5 3", "8 3 1.5 3"][camp % 4];
  return { color: `var(--p-camp-${letter})`, ink: `var(--p-camp-${letter}-ink)`, shape, dash };
}

/** The outline of a camp's mark around a point. */
export function markPath(
  shape: ReturnType<typeof campPaint>["shape"],
  x: number,
  y: number,
  r: number,
): string {
  switch (shape) {
    case "square":
      return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
    case "diamond":
      return `M${x} ${y - r * 1.25}L${x + r * 1.25} ${y}L${x} ${y + r * 1.25}L${x - r * 1.25} ${y}z`;
    case "triangle":
      return `M${x} ${y - r * 1.2}L${x + r * 1.2} ${y + r}L${x - r * 1.2} ${y + r}z`;
    default:
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }
}
