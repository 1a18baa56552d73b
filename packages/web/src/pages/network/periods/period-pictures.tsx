/** Networks of periods as one drawing: side by side with what changed drawn strong, or many small ones. */
import { useMemo } from "react";
import { CampName } from "../graph/camp-name.js";
import { HullLayer, LabelLayer, NodeLayer, TieLayer } from "../graph/layers.js";
import type { Numbers, Words } from "../method-paragraph.js";
import { tieKey } from "../network-query.js";
import { picturedTies, pictureOf } from "../scene/picture.js";
import { legibleTies, shownTies, widestWeight } from "../scene/shown-ties.js";
import type { PeriodScene } from "./use-period-scenes.js";

/** Size a small picture is made for, before it is scaled down. */
const MODEL = { width: 390, height: 410 } as const;
const CAPTION = 40;
const GAP = 24;
const LEAST_CELL = 176;
const LEAST_PANEL = 360;
const NOBODY: ReadonlySet<string> = new Set();

export interface Caption {
  readonly title: string;
  readonly words: string;
}

export interface PeriodPicturesProps {
  readonly scenes: readonly PeriodScene[];
  readonly captions: readonly Caption[];
  readonly width: number;
  readonly formats: Numbers;
  readonly t: Words;
}

/** A cell of the drawing, in its pixels. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Two beside each other, or above one another where there is no room. */
export function panelCells(width: number): { cells: Cell[]; height: number } {
  const isBeside = width >= 2 * LEAST_PANEL + GAP;
  const wide = isBeside ? (width - GAP) / 2 : width;
  const high = Math.round(Math.min(560, Math.max(380, wide)));
  const cells = [0, 1].map((at) => ({
    x: isBeside ? at * (wide + GAP) : 0,
    y: isBeside ? 0 : at * (high + CAPTION + GAP),
    width: wide,
    height: high,
  }));
  const rows = isBeside ? 1 : 2;
  return { cells, height: rows * (high + CAPTION) + (rows - 1) * GAP };
}

/** As many in a row as have room. */
export function smallCells(count: number, width: number): { cells: Cell[]; height: number } {
  const columns = Math.max(1, Math.min(count, Math.floor((width + GAP) / (LEAST_CELL + GAP))));
  const wide = Math.min(300, (width - GAP * (columns - 1)) / columns);
  const high = (wide / MODEL.width) * MODEL.height;
  const row = high + CAPTION + GAP;
  const cells = Array.from({ length: count }, (_, at) => ({
    x: (at % columns) * (wide + GAP),
    y: Math.floor(at / columns) * row,
    width: wide,
    height: high,
  }));
  return { cells, height: Math.max(1, Math.ceil(count / columns)) * row - GAP };
}

export function PanelPictures({ scenes, captions, width, formats, t }: PeriodPicturesProps) {
  const { cells, height } = panelCells(width);
  const changed = new Set(scenes[1]?.made.changes?.ties.map(tieKey) ?? []);
  return (
    <svg width={width} height={height} className="net-periods" aria-hidden="true">
      {scenes.map((scene, at) => {
        const cell = cells[at];
        if (cell === undefined) return null;
        return (
          <g key={scene.made.from} transform={`translate(${cell.x},${cell.y})`}>
            <Panel scene={scene} size={cell} changed={changed} formats={formats} t={t} />
            <CellFrame cell={cell} caption={captions[at]} />
          </g>
        );
      })}
    </svg>
  );
}

export function SmallPictures({ scenes, captions, width }: PeriodPicturesProps) {
  const { cells, height } = smallCells(scenes.length, width);
  return (
    <svg width={width} height={height} className="net-periods" aria-hidden="true">
      {scenes.map((scene, at) => {
        const cell = cells[at];
        if (cell === undefined) return null;
        return (
          <g key={scene.made.from} transform={`translate(${cell.x},${cell.y})`}>
            <g transform={`scale(${cell.width / MODEL.width})`}>
              <Panel scene={scene} size={MODEL} changed={NOBODY} formats={null} t={null} />
            </g>
            <CellFrame cell={cell} caption={captions[at]} />
          </g>
        );
      })}
    </svg>
  );
}

function CellFrame({ cell, caption }: { readonly cell: Cell; readonly caption: Caption | undefined }) {
  return (
    <>
      <rect className="frame" x={0.5} y={0.5} width={cell.width - 1} height={cell.height - 1} rx={3} />
      <text className="title" x={2} y={cell.height + 16}>
        {caption?.title}
      </text>
      <text className="words" x={2} y={cell.height + 32}>
        {caption?.words}
      </text>
    </>
  );
}

interface PanelProps {
  readonly scene: PeriodScene;
  readonly size: { readonly width: number; readonly height: number };
  /** Ties that are drawn strong. */
  readonly changed: ReadonlySet<string>;
  /** `null` leaves out names and labels. */
  readonly formats: Numbers | null;
  readonly t: Words | null;
}

function Panel({ scene: { drawn, places }, size: { width, height }, changed, formats, t }: PanelProps) {
  const { picture, plain, raised } = useMemo(() => {
    const made = pictureOf(drawn, places, { width, height, zoom: 1, isNarrow: true });
    const { shown } = shownTies(drawn.ties, legibleTies(width, height));
    const isRaised = ({ key }: { readonly key: string }) => changed.has(key);
    const widest = widestWeight(drawn.ties);
    const kept = [...shown, ...drawn.ties.filter((tie) => isRaised(tie) && !shown.includes(tie))];
    return {
      picture: made,
      plain: picturedTies(
        kept.filter((tie) => !isRaised(tie)),
        made.nodes,
        widest,
      ),
      raised: picturedTies(kept.filter(isRaised), made.nodes, widest),
    };
  }, [drawn, places, width, height, changed]);
  return (
    <>
      <HullLayer camps={picture.camps} />
      <TieLayer ties={plain} className="net-ties" />
      <TieLayer ties={raised} className="net-ties raised" />
      <NodeLayer nodes={picture.nodes} focused={NOBODY} />
      {formats === null || t === null ? null : (
        <>
          <LabelLayer labels={picture.labels} />
          {picture.names.map((name) => (
            <CampName key={name.camp.camp} name={name} formats={formats} t={t} isShort />
          ))}
        </>
      )}
    </>
  );
}
