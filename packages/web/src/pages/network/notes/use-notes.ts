/** Notes of the map as the page shows them, what is open of them, and the way there by key. */
import type { MapNote } from "@parley/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../../keys/key-layer.js";
import { useAddress } from "../../../state/address.js";
import { useMapNotes } from "../../../state/map-notes.js";
import { networkFiltersOf } from "../network-query.js";
import type { Point } from "../scene/scene.js";

/** Id in the address of a note that is being written. */
export const NEW_NOTE = "new";

export interface OpenNote {
  /** Id of a kept note, or `NEW_NOTE`; `null` where the list is open or nothing. */
  readonly id: string | null;
  readonly isListOpen: boolean;
  /** The place that is being chosen. */
  readonly pin: Point | null;
}

export function useOpenNote(): OpenNote {
  const { address } = useAddress();
  const isOpen = address.show === "notes";
  return {
    id: isOpen ? (address.note ?? null) : null,
    isListOpen: isOpen && address.note === undefined,
    pin: isOpen && address.note !== undefined ? pinOf(address.pin) : null,
  };
}

/** "0.25,0.5" as a point of the drawing; `null` for anything else. */
export function pinOf(text: string | undefined): Point | null {
  const [x, y, ...more] = (text ?? "")
    .split(",")
    .map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (x === undefined || y === undefined || more.length > 0) return null;
  return [x, y].every((share) => share >= 0 && share <= 1) ? { x, y } : null;
}

export function pinWords({ x, y }: Point): string {
  const share = (value: number) => String(Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000);
  return `${share(x)},${share(y)}`;
}

/** What is drawn: the notes of this kind of network, unless they are switched off; a place being chosen moves along. */
export function useShownNotes(): readonly MapNote[] {
  const { address } = useAddress();
  const { mode } = networkFiltersOf(address);
  const notes = useMapNotes();
  const { id, pin } = useOpenNote();
  const { t } = useTranslation("notes");
  const isOff = address.notes === "0";
  return useMemo(() => {
    const shown = isOff ? [] : notes;
    if (pin === null || id === null) return shown;
    const at = { kind: "place", mode, ...pin } as const;
    const moved = notes.find((note) => note.id === id);
    return [...shown.filter((note) => note.id !== id), { id, text: moved?.text ?? t("here"), at }];
  }, [notes, isOff, id, pin, mode, t]);
}

/** N writes a note to the node under the keyboard or open, without one it opens the list. */
export function useNoteKey(node: string | null): void {
  const { t } = useTranslation(["notes", "frame"]);
  const { change } = useAddress();
  useKeys(t("frame:keys.page"), [
    {
      keys: "n",
      label: t("notes:key"),
      run: () =>
        change(
          node === null
            ? { show: "notes", note: null, pin: null, tie: null }
            : { show: "notes", note: NEW_NOTE, pin: null, node, tie: null },
          true,
        ),
    },
  ]);
}
