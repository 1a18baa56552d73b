/** A network as the page draws it: computed on the project's table, from memory when nothing was written since. */
import type { NetworkView, ParsedNetworkQuery, StatementTableJson } from "@parley/core";
import {
  campOptions,
  campOptionsOf,
  camps,
  network,
  networkOptionsOf,
  networkQuerySchema,
  tableToJson,
  viewAt,
  viewOfNetwork,
} from "@parley/core";
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
  const options = networkOptionsOf(query);
  const table = loadStatementTable(project, {
    ...(options.statementType === undefined ? {} : { statementType: options.statementType }),
    status: query.status,
    labels: query.labels,
  });
  const looks = allEntities(project).byId;
  if (query.at !== undefined) return viewAt(table, query, looks, query.at);
  const found = network(table, options);
  const campNetwork = network(table, campOptions(options));
  return viewOfNetwork({
    network: found,
    camps: camps(campNetwork, campOptionsOf(query, options.compat)),
    campNetwork,
    looks,
    labels: query.labels,
  });
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
