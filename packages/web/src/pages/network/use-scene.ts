/** The network of the filters, or a time window of their series, as a scene with places that neither moves. */
import type { NetworkView } from "@parley/core";
import { useMemo } from "react";
import { useAddress } from "../../state/address.js";
import { useNetwork } from "../../state/analysis.js";
import { networkFiltersOf, shownQueryOf, tieKey } from "./network-query.js";
import type { Series } from "./player/use-series.js";
import { type PictureForm, placesFor } from "./scene/layout.js";
import { alignedCamps, type Places, type Scene, sceneOf } from "./scene/scene.js";
import { strongestNodes } from "./scene/shown-ties.js";
import { useFullView } from "./use-full-view.js";
import { usePlacing } from "./use-placing.js";

export interface NetworkScene {
  readonly view: NetworkView;
  /** All of it, for table, drawer and keys. */
  readonly scene: Scene;
  /** What is drawn: the nodes with most statements, as many as can be told apart. */
  readonly drawn: Scene;
  readonly places: Places;
}

export function useNetworkScene(form: PictureForm, series: Series | null) {
  const { address } = useAddress();
  const filters = networkFiltersOf(address);
  const shown = useNetwork(shownQueryOf(address), series === null);
  const placing = usePlacing(form);
  const keepsLone = address.isolates === "1";
  const isSeries = series !== null;
  const frame = series?.frame;
  const view = useMemo(
    () => (isSeries ? speaking(frame, keepsLone) : shown.data),
    [isSeries, frame, shown.data, keepsLone],
  );
  const found = useMemo(() => {
    if (view === undefined || placing.view === undefined) return null;
    // While one of the two still shows the network of another kind, nothing fits together.
    if (!haveSameSides(view, placing.view)) return null;
    return { view, whole: placing.view };
  }, [view, placing.view]);
  const stance = series?.windows[series.index]?.aggregation ?? filters.stance;

  const full = useFullView(found?.view ?? null);

  // What is open is drawn in any case; names may contain commas, so ties are found, not cut apart.
  const always = useMemo(() => {
    const tie = full?.ties.find((one) => tieKey(one) === address.tie);
    return new Set([address.node, address.ego, tie?.source, tie?.target].filter((id) => id !== undefined));
  }, [full, address.node, address.ego, address.tie]);

  const { places, limits, rank } = placing;
  const network = useMemo<NetworkScene | null>(() => {
    if (found === null || full === null || places === null) return null;
    const scene = sceneOf(full, stance, alignedCamps(full.camps, found.whole.camps));
    const drawn = strongestNodes(scene, limits, always, rank);
    return { view: full, scene, drawn, places: placesFor(drawn, places) };
  }, [found, full, places, rank, stance, limits, always]);

  const failure = series === null ? shown.error : series.failure;
  const retry = series === null ? () => void shown.refetch() : series.retry;
  return {
    network,
    failure: failure ?? placing.failure,
    retry,
    placing: placing.working,
  };
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
