/** The form of a note: its words, and the node or the place it is pinned to. */
import "../../../styles/statements.css";
import type { MapNote } from "@parley/core";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { WorkForm } from "../../../components/work-form.js";
import { useAddress } from "../../../state/address.js";
import { useMapNoteWrites } from "../../../state/map-notes.js";
import { networkFiltersOf } from "../network-query.js";
import type { Point } from "../scene/scene.js";
import type { NetworkScene } from "../use-scene.js";
import { pinWords, useOpenNote } from "./use-notes.js";

/** As the server has it; what is longer is refused there. */
const MOST_LETTERS = 280;
/** One press of an arrow key, in shares of the drawing. */
const STEP = 0.02;

export interface NoteFormProps {
  readonly network: NetworkScene;
  /** `null` for a new one. */
  readonly note: MapNote | null;
}

export function NoteForm({ network, note }: NoteFormProps) {
  const { t } = useTranslation("notes");
  const { address, change } = useAddress();
  const { keep } = useMapNoteWrites();
  const { pin } = useOpenNote();
  const [text, setText] = useState(note?.text ?? "");
  const [opened] = useState(note);
  const { mode } = networkFiltersOf(address);
  const own = note?.at.kind === "node" ? note.at.node : (address.node ?? null);
  const node = network.scene.nodes.find(({ id }) => id === own) ?? null;
  const at: MapNote["at"] | null =
    pin !== null
      ? { kind: "place", mode, ...pin }
      : own !== null
        ? { kind: "node", node: own }
        : (note?.at ?? null);
  const setPin = (next: Point | null) => change({ pin: next === null ? null : pinWords(next) });
  return (
    <WorkForm
      title={t(note === null ? "newTitle" : "editTitle")}
      verb={t("keep")}
      canApply={text.trim() !== "" && at !== null}
      apply={async () =>
        at !== null && keep({ text: text.trim(), at, ...(note === null ? {} : { id: note.id, seen: note }) })
      }
      // Back to the node it was written for, which shows it, or to the list.
      close={() => change({ note: null, pin: null, show: address.node === undefined ? "notes" : null })}
    >
      <label>
        {t("words")}
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the form is opened to write
          autoFocus
          rows={4}
          maxLength={MOST_LETTERS}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {note !== null && opened !== null && note.text !== opened.text ? (
        <p className="net-note-at" role="status">
          {t("meanwhile", { text: note.text })}
        </p>
      ) : null}
      {pin === null ? (
        <p className="net-note-at">
          {t("pinnedTo", { node: node?.label ?? own ?? "" })}{" "}
          <button type="button" className="link" onClick={() => setPin(MIDDLE)}>
            {t("toPlace")}
          </button>
        </p>
      ) : (
        <>
          <PlacePad pin={pin} setPin={setPin} />
          {node === null ? null : (
            <button type="button" className="link" onClick={() => setPin(null)}>
              {t("toNode", { node: node.label })}
            </button>
          )}
        </>
      )}
    </WorkForm>
  );
}

const MIDDLE: Point = { x: 0.5, y: 0.5 };

/** Moves the pin by arrow keys; a click on the map does the same. */
function PlacePad({ pin, setPin }: { readonly pin: Point; readonly setPin: (pin: Point) => void }) {
  const { t } = useTranslation("notes");
  const onKeyDown = (event: KeyboardEvent) => {
    const by = {
      ArrowLeft: { x: -STEP, y: 0 },
      ArrowRight: { x: STEP, y: 0 },
      ArrowUp: { x: 0, y: -STEP },
      ArrowDown: { x: 0, y: STEP },
    }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const inside = (share: number) => Math.min(1, Math.max(0, share));
    setPin({ x: inside(pin.x + by.x), y: inside(pin.y + by.y) });
  };
  const share = (value: number) => Math.round(value * 100);
  return (
    <div className="net-note-at">
      <p>{t("placeHelp")}</p>
      <button type="button" className="net-pad" aria-label={t("pad")} onKeyDown={onKeyDown}>
        <i aria-hidden="true" style={{ left: `${share(pin.x)}%`, top: `${share(pin.y)}%` }} />
        <span className="unseen" aria-live="polite">
          {t("padAt", { across: share(pin.x), down: share(pin.y) })}
        </span>
      </button>
    </div>
  );
}
