/** The line: a score for each time window, nothing where too little was said, its last, lowest and highest value named. */

import type { PolarizationPoint } from "@parley/core";
import type { KeyboardEvent, PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { dayOf, linearScale, roundTicks } from "../../../figures/scales.js";
import { ValueLines } from "../../../figures/value-lines.js";
import { type Formats, useFormats } from "../../../i18n/formats.js";
import { isoDay, ticksOf } from "../../../time/days.js";
import { windowWords } from "../player/player.js";
import { extremesOf, gapsOf, linePath, linePieces } from "./line-shape.js";

export interface PolarizationPlotProps {
  readonly points: readonly PolarizationPoint[];
  readonly width: number;
  /** Under the keyboard. */
  readonly at: number;
  readonly setAt: (index: number) => void;
  /** Open in the drawer. */
  readonly open: number | null;
  readonly pick: (index: number) => void;
}

const HEIGHT = 320;
const EDGE = { left: 44, right: 64, top: 18, bottom: 34 };
/** Beyond this many points they are not marked one by one. */
const MOST_MARKS = 160;

export function PolarizationPlot({ points, width, at, setAt, open, pick }: PolarizationPlotProps) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  const days = points.map(({ dateTime }) => dayOf(dateTime ?? ""));
  const [first = 0, last = 1] = [days[0], days.at(-1)];
  const x = linearScale([first, last], [EDGE.left, width - EDGE.right]);
  const highest = points.reduce((most, { score }) => Math.max(most, score ?? 0), 0);
  // A fit lies between 0 and 1; under compat DNA's distance has no upper end.
  const top = highest <= 1 ? 1 : highest * 1.05;
  const y = linearScale([0, top], [HEIGHT - EDGE.bottom, EDGE.top]);
  const placed = points.map(({ score }, index) =>
    score === null ? null : { x: x(days[index] ?? first), y: y(score) },
  );
  const nearest = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const wanted = event.clientX - box.left;
    let best = 0;
    days.forEach((day, index) => {
      if (Math.abs(x(day) - wanted) < Math.abs(x(days[best] ?? first) - wanted)) best = index;
    });
    return best;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const end = points.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: end,
    };
    const to = steps[event.key];
    if (to !== undefined) setAt(Math.min(end, Math.max(0, to)));
    else if (event.key === "Enter" || event.key === " ") pick(at);
    else return;
    event.preventDefault();
  };
  const now = points[at];
  const gaps = gapsOf(points);
  const half = points.length < 2 ? 4 : (x(days[1] ?? first) - x(first)) / 2;
  return (
    <div
      className="fig-stage"
      role="slider"
      tabIndex={0}
      aria-label={t("polarization.slider")}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={at + 1}
      aria-valuetext={now === undefined ? "" : pointWords(now, formats, t as never)}
      onKeyDown={onKeyDown}
    >
      <svg
        width={width}
        height={HEIGHT}
        aria-hidden="true"
        onPointerMove={(event) => setAt(nearest(event))}
        onClick={() => pick(at)}
      >
        <ValueLines
          ticks={roundTicks([0, top])}
          y={y}
          left={EDGE.left}
          right={width - EDGE.right}
          words={(tick) => formats.decimal(tick)}
        />
        {ticksOf({ first: Math.floor(first), last: Math.ceil(last) }, width - EDGE.left - EDGE.right).map(
          ({ day, kind }) => (
            <g key={day} className="grid">
              <line x1={x(day)} x2={x(day)} y1={HEIGHT - EDGE.bottom} y2={HEIGHT - EDGE.bottom + 4} />
              <text x={x(day) + 3} y={HEIGHT - EDGE.bottom + 16}>
                {tickWords(isoDay(day), kind, formats)}
              </text>
            </g>
          ),
        )}
        {gaps.map(([from, to]) => (
          <rect
            key={from}
            className="gap"
            x={x(days[from] ?? first) - half}
            width={Math.max(2, x(days[to] ?? first) - x(days[from] ?? first) + 2 * half)}
            y={EDGE.top}
            height={HEIGHT - EDGE.top - EDGE.bottom}
          />
        ))}
        {linePieces(placed).map((piece) => (
          <path key={piece[0]?.x} className="line" d={linePath(piece)} />
        ))}
        {placed.map((place, index) =>
          place === null || (points.length > MOST_MARKS && index !== open) ? null : (
            <circle
              key={days[index]}
              className={index === open ? "mark on" : "mark"}
              cx={place.x}
              cy={place.y}
              r={index === open ? 5 : 2.5}
            />
          ),
        )}
        <Extremes points={points} placed={placed} />
        <g data-screen className="cursor">
          <line x1={x(days[at] ?? first)} x2={x(days[at] ?? first)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
          {placed[at] === null || placed[at] === undefined ? null : (
            <circle cx={placed[at].x} cy={placed[at].y} r={6} />
          )}
        </g>
      </svg>
      <div className="fig-now num" aria-hidden="true">
        {now === undefined ? "" : pointWords(now, formats, t as never)}
      </div>
    </div>
  );
}

type Words = (key: string, values?: Record<string, unknown>) => string;

/** "3 – 16 Feb 2031: 0.58, 41 statements", or why there is no value. */
export function pointWords(point: PolarizationPoint, formats: Formats, t: Words): string {
  if (point.gap !== null) return point.gap;
  return t("figures:polarization.point", {
    range: windowWords(point, formats),
    score: formats.decimal(point.score ?? 0),
    count: point.statements,
    number: formats.number(point.statements),
  });
}

function tickWords(iso: string, kind: "year" | "month" | "day", formats: Formats): string {
  if (kind === "year") return iso.slice(0, 4);
  return kind === "month" ? formats.month(iso) : formats.shortDay(iso);
}

interface ExtremesProps {
  readonly points: readonly PolarizationPoint[];
  readonly placed: readonly ({ readonly x: number; readonly y: number } | null)[];
}

/** Values written at the line: the last at its right, the lowest below and the highest above. */
function Extremes({ points, placed }: ExtremesProps) {
  const formats = useFormats();
  const found = extremesOf(points);
  if (found === null) return null;
  const label = (index: number, dx: number, dy: number, anchor: "start" | "middle", isStrong: boolean) => {
    const place = placed[index];
    const score = points[index]?.score ?? null;
    if (place === null || place === undefined || score === null) return null;
    return (
      <text
        key={index}
        className={isStrong ? "value strong" : "value"}
        x={place.x + dx}
        y={place.y + dy}
        textAnchor={anchor}
      >
        {formats.decimal(score)}
      </text>
    );
  };
  const { lowest, highest, last } = found;
  return (
    <>
      {label(last, 9, 4, "start", true)}
      {lowest === last ? null : label(lowest, 0, 18, "middle", false)}
      {highest === last || highest === lowest ? null : label(highest, 0, -9, "middle", false)}
    </>
  );
}
