/** Notes on the map over HTTP. */
import { mapNoteSchema } from "../model/map-note.js";

/** A note to keep; with an id it takes the place of that note. */
export const mapNoteInputSchema = mapNoteSchema.partial({ id: true }).meta({ id: "MapNoteInput" });
