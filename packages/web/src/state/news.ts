/** What came into the record since a revision. */
import type { News } from "@parley/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask, type Query } from "./api.js";

/** @param since revision seen last; `null` asks nothing */
export function useNews(since: number | null, query: Query) {
  const { i18n } = useTranslation();
  const full = { ...query, since, labels: i18n.language };
  return useQuery({
    queryKey: ["news", full],
    queryFn: ({ signal }) => ask<News>("news", full, signal),
    placeholderData: keepPreviousData,
    enabled: since !== null,
  });
}
