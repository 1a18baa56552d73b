/** Over the small pictures: one tab stop, arrow keys go from period to period, Enter opens one large. */
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Cell } from "./period-pictures.js";

export interface SmallButtonsProps {
  readonly cells: readonly Cell[];
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly open: (key: string) => void;
}

export function SmallButtons({ cells, keys, names, open }: SmallButtonsProps) {
  const { t } = useTranslation("periods");
  const group = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const columns = cells.filter(({ y }) => y === 0).length;
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: current - 1,
      ArrowRight: current + 1,
      ArrowUp: current - columns,
      ArrowDown: current + columns,
      Home: 0,
      End: keys.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0 || to >= keys.length) return;
    setCurrent(to);
    group.current?.querySelectorAll("button")[to]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the buttons lie over the drawing, a fieldset would be drawn
    <div ref={group} role="group" aria-label={t("small")} onKeyDown={onKeyDown} className="net-small">
      {keys.map((key, at) => {
        const cell = cells[at];
        if (cell === undefined) return null;
        return (
          <button
            key={key}
            type="button"
            tabIndex={at === current ? 0 : -1}
            aria-label={names[at]}
            style={{ left: cell.x, top: cell.y, width: cell.width, height: cell.height }}
            onClick={() => {
              setCurrent(at);
              open(key);
            }}
          />
        );
      })}
    </div>
  );
}
