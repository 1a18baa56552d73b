/** Which input matters most: each goes to the ends of its interval, the compromise moves from one end of the bar to the other. */
import type { TornadoInput } from "@parley/core";
import { useTranslation } from "react-i18next";
import { linearScale, roundTicks } from "../../../figures/scales.js";
import { textWidth } from "../../network/scene/labels.js";
import { usePlaceFormats } from "../scenario-words.js";

export interface TornadoPlotProps {
  readonly rows: readonly TornadoInput[];
  readonly base: number;
  readonly threshold: number | null;
  readonly labels: ReadonlyMap<string, string>;
  readonly width: number;
  readonly open: (actor: string) => void;
}

const ROW = 24;
const TOP = 20;

export function TornadoPlot({ rows, base, threshold, labels, width, open }: TornadoPlotProps) {
  const { t } = useTranslation("scenario");
  const formats = usePlaceFormats();
  const nameOf = ({ actor, input }: TornadoInput) =>
    t("tornado.row", { actor: labels.get(actor) ?? actor, input: t(`input.${input}`) });
  const names = Math.min(
    width * 0.42,
    Math.max(80, ...rows.map((row) => textWidth(nameOf(row), 12, 500))) + 12,
  );
  const values = [base, ...rows.flatMap(({ low, high }) => [low, high])];
  const marked = threshold !== null && Math.abs(threshold - base) < 25 ? [threshold] : [];
  const [least, most] = [Math.min(...values, ...marked), Math.max(...values, ...marked)];
  const room = Math.max(1, most - least) * 0.08;
  const domain = [Math.max(0, least - room), Math.min(100, most + room)] as const;
  const x = linearScale(domain, [names, width - 44]);
  const height = TOP + rows.length * ROW + 22;
  return (
    <svg width={width} height={height} aria-hidden="true">
      {roundTicks(domain).map((tick) => (
        <g key={tick} className="grid">
          <line x1={x(tick)} x2={x(tick)} y1={TOP - 4} y2={height - 18} />
          <text x={x(tick)} y={height - 4} textAnchor="middle">
            {formats.number(tick)}
          </text>
        </g>
      ))}
      {marked.map((value) => (
        <g key={value}>
          <line className="scn-mark" x1={x(value)} x2={x(value)} y1={TOP - 4} y2={height - 18} />
          <text className="scn-mark-name" x={x(value)} y={11} textAnchor="middle">
            {t("tornado.marked", { value: formats.number(value) })}
          </text>
        </g>
      ))}
      {rows.map((row, at) => {
        const y = TOP + at * ROW + ROW / 2;
        const [from, to] = [Math.min(row.low, row.high), Math.max(row.low, row.high)];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below does it by keyboard
          <g key={`${row.actor} ${row.input}`} className="scn-swing" onClick={() => open(row.actor)}>
            <text className="name" x={names - 10} y={y} dy=".36em" textAnchor="end">
              {nameOf(row)}
            </text>
            <rect x={x(from)} width={Math.max(1, x(to) - x(from))} y={y - 7} height={14} />
            {/* Where the input is at its low end. */}
            <line className="scn-low" x1={x(row.low)} x2={x(row.low)} y1={y - 7} y2={y + 7} />
            <text className="value" x={width} y={y} dy=".36em" textAnchor="end">
              {formats.tenth(row.swing)}
            </text>
          </g>
        );
      })}
      <line className="scn-value" x1={x(base)} x2={x(base)} y1={TOP - 6} y2={height - 18} />
    </svg>
  );
}
