/** "from all actors on all concepts, ordered by state": what the ledger shows, in the bar. */
import type { Commitment } from "@parley/core";
import { useTranslation } from "react-i18next";
import { CountedSlot, countChoices } from "../../components/counted-slot.js";
import { helpOf } from "../../components/help-places.js";
import { Sentence } from "../../components/sentence.js";
import { Slot } from "../../components/slot.js";
import { SourcesSlot } from "../../components/sources-slot.js";
import { useFormats } from "../../i18n/formats.js";
import { joinList, useAddress } from "../../state/address.js";
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
  const actors = countChoices(
    commitments.flatMap(({ actor }) =>
      actor.entityId === null ? [] : [{ value: actor.entityId, label: actor.label }],
    ),
  );
  const concepts = countChoices(
    commitments.flatMap(({ issueIds }) =>
      issueIds.map((value) => ({ value, label: conceptLabels.get(value) ?? value })),
    ),
  );
  return (
    <Sentence
      t={t}
      i18nKey="sentence"
      components={{
        actor: (
          <CountedSlot
            name={t("slot.actor")}
            help={helpOf("ledger.actor")}
            counted={actors}
            value={filters.actor}
            any={t("anyActor")}
            choose={(value) => change({ actor: value, commitment: null })}
          />
        ),
        concept: (
          <CountedSlot
            name={t("slot.concept")}
            help={helpOf("ledger.concept")}
            counted={concepts}
            value={filters.concept}
            any={t("anyConcept")}
            choose={(value) => change({ concept: value, commitment: null })}
          />
        ),
        order: (
          <Slot
            name={t("slot.order")}
            help={helpOf("ledger.order")}
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
  const formats = useFormats();
  const { counts, searched } = props;
  return (
    <p className="method led-basis">
      <Sentence
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
            <SourcesSlot
              chosen={filters.sources}
              choose={(values) => change({ sources: joinList(values) })}
            />
          ),
          status: (
            <Slot
              name={t("ledger:slot.status")}
              help={helpOf("shared.status")}
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
