/** `/statements/rows` and what is done with many statements at once: select, recode, retype, save as a file. */
import {
  fail,
  recodingPreviewSchema,
  recodingSchema,
  retypingPreviewSchema,
  retypingSchema,
  rowFiltersSchema,
  rowGroupQuerySchema,
  rowGroupsSchema,
  rowQuerySchema,
  rowSelectionQuerySchema,
  rowSelectionSchema,
  rowSorts,
  statementRowsSchema,
  uiLanguageSchema,
  writeResultSchema,
} from "@parley/core";
import { z } from "zod";
import { rowFileFormats, rowFileOf } from "../../project/listed/row-file.js";
import { rowSelection, statementGroups, statementRows } from "../../project/listed/statement-rows.js";
import { previewRecoding, previewRetyping, recode, retype } from "../../project/recoding.js";
import { answerWrite } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const tags = ["statements"];
const labels = z.object({ labels: uiLanguageSchema });
const fileQuery = rowFiltersSchema.extend({
  sort: z.enum(rowSorts).default("date"),
  direction: z.enum(["up", "down"]).default("down"),
});

export function statementRowRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.get(
    "/statements/rows",
    {
      schema: {
        tags,
        summary: "A window of the table of statements",
        querystring: rowQuerySchema,
        response: { 200: statementRowsSchema },
      },
    },
    async (request) => statementRows(project, request.query),
  );
  api.get(
    "/statements/selection",
    {
      schema: {
        tags,
        summary: "Ids and revisions of a stretch of the table, to change it as one",
        querystring: rowSelectionQuerySchema,
        response: { 200: rowSelectionSchema },
      },
    },
    async (request) => rowSelection(project, request.query),
  );
  api.get(
    "/statements/groups",
    {
      schema: {
        tags,
        summary: "Statements counted by actor, concept, stance, source, month, state, coder or act",
        querystring: rowGroupQuerySchema,
        response: { 200: rowGroupsSchema },
      },
    },
    async ({ query: { by, ...filters } }) => statementGroups(project, filters, by),
  );
  api.get(
    "/statements/file/:format",
    {
      schema: {
        tags: ["exports"],
        summary: `The table of statements as a file: ${rowFileFormats.join(", ")}`,
        params: z.object({ format: z.string() }),
        querystring: fileQuery,
      },
    },
    async (request, reply) => {
      const { sort, direction, ...filters } = request.query;
      const format =
        rowFileFormats.find((one) => one === request.params.format) ??
        fail("OPTION_INVALID", {
          option: "format",
          value: request.params.format,
          where: request.url,
          allowed: rowFileFormats,
        });
      const { bytes, mediaType } = rowFileOf(project, format, filters, { sort, direction });
      return reply
        .type(mediaType)
        .header("content-disposition", `attachment; filename="statements.${format}"`)
        .send(Buffer.from(bytes));
    },
  );
  api.post(
    "/statements/recode/preview",
    {
      schema: {
        tags,
        summary: "What a recoding would change",
        body: recodingSchema,
        querystring: labels,
        response: { 200: recodingPreviewSchema },
      },
    },
    async (request) => previewRecoding(project, request.body, request.query.labels),
  );
  api.post(
    "/statements/recode",
    {
      schema: {
        tags,
        summary: "Give many statements another value, as one step",
        body: recodingSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) => answerWrite(context, recode(project, request.body)),
  );
  api.post(
    "/statements/retype/preview",
    {
      schema: {
        tags,
        summary: "What another statement type would change and lose",
        body: retypingSchema,
        response: { 200: retypingPreviewSchema },
      },
    },
    async (request) => previewRetyping(project, request.body),
  );
  api.post(
    "/statements/retype",
    {
      schema: {
        tags,
        summary: "Give many statements another statement type, as one step",
        body: retypingSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) => answerWrite(context, retype(project, request.body)),
  );
}
