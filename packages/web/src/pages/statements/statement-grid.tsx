/**
 * The statements as a table of which only the rows in sight exist. One tab stop: arrow keys move the row in
 * focus, with Shift they select, Enter opens it in the drawer.
 */
import type { StatementRow } from "@parley/core";
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type ScrollWindow, useScrollWindow } from "../../components/scroll-window.js";
import { Stance } from "../../components/stance.js";
import { Verbatim } from "../../components/verbatim.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import type { RowFilters, RowSort, RowWindow } from "../../state/statement-rows.js";
import type { Column } from "./columns.js";
import type { Selection } from "./use-selection.js";

export interface StatementGridProps {
  readonly rows: RowWindow;
  readonly columns: readonly Column[];
  readonly filters: RowFilters;
  readonly selection: Selection;
  /** Position of the row in focus. */
  readonly current: number;
  readonly setCurrent: (position: number) => void;
  readonly openedId: string | undefined;
  readonly open: (row: StatementRow) => void;
  readonly sortBy: (sort: RowSort) => void;
  /** Told which positions are drawn, so that their rows are asked for. */
  readonly look: (first: number, end: number) => void;
}

const ROW = 28;
const CARD = 116;

export function StatementGrid(props: StatementGridProps) {
  const { rows, columns, selection, current, setCurrent, open, look } = props;
  const { t } = useTranslation(["statements", "frame"]);
  const scroll = useRef<HTMLDivElement>(null);
  const isNarrow = matchMedia("(max-width: 700px)").matches;
  const total = rows.total ?? 0;
  const view = useScrollWindow(scroll, total, isNarrow ? CARD : ROW);
  const { first, end } = view;
  useEffect(() => look(first, end), [first, end, look]);

  const go = (position: number, extends_ = false) => {
    if (total === 0) return;
    const next = Math.min(total - 1, Math.max(0, position));
    if (extends_) selection.extend(current, next);
    setCurrent(next);
    view.show(next);
    scroll.current?.focus({ preventScroll: true });
  };
  const toggle = () => {
    const row = rows.rowAt(current);
    if (row !== undefined) selection.toggle(row);
  };
  const openCurrent = () => {
    const row = rows.rowAt(current);
    if (row !== undefined) open(row);
  };
  useKeys(t("frame:keys.page"), [
    { keys: "j", label: t("statements:keys.next"), run: () => go(current + 1) },
    { keys: "k", label: t("statements:keys.previous"), run: () => go(current - 1) },
    { keys: ["enter", "o"], label: t("statements:keys.open"), run: openCurrent },
    { keys: "space", label: t("statements:keys.select"), run: toggle },
    { keys: "shift+j", label: t("statements:keys.selectDown"), run: () => go(current + 1, true) },
    { keys: "shift+k", label: t("statements:keys.selectUp"), run: () => go(current - 1, true) },
    { keys: "mod+a", label: t("statements:keys.selectAll"), run: selection.all },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, view.fits - 1);
    const to = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: total - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to, event.shiftKey);
  };
  const template = { gridTemplateColumns: `20px ${columns.map(({ width }) => width).join(" ")}` };
  return (
    <div
      className="stm-scroll"
      ref={scroll}
      role="listbox"
      aria-label={t("statements:list")}
      aria-multiselectable="true"
      aria-activedescendant={rows.rowAt(current) === undefined ? undefined : `row-${current}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Head {...props} template={template} />
      <div className="stm-rows" style={{ height: view.height }} role="presentation">
        <Rows {...props} view={view} template={template} isNarrow={isNarrow} go={go} />
      </div>
    </div>
  );
}

interface Template {
  readonly gridTemplateColumns: string;
}

/** Names of the columns; a press on one sorts, as the filter sentence does for the keyboard. */
function Head({ columns, filters, sortBy, template }: StatementGridProps & { readonly template: Template }) {
  return (
    <div className="stm-head" aria-hidden="true" style={template}>
      <span />
      {columns.map(({ name, label, sort }) => {
        const isSorted = sort !== null && filters.sort === sort;
        return (
          <span key={name} data-sorted={isSorted || undefined}>
            {sort === null ? (
              label
            ) : (
              <button type="button" tabIndex={-1} onClick={() => sortBy(sort)}>
                {label}
                <span aria-hidden="true">{isSorted ? (filters.direction === "up" ? " ↑" : " ↓") : ""}</span>
              </button>
            )}
          </span>
        );
      })}
    </div>
  );
}

interface RowsProps extends StatementGridProps {
  readonly view: ScrollWindow;
  readonly template: Template;
  readonly isNarrow: boolean;
  readonly go: (position: number, extends_?: boolean) => void;
}

function Rows(props: RowsProps) {
  const { rows, view, template, isNarrow, current, go, openedId, open, selection, columns } = props;
  const size = isNarrow ? CARD : ROW;
  const positions = Array.from({ length: Math.max(0, view.end - view.first) }, (_, at) => view.first + at);
  return positions.map((position) => {
    const row = rows.rowAt(position);
    const isSelected = row !== undefined && selection.has(row.id);
    const onClick = (event: MouseEvent) => {
      if (event.shiftKey) return go(position, true);
      go(position);
      if (row === undefined) return;
      if ((event.target as HTMLElement).closest(".box") !== null) selection.toggle(row);
      else open(row);
    };
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for all of its rows
      <div
        key={position}
        id={`row-${position}`}
        className={isNarrow ? "stm-card" : "stm-row"}
        role="option"
        tabIndex={-1}
        aria-posinset={position + 1}
        aria-setsize={rows.total ?? undefined}
        aria-selected={isSelected}
        data-current={position === current || undefined}
        data-open={(row !== undefined && row.id === openedId) || undefined}
        data-state={row?.state}
        style={{
          ...(isNarrow ? {} : template),
          transform: `translateY(${view.topOf(position)}px)`,
          height: size,
        }}
        onClick={onClick}
      >
        <span className="box">
          <i aria-hidden="true" />
        </span>
        {row === undefined ? (
          <span className="num dimmer" style={{ gridColumn: "2 / -1" }}>
            {position + 1}
          </span>
        ) : isNarrow ? (
          <Card row={row} />
        ) : (
          columns.map(({ name, cellOf }) => (
            <span
              key={name}
              className={`c-${name}`}
              title={name === "condition" ? (row.condition ?? "") : undefined}
            >
              {cellOf(row)}
            </span>
          ))
        )}
      </div>
    );
  });
}

/** A row where there is no room for a table: actor, stance, day; concept; the words; condition. */
function Card({ row }: { readonly row: StatementRow }) {
  const { t } = useTranslation(["statements", "frame"]);
  const formats = useFormats();
  return (
    <span className="card-cell">
      <span className="top">
        <b className="who">{row.actor?.label ?? t("frame:statement.noActor")}</b>
        <Stance agreement={row.agreement} />
        <span className="when num">
          {row.date === null ? t("frame:undated") : formats.shortDay(row.date)}
        </span>
      </span>
      <span className="dim on">
        <span>{row.concept?.label ?? t("statements:noConcept")}</span>
        <span className={`sta ${row.state}`}>{t(`frame:state.${row.state}`)}</span>
      </span>
      <Verbatim className="words" language={row.language}>
        {row.quote}
      </Verbatim>
    </span>
  );
}
