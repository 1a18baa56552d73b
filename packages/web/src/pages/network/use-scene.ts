/** The network of the filters as a scene with places that the filters do not move. */
import type { NetworkView } from "@parley/core";
import { useMemo } from "react";
import { useAddress } from "../../state/address.js";
import { useNetwork } from "../../state/analysis.js";
import { networkFiltersOf, networkQueryOf, placingQueryOf, tieKey } from "./network-query.js";
import { layoutOf, type PictureForm, placesFor } from "./scene/layout.js";
import { alignedCamps, type Places, type Scene, sceneOf } from "./scene/scene.js";
import { strongestNodes } from "./scene/shown-ties.js";

export interface NetworkScene {
  readonly view: NetworkView;
  /** All of it, for table, drawer and keys. */
  readonly scene: Scene;
  /** What is drawn: the nodes with most statements, as many as can be told apart. */
  readonly drawn: Scene;
  readonly places: Places;
}

/** How many nodes can be told apart; plates take more room than shapes. */
const LIMITS = {
  wide: { actors: Number.POSITIVE_INFINITY, concepts: 20 },
  narrow: { actors: 26, concepts: 7 },
  /** Concepts alone. */
  plates: { actors: 0, concepts: 36 },
} as const;

const ALL = { actors: Number.POSITIVE_INFINITY, concepts: Number.POSITIVE_INFINITY };
const NONE: ReadonlySet<string> = new Set();

export function useNetworkScene(form: PictureForm) {
  const { address } = useAddress();
  const filters = networkFiltersOf(address);
  const shown = useNetwork(networkQueryOf(address));
  const placing = useNetwork(placingQueryOf(address));
  const found = useMemo(() => {
    if (shown.data === undefined || placing.data === undefined) return null;
    // While one of the two still shows the network of another kind, nothing fits together.
    if (sidesOf(shown.data, filters.mode) !== sidesOf(placing.data, filters.mode)) return null;
    return { view: shown.data, whole: placing.data };
  }, [shown.data, placing.data, filters.mode]);

  const limits =
    address.ties === "all" ? ALL : filters.mode === "concepts-concepts" ? LIMITS.plates : LIMITS[form];
  // What is open is drawn in any case; names may contain commas, so ties are found, not cut apart.
  const always = useMemo(() => {
    const tie = found?.view.ties.find((one) => tieKey(one) === address.tie);
    return new Set([address.node, tie?.source, tie?.target].filter((id) => id !== undefined));
  }, [found, address.node, address.tie]);

  const whole = useMemo(() => {
    if (found === null) return null;
    const scene = sceneOf(found.whole, "ignore", alignedCamps(found.whole.camps, found.whole.camps));
    const rank = new Map(scene.nodes.map((node) => [node.id, node.frequency]));
    return {
      places: layoutOf(
        strongestNodes(
          scene,
          form === "wide" ? { ...limits, keepsUntied: true } : { ...limits, actors: limits.actors * 2 },
          NONE,
          rank,
        ),
        form,
      ),
      rank,
    };
  }, [found, form, limits]);

  const network = useMemo<NetworkScene | null>(() => {
    if (found === null || whole === null) return null;
    const scene = sceneOf(found.view, filters.stance, alignedCamps(found.view.camps, found.whole.camps));
    const drawn = strongestNodes(scene, limits, always, whole.rank);
    return { view: found.view, scene, drawn, places: placesFor(drawn, whole.places) };
  }, [found, whole, filters.stance, limits, always]);

  return { network, failure: shown.error ?? placing.error, retry: () => void shown.refetch() };
}

/** Which kinds of nodes a view has; an empty one fits to any. */
function sidesOf(view: NetworkView, mode: string): string {
  if (view.nodes.length === 0) return mode;
  const hasConcepts = view.nodes.some((node) => node.variable === "concept");
  const hasActors = view.nodes.some((node) => node.variable !== "concept");
  if (hasConcepts && hasActors) return "actors-concepts";
  return hasConcepts ? "concepts-concepts" : "actors-actors";
}
