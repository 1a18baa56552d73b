/** The network of the whole record, which decides where nodes stand and which are drawn, however it is filtered. */
import type { NetworkView } from "@parley/core";
import { useMemo } from "react";
import { useAddress } from "../../state/address.js";
import { useNetwork } from "../../state/analysis.js";
import { networkFiltersOf, placingQueryOf } from "./network-query.js";
import type { PictureForm } from "./scene/layout.js";
import { alignedCamps, type Places, sceneOf } from "./scene/scene.js";
import { type NodeLimits, strongestNodes } from "./scene/shown-ties.js";
import { usePlaces } from "./use-places.js";

/** How many nodes can be told apart; plates take more room than shapes. */
const LIMITS = {
  wide: { actors: Number.POSITIVE_INFINITY, concepts: 20 },
  narrow: { actors: 26, concepts: 7 },
  /** Concepts alone. */
  plates: { actors: 0, concepts: 36 },
} as const;

const ALL = { actors: Number.POSITIVE_INFINITY, concepts: Number.POSITIVE_INFINITY };
const NONE: ReadonlySet<string> = new Set();

export interface Placing {
  readonly view: NetworkView | undefined;
  /** `null` while they are being found. */
  readonly places: Places | null;
  readonly limits: NodeLimits;
  /** Statements of each node in the whole record, so that a moved window keeps the same choice. */
  readonly rank: ReadonlyMap<string, number>;
  /** How many nodes are being placed, and how far that is. */
  readonly working: { readonly nodes: number; readonly done: number; readonly all: number } | null;
  readonly failure: unknown;
}

export function usePlacing(form: PictureForm): Placing {
  const { address } = useAddress();
  const { data: view, error } = useNetwork(placingQueryOf(address));
  const { mode } = networkFiltersOf(address);
  const limits = address.ties === "all" ? ALL : mode === "concepts-concepts" ? LIMITS.plates : LIMITS[form];
  const whole = useMemo(() => {
    if (view === undefined) return null;
    const scene = sceneOf(view, "ignore", alignedCamps(view.camps, view.camps));
    const rank = new Map(scene.nodes.map((node) => [node.id, node.frequency]));
    const kept =
      form === "wide" ? { ...limits, keepsUntied: true } : { ...limits, actors: limits.actors * 2 };
    return { scene: strongestNodes(scene, kept, NONE, rank), rank };
  }, [view, form, limits]);
  const { places, computing, failure } = usePlaces(whole?.scene ?? null, form);
  return {
    view,
    places,
    limits,
    rank: whole?.rank ?? NO_RANK,
    working: computing === null ? null : { ...computing, nodes: whole?.scene.nodes.length ?? 0 },
    failure: error ?? failure,
  };
}

const NO_RANK: ReadonlyMap<string, number> = new Map();
