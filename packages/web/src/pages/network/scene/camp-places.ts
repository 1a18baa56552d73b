/** Where the names of camps stand: above their outline, or below where a node stands there. */
import { boxesMeet, textWidth } from "./labels.js";
import type { PicturedCamp, PictureSize } from "./picture.js";
import type { Box, Scene, SceneCamp } from "./scene.js";
import { LEAST_IN_CAMP } from "./shown-ties.js";

/** Height of a name over its size, and of both in one line where camps stand above one another. */
const HEIGHT = 40;
const COMPACT_HEIGHT = 22;

export interface PlacedName {
  readonly camp: SceneCamp;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  /** The name ends at x. */
  readonly isRight: boolean;
  /** Name and size in one line. */
  readonly isCompact: boolean;
  readonly box: Box;
}

export function placedNames(
  scene: Scene,
  camps: readonly PicturedCamp[],
  nodes: readonly Box[],
  size: PictureSize,
): PlacedName[] {
  const isCompact = scene.camps.length > 2 || size.isNarrow;
  const height = isCompact ? COMPACT_HEIGHT : HEIGHT;
  const taken: Box[] = [...nodes];
  const placed = camps.flatMap((pictured) => {
    const camp = scene.camps.find((one) => one.camp === pictured.camp);
    if (camp === undefined) return [];
    const most = size.isNarrow ? size.width / 2 - 20 : Math.max(200, size.width * 0.4);
    const wide = Math.min(most, textWidth(camp.name, 13, 600) + (isCompact && !size.isNarrow ? 96 : 30));
    const candidates = namePlaces(pictured, size, scene.isTwoMode, wide, height);
    const chosen =
      candidates.find(({ box }) => !taken.some((other) => boxesMeet(box, other))) ?? candidates[0];
    if (chosen === undefined) return [];
    const { box, isRight } = chosen;
    taken.push(box);
    return [{ camp, x: isRight ? box.right : box.left, y: box.top, wide: most, isRight, isCompact, box }];
  });
  return [...placed, ...listedNames(scene, camps, taken, size)];
}

/** Camps without an outline are named in a list at the top, where nothing else stands. */
function listedNames(
  scene: Scene,
  camps: readonly PicturedCamp[],
  taken: Box[],
  size: PictureSize,
): PlacedName[] {
  if (size.zoom !== 1) return [];
  const listed = scene.camps.filter(
    ({ camp, size: members }) => members >= LEAST_IN_CAMP && !camps.some((one) => one.camp === camp),
  );
  const left = size.isNarrow ? 10 : 22;
  const most = size.isNarrow ? size.width / 2 - 20 : Math.max(200, size.width * 0.4);
  let row = 0;
  return listed.flatMap((camp) => {
    const wide = Math.min(most, textWidth(camp.name, 13, 600) + (size.isNarrow ? 30 : 96));
    for (; row < MOST_LISTED; row += 1) {
      const top = 8 + row * COMPACT_HEIGHT;
      const box = { left, right: left + wide, top, bottom: top + COMPACT_HEIGHT };
      if (taken.some((other) => boxesMeet(box, other))) continue;
      taken.push(box);
      row += 1;
      return [{ camp, x: left, y: top, wide: most, isRight: false, isCompact: true, box }];
    }
    return [];
  });
}

const MOST_LISTED = 6;

/** Above the outline, at its outer side in a two-mode picture, else centered; then below it. */
function namePlaces(
  { box }: PicturedCamp,
  size: PictureSize,
  isTwoMode: boolean,
  wide: number,
  height: number,
): { box: Box; isRight: boolean }[] {
  const middle = (box.left + box.right) / 2;
  const isRight = isTwoMode && middle > size.width / 2;
  const margin = size.isNarrow ? 10 : 22;
  const wished = isTwoMode
    ? isRight
      ? Math.max(box.right, size.width - margin - 12) - wide
      : Math.min(box.left, margin + 12)
    : middle - wide / 2;
  const isFitted = size.zoom === 1;
  const left = isFitted ? Math.min(size.width - margin - wide, Math.max(margin, wished)) : wished;
  const top = box.top - height - 2;
  return [top, box.bottom + 3, top - height].map((y) => {
    const at = isFitted ? Math.min(size.height - height, Math.max(size.isNarrow ? 4 : 10, y)) : y;
    return { box: { left, right: left + wide, top: at, bottom: at + height }, isRight };
  });
}
