/** The layers of the drawn network, each painted anew only when what it shows has changed. */
import { memo } from "react";
import type { Picture, PicturedTie } from "../scene/picture.js";
import { campColor, isHollow, shapePath } from "./shapes.js";

export const HullLayer = memo(function HullLayer({ camps }: Pick<Picture, "camps">) {
  return camps.map(({ camp, path }) => (
    <path
      key={camp}
      d={path}
      className={camp % 2 === 1 ? "net-hull odd" : "net-hull"}
      style={{ fill: campColor(camp, "-tint"), stroke: campColor(camp) }}
    />
  ));
});

export const TieLayer = memo(function TieLayer({
  ties,
  className,
}: {
  readonly ties: readonly PicturedTie[];
  readonly className: string;
}) {
  return (
    <g className={className}>
      {ties.map(({ tie, path, width }) => (
        <path key={tie.key} d={path} className={tie.form} strokeWidth={width} />
      ))}
    </g>
  );
});

/** The open tie: its own line on the yellow of evidence. */
export function OpenTie({ tie }: { readonly tie: PicturedTie }) {
  return (
    <g className="net-open-tie">
      <path d={tie.path} className="halo" strokeWidth={tie.width + 9} />
      <path d={tie.path} className={tie.tie.form} strokeWidth={Math.max(2.5, tie.width)} />
    </g>
  );
}

export interface NodeLayerProps {
  readonly nodes: Picture["nodes"];
  readonly focused: ReadonlySet<string>;
}

export const NodeLayer = memo(function NodeLayer({ nodes, focused }: NodeLayerProps) {
  return [...nodes.values()].map(({ node, at, radius, plate }) =>
    plate === null ? (
      <path
        key={node.id}
        d={shapePath(node.camp, radius)}
        transform={`translate(${at.x.toFixed(1)},${at.y.toFixed(1)})`}
        className={`net-node ${node.camp === null ? "none" : isHollow(node.camp) ? "hollow" : ""} ${focused.has(node.id) ? "on" : ""}`}
        style={node.camp === null ? undefined : ({ "--camp": campColor(node.camp) } as React.CSSProperties)}
      />
    ) : (
      <g key={node.id} className={focused.has(node.id) ? "net-plate on" : "net-plate"}>
        <rect
          x={plate.left}
          y={plate.top}
          width={plate.right - plate.left}
          height={plate.bottom - plate.top}
          rx={3}
          style={node.camp === null ? undefined : { stroke: campColor(node.camp) }}
        />
        {plate.words === "" ? null : (
          <text x={at.x} y={at.y} dy=".36em">
            {plate.words}
          </text>
        )}
      </g>
    ),
  );
});

export const LabelLayer = memo(function LabelLayer({ labels }: Pick<Picture, "labels">) {
  return (
    <g className="net-labels">
      {[...labels.values()].map((label) => (
        <text
          key={label.id}
          x={label.x}
          y={label.y}
          dy=".36em"
          textAnchor={label.anchor}
          style={{ fontSize: label.size }}
          className={label.isStrong ? "strong" : undefined}
        >
          {label.text}
        </text>
      ))}
    </g>
  );
});
