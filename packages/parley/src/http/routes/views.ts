/** `/views`: pages with their filters, order and columns, saved under a name in the project. */
import { removeView, savedViewInputSchema, savedViewSchema, savedViews, saveView } from "@parley/core";
import type { Api, RouteContext } from "../context.js";
import { keptRoutes } from "../kept-routes.js";

export function viewRoutes(api: Api, context: RouteContext): void {
  keptRoutes(api, context, {
    path: "/views",
    tag: "views",
    listName: "views",
    itemSchema: savedViewSchema,
    inputSchema: savedViewInputSchema,
    summaries: {
      list: "Saved views, by name",
      keep: "Save a view; one of the same page and name is replaced",
      remove: "Remove a saved view",
    },
    list: savedViews,
    keep: saveView,
    remove: removeView,
  });
}
