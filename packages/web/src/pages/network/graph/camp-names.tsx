/** Letter, name and size of each camp, above its outline, or below where something stands there. */
import { useTranslation } from "react-i18next";
import { Camp } from "../../../components/camp.js";
import { useFormats } from "../../../i18n/formats.js";
import type { Picture } from "../scene/picture.js";
import type { Scene } from "../scene/scene.js";
import type { Camera } from "./graph-props.js";
import { campColor } from "./shapes.js";

export interface CampNamesProps {
  readonly scene: Scene;
  readonly picture: Picture;
  readonly camera: Camera;
}

export function CampNames({ scene, picture, camera }: CampNamesProps) {
  const { t } = useTranslation("network");
  const formats = useFormats();
  const unit = scene.nodes.some((node) => !node.isConcept) ? "camp.actors" : "camp.concepts";
  return picture.names.map(({ camp, x, y, wide, isRight, isCompact }) => (
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
