/** The network as a file for other programs, and its picture for print, with the filters of the page. */
import { Popover } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { BarMenu } from "../../components/bar-menu.js";
import { BarTools } from "../../frame/slots.js";
import { showProblem } from "../../frame/toast.js";
import { useFormats } from "../../i18n/formats.js";
import { useKeys } from "../../keys/key-layer.js";
import { useAddress } from "../../state/address.js";
import { type ExportFormat, exportAddress } from "../../state/analysis.js";
import type { Query } from "../../state/api.js";
import { useMapNotes } from "../../state/map-notes.js";
import { methodParagraph, sidesWords } from "./method-paragraph.js";
import { drawnQueryOf, networkFiltersOf } from "./network-query.js";
import type { NetworkScene } from "./use-scene.js";

const formats: readonly ExportFormat[] = ["graphml", "gexf", "csv", "edges", "nodes"];
const pictures = ["svg", "png"] as const;

export interface ExportMenuProps {
  readonly network: NetworkScene | null;
  /** The time window shown, by its label. */
  readonly at: string | null;
}

export function ExportMenu({ network, at }: ExportMenuProps) {
  const { t, i18n } = useTranslation("network");
  const { address } = useAddress();
  const [opened, setOpened] = useState(false);
  const query = { ...drawnQueryOf(address), labels: i18n.language, ...(at === null ? {} : { at }) };
  useKeys(t("frame:keys.page"), [{ keys: "shift+e", label: t("keys.export"), run: () => setOpened(true) }]);
  return (
    <BarTools>
      <BarMenu
        icon="download"
        name={t("export.button")}
        label={t("keys.export")}
        title={`${t("keys.export")} (⇧ E)`}
        opens="menu"
        opened={opened}
        setOpened={setOpened}
      >
        <Popover.Dropdown
          className="slot-menu net-export"
          role="menu"
          aria-label={t("keys.export")}
          onKeyDown={move}
        >
          <Files query={query} done={() => setOpened(false)} />
          {network === null ? null : <Pictures network={network} done={() => setOpened(false)} />}
        </Popover.Dropdown>
      </BarMenu>
    </BarTools>
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

/** The map, fitted, with its legend and how it was made; drawn anew for the file. */
function Pictures({ network, done }: { readonly network: NetworkScene; readonly done: () => void }) {
  const { t } = useTranslation(["network", "options", "frame", "notes"]);
  const { address } = useAddress();
  const numbers = useFormats();
  const notes = useMapNotes();
  const [hasNotes, setNotes] = useState(address.notes !== "0");
  const save = async (kind: (typeof pictures)[number]) => {
    const filters = networkFiltersOf(address);
    try {
      const { saveMapPicture } = await import("./graph/map-picture.js");
      await saveMapPicture(kind, {
        network,
        filters,
        notes: hasNotes ? notes : [],
        words: {
          title: sidesWords(filters, t as never),
          words: methodParagraph({ network, filters, address, t: t as never, formats: numbers }),
        },
        formats: numbers,
        t: t as never,
      });
    } catch (failure) {
      showProblem(failure);
    }
  };
  const buttons = pictures.map((kind) => (
    <button
      key={kind}
      type="button"
      role="menuitem"
      onClick={() => {
        done();
        void save(kind);
      }}
    >
      <b>{t(`network:export.${kind}.name`)}</b>
      <span className="dim sm">{t(`network:export.${kind}.for`)}</span>
    </button>
  ));
  return (
    <>
      {buttons}
      {notes.length === 0 ? null : (
        <button
          type="button"
          role="menuitemcheckbox"
          aria-checked={hasNotes}
          onClick={() => setNotes((now) => !now)}
        >
          <b>
            <span className="tick" aria-hidden="true">
              {hasNotes ? "✓" : ""}
            </span>
            {t("notes:withNotes")}
          </b>
          <span className="dim sm">{t("notes:withNotesFor")}</span>
        </button>
      )}
    </>
  );
}

function move(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role^='menuitem']")];
  const now = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[(to + items.length) % items.length]?.focus();
}
