/** `/codebook`: what it says, its versions and their differences, as YAML out and in, and its ordered scales. */
import {
  codebookDifferencesSchema,
  codebookFileSchema,
  codebookScaleSchema,
  codebookViewSchema,
  writeResultSchema,
} from "@parley/core";
import { z } from "zod";
import {
  codebookText,
  codebookView,
  previewCodebook,
  putCodebook,
  putScale,
  versionDifferences,
} from "../../project/codebook-work.js";
import { answerWrite } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const tags = ["codebook"];

export function codebookRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.get(
    "/codebook",
    {
      schema: { tags, summary: "The codebook and its versions", response: { 200: codebookViewSchema } },
    },
    async () => codebookView(project),
  );
  api.get("/codebook/file", { schema: { tags, summary: "The codebook as YAML" } }, async (_, reply) =>
    reply
      .type("application/yaml; charset=utf-8")
      .header("content-disposition", 'attachment; filename="codebook.yaml"')
      .send(codebookText(project)),
  );
  api.get(
    "/codebook/versions/:number/differences",
    {
      schema: {
        tags,
        summary: "How a version differs from the one before it, or from another",
        params: z.object({ number: z.coerce.number().int() }),
        querystring: z.object({ since: z.coerce.number().int().optional() }),
        response: { 200: codebookDifferencesSchema },
      },
    },
    async ({ params, query }) => versionDifferences(project, params.number, query.since),
  );
  api.post(
    "/codebook/preview",
    {
      schema: {
        tags,
        summary: "How a codebook from a file differs from the one there is",
        body: codebookFileSchema,
        response: { 200: codebookDifferencesSchema },
      },
    },
    async ({ body }) => previewCodebook(project, body.text, body.name),
  );
  api.post(
    "/codebook",
    {
      schema: {
        tags,
        summary: "Put a codebook in from a file",
        body: codebookFileSchema,
        response: { 200: writeResultSchema },
      },
    },
    async ({ body }) => answerWrite(context, putCodebook(project, body.text, body.name)),
  );
  api.post(
    "/codebook/scales",
    {
      schema: {
        tags,
        summary: "Set an ordered scale",
        body: codebookScaleSchema,
        response: { 200: writeResultSchema },
      },
    },
    async ({ body }) => answerWrite(context, putScale(project, body.id, body)),
  );
  api.delete(
    "/codebook/scales/:id",
    {
      schema: {
        tags,
        summary: "Take an ordered scale out",
        params: z.object({ id: z.string() }),
        response: { 200: writeResultSchema },
      },
    },
    async ({ params }) => answerWrite(context, putScale(project, params.id, null)),
  );
}
