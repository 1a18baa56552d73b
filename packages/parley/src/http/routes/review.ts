/** `/review`: how far the review is, per document and per coder. */
import { reviewProgressSchema, reviewQuerySchema } from "@parley/core";
import { reviewProgress } from "../../project/review-progress.js";
import type { Api, RouteContext } from "../context.js";

export function reviewRoutes(api: Api, { project }: RouteContext): void {
  api.get(
    "/review",
    {
      schema: {
        tags: ["review"],
        summary: "Open and decided proposals per document and coder",
        querystring: reviewQuerySchema,
        response: { 200: reviewProgressSchema },
      },
    },
    async (request) => reviewProgress(project, request.query),
  );
}
