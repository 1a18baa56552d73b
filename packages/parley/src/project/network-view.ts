/** A network as the page draws it: computed on the project's table, from memory when nothing was written since. */
import type { NetworkView, ParsedNetworkQuery, StatementTableJson } from "@parley/core";
import { networkOptionsOf, networkQuerySchema, tableToJson, viewOfQuery } from "@parley/core";
import type { z } from "zod";
import { allEntities } from "./entities.js";
import { loadStatementTable, type StatementTableOptions } from "./load-statement-table.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

/**
 * The network for the page's filters.
 * @throws the codes of `network` and `camps`
 */
export function networkView(project: Project, query: ParsedNetworkQuery): NetworkView {
  return remembered(project, `network ${JSON.stringify(query)}`, () => view(project, query));
}

function view(project: Project, query: ParsedNetworkQuery): NetworkView {
  const { statementType } = networkOptionsOf(query);
  const { status, labels } = query;
  const table = loadStatementTable(project, {
    ...(statementType === undefined ? {} : { statementType }),
    status,
    labels,
  });
  return viewOfQuery(table, query, allEntities(project).byId, (key, find) =>
    remembered(project, `camps ${status} ${labels} ${key}`, find),
  );
}

/** The counted statements in columns, for a browser that computes itself. */
export function statementTableJson(project: Project, options: StatementTableOptions): StatementTableJson {
  const { byId } = allEntities(project);
  const table = loadStatementTable(project, options);
  return tableToJson(table, project.store.revision(), (id) => byId.get(id));
}

/** A query with the defaults of the page. */
export function parseNetworkQuery(query: z.input<typeof networkQuerySchema>): ParsedNetworkQuery {
  return networkQuerySchema.parse(query);
}
