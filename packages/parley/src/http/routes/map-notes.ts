/** `/map-notes`: what people pinned to the map of the network. */
import {
  keepMapNote,
  mapNoteInputSchema,
  mapNoteSchema,
  mapNotes,
  removeMapNote,
  writeResultSchema,
} from "@parley/core";
import { z } from "zod";
import { makerOf, write } from "../../project/actions.js";
import { projectReader } from "../../store/project-reader.js";
import { answerWrite } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const tags = ["map notes"];

export function mapNoteRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  const reader = () => projectReader(project.store);
  api.get(
    "/map-notes",
    {
      schema: {
        tags,
        summary: "Notes on the map, oldest first",
        response: { 200: z.object({ notes: z.array(mapNoteSchema) }) },
      },
    },
    async () => ({ notes: mapNotes(reader()) }),
  );
  api.post(
    "/map-notes",
    {
      schema: {
        tags,
        summary: "Keep a note on the map; with an id it takes the place of that note",
        body: mapNoteInputSchema,
        response: { 200: writeResultSchema },
      },
    },
    async ({ body }) => answerWrite(context, write(project, keepMapNote(reader(), body, makerOf(project)))),
  );
  api.delete(
    "/map-notes/:id",
    {
      schema: {
        tags,
        summary: "Remove a note from the map",
        params: z.object({ id: z.string() }),
        response: { 200: writeResultSchema },
      },
    },
    async ({ params }) => answerWrite(context, write(project, removeMapNote(reader(), params.id))),
  );
}
