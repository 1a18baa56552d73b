/** The notes of the map: all of them as a list, or the form of one. */
import type { MapNote } from "@parley/core";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../../components/help-places.js";
import { HelpTip } from "../../../components/help-tip.js";
import { Drawer } from "../../../frame/drawer.js";
import { useAddress } from "../../../state/address.js";
import { useMapNotes, useMapNoteWrites } from "../../../state/map-notes.js";
import { closeDrawer } from "../drawer/close.js";
import { networkFiltersOf } from "../network-query.js";
import type { NetworkScene } from "../use-scene.js";
import { NoteForm } from "./note-form.js";
import { NEW_NOTE, useOpenNote } from "./use-notes.js";

export function NotesDrawer({ network }: { readonly network: NetworkScene }) {
  const notes = useMapNotes();
  const { id } = useOpenNote();
  const note = notes.find((one) => one.id === id);
  if (id === NEW_NOTE || note !== undefined)
    return <NoteForm key={id} network={network} note={note ?? null} />;
  return <NoteList network={network} notes={notes} />;
}

interface NoteListProps {
  readonly network: NetworkScene;
  readonly notes: readonly MapNote[];
}

function NoteList({ network, notes }: NoteListProps) {
  const { t } = useTranslation(["notes", "network"]);
  const { address, change } = useAddress();
  const { remove } = useMapNoteWrites();
  const { mode } = networkFiltersOf(address);
  const isOn = address.notes !== "0";
  const whereOf = ({ at }: MapNote) => {
    if (at.kind === "place") return t("notes:atPlace", { mode: t(`network:mode.${at.mode}`) });
    const node = network.scene.nodes.find(({ id }) => id === at.node);
    return node?.label ?? t("notes:notHere");
  };
  return (
    <Drawer
      title={t("notes:title")}
      label={t("notes:title")}
      close={() => closeDrawer(() => change({ show: null, note: null, pin: null }))}
      footer={
        <>
          <button
            type="button"
            className="btn primary"
            onClick={() => change({ note: NEW_NOTE, pin: "0.5,0.5", node: null })}
          >
            {t("notes:new")}
          </button>
          <span className="spacer" />
          <label className="net-note-switch">
            <input type="checkbox" checked={isOn} onChange={() => change({ notes: isOn ? "0" : null })} />{" "}
            {t("notes:onMap")}
          </label>
          <HelpTip of={helpOf("figures.notes")} label={t("notes:onMap")} />
        </>
      }
    >
      {notes.length === 0 ? <p className="emp sm net-note-none">{t("notes:none")}</p> : null}
      <ul className="net-note-list">
        {notes.map((note) => (
          <li key={note.id}>
            <p>{note.text}</p>
            <div>
              <span className="dim sm">
                {whereOf(note)}
                {note.at.kind === "place" && note.at.mode !== mode ? `, ${t("notes:otherKind")}` : ""}
              </span>
              <span className="spacer" />
              <button
                type="button"
                className="link"
                aria-label={t("notes:editOf", { text: note.text })}
                onClick={() =>
                  change({
                    note: note.id,
                    pin: note.at.kind === "place" ? `${note.at.x},${note.at.y}` : null,
                  })
                }
              >
                {t("notes:edit")}
              </button>
              <button
                type="button"
                className="link"
                aria-label={t("notes:removeOf", { text: note.text })}
                onClick={() => void remove(note.id)}
              >
                {t("notes:remove")}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
