/** "from all actors on all concepts, ordered by state": what the ledger shows, in the bar. */
import type { Commitment } from "@parley/core";
import { Trans, useTranslation } from "react-i18next";
import { Slot } from "../../components/slot.js";
import { useFormats } from "../../i18n/formats.js";
import { joinList, useAddress } from "../../state/address.js";
import { useProject } from "../../state/project.js";
import { ledgerFiltersOf } from "./ledger-filters.js";
import { orders } from "./ledger-rows.js";

export interface FilterSentenceProps {
  readonly commitments: readonly Commitment[];
  readonly conceptLabels: ReadonlyMap<string, string>;
}

export function FilterSentence({ commitments, conceptLabels }: FilterSentenceProps) {
  const { t } = useTranslation("ledger");
  const { address, change } = useAddress();
  const filters = ledgerFiltersOf(address);
  const formats = useFormats();
  const actors = counted(
    commitments.flatMap(({ actor }) =>
      actor.entityId === null ? [] : [{ value: actor.entityId, label: actor.label }],
    ),
  );
  const concepts = counted(
    commitments.flatMap(({ issueIds }) =>
      issueIds.map((value) => ({ value, label: conceptLabels.get(value) ?? value })),
    ),
  );
  const choices = (all: readonly Counted[], any: string) => [
    { value: "", label: any },
    ...all.map(({ value, label, count }) => ({ value, label, count: formats.number(count) })),
  ];
  const labelOf = (all: readonly Counted[], value: string, any: string) =>
    value === "" ? any : (all.find((one) => one.value === value)?.label ?? value);
  return (
    <Trans
      t={t}
      i18nKey="sentence"
      components={{
        actor: (
          <Slot
            name={t("slot.actor")}
            isSet={filters.actor !== ""}
            chosen={[filters.actor]}
            choices={choices(actors, t("anyActor"))}
            choose={([value]) => change({ actor: value, commitment: null })}
          >
            {labelOf(actors, filters.actor, t("anyActor"))}
          </Slot>
        ),
        concept: (
          <Slot
            name={t("slot.concept")}
            isSet={filters.concept !== ""}
            chosen={[filters.concept]}
            choices={choices(concepts, t("anyConcept"))}
            choose={([value]) => change({ concept: value, commitment: null })}
          >
            {labelOf(concepts, filters.concept, t("anyConcept"))}
          </Slot>
        ),
        order: (
          <Slot
            name={t("slot.order")}
            isSet={filters.order !== "state"}
            chosen={[filters.order]}
            choices={orders.map((order) => ({ value: order, label: t(`order.${order}`) }))}
            choose={([value]) => change({ order: value === "state" ? null : value })}
          >
            {t(`order.${filters.order}`)}
          </Slot>
        ),
      }}
    />
  );
}

/** "Counted from all sources, proposals included." with what the numbers rest on. */
export function BasisSentence(props: {
  readonly counts: { readonly statements: number; readonly reviewed: number; readonly proposed: number };
  readonly searched: number;
}) {
  const { t } = useTranslation(["ledger", "network", "frame"]);
  const { address, change } = useAddress();
  const filters = ledgerFiltersOf(address);
  const project = useProject().data;
  const formats = useFormats();
  const { counts, searched } = props;
  return (
    <p className="method led-basis">
      <Trans
        t={t}
        i18nKey="ledger:basis"
        values={{
          statements: t("frame:statements", {
            count: counts.statements,
            number: formats.number(counts.statements),
          }),
          reviewed: formats.number(counts.reviewed),
          not: formats.number(counts.proposed),
          searched: formats.number(searched),
        }}
        components={{
          sources: (
            <Slot
              name={t("ledger:slot.sources")}
              many
              isSet={filters.sources.length > 0}
              chosen={filters.sources}
              choices={(project?.sources ?? []).map((source) => ({
                value: source,
                label: source === "" ? t("network:noSource") : source,
              }))}
              choose={(values) => change({ sources: joinList(values) })}
            >
              {filters.sources.length === 0 ? t("network:anySource") : filters.sources.join(t("network:or"))}
            </Slot>
          ),
          status: (
            <Slot
              name={t("ledger:slot.status")}
              isSet={filters.isReviewedOnly}
              chosen={[filters.isReviewedOnly ? "reviewed" : "all"]}
              choices={[
                { value: "all", label: t("network:status.all") },
                { value: "reviewed", label: t("network:status.reviewed") },
              ]}
              choose={([value]) => change({ status: value === "reviewed" ? "reviewed" : null })}
            >
              {t(filters.isReviewedOnly ? "network:status.reviewed" : "network:status.all")}
            </Slot>
          ),
        }}
      />
    </p>
  );
}

interface Counted {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

function counted(all: readonly { readonly value: string; readonly label: string }[]): Counted[] {
  const found = new Map<string, Counted>();
  for (const { value, label } of all)
    found.set(value, { value, label, count: (found.get(value)?.count ?? 0) + 1 });
  return [...found.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}
