/** Under and over the bars of the brush: starts of months, and named events where there is room for them. */
import type { TimelineView } from "@parley/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../i18n/formats.js";
import { dayCount, dayNumber, isoDay, type Span, ticksOf } from "./days.js";

export function BrushTicks({ span, width }: { readonly span: Span; readonly width: number }) {
  const formats = useFormats();
  const ticks = ticksOf(span, Math.max(width, 100));
  return ticks.map((tick) => {
    const iso = isoDay(tick.day);
    const words =
      tick.kind === "year"
        ? iso.slice(0, 4)
        : tick.kind === "month"
          ? formats.month(iso)
          : String(Number(iso.slice(8)));
    return (
      <div
        className="tick"
        key={tick.day}
        style={{ left: `${((tick.day - span.first) / dayCount(span)) * 100}%` }}
        aria-hidden="true"
      >
        {words}
      </div>
    );
  });
}

/** Pixels a letter of an event's name takes, about. */
const LETTER = 6.2;

export function BrushEvents({
  events,
  span,
  width,
}: {
  readonly events: TimelineView["events"];
  readonly span: Span;
  readonly width: number;
}) {
  const { i18n } = useTranslation();
  let taken = Number.NEGATIVE_INFINITY;
  const shown = [...events].sort((a, b) => (a.from < b.from ? -1 : 1));
  return shown.map((event) => {
    const day = dayNumber(event.from);
    if (day < span.first || day > span.last) return null;
    const x = ((day - span.first) / dayCount(span)) * width;
    const words =
      (i18n.language === "de"
        ? (event.labels.de ?? event.labels.en)
        : (event.labels.en ?? event.labels.de)) ?? "";
    const length = words.length * LETTER + 8;
    const isLeft = x + length > width;
    const start = isLeft ? x - length : x;
    const hasRoom = start >= taken + 4;
    if (hasRoom) taken = isLeft ? x : x + length;
    return (
      <div
        className={isLeft ? "ev left" : "ev"}
        key={event.id}
        style={{ left: `${(x / Math.max(width, 1)) * 100}%` }}
        title={words}
      >
        {hasRoom ? <span>{words}</span> : null}
      </div>
    );
  });
}
