/** `/commitments`: the ledger, as of a day. */
import { commitmentListSchema, commitmentQuerySchema } from "@parley/core";
import { commitmentList } from "../../project/ledger-view.js";
import type { Api, RouteContext } from "../context.js";
import { withLastingItems } from "../serializer.js";

export function commitmentRoutes(api: Api, { project }: RouteContext): void {
  api.get(
    "/commitments",
    {
      schema: {
        tags: ["commitments"],
        summary: "Who committed to what, by when, on what condition",
        querystring: commitmentQuerySchema,
        response: { 200: withLastingItems(commitmentListSchema, "commitments") },
      },
    },
    async (request) => commitmentList(project, request.query),
  );
}
