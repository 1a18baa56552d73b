/** A note on the map: a few words of a person, pinned to a node or to a place of the drawing. */
import { z } from "zod";

/** More would cover what it is about. */
export const MOST_NOTE_LETTERS = 280;

const share = z.number().min(0).max(1);

/** Places have meaning within one kind of network only: each has its own layout. */
export const mapModes = ["actors-concepts", "actors-actors", "concepts-concepts"] as const;

export const mapNoteSchema = z.object({
  id: z.string(),
  text: z.string().trim().min(1).max(MOST_NOTE_LETTERS),
  at: z.discriminatedUnion("kind", [
    /** Id of the node; the note is shown wherever the node is. */
    z.object({ kind: z.literal("node"), node: z.string().min(1) }),
    /** From 0 to 1 across and down. */
    z.object({ kind: z.literal("place"), mode: z.enum(mapModes), x: share, y: share }),
  ]),
});
export type MapNote = Readonly<z.infer<typeof mapNoteSchema>>;
