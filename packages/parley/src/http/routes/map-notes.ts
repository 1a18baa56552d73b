/** `/map-notes`: what people pinned to the map of the network. */
import { keepMapNote, mapNoteInputSchema, mapNoteSchema, mapNotes, removeMapNote } from "@parley/core";
import type { Api, RouteContext } from "../context.js";
import { keptRoutes } from "../kept-routes.js";

export function mapNoteRoutes(api: Api, context: RouteContext): void {
  keptRoutes(api, context, {
    path: "/map-notes",
    tag: "map notes",
    listName: "notes",
    itemSchema: mapNoteSchema,
    inputSchema: mapNoteInputSchema,
    summaries: {
      list: "Notes on the map, oldest first",
      keep: "Keep a note on the map; with an id it takes the place of that note",
      remove: "Remove a note from the map",
    },
    list: mapNotes,
    keep: keepMapNote,
    remove: removeMapNote,
  });
}
