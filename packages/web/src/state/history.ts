/** The history of the project, and what an undo down to a step would take back. */
import type { commandViewSchema, UndoPreviewView, WriteResult } from "@parley/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { ask, send } from "./api.js";
import { written } from "./statements.js";

export type Step = z.infer<typeof commandViewSchema>;

const PAGE = 100;

/** Steps, newest first, of one coder or of all; older ones when asked for. */
export function useHistory(coder: string | null) {
  return useInfiniteQuery({
    queryKey: ["history", coder],
    queryFn: ({ pageParam, signal }) =>
      ask<{ readonly rows: readonly Step[] }>("history", { coder, before: pageParam, limit: PAGE }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.rows.length < PAGE ? undefined : page.rows.at(-1)?.sequence),
  });
}

/** @param isAsked no more once the steps are being taken back: then there is nothing left to preview */
export function useUndoPreview(sequence: number | null, isAsked: boolean) {
  return useQuery({
    queryKey: ["undo-preview", sequence],
    queryFn: ({ signal }) => ask<UndoPreviewView>(`history/${sequence}/undo`, {}, signal),
    enabled: sequence !== null && isAsked,
    retry: false,
  });
}

/** Takes out of the project file what only undo needs. */
export function forgetHistory(): Promise<WriteResult> {
  return written(send<WriteResult>("history/forget", { method: "POST" }));
}
