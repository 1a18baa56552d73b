/** The name of a camp as part of a drawing, for pictures that stand by themselves. */
import { campLetter } from "../../../components/camp.js";
import type { Numbers, Words } from "../method-paragraph.js";
import type { PlacedName } from "../scene/camp-places.js";
import { textWidth } from "../scene/labels.js";
import { campColor, isHollow, shapePath } from "./shapes.js";

export interface CampNameProps {
  readonly name: PlacedName;
  readonly formats: Numbers;
  readonly t: Words;
  /** Without its size, where there is little room. */
  readonly isShort?: boolean;
}

/** Shape and name in the color of the camp, with its size. */
export function CampName({ name, formats, t, isShort = false }: CampNameProps) {
  const { camp, x, y, isRight } = name;
  const size = isShort
    ? ""
    : t("network:camp.actors", { count: camp.size, number: formats.number(camp.size) });
  const words = `${campLetter(camp.camp)}  ${camp.name}`;
  const wide = textWidth(words, 13, 600);
  const start = isRight ? x - wide - textWidth(size, 11.5, 400) - 8 : x + 18;
  return (
    <g>
      <path
        d={shapePath(camp.camp, 6)}
        transform={`translate(${isRight ? start - 12 : x + 6},${y + 10})`}
        style={
          isHollow(camp.camp)
            ? { fill: "var(--p-surface)", stroke: campColor(camp.camp), strokeWidth: 2.5 }
            : { fill: campColor(camp.camp) }
        }
      />
      <text
        x={start}
        y={y + 10}
        dy=".36em"
        style={{ fontSize: 13, fontWeight: 600, fill: campColor(camp.camp, "-ink") }}
      >
        {words}
      </text>
      <text x={start + wide + 8} y={y + 10} dy=".36em" style={{ fontSize: 11.5 }}>
        {size}
      </text>
    </g>
  );
}
