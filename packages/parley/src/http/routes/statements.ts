/** `/statements`, `/proposals`: coded and proposed statements with their evidence. */
import {
  fail,
  statementDraftSchema,
  statementEditSchema,
  statementListSchema,
  statementQuerySchema,
  statementSplitSchema,
  statementViewSchema,
  uiLanguageSchema,
  writeResultSchema,
} from "@parley/core";
import { z } from "zod";
import { addStatement, deleteStatement, editStatement, splitStatement } from "../../project/actions.js";
import { statementList, statementView } from "../../project/statement-views.js";
import { answerWrite, matchedRevision } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const params = z.object({ id: z.string() });
const tags = ["statements"];

export function statementRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.get(
    "/statements",
    {
      schema: {
        tags,
        summary: "Statements and proposals",
        querystring: statementQuerySchema,
        response: { 200: statementListSchema },
      },
    },
    async (request) => statementList(project, request.query),
  );
  api.get(
    "/proposals",
    {
      schema: {
        tags: ["proposals"],
        summary: "Statements that nobody has decided yet",
        querystring: statementQuerySchema,
        response: { 200: statementListSchema },
      },
    },
    async (request) => statementList(project, { ...request.query, states: ["proposed"] }),
  );
  api.get(
    "/statements/:id",
    {
      schema: {
        tags,
        summary: "One statement",
        params,
        querystring: z.object({ labels: uiLanguageSchema }),
        response: { 200: statementViewSchema },
      },
    },
    async (request, reply) => {
      const found =
        statementView(project, request.params.id, request.query.labels) ??
        fail("NOT_THERE", { kind: "statement", id: request.params.id });
      void reply.header("etag", `"${found.revision}"`);
      return found;
    },
  );
  api.post(
    "/statements",
    {
      schema: {
        tags,
        summary: "Code a passage by hand",
        body: statementDraftSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) => answerWrite(context, addStatement(project, request.body)),
  );
  api.patch(
    "/statements/:id",
    {
      schema: {
        tags,
        summary: "Change a statement; send If-Match with the revision you saw",
        params,
        body: statementEditSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) =>
      answerWrite(
        context,
        editStatement(project, request.params.id, request.body, matchedRevision(request.headers["if-match"])),
      ),
  );
  api.post(
    "/statements/:id/split",
    {
      schema: {
        tags,
        summary: "Split a statement at a place of its quote; send If-Match with the revision you saw",
        params,
        body: statementSplitSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) =>
      answerWrite(
        context,
        splitStatement(
          project,
          request.params.id,
          request.body.at,
          matchedRevision(request.headers["if-match"]),
        ),
      ),
  );
  api.delete(
    "/statements/:id",
    {
      schema: {
        tags,
        summary: "Remove a statement coded by hand",
        params,
        response: { 200: writeResultSchema },
      },
    },
    async (request) =>
      answerWrite(
        context,
        deleteStatement(project, request.params.id, matchedRevision(request.headers["if-match"])),
      ),
  );
}
