/** `/statement-types`: the forms statements are coded with, and their variables. */
import {
  dataTypeSchema,
  newStatementTypeSchema,
  newVariableSchema,
  statementTypeEditSchema,
  variableEditSchema,
  variablePreviewSchema,
  writeResultSchema,
} from "@parley/core";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import {
  addStatementType,
  addVariable,
  editStatementType,
  editVariable,
  previewRemovedVariable,
  previewRetypedVariable,
  removeStatementType,
  removeVariable,
} from "../../project/statement-type-actions.js";
import { answerWrite, matchedRevision } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const tags = ["statement types"];
const params = z.object({ id: z.string() });
const variableParams = params.extend({ variable: z.string() });
const response = { 200: writeResultSchema };

export function statementTypeRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  const seen = (request: FastifyRequest) => matchedRevision(request.headers["if-match"]);
  api.post(
    "/statement-types",
    { schema: { tags, summary: "Add a statement type", body: newStatementTypeSchema, response } },
    async (request) => answerWrite(context, addStatementType(project, request.body)),
  );
  api.patch(
    "/statement-types/:id",
    {
      schema: {
        tags,
        summary: "Label, color, or order of the variables; send If-Match with the revision you saw",
        params,
        body: statementTypeEditSchema,
        response,
      },
    },
    async (request) =>
      answerWrite(context, editStatementType(project, request.params.id, request.body, seen(request))),
  );
  api.delete(
    "/statement-types/:id",
    { schema: { tags, summary: "Remove a type that no statement has", params, response } },
    async (request) => answerWrite(context, removeStatementType(project, request.params.id, seen(request))),
  );
  api.post(
    "/statement-types/:id/variables",
    { schema: { tags, summary: "Add a variable", params, body: newVariableSchema, response } },
    async (request) =>
      answerWrite(context, addVariable(project, request.params.id, request.body, seen(request))),
  );
  api.get(
    "/statement-types/:id/variables/:variable/preview",
    {
      schema: {
        tags,
        summary: "What another data type, or removing the variable, would keep and lose",
        params: variableParams,
        querystring: z.object({ dataType: dataTypeSchema.optional() }),
        response: { 200: variablePreviewSchema },
      },
    },
    async ({ params: { id, variable }, query: { dataType } }) =>
      dataType === undefined
        ? previewRemovedVariable(project, id, variable)
        : previewRetypedVariable(project, id, variable, dataType),
  );
  api.patch(
    "/statement-types/:id/variables/:variable",
    {
      schema: {
        tags,
        summary: "Rename a variable or give it another data type",
        params: variableParams,
        body: variableEditSchema,
        response,
      },
    },
    async (request) => {
      const { id, variable } = request.params;
      return answerWrite(context, editVariable(project, id, variable, request.body, seen(request)));
    },
  );
  api.delete(
    "/statement-types/:id/variables/:variable",
    { schema: { tags, summary: "Remove a variable with its values", params: variableParams, response } },
    async (request) => {
      const { id, variable } = request.params;
      return answerWrite(context, removeVariable(project, id, variable, seen(request)));
    },
  );
}
