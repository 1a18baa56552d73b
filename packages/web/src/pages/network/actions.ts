/** What can be done on the network page: open a tie or a node, walk about by keyboard, move the camera. */
import { type KeyboardEvent, useCallback, useState } from "react";
import { useAddress } from "../../state/address.js";
import type { Target } from "./graph/graph-props.js";
import type { PicturePoints } from "./graph/picture-points.js";
import { type Direction, nearestInDirection, nextTie, tiesOf } from "./scene/move.js";
import type { Scene } from "./scene/scene.js";

/** What is open beside the picture, from the address. */
export function useSelection() {
  const { address, change } = useAddress();
  const openTie = address.tie ?? null;
  const openNode = address.node ?? null;
  const isAllOpen = address.show === "all";
  const open = useCallback(
    (target: Target | null) =>
      change(
        {
          tie: target?.kind === "tie" ? target.key : null,
          node: target?.kind === "node" ? target.id : null,
          show: target?.kind === "note" ? "notes" : null,
          note: target?.kind === "note" ? target.id : null,
          pin: null,
        },
        target !== null,
      ),
    [change],
  );
  const openAll = useCallback(() => change({ tie: null, node: null, show: "all" }, true), [change]);
  return { openTie, openNode, isAllOpen, open, openAll };
}

export interface Walk {
  readonly focusNode: string | null;
  readonly focusTie: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

interface WalkOptions {
  readonly scene: Scene;
  readonly points: PicturePoints;
  readonly openTie: string | null;
  readonly openNode: string | null;
  readonly open: (target: Target | null) => void;
  /** Enter on what is open already goes to its sentences. */
  readonly enterDrawer: () => void;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * One tab stop: arrows go to the nearest node; J and K, or up and down once the node is open, go through its
 * ties; Enter opens; Escape goes back one step.
 */
export function useWalk({ scene, points, openTie, openNode, open, enterDrawer }: WalkOptions): Walk {
  const [at, setAt] = useState<{ node: string | null; tie: string | null }>({ node: null, tie: null });
  const isKnown = at.node !== null && scene.nodes.some((node) => node.id === at.node);
  const node = isKnown ? at.node : null;
  const toTie = (step: 1 | -1) => {
    if (node === null) return;
    const next = nextTie(tiesOf(scene.ties, node), at.tie, step);
    if (next !== null) setAt({ node, tie: next.key });
  };
  const step = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const direction = arrows[event.key];
    if (direction !== undefined && !event.shiftKey) {
      if (node === null) {
        setAt({ node: firstNode(scene), tie: null });
        return true;
      }
      const isInTies = openNode === node || at.tie !== null;
      if (isInTies && (direction === "up" || direction === "down")) {
        toTie(direction === "down" ? 1 : -1);
        return true;
      }
      const next = nearestInDirection(node, direction, points());
      if (next !== null) setAt({ node: next, tie: null });
      return true;
    }
    switch (event.key) {
      case "j":
        toTie(1);
        return true;
      case "k":
        toTie(-1);
        return true;
      case "Enter":
      case " ":
        if (at.tie !== null) {
          if (at.tie === openTie) enterDrawer();
          else open({ kind: "tie", key: at.tie });
        } else if (node !== null) {
          if (node === openNode) enterDrawer();
          else open({ kind: "node", id: node });
        }
        return node !== null;
      case "Escape":
        if (at.tie !== null && openTie === null) {
          setAt({ node, tie: null });
          return true;
        }
        return false;
      default:
        return false;
    }
  };
  return {
    focusNode: node,
    focusTie: node === null ? null : at.tie,
    onKeyDown: (event) => {
      if (step(event)) event.preventDefault();
    },
    onFocus: () => {
      const opened = scene.ties.find((tie) => tie.key === openTie);
      if (node !== null) return;
      setAt({ node: openNode ?? opened?.source ?? firstNode(scene), tie: opened?.key ?? null });
    },
    onBlur: () => setAt({ node: null, tie: null }),
  };
}

/** The node with most statements is where a walk begins. */
function firstNode(scene: Scene): string | null {
  const [first] = [...scene.nodes]
    .filter((node) => !node.isConcept || !scene.isTwoMode)
    .sort((a, b) => b.frequency - a.frequency || (a.id < b.id ? -1 : 1));
  return first?.id ?? null;
}
