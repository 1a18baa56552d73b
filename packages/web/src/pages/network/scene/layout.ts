/** Chooses the layout of a network and keeps places when filters take nodes away. */
import { type LayoutProgress, oneModeLayout } from "./one-mode-layout.js";
import { byName, type Places, type Point, type Scene, scatter } from "./scene.js";
import { twoModeLayout } from "./two-mode-layout.js";

/** Forms for which places are made; in between they are stretched, so that a drawer moves nothing about. */
export type PictureForm = "wide" | "narrow";

const ASPECTS: Readonly<Record<PictureForm, number>> = { wide: 1.35, narrow: 0.95 };

/** Places of all nodes of the whole network. */
export function layoutOf(scene: Scene, form: PictureForm): Places {
  const steps = layoutSteps(scene, form);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same step by step, so that a worker can say how far it is. */
export function* layoutSteps(scene: Scene, form: PictureForm): Generator<LayoutProgress, Places> {
  const aspect = ASPECTS[form];
  return scene.isTwoMode ? twoModeLayout(scene, { aspect }) : yield* oneModeLayout(scene, aspect);
}

/**
 * Places for the nodes shown. What the whole network does not know, such as an actor who came in with a
 * write just made, stands near the middle of its partners.
 */
export function placesFor(scene: Scene, known: Places): Places {
  const missing = scene.nodes.filter((node) => !known.has(node.id)).sort((a, b) => byName(a.id, b.id));
  if (missing.length === 0) return known;
  const places = new Map<string, Point>(known);
  for (const node of missing) {
    const partners = scene.ties.flatMap((tie) => {
      const other = tie.source === node.id ? tie.target : tie.target === node.id ? tie.source : null;
      const place = other === null ? undefined : known.get(other);
      return place === undefined ? [] : [place];
    });
    const mean = (axis: "x" | "y") =>
      partners.length === 0 ? 0.5 : partners.reduce((sum, place) => sum + place[axis], 0) / partners.length;
    places.set(node.id, freePlace(node.id, { x: mean("x"), y: mean("y") }, [...places.values()]));
  }
  return places;
}

const TRIES = 48;
const ENOUGH = 0.075;

/** A place near a point that is not taken: the first with enough room, else the roomiest of those tried. */
function freePlace(id: string, near: Point, taken: readonly Point[]): Point {
  let best = near;
  let most = -1;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const angle = 2 * Math.PI * scatter(id, 10 + attempt);
    const away = 0.06 + (0.4 * attempt) / TRIES;
    const place = {
      x: Math.min(1, Math.max(0, near.x + Math.cos(angle) * away)),
      y: Math.min(1, Math.max(0, near.y + Math.sin(angle) * away)),
    };
    const room = Math.min(...taken.map((other) => Math.hypot(other.x - place.x, other.y - place.y)));
    if (room >= ENOUGH) return place;
    if (room > most) {
      best = place;
      most = room;
    }
  }
  return best;
}
