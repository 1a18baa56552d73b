/** `parley documents P`: the record, one line a document. */
import { type DocumentRow, documentQuerySchema } from "@parley/core";
import { documentList } from "../project/document-views.js";
import { allPages } from "./all-pages.js";
import { readDay, readFormat, readText, withFormat } from "./options.js";
import { type PrintedColumn, printStream } from "./print.js";
import { withProject } from "./project-option.js";
import type { Verb } from "./verb.js";

const formats = ["table", "json", "jsonl", "csv"] as const;

export const documentsVerb: Verb = {
  name: "documents",
  args: "<project>",
  summary: "the documents with their metadata and counts, oldest first",
  example: 'npx parley documents debate.parley --search "ceasefire" --format csv',
  options: (command) =>
    withFormat(command, formats)
      .option("--search <words>", "full-text search in title and text")
      .option("--from <day>", "first day, yyyy-mm-dd")
      .option("--to <day>", "last day, yyyy-mm-dd"),
  run: async ([path = ""], options, streams) => {
    const format = readFormat(options, formats);
    const query = documentQuerySchema.parse({
      q: readText(options, "search") ?? undefined,
      from: readDay(options, "from") ?? undefined,
      to: readDay(options, "to") ?? undefined,
      sort: "oldest",
    });
    await withProject(
      path,
      (project) =>
        printStream(
          allPages((paging) => documentList(project, { ...query, ...paging })),
          columns,
          format,
          streams,
        ),
      streams,
    );
    return 0;
  },
};

const columns: readonly PrintedColumn<DocumentRow>[] = [
  { name: "id", value: (row) => row.id },
  { name: "name", value: (row) => row.name },
  { name: "date", value: (row) => row.date?.local ?? null },
  { name: "title", value: (row) => row.title },
  { name: "source", value: (row) => row.source },
  { name: "author", value: (row) => row.author },
  { name: "section", value: (row) => row.section },
  { name: "type", value: (row) => row.type },
  { name: "language", value: (row) => row.language },
  { name: "characters", value: (row) => row.length },
  { name: "statements", value: (row) => row.counts.statements },
  { name: "reviewed", value: (row) => row.counts.reviewed },
  { name: "open", value: (row) => row.counts.open },
  { name: "same text as", value: (row) => row.sameTextAs },
];
