/** `/networks`: one network with camps and the statements behind each tie. */
import { networkQuerySchema, networkViewSchema } from "@parley/core";
import { networkView } from "../../project/network-view.js";
import type { Api, RouteContext } from "../context.js";

export function networkRoutes(api: Api, { project }: RouteContext): void {
  api.get(
    "/networks",
    {
      schema: {
        tags: ["networks"],
        summary: "A network with camps and evidence",
        querystring: networkQuerySchema,
        response: { 200: networkViewSchema },
      },
    },
    async (request) => networkView(project, request.query),
  );
}
