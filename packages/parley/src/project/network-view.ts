/** A network as the page draws it: nodes with camps and colors, ties with the statements behind them. */
import type { Camps, Entity, Network, NetworkOptionsInput, NetworkView, StatementTable } from "@parley/core";
import {
  builtInStatementType,
  campOptions,
  camps,
  describeProblem,
  network,
  networkQuerySchema,
} from "@parley/core";
import type { z } from "zod";
import { allEntities } from "./entities.js";
import { loadStatementTable } from "./load-statement-table.js";
import { pageTies } from "./network-ties.js";
import type { Project } from "./project.js";
import { remembered } from "./remembered.js";

export type ParsedNetworkQuery = z.output<typeof networkQuerySchema>;

/** How many concepts describe a camp. */
const TOP_CONCEPTS = 3;

/**
 * The network for the page's filters, from memory when nothing was written since.
 * @throws the codes of `network`
 */
export function networkView(project: Project, query: ParsedNetworkQuery): NetworkView {
  return remembered(project, `network ${JSON.stringify(query)}`, () => view(project, query));
}

/** The page's filters as options of `network`. */
export function networkOptionsOf(query: ParsedNetworkQuery): NetworkOptionsInput {
  const { networkType, variable1, variable2, qualifierAggregation, normalization, duplicates } = query;
  // Concepts stand together when the same actors speak about them.
  const partner = variable1 === "concept" && variable2 === "concept" ? "actor" : variable2;
  return {
    networkType,
    statementType: builtInStatementType.label,
    variable1,
    variable2: partner,
    qualifier: "agreement",
    qualifierAggregation,
    normalization,
    duplicates,
    isolates: query.isolates === "1",
    startDate: query.from ?? "",
    stopDate: query.to ?? "",
    minStatements: query.minStatements,
    status: query.status,
    ...(query.sources === undefined || query.sources.length === 0
      ? {}
      : { excludeSources: [...query.sources], invertSources: true }),
  };
}

function view(project: Project, query: ParsedNetworkQuery): NetworkView {
  const table = loadStatementTable(project, { status: query.status, labels: query.labels });
  const options = networkOptionsOf(query);
  const found = network(table, options);
  const { byId } = allEntities(project);
  const campNetwork = network(table, campOptions(options));
  const standing = camps(campNetwork, { seed: query.seed });
  const campOf = new Map(campNetwork.rowEntityIds.map((id, row) => [id, standing.membership[row] ?? null]));

  const oneMode = found.networkType === "onemode";
  const rows = nodesOf("row", found, String(options.variable1), byId, campOf);
  const columns = oneMode ? [] : nodesOf("col", found, String(options.variable2), byId, new Map());
  const { ties, warnings } = pageTies(found, query.labels);
  return {
    nodes: [...rows, ...columns],
    ties,
    camps: describeCamps(standing, campNetwork, table),
    modularity: standing.modularity,
    counts: countStatements(found.basis.rows, table),
    from: found.start,
    to: found.stop,
    warnings: [
      ...found.warnings.map(({ code, details }) => describeProblem(code, details, query.labels).what),
      ...warnings,
    ],
  };
}

function nodesOf(
  side: "row" | "col",
  found: Network,
  variable: string,
  byId: ReadonlyMap<string, Entity>,
  campOf: ReadonlyMap<string, number | null>,
): NetworkView["nodes"] {
  return found[`${side}Labels`].map((label, index) => {
    const id = found[`${side}EntityIds`][index] ?? label;
    const entity = byId.get(id);
    return {
      id,
      label,
      variable,
      kind: entity?.kind ?? "value",
      frequency: found[`${side}Statements`][index] ?? 0,
      color: entity?.color ?? null,
      camp: campOf.get(id) ?? null,
      attributes: { ...entity?.attributes },
    };
  });
}

/** The camps with what their members support most often. */
function describeCamps(found: Camps, basis: Network, table: StatementTable): NetworkView["camps"] {
  const field1 = basis.basis.prepared.bound.field1;
  const field2 = basis.basis.prepared.bound.field2;
  const agreement = table.variables.get("agreement");
  const campOf = new Map(basis.rowLabels.map((label, row) => [label, found.membership[row] ?? null]));
  const supported = found.camps.map(() => new Map<string, number>());
  for (const row of basis.basis.rows) {
    if (agreement?.dataType === "boolean" && agreement.numbers[row] !== 1) continue;
    const camp = campOf.get(field1.labels[field1.codes[row] ?? -1] ?? "");
    const label = field2.labels[field2.codes[row] ?? -1];
    const counts = camp === undefined || camp === null ? undefined : supported[camp];
    if (counts === undefined || label === undefined) continue;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return found.camps.map((camp, index) => ({
    size: camp.size,
    members: camp.rows.map((row) => basis.rowEntityIds[row] ?? basis.rowLabels[row] ?? ""),
    topConcepts: [...(supported[index] ?? [])]
      .sort(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
      .slice(0, TOP_CONCEPTS)
      .map(([label]) => label),
  }));
}

/** How many statements stand behind a figure, and how many of them a person has looked at. */
export function countStatements(rows: Iterable<number>, table: StatementTable): NetworkView["counts"] {
  let statements = 0;
  let reviewed = 0;
  const documents = new Set<number>();
  for (const row of rows) {
    statements += 1;
    reviewed += table.reviewed[row] ?? 0;
    documents.add(table.document[row] ?? -1);
  }
  const undated = new Set<number>();
  table.document.forEach((doc, row) => {
    if (Number.isNaN(table.time[row])) undated.add(doc);
  });
  return {
    statements,
    reviewed,
    proposed: statements - reviewed,
    documents: documents.size,
    undated: undated.size,
  };
}

/** A query with the defaults of the page. */
export function parseNetworkQuery(query: z.input<typeof networkQuerySchema>): ParsedNetworkQuery {
  return networkQuerySchema.parse(query);
}
