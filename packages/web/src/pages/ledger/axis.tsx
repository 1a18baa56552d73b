/** The head of the lanes: months, and the flag of the day looked at, to drag or to step by keyboard. */
import { type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../i18n/formats.js";
import { type Axis, dayAt, monthTicks, percentAt } from "./lanes.js";
import { addDays, daysBetween } from "./ledger-rows.js";

export interface AxisHeadProps {
  readonly axis: Axis;
  readonly asOf: string;
  /** Last day of the record or window: later ones cannot be looked at. */
  readonly latest: string;
  /** While it is dragged. */
  readonly preview: (day: string | null) => void;
  readonly choose: (day: string) => void;
}

const TICKS = 7;
const LAST_TICK = 93;
/** Percent of the lane that the flag covers to its right, about. */
const FLAG_WIDTH = 5;

export function AxisHead({ axis, asOf, latest, preview, choose }: AxisHeadProps) {
  const { t } = useTranslation("ledger");
  const formats = useFormats();
  const lane = useRef<HTMLDivElement>(null);
  const dragged = useRef<string | null>(null);
  const within = (day: string) => (day > latest ? latest : day < axis.first ? axis.first : day);
  const dayUnder = (event: PointerEvent) => {
    const box = lane.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return asOf;
    return within(dayAt((event.clientX - box.left) / box.width, axis));
  };
  const drop = () => {
    const day = dragged.current;
    dragged.current = null;
    preview(null);
    if (day !== null) choose(day);
  };
  const flag = percentAt(asOf, axis);
  return (
    <div className="ax">
      <div />
      <div
        className="lane"
        ref={lane}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = dayUnder(event);
          preview(dragged.current);
        }}
        onPointerMove={(event) => {
          if (dragged.current === null) return;
          dragged.current = dayUnder(event);
          preview(dragged.current);
        }}
        onPointerUp={drop}
        onPointerCancel={drop}
      >
        {monthTicks(axis, TICKS).map((day) => {
          const at = percentAt(day, axis);
          // A name at the very end would stand over the next column.
          if (at > LAST_TICK) return null;
          return (
            <span
              key={day}
              className={at > flag - 1 && at < flag + FLAG_WIDTH ? "quiet" : undefined}
              style={{ left: `${at}%` }}
            >
              {day.endsWith("-01-01") ? day.slice(0, 4) : formats.month(day)}
            </span>
          );
        })}
        <div
          className={flag > 80 ? "flag num left" : "flag num"}
          style={{ left: `${flag}%` }}
          role="slider"
          tabIndex={0}
          aria-label={t("asOf.label")}
          aria-valuemin={0}
          aria-valuemax={daysBetween(axis.first, latest)}
          aria-valuenow={daysBetween(axis.first, asOf)}
          aria-valuetext={formats.day(asOf)}
          onKeyDown={(event) => {
            const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 7, PageDown: -7 }[
              event.key
            ];
            const to =
              event.key === "Home"
                ? axis.first
                : event.key === "End"
                  ? latest
                  : step === undefined
                    ? null
                    : addDays(asOf, step * (event.shiftKey ? 7 : 1));
            if (to === null) return;
            event.preventDefault();
            choose(within(to));
          }}
        >
          {formats.shortDay(asOf)}
        </div>
      </div>
      <div className="axh">{t("rungHead")}</div>
    </div>
  );
}
