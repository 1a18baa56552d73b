/** `/documents`: the record and its texts. */
import {
  correctedTextSchema,
  documentEditSchema,
  documentListSchema,
  documentQuerySchema,
  documentViewSchema,
  fail,
  textCorrectionSchema,
  writeResultSchema,
} from "@parley/core";
import { z } from "zod";
import { correctText, editDocument } from "../../project/actions.js";
import { documentList, documentView } from "../../project/document-views.js";
import { answerWrite, matchedRevision } from "../answer-write.js";
import type { Api, RouteContext } from "../context.js";

const params = z.object({ id: z.string() });
const tags = ["documents"];

export function documentRoutes(api: Api, context: RouteContext): void {
  const { project } = context;
  api.get(
    "/documents",
    {
      schema: {
        tags,
        summary: "Documents with filters and full-text search",
        querystring: documentQuerySchema,
        response: { 200: documentListSchema },
      },
    },
    async (request) => documentList(project, request.query),
  );
  api.get(
    "/documents/:id",
    {
      schema: {
        tags,
        summary: "One document with its text",
        params,
        querystring: documentQuerySchema,
        response: { 200: documentViewSchema },
      },
    },
    async (request, reply) => {
      const found =
        documentView(project, request.params.id, request.query) ??
        fail("NOT_THERE", { kind: "document", id: request.params.id });
      void reply.header("etag", `"${found.revision}"`);
      return found;
    },
  );
  api.patch(
    "/documents/:id",
    {
      schema: {
        tags,
        summary: "Change a document's metadata; send If-Match with the revision you saw",
        params,
        body: documentEditSchema,
        response: { 200: writeResultSchema },
      },
    },
    async (request) =>
      answerWrite(
        context,
        editDocument(project, request.params.id, request.body, matchedRevision(request.headers["if-match"])),
      ),
  );
  api.post(
    "/documents/:id/text",
    {
      schema: {
        tags,
        summary:
          "Correct a text: a new version, statements move along; send If-Match with the revision you saw",
        params,
        body: textCorrectionSchema,
        response: { 200: correctedTextSchema },
      },
    },
    async (request) => {
      const { text, preview } = request.body;
      const seen = matchedRevision(request.headers["if-match"]);
      const corrected = correctText(project, request.params.id, text, seen, preview);
      if (!preview) answerWrite(context, corrected);
      return corrected;
    },
  );
}
