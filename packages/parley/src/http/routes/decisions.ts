/** `/decisions`: accept, correct, reject or reopen proposals. */
import { decisionInputSchema, writeResultSchema } from "@parley/core";
import { decide } from "../../project/actions.js";
import { answerWrite } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

export function decisionRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.post(
    "/decisions",
    {
      schema: {
        tags: ["decisions"],
        summary: "Accept, correct, reject or reopen proposals",
        body: decisionInputSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) => answerWrite(context, decide(project, request.body)),
  );
}
