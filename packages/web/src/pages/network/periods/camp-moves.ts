/** Who stands in another camp than before, and who came or left: camps are numbered alike in both periods. */
import type { Scene, SceneNode } from "../scene/scene.js";
import { byName } from "../scene/scene.js";

export interface CampMove {
  readonly node: SceneNode;
  readonly from: number | null;
  readonly to: number | null;
}

export interface CampMoves {
  /** In both periods, in different camps; without a camp counts as one. */
  readonly moved: readonly CampMove[];
  readonly came: readonly SceneNode[];
  readonly left: readonly SceneNode[];
}

export function campMoves(before: Scene, after: Scene): CampMoves {
  const old = new Map(actorsOf(before).map((node) => [node.id, node]));
  const now = new Map(actorsOf(after).map((node) => [node.id, node]));
  return {
    moved: [...now.values()].flatMap((node) => {
      const known = old.get(node.id);
      return known === undefined || known.camp === node.camp
        ? []
        : [{ node, from: known.camp, to: node.camp }];
    }),
    came: [...now.values()].filter(({ id }) => !old.has(id)),
    left: [...old.values()].filter(({ id }) => !now.has(id)),
  };
}

/** Concepts stand in no camp. */
function actorsOf({ nodes }: Scene): SceneNode[] {
  return nodes.filter(({ isConcept }) => !isConcept).sort((a, b) => byName(a.label, b.label));
}
