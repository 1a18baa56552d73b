/** The documents as a virtual list: date, title, source, language, statements. One tab stop, arrow keys inside. */
import type { DocumentRow } from "@parley/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../keys/key-layer.js";
import { DocumentLine } from "./document-line.js";

export interface DocumentListProps {
  readonly rows: readonly DocumentRow[];
  readonly total: number;
  /** Rows carry a line with the search hit. */
  readonly hasHits: boolean;
  /** Position of the row in focus. */
  readonly current: number;
  readonly setCurrent: (position: number) => void;
  readonly open: (row: DocumentRow) => void;
  readonly loadMore: () => void;
}

const ROW = 30;
const ROW_WITH_HIT = 52;
const CARD = 72;
const CARD_WITH_HIT = 116;

export function DocumentList(props: DocumentListProps) {
  const { rows, total, hasHits, current, setCurrent, open, loadMore } = props;
  const { t } = useTranslation(["record", "frame"]);
  const scroll = useRef<HTMLDivElement>(null);
  const isNarrow = matchMedia("(max-width: 700px)").matches;
  const size = isNarrow ? (hasHits ? CARD_WITH_HIT : CARD) : hasHits ? ROW_WITH_HIT : ROW;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => size,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => virtual.measure(), [virtual]);
  useEffect(() => {
    if (last >= rows.length - 40 && rows.length < total) loadMore();
  }, [last, rows.length, total, loadMore]);

  const go = (position: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, position));
    setCurrent(next);
    virtual.scrollToIndex(next);
    scroll.current?.focus({ preventScroll: true });
  };
  const openCurrent = () => {
    const row = rows[current];
    if (row !== undefined) open(row);
  };
  useKeys(t("frame:keys.page"), [
    { keys: "j", label: t("record:keys.next"), run: () => go(current + 1) },
    { keys: "k", label: t("record:keys.previous"), run: () => go(current - 1) },
    { keys: ["enter", "o"], label: t("record:keys.open"), run: openCurrent },
  ]);
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
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  };
  return (
    <div className="docs">
      <div className="docs-head" aria-hidden="true">
        <span>{t("record:column.date")}</span>
        <span>{t("record:column.title")}</span>
        <span>{t("record:column.source")}</span>
        <span>{t("record:column.language")}</span>
        <span className="right">{t("record:column.statements")}</span>
        <span className="right">{t("record:column.open")}</span>
      </div>
      <div
        className="docs-scroll"
        ref={scroll}
        role="listbox"
        aria-label={t("record:list")}
        aria-activedescendant={rows[current] === undefined ? undefined : `doc-${rows[current].id}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="presentation">
          {shown.map((place) => {
            const row = rows[place.index];
            return row === undefined ? null : (
              <DocumentLine
                key={row.id}
                row={row}
                position={place.index + 1}
                total={total}
                top={place.start}
                height={size}
                isCurrent={place.index === current}
                open={() => {
                  setCurrent(place.index);
                  open(row);
                }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
