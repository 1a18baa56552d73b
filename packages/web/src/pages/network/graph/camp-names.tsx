/** Letter, name and size of each camp, above its outline, or below where something stands there. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Camp } from "../../../components/camp.js";
import { useFormats } from "../../../i18n/formats.js";
import { boxesMeet, textWidth } from "../scene/labels.js";
import type { Picture, PicturedCamp } from "../scene/picture.js";
import type { Box, Scene, SceneCamp } from "../scene/scene.js";
import type { Camera } from "./graph-props.js";
import { campColor } from "./shapes.js";

export interface CampNamesProps {
  readonly scene: Scene;
  readonly picture: Picture;
  readonly camera: Camera;
}

/** Height of a name over its size, and of both in one line where camps stand above one another. */
const HEIGHT = 40;
const COMPACT_HEIGHT = 22;

interface Placed {
  readonly camp: SceneCamp;
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly isRight: boolean;
}

export function CampNames({ scene, picture, camera }: CampNamesProps) {
  const { t } = useTranslation("network");
  const formats = useFormats();
  const { size } = picture;
  const isCompact = scene.camps.length > 2 || size.isNarrow;
  const placed = useMemo(() => placedNames(scene, picture, isCompact), [scene, picture, isCompact]);
  const unit = scene.nodes.some((node) => !node.isConcept) ? "camp.actors" : "camp.concepts";
  return placed.map(({ camp, x, y, wide, isRight }) => (
    <div
      key={camp.camp}
      className={`net-camp ${isCompact ? "compact" : ""} ${isRight ? "right" : ""}`}
      style={{
        transform: `translate(${x + camera.x}px, ${y + camera.y}px) ${isRight ? "translateX(-100%)" : ""}`,
        maxWidth: wide,
      }}
    >
      <Camp camp={camp.camp} />
      <div>
        <b style={{ color: campColor(camp.camp, "-ink") }}>{camp.name}</b>
        <small>{t(unit, { count: camp.size, number: formats.number(camp.size) })}</small>
      </div>
    </div>
  ));
}

function placedNames(scene: Scene, picture: Picture, isCompact: boolean): Placed[] {
  const { size } = picture;
  const height = isCompact ? COMPACT_HEIGHT : HEIGHT;
  const taken: Box[] = [...picture.nodes.values()].map(
    ({ at, radius, plate }) =>
      plate ?? { left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius },
  );
  for (const label of picture.labels.values()) {
    const width = textWidth(label.text, label.size, 600);
    const left =
      label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - width : label.x - width / 2;
    taken.push({ left, right: left + width, top: label.y - 8, bottom: label.y + 8 });
  }
  return picture.camps.flatMap((pictured) => {
    const camp = scene.camps.find((one) => one.camp === pictured.camp);
    if (camp === undefined) return [];
    const most = size.isNarrow ? size.width / 2 - 20 : Math.max(200, size.width * 0.4);
    const wide = Math.min(most, textWidth(camp.name, 13, 600) + (isCompact && !size.isNarrow ? 90 : 30));
    const candidates = namePlaces(pictured, picture, scene.isTwoMode, wide, height);
    const free = candidates.find(({ box }) => !taken.some((other) => boxesMeet(box, other)));
    const chosen = free ?? candidates[0];
    if (chosen === undefined) return [];
    taken.push(chosen.box);
    const { box, isRight } = chosen;
    return [{ camp, x: isRight ? box.right : box.left, y: box.top, wide: most, isRight }];
  });
}

/** Above the outline, at its outer side in a two-mode picture, else centered; then below it. */
function namePlaces(
  { box }: PicturedCamp,
  { size }: Picture,
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
