/** What the ledger page reads and does: its rows on a day, the axis they share, what is open. */
import type { EntityRow, EvidenceList } from "@parley/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../state/address.js";
import { useCommitments } from "../../state/analysis.js";
import { ask } from "../../state/api.js";
import { useConditions, useEvidenceCandidates } from "../../state/ledger.js";
import type { Rows } from "../../state/rows.js";
import { axisOf } from "./lanes.js";
import { ledgerFiltersOf, wideQueryOf } from "./ledger-filters.js";
import { conditionRows, ledgerRow } from "./ledger-rows.js";

const NONE: EvidenceList["candidates"] = [];

export function useLedger() {
  const { address, change } = useAddress();
  const filters = ledgerFiltersOf(address);
  const query = wideQueryOf(address);
  const list = useCommitments(query);
  // The axis belongs to the whole window, so that it stays while the day looked at moves.
  const whole = useCommitments(wideQueryOf({ ...address, asof: "" }));
  const [dragged, setDragged] = useState<string | null>(null);
  const data = list.data;
  const latest = whole.data?.asOf ?? data?.asOf ?? "";
  const asOf = dragged ?? data?.asOf ?? latest;

  const axis = useMemo(() => {
    if (whole.data === undefined || latest === "") return null;
    return axisOf(
      whole.data.commitments.map((commitment) => ledgerRow(commitment, latest)),
      latest,
    );
  }, [whole.data, latest]);
  const rows = useMemo(
    () =>
      (data?.commitments ?? [])
        .filter(
          (commitment) =>
            (filters.actor === "" || commitment.actor.entityId === filters.actor) &&
            (filters.concept === "" || commitment.issueIds.includes(filters.concept)),
        )
        .map((commitment) => ledgerRow(commitment, asOf))
        .filter((row) => row.first === null || row.first <= asOf),
    [data, asOf, filters.actor, filters.concept],
  );
  const conditions = useMemo(() => {
    const shown = new Set(rows.map((row) => row.commitment.id));
    const hanging = (data?.conditions ?? [])
      .map((condition) => ({
        ...condition,
        commitments: condition.commitments.filter((id) => shown.has(id)),
      }))
      .filter((condition) => condition.commitments.length > 0);
    return conditionRows(hanging, rows);
  }, [data, rows]);
  const standing = { asOf: data?.asOf ?? query.asOf, status: query.status };
  const states = useConditions(standing, data !== undefined).data?.conditions;
  const evidence = useEvidenceCandidates(standing, data !== undefined).data?.candidates;
  return {
    data,
    /** How conditions stand on the day, by their key. */
    states: useMemo(() => new Map((states ?? []).map((view) => [view.id, view])), [states]),
    /** Sentences that look like evidence, decided ones included. */
    candidates: evidence ?? NONE,
    standing,
    failure: list.error,
    retry: () => void list.refetch(),
    filters,
    rows,
    conditions,
    axis,
    asOf,
    latest,
    drag: setDragged,
    chooseDay: (day: string | null) => change({ asof: day === latest ? null : day }),
    opened: address.commitment ?? null,
    open: (id: string | null) => change({ commitment: id }, id !== null),
  };
}

/** Labels of all concepts, for the filter. */
export function useConceptLabels(): ReadonlyMap<string, string> {
  const { i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ["entities", "concept", "all", i18n.language],
    queryFn: ({ signal }) =>
      ask<Rows<EntityRow>>("entities", { variable: "concept", limit: 1000, labels: i18n.language }, signal),
  });
  return useMemo(() => new Map((data?.rows ?? []).map((row) => [row.id, row.label])), [data]);
}
