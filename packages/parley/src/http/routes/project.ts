/** `/project`, `/timeline`, `/news`: what is open, how much was said on which day, what came in since. */
import {
  newsQuerySchema,
  newsSchema,
  projectEditSchema,
  projectViewSchema,
  statusSchema,
  timelineSchema,
  writeResultSchema,
} from "@parley/core";
import { z } from "zod";
import { editProject } from "../../project/actions.js";
import { newsSince } from "../../project/news.js";
import { projectView } from "../../project/project-view.js";
import { timelineView } from "../../project/timeline.js";
import { answerWrite } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const timelineQuery = z.object({ status: statusSchema.default("all") });

export function projectRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.get(
    "/project",
    { schema: { tags: ["project"], summary: "The open project", response: { 200: projectViewSchema } } },
    async () => projectView(project),
  );
  api.patch(
    "/project",
    {
      schema: {
        tags: ["project"],
        summary: "Rename the project or turn its confidence dial",
        body: projectEditSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) => answerWrite(context, editProject(project, request.body)),
  );
  api.get(
    "/news",
    {
      schema: {
        tags: ["project"],
        summary: "What came into the record since a revision",
        querystring: newsQuerySchema,
        response: { 200: newsSchema },
      },
    },
    async (request) => newsSince(project, request.query),
  );
  api.get(
    "/timeline",
    {
      schema: {
        tags: ["project"],
        summary: "Statements per day, and named events",
        querystring: timelineQuery,
        response: { 200: timelineSchema },
      },
    },
    async (request) => timelineView(project, request.query),
  );
}
