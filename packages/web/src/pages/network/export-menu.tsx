/** The network as a file for other programs, with the filters of the picture. */
import { Popover } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../components/icon.js";
import { useKeys } from "../../keys/key-layer.js";
import { useAddress } from "../../state/address.js";
import { type ExportFormat, exportAddress } from "../../state/analysis.js";
import type { Query } from "../../state/api.js";
import { networkQueryOf } from "./network-query.js";

const formats: readonly ExportFormat[] = ["graphml", "gexf", "csv", "edges", "nodes"];

export function ExportMenu() {
  const { t, i18n } = useTranslation("network");
  const { address } = useAddress();
  const [opened, setOpened] = useState(false);
  const query = { ...networkQueryOf(address), labels: i18n.language };
  useKeys(t("frame:keys.page"), [{ keys: "shift+e", label: t("keys.export"), run: () => setOpened(true) }]);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      offset={4}
      trapFocus
      returnFocus
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className="btn quiet"
          aria-haspopup="menu"
          aria-expanded={opened}
          title={`${t("keys.export")} (⇧ E)`}
          onClick={() => setOpened((now) => !now)}
        >
          <Icon name="download" />
          <span className="d-only">{t("export.button")}</span>
          <span className="unseen">{t("keys.export")}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown
        className="slot-menu net-export"
        role="menu"
        aria-label={t("keys.export")}
        onKeyDown={move}
      >
        <Files query={query} done={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The formats as links; the first has the focus as soon as they are shown. */
function Files({ query, done }: { readonly query: Query; readonly done: () => void }) {
  const { t } = useTranslation("network");
  const first = useRef<HTMLAnchorElement>(null);
  useEffect(() => first.current?.focus(), []);
  return formats.map((format, position) => (
    <a
      key={format}
      role="menuitem"
      ref={position === 0 ? first : undefined}
      href={exportAddress(format, query)}
      download
      onClick={done}
    >
      <b>{t(`export.${format}.name`)}</b>
      <span className="dim sm">{t(`export.${format}.for`)}</span>
    </a>
  ));
}

function move(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role='menuitem']")];
  const now = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[(to + items.length) % items.length]?.focus();
}
