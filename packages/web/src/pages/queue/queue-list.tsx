/** The proposals as a virtual list: who, stance toward what, the words, the day, how sure. One tab stop. */
import type { StatementView } from "@parley/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Stance } from "../../components/stance.js";
import { actorLabel } from "../../components/statement-quote.js";
import { Verbatim } from "../../components/verbatim.js";
import { useFormats } from "../../i18n/formats.js";

export interface QueueListProps {
  readonly rows: readonly StatementView[];
  readonly total: number;
  readonly focusId: string | null;
  readonly select: (id: string) => void;
  readonly loadMore: () => void;
}

const ROW = 58;
const CARD = 108;

export function QueueList({ rows, total, focusId, select, loadMore }: QueueListProps) {
  const { t } = useTranslation("queue");
  const scroll = useRef<HTMLDivElement>(null);
  const isNarrow = matchMedia("(max-width: 700px)").matches;
  const size = isNarrow ? CARD : ROW;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => size,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const current = rows.findIndex((row) => row.id === focusId);
  useEffect(() => {
    if (last >= rows.length - 30 && rows.length < total) loadMore();
  }, [last, rows.length, total, loadMore]);
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current);
  }, [current, virtual]);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? size) / size) - 1);
    const to = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    const row = to === undefined ? undefined : rows[Math.min(rows.length - 1, Math.max(0, to))];
    if (row === undefined) return;
    event.preventDefault();
    // The page's own keys would move once more.
    event.stopPropagation();
    select(row.id);
  };
  return (
    <div
      className="queue-scroll"
      ref={scroll}
      role="listbox"
      aria-label={t("list")}
      aria-activedescendant={current < 0 ? undefined : `proposal-${focusId}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="presentation">
        {shown.map((place) => {
          const row = rows[place.index];
          return row === undefined ? null : (
            <QueueLine
              key={row.id}
              row={row}
              position={place.index + 1}
              total={total}
              top={place.start}
              height={size}
              isCurrent={row.id === focusId}
              select={select}
            />
          );
        })}
      </div>
    </div>
  );
}

interface QueueLineProps {
  readonly row: StatementView;
  readonly position: number;
  readonly total: number;
  readonly top: number;
  readonly height: number;
  readonly isCurrent: boolean;
  readonly select: (id: string) => void;
}

function QueueLine({ row, position, total, top, height, isCurrent, select }: QueueLineProps) {
  const { t } = useTranslation(["queue", "reader", "frame"]);
  const formats = useFormats();
  const isWriter = row.mode === "writer";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all of its rows
    <div
      className="queue-row"
      id={`proposal-${row.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      aria-posinset={position}
      aria-setsize={total}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={() => select(row.id)}
    >
      <span className="who">
        <b>
          {isWriter ? t("reader:theWriter") : (actorLabel(row) ?? row.actor?.text ?? t("reader:noActor"))}
        </b>{" "}
        <Stance agreement={row.agreement} />{" "}
        {row.concept?.label ?? <span className="dimmer">{t("reader:noConcept")}</span>}
      </span>
      <span className="meta num">
        {row.document.date === null ? t("frame:undated") : formats.day(row.document.date)}
        {row.confidence === null ? "" : ` · ${formats.decimal(row.confidence)}`}
      </span>
      <Verbatim className="words" language={row.document.language}>
        {row.quote.text}
      </Verbatim>
    </div>
  );
}
