/** The removal curve: what is lost the fewer concepts are left, and the cut as a slider. */

import type { KeyboardEvent, MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { linearScale, roundTicks } from "../../../figures/scales.js";
import { ValueLines } from "../../../figures/value-lines.js";
import { useFormats } from "../../../i18n/formats.js";
import { linePath } from "../polarization/line-shape.js";
import type { CurvePoint } from "./curve.js";

export interface BackbonePlotProps {
  readonly curve: readonly CurvePoint[];
  readonly width: number;
  /** Concepts left at the cut. */
  readonly cut: number;
  readonly setCut: (left: number) => void;
  /** What annealing found: size and loss. */
  readonly found: { readonly left: number; readonly loss: number } | null;
}

const HEIGHT = 300;
const EDGE = { left: 44, right: 132, top: 18, bottom: 44 };

export function BackbonePlot({ curve, width, cut, setCut, found }: BackbonePlotProps) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  const all = curve[0]?.left ?? 0;
  const right = width < 520 ? 24 : EDGE.right;
  const x = linearScale([all, 0], [EDGE.left, width - right]);
  const most = curve.reduce(
    (high, { backboneLoss, redundantLoss }) => Math.max(high, backboneLoss, redundantLoss),
    1,
  );
  const y = linearScale([0, most], [HEIGHT - EDGE.bottom, EDGE.top]);
  const line = (loss: "backboneLoss" | "redundantLoss") =>
    linePath(curve.map((point) => ({ x: x(point.left), y: y(point[loss]) })));
  const now = curve.find(({ left }) => left === cut);
  const cutAt = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left - EDGE.left) / Math.max(1, width - right - EDGE.left);
    setCut(Math.min(all, Math.max(0, Math.round(all - share * all))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: cut + 1,
      ArrowUp: cut + 1,
      ArrowRight: cut - 1,
      ArrowDown: cut - 1,
      Home: all,
      End: 0,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setCut(Math.min(all, Math.max(0, to)));
  };
  const words =
    now === undefined
      ? ""
      : t("backbone.cutWords", {
          count: now.left,
          left: formats.number(now.left),
          all: formats.number(all),
          loss: formats.decimal(now.backboneLoss),
          rest: formats.decimal(now.redundantLoss),
        });
  const ends = endLabels(curve, y);
  return (
    <div
      className="fig-stage"
      role="slider"
      tabIndex={0}
      aria-label={t("backbone.slider")}
      aria-valuemin={0}
      aria-valuemax={all}
      aria-valuenow={cut}
      aria-valuetext={words}
      onKeyDown={onKeyDown}
    >
      <svg width={width} height={HEIGHT} aria-hidden="true" onClick={cutAt}>
        <ValueLines
          ticks={roundTicks([0, most])}
          y={y}
          left={EDGE.left}
          right={width - right}
          words={(tick) => formats.decimal(tick)}
        />
        {roundTicks([0, all], 6)
          .filter(Number.isInteger)
          .map((tick) => (
            <text key={tick} className="tick" x={x(tick)} y={HEIGHT - EDGE.bottom + 16} textAnchor="middle">
              {formats.number(tick)}
            </text>
          ))}
        <text className="axis" x={width - right} y={HEIGHT - 8} textAnchor="end">
          {t("backbone.axis")}
        </text>
        <path className="line quiet" d={line("redundantLoss")} />
        <path className="line" d={line("backboneLoss")} />
        {width < 520 ? null : (
          <>
            <text className="value strong" x={width - right + 8} y={ends.backbone} dy=".36em">
              {t("backbone.lossBackbone")}
            </text>
            <text className="value" x={width - right + 8} y={ends.redundant} dy=".36em">
              {t("backbone.lossRedundant")}
            </text>
          </>
        )}
        <g className="cut">
          <line x1={x(cut)} x2={x(cut)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
          {now === undefined ? null : (
            <>
              <circle cx={x(cut)} cy={y(now.backboneLoss)} r={5} />
              <text
                className="value strong"
                x={x(cut) + 8}
                y={y(now.backboneLoss) - 9}
                textAnchor={x(cut) > width - right - 60 ? "end" : "start"}
              >
                {formats.decimal(now.backboneLoss)}
              </text>
            </>
          )}
        </g>
        {found === null ? null : (
          <g className="found">
            <path d={`M${x(found.left)},${y(found.loss) - 7}l7,7l-7,7l-7,-7Z`} />
            <text className="value" x={x(found.left) + 11} y={y(found.loss) + 16}>
              {t("backbone.foundMark")}
            </text>
          </g>
        )}
      </svg>
      <div className="fig-now num" aria-hidden="true">
        {words}
      </div>
    </div>
  );
}

/** The names of both lines at their ends, apart where the lines meet. */
function endLabels(curve: readonly CurvePoint[], y: (value: number) => number) {
  const last = curve.at(-1);
  const [backbone, redundant] = [y(last?.backboneLoss ?? 0), y(last?.redundantLoss ?? 0)];
  const close = Math.abs(backbone - redundant) < 16;
  return {
    backbone: close ? Math.min(backbone, redundant) - 8 : backbone,
    redundant: close ? Math.max(backbone, redundant) + 8 : redundant,
  };
}
