/** The sentences of all documents of a project: what proposals of evidence are read from. */
import type { LedgerSentence } from "@parley/core";
import { analyzeText } from "@parley/extract";
import { queries, rows } from "../store/queries.js";
import type { Project } from "./project.js";
import { rememberedUntil } from "./remembered.js";

/** In order of documents and places. Documents in a third language have none. */
export function recordSentences(project: Project): readonly LedgerSentence[] {
  return rememberedUntil(project, ["document", "textVersion"], "sentences", () => {
    const texts = queries
      .selectFrom("document")
      .innerJoin("text_version", "text_version.id", "document.version")
      .select(["document.id", "document.day", "document.language", "text_version.text"])
      .orderBy("document.key");
    return rows(project.store.connection, texts).flatMap(({ id, day, language, text }) => {
      if (language !== "de" && language !== "en") return [];
      return analyzeText(text, language).sentences.map(({ start, end }) => ({
        documentId: id,
        day,
        language,
        text: text.slice(start, end),
        start,
        end,
      }));
    });
  });
}
