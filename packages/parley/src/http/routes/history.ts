/** `/undo`, `/redo`, `/history`: what was done, by whom, and how to take it back, also down to a point. */
import { commandViewSchema, undoPreviewSchema, writeResultSchema } from "@parley/core";
import { z } from "zod";
import { forgetHistory, redo, undo } from "../../project/actions.js";
import { stepsDownTo, undoDownTo } from "../../project/undo-steps.js";
import { answerWrite } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const historyQuery = z.object({
  before: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** Coder id. */
  coder: z.string().optional(),
});
const params = z.object({ sequence: z.coerce.number().int() });
const tags = ["history"];

export function historyRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.post(
    "/undo",
    {
      schema: { tags, summary: "Take back this coder's last command", response: { 200: writeResultSchema } },
    },
    async () => answerWrite(context, undo(project)),
  );
  api.post(
    "/redo",
    { schema: { tags, summary: "Do again what was taken back last", response: { 200: writeResultSchema } } },
    async () => answerWrite(context, redo(project)),
  );
  api.post(
    "/history/forget",
    {
      schema: {
        tags,
        summary:
          "Take out of the file what only undo needs; nothing done before can be taken back afterwards",
        response: { 200: writeResultSchema },
      },
    },
    async () => answerWrite(context, forgetHistory(project)),
  );
  api.get(
    "/history",
    {
      schema: {
        tags,
        summary: "Commands, newest first",
        querystring: historyQuery,
        response: { 200: z.object({ rows: z.array(commandViewSchema) }) },
      },
    },
    async ({ query: { before, limit, coder } }) => {
      const names = new Map(project.store.list("coder").map((one) => [one.id, one.name]));
      const commands = project.store.history({
        limit,
        ...(before === undefined ? {} : { before }),
        ...(coder === undefined ? {} : { coderId: coder }),
      });
      return {
        rows: commands.map((command) => ({
          sequence: command.sequence,
          at: command.at,
          coder: names.get(command.coderId) ?? command.coderId,
          coderId: command.coderId,
          key: command.summary.key,
          details: { ...command.summary.details },
          undoes: command.undoes,
          undone: command.undone,
        })),
      };
    },
  );
  api.get(
    "/history/:sequence/undo",
    {
      schema: {
        tags,
        summary: "This coder's steps down to a command, which an undo to there would take back",
        params,
        response: { 200: undoPreviewSchema },
      },
    },
    async (request) => stepsDownTo(project, request.params.sequence),
  );
  api.post(
    "/history/:sequence/undo",
    {
      schema: {
        tags,
        summary: "Take back this coder's steps down to a command, that one included",
        params,
        response: { 200: writeResultSchema },
      },
    },
    async (request) => {
      const before = project.store.revision();
      try {
        return answerWrite(context, undoDownTo(project, request.params.sequence));
      } finally {
        // A step that cannot be taken back ends the way; what was taken back before it is told all the same.
        const revision = project.store.revision();
        if (revision !== before) context.live.send({ type: "changed", revision });
      }
    },
  );
}
