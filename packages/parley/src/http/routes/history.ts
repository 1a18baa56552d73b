/** `/undo`, `/redo`, `/history`: what this coder did and how to take it back. */
import { commandViewSchema, writeResultSchema } from "@parley/core";
import { z } from "zod";
import { redo, undo } from "../../project/actions.js";
import { answerWrite } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const historyQuery = z.object({
  before: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export function historyRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.post(
    "/undo",
    {
      schema: {
        tags: ["history"],
        summary: "Take back this coder's last command",
        response: { 200: writeResultSchema },
      },
    },
    async () => answerWrite(context, undo(project)),
  );
  api.post(
    "/redo",
    {
      schema: {
        tags: ["history"],
        summary: "Do again what was taken back last",
        response: { 200: writeResultSchema },
      },
    },
    async () => answerWrite(context, redo(project)),
  );
  api.get(
    "/history",
    {
      schema: {
        tags: ["history"],
        summary: "Commands, newest first",
        querystring: historyQuery,
        response: { 200: z.object({ rows: z.array(commandViewSchema) }) },
      },
    },
    async ({ query }) => {
      const names = new Map(project.store.list("coder").map((coder) => [coder.id, coder.name]));
      const commands = project.store.history({
        limit: query.limit,
        ...(query.before === undefined ? {} : { before: query.before }),
      });
      return {
        rows: commands.map((command) => ({
          sequence: command.sequence,
          at: command.at,
          coder: names.get(command.coderId) ?? command.coderId,
          key: command.summary.key,
          details: { ...command.summary.details },
          undoes: command.undoes,
          undone: command.undone,
        })),
      };
    },
  );
}
