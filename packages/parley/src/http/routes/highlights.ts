/** `/highlights`: words and patterns that every text is searched for, with their colors. */
import {
  highlightInputSchema,
  highlightSchema,
  highlights,
  keepHighlight,
  removeHighlight,
} from "@parley/core";
import type { Api, RouteContext } from "../context.js";
import { keptRoutes } from "../kept-routes.js";

export function highlightRoutes(api: Api, context: RouteContext): void {
  keptRoutes(api, context, {
    path: "/highlights",
    tag: "highlights",
    listName: "highlights",
    itemSchema: highlightSchema,
    inputSchema: highlightInputSchema,
    summaries: {
      list: "Highlights, in the order they were made",
      keep: "Keep a highlight; with an id, give that one another pattern or color",
      remove: "Remove a highlight",
    },
    list: highlights,
    keep: keepHighlight,
    remove: removeHighlight,
  });
}
