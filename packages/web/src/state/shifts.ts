/** Shifts and the positions they are found between: what the page of shifts reads. */
import type { PositionList, Shift, ShiftList } from "@parley/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask, type Query } from "./api.js";
import { queryClient } from "./query-client.js";

/** Every list of shifts that is loaded stands under this key. */
const SHIFTS = ["shifts"] as const;

export function useShiftList(query: Query) {
  const { i18n } = useTranslation();
  const full = { ...query, labels: i18n.language };
  return useQuery({
    queryKey: [...SHIFTS, full],
    queryFn: ({ signal }) => ask<ShiftList>("shifts", full, signal),
    placeholderData: keepPreviousData,
  });
}

export function usePositions(query: Query) {
  const { i18n } = useTranslation();
  const full = { ...query, labels: i18n.language };
  return useQuery({
    queryKey: ["positions", full],
    queryFn: ({ signal }) => ask<PositionList>("positions", full, signal),
    placeholderData: keepPreviousData,
  });
}

/** Shows a decision before the server has answered; a refused one is asked for anew and goes back. */
export function patchShift(id: string, change: Partial<Pick<Shift, "review" | "explanation">>): void {
  void queryClient.cancelQueries({ queryKey: SHIFTS });
  queryClient.setQueriesData<ShiftList>({ queryKey: SHIFTS }, (known) =>
    known === undefined
      ? known
      : {
          ...known,
          shifts: known.shifts.map((shift) => (shift.id === id ? { ...shift, ...change } : shift)),
        },
  );
}
