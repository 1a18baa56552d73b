/** Keeps and removes notes on the map. A note is a setting of the project, so that it has history and undo. */
import type { Draft } from "../model/command.js";
import { type MapNote, mapNoteSchema } from "../model/map-note.js";
import { changeRecord, isSameValue, makeRecord, recordThere, removeRecord } from "./changes.js";
import type { Maker, ProjectReader } from "./project-reader.js";

const PREFIX = "map-note:";
/** As much of a note as the history tells. */
const TOLD = 60;

/** The notes of a project in the order they were made. A setting that is no note any more is passed over. */
export function mapNotes(project: ProjectReader): MapNote[] {
  return project.settings(PREFIX).flatMap(({ id, value }) => {
    const note = mapNoteSchema.safeParse({ ...(value as object), id: id.slice(PREFIX.length) });
    return note.success ? [note.data] : [];
  });
}

/**
 * Keeps a note, a new one without an id. Nothing changed makes no change.
 * @throws `NOT_THERE` for an id that is no note
 */
export function keepMapNote(
  project: ProjectReader,
  note: Omit<MapNote, "id"> & { readonly id?: string | undefined },
  maker: Maker,
): Draft {
  const { text, at } = mapNoteSchema.omit({ id: true }).parse(note);
  const value = { text, at };
  const summary = { key: "map-note-kept", details: { text: told(text) } } as const;
  if (note.id === undefined)
    return { summary, changes: [makeRecord("setting", { id: `${PREFIX}${maker.newId()}`, value })] };
  const before = recordThere(project, "setting", `${PREFIX}${note.id}`);
  return {
    summary,
    changes: isSameValue(before.value, value) ? [] : [changeRecord("setting", before, { ...before, value })],
  };
}

/** @throws `NOT_THERE` */
export function removeMapNote(project: ProjectReader, id: string): Draft {
  const before = recordThere(project, "setting", `${PREFIX}${id}`);
  const text = mapNotes(project).find((note) => note.id === id)?.text ?? id;
  return {
    summary: { key: "map-note-removed", details: { text: told(text) } },
    changes: [removeRecord("setting", before)],
  };
}

function told(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= TOLD ? line : `${line.slice(0, TOLD - 1).trimEnd()}…`;
}
