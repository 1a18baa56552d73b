/** Where nodes stand: of a small network at once, of a large one from a worker, so that the page never stands still. */
import { useMemo } from "react";
import { type Computing, useComputed } from "../../state/computing.js";
import { layoutOf, type PictureForm } from "./scene/layout.js";
import type { Places, Scene } from "./scene/scene.js";

/** More nodes than this would hold the page up. */
const MOST_AT_ONCE = 100;

export interface FoundPlaces {
  /** `null` while nothing fits yet. */
  readonly places: Places | null;
  readonly computing: Computing | null;
  readonly failure: unknown;
}

export function usePlaces(scene: Scene | null, form: PictureForm): FoundPlaces {
  const isLarge = scene !== null && scene.nodes.length > MOST_AT_ONCE;
  const atOnce = useMemo(
    () => (scene === null || isLarge ? null : layoutOf(scene, form)),
    [scene, isLarge, form],
  );
  const asked = isLarge ? scene : null;
  const found = useComputed(
    asked === null ? null : { kind: "places", scene: asked, form },
    asked === null ? undefined : `places ${numberOf(asked)} ${form}`,
  );
  const fits = asked !== null && found.data !== undefined && (!found.isStale || knows(found.data, asked));
  return {
    places: isLarge ? (fits ? (found.data ?? null) : null) : atOnce,
    computing: found.computing,
    failure: found.failure,
  };
}

/** Places of the scene before stay until the next are there, as long as they are of the same nodes. */
function knows(places: Places, scene: Scene): boolean {
  const missing = scene.nodes.filter((node) => !places.has(node.id)).length;
  return missing <= scene.nodes.length / 20;
}

const numbers = new WeakMap<Scene, number>();
let last = 0;

function numberOf(scene: Scene): number {
  const known = numbers.get(scene);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(scene, last);
  return last;
}
