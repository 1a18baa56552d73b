/** `/entities/merge-suggestions`: actors that are probably one, for the page that merges them. */
import { mergeSuggestionListSchema, mergeSuggestionQuerySchema } from "@parley/core";
import { mergeSuggestionViews } from "../../project/merge-suggestions.js";
import type { Api, RouteContext } from "../context.js";

export function mergeSuggestionRoutes(api: Api, { project }: RouteContext): void {
  api.get(
    "/entities/merge-suggestions",
    {
      schema: {
        tags: ["entities"],
        summary: "Actors that are probably one, with what speaks for it and against it",
        querystring: mergeSuggestionQuerySchema,
        response: { 200: mergeSuggestionListSchema },
      },
    },
    async (request) => ({ rows: mergeSuggestionViews(project, request.query) }),
  );
}
