/** Networks, commitments and exports: what the analysis pages read. */
import type { BarPlotJson, CommitmentList, NetworkChoices, NetworkView } from "@parley/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { apiAddress, ask, type Query } from "./api.js";

/** A network with its camps; options are those of `NetworkQuery`. */
export function useNetwork(query: Query, enabled = true) {
  const { i18n } = useTranslation();
  const full = { ...query, labels: i18n.language };
  return useQuery({
    queryKey: ["networks", full],
    queryFn: ({ signal }) => ask<NetworkView>("networks", full, signal),
    placeholderData: keepPreviousData,
    enabled,
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

/** What the options of a network can name: variables, values, metadata, coders. */
export function useNetworkChoices(query: Query, enabled = true) {
  const { i18n } = useTranslation();
  const full = { ...query, labels: i18n.language };
  return useQuery({
    queryKey: ["choices", full],
    queryFn: ({ signal }) => ask<NetworkChoices>("networks/choices", full, signal),
    enabled,
  });
}

/** Counts of values with the statements behind them. */
export function useBarPlot(query: Query) {
  const { i18n } = useTranslation();
  const full = { ...query, labels: i18n.language, evidence: true };
  return useQuery({
    queryKey: ["barplot", full],
    queryFn: ({ signal }) => ask<BarPlotJson>("measures/barplot", full, signal),
    placeholderData: keepPreviousData,
  });
}

export type ExportFormat = "graphml" | "gexf" | "csv" | "edges" | "nodes";

/** Address of a file to download, made from the same options as the picture. */
export function exportAddress(format: ExportFormat, query: Query): string {
  return apiAddress(`exports/${format}`, query);
}
