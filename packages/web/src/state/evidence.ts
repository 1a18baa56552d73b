/** The statements behind a number: asked for by id, in portions that fit into an address. */
import type { StatementView } from "@parley/core";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "./api.js";
import type { Rows } from "./rows.js";

/** Ids in one request; an address may not grow over some thousand characters. */
const PORTION = 120;

export interface Evidence {
  /** Newest first; those without a date last. */
  readonly statements: readonly StatementView[];
  readonly isLoading: boolean;
  readonly failure: unknown;
}

export function useEvidence(ids: readonly string[]): Evidence {
  const { i18n } = useTranslation();
  const portions = useMemo(() => inPortions(ids), [ids]);
  const answers = useQueries({
    queries: portions.map((portion) => ({
      queryKey: ["statements", "evidence", portion.join(","), i18n.language],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ask<Rows<StatementView>>(
          "statements",
          { ids: portion, limit: portion.length, labels: i18n.language },
          signal,
        ),
    })),
    combine: (results) => ({
      rows: results.map((result) => result.data?.rows),
      isLoading: results.some((result) => result.isLoading),
      failure: results.find((result) => result.error !== null)?.error ?? null,
    }),
  });
  const statements = useMemo(
    () => answers.rows.flatMap((rows) => rows ?? []).sort(newestFirst),
    [answers.rows],
  );
  return { statements, isLoading: answers.isLoading, failure: answers.failure };
}

function inPortions(ids: readonly string[]): string[][] {
  const portions: string[][] = [];
  for (let at = 0; at < ids.length; at += PORTION) portions.push(ids.slice(at, at + PORTION));
  return portions;
}

/** By day, then from the end of a document to its beginning; the id decides what is left. */
export function newestFirst(a: StatementView, b: StatementView): number {
  const [dayA, dayB] = [a.document.date ?? "", b.document.date ?? ""];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  if (a.documentId !== b.documentId) return a.documentId < b.documentId ? -1 : 1;
  return a.quote.start - b.quote.start || (a.id < b.id ? -1 : 1);
}
