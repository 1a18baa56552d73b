/** The drawer beside main: evidence or the form of what is in focus. On narrow screens a sheet with two stops. */
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../components/icon.js";
import { useKeys } from "../keys/key-layer.js";
import { DrawerPlace } from "./slots.js";

export interface DrawerProps {
  readonly title: ReactNode;
  /** Name for screen readers. */
  readonly label: string;
  /** Small text at the right of the title: "3 of 12". */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Closes it with Esc and a button; left out where the drawer always stands. */
  readonly close?: (() => void) | undefined;
  /** Children bring their own scrolling body. */
  readonly plain?: boolean;
  /** On narrow screens it opens at its full height, as a form needs. */
  readonly full?: boolean;
}

export function Drawer({
  title,
  label,
  aside,
  children,
  footer,
  close,
  plain = false,
  full = false,
}: DrawerProps) {
  const { t } = useTranslation("frame");
  const [isFull, setFull] = useState(false);
  useKeys(
    t("keys.page"),
    close === undefined ? [] : [{ keys: "escape", label: t("keys.closeDrawer"), run: close }],
  );
  return (
    <DrawerPlace>
      <aside className="drawer" aria-label={label} data-stop={isFull || full ? "full" : "peek"}>
        <button
          type="button"
          className="grip"
          aria-label={t(isFull ? "sheet.peek" : "sheet.full")}
          onClick={() => setFull((now) => !now)}
        />
        <header>
          <h2>{title}</h2>
          <span className="close num sm">
            {aside}
            {close === undefined ? null : (
              <button type="button" onClick={close} aria-label={t("close")} className="btn quiet">
                <Icon name="close" />
              </button>
            )}
          </span>
        </header>
        {plain ? children : <div className="body">{children}</div>}
        {footer === undefined ? null : <footer>{footer}</footer>}
      </aside>
    </DrawerPlace>
  );
}
