/** Where nodes stand in pixels, for the arrow keys: asked when a key is pressed, so nothing is kept in step. */
import type { Places, Point } from "../scene/scene.js";

export type PicturePoints = () => ReadonlyMap<string, Point>;

export function picturePoints(
  places: Places,
  ids: readonly string[],
  size: { readonly width: number; readonly height: number },
): ReadonlyMap<string, Point> {
  return new Map(
    ids.flatMap((id) => {
      const place = places.get(id);
      return place === undefined ? [] : [[id, { x: place.x * size.width, y: place.y * size.height }]];
    }),
  );
}
