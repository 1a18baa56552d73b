/** `POST /documents`: import by upload, documents and `.dna` files; `POST /documents/preview`: a table before that. */
import { fail, importReportSchema, tablePreviewSchema } from "@parley/core";
import { documentFields, previewTable } from "@parley/formats";
import { z } from "zod";
import { extractDocuments } from "../../project/extract-documents.js";
import { importUploads } from "../../project/import-uploads.js";
import type { Api, RouteContext } from "../context.js";

const uploadQuery = z.object({
  read: z.enum(["0", "1"]).default("1"),
  labels: z.enum(["de", "en"]).default("en"),
  /** Which column of a table holds which field, as JSON: {"text":"Volltext"}. */
  columns: z.string().optional(),
});
const columnsSchema = z.partialRecord(z.enum(documentFields), z.string());
const tags = ["documents"];
const consumes = ["multipart/form-data"];

export function importRoutes(api: Api, { project, live }: RouteContext): void {
  api.post(
    "/documents",
    {
      schema: {
        tags,
        summary: "Import files (multipart) and read them",
        querystring: uploadQuery,
        consumes,
        response: { 200: importReportSchema },
      },
    },
    async (request) => {
      const { labels, read } = request.query;
      const uploads = (async function* () {
        for await (const part of request.files())
          yield { name: part.filename, bytes: new Uint8Array(await part.toBuffer()) };
      })();
      const columns = columnsOf(request.query.columns, request.url);
      const { report, documentIds, isChanged } = await importUploads(project, uploads, {
        labels,
        ...(columns === null ? {} : { options: { columns } }),
      });
      if (isChanged) live.send({ type: "changed", revision: project.store.revision() });
      if (read === "1" && documentIds.length > 0) {
        await extractDocuments(project, {
          documentIds,
          onProgress: ({ done, of, proposals }) =>
            live.send({ type: "progress", job: "read", done, of, proposals }),
        });
        live.send({ type: "changed", revision: project.store.revision() });
      }
      return report;
    },
  );
  api.post(
    "/documents/preview",
    {
      schema: {
        tags,
        summary: "Columns and first rows of a table (multipart, one file); nothing is written",
        consumes,
        response: { 200: tablePreviewSchema.nullable() },
      },
    },
    async (request) => {
      const part = await request.file();
      if (part === undefined) return null;
      const preview = previewTable(part.filename, new Uint8Array(await part.toBuffer()));
      if (preview === null) return null;
      return {
        columns: [...preview.columns],
        rows: preview.rows.map((row) => [...row]),
        assigned: { ...preview.assigned },
        fields: [...documentFields],
      };
    },
  );
}

/** @throws `OPTION_INVALID` for what is no JSON of known fields */
function columnsOf(text: string | undefined, where: string): z.infer<typeof columnsSchema> | null {
  if (text === undefined) return null;
  try {
    return columnsSchema.parse(JSON.parse(text));
  } catch {
    return fail("OPTION_INVALID", { option: "columns", value: text, where, allowed: [...documentFields] });
  }
}
