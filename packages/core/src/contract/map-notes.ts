/** Notes on the map over HTTP. */
import { mapNoteSchema } from "../model/map-note.js";

/** A note to keep; with an id it takes the place of that note, if that still is what was `seen`. */
export const mapNoteInputSchema = mapNoteSchema
  .partial({ id: true })
  .extend({ seen: mapNoteSchema.optional() })
  .meta({ id: "MapNoteInput" });
