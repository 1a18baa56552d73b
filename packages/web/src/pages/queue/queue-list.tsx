/** The proposals as a virtual list: who, stance toward what, the words, the day, how sure. One tab stop. */
import type { StatementView } from "@parley/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Stance } from "../../components/stance.js";
import { actorLabel } from "../../components/statement-quote.js";
import { Verbatim } from "../../components/verbatim.js";
import { VirtualListbox } from "../../components/virtual-listbox.js";
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
  const current = rows.findIndex((row) => row.id === focusId);
  return (
    <VirtualListbox
      scroll={scroll}
      className="queue-scroll"
      label={t("list")}
      count={rows.length}
      total={total}
      size={size}
      current={current}
      activeId={current < 0 ? undefined : `proposal-${focusId}`}
      go={(position) => {
        const row = rows[position];
        if (row !== undefined) select(row.id);
      }}
      loadMore={loadMore}
      row={(position, top) => {
        const row = rows[position];
        return row === undefined ? null : (
          <QueueLine
            key={row.id}
            row={row}
            position={position + 1}
            total={total}
            top={top}
            height={size}
            isCurrent={row.id === focusId}
            select={select}
          />
        );
      }}
    />
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
