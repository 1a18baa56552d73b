/** `/highlights`: words and patterns that every text is searched for, with their colors. */
import {
  highlightInputSchema,
  highlightSchema,
  highlights,
  keepHighlight,
  removeHighlight,
  writeResultSchema,
} from "@parley/core";
import { z } from "zod";
import { makerOf, write } from "../../project/actions.js";
import { projectReader } from "../../store/project-reader.js";
import { answerWrite } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const tags = ["highlights"];

export function highlightRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  const reader = () => projectReader(project.store);
  api.get(
    "/highlights",
    {
      schema: {
        tags,
        summary: "Highlights, in the order they were made",
        response: { 200: z.object({ highlights: z.array(highlightSchema) }) },
      },
    },
    async () => ({ highlights: highlights(reader()) }),
  );
  api.post(
    "/highlights",
    {
      schema: {
        tags,
        summary: "Keep a highlight; with an id, give that one another pattern or color",
        body: highlightInputSchema,
        response: { 200: writeResultSchema },
      },
    },
    async ({ body }) => answerWrite(context, write(project, keepHighlight(reader(), body, makerOf(project)))),
  );
  api.delete(
    "/highlights/:id",
    {
      schema: {
        tags,
        summary: "Remove a highlight",
        params: z.object({ id: z.string() }),
        response: { 200: writeResultSchema },
      },
    },
    async ({ params }) => answerWrite(context, write(project, removeHighlight(reader(), params.id))),
  );
}
