/** `/exports/…`: statements, documents, codebook and the whole project as files; with or without their texts. */
import {
  fail,
  flagSchema,
  listSchema,
  statementQuerySchema,
  statusSchema,
  uiLanguageSchema,
} from "@parley/core";
import { statementExporters, writeCodebook } from "@parley/formats";
import { z } from "zod";
import { exportedDocuments } from "../../project/exported-documents.js";
import { exportedStatements, withoutTexts } from "../../project/exported-statements.js";
import { copiedProject, writtenDna } from "../../project/project-files.js";
import { projectReader } from "../../store/project-reader.js";
import type { Api, RouteContext } from "../context.js";

const downloadQuery = z.object({
  status: statusSchema.default("all"),
  from: z.string().optional(),
  to: z.string().optional(),
  sources: listSchema.optional(),
  labels: uiLanguageSchema,
  /** 0 leaves out the words of the documents, for records whose texts may not be passed on. */
  texts: flagSchema.default(true),
});
const dnaQuery = z.object({ status: statusSchema.default("reviewed"), labels: uiLanguageSchema });
const lossesSchema = z.object({
  rows: z.record(z.string(), z.int()),
  losses: z.array(
    z.object({ code: z.string(), count: z.int(), examples: z.array(z.string()), words: z.string() }),
  ),
});
const format = z.object({ format: z.string() });
const tags = ["exports"];

export function downloadRoutes(api: Api, { project }: RouteContext): void {
  api.get(
    "/exports/statements/:format",
    {
      schema: {
        tags,
        summary: "Statements as csv or jsonl, one row each",
        params: format,
        querystring: downloadQuery,
      },
    },
    async (request, reply) => {
      const exporter =
        statementExporters.find((one) => one.extension === request.params.format) ??
        wrongFormat(
          request.params.format,
          request.url,
          statementExporters.map((one) => one.extension),
        );
      const { texts, ...filters } = request.query;
      const rows = exportedStatements(project, { ...statementQuerySchema.parse({}), ...filters });
      return reply
        .type(`${exporter.mediaType}; charset=utf-8`)
        .header("content-disposition", attached(`statements.${exporter.extension}`))
        .serializer((body: string) => body)
        .send(exporter.write(texts ? rows : withoutTexts(rows)));
    },
  );
  api.get(
    "/exports/documents/jsonl",
    {
      schema: {
        tags,
        summary: "Documents with metadata and text, one JSON object a line",
        querystring: downloadQuery,
      },
    },
    async (request, reply) =>
      reply
        .type("application/jsonl; charset=utf-8")
        .header("content-disposition", attached("documents.jsonl"))
        .serializer((body: string) => body)
        .send(exportedDocuments(project, request.query)),
  );
  api.get(
    "/exports/codebook/yaml",
    { schema: { tags, summary: "The codebook as YAML" } },
    async (_, reply) => {
      const version =
        projectReader(project.store).codebook() ?? fail("NOT_THERE", { kind: "codebook", id: "" });
      return reply
        .type("application/yaml; charset=utf-8")
        .header("content-disposition", attached("codebook.yaml"))
        .serializer((body: string) => body)
        .send(writeCodebook(version.codebook));
    },
  );
  api.get(
    "/exports/project/parley",
    { schema: { tags, summary: "The whole project with its history, in one file" } },
    async (_, reply) =>
      reply
        .type("application/vnd.sqlite3")
        .header("content-disposition", attached("project.parley"))
        .send(copiedProject(project)),
  );
  api.get(
    "/exports/project/dna",
    { schema: { tags, summary: "The record as a .dna file for DNA 3", querystring: dnaQuery } },
    async (request, reply) =>
      reply
        .type("application/vnd.sqlite3")
        .header("content-disposition", attached("project.dna"))
        .send(writtenDna(project, request.query).bytes),
  );
  api.get(
    "/exports/project/dna/losses",
    {
      schema: {
        tags,
        summary: "What a .dna file of this project cannot hold",
        querystring: dnaQuery,
        response: { 200: lossesSchema },
      },
    },
    async (request) => {
      const { rows, losses } = writtenDna(project, request.query);
      return { rows: { ...rows }, losses: losses.map((loss) => ({ ...loss, examples: [...loss.examples] })) };
    },
  );
}

function attached(name: string): string {
  return `attachment; filename="${name}"`;
}

function wrongFormat(value: string, where: string, allowed: readonly string[]): never {
  return fail("OPTION_INVALID", { option: "format", value, where, allowed });
}
