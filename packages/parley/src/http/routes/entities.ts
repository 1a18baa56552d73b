/** `/entities`: people, organizations, concepts and other values, how often each is used, and work on them. */
import {
  apartSchema,
  entityEditSchema,
  entityListSchema,
  entityQuerySchema,
  entityViewSchema,
  fail,
  mergingPreviewSchema,
  mergingSchema,
  movingSchema,
  newEntitySchema,
  placingSchema,
  removingSchema,
  renamingSchema,
  splittingSchema,
  tidyingSchema,
  uiLanguageSchema,
  writeResultSchema,
} from "@parley/core";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import {
  addEntity,
  describeEntity,
  keepApart,
  mergeEntities,
  moveConcept,
  moveStatements,
  removeEntities,
  renameEntity,
  splitEntity,
} from "../../project/entity-actions.js";
import { entityList } from "../../project/entity-views.js";
import { entityView, previewMerge, tidying } from "../../project/entity-work.js";
import { answerWrite, matchedRevision } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const tags = ["entities"];
const params = z.object({ id: z.string() });
const labels = z.object({ labels: uiLanguageSchema });
const response = { 200: writeResultSchema };

export function entityRoutes(api: Api, context: RouteContext): void {
  readingRoutes(api, context);
  writingRoutes(api, context);
}

function readingRoutes(api: Api, { project }: RouteContext): void {
  api.get(
    "/entities",
    {
      schema: {
        tags,
        summary: "Values of a variable with aliases, memberships and counts",
        querystring: entityQuerySchema,
        response: { 200: entityListSchema },
      },
    },
    async (request) => entityList(project, request.query),
  );
  api.get(
    "/entities/tidying",
    {
      schema: {
        tags,
        summary: "Entities of a variable that may be the same, and those that nothing uses",
        querystring: labels.extend({ variable: z.string() }),
        response: { 200: tidyingSchema },
      },
    },
    async ({ query }) => tidying(project, query.variable, query.labels),
  );
  api.get(
    "/entities/:id",
    {
      schema: {
        tags,
        summary: "One entity with all that is known of it",
        params,
        querystring: labels,
        response: { 200: entityViewSchema },
      },
    },
    async (request, reply) => {
      const found =
        entityView(project, request.params.id, request.query.labels) ??
        fail("NOT_THERE", { kind: "entity", id: request.params.id });
      void reply.header("etag", `"${found.revision}"`);
      return found;
    },
  );
  api.post(
    "/entities/merge/preview",
    {
      schema: {
        tags,
        summary: "Where entities to be merged differ, and how many statements would move",
        body: mergingSchema,
        querystring: labels,
        response: { 200: mergingPreviewSchema },
      },
    },
    async (request) => previewMerge(project, request.body, request.query.labels),
  );
}

function writingRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  const seen = (request: FastifyRequest) => matchedRevision(request.headers["if-match"]);
  api.post(
    "/entities",
    { schema: { tags, summary: "Add an entity", body: newEntitySchema, response } },
    async (request) => answerWrite(context, addEntity(project, request.body)),
  );
  api.patch(
    "/entities/:id",
    {
      schema: {
        tags,
        summary: "Describe an entity; send If-Match with the revision you saw",
        params,
        body: entityEditSchema,
        response,
      },
    },
    async (request) =>
      answerWrite(context, describeEntity(project, request.params.id, request.body, seen(request))),
  );
  api.post(
    "/entities/:id/name",
    {
      schema: {
        tags,
        summary: "Rename an entity; its old names become aliases",
        params,
        body: renamingSchema,
        response,
      },
    },
    async (request) =>
      answerWrite(context, renameEntity(project, request.params.id, request.body, seen(request))),
  );
  api.post(
    "/entities/:id/parent",
    {
      schema: {
        tags,
        summary: "Move an entity below another one, or to the top",
        params,
        body: placingSchema,
        response,
      },
    },
    async (request) =>
      answerWrite(context, moveConcept(project, request.params.id, request.body.parentId, seen(request))),
  );
  api.post(
    "/entities/merge",
    { schema: { tags, summary: "Make one entity of several", body: mergingSchema, response } },
    async (request) => answerWrite(context, mergeEntities(project, request.body)),
  );
  api.post(
    "/entities/:id/split",
    {
      schema: {
        tags,
        summary: "Make a second entity that takes some of the statements",
        params,
        body: splittingSchema,
        response,
      },
    },
    async (request) =>
      answerWrite(
        context,
        splitEntity(project, { ...request.body, id: request.params.id, revision: seen(request) }),
      ),
  );
  api.post(
    "/entities/:id/statements",
    {
      schema: {
        tags,
        summary: "Move statements of an entity, or all of them, to another one",
        params,
        body: movingSchema,
        response,
      },
    },
    async (request) =>
      answerWrite(context, moveStatements(project, { ...request.body, from: request.params.id })),
  );
  api.post(
    "/entities/remove",
    { schema: { tags, summary: "Remove entities that nothing uses", body: removingSchema, response } },
    async ({ body }) => answerWrite(context, removeEntities(project, body.ids, body.revisions)),
  );
  api.post(
    "/entities/apart",
    {
      schema: {
        tags,
        summary: "Note that two entities of like names are two",
        body: apartSchema,
        response,
      },
    },
    async ({ body }) => answerWrite(context, keepApart(project, body.one, body.other)),
  );
}
