/** `/views`: pages with their filters, order and columns, saved under a name in the project. */
import {
  removeView,
  savedViewInputSchema,
  savedViewSchema,
  savedViews,
  saveView,
  writeResultSchema,
} from "@parley/core";
import { z } from "zod";
import { makerOf, write } from "../../project/actions.js";
import { projectReader } from "../../store/project-reader.js";
import { answerWrite } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const tags = ["views"];

export function viewRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  const reader = () => projectReader(project.store);
  api.get(
    "/views",
    {
      schema: {
        tags,
        summary: "Saved views, by name",
        response: { 200: z.object({ views: z.array(savedViewSchema) }) },
      },
    },
    async () => ({ views: savedViews(reader()) }),
  );
  api.post(
    "/views",
    {
      schema: {
        tags,
        summary: "Save a view; one of the same page and name is replaced",
        body: savedViewInputSchema,
        response: { 200: writeResultSchema },
      },
    },
    async ({ body }) => answerWrite(context, write(project, saveView(reader(), body, makerOf(project)))),
  );
  api.delete(
    "/views/:id",
    {
      schema: {
        tags,
        summary: "Remove a saved view",
        params: z.object({ id: z.string() }),
        response: { 200: writeResultSchema },
      },
    },
    async ({ params }) => answerWrite(context, write(project, removeView(reader(), params.id))),
  );
}
