/**
 * Who moves, round by round: median and middle half of the runs per actor, never a single run, with the compromise as
 * the black line and the model's own error as the gray band beside them.
 */

import type { IssueOutcome } from "@parley/core";
import { useTranslation } from "react-i18next";
import { linearScale } from "../../../figures/scales.js";
import { ValueLines } from "../../../figures/value-lines.js";
import { textWidth } from "../../network/scene/labels.js";
import { usePlaceFormats } from "../scenario-words.js";
import { campPaint } from "../use-camps.js";
import { spreadHeights } from "./stem-labels.js";

export interface MovesPlotProps {
  readonly outcome: IssueOutcome;
  readonly camps: ReadonlyMap<string, number>;
  readonly width: number;
  readonly opened: string | null;
  readonly open: (actor: string) => void;
}

const HEIGHT = 372;
const EDGE = { left: 30, top: 12, bottom: 30 };

export function MovesPlot({ outcome, camps, width, opened, open }: MovesPlotProps) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const { spatial, historic, modelError } = outcome;
  const middle = outcome.baselines.compromise;
  const nameOf = new Map(outcome.actors.map(({ id, label }) => [id, label]));
  const lines = (spatial?.actors ?? []).map(({ id, rounds }) => ({
    id,
    rounds,
    label: nameOf.get(id) ?? id,
  }));
  const said = t("moves.compromise", { value: middle === null ? "–" : formats.tenth(middle) });
  const right = Math.min(
    width * 0.34,
    14 + Math.max(textWidth(said, 12, 600), ...lines.map(({ label }) => textWidth(label, 12, 500))),
  );
  const last = Math.max(1, (lines[0]?.rounds.length ?? historic?.medianByRound.length ?? 2) - 1);
  const x = linearScale([0, last], [EDGE.left, width - right]);
  const y = linearScale([0, 100], [HEIGHT - EDGE.bottom, EDGE.top]);
  const ends = [
    ...lines.map(({ rounds }) => y(rounds.at(-1)?.[1] ?? 0)),
    ...(middle === null ? [] : [y(middle)]),
  ];
  const heights = spreadHeights(ends, [EDGE.top, HEIGHT - EDGE.bottom]);
  // Many bands over each other would hide the lines.
  const bandStrength = Math.max(0.04, Math.min(0.13, 0.9 / Math.max(1, lines.length)));
  const path = (values: readonly number[]) =>
    values.map((value, at) => `${at === 0 ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join("");
  const area = (low: readonly number[], high: readonly number[]) =>
    `${path(high)}${low
      .map((value, at) => ({ value, at }))
      .toReversed()
      .map(({ value, at }) => `L${x(at).toFixed(1)} ${y(value).toFixed(1)}`)
      .join("")}z`;
  const ticks = [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * last)))];
  return (
    <svg width={width} height={HEIGHT} aria-hidden="true">
      <ValueLines
        ticks={[0, 25, 50, 75, 100]}
        y={y}
        left={EDGE.left}
        right={width - right}
        words={(tick) => formats.number(tick)}
      />
      {ticks.map((tick) => (
        <text key={tick} className="tick" x={x(tick)} y={HEIGHT - 10} textAnchor="middle">
          {tick === 0 ? t("moves.now") : formats.number(tick)}
        </text>
      ))}
      <text className="tick" x={width - right + 12} y={HEIGHT - 10}>
        {t("moves.rounds")}
      </text>
      {modelError === null ? null : (
        <rect
          className="scn-error-band"
          x={EDGE.left}
          width={width - right - EDGE.left}
          y={y(modelError["50"][1])}
          height={y(modelError["50"][0]) - y(modelError["50"][1])}
        />
      )}
      {lines.map(({ id, rounds }) => (
        <path
          key={id}
          className="scn-band"
          style={{ fill: campPaint(camps.get(id)).color, fillOpacity: opened === id ? 0.3 : bandStrength }}
          d={area(
            rounds.map(([low]) => low),
            rounds.map(([, , high]) => high),
          )}
        />
      ))}
      {lines.map(({ id, rounds, label }, at) => {
        const paint = campPaint(camps.get(id));
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below does it by keyboard
          <g key={id} className={opened === id ? "scn-line on" : "scn-line"} onClick={() => open(id)}>
            <path
              d={path(rounds.map(([, median]) => median))}
              style={{ stroke: paint.color }}
              strokeDasharray={paint.dash}
            />
            <text x={width - right + 8} y={heights[at]} dy=".36em" style={{ fill: paint.ink }}>
              {label}
            </text>
          </g>
        );
      })}
      {historic === null ? null : (
        <g className="scn-historic">
          <path d={path(historic.medianByRound)} />
          <text x={x(last) - 4} y={y(historic.medianByRound.at(-1) ?? 0) - 8} textAnchor="end">
            {t("moves.historic")}
          </text>
        </g>
      )}
      {middle === null ? null : (
        <g className="scn-compromise">
          <line x1={EDGE.left} x2={width - right} y1={y(middle)} y2={y(middle)} />
          <text x={width - right + 8} y={heights.at(-1)} dy=".36em">
            {said}
          </text>
        </g>
      )}
    </svg>
  );
}
