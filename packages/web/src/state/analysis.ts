/** Networks, commitments and exports: what the analysis pages read. */
import type { CommitmentList, NetworkView } from "@parley/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { apiAddress, ask, type Query } from "./api.js";

/** A network with its camps; options are those of `NetworkQuery`. */
export function useNetwork(query: Query) {
  const { i18n } = useTranslation();
  const full = { ...query, labels: i18n.language };
  return useQuery({
    queryKey: ["networks", full],
    queryFn: ({ signal }) => ask<NetworkView>("networks", full, signal),
    placeholderData: keepPreviousData,
  });
}

export function useCommitments(query: Query, enabled = true) {
  const { i18n } = useTranslation();
  const full = { ...query, labels: i18n.language };
  return useQuery({
    queryKey: ["commitments", full],
    queryFn: ({ signal }) => ask<CommitmentList>("commitments", full, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export type ExportFormat = "graphml" | "gexf" | "csv" | "edges" | "nodes";

/** Address of a file to download, made from the same options as the picture. */
export function exportAddress(format: ExportFormat, query: Query): string {
  return apiAddress(`exports/${format}`, query);
}
