/** The drawing: a bar to the right for those in favor, to the left for those against, numbers at their ends. */
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { linearScale } from "../../../figures/scales.js";
import { useFormats } from "../../../i18n/formats.js";
import { textWidth } from "../scene/labels.js";
import type { BarPiece, BarRow } from "./bar-rows.js";

export interface BarPlotProps {
  readonly rows: readonly BarRow[];
  readonly width: number;
  readonly sided: boolean;
  /** Open in the drawer: value and side. */
  readonly open: { readonly value: string; readonly side: Side } | null;
  readonly pick: (row: BarRow, side: Side) => void;
}

export type Side = "left" | "right";

const ROW = 26;
const BAR = 14;
const NUMBER = 34;
/** Pieces of one side step down in strength. */
const STRENGTHS = [1, 0.72, 0.5, 0.35, 0.25];

export function BarPlotDrawing({ rows, width, sided, open, pick }: BarPlotProps) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  const [at, setAt] = useState<{ row: number; side: Side }>({ row: 0, side: "right" });
  const isNarrow = width < 520;
  const widest = rows.reduce((most, { value }) => Math.max(most, textWidth(value, 12, 500)), 0);
  const names = Math.min(widest + 16, width * (isNarrow ? 0.4 : 0.3));
  const most = rows.reduce((high, row) => Math.max(high, row.leftSum, row.rightSum), 1);
  const mostLeft = sided ? rows.reduce((high, row) => Math.max(high, row.leftSum), 0) : 0;
  const room = width - names - NUMBER - (mostLeft > 0 ? NUMBER : 0);
  const perCount = room / Math.max(1, mostLeft + rows.reduce((high, row) => Math.max(high, row.rightSum), 1));
  const zero = names + (mostLeft > 0 ? NUMBER + mostLeft * perCount : 0);
  const x = linearScale([0, most], [0, most * perCount]);
  const height = rows.length * ROW + 26;
  const onKeyDown = (event: KeyboardEvent) => {
    const now = rows[at.row];
    const steps: Readonly<Record<string, { row: number; side: Side }>> = {
      ArrowDown: { ...at, row: at.row + 1 },
      ArrowUp: { ...at, row: at.row - 1 },
      ArrowLeft: { ...at, side: "left" },
      ArrowRight: { ...at, side: "right" },
      Home: { ...at, row: 0 },
      End: { ...at, row: rows.length - 1 },
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setAt({ side: to.side, row: Math.min(rows.length - 1, Math.max(0, to.row)) });
    } else if ((event.key === "Enter" || event.key === " ") && now !== undefined) {
      event.preventDefault();
      pick(now, at.side);
    }
  };
  const said = (row: BarRow, side: Side) =>
    t("bars.said", {
      value: row.value,
      side: t(sided ? `bars.${side}` : "bars.all"),
      count: side === "left" ? row.leftSum : row.rightSum,
    });
  const focused = rows[at.row];
  return (
    <div
      className="fig-stage"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the plot is one tab stop with arrow keys inside
      tabIndex={0}
      aria-label={t("bars.label", { count: rows.length })}
      aria-describedby="bars-keys"
      onKeyDown={onKeyDown}
    >
      <svg width={width} height={height} aria-hidden="true">
        {sided ? (
          <Heads zero={zero} hasLeft={mostLeft > 0} left={names + NUMBER} right={width - NUMBER} />
        ) : null}
        {rows.map((row, index) => {
          const y = 24 + index * ROW;
          const side = (name: Side, pieces: readonly BarPiece[], sum: number) => {
            if (sum === 0) return null;
            const sign = name === "left" ? -1 : 1;
            const isOpen = open?.value === row.value && open.side === name;
            let from = 0;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the plot itself does it
              <g
                className={`bar ${sided ? name : "plain"} ${isOpen ? "on" : ""}`}
                onClick={() => {
                  setAt({ row: index, side: name });
                  pick(row, name);
                }}
              >
                {pieces.map((piece, place) => {
                  const start = from;
                  from += piece.count;
                  const [one, other] = [zero + sign * x(start), zero + sign * x(from)];
                  return (
                    <rect
                      key={piece.level}
                      x={Math.min(one, other)}
                      y={y + (ROW - BAR) / 2}
                      width={Math.max(1, Math.abs(other - one) - (place === pieces.length - 1 ? 0 : 1))}
                      height={BAR}
                      style={{ opacity: STRENGTHS[pieces.length === 1 ? 0 : place] ?? 0.25 }}
                    />
                  );
                })}
                <text
                  x={zero + sign * (x(sum) + 6)}
                  y={y + ROW / 2}
                  dy=".36em"
                  textAnchor={sign === 1 ? "start" : "end"}
                >
                  {formats.number(sum)}
                </text>
                <rect
                  data-screen
                  className="hit"
                  x={name === "left" ? names : zero}
                  y={y}
                  width={name === "left" ? Math.max(0, zero - names) : Math.max(0, width - zero)}
                  height={ROW}
                />
              </g>
            );
          };
          return (
            <g key={row.value}>
              <text className="name" x={names - 10} y={y + ROW / 2} dy=".36em" textAnchor="end">
                {cut(row.value, names - 14)}
                <title>{row.value}</title>
              </text>
              {side("left", row.left, row.leftSum)}
              {side("right", row.right, row.rightSum)}
              {index === at.row ? (
                <rect
                  data-screen
                  className="ring"
                  x={at.side === "left" && mostLeft > 0 ? names - 2 : zero - 2}
                  y={y + 1}
                  width={at.side === "left" && mostLeft > 0 ? zero - names + 2 : width - zero}
                  height={ROW - 2}
                  rx={3}
                />
              ) : null}
            </g>
          );
        })}
        <line className="zero" x1={zero} x2={zero} y1={18} y2={height} />
      </svg>
      <span id="bars-keys" className="unseen">
        {t("bars.keys")}
      </span>
      <span className="unseen" aria-live="polite">
        {focused === undefined ? "" : said(focused, at.side)}
      </span>
    </div>
  );
}

interface HeadsProps {
  readonly zero: number;
  readonly hasLeft: boolean;
  readonly left: number;
  readonly right: number;
}

/** Which side is which, once above the bars. */
function Heads({ zero, hasLeft }: HeadsProps) {
  const { t } = useTranslation("figures");
  return (
    <>
      {hasLeft ? (
        <text className="head left" x={zero - 8} y={10} textAnchor="end">
          {t("bars.left")}
        </text>
      ) : null}
      <text className="head right" x={zero + 8} y={10}>
        {t("bars.right")}
      </text>
    </>
  );
}

/** A name as far as there is room. */
function cut(name: string, room: number): string {
  if (textWidth(name, 12, 500) <= room) return name;
  let end = name.length - 1;
  while (end > 3 && textWidth(`${name.slice(0, end)}…`, 12, 500) > room) end -= 1;
  return `${name.slice(0, end).trimEnd()}…`;
}
