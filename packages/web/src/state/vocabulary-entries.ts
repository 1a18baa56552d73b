/** Entities of a variable in full, one of them in detail, and what could be tidied among them. */
import type {
  CodebookDifferencesView,
  CodebookView,
  EntityRow,
  EntityView,
  MergeSuggestionView,
  MergingPreviewView,
  TidyingView,
  VariablePreviewView,
} from "@parley/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "./api.js";
import { usePreview } from "./preview.js";
import type { Rows } from "./rows.js";

/** The server's largest page. */
const MOST = 1000;

/** Every entity of some variables, whatever their number. */
export function useEntries(variables: readonly string[]) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ["entities", "all", variables, i18n.language],
    queryFn: async ({ signal }) => {
      const found: EntityRow[] = [];
      for (const variable of variables) {
        let cursor: string | null = "";
        while (cursor !== null) {
          const page: Rows<EntityRow> = await ask(
            "entities",
            { variable, cursor, limit: MOST, labels: i18n.language },
            signal,
          );
          found.push(...page.rows);
          cursor = page.next;
        }
      }
      return found;
    },
    placeholderData: keepPreviousData,
  });
}

export function useEntry(id: string | null) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ["entity", id, i18n.language],
    queryFn: ({ signal }) =>
      ask<EntityView>(`entities/${encodeURIComponent(id ?? "")}`, { labels: i18n.language }, signal),
    enabled: id !== null,
    retry: false,
  });
}

export function useTidying(variable: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ["tidying", variable, i18n.language],
    queryFn: ({ signal }) =>
      ask<TidyingView>("entities/tidying", { variable, labels: i18n.language }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Actors that are probably one; only people and organizations have suggestions. */
export function useMergeSuggestions(variable: "person" | "organization", least: number) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ["merge-suggestions", variable, least, i18n.language],
    queryFn: ({ signal }) =>
      ask<{ readonly rows: readonly MergeSuggestionView[] }>(
        "entities/merge-suggestions",
        { variable, least, labels: i18n.language },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}

/** Where entities differ that are to become one; `null` while there is nothing to ask. */
export function useMergePreview(body: object | null) {
  return usePreview<MergingPreviewView>("entities/merge/preview", body);
}

export function useCodebook(enabled = true) {
  return useQuery({
    queryKey: ["codebook"],
    queryFn: ({ signal }) => ask<CodebookView>("codebook", {}, signal),
    enabled,
  });
}

export function useVersionDifferences(number: number | null) {
  return useQuery({
    queryKey: ["codebook-differences", number],
    queryFn: ({ signal }) =>
      ask<CodebookDifferencesView>(`codebook/versions/${number}/differences`, {}, signal),
    enabled: number !== null,
  });
}

/** What another data type, or removing the variable, would lose. */
export function useVariablePreview(path: string | null, dataType: string | null) {
  return useQuery({
    queryKey: ["variable-preview", path, dataType],
    queryFn: ({ signal }) => ask<VariablePreviewView>(`${path}/preview`, { dataType }, signal),
    enabled: path !== null,
    retry: false,
  });
}
