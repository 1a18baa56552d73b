/** How much was said on which day: the bars of the time brush, and the named events above them. */
import type { Status, TimelineView } from "@parley/core";
import { confidenceDial, countedCondition, REVIEWED } from "./counted.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

/** Counted statements, reviewed ones and documents per day; days without a document are left out. */
export function timelineView(project: Project, query: { readonly status?: Status } = {}): TimelineView {
  const status = query.status ?? "all";
  return remembered(project, `timeline ${status}`, () => {
    const counted = countedCondition(status, confidenceDial(project));
    const days = project.store.connection.all<TimelineView["days"][number]>(
      `SELECT day, sum(statements) AS statements, sum(reviewed) AS reviewed, count(*) AS documents
       FROM (SELECT document.day AS day, count(statement.key) AS statements,
           ifnull(sum(${REVIEWED}), 0) AS reviewed
         FROM document LEFT JOIN statement ON statement.document = document.key AND ${counted}
         WHERE document.day IS NOT NULL GROUP BY document.key)
       GROUP BY day ORDER BY day`,
    );
    const events = project.store
      .list("event", "own.from_day IS NOT NULL")
      .map(({ id, labels, from, to }) => ({ id, labels, from: from ?? "", to }))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));
    return { days, events };
  });
}
