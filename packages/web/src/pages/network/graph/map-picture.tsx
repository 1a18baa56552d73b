/**
 * The map as a picture file: drawn anew at the size of a printed page, fitted, all of it as SVG however large, with the
 * names of the camps and the legend as part of the drawing.
 */
import type { MapNote } from "@parley/core";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { savePng, saveSvg } from "../../../figures/figure.js";
import { type PictureWords, standalonePicture } from "../../../figures/picture-file.js";
import type { Numbers, Words } from "../method-paragraph.js";
import type { NetworkFilters } from "../network-query.js";
import { textWidth } from "../scene/labels.js";
import { placedNotes } from "../scene/note-places.js";
import { picturedTies, pictureOf } from "../scene/picture.js";
import { legibleTies, shownTies, widestWeight } from "../scene/shown-ties.js";
import type { NetworkScene } from "../use-scene.js";
import { CampName } from "./camp-name.js";
import { HullLayer, LabelLayer, NodeLayer, TieLayer } from "./layers.js";
import { NoteLayer } from "./note-layer.js";

/** 11 inches of 96 pixels: the width of a page laid across. */
const SIZE = { width: 1056, height: 720, zoom: 1, isNarrow: false } as const;
const LEGEND = 34;
const NOBODY: ReadonlySet<string> = new Set();

export interface MapPictureParts {
  readonly network: NetworkScene;
  readonly filters: NetworkFilters;
  /** Drawn with it. */
  readonly notes: readonly MapNote[];
  readonly words: PictureWords;
  readonly formats: Numbers;
  readonly t: Words;
}

/** Draws the map out of sight, saves it, and clears away. */
export async function saveMapPicture(kind: "svg" | "png", parts: MapPictureParts): Promise<void> {
  const place = document.createElement("div");
  place.className = "picture-host";
  place.dataset.mantineColorScheme = "light";
  document.body.append(place);
  const root = createRoot(place);
  try {
    flushSync(() => root.render(<MapPicture {...parts} />));
    const svg = place.querySelector("svg");
    if (svg === null) return;
    const picture = standalonePicture(svg, parts.words);
    if (kind === "svg") saveSvg("network", picture);
    else await savePng("network", picture);
  } finally {
    root.unmount();
    place.remove();
  }
}

function MapPicture({ network, filters, notes, formats, t }: MapPictureParts) {
  const { drawn, places } = network;
  const picture = pictureOf(drawn, places, SIZE);
  const most = legibleTies(SIZE.width, SIZE.height);
  const ties = picturedTies(shownTies(drawn.ties, most).shown, picture.nodes, widestWeight(drawn.ties));
  return (
    <svg width={SIZE.width} height={SIZE.height + LEGEND} className="net-svg" aria-hidden="true">
      <HullLayer camps={picture.camps} />
      <TieLayer ties={ties} className="net-ties" />
      <NodeLayer nodes={picture.nodes} focused={NOBODY} />
      <LabelLayer labels={picture.labels} />
      {picture.names.map((name) => (
        <CampName key={name.camp.camp} name={name} formats={formats} t={t} />
      ))}
      <NoteLayer notes={placedNotes(notes, picture, filters.mode)} open={null} />
      <PictureLegend network={network} filters={filters} formats={formats} t={t} />
    </svg>
  );
}

/** What lines, shapes and sizes mean, below the map. */
function PictureLegend({ network, filters, formats, t }: Omit<MapPictureParts, "words" | "notes">) {
  const { ties, nodes } = network.scene;
  const forms = (["for", "against", "plain"] as const).filter((form) =>
    ties.some((tie) => tie.form === form),
  );
  const y = SIZE.height + 14;
  let x = 24;
  const lines = forms.map((form) => {
    const words = t(`network:verb.${filters.mode}.${form}`);
    const at = x;
    x += 34 + textWidth(words, 11.5, 400) + 22;
    return (
      <g key={form}>
        <g className="net-ties raised">
          <path d={`M${at},${y}h26`} className={form} strokeWidth={2} />
        </g>
        <text x={at + 34} y={y} dy=".36em" style={{ fontSize: 11.5 }}>
          {words}
        </text>
      </g>
    );
  });
  const counts = nodes.filter((node) => !node.isConcept).map((node) => node.frequency);
  const least = counts.reduce((low, count) => Math.min(low, count), Number.POSITIVE_INFINITY);
  const most = counts.reduce((high, count) => Math.max(high, count), 0);
  return (
    <>
      {lines}
      {counts.length === 0 ? null : (
        <g>
          <circle cx={x + 4} cy={y} r={3} style={{ fill: "var(--p-n7)" }} />
          <circle cx={x + 18} cy={y} r={6.5} style={{ fill: "var(--p-n7)" }} />
          <text x={x + 32} y={y} dy=".36em" style={{ fontSize: 11.5 }}>
            {t("network:sizes", {
              least: formats.number(least),
              most: t("frame:statements", { count: most, number: formats.number(most) }),
            })}
          </text>
        </g>
      )}
    </>
  );
}
