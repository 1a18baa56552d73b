/** Keeps and removes notes on the map. */
import type { Draft } from "../model/command.js";
import { type MapNote, mapNoteSchema } from "../model/map-note.js";
import { type KeptKind, keepSetting, keptSettings, removeSetting } from "./kept-settings.js";
import type { Maker, ProjectReader } from "./project-reader.js";

/** As much of a note as the history tells. */
const TOLD = 60;

const kind: KeptKind<MapNote> = {
  prefix: "map-note:",
  schema: mapNoteSchema,
  keptAs: "map-note-kept",
  removedAs: "map-note-removed",
  details: ({ text }) => ({ text: told(text) }),
};

/** The notes of a project in the order they were made. */
export function mapNotes(project: ProjectReader): MapNote[] {
  return keptSettings(project, kind);
}

/**
 * Keeps a note, a new one without an id.
 * @param note with the note as the caller saw it, where two people may write on the same one
 * @throws `NOT_THERE` for an id that is no note, `EDIT_CLASH` when it is no longer the one that was seen
 */
export function keepMapNote(
  project: ProjectReader,
  {
    seen,
    ...note
  }: Omit<MapNote, "id"> & { readonly id?: string | undefined; readonly seen?: MapNote | undefined },
  maker: Maker,
): Draft {
  return keepSetting(project, kind, note, maker, seen);
}

/** @throws `NOT_THERE` */
export function removeMapNote(project: ProjectReader, id: string): Draft {
  return removeSetting(project, kind, id);
}

function told(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= TOLD ? line : `${line.slice(0, TOLD - 1).trimEnd()}…`;
}
