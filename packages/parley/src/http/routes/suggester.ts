/** `/suggester`, `/statements/:id/suggestions`: what was learnt from decisions, and how good it is. */
import {
  fail,
  suggesterEditSchema,
  suggesterViewSchema,
  suggestionQuerySchema,
  suggestionViewSchema,
  writeResultSchema,
} from "@parley/core";
import { z } from "zod";
import { setSuggestionDial, suggesterView, suggestionView } from "../../project/suggestion-views.js";
import { answerWrite } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const tags = ["suggester"];

export function suggesterRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.get(
    "/statements/:id/suggestions",
    {
      schema: {
        tags,
        summary: "Second choices for concept, actor and stance, with probabilities",
        params: z.object({ id: z.string() }),
        querystring: suggestionQuerySchema,
        response: { 200: suggestionViewSchema },
      },
    },
    async (request) =>
      suggestionView(project, request.params.id, request.query) ??
      fail("NOT_THERE", { kind: "statement", id: request.params.id }),
  );
  api.get(
    "/suggester",
    {
      schema: {
        tags,
        summary: "Precision and recall of the suggestions on decisions before they were learnt",
        response: { 200: suggesterViewSchema },
      },
    },
    async () => suggesterView(project),
  );
  api.patch(
    "/suggester",
    {
      schema: {
        tags,
        summary: "Turn the dial: fewer and surer suggestions, or more of them",
        body: suggesterEditSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) => answerWrite(context, setSuggestionDial(project, request.body.dial)),
  );
}
