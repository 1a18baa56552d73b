/** The network of the filters, or a time window of their series, as a scene with places that neither moves. */
import type { NetworkView } from "@parley/core";
import { useMemo } from "react";
import { useAddress } from "../../state/address.js";
import { useNetwork } from "../../state/analysis.js";
import { networkFiltersOf, networkQueryOf, placingQueryOf, tieKey } from "./network-query.js";
import type { Series } from "./player/use-series.js";
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

export function useNetworkScene(form: PictureForm, series: Series | null) {
  const { address } = useAddress();
  const filters = networkFiltersOf(address);
  const shown = useNetwork(networkQueryOf(address), series === null);
  const placing = useNetwork(placingQueryOf(address));
  const keepsLone = address.isolates === "1";
  const isSeries = series !== null;
  const frame = series?.frame;
  const view = useMemo(
    () => (isSeries ? speaking(frame, keepsLone) : shown.data),
    [isSeries, frame, shown.data, keepsLone],
  );
  const found = useMemo(() => {
    if (view === undefined || placing.data === undefined) return null;
    // While one of the two still shows the network of another kind, nothing fits together.
    if (!haveSameSides(view, placing.data)) return null;
    return { view, whole: placing.data };
  }, [view, placing.data]);
  const stance = series?.windows[series.index]?.aggregation ?? filters.stance;

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
    const scene = sceneOf(found.view, stance, alignedCamps(found.view.camps, found.whole.camps));
    const drawn = strongestNodes(scene, limits, always, whole.rank);
    return { view: found.view, scene, drawn, places: placesFor(drawn, whole.places) };
  }, [found, whole, stance, limits, always]);

  const failure = series === null ? shown.error : series.failure;
  const retry = series === null ? () => void shown.refetch() : series.retry;
  return { network, failure: failure ?? placing.error, retry };
}

/** Who speaks in a time window: a smoothed one lists everybody of the range. */
function speaking(frame: NetworkView | undefined, keepsLone: boolean): NetworkView | undefined {
  if (frame === undefined || keepsLone) return frame;
  return { ...frame, nodes: frame.nodes.filter((node) => node.frequency > 0) };
}

/** Do two views show nodes of the same kinds? An empty one fits to any. */
function haveSameSides(one: NetworkView, other: NetworkView): boolean {
  const sides = (view: NetworkView) =>
    [...new Set(view.nodes.map((node) => `${node.side} ${node.variable}`))].sort().join();
  const [first, second] = [sides(one), sides(other)];
  return first === "" || second === "" || first === second;
}
