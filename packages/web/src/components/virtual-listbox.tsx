/** A list of any length of which only what is seen is drawn: one tab stop, arrow keys inside, more loaded near its end. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from "react";

export interface VirtualListboxProps {
  readonly scroll: RefObject<HTMLDivElement | null>;
  readonly className: string;
  readonly label: string;
  /** Rows that are loaded, and rows there are. */
  readonly count: number;
  readonly total: number;
  /** Height of a row in pixels. */
  readonly size: number;
  /** Position of the row in focus; below 0 for none. It is kept in sight. */
  readonly current: number;
  /** Element id of that row. */
  readonly activeId: string | undefined;
  readonly go: (position: number) => void;
  readonly loadMore: () => void;
  /** The row at a position, `top` pixels below the first. */
  readonly row: (position: number, top: number) => ReactNode;
}

const OVERSCAN = 12;
/** Rows before the last loaded one at which more are asked for. */
const AHEAD = 40;

export function VirtualListbox(props: VirtualListboxProps) {
  const { scroll, className, label, count, total, size, current, activeId, go, loadMore, row } = props;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => size,
    overscan: OVERSCAN,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => virtual.measure(), [virtual]);
  useEffect(() => {
    if (last >= count - AHEAD && count < total) loadMore();
  }, [last, count, total, loadMore]);
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
      End: count - 1,
    }[event.key];
    if (to === undefined || count === 0) return;
    event.preventDefault();
    // The page's own keys would move once more.
    event.stopPropagation();
    go(Math.min(count - 1, Math.max(0, to)));
  };
  return (
    <div
      className={className}
      ref={scroll}
      role="listbox"
      aria-label={label}
      aria-activedescendant={activeId}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="presentation">
        {shown.map(({ index, start }) => row(index, start))}
      </div>
    </div>
  );
}
