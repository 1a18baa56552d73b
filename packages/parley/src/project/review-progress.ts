/** How far the review of proposals is, per document and per coder, within a time window and sources. */
import type { ReviewProgress, ReviewQuery } from "@parley/core";
import { documentsWithin } from "./documents-within.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

/**
 * Counts of proposals by state. Statements coded by hand are no proposals and are left out; a document without
 * proposals is not listed. With several decisions on a proposal the last one counts, and a reopened one is open.
 */
export function reviewProgress(project: Project, query: ReviewQuery): ReviewProgress {
  return remembered(project, `review ${JSON.stringify(query)}`, () =>
    project.store.connection.snapshot(() => countReview(project, query)),
  );
}

function countReview(project: Project, query: ReviewQuery): ReviewProgress {
  const { connection } = project.store;
  const { where, fields } = documentsWithin(query);
  const documents = connection.all<ReviewProgress["documents"][number]>(
    `SELECT document.id, document.title, document.date_local AS date, document.language,
       sum(statement.state = 'proposed') AS open, sum(statement.state <> 'proposed') AS decided
     FROM statement JOIN document ON document.key = statement.document
     WHERE statement.state <> 'coded' AND ${where}
     GROUP BY document.key
     ORDER BY open DESC, ifnull(document.day, '9999'), length(document.id), document.id`,
    ...fields,
  );
  const coders = connection.all<ReviewProgress["coders"][number]>(
    `SELECT coder.id, coder.name, coder.kind,
       sum(statement.state = 'accepted') AS accepted, sum(statement.state = 'corrected') AS corrected,
       sum(statement.state = 'rejected') AS rejected
     FROM statement
     JOIN document ON document.key = statement.document
     JOIN decision ON decision.key = (SELECT max(last.key) FROM decision AS last WHERE last.statement = statement.key)
     JOIN coder ON coder.key = decision.coder
     WHERE statement.state IN ('accepted', 'corrected', 'rejected') AND ${where}
     GROUP BY coder.key
     ORDER BY count(*) DESC, coder.name, coder.id`,
    ...fields,
  );
  const sum = (name: "open" | "decided") => documents.reduce((all, doc) => all + doc[name], 0);
  return { open: sum("open"), decided: sum("decided"), documents, coders };
}
