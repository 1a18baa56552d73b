/** The open project, its days for the time brush, and the entities for lists and auto-complete. */
import type { EntityRow, ProjectView, TimelineView, WriteResult } from "@parley/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask, send } from "./api.js";
import type { Rows } from "./rows.js";
import { written } from "./statements.js";

export function useProject() {
  return useQuery({
    queryKey: ["project"],
    queryFn: ({ signal }) => ask<ProjectView>("project", {}, signal),
  });
}

/** Turns the confidence dial: undecided proposals at or above it are counted. */
export function setDial(dial: number): Promise<WriteResult> {
  return written(send<WriteResult>("project", { method: "PATCH", body: { dial } }));
}

/** All days of the record; the brush draws them and counts its window itself. */
export function useTimeline(sources?: string) {
  return useQuery({
    queryKey: ["timeline", sources ?? ""],
    queryFn: ({ signal }) => ask<TimelineView>("timeline", { sources }, signal),
    placeholderData: keepPreviousData,
  });
}

/** Entities of a variable whose label or alias contains the words. */
export function useEntities(variable: string, q: string, enabled = true) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ["entities", variable, q, i18n.language],
    queryFn: ({ signal }) =>
      ask<Rows<EntityRow>>("entities", { variable, q, limit: 12, labels: i18n.language }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}
