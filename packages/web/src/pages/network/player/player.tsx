/**
 * The player of a series: a slider with one place for each time window, bars for its statements, play and pause.
 * Space plays and pauses, arrows step, Home and End go to the ends.
 */
import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../components/icon.js";
import { ProgressLine } from "../../../components/progress-line.js";
import { useFormats } from "../../../i18n/formats.js";
import { useKeys } from "../../../keys/key-layer.js";
import type { SeriesWindow } from "../../../workers/questions.js";
import type { Series } from "./use-series.js";

export function Player({ series }: { readonly series: Series }) {
  const { t } = useTranslation(["figures", "frame"]);
  const { windows, index, select, toggle, isPlaying } = series;
  const off = windows.length === 0;
  useKeys(t("frame:keys.page"), [
    { keys: "space", label: t("figures:player.toggle"), off, run: toggle },
    { keys: ",", label: t("figures:player.earlier"), off, run: () => select(index - 1) },
    { keys: ".", label: t("figures:player.later"), off, run: () => select(index + 1) },
  ]);
  const now = windows[index];
  return (
    <section className="net-player" aria-label={t("figures:player.label")}>
      {series.computing === null ? null : <Busy series={series} />}
      {series.isStopped ? (
        <button type="button" className="btn" onClick={series.retry}>
          {t("figures:computing.again")}
        </button>
      ) : null}
      {now === undefined ? null : (
        <>
          <button
            type="button"
            className="btn play"
            aria-pressed={isPlaying}
            aria-label={t(isPlaying ? "figures:player.pause" : "figures:player.play")}
            title={`${t("figures:player.toggle")} (␣)`}
            onClick={toggle}
          >
            <Icon name={isPlaying ? "pause" : "play"} />
          </button>
          <Track series={series} />
          <Now now={now} index={index} count={windows.length} />
        </>
      )}
    </section>
  );
}

function Busy({ series }: { readonly series: Series }) {
  const { t } = useTranslation("figures");
  const formats = useFormats();
  const { done, all } = series.computing ?? { done: 0, all: 0 };
  return (
    <div className="busy">
      <ProgressLine
        words={t("computing.windows", { done: formats.number(done), all: formats.number(all) })}
        share={all === 0 ? null : done / all}
      />
      <button type="button" className="link" onClick={series.stop}>
        {t("computing.stop")}
      </button>
    </div>
  );
}

/** "3 Feb – 17 Feb 2031, 41 statements" */
function Now({
  now,
  index,
  count,
}: {
  readonly now: SeriesWindow;
  readonly index: number;
  readonly count: number;
}) {
  const { t } = useTranslation(["figures", "frame"]);
  const formats = useFormats();
  return (
    <div className="now num">
      <b>{windowWords(now, formats)}</b>
      <span>
        {t("figures:player.now", {
          statements: t("frame:statements", {
            count: now.statements,
            number: formats.number(now.statements),
          }),
          number: formats.number(index + 1),
          count: formats.number(count),
        })}
      </span>
    </div>
  );
}

/** First and last day of a time window; of shorter ones the times too. */
export function windowWords(
  { start, stop }: Pick<SeriesWindow, "start" | "stop">,
  formats: { range(from: string, to: string): string; day(iso: string): string },
): string {
  if (start === null || stop === null) return "";
  if (start.slice(0, 10) === stop.slice(0, 10) && start !== stop)
    return `${formats.day(start)}, ${start.slice(11, 16)} – ${stop.slice(11, 16)}`;
  return formats.range(start.slice(0, 10), stop.slice(0, 10));
}

function Track({ series }: { readonly series: Series }) {
  const { t } = useTranslation(["figures", "frame"]);
  const formats = useFormats();
  const { ref, width } = useElementSize();
  const isHeld = useRef(false);
  const { windows, index, select, toggle } = series;
  const last = windows.length - 1;
  const highest = windows.reduce((most, { statements }) => Math.max(most, statements), 1);
  const now = windows[index];
  const indexAt = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.floor(((event.clientX - box.left) / Math.max(1, box.width)) * windows.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: index - 1,
      ArrowDown: index - 1,
      ArrowRight: index + 1,
      ArrowUp: index + 1,
      PageDown: index - 10,
      PageUp: index + 10,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (event.key !== " " && to === undefined) return;
    event.preventDefault();
    if (to === undefined) toggle();
    else select(to);
  };
  const words = (one: SeriesWindow) =>
    `${windowWords(one, formats)}, ${t("frame:statements", { count: one.statements, number: formats.number(one.statements) })}`;
  return (
    <div
      ref={ref}
      className="track"
      role="slider"
      tabIndex={0}
      aria-label={t("figures:player.slider")}
      aria-valuemin={1}
      aria-valuemax={windows.length}
      aria-valuenow={index + 1}
      aria-valuetext={now === undefined ? "" : words(now)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        isHeld.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        select(indexAt(event));
      }}
      onPointerMove={(event) => {
        if (isHeld.current) select(indexAt(event));
      }}
      onPointerUp={() => {
        isHeld.current = false;
      }}
    >
      <svg viewBox={`0 0 ${windows.length} 100`} preserveAspectRatio="none" aria-hidden="true">
        {barsOf(windows, Math.max(60, width)).map(({ first, length, statements }) => (
          <rect
            key={first}
            className={index >= first && index < first + length ? "on" : undefined}
            x={first + length * 0.12}
            width={length * 0.76}
            y={100 - (statements / highest) * 100}
            height={(statements / highest) * 100}
          />
        ))}
      </svg>
      <i className="hand" style={{ left: `${((index + 0.5) / windows.length) * 100}%` }} aria-hidden="true" />
    </div>
  );
}

/** One bar a window; where they would be thinner than three pixels, the highest of some. */
export function barsOf(windows: readonly Pick<SeriesWindow, "statements">[], width: number) {
  const length = Math.max(1, Math.ceil((windows.length * 3) / width));
  return Array.from({ length: Math.ceil(windows.length / length) }, (_, at) => {
    const first = at * length;
    const own = windows.slice(first, first + length);
    return {
      first,
      length: own.length,
      statements: own.reduce((most, { statements }) => Math.max(most, statements), 0),
    };
  });
}
