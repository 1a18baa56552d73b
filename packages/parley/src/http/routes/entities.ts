/** `/entities`: people, organizations and concepts, with how often each is used. */
import { entityListSchema, entityQuerySchema } from "@parley/core";
import { entityList } from "../../project/entity-views.js";
import type { Api, RouteContext } from "../context.js";

export function entityRoutes(api: Api, { project }: RouteContext): void {
  api.get(
    "/entities",
    {
      schema: {
        tags: ["entities"],
        summary: "Values of a variable with aliases, memberships and counts",
        querystring: entityQuerySchema,
        response: { 200: entityListSchema },
      },
    },
    async (request) => entityList(project, request.query),
  );
}
