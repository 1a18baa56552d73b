/** Notes on the map: what the project keeps, and the writes that keep or remove one. */
import type { MapNote } from "@parley/core";
import { useQuery } from "@tanstack/react-query";
import { ask } from "./api.js";
import { useWrite } from "./writes.js";

const NO_NOTES: readonly MapNote[] = [];

/** All notes, oldest first. */
export function useMapNotes(): readonly MapNote[] {
  const answer = useQuery({
    queryKey: ["map-notes"],
    queryFn: ({ signal }) => ask<{ readonly notes: readonly MapNote[] }>("map-notes", {}, signal),
  });
  return answer.data?.notes ?? NO_NOTES;
}

export interface MapNoteWrites {
  /** A new note without an id; a changed one with what was seen of it, so that nobody writes over another's words. */
  readonly keep: (
    note: Pick<MapNote, "text" | "at"> & { readonly id?: string; readonly seen?: MapNote },
  ) => Promise<boolean>;
  readonly remove: (id: string) => Promise<boolean>;
}

export function useMapNoteWrites(): MapNoteWrites {
  const write = useWrite();
  return {
    keep: (body) => write("map-notes", { method: "POST", body }),
    remove: (id) => write(`map-notes/${encodeURIComponent(id)}`, { method: "DELETE" }),
  };
}
