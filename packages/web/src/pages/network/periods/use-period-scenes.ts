/** The networks of periods as scenes, each node in the same place in all of them. */
import type { PeriodView } from "@parley/core";
import { useMemo } from "react";
import { useAddress } from "../../../state/address.js";
import { networkFiltersOf } from "../network-query.js";
import { type PictureForm, placesFor } from "../scene/layout.js";
import { alignedCamps, type Places, type Scene, sceneOf } from "../scene/scene.js";
import { strongestNodes } from "../scene/shown-ties.js";
import { usePlacing } from "../use-placing.js";

export interface PeriodScene {
  readonly made: PeriodView;
  /** All of it, for numbers. */
  readonly scene: Scene;
  /** What is drawn. */
  readonly drawn: Scene;
  readonly places: Places;
}

export interface PeriodScenes {
  /** `null` until places are known. */
  readonly scenes: readonly PeriodScene[] | null;
  readonly working: ReturnType<typeof usePlacing>["working"];
  readonly failure: unknown;
}

export function usePeriodScenes(periods: readonly PeriodView[] | undefined, form: PictureForm): PeriodScenes {
  const { address } = useAddress();
  const { stance } = networkFiltersOf(address);
  const { view, places, limits, rank, working, failure } = usePlacing(form);
  const middle = address.ego;
  const scenes = useMemo(() => {
    if (periods === undefined || view === undefined || places === null) return null;
    const always = new Set(middle === undefined ? [] : [middle]);
    return periods.map((made) => {
      const scene = sceneOf(made.view, stance, alignedCamps(made.view.camps, view.camps));
      const drawn = strongestNodes(scene, limits, always, rank);
      return { made, scene, drawn, places: placesFor(drawn, places) };
    });
  }, [periods, view, places, limits, rank, stance, middle]);
  return { scenes, working, failure };
}
