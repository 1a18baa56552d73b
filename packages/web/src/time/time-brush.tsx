/** The time brush: statements per day (light part not reviewed), named events, and one window for all pages. */
import { useElementSize } from "@mantine/hooks";
import { type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../components/icon.js";
import { type Formats, useFormats } from "../i18n/formats.js";
import { useKeys } from "../keys/key-layer.js";
import { type TimeWindow, useAddress } from "../state/address.js";
import { useTimeline } from "../state/project.js";
import { BrushEvents, BrushTicks } from "./brush-labels.js";
import {
  barsOf,
  countWithin,
  dayCount,
  dayNumber,
  isoDay,
  movedWindow,
  type Span,
  spanOf,
  widenedWindow,
} from "./days.js";

export function TimeBrush() {
  const { t } = useTranslation("frame");
  const { address, change, timeWindow } = useAddress();
  const timeline = useTimeline(address.sources).data;
  const span = timeline === undefined ? null : spanOf(timeline.days);
  const formats = useFormats();
  const set = (next: TimeWindow | null) => change({ from: next?.from, to: next?.to });
  const off = span === null;
  const bounds = span ?? { first: 0, last: 0 };
  useKeys(t("keys.time"), [
    { keys: "[", label: t("keys.earlier"), off, run: () => set(movedWindow(timeWindow, bounds, -1)) },
    { keys: "]", label: t("keys.later"), off, run: () => set(movedWindow(timeWindow, bounds, 1)) },
    { keys: "{", label: t("keys.widenLeft"), off, run: () => set(widenedWindow(timeWindow, bounds, -1)) },
    { keys: "}", label: t("keys.widenRight"), off, run: () => set(widenedWindow(timeWindow, bounds, 1)) },
  ]);
  return (
    <section className="brush" aria-label={t("time")}>
      {timeline === undefined || span === null ? null : (
        <Plot timeline={timeline} span={span} timeWindow={timeWindow} set={set} formats={formats} />
      )}
      {timeline === undefined || span === null ? null : (
        <Now
          counts={countWithin(timeline.days, timeWindow)}
          words={formats.range(timeWindow?.from ?? isoDay(span.first), timeWindow?.to ?? isoDay(span.last))}
          clear={timeWindow === null ? undefined : () => set(null)}
        />
      )}
    </section>
  );
}

interface NowProps {
  readonly counts: { readonly statements: number; readonly documents: number };
  readonly words: string;
  readonly clear: (() => void) | undefined;
}

function Now({ counts, words, clear }: NowProps) {
  const { t } = useTranslation("frame");
  const formats = useFormats();
  return (
    <div className="now num">
      <div className="line">
        <b>{words}</b>
        {clear === undefined ? null : (
          <button type="button" onClick={clear} aria-label={t("wholeRecord")} title={t("wholeRecord")}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <span>
        {t("inDocuments", {
          statements: t("statements", {
            count: counts.statements,
            number: formats.number(counts.statements),
          }),
          documents: t("documents", { count: counts.documents, number: formats.number(counts.documents) }),
        })}
      </span>
    </div>
  );
}

interface PlotProps {
  readonly timeline: NonNullable<ReturnType<typeof useTimeline>["data"]>;
  readonly span: Span;
  readonly timeWindow: TimeWindow | null;
  readonly set: (next: TimeWindow | null) => void;
  readonly formats: Formats;
}

type Grab = "from" | "to" | "move" | "new";

function Plot({ timeline, span, timeWindow, set, formats }: PlotProps) {
  const { t } = useTranslation("frame");
  const { ref, width } = useElementSize();
  const [draft, setDraft] = useState<TimeWindow | null>(null);
  const grab = useRef<{ kind: Grab; day: number; at: number; start: TimeWindow } | null>(null);
  const shown = draft ?? timeWindow;
  const whole = { from: isoDay(span.first), to: isoDay(span.last) };
  const { from, to } = shown ?? whole;
  const days = dayCount(span);
  const place = (day: number) => ((day - span.first) / days) * 100;
  const bars = barsOf(timeline.days, span, Math.max(width, 100));
  const highest = Math.max(1, ...bars.map((bar) => bar.statements));

  const dayAt = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width === 0) return span.first;
    const day = span.first + Math.floor(((event.clientX - box.left) / box.width) * days);
    return Math.min(span.last, Math.max(span.first, day));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const part = event.target instanceof Element ? event.target.closest("[data-grab]") : null;
    const kind = (part?.getAttribute("data-grab") ?? "new") as Grab;
    grab.current = {
      kind: shown === null && kind === "move" ? "new" : kind,
      day: dayAt(event),
      at: event.clientX,
      start: shown ?? whole,
    };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const held = grab.current;
    if (held === null || Math.abs(event.clientX - held.at) < 3) return;
    setDraft(draggedWindow(held.kind, held.start, held.day, dayAt(event), span));
  };
  const onPointerUp = () => {
    grab.current = null;
    if (draft === null) return;
    setDraft(null);
    set(draft.from === whole.from && draft.to === whole.to ? null : draft);
  };
  const edge = (side: "from" | "to") => {
    const day = side === "from" ? dayNumber(from) : dayNumber(to) + 1;
    return (
      <div
        className={shown === null ? "edge far" : "edge"}
        data-grab={side}
        style={{ left: `${place(day)}%` }}
        role="slider"
        tabIndex={0}
        aria-label={t(side === "from" ? "windowStart" : "windowEnd")}
        aria-valuemin={span.first}
        aria-valuemax={span.last}
        aria-valuenow={dayNumber(side === "from" ? from : to)}
        aria-valuetext={formats.day(side === "from" ? from : to)}
        onKeyDown={(event) => {
          const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          const moved = dayNumber(side === "from" ? from : to) + step * (event.shiftKey ? 7 : 1);
          set(draggedWindow(side, { from, to }, 0, moved, span));
        }}
      />
    );
  };
  const isIn = (first: number, length: number) => first <= dayNumber(to) && first + length > dayNumber(from);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what the pointer does here, the two sliders do by keyboard
    <div
      className="plot"
      ref={ref}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={() => set(null)}
    >
      <svg viewBox={`0 0 ${days} 100`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map((bar) => {
          const height = (bar.statements / highest) * 100;
          const dark = (bar.reviewed / highest) * 100;
          const wide = bar.length * 0.76;
          const x = bar.first - span.first + bar.length * 0.12;
          return (
            <g key={bar.first} className={isIn(bar.first, bar.length) ? "in" : undefined}>
              <rect className="all" x={x} y={100 - height} width={wide} height={height - dark} />
              <rect className="done" x={x} y={100 - dark} width={wide} height={dark} />
            </g>
          );
        })}
      </svg>
      {shown === null ? null : (
        <div
          className="win"
          data-grab="move"
          style={{
            left: `${place(dayNumber(from))}%`,
            width: `${((dayNumber(to) - dayNumber(from) + 1) / days) * 100}%`,
          }}
        />
      )}
      {edge("from")}
      {edge("to")}
      <BrushEvents events={timeline.events} span={span} width={width} />
      <BrushTicks span={span} width={width} />
    </div>
  );
}

/** The window while it is dragged: an edge, the whole of it, or a new one from where the drag began. */
export function draggedWindow(
  kind: Grab,
  start: TimeWindow,
  began: number,
  now: number,
  span: Span,
): TimeWindow {
  const clamp = (day: number) => Math.min(span.last, Math.max(span.first, day));
  const from = dayNumber(start.from);
  const to = dayNumber(start.to);
  if (kind === "from") return { from: isoDay(Math.min(clamp(now), to)), to: start.to };
  if (kind === "to") return { from: start.from, to: isoDay(Math.max(clamp(now), from)) };
  if (kind === "new") return { from: isoDay(Math.min(began, now)), to: isoDay(Math.max(began, now)) };
  const shift = Math.min(span.last - to, Math.max(span.first - from, now - began));
  return { from: isoDay(from + shift), to: isoDay(to + shift) };
}
