/**
 * The issue's scale with everybody on it: a stem per actor, as tall as capability times salience, with the compromise
 * and, beside it, the model's own error. An actor that an edit moved leaves a hollow ghost where the record puts it.
 */
import type { IssueOutcome, PlacedActor, ScenarioIssue } from "@parley/core";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { linearScale } from "../../../figures/scales.js";
import { wrappedWords } from "../../../figures/wrapped-words.js";
import { textWidth } from "../../network/scene/labels.js";
import { nearestAnchor, usePlaceFormats } from "../scenario-words.js";
import { campPaint, markPath } from "../use-camps.js";
import { sideBySide, stemLabels } from "./stem-labels.js";

export interface ScalePlotProps {
  readonly issue: ScenarioIssue;
  readonly outcome: IssueOutcome;
  /** Compromise of the record, drawn hollow. */
  readonly before: number | null;
  readonly camps: ReadonlyMap<string, number>;
  readonly width: number;
  readonly opened: string | null;
  readonly open: (actor: string) => void;
  /** Moves an actor, by dragging its mark or by keyboard. */
  readonly move: (actor: PlacedActor, to: number) => void;
}

const TOP = 46;
const AXIS = 218;
const EDGE = 14;
const MARK = 4.5;

export function ScalePlot(props: ScalePlotProps) {
  const { issue, outcome, before, camps, width, opened, open, move } = props;
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const [at, setAt] = useState(0);
  const [drag, setDrag] = useState<{ readonly id: string; readonly to: number } | null>(null);
  const x = linearScale([0, 100], [EDGE, width - EDGE]);
  const actors = [...outcome.actors].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const most = Math.max(1, ...actors.map(weightOf));
  const y = linearScale([0, most], [AXIS - 16, TOP]);
  const shifts = sideBySide(
    actors.map(({ position }) => x(position)),
    2 * MARK + 3,
  );
  const stemAt = (actor: PlacedActor) =>
    drag?.id === actor.id
      ? x(drag.to)
      : Math.min(width - MARK, Math.max(MARK, x(actor.position) + (shifts[actors.indexOf(actor)] ?? 0)));
  const labels = stemLabels(
    actors.map((actor) => ({
      id: actor.id,
      x: stemAt(actor),
      y: y(weightOf(actor)),
      width: textWidth(actor.label, 12, 500),
    })),
    width,
  );
  // Names that had to move up may stand above the drawing: it grows to hold them.
  const over = Math.max(0, 14 - Math.min(14, ...labels.map((label) => label.y)));
  const now = actors[Math.min(at, actors.length - 1)];
  const said = (actor: PlacedActor) =>
    t("scale.said", {
      actor: actor.label,
      position: formats.tenth(actor.position),
      range: formats.range(actor.low, actor.high),
      anchor: nearestAnchor(issue, actor.position) ?? "",
      weight: formats.number(Math.round(weightOf(actor))),
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: actors.length - 1,
    };
    const to = steps[event.key];
    if (now === undefined) return;
    if (event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      const step = event.key === "ArrowLeft" ? -5 : 5;
      move(now, Math.min(100, Math.max(0, Math.round(now.position) + step)));
    } else if (to !== undefined) setAt(Math.min(actors.length - 1, Math.max(0, to)));
    else if (event.key === "Enter" || event.key === " ") open(now.id);
    else return;
    event.preventDefault();
  };
  const placeAt = (event: PointerEvent<SVGElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    const share = (event.clientX - (box?.left ?? 0) - EDGE) / (width - 2 * EDGE);
    return Math.round(Math.min(100, Math.max(0, share * 100)));
  };
  const middle = outcome.baselines.compromise;
  const error = outcome.modelError;
  const height = AXIS + over + 64;
  return (
    <div
      className="fig-stage scn-scale"
      role="slider"
      tabIndex={0}
      aria-label={t("scale.label")}
      aria-valuemin={1}
      aria-valuemax={Math.max(1, actors.length)}
      aria-valuenow={Math.min(at, actors.length - 1) + 1}
      aria-valuetext={now === undefined ? "" : said(now)}
      onKeyDown={onKeyDown}
    >
      <svg width={width} height={height} aria-hidden="true">
        <g transform={`translate(0 ${over})`}>
          {error === null ? null : (
            <g className="scn-error">
              <rect
                x={x(error["80"][0])}
                width={x(error["80"][1]) - x(error["80"][0])}
                y={AXIS - 4}
                height={8}
              />
              <rect
                className="half"
                x={x(error["50"][0])}
                width={x(error["50"][1]) - x(error["50"][0])}
                y={AXIS - 8}
                height={16}
              />
            </g>
          )}
          <line className="zero scn-axis" x1={EDGE} x2={width - EDGE} y1={AXIS} y2={AXIS} />
          {[0, 25, 50, 75, 100].map((tick) => (
            <g key={tick} className="grid">
              <line className="zero" x1={x(tick)} x2={x(tick)} y1={AXIS} y2={AXIS + 5} />
              <text
                x={x(tick)}
                y={AXIS + 18}
                textAnchor={tick === 0 ? "start" : tick === 100 ? "end" : "middle"}
              >
                {formats.number(tick)}
              </text>
            </g>
          ))}
          <Anchors issue={issue} x={x} width={width} />
          {issue.threshold === null ? null : (
            <line
              className="scn-mark"
              x1={x(issue.threshold)}
              x2={x(issue.threshold)}
              y1={TOP - 20}
              y2={AXIS}
            />
          )}
          {actors.map((actor) => {
            const paint = campPaint(camps.get(actor.id));
            const [place, top] = [stemAt(actor), y(weightOf(actor))];
            return (
              <g key={actor.id} style={{ color: paint.color }}>
                {actor.ghost === null ||
                Math.abs(actor.ghost - (drag?.id === actor.id ? drag.to : actor.position)) < 0.5 ? null : (
                  <>
                    <line className="scn-moved" x1={x(actor.ghost)} x2={place} y1={top} y2={top} />
                    <path className="scn-ghost" d={markPath(paint.shape, x(actor.ghost), top, MARK)} />
                  </>
                )}
                <line className="scn-stem" x1={place} x2={place} y1={AXIS} y2={top} />
                <path
                  className={opened === actor.id ? "scn-head on" : "scn-head"}
                  d={markPath(paint.shape, place, top, opened === actor.id ? MARK + 1.5 : MARK)}
                />
                {now?.id === actor.id ? (
                  <circle className="ring" data-screen cx={place} cy={top} r={10} />
                ) : null}
              </g>
            );
          })}
          {labels.map((label) => {
            const actor = actors.find(({ id }) => id === label.id);
            const isMoved = drag?.id === label.id;
            return (
              <text
                key={label.id}
                className={opened === label.id ? "scn-name on" : "scn-name"}
                x={isMoved ? x(drag.to) : label.x}
                y={label.y}
                textAnchor="middle"
              >
                {isMoved ? `${actor?.label} ${drag.to}` : actor?.label}
              </text>
            );
          })}
          {before === null || middle === null || Math.abs(before - middle) < 0.05 ? null : (
            <path className="scn-before" d={`M${x(before) - 6} ${AXIS - 12}h12l-6 10z`} />
          )}
          {middle === null ? null : (
            <path className="scn-now" d={`M${x(middle) - 7} ${AXIS - 13}h14l-7 12z`} />
          )}
          <g data-screen>
            {actors.map((actor, index) => (
              <circle
                key={actor.id}
                className="scn-hit"
                cx={stemAt(actor)}
                cy={y(weightOf(actor))}
                r={11}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  setAt(index);
                }}
                onPointerMove={(event) => {
                  if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
                  const to = placeAt(event);
                  if (drag !== null || Math.abs(to - actor.position) > 2) setDrag({ id: actor.id, to });
                }}
                onPointerUp={() => {
                  if (drag?.id === actor.id) move(actor, drag.to);
                  else open(actor.id);
                  setDrag(null);
                }}
                onPointerCancel={() => setDrag(null)}
              >
                <title>{said(actor)}</title>
              </circle>
            ))}
          </g>
        </g>
      </svg>
    </div>
  );
}

/** Capability times salience, 100 for the most there can be of both. */
export function weightOf({ capability, salience }: Pick<PlacedActor, "capability" | "salience">): number {
  return (capability * salience) / 100;
}

const ANCHOR_LINE = 13;
const ANCHOR_ROOM = 104;

interface AnchorsProps {
  readonly issue: ScenarioIssue;
  readonly x: (value: number) => number;
  readonly width: number;
}

/** The scale in words: the ends first, then what fits between without touching. */
function Anchors({ issue, x, width }: AnchorsProps) {
  const sorted = [...issue.anchors].sort((a, b) => a.value - b.value);
  const taken: (readonly [left: number, right: number])[] = [];
  const wishes = [sorted[0], sorted.at(-1), ...sorted.slice(1, -1)].flatMap((one) => one ?? []);
  return wishes.flatMap(({ value, label }) => {
    const lines = wrappedWords(label, ANCHOR_ROOM, 11).slice(0, 3);
    const room = Math.max(...lines.map((line) => textWidth(line, 11, 400)));
    const anchor = value <= 8 ? "start" : value >= 92 ? "end" : "middle";
    const left = x(value) - (anchor === "start" ? 0 : anchor === "end" ? room : room / 2);
    const isFree =
      left >= -2 &&
      left + room <= width + 2 &&
      taken.every(([from, to]) => left > to + 8 || left + room < from - 8);
    if (!isFree) return [];
    taken.push([left, left + room]);
    return [
      <g key={value} className="scn-anchor">
        {lines.map((line, at) => (
          <text key={line} x={x(value)} y={AXIS + 33 + at * ANCHOR_LINE} textAnchor={anchor}>
            {line}
          </text>
        ))}
      </g>,
    ];
  });
}
