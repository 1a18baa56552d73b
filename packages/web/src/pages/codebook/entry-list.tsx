/** The entries as a tree with counts. One tab stop; arrow keys move, left and right fold, Enter opens. */
import type { EntityRow } from "@parley/core";
import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useScrollWindow } from "../../components/scroll-window.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import { type EntryLine, entryLines, hasName } from "./entry-tree.js";

export interface EntryListProps {
  readonly label: string;
  readonly entries: readonly EntityRow[];
  /** Only entries with these words in a name; without words all of them, as a tree. */
  readonly words: string;
  readonly opened: string | null;
  readonly open: (id: string) => void;
  readonly selected: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

const ROW = 30;
const CARD = 52;

export function EntryList(props: EntryListProps) {
  const { label, entries, words, opened, open, selected, toggle } = props;
  const { t, i18n } = useTranslation(["codebook", "frame"]);
  const scroll = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [focus, setFocus] = useState<string | null>(null);
  const isNarrow = matchMedia("(max-width: 700px)").matches;
  const lines =
    words === ""
      ? entryLines(entries, { folded, language: i18n.language })
      : entries
          .filter((row) => hasName(row, words))
          .map((row): EntryLine => ({ row, depth: 0, children: 0, isFolded: false }));
  const at = Math.max(
    0,
    lines.findIndex(({ row }) => row.id === (focus ?? opened)),
  );
  const size = isNarrow ? CARD : ROW;
  const view = useScrollWindow(scroll, lines.length, size);
  const go = (position: number) => {
    const next = Math.min(lines.length - 1, Math.max(0, position));
    const line = lines[next];
    if (line === undefined) return;
    setFocus(line.row.id);
    view.show(next);
    scroll.current?.focus({ preventScroll: true });
    if (opened !== null) open(line.row.id);
  };
  const here = lines[at];
  const fold = (isFolded: boolean) => {
    if (here === undefined || here.children === 0 || here.isFolded === isFolded) return false;
    setFolded((now) => {
      const next = new Set(now);
      if (isFolded) next.add(here.row.id);
      else next.delete(here.row.id);
      return next;
    });
    return true;
  };
  const goUp = () => go(lines.findIndex(({ row }) => row.id === here?.row.parentId));
  useKeys(t("frame:keys.page"), [
    { keys: "j", label: t("codebook:keys.next"), run: () => go(at + 1) },
    { keys: "k", label: t("codebook:keys.previous"), run: () => go(at - 1) },
    {
      keys: ["enter", "o"],
      label: t("codebook:keys.open"),
      run: () => {
        if (here !== undefined) open(here.row.id);
      },
    },
    {
      keys: "space",
      label: t("codebook:keys.select"),
      run: () => {
        if (here !== undefined) toggle(here.row.id);
      },
    },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, view.fits - 1);
    if (event.key === "ArrowRight") fold(false);
    else if (event.key === "ArrowLeft") {
      if (!fold(true) && here?.row.parentId != null) goUp();
    } else {
      const to = {
        ArrowDown: at + 1,
        ArrowUp: at - 1,
        PageDown: at + page,
        PageUp: at - page,
        Home: 0,
        End: lines.length - 1,
      }[event.key];
      if (to === undefined) return;
      go(to);
    }
    event.preventDefault();
  };
  return (
    <div className="entries" data-belongs={entries.some(({ memberOf }) => memberOf.length > 0) || undefined}>
      <div className="entries-head" aria-hidden="true">
        <span />
        <span>{t("codebook:column.name")}</span>
        <span>{t("codebook:column.aliases")}</span>
        <span>{t("codebook:column.memberOf")}</span>
        <span className="right">{t("codebook:column.statements")}</span>
        <span className="right">{t("codebook:column.reviewed")}</span>
      </div>
      <div
        className="entries-scroll"
        ref={scroll}
        role="tree"
        aria-label={label}
        aria-multiselectable="true"
        aria-activedescendant={here === undefined ? undefined : `entry-${here.row.id}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div style={{ height: view.height, position: "relative" }} role="presentation">
          {lines.slice(view.first, view.end).map((line, offset) => (
            <EntryRow
              key={line.row.id}
              line={line}
              top={view.topOf(view.first + offset)}
              height={size}
              isCurrent={line === here}
              isOpen={line.row.id === opened}
              isSelected={selected.has(line.row.id)}
              click={(event) => {
                setFocus(line.row.id);
                if ((event.target as HTMLElement).closest(".box") !== null) toggle(line.row.id);
                else open(line.row.id);
              }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface EntryRowProps {
  readonly line: EntryLine;
  readonly top: number;
  readonly height: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly click: (event: MouseEvent) => void;
}

function EntryRow({ line, top, height, isCurrent, isOpen, isSelected, click }: EntryRowProps) {
  const { t } = useTranslation("codebook");
  const formats = useFormats();
  const { row, depth, children, isFolded } = line;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys for all of its lines
    <div
      id={`entry-${row.id}`}
      className="entry"
      role="treeitem"
      tabIndex={-1}
      aria-level={depth + 1}
      aria-expanded={children === 0 ? undefined : !isFolded}
      aria-selected={isSelected}
      data-current={isCurrent || undefined}
      data-open={isOpen || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={click}
    >
      <span className="box">
        <i aria-hidden="true" />
      </span>
      <span className="name" style={{ paddingLeft: depth * 20 }}>
        <span className="fold" aria-hidden="true">
          {children === 0 ? "" : isFolded ? "▸" : "▾"}
        </span>
        {row.color === null ? null : <i className="swatch" style={{ background: row.color }} />}
        <span className="t">{row.label}</span>
        {["person", "concept", "value"].includes(row.kind) ? null : (
          <span className="dimmer sm">{t(`kind.${row.kind}`)}</span>
        )}
        {row.candidate ? <span className="chip line">{t("candidate")}</span> : null}
      </span>
      <span className="dim aliases">{row.aliases.join(", ")}</span>
      <span className="dim member">{row.memberOf.map((one) => one.label).join(", ")}</span>
      <span className="right num">{formats.number(row.statements)}</span>
      <span className="right num dim">{formats.number(row.reviewed)}</span>
    </div>
  );
}
