/** What the page of shifts reads: the shifts that match, in the order of the list, and the lanes they stand on. */
import type { Shift } from "@parley/core";
import { useMemo } from "react";
import { useAddress } from "../../state/address.js";
import { useConditions } from "../../state/ledger.js";
import { usePositions, useShiftList } from "../../state/shifts.js";
import { matching, shiftFiltersOf, wideQueryOf } from "./shift-filters.js";
import { groupedShifts } from "./shift-groups.js";
import { byStatement, holderOf, laneAxis, lanesOf } from "./shift-lanes.js";

export function useShifts() {
  const { address, change } = useAddress();
  const filters = useMemo(() => shiftFiltersOf(address), [address]);
  const query = wideQueryOf(filters);
  const list = useShiftList(query);
  const positions = usePositions({ ...query, actor: filters.actor, concept: filters.concept });
  const all = list.data?.shifts;
  const opened = address.shift ?? null;
  const places = positions.data?.positions;

  const known = useMemo(() => byStatement(places ?? []), [places]);
  const found = useMemo(
    () => matching(all ?? [], filters, (shift) => holderOf(shift, known).id),
    [all, filters, known],
  );
  // A shift that an address names is shown whatever else is filtered, so that the address can be sent to others.
  const parts = useMemo(
    () =>
      groupedShifts(
        found.filter(
          ({ id, review }) => filters.review === "all" || review === filters.review || id === opened,
        ),
      ),
    [found, filters.review, opened],
  );
  const shown = useMemo(() => parts.flatMap((part) => part.shifts), [parts]);
  const lanes = useMemo(() => {
    const isFiltered = filters.actor !== "" || filters.concept !== "";
    const axis = filters.timeWindow;
    const made = lanesOf(places ?? [], shown);
    // Without a filter only what moved is drawn; with one also who stood still.
    return (isFiltered ? made : made.filter(({ links }) => links.length > 0)).filter(
      ({ marks, links }) =>
        links.length > 0 || axis === null || marks.some(({ day }) => day >= axis.from && day <= axis.to),
    );
  }, [places, shown, filters]);
  const hasConditions = shown.some(({ conditions }) => conditions.length > 0);
  const conditions = useConditions({ asOf: query.asOf, status: query.status }, hasConditions).data;
  const conditionLabels = useMemo(
    () => new Map((conditions?.conditions ?? []).map(({ id, label }) => [id, label])),
    [conditions],
  );
  return {
    filters,
    asOf: list.data?.asOf ?? null,
    failure: list.error ?? positions.error,
    retry: () => void Promise.all([list.refetch(), positions.refetch()]),
    /** All of the dial and window, before the filters; `undefined` until they are there. */
    all,
    found,
    parts,
    shown,
    lanes,
    positions: positions.data,
    axis: useMemo(() => laneAxis(lanes, filters.timeWindow), [lanes, filters.timeWindow]),
    conditionLabels,
    opened,
    focus: shown.find(({ id }) => id === opened) ?? shown[0] ?? null,
    open: (id: string | null) => change({ shift: id, show: null }),
    showsSentences: address.show === "sentences",
    showSentences: (shift: Shift | null) =>
      change({ show: shift === null ? null : "sentences", ...(shift === null ? {} : { shift: shift.id }) }),
  };
}
