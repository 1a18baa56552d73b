/** The documents as a virtual list: date, title, source, language, statements. One tab stop, arrow keys inside. */
import type { DocumentRow } from "@parley/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { VirtualListbox } from "../../components/virtual-listbox.js";
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
  const go = (position: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, position));
    setCurrent(next);
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
      <VirtualListbox
        scroll={scroll}
        className="docs-scroll"
        label={t("record:list")}
        count={rows.length}
        total={total}
        size={size}
        current={current}
        activeId={rows[current] === undefined ? undefined : `doc-${rows[current].id}`}
        go={go}
        loadMore={loadMore}
        row={(position, top) => {
          const row = rows[position];
          return row === undefined ? null : (
            <DocumentLine
              key={row.id}
              row={row}
              position={position + 1}
              total={total}
              top={top}
              height={size}
              isCurrent={position === current}
              open={() => {
                setCurrent(position);
                open(row);
              }}
            />
          );
        }}
      />
    </div>
  );
}
