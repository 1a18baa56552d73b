/** The worlds under each other: compromise as a black mark, what uncertain inputs do as a band, the model's error in gray. */
import type { PlayedWorld, ScenarioCondition } from "@parley/core";
import { useTranslation } from "react-i18next";
import { linearScale } from "../../../figures/scales.js";
import { wrappedWords } from "../../../figures/wrapped-words.js";
import { differenceWords, usePlaceFormats, worldWords } from "../scenario-words.js";

export interface WorldsPlotProps {
  readonly worlds: readonly PlayedWorld[];
  readonly issue: number;
  readonly conditions: readonly ScenarioCondition[];
  readonly record: number | null;
  readonly shown: PlayedWorld | null;
  readonly width: number;
  readonly choose: (world: PlayedWorld) => void;
}

const ROW = 42;
const TOP = 22;

export function WorldsPlot(props: WorldsPlotProps) {
  const { worlds, issue, conditions, record, shown, width, choose } = props;
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const names = Math.min(220, width * 0.34);
  const right = 96;
  const x = linearScale([0, 100], [names + 12, width - right]);
  const height = TOP + worlds.length * ROW + 22;
  return (
    <svg width={width} height={height} aria-hidden="true">
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick} className="grid">
          <line x1={x(tick)} x2={x(tick)} y1={TOP - 6} y2={height - 18} />
          <text x={x(tick)} y={height - 4} textAnchor="middle">
            {formats.number(tick)}
          </text>
        </g>
      ))}
      {record === null ? null : (
        <g className="scn-record">
          <line x1={x(record)} x2={x(record)} y1={TOP - 6} y2={height - 18} />
          <text x={x(record)} y={11} textAnchor="middle">
            {t("worlds.record")}
          </text>
        </g>
      )}
      {worlds.map((world, at) => {
        const outcome = world.outcomes[issue];
        const y = TOP + at * ROW + ROW / 2;
        if (outcome === undefined) return null;
        const { baselines, band, modelError, spatial } = outcome;
        const lines = wrappedWords(worldWords(conditions, world.world, t as never), names, 12).slice(0, 3);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below does it by keyboard
          <g
            key={world.name}
            className={world.name === shown?.name ? "scn-world on" : "scn-world"}
            onClick={() => choose(world)}
          >
            <rect className="hit" data-screen x={0} y={y - ROW / 2} width={width} height={ROW} />
            {lines.map((line, place) => (
              <text
                key={line}
                className="name"
                x={0}
                y={y + (place - (lines.length - 1) / 2) * 13}
                dy=".36em"
              >
                {line}
              </text>
            ))}
            {modelError === null ? null : (
              <g className="scn-error">
                <rect
                  x={x(modelError["80"][0])}
                  width={x(modelError["80"][1]) - x(modelError["80"][0])}
                  y={y - 2}
                  height={4}
                />
                <rect
                  className="half"
                  x={x(modelError["50"][0])}
                  width={x(modelError["50"][1]) - x(modelError["50"][0])}
                  y={y - 4}
                  height={8}
                />
              </g>
            )}
            {spatial === null ? null : (
              <rect
                className="scn-spatial"
                x={x(spatial.band.p10)}
                width={Math.max(1, x(spatial.band.p90) - x(spatial.band.p10))}
                y={y + 8}
                height={4}
              />
            )}
            {band === null ? null : (
              <rect
                className="scn-inputs"
                x={x(band.p10)}
                width={Math.max(1, x(band.p90) - x(band.p10))}
                y={y - 6}
                height={12}
              />
            )}
            {baselines.compromise === null ? null : (
              <line
                className="scn-value"
                x1={x(baselines.compromise)}
                x2={x(baselines.compromise)}
                y1={y - 10}
                y2={y + 10}
              />
            )}
            <text className="value" x={width} y={y} dy=".36em" textAnchor="end">
              {differenceWords(world.change[issue]?.compromise ?? null, formats, t as never)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
