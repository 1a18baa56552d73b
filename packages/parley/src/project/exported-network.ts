/** A network as exporters take it: nodes with the attributes of their entities, ties with their statements. */
import type { Camps, Language, Network, NetworkOptions } from "@parley/core";
import { networkTies } from "@parley/core";
import type { ExportedNetwork } from "@parley/formats";
import { allEntities } from "./entities.js";
import type { Project } from "./project.js";

/**
 * @param camps of the row nodes, when they were computed; written as letters
 */
export function exportedNetwork(
  project: Project,
  network: Network,
  options: NetworkOptions,
  language: Language,
  camps: Camps | null = null,
): ExportedNetwork {
  const entities = allEntities(project);
  const oneMode = network.networkType === "onemode";
  const name = project.store.read("setting", "name")?.value;
  const attributeNames = new Set<string>();
  const nodeId = (side: "row" | "col", at: number): string => {
    const id = (side === "row" ? network.rowEntityIds : network.colEntityIds)[at];
    return (
      id ??
      `${side === "row" || oneMode ? options.variable1 : options.variable2}:${(side === "row" ? network.rowLabels : network.colLabels)[at] ?? ""}`
    );
  };
  const describe = (side: "row" | "col", at: number) => {
    const entity = entities.byId.get(
      (side === "row" ? network.rowEntityIds : network.colEntityIds)[at] ?? "",
    );
    const camp = side === "row" ? (camps?.membership[at] ?? null) : null;
    const attributes: Record<string, string> = {
      kind: entity?.kind ?? "",
      member_of: (entity?.memberships ?? [])
        .map(({ of }) => labelOf(entities.byId.get(of), language))
        .join("; "),
      ...entity?.attributes,
    };
    for (const name of Object.keys(attributes)) attributeNames.add(name);
    return {
      id: nodeId(side, at),
      label: (side === "row" ? network.rowLabels : network.colLabels)[at] ?? "",
      variable: side === "row" ? options.variable1 : options.variable2,
      frequency: (side === "row" ? network.rowStatements : network.colStatements)[at] ?? 0,
      color: entity?.color ?? null,
      camp: camp === null ? null : String.fromCharCode(65 + camp),
      attributes,
    };
  };
  const rows = network.rowLabels.map((_, at) => describe("row", at));
  const columns = oneMode ? [] : network.colLabels.map((_, at) => describe("col", at));
  return {
    mode: oneMode ? "one-mode" : "two-mode",
    title: typeof name === "string" ? name : "network",
    // Every node has every attribute, so that the columns of other programs are complete.
    nodes: [...rows, ...columns].map((node) => ({
      ...node,
      attributes: Object.fromEntries([...attributeNames].map((name) => [name, node.attributes[name] ?? ""])),
    })),
    ties: networkTies(network).map((tie) => ({
      source: nodeId("row", tie.row),
      target: nodeId(oneMode ? "row" : "col", tie.col),
      weight: tie.weight,
      statements: tie.statementIds,
    })),
    start: network.start,
    stop: network.stop,
    options: {
      networkType: options.networkType,
      variable1: options.variable1,
      variable2: options.variable2,
      qualifier: options.qualifier,
      qualifierAggregation: options.qualifierAggregation,
      normalization: options.normalization,
      duplicates: options.duplicates,
      status: options.status,
      minStatements: options.minStatements,
    },
  };
}

function labelOf(
  entity:
    | { readonly labels: { de?: string | undefined; en?: string | undefined }; readonly value: string }
    | undefined,
  language: Language,
): string {
  return entity?.labels[language] ?? entity?.value ?? "";
}
